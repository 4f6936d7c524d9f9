import { describe, expect, it } from 'vitest';
import { exportMarkdown } from '../../shared/export/markdown';
import { exportText } from '../../shared/export/text';
import { type NoteNode, parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';

const cell = (type: string, words: string, colspan = 1, rowspan = 1) => ({
  type,
  attrs: { colspan, rowspan },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: [] }] }],
});
/** A cell that holds these blocks. */
const holds = (blocks: object[], rowspan = 1) => ({ type: 'tableCell', attrs: { colspan: 1, rowspan }, content: blocks });
const head = (words: string, colspan = 1, rowspan = 1) => cell('tableHeader', words, colspan, rowspan);
const body = (words: string, colspan = 1, rowspan = 1) => cell('tableCell', words, colspan, rowspan);

const noted = (rowspan = 1) =>
  holds(
    [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Tariff', marks: [] },
          { type: 'footnote', attrs: { text: 'Told by the desk.' } },
        ],
      },
    ],
    rowspan,
  );
const tableOf = (...rows: object[][]) => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) });

function noteWith(...rows: object[][]) {
  const briefing = briefingOf(corpusText('01'));
  const table = tableOf(...rows);
  const doc = parseNoteDoc({ type: 'doc', attrs: { apparatus: {}, reviews: {} }, content: [table] });
  briefing.note.content.push(...(doc.content as NoteNode[]));
  return { briefing, templateName: 'Meeting readout', evidence: 'none' as const };
}

/** Cells that span rows, columns and both, in the head and below it. */
const merged = noteWith(
  [head('Year', 1, 2), head('Price', 2)],
  [head('Low'), head('High')],
  [body('2025', 1, 2), body('40'), body('60')],
  [body('not published', 2)],
  [body('2026'), body('45'), body('70')],
);

describe('a table with merged cells where cells cannot be merged', () => {
  it('Markdown: every row has all columns, each word stands once and under its own head', () => {
    expect(exportMarkdown(merged)).toContain(
      [
        '| Year | Price |  |',
        '| --- | --- | --- |',
        '|  | Low | High |',
        '| 2025 | 40 | 60 |',
        '|  | not published |  |',
        '| 2026 | 45 | 70 |',
      ].join('\n'),
    );
  });
  it('text: each word is told under the heads above it, in each of its rows', () => {
    expect(exportText(merged)).toContain(
      [
        'Year: 2025\nPrice, Low: 40\nPrice, High: 60',
        'Year: 2025\nPrice, Low, High: not published',
        'Year: 2026\nPrice, Low: 45\nPrice, High: 70',
      ].join('\n\n'),
    );
  });
  it('text: a table of one row alone is told as well', () => {
    expect(exportText(noteWith([head('Only'), head('row')]))).toContain('Only\nrow');
  });
  it.each<[string, object[][]]>([
    ['of a cell that reaches over three rows', [[head('Item'), head('Cost')], [noted(3), body('a')], [body('b')], [body('c')]]],
    [
      'of a head over three columns',
      [
        [{ ...noted(), type: 'tableHeader', attrs: { colspan: 3, rowspan: 1 } }],
        [body('a'), body('b'), body('c')],
        [body('d'), body('e'), body('f')],
      ],
    ],
  ])('text: a footnote %s is one', (_what, rows) => {
    const text = exportText(noteWith(...rows));
    expect(text.split('Told by the desk.')).toHaveLength(2);
    expect(text).toContain('\n[1] Told by the desk.');
    expect(text.match(/Tariff \[1\]/g)?.length).toBeGreaterThan(1);
    expect(text).not.toContain('[2]');
  });
});

describe('a table within a cell', () => {
  const inner = tableOf([head('Port'), head('Tons')], [body('Riga|East'), body('40')]);
  const deeper = holds([
    { type: 'bulletList', content: [{ type: 'listItem', content: [tableOf([body('x'), holds([inner])])] }] },
  ]);
  it.each<[string, object, string]>([
    ['keeps to its row in Markdown', holds([inner]), '| Port \\| Tons <br> Riga\\|East \\| 40 | end |'],
    ['also within others', deeper, '| - x \\| Port \\| Tons <br> Riga\\|East \\| 40 | end |'],
  ])('%s', (_what, cellOf, line) => {
    const markdown = exportMarkdown(noteWith([head('Where'), head('Then')], [cellOf, body('end')]));
    expect(markdown.split('\n')).toContain(line);
  });
});
