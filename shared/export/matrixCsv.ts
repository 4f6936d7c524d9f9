/** The matrix of a series as a table for a spreadsheet. */
import type { Cell, Matrix } from '../brief/series/lineage';
import { cellWords, roundLabel, rowHead } from '../brief/series/matrixWords';

/**
 * A field of a CSV file (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it, so that
 * words of a source are never run.
 */
export function csvField(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');

/** UTF-8 with a mark at its beginning, by which spreadsheets know it. */
export function matrixCsv({ rounds, rows }: Matrix): string {
  const header = [
    'Commitment',
    'Theme',
    'Side',
    ...rounds.flatMap((round) => [roundLabel(round), `${roundLabel(round)}: words`]),
  ];
  const words = (cell: Cell | null): string => cell?.words?.text.replace(/\s+/g, ' ') ?? '';
  return `\uFEFF${csv([
    header,
    ...rows.map((row) => {
      const { commitment, theme, side } = rowHead(row);
      return [commitment, theme, side, ...row.cells.flatMap((cell) => [cellWords(cell), words(cell)])];
    }),
  ])}`;
}
