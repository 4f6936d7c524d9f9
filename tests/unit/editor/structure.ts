/** What one does to lists and tables, by the editor's own commands: for work at random. */
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  cellAround,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  TableMap,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { schema } from './bench';

const { listItem, bulletList, orderedList } = schema.nodes;
if (!listItem || !bulletList || !orderedList) throw new Error('the note has no lists');

/** Each with how it picks its place: any range of words, an item of a list, a cell, or several cells. */
const COMMANDS = {
  bullets: { command: wrapInList(bulletList), in: 'words' },
  numbers: { command: wrapInList(orderedList), in: 'words' },
  lift: { command: liftListItem(listItem), in: 'listItem' },
  sink: { command: sinkListItem(listItem), in: 'listItem' },
  addRow: { command: addRowAfter, in: 'cell' },
  deleteRow: { command: deleteRow, in: 'cell' },
  addColumn: { command: addColumnAfter, in: 'cell' },
  deleteColumn: { command: deleteColumn, in: 'cell' },
  headerRow: { command: toggleHeaderRow, in: 'cell' },
  mergeCells: { command: mergeCells, in: 'cells' },
  splitCell: { command: splitCell, in: 'merged' },
} as const satisfies Record<string, { command: Command; in: 'words' | 'listItem' | 'cell' | 'cells' | 'merged' }>;

export type StructureAct = keyof typeof COMMANDS;
export const STRUCTURE_ACTS = Object.keys(COMMANDS) as StructureAct[];
export const isStructureAct = (act: string): act is StructureAct => Object.hasOwn(COMMANDS, act);

/** Does the command where two numbers point to; nothing where it does not fit. */
export function restructure(
  state: EditorState,
  act: StructureAct,
  a: number,
  b: number,
  range: readonly [number, number],
): Transaction | null {
  const { command, in: place } = COMMANDS[act];
  const at = select(state, place, a, b, range);
  if (!at) return null;
  let made: Transaction | null = null;
  command(at, (tr) => {
    made = tr;
  });
  return made;
}

function select(
  state: EditorState,
  place: string,
  a: number,
  b: number,
  [from, to]: readonly [number, number],
): EditorState | null {
  const { doc } = state;
  if (place === 'words') return state.apply(state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  const spots: number[] = [];
  doc.descendants((node, at) => {
    const isCell = node.type.name === 'tableCell' || node.type.name === 'tableHeader';
    const isMerged = isCell && (node.attrs.colspan > 1 || node.attrs.rowspan > 1);
    if (place === 'listItem' ? node.type.name === place : place === 'merged' ? isMerged : isCell) spots.push(at);
  });
  const spot = spots[a % Math.max(1, spots.length)];
  if (spot === undefined) return null;
  if (place === 'listItem') return state.apply(state.tr.setSelection(TextSelection.near(doc.resolve(spot + 2))));
  return state.apply(
    state.tr.setSelection(CellSelection.create(doc, spot, place === 'cells' ? neighbour(state, spot, b) : spot)),
  );
}

/** The cell to the right of one, or below it. */
function neighbour({ doc }: EditorState, cell: number, b: number): number {
  const $cell = cellAround(doc.resolve(cell + 1)) ?? doc.resolve(cell);
  const table = $cell.node(-1);
  const start = $cell.start(-1);
  const map = TableMap.get(table);
  const next = map.nextCell(cell - start, b % 2 ? 'vert' : 'horiz', 1);
  return next === null ? cell : next + start;
}
