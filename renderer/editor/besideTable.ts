import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { findTable } from '@tiptap/pm/tables';

/**
 * Puts in a table of three by three, with a header row. Where nothing would stand behind it a line does, as in a word
 * processor: nobody could write on otherwise. One undo takes both out.
 */
export const insertTable = (editor: Editor): boolean =>
  editor
    .chain()
    .focus()
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr }) => {
      const table = findTable(tr.selection.$head);
      if (!table) return true;
      const behind = table.pos + table.node.nodeSize;
      if (tr.doc.resolve(behind).nodeAfter === null) addLine(tr, behind);
      return true;
    })
    .run();

function addLine(tr: Transaction, at: number): void {
  const line = tr.doc.type.schema.nodes.paragraph?.create();
  if (line) tr.insert(at, line);
}

/** The place beside the caret's table where a line is wanting, if the caret stands at that edge of it; else null. */
function edge({ selection }: EditorState, down: boolean): number | null {
  const table = selection.empty ? findTable(selection.$head) : null;
  if (!table) return null;
  const { $head } = selection;
  const [rowAt, cellAt] = [table.depth, table.depth + 2];
  const cell = $head.node(cellAt);
  const lastRow = $head.index(rowAt) + Number(cell.attrs.rowspan ?? 1) === table.node.childCount;
  const atEdge = down
    ? lastRow && $head.index(cellAt) === cell.childCount - 1
    : $head.index(rowAt) === 0 && $head.index(cellAt) === 0;
  if (!atEdge) return null;
  const around = $head.node(table.depth - 1);
  const index = $head.index(table.depth - 1);
  if (down) return index === around.childCount - 1 ? table.pos + table.node.nodeSize : null;
  return index === 0 ? table.pos : null;
}

/** The arrow keys leave a table that is the first or the last thing in its part, into a line that they make there. */
export const BesideTable = Extension.create({
  name: 'besideTable',
  addKeyboardShortcuts() {
    const leave = (down: boolean) => (): boolean => {
      const { state, view } = this.editor;
      const at = edge(state, down);
      if (at === null || !view.endOfTextblock(down ? 'down' : 'up')) return false;
      const { tr } = state;
      addLine(tr, at);
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
      return true;
    };
    return { ArrowDown: leave(true), ArrowUp: leave(false) };
  },
});
