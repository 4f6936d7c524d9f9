/** The columns of a table: where its cells stand and how wide they are. */
import type { NoteNode } from '../model/note';

type TableNode = Extract<NoteNode, { type: 'table' }>;

/** Columns narrower than this, in twentieths of a point, hold no word of common length. */
export const CROWDED = 560;

/** How many columns a table has and where each cell begins: cells that reach down from above take their place. */
export function gridOf(node: TableNode): { columns: number; places: number[][] } {
  const until: number[] = [];
  const places = node.content.map((row, i) => {
    let column = 0;
    return row.content.map((cell) => {
      while ((until[column] ?? 0) > i) column++;
      const at = column;
      const { columnSpan, rowSpan } = span(cell);
      until.splice(at, columnSpan, ...Array<number>(columnSpan).fill(i + rowSpan));
      column += columnSpan;
      return at;
    });
  });
  return { columns: Math.max(1, until.length), places };
}

/** For each row and column of a table the cell that stands there, with whether it begins there; null where none does. */
export function cellsOf(node: TableNode): ({ cell: NoteNode; begins: boolean } | null)[][] {
  const { columns, places } = gridOf(node);
  const grid = node.content.map(() => Array<{ cell: NoteNode; begins: boolean } | null>(columns).fill(null));
  node.content.forEach((row, i) => {
    row.content.forEach((cell, j) => {
      const at = places[i]?.[j] ?? j;
      const { columnSpan, rowSpan } = span(cell);
      for (const taken of grid.slice(i, i + rowSpan)) taken.fill({ cell, begins: false }, at, at + columnSpan);
      const first = grid[i];
      if (first) first[at] = { cell, begins: true };
    });
  });
  return grid;
}

/** How many rows at the top of a table are its head: at least the first, but never all. */
export function headRows(node: TableNode): number {
  const body = node.content.findIndex((row) => row.content.some(({ type }) => type !== 'tableHeader'));
  const all = node.content.length;
  return Math.min(Math.max(1, body < 0 ? all : body), all - 1);
}

/** How many columns and rows a cell takes. */
export const span = (cell: NoteNode): { columnSpan: number; rowSpan: number } =>
  cell.type === 'tableCell' || cell.type === 'tableHeader'
    ? { columnSpan: cell.attrs.colspan, rowSpan: cell.attrs.rowspan }
    : { columnSpan: 1, rowSpan: 1 };

/** The widths that the author dragged, scaled to the text's; else even ones, with a narrow first column for a heading block. */
export function columnWidths(node: TableNode, columns: number, label: number | null, width: number): number[] {
  if (label !== null && columns === 2) return [label, width - label];
  const given = (node.content[0]?.content ?? []).flatMap((cell) => {
    const { columnSpan } = span(cell);
    const own = cell.type === 'tableCell' || cell.type === 'tableHeader' ? cell.attrs.colwidth : null;
    return Array.from({ length: columnSpan }, (_, i) => own?.[i] ?? 0);
  });
  const total = given.reduce((a, b) => a + b, 0);
  const even = Math.floor(width / columns);
  return Array.from({ length: columns }, (_, i) =>
    total > 0 && given.length === columns && given.every((w) => w > 0) ? Math.floor(((given[i] ?? 0) / total) * width) : even,
  );
}
