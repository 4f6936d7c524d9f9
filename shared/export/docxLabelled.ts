/** The head and foot of a note: labels with their words. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isRightToLeft, scriptRuns } from './docxScript';
import { HAIRLINE } from './docxStyles';
import { clean, type Writing } from './docxWriting';

export const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const HAIR = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE };
/** Width of the labels beside a heading block, in twentieths of a point; larger words want more. */
export const LABEL_WIDTH = { small: 1650, normal: 1650, large: 2150 } as const;

/** A table of two columns without a grid, as at the head and foot of a note. */
export function labelled(
  lines: readonly { label: string; words: string; missing: boolean }[],
  writing: Writing,
  at: 'head' | 'foot',
): FileChild[] {
  if (lines.length === 0) return [];
  const left = LABEL_WIDTH[writing.type];
  const cell = (width: number, indent: number, child: Paragraph) =>
    new TableCell({
      children: [child],
      width: { size: width, type: WidthType.DXA },
      margins: { top: 20, bottom: 20, left: indent, right: 100 },
    });
  // Who drafted and who cleared stand on one page.
  const keeps = (i: number) => at === 'foot' && i < lines.length - 1;
  const rows = lines.map(
    ({ label, words, missing }, i) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(left, 0, new Paragraph({ style: 'TableHeading', text: label, keepNext: keeps(i) })),
          cell(
            writing.width - left,
            100,
            new Paragraph({
              style: 'TableText',
              keepNext: keeps(i),
              alignment: AlignmentType.START,
              ...(isRightToLeft(words) ? { bidirectional: true } : {}),
              children: missing
                ? [new TextRun({ text: words, style: 'Gap' })]
                : scriptRuns(clean(words, writing), writing.language, isRightToLeft(words)).map((run) => new TextRun(run)),
            }),
          ),
        ],
      }),
  );
  const none = { top: HAIR, bottom: HAIR, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE };
  // Room above the foot; below it the paragraph that Word wants behind a table, so low that it opens no page of its own.
  const room = (line: number, keepNext = false) =>
    new Paragraph({ ...(keepNext ? { keepNext } : {}), spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } });
  return [
    ...(at === 'foot' ? [room(120, true)] : []),
    new Table({
      rows,
      columnWidths: [left, writing.width - left],
      width: { size: writing.width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: none,
    }),
    room(at === 'foot' ? 20 : 200),
  ];
}
