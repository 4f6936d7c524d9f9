/**
 * What an input method composes in a claim, or as its own at its end, is the claim's from the first sign to the last.
 *
 * An input method writes in the page itself, which is read back after each sign. Of a claim that has changed the page still
 * shows the former status while one composes: read back, all its words would seem to have been replaced, by words of no claim.
 */
import type { Mark, Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readSelection } from '../selectionAtOnce';
import { claimOn } from './pieces';
import { holdsSeveral, marksOfWhole, tailOf } from './writeOn';

/** ProseMirror takes the last signs over right after a composition, and draws the words anew some 20 ms later. */
const SETTLED_MS = 50;

export const claimCompose = (): Plugin => {
  /** The claim that is composed in, until the next composition. */
  let own: string | null = null;
  /** From its first sign until its last is taken over. */
  let active = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = (view: EditorView) => {
    clearTimeout(timer);
    active = false;
    const tr = goneOn(view.state, own);
    if (tr && !view.composing) view.dispatch(tr);
  };
  return new Plugin({
    key: new PluginKey('claim-compose'),
    view: () => ({ destroy: () => clearTimeout(timer) }),
    props: {
      handleDOMEvents: {
        compositionstart(view) {
          if (view.composing) return false;
          readSelection(view);
          if (active) goOn(view);
          active = true;
          const marks = marksToCompose(view.state);
          own = claimId(marks ?? []);
          // Left to the browser, the elements around selected words would go with them.
          if (!view.state.selection.empty && (marks || holdsSeveral(view.state)))
            view.dispatch(view.state.tr.deleteSelection().setStoredMarks(marks ?? []));
          return false;
        },
        compositionend(view) {
          clearTimeout(timer);
          timer = setTimeout(() => goOn(view), SETTLED_MS);
          return false;
        },
      },
      handleTextInput(view, from, to, text, deflt) {
        if (!active) return false;
        const read = deflt();
        if (read.getMeta('composition') === undefined) return false;
        const tr = composed(view.state, { from, to, text, own }, read);
        if (tr) view.dispatch(tr);
        return tr !== null;
      },
    },
  });
};

const claimId = (marks: readonly Mark[]): string | null => (claimOn(marks)?.attrs.claim as string | undefined) ?? null;

/** The marks of the claim that what is composed now belongs to; null where it is the author's own. */
function marksToCompose(state: EditorState): readonly Mark[] | null {
  const { storedMarks, selection } = state;
  if (!(selection instanceof TextSelection)) return null;
  if (!selection.empty) {
    const tail = tailOf(state);
    return tail ? tail.marks : (marksOfWhole(state) ?? marksAround(selection));
  }
  return storedMarks ? (claimOn(storedMarks) ? storedMarks : null) : marksAround(selection);
}

/** The marks of the claim that begins before the selection and ends behind it. */
function marksAround({ $from, $to }: TextSelection): readonly Mark[] | null {
  const before = $from.nodeBefore?.marks ?? [];
  const claim = claimId(before);
  return claim !== null && claim === claimId($to.nodeAfter?.marks ?? []) ? before : null;
}

type Read = { from: number; to: number; text: string; own: string | null };

/**
 * The step for words that were read back from the page in the place of others: nothing but what differs is put in, as the
 * claim's, or as the author's own beside it. Null where no claim is concerned.
 */
function composed({ doc, schema, tr }: EditorState, { from, to, text, own }: Read, read: Transaction): Transaction | null {
  const { claim } = schema.marks;
  if (!claim) return null;
  const was = textOf(doc, from, to);
  if (was === null) return null;
  let before = 0;
  while (before < Math.min(was.length, text.length) && was[before] === text[before]) before++;
  let after = 0;
  while (after < Math.min(was.length, text.length) - before && was.at(-1 - after) === text.at(-1 - after)) after++;
  const [start, end] = [from + before, to - after];
  const near = [doc.resolve(start).nodeBefore, doc.resolve(start).nodeAfter, doc.resolve(end).nodeAfter];
  const around = near.find((node) => node && claimId(node.marks) === own)?.marks;
  if (own === null ? !doc.rangeHasMark(from, to, claim) : !around) return null;
  const marks =
    around ??
    doc
      .resolve(start)
      .marks()
      .filter(({ type }) => type !== claim);
  const words = text.slice(before, text.length - after);
  if (words) tr.replaceWith(start, end, schema.text(words, marks));
  else if (start < end) tr.delete(start, end);
  // Behind what seems to replace the whole claim, ProseMirror takes the place of the caret for an error of the browser's.
  const { anchor, head } = read.selectionSet ? read.selection : { anchor: start + words.length, head: start + words.length };
  return tr
    .setSelection(TextSelection.create(tr.doc, anchor, head))
    .setMeta('composition', read.getMeta('composition'))
    .scrollIntoView();
}

/** The text of a range of one block; null where anything else stands in it. */
function textOf(doc: PMNode, from: number, to: number): string | null {
  const text = doc.textBetween(from, to, '', '\uFFFC');
  return text.length === to - from && !text.includes('\uFFFC') ? text : null;
}

/** What is written next at the end of the claim that was composed in is the claim's too. */
function goneOn({ tr, selection: { $from, empty }, storedMarks }: EditorState, own: string | null): Transaction | null {
  const marks = $from.nodeBefore?.marks ?? [];
  const isEnd = own !== null && claimId(marks) === own && claimId($from.nodeAfter?.marks ?? []) !== own;
  return empty && isEnd && !storedMarks ? tr.setStoredMarks(marks) : null;
}
