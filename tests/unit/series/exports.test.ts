import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../shared/brief/series/lineage';
import { cellWords } from '../../../shared/brief/series/matrixWords';
import { calendar } from '../../../shared/export/calendar';
import { csvField, matrixCsv } from '../../../shared/export/matrixCsv';
import { matrixDocx } from '../../../shared/export/matrixDocx';
import type { NextStep } from '../../../shared/model/facts';
import { articlesOfSeries, seriesOf } from '../../support/rounds';

const series = seriesOf(articlesOfSeries(3));
const matrix = matrixOf(series.rounds);
const NOW = '2026-01-02T03:04:05.678Z';

describe('a field of a table', () => {
  it.each([
    ['plain', 'ferry', 'ferry'],
    ['a comma', 'ferry, port', '"ferry, port"'],
    ['quotation marks', 'the "ferry"', '"the ""ferry"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '@SUM(1,2)', `"'@SUM(1,2)"`],
    ['a sign', '-2', "'-2"],
  ])('%s', (_name, words, expected) => expect(csvField(words)).toBe(expected));
});

/** A reader of its own, so that what is written is read back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? [])
    rows.push(
      [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
  return rows;
}

it('writes the matrix as CSV that reads back cell by cell', () => {
  const [header, ...rows] = readCsv(matrixCsv(matrix));
  expect(header?.slice(0, 4)).toEqual(['Commitment', 'Theme', 'Side', '11th round, 12 April 2022']);
  expect(rows).toHaveLength(matrix.rows.length);
  for (const [i, row] of rows.entries()) {
    expect(row).toHaveLength(3 + 2 * series.rounds.length);
    expect(row.filter((_, at) => at >= 3 && at % 2 === 1)).toEqual(matrix.rows[i]?.cells.map(cellWords));
  }
});

it('writes the matrix as a Word document on its side, with a header row on every page and whole rows', async () => {
  const bytes = await matrixDocx(series.name, matrix, NOW);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('w:orient="landscape"');
  // It is no note of an officer's: nobody has to clear it.
  expect(
    Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join(),
  ).not.toContain('DRAFT');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(matrix.rows.length + 1);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value.match(/<tr>/g)).toHaveLength(matrix.rows.length + 1);
  expect(value).toContain('15th round');
  expect(await matrixDocx(series.name, matrix, NOW)).toEqual(bytes);
});

describe('a calendar of next steps', () => {
  const [facts] = seriesOf(['series-3/225']).rounds[0]?.facts ?? [];
  if (!facts) throw new Error('no facts');
  const step = (id: string, when: string | null, more: Partial<NextStep> = {}): NextStep => ({
    ...{
      id,
      text: 'The ministers will meet; in Žďár, “soon”\nand again',
      span: [0, 5],
      spans: [[0, 5]],
      rule: 'r',
      confidence: 1,
    },
    ...{
      basis: 'said',
      derivation: null,
      what: 'next meeting; of the sides, with guests',
      place: 'Žďár, Hotel',
      when,
      who: null,
    },
    ...more,
  });
  const made =
    calendar(
      'Council',
      [
        {
          ...facts,
          nextSteps: [
            step('a.n1', '2024-12-31'),
            step('a.n2', '2025'),
            step('a.n3', 'mutually convenient dates'),
            step('a.n4', null),
          ],
        },
      ],
      NOW,
    ) ?? '';
  const unfolded = made.replaceAll('\r\n ', '');
  it('holds those with a day alone', () => expect(made.match(/BEGIN:VEVENT/g)).toHaveLength(1));
  it('gives the whole day, up to the next', () => {
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20241231\r\n');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20250101\r\n');
  });
  it('has lines of at most 75 octets, each ended by CR and LF', () => {
    expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of made.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
  it('reads back word for word', () => {
    const value = (name: string) =>
      new RegExp(`^${name}:(.*)$`, 'm').exec(unfolded.replaceAll('\r', ''))?.[1]?.replaceAll('\\n', '\n').replace(/\\(.)/g, '$1');
    expect(value('SUMMARY')).toBe('Next meeting; of the sides, with guests');
    expect(value('LOCATION')).toBe('Žďár, Hotel');
    expect(value('DESCRIPTION')).toBe('Council: “The ministers will meet; in Žďár, “soon” and again”');
    expect(value('UID')).toBe('a.n1@chancery');
    expect(value('DTSTAMP')).toBe('20260102T030405Z');
  });
  it('is none where no step has a day', () => expect(calendar('Council', [{ ...facts, nextSteps: [] }], NOW)).toBeNull());
});
