import type { Mark } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { claimOn, claimPieces } from './pieces';

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What is written on at the end of a claim, once it was begun there as the claim's own, stays the claim's; so does what is
 * typed in the place of all its words. Retyped, a claim is edited: it is not gone.
 */
export const claimWriteOn = (): Plugin =>
  new Plugin({
    key: new PluginKey('claim-write-on'),
    props: {
      handleKeyPress(view, event) {
        const text = String.fromCharCode(event.charCode);
        const marks = HAS_WORD.test(text) ? marksOfWhole(view.state) : null;
        const { from, to } = view.state.selection;
        if (!marks) {
          if (!holdsLeaf(view.state)) return false;
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
      if (claim === undefined || state.storedMarks || !state.selection.empty) return null;
      if (!transactions.some((tr) => tr.docChanged)) return null;
      const marks = state.selection.$from.nodeBefore?.marks ?? [];
      return claimOn(marks)?.attrs.claim === claim ? state.tr.setStoredMarks(marks) : null;
    },
  });

/**
 * Whether a sign of a footnote, a gap or the like stands among the selected words. Left to the browser, which takes such
 * signs for no text, typing over them takes the elements around them away as well, and the claim with them.
 */
function holdsLeaf({ doc, selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection) || selection.empty || !selection.$from.sameParent(selection.$to)) return false;
  let found = false;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (node.isInline && node.isLeaf && !node.isText) found = true;
  });
  return found;
}

/** The marks of the one claim whose words are selected, all of them and no others; null where it is not so. */
function marksOfWhole({ doc, selection }: EditorState): readonly Mark[] | null {
  if (!(selection instanceof TextSelection) || selection.empty || !selection.$from.sameParent(selection.$to)) return null;
  const { from, to } = selection;
  const ids = new Set<string>();
  let others = '';
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    const mark = claimOn(node.marks);
    if (mark) ids.add(String(mark.attrs.claim));
    else others += (node.text ?? '').slice(Math.max(0, from - at), to - at);
  });
  const [id] = ids;
  if (id === undefined || ids.size > 1 || HAS_WORD.test(others)) return null;
  const pieces = claimPieces(doc).filter(({ attrs }) => attrs.claim === id);
  const [first] = pieces;
  if (!first || !pieces.every((piece) => from <= piece.from && piece.to <= to)) return null;
  return doc.nodeAt(first.from)?.marks ?? null;
}
