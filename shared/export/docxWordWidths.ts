/** How wide the words of a table's column are, so that none is broken in a column that could have more room. */
import { type NoteNode, plainText } from '../model/note';
import { cellsOf, span } from './docxGrid';
import { LIST_STEP, TABLE } from './docxStyles';
import { printed, type Writing } from './docxWriting';

/**
 * Widths of signs in hundredths of the type's size, as they are in a wide typeface: where the document's own is not at
 * hand, as Cambria is not under LibreOffice, another takes its place.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,;:'’‘|!()[\]\s-]/, 37],
  [/[frt“”"]/, 48],
  [/[mwMW@%—]/, 100],
  [/\p{Lu}/u, 78],
];
const COMMON = 64;
/** What belongs to a word without being one of its letters: the number of a footnote. */
const BESIDE = 60;
/** Bold letters are so much wider. */
const BOLD = 1.12;

/** Lines break at blanks, behind hyphens and dashes, and at any sign of scripts that set no blanks. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[^\t\n \u{2000}-\u{200b}\-–—\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+[-–—]?/gu;

const widthOf = (word: string): number =>
  BESIDE + [...word].reduce((sum, sign) => sum + (WIDTHS.find(([of]) => of.test(sign))?.[1] ?? COMMON), 0);

/** Width of the longest word, in twentieths of a point. */
export const longestWord = (text: string, type: Writing['type']): number =>
  scaled(Math.max(0, ...wordsOf(text).map(widthOf)), type);

const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];
const scaled = (hundredths: number, type: Writing['type']): number => Math.ceil((hundredths / 100) * TABLE[type] * 20);

/** The room that words want: for the longest of them, and for their longest paragraph on one line. */
type Wanted = { word: number; line: number };
const most = (all: readonly Wanted[]): Wanted => ({
  word: Math.max(0, ...all.map(({ word }) => word)),
  line: Math.max(0, ...all.map(({ line }) => line)),
});

const isBold = (node: NoteNode): boolean => node.marks.some(({ type }) => type === 'bold') || node.content.some(isBold);

/** The room that a cell's words want; pictures and tables in it fit themselves to the column. */
function wantedIn(node: NoteNode, writing: Writing): Wanted {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const words = wordsOf(printed(plainText(node), { ...writing, dropped: 0 })).map(widthOf);
    const by = isBold(node) ? BOLD : 1;
    const line = words.reduce((a, b) => a + b, 0);
    return { word: scaled(Math.max(0, ...words) * by, writing.type), line: scaled(line * by, writing.type) };
  }
  if (node.type === 'table') return { word: 0, line: 0 };
  const step = node.type === 'bulletList' || node.type === 'orderedList' ? LIST_STEP : 0;
  const { word, line } = most(node.content.map((child) => wantedIn(child, writing)));
  return { word: step + word, line: step + line };
}

/** No word has more of the table than this share: the address of a page is broken rather than the words beside it. */
const MOST = 0.4;
/** What a column keeps of its width: where its words want it, and at any rate, since an empty one is there to be written in. */
const KEPT = { full: 0.75, empty: 0.5 } as const;
/** Where a wide typeface has no room on the page, a common one may have it. */
const TYPEFACES = [1, 0.9, 0.8];

/**
 * The widths of a table's columns with the room that each wants for its longest word, taken from those that can spare it;
 * as they are where there is too little of it.
 * @param sides what of each column is not for words
 */
export function withRoomForWords(
  node: Extract<NoteNode, { type: 'table' }>,
  widths: readonly number[],
  sides: number,
  writing: Writing,
): readonly number[] {
  const whole = widths.reduce((a, b) => a + b, 0);
  const rows = cellsOf(node);
  const wanted = widths.map((_, column) =>
    most(
      rows.flatMap((row) => {
        const at = row[column];
        return at?.begins && span(at.cell).columnSpan === 1 ? [wantedIn(at.cell, writing)] : [];
      }),
    ),
  );
  for (const typeface of TYPEFACES) {
    const columns = widths.map((width, i) => {
      const { word = 0, line = 0 } = wanted[i] ?? {};
      const least = Math.min(sides + word * typeface, Math.max(width, whole * MOST));
      return { width, lacks: Math.max(0, least - width), least: Math.max(least, keptOf(width, sides + line)) };
    });
    const lacking = columns.reduce((sum, { lacks }) => sum + lacks, 0);
    if (lacking === 0) return widths;
    const spare = columns.reduce((sum, { width, least }) => sum + Math.max(0, width - least), 0);
    if (lacking <= spare)
      return columns.map(({ width, lacks, least }) =>
        Math.floor(lacks > 0 ? width + lacks : width - Math.max(0, width - least) * (lacking / spare)),
      );
  }
  return widths;
}

const keptOf = (width: number, line: number): number => Math.max(Math.min(width * KEPT.full, line), width * KEPT.empty);
