/** What the matrix says in words, alike on the screen and in every export. */

import { partyName } from '../../model/party';
import type { ChangeKind } from '../change';
import { capitalised, date, ordinal } from '../formats';
import type { Cell, Lineage } from './lineage';
import type { SeriesRound } from './recognise';

const STATES: Readonly<Record<Exclude<Cell['state'], 'reworded'>, string>> = {
  made: 'Made',
  new: 'New',
  repeated: 'Repeated',
  done: 'Reported done',
  dropped: 'Dropped',
};
/** How a commitment was reworded, in words. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  weaker: 'Weaker',
  stronger: 'Stronger',
  number: 'Another number',
  date: 'Another date',
  scope: 'Another scope',
  wording: 'Other words',
};

export const cellWords = (cell: Cell | null): string =>
  cell === null ? '' : cell.state === 'reworded' ? KIND_WORDS[cell.kind] : STATES[cell.state];

/** "5th round, 20 June 2023". */
export function roundLabel({ round, start }: Pick<SeriesRound, 'round' | 'start'>): string {
  const words = [round === null ? '' : `${ordinal(round)} round`, start === null ? '' : date(start)].filter(Boolean).join(', ');
  return words.replaceAll('\u00a0', ' ') || 'Round without a date';
}

/** A row by its first words. */
export function rowHead({ cells, theme, side }: Lineage): { commitment: string; theme: string; side: string } {
  const first = cells.find((cell) => cell?.words)?.words?.text ?? '';
  return { commitment: capitalised(first.replace(/\s+/g, ' ').trim()), theme, side: side === null ? 'Both' : partyName(side) };
}
