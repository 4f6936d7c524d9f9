/** How wide the columns of a matrix are, and how high its rows: known ahead, so that what is out of sight need not be drawn. */
import { type MatrixRow, WORDED } from '../../shared/seriesContract';

/** In rem. */
const HEAD = 15;
const NARROW_HEAD = 10;
const MARKS = 8;
const LEAST = 11;
/** Beyond so many rounds the older ones show their marks alone. */
export const MANY = WORDED;
/** So many of the last rounds keep their words then. */
const KEPT = 2;

/** `wide` of the last columns have words, in the width `worded`; those before show `marks`. All in pixels. */
export type Columns = { head: number; marks: number; worded: number; widths: readonly number[]; wide: number };

export function columnsOf(rounds: number, view: number, rem: number): Columns {
  const wide = rounds > MANY ? KEPT : rounds;
  const head = (view < 45 * rem ? NARROW_HEAD : HEAD) * rem;
  const marks = MARKS * rem;
  // What marks leave is shared; many marks are scrolled through, beside the last rounds in their least width.
  const share = (view - head - Math.min((rounds - wide) * marks, view / 3)) / Math.max(1, wide);
  const worded = Math.floor(Math.max(LEAST * rem, Math.min(share, 28 * rem)));
  return {
    head,
    marks,
    worded,
    widths: Array.from({ length: rounds }, (_, i) => (i < rounds - wide ? marks : worded)),
    wide,
  };
}

/** In rem: of a line, of the mark above the words, of the padding above and below; the least and most lines of words. */
const LINE = 1.1375;
const MARK = 1.2;
const PADDING = 1.2;
export const LINES = { least: 1, most: 4 } as const;
/** Most lines of the topic at the head of a row, and of what follows it. */
const HEAD_LINES = 2;
/** A letter of the interface's face at 13 px, in rem, with what the ends of lines leave open. */
const LETTER = 0.43;
const SIDES = 1.5;

const linesIn = (letters: number, width: number, rem: number): number =>
  Math.ceil((letters * LETTER * rem) / Math.max(1, width - SIDES * rem));

/** `lines` of words at most, and the height of the whole row in pixels. */
export type RowSize = { lines: number; height: number };

/** Asked of every row before the first one is drawn, so it makes nothing that is thrown away. */
export function rowSize(row: MatrixRow, { head, worded, widths, wide }: Columns, rem: number): RowSize {
  let lines: number = LINES.least;
  for (let ago = 1; ago <= wide; ago++) {
    const saying = row.words[row.words.length - ago];
    // What is repeated is not said again; what a round is silent on has one line too.
    if (saying && row.marks[widths.length - ago - row.from] !== 'r')
      lines = Math.max(lines, linesIn(saying.text.length, worded, rem));
  }
  lines = Math.min(lines, LINES.most);
  const inHead = (letters: number) => Math.min(HEAD_LINES, linesIn(letters, head - 0.75 * rem, rem));
  const heads = inHead(row.topic) + inHead(row.head.length - row.topic) + (row.side === null ? 0 : 1);
  return { lines, height: Math.ceil((Math.max(lines * LINE + MARK, heads * LINE) + PADDING) * rem) };
}
