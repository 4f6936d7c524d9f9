/** The head and foot of a note: labels with their words. */
import { AlignmentType, type FileChild, LineRuleType } from 'docx';
import { type Cell, paragraph, type Row, tableOf } from './docxBlocks';
import { run } from './docxElements';
import { isRightToLeft, scriptRuns, writesRightToLeft } from './docxScript';
import { NOTE_BLOCK } from './docxTableStyles';
import { longestWord } from './docxWordWidths';
import { clean, type Writing } from './docxWriting';

/** Least width of the labels beside a heading block, in twentieths of a point; larger words want more. */
const LABEL_WIDTH = { small: 1650, normal: 1650, large: 2150 } as const;
/** What words beside them want of the whole. */
const FOR_WORDS = 0.6;
/** Room within a label's cell. */
const SIDES = 100;

/** The labels of all blocks of a note have one width: that of the longest word among them, where it is longer than most. */
export function labelWidth(labels: readonly string[], width: number, type: Writing['type']): number {
  const longest = Math.max(0, ...labels.map((label) => longestWord(label, type))) + SIDES;
  return Math.floor(Math.min(Math.max(LABEL_WIDTH[type], longest), width * (1 - FOR_WORDS)));
}

/** A table of two columns without a grid, as at the head and foot of a note. */
export function labelled(
  lines: readonly { label: string; words: string; missing: boolean }[],
  writing: Writing,
  at: 'head' | 'foot',
): FileChild[] {
  if (lines.length === 0) return [];
  const left = writing.label;
  // The labels stand where one begins to read.
  const fromRight = lines.filter(({ words }) => isRightToLeft(words)).length;
  const turned = writesRightToLeft(writing.language) || 2 * fromRight > lines.length;
  const cell = (width: number, indent: number, child: FileChild): Cell => ({
    children: [child],
    width,
    margins: { top: 20, bottom: 20, left: indent, right: SIDES },
  });
  // Who drafted and who cleared stand on one page.
  const keeps = (i: number) => at === 'foot' && i < lines.length - 1;
  const rows = lines.map(({ label, words, missing }, i): Row => {
    const rtl = isRightToLeft(words);
    const form = {
      style: 'TableText',
      keepNext: keeps(i),
      alignment: AlignmentType.START,
      ...(rtl ? { bidirectional: true } : {}),
    };
    const runs = missing ? [run(words, { style: 'Gap' })] : scriptRuns(clean(words, writing), writing.language, rtl);
    return {
      cells: [
        cell(
          left,
          0,
          paragraph({ style: 'TableHeading', keepNext: keeps(i), ...(turned ? { bidirectional: true } : {}) }, [run(label)]),
        ),
        cell(writing.width - left, 100, paragraph(form, runs)),
      ],
    };
  });
  // Room above the foot; below it the paragraph that Word wants behind a table, so low that it opens no page of its own.
  const room = (line: number, keepNext = false) =>
    paragraph({ ...(keepNext ? { keepNext } : {}), spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } });
  return [
    ...(at === 'foot' ? [room(120, true)] : []),
    tableOf(rows, [left, writing.width - left], { style: NOTE_BLOCK, rightToLeft: turned }),
    room(at === 'foot' ? 20 : 200),
  ];
}
