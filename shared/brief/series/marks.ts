/** What became of a commitment in a round, as one letter: a matrix of many rounds travels and is filtered by these. */
import type { ChangeKind } from '../change';
import type { Cell } from './lineage';
import { cellWords } from './matrixWords';

export type State = Cell['state'];

const STATES: Readonly<Record<Exclude<State, 'reworded'>, string>> = {
  made: 'm',
  new: 'n',
  repeated: 'r',
  done: 'd',
  dropped: 'x',
};
const KINDS: Readonly<Record<ChangeKind, string>> = {
  weaker: 'w',
  stronger: 's',
  number: 'u',
  date: 't',
  scope: 'c',
  wording: 'o',
};
/** Stands where the commitment was not made yet, or is over. */
export const NONE = '.';

export const markOf = (cell: Cell | null): string =>
  cell === null ? NONE : cell.state === 'reworded' ? KINDS[cell.kind] : STATES[cell.state];

type Read = { state: State; words: string };
const WORDS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...Object.entries(STATES).map(([state, mark]) => {
    const cell = { state } as Exclude<Cell, { state: 'reworded' }>;
    return [mark, { state: cell.state, words: cellWords(cell) }] as const;
  }),
  ...Object.entries(KINDS).map(([kind, mark]) => {
    const cell = { state: 'reworded', kind } as Extract<Cell, { state: 'reworded' }>;
    return [mark, { state: cell.state, words: cellWords(cell) }] as const;
  }),
]);

/** The state and the words of a mark; null for none. */
export const readMark = (mark: string | undefined): Read | null => (mark === undefined ? null : WORDS.get(mark)) ?? null;

const lettersOf = (state: State): string => [...WORDS].flatMap(([mark, read]) => (read.state === state ? [mark] : [])).join('');

/** Finds a state among the marks of a row. */
export const MARKS_OF: Readonly<Record<State, RegExp>> = {
  made: new RegExp(`[${lettersOf('made')}]`),
  new: new RegExp(`[${lettersOf('new')}]`),
  repeated: new RegExp(`[${lettersOf('repeated')}]`),
  reworded: new RegExp(`[${lettersOf('reworded')}]`),
  done: new RegExp(`[${lettersOf('done')}]`),
  dropped: new RegExp(`[${lettersOf('dropped')}]`),
};
