import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cell, type Compared, filtered, matrixOf } from '../../../shared/brief/series/lineage';
import { livingFirst } from '../../../shared/brief/series/living';
import { meetingOf } from '../../../shared/brief/series/meeting';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import { briefingOf, ROOT } from '../../support/make';
import { articlesOfSeries, meeting, seriesOf } from '../../support/rounds';

const report = (round: number, text: string): string =>
  `OSLO, 3 March ${2020 + round} – Norway and Peru held round ${round} of the Norway–Peru Sea Talks in Oslo on 3 March ${2020 + round}. ${text}`;
const rounds = (...texts: string[]) => {
  const [series] = recogniseSeries(
    texts.map((text, i) => ({
      ...meetingOf(briefingOf(report(i + 1, text))),
      id: `r${i}`,
      name: 'Sea Talks',
      round: i + 1,
      start: `${2021 + i}-03-03`,
    })),
  );
  return series?.rounds ?? [];
};
const said = (cell: Cell | null): string | null => (cell === null ? null : cell.state === 'reworded' ? cell.kind : cell.state);
const table = (...texts: string[]) => matrixOf(rounds(...texts)).rows.map(({ cells }) => cells.map(said));

const FERRY = 'The sides agreed to open a ferry line between Bergen and Lima.';
const CODFISH = 'They agreed to exchange data on cod stocks every month.';

describe('what becomes of a commitment over the rounds', () => {
  const cases: [string, string[], (string | null)[][]][] = [
    ['one round alone', [FERRY], [['made']]],
    ['repeated twice', [FERRY, FERRY, FERRY], [['made', 'repeated', 'repeated']]],
    [
      'dropped',
      [`${FERRY} ${CODFISH}`, FERRY],
      [
        ['made', 'repeated'],
        ['made', 'dropped'],
      ],
    ],
    [
      'new',
      [FERRY, `${FERRY} ${CODFISH}`],
      [
        ['made', 'repeated'],
        [null, 'new'],
      ],
    ],
    ['weaker', [FERRY, 'The sides agreed to consider a ferry line between Bergen and Lima.'], [['made', 'weaker']]],
    [
      'dropped and taken up again',
      [`${FERRY} ${CODFISH}`, CODFISH, `${FERRY} ${CODFISH}`],
      [
        ['made', 'dropped', 'repeated'],
        ['made', 'repeated', 'repeated'],
      ],
    ],
  ];
  it.each(cases)('%s', (_name, texts, expected) => expect(table(...texts)).toEqual(expected));
});

it('is shown with what still stands first, then what ended, the latest first', () => {
  const told = rounds(`${FERRY} ${CODFISH}`, `${FERRY} The sides agreed to train forty harbour pilots in Callao.`, FERRY);
  const ends = livingFirst(matrixOf(told).rows).map(({ cells }) => cells.map(said));
  expect(ends).toEqual([
    ['made', 'repeated', 'repeated'],
    [null, 'new', 'dropped'],
    ['made', 'dropped', null],
  ]);
});

describe('the pairs of the corpora', () => {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[‐‑‒–—]/g, '-')
      .replace(/\s+/g, ' ');
  it.each([['dev', ['dev/20', 'dev/21'], ['pair']] as const])(
    '%s: every cell of the second round as the gold has it',
    (folder, places, names) => {
      const { rows } = matrixOf(seriesOf([...places]).rounds);
      for (const name of names) {
        const gold = JSON.parse(readFileSync(path.join(ROOT, 'tests/corpus', folder, `${name}.json`), 'utf8'));
        const has = (cell: Cell | null | undefined, keys: string[]) =>
          Boolean(cell?.words && keys.every((key) => fold(cell.words.text).includes(fold(key))));
        for (const keys of gold.repeated)
          expect(
            rows.some(({ cells: [a, b] }) => has(a, keys) && b?.state === 'repeated'),
            String(keys),
          ).toBe(true);
        for (const [i, [from, to]] of gold.reworded.entries())
          expect(
            rows.some(({ cells: [a, b] }) => has(a, from) && has(b, to) && said(b ?? null) === gold.reworded_kind[i]),
            String(to),
          ).toBe(true);
        for (const keys of gold.dropped)
          expect(
            rows.some(({ cells: [a, b] }) => has(a, keys) && b?.state === 'dropped'),
            String(keys),
          ).toBe(true);
        for (const keys of gold.new)
          expect(
            rows.some(({ cells: [a, b] }) => a === null && has(b, keys) && b?.state === 'new'),
            String(keys),
          ).toBe(true);
      }
    },
  );
});

describe('every series', () => {
  const all = [1, 2, 3].map((n) => [n, seriesOf(articlesOfSeries(n))] as const);
  it.each(all)('series %i: every cell opens its words in the source', (_n, series) => {
    const { rows } = matrixOf(series.rounds);
    expect(rows.length).toBeGreaterThan(8);
    for (const { cells } of rows)
      for (const [i, cell] of cells.entries()) {
        if (!cell?.words) continue;
        const { article, span, text, fact } = cell.words;
        const round = series.rounds[i];
        expect(round?.articles.find(({ id }) => id === article)?.text.slice(...span)).toBe(text);
        if (fact) expect(round?.facts.flatMap(({ outcomes }) => outcomes).some(({ id }) => id === fact)).toBe(true);
      }
  });
  it.each(all)('series %i: no row has a gap between its first cell and its last', (_n, series) => {
    for (const { cells } of matrixOf(series.rounds).rows) {
      const held = cells.map((cell) => cell !== null);
      expect(held.slice(held.indexOf(true), held.lastIndexOf(true) + 1)).not.toContain(false);
    }
  });
});

describe('a growing series', () => {
  it('compares only what is new, and gives the same', () => {
    const places = articlesOfSeries(1);
    const memory: Compared = new Map();
    matrixOf(seriesOf(places.slice(0, 2)).rounds, memory);
    const before = new Map(memory);
    const grown = matrixOf(seriesOf(places).rounds, memory);
    expect([...before].every(([key, value]) => memory.get(key) === value)).toBe(true);
    const made = [...memory.keys()].filter((key) => !before.has(key));
    expect(made.filter((key) => key.includes('>'))).toHaveLength(1);
    const keys = [...memory.keys()];
    matrixOf(seriesOf(places).rounds, memory);
    expect([...memory.keys()]).toEqual(keys);
    expect(grown.rows).toEqual(matrixOf(seriesOf(places).rounds).rows);
  });
  it('leaves out what the author rejected', () => {
    const series = seriesOf(['dev/20', 'dev/21']);
    const cell = matrixOf(series.rounds)
      .rows.map(({ cells }) => cells[0])
      .find((each) => each?.words?.fact);
    const [fact, text] = [cell?.words?.fact ?? '', cell?.words?.text];
    const [again] = recogniseSeries([meeting('dev/20', { rejected: new Set([fact]) }), meeting('dev/21')]);
    expect(matrixOf(again?.rounds ?? []).rows.some(({ cells }) => cells[0]?.words?.text === text)).toBe(false);
  });
});

it('keeps the rows of a theme, a side or a state', () => {
  const whole = matrixOf(seriesOf(articlesOfSeries(2)).rounds);
  const [row] = whole.rows;
  expect(filtered(whole, { theme: row?.theme ?? '' }).rows.every(({ theme }) => theme === row?.theme)).toBe(true);
  expect(filtered(whole, { side: 'KE' }).rows.every(({ side }) => side === null || side === 'KE')).toBe(true);
  expect(filtered(whole, { state: 'dropped' }).rows.every(({ cells }) => cells.some((cell) => cell?.state === 'dropped'))).toBe(
    true,
  );
});
