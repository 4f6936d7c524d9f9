import { describe, expect, it } from 'vitest';
import { nextOf } from '../../../renderer/series/nextRound';
import { inSight, revealed, startsOf } from '../../../renderer/series/window';
import { matrixOf } from '../../../shared/brief/series/lineage';
import { MARKS_OF, markOf, readMark } from '../../../shared/brief/series/marks';
import { cellWords } from '../../../shared/brief/series/matrixWords';
import { commonPhrase } from '../../../shared/brief/series/phrase';
import { subjectOf, topicEnd, verbSpan } from '../../../shared/brief/series/subject';
import { rowsOf, wordingOf } from '../../../shared/brief/series/view';
import type { RoundHead } from '../../../shared/seriesContract';
import { articlesOfSeries, seriesOf } from '../../support/rounds';

describe('the head of a row', () => {
  it.each([
    [
      'what was agreed',
      'Bolivia and Paraguay agreed in this town on Thursday to keep the crossing open, it said',
      'Keep the crossing open',
    ],
    [
      'what will be done',
      'The commission will replace fourteen boundary posts which the river took',
      'Replace fourteen boundary posts',
    ],
    ['a phrase', 'To set up a joint customs office at kilometre 412', 'Set up a joint customs office at kilometre 412'],
    ['a passive keeps its thing', 'Accident data will be exchanged every month', 'Accident data will be exchanged every month'],
    ['what was reaffirmed', 'Both restated their respect for the Peace Treaty of 1938', 'Respect for the Peace Treaty of 1938'],
    [
      'what somebody said that they would do',
      'Opening the session, Minister Abebech said that her government would henceforth release 120 cubic metres of water',
      'Release 120 cubic metres of water',
    ],
    ['what was announced for somebody', 'Lokwang announced, on behalf of Kenya, the drilling of wells', 'Drilling of wells'],
    ['“agreed” that is no verb', 'According to the agreed minutes, gauge readings go to Lodwar', 'Gauge readings go to Lodwar'],
    ['“signed” in a passive', 'A memorandum on archaeology was signed by both', 'Memorandum on archaeology was signed by both'],
    ['what was found right', 'It was considered expedient to study an electronic waybill', 'Study an electronic waybill'],
    ['a number keeps its comma', 'agreed to issue 4,000 lorry permits', 'Issue 4,000 lorry permits'],
  ])('%s', (_name, words, expected) => expect(subjectOf(words)).toBe(expected));
});

describe('the topic within the head of a row', () => {
  it.each([
    'Keep the crossing open| sixteen hours a day instead of ten',
    'Replace fourteen boundary posts|',
    'Respect for the Peace Treaty of 1938|',
    'Set up a joint customs office| at kilometre 412 of the Transchaco road',
    'Principle of equitable and reasonable utilization| of shared waters',
    'Guaraní and Weenhayek families| would no longer pay the entry fee',
    'Release no less than 120 cubic metres| of water a second from the lower dam',
    'Accident data will be exchanged| every month',
    `Build a ${'Donaudampfschiff'.repeat(9)}|`,
    '|',
  ])('%s', (marked) => {
    const head = marked.replace('|', '');
    expect(head.slice(0, topicEnd(head))).toBe(marked.slice(0, marked.indexOf('|')));
  });
});

describe('the round that comes next', () => {
  const round = (n: number | null, prepared = false): RoundHead => ({
    round: n,
    start: null,
    end: null,
    city: null,
    prepared,
    briefings: [{ entry: `b${n}`, title: '', open: 0, version: 'draft' }],
  });
  it.each([
    ['after the last', [round(4), round(5)], 'Start round 6', 'b5'],
    ['prepared before', [round(5), round(6, true)], 'Open round 6', 'b6'],
    ['without a number', [round(null)], 'Start next round', 'bnull'],
    ['two prepared: the nearer one', [round(5), round(6, true), round(7, true)], 'Open round 6', 'b6'],
  ] as const)('%s', (_name, rounds, label, entry) => expect(nextOf(rounds)).toMatchObject({ label, entry }));
  it.each([
    ['no round', []],
    ['prepared rounds alone', [round(1, true)]],
  ] as const)('is none of %s', (_name, rounds) => expect(nextOf(rounds)).toBeNull());
});

describe('the verb that binds', () => {
  it.each([
    ['The sides [agreed to explore] a corridor'],
    ['They [will offer] 120 places'],
    ['[To keep] the crossing open'],
    ['[signed] a memorandum'],
    ['Nothing of the kind'],
  ])('%s', (marked) => {
    const text = marked.replace(/[[\]]/g, '');
    const span = verbSpan(text);
    expect(span && text.slice(...span)).toBe(/\[(.*)\]/.exec(marked)?.[1] ?? null);
  });
});

it.each([
  ['what both say', 'a pilot green shipping corridor', 'the green shipping route', 'green shipping'],
  ['of one alone', 'the list of stolen vehicles', null, 'list of stolen vehicles'],
  ['nothing in common', 'the ferry', 'a railway', ''],
])('a phrase to follow: %s', (_name, words, other, expected) => expect(commonPhrase(words, other)).toBe(expected));

describe('a matrix as its screen is given it', () => {
  const { rounds } = seriesOf(articlesOfSeries(3));
  const matrix = matrixOf(rounds);
  const rows = rowsOf(matrix);
  it('has a mark for each cell, by which its state and words are known', () => {
    for (const [i, row] of rows.entries())
      for (const [at, cell] of (matrix.rows[i]?.cells ?? []).entries()) {
        const read = readMark(row.marks[at - row.from]);
        expect(read?.words ?? '').toBe(cellWords(cell));
        expect(read?.state).toBe(cell?.state);
        if (cell) expect(MARKS_OF[cell.state].test(markOf(cell))).toBe(true);
      }
  });
  it('has the side of a person who undertook something, and the person', () => {
    const rest = rows.find(({ head }) => head.startsWith('Build a rest area'));
    expect(rest).toMatchObject({ side: 'KZ', sideName: 'Kazakhstan', person: 'Yerlan Toktarov' });
    expect(rows.filter(({ side, person }) => side === null && person !== null)).toEqual([]);
  });
  it('has the words of the last four rounds', () => {
    for (const [i, { words }] of rows.entries())
      expect(words.map((said) => said?.text)).toEqual(
        matrix.rows[i]?.cells.slice(-4).map((cell) => cell?.words?.text.replace(/\s+/g, ' ').trim()),
      );
  });
  it('shows a cell beside the last words before it, each where it stands', () => {
    for (const lineage of matrix.rows)
      for (const [at, cell] of lineage.cells.entries()) {
        const wording = wordingOf(rounds, lineage, at);
        if (!cell) {
          expect(wording).toBeNull();
          continue;
        }
        expect(wording?.now.said === null).toBe(cell.words === null);
        expect(wording?.before === null).toBe(lineage.cells.slice(0, at).every((each) => !each?.words));
        const { place, said } = wording?.now ?? {};
        if (!place) continue;
        const article = rounds[at]?.articles.find(({ id }) => id === place.article);
        expect(article?.text.slice(...place.span).replace(/\s+/g, ' ')).toBe(said?.words);
      }
  });
});

describe('what is in sight of many', () => {
  const starts = startsOf([10, 20, 30, 40]);
  it.each([
    ['the first ones', 0, 25, 0, [0, 2]],
    ['those in the middle', 31, 20, 0, [2, 3]],
    ['with more at either side', 31, 20, 1, [1, 4]],
    ['never beyond the end', 60, 500, 3, [0, 4]],
  ] as const)('%s', (_name, at, view, more, [from, to]) => expect(inSight(starts, at, view, more)).toEqual({ from, to }));
  it.each([
    ['in sight already', 100, 120, 140, 100],
    ['before it', 100, 60, 80, 60],
    ['behind it', 100, 190, 220, 140],
    ['larger than the view', 100, 190, 400, 190],
  ] as const)('scrolls to what is %s', (_name, at, start, end, expected) =>
    expect(revealed(at, 100, 20, start, end)).toBe(expected),
  );
});
