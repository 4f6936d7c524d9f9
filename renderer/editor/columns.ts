/**
 * Column widths as shares of the table in percent, kept in its cells. Set by dragging the line between two columns,
 * or in steps by a button: what one column gains its neighbour loses.
 */
import { type Editor, Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

const NARROWEST = 5;
/** How near to the line between two columns the mouse takes hold of it, in pixels; over words it never does. */
const REACH = 8;
/** No word asks for more of the table than this, in percent: a long address is broken instead. */
const WIDEST_WORD = 30;

/** The shares of a table's columns: as dragged, else even. */
export function sharesOf(table: PMNode): number[] {
  const map = TableMap.get(table);
  const shares = Array.from({ length: map.width }, (_, column) => {
    for (let row = 0; row < map.height; row++) {
      const position = map.map[row * map.width + column];
      if (position === undefined) continue;
      const cell = table.nodeAt(position);
      const own = (cell?.attrs.colwidth as number[] | null)?.[column - map.colCount(position)];
      if (own) return own;
    }
    return 0;
  });
  const sum = shares.reduce((a, b) => a + b, 0);
  // Columns added since share what the others leave, or all start even.
  if (shares.some((share) => share === 0) || sum > 101 || sum < 90) return even(map.width);
  return shares;
}

function even(columns: number): number[] {
  const share = Math.floor(100 / columns);
  return Array.from({ length: columns }, (_, i) => (i === 0 ? 100 - share * (columns - 1) : share));
}

/**
 * Moves the line after a column by so many percent; null when there is no room for it.
 * @param least of the column and the one after it, in percent; what is narrower already only grows
 */
export function moveLine(
  state: EditorState,
  tablePosition: number,
  column: number,
  by: number,
  least: readonly [number, number] = [NARROWEST, NARROWEST],
): Transaction | null {
  const table = state.doc.nodeAt(tablePosition);
  if (table?.type.name !== 'table') return null;
  const shares = sharesOf(table);
  const [left, right] = [shares[column], shares[column + 1]];
  if (left === undefined || right === undefined) return null;
  const moved = Math.max(Math.min(0, least[0] - left), Math.min(Math.max(0, right - least[1]), Math.round(by)));
  if (moved === 0) return null;
  shares[column] = left + moved;
  shares[column + 1] = right - moved;
  const map = TableMap.get(table);
  const { tr } = state;
  for (const position of new Set(map.map)) {
    const cell = table.nodeAt(position);
    if (!cell) continue;
    const first = map.colCount(position);
    const colwidth = shares.slice(first, first + Number(cell.attrs.colspan));
    tr.setNodeAttribute(tablePosition + 1 + position, 'colwidth', colwidth);
  }
  return tr;
}

/** Widens the caret's column by so many percent; the last one moves the line before it. */
export function shiftColumn(editor: Editor, by: number): void {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 1; depth--) {
    const cell = $from.node(depth);
    if (cell.type.name !== 'tableCell' && cell.type.name !== 'tableHeader') continue;
    const tableDepth = depth - 2;
    const table = $from.node(tableDepth);
    const map = TableMap.get(table);
    const start = $from.before(tableDepth);
    const column = map.colCount($from.before(depth) - start - 1) + Number(cell.attrs.colspan) - 1;
    const last = column >= map.width - 1;
    const tr = moveLine(editor.state, start, last ? column - 1 : column, last ? -by : by);
    if (tr) editor.view.dispatch(tr);
    editor.commands.focus();
    return;
  }
}

type Hold = { table: number; column: number; width: number; dom: HTMLTableElement };

/** The line between two columns that the mouse is at. */
function lineAt(view: EditorView, event: MouseEvent): (Hold & { edge: number }) | null {
  const element = event.target instanceof Element ? event.target.closest('td, th') : null;
  if (!(element instanceof HTMLElement) || !view.dom.contains(element)) return null;
  const box = element.getBoundingClientRect();
  const padding = getComputedStyle(element);
  const atEnd = box.right - event.clientX <= Math.min(REACH, Number.parseFloat(padding.paddingRight));
  const atStart = event.clientX - box.left <= Math.min(REACH, Number.parseFloat(padding.paddingLeft));
  if (!atEnd && !atStart) return null;
  const $cell = view.state.doc.resolve(view.posAtDOM(element, 0));
  let depth = $cell.depth;
  while (depth > 0 && $cell.node(depth).type.name !== 'table') depth--;
  const table = $cell.node(depth);
  const dom = element.closest('table');
  if (table.type.name !== 'table' || table.attrs.layout !== 'grid' || !dom) return null;
  const start = $cell.before(depth);
  const map = TableMap.get(table);
  const cellDepth = depth + 2;
  const first = map.colCount($cell.before(cellDepth) - start - 1);
  const column = atEnd ? first + Number($cell.node(cellDepth).attrs.colspan) - 1 : first - 1;
  if (column < 0 || column >= map.width - 1) return null;
  return { table: start, column, width: dom.getBoundingClientRect().width, dom, edge: atEnd ? box.right : box.left };
}

/** How much of the table the longest word of a column takes up, in percent: measured on a copy that is as narrow as its words allow. */
function leastShare(view: EditorView, { table, width, dom }: Hold, column: number): number {
  const node = view.state.doc.nodeAt(table);
  if (!node) return NARROWEST;
  const copy = dom.cloneNode(true) as HTMLTableElement;
  for (const cell of copy.querySelectorAll('[width]')) cell.removeAttribute('width');
  const host = document.createElement('div');
  host.className = 'note-body columns-measured';
  host.append(copy);
  view.dom.parentElement?.append(host);
  const map = TableMap.get(node);
  const cells = [...copy.rows].flatMap((row) => [...row.cells]);
  const wide = [...new Set(map.map)].map((position, i) =>
    map.colCount(position) === column && node.nodeAt(position)?.attrs.colspan === 1
      ? (cells[i]?.getBoundingClientRect().width ?? 0)
      : 0,
  );
  host.remove();
  return Math.max(NARROWEST, Math.min(WIDEST_WORD, Math.ceil((Math.max(...wide) / width) * 100)));
}

/** A line that follows the mouse; the table changes once, when the mouse lets go. */
export const ColumnLines = Extension.create({
  name: 'columnLines',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          mousemove(view, event) {
            if (event.buttons === 0) view.dom.toggleAttribute('data-at-line', view.editable && lineAt(view, event) !== null);
            return false;
          },
          mousedown(view, event) {
            const hold = event.button === 0 && view.editable ? lineAt(view, event) : null;
            if (!hold) return false;
            event.preventDefault();
            drag(view, hold, event.clientX);
            return true;
          },
        },
      },
    }),
  ],
});

function drag(view: EditorView, hold: Hold & { edge: number }, from: number): void {
  const { table, column, width, edge } = hold;
  const least = [leastShare(view, hold, column), leastShare(view, hold, column + 1)] as const;
  const frame = view.dom.getBoundingClientRect();
  const line = document.createElement('div');
  line.className = 'column-line';
  const place = (x: number) => line.style.setProperty('inset-inline-start', `${x}px`);
  line.style.setProperty('inset-block-start', `${Math.max(0, frame.top)}px`);
  line.style.setProperty('block-size', `${Math.min(innerHeight, frame.bottom) - Math.max(0, frame.top)}px`);
  place(edge);
  document.body.append(line);
  const move = (event: MouseEvent) => place(edge + event.clientX - from);
  const done = (event: MouseEvent) => {
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', done);
    line.remove();
    const tr = moveLine(view.state, table, column, ((event.clientX - from) / width) * 100, least);
    if (tr) view.dispatch(tr);
  };
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', done);
}
