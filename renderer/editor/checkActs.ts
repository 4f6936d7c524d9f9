import type { Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { Fix } from '../../shared/brief/checks';
import { replaceWords } from './claims/retext';
import { ownStep } from './ownStep';

/** Selects a place of the note and brings it into view. */
export function goTo(editor: Editor, from: number, to: number): void {
  const { doc } = editor.state;
  const [start, end] = [from, to].map((at) => Math.max(0, Math.min(at, doc.content.size))) as [number, number];
  const node = doc.nodeAt(start);
  const selection =
    node && !node.isText && node.isAtom && NodeSelection.isSelectable(node)
      ? NodeSelection.create(doc, start)
      : wordsAt(doc.resolve(start), doc.resolve(end));
  // First the focus: ProseMirror brings nothing into view while the page's own selection lies elsewhere.
  editor.view.focus();
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
}

/** The words between two places. A row or a table has none at its edge: the caret goes to its first cell, not to what stands above. */
const wordsAt = (start: ResolvedPos, end: ResolvedPos): Selection =>
  end.parent.inlineContent ? TextSelection.between(start, end) : Selection.near(start, 1);

/** Mends a finding in one step, which one undo takes back. */
export function mend(editor: Editor, fix: Fix): void {
  const { state } = editor;
  const { tr } = state;
  switch (fix.kind) {
    case 'replace':
      replaceWords(tr, fix.from, fix.to, fix.text);
      break;
    case 'footnote':
      tr.setNodeAttribute(fix.at, 'text', fix.text);
      break;
    case 'heading-level':
      tr.setNodeAttribute(fix.at, 'level', fix.level);
      break;
    case 'portion':
      for (const at of fix.at) tr.setNodeAttribute(at, 'portion', fix.mark);
      break;
    case 'header-row': {
      const header = state.schema.nodes.tableHeader;
      const row = state.doc.nodeAt(fix.at)?.firstChild;
      if (!header || !row) return;
      row.forEach((cell, offset) => {
        tr.setNodeMarkup(fix.at + 2 + offset, header, cell.attrs);
      });
      break;
    }
    case 'remove-row':
      tr.delete(fix.at, fix.at + (state.doc.nodeAt(fix.at)?.nodeSize ?? 0));
  }
  ownStep(editor, tr.scrollIntoView());
}
