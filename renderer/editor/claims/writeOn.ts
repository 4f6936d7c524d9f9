import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Mark, Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { claimOn, claimPieces } from './pieces';

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What is written on at the end of a claim, once it was begun there as the claim's own, stays the claim's; so does what is
 * typed in the place of all its words, or of its last ones. Retyped, a claim is edited: it is not gone.
 */
export const claimWriteOn = (): Plugin =>
  new Plugin({
    key: new PluginKey('claim-write-on'),
    props: {
      handleKeyPress(view, event) {
        const text = String.fromCharCode(event.charCode);
        const tail = tailOf(view.state);
        const marks = tail?.marks ?? (HAS_WORD.test(text) ? marksOfWhole(view.state) : null);
        const { from, to } = view.state.selection;
        if (!marks) {
          if (!holdsSeveral(view.state)) return false;
          const insert = () => view.state.tr.insertText(text).scrollIntoView();
          if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, insert))) view.dispatch(insert());
          return true;
        }
        const tr = view.state.tr.replaceWith(from, to, view.state.schema.text(text, marks));
        view.dispatch(
          tr
            .setSelection(TextSelection.create(tr.doc, from + text.length))
            .setStoredMarks(marks)
            .scrollIntoView(),
        );
        return true;
      },
    },
    appendTransaction(transactions, before, state) {
      // What another step was appended for has lost the marks that it bore.
      const stored = [before, ...transactions].map(({ storedMarks }) => claimOn(storedMarks ?? []));
      const claim = stored.find((mark) => mark !== undefined)?.attrs.claim;
      if (state.storedMarks || !state.selection.empty) return null;
      if (!transactions.some((tr) => tr.docChanged)) return null;
      // Marks that are set now would end what an input method is composing.
      if (transactions.some((tr) => tr.getMeta('composition') !== undefined)) return null;
      const marks = state.selection.$from.nodeBefore?.marks ?? [];
      const here = claimOn(marks)?.attrs.claim;
      if (here === undefined) return null;
      // An undo writes nothing anew.
      const isByHand = !transactions.some((tr) => isHistoryTransaction(tr));
      const isGoneOn = claim === here || (isByHand && hasLostTail(before, state, here));
      return isGoneOn ? state.tr.setStoredMarks(marks) : null;
    },
  });

/**
 * Where a selection begins within a claim and takes its end away: what is typed instead is the claim's (`marks`), unless
 * words of the author's own go too (null).
 */
export function tailOf({ doc, selection }: EditorState): { marks: readonly Mark[] | null } | null {
  if (!(selection instanceof TextSelection) || selection.empty || !selection.$from.sameParent(selection.$to)) return null;
  const { $from, $to, from, to } = selection;
  const [before, first, after] = [$from.nodeBefore, $from.nodeAfter, $to.nodeAfter].map(
    (node) => claimOn(node?.marks ?? [])?.attrs.claim as string | undefined,
  );
  if (first === undefined || before !== first || after === first) return null;
  return { marks: HAS_WORD.test(bareWords(doc, from, to)) ? null : ($from.nodeAfter?.marks ?? null) };
}

/** Whether words of the claim that ends at the caret were taken from its end. */
function hasLostTail({ doc: was }: EditorState, { doc, selection: { $from, from } }: EditorState, claim: string): boolean {
  const lost = was.content.size - doc.content.size;
  if (lost <= 0 || claimOn($from.nodeAfter?.marks ?? [])?.attrs.claim === claim) return false;
  const $at = was.resolve(from);
  if (claimOn($at.nodeAfter?.marks ?? [])?.attrs.claim !== claim) return false;
  return HAS_WORD.test(was.textBetween(from, Math.min(from + lost, $at.end())));
}

/** The selected words that are of no claim. */
function bareWords(doc: PMNode, from: number, to: number): string {
  let words = '';
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isText && !claimOn(node.marks)) words += (node.text ?? '').slice(Math.max(0, from - at), to - at);
  });
  return words;
}

/**
 * Whether more than one stretch of words is selected: claims, words beside them, the sign of a footnote or a gap. Left to
 * the browser, typing over them takes elements around them away as well, gives the first letter to one claim and the next
 * to none, and all of the block is read back from the page.
 */
export function holdsSeveral({ doc, selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection) || selection.empty || !selection.$from.sameParent(selection.$to)) return false;
  let found = 0;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (node.isInline) found++;
  });
  return found > 1;
}

/** The marks of the one claim whose words are selected, all of them and no others; null where it is not so. */
export function marksOfWhole({ doc, selection }: EditorState): readonly Mark[] | null {
  if (!(selection instanceof TextSelection) || selection.empty || !selection.$from.sameParent(selection.$to)) return null;
  const { from, to } = selection;
  const ids = new Set<string>();
  doc.nodesBetween(from, to, (node) => {
    const mark = node.isText ? claimOn(node.marks) : undefined;
    if (mark) ids.add(String(mark.attrs.claim));
  });
  const [id] = ids;
  if (id === undefined || ids.size > 1 || HAS_WORD.test(bareWords(doc, from, to))) return null;
  const pieces = claimPieces(doc).filter(({ attrs }) => attrs.claim === id);
  const [first] = pieces;
  if (!first || !pieces.every((piece) => from <= piece.from && piece.to <= to)) return null;
  return doc.nodeAt(first.from)?.marks ?? null;
}
