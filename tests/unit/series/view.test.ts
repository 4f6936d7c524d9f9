import { describe, expect, it } from 'vitest';
import { inSight, revealed, startsOf } from '../../../renderer/series/window';
import { matrixOf } from '../../../shared/brief/series/lineage';
import { MARKS_OF, markOf, readMark } from '../../../shared/brief/series/marks';
import { cellWords } from '../../../shared/brief/series/matrixWords';
import { commonPhrase } from '../../../shared/brief/series/phrase';
import { subjectOf, verbSpan } from '../../../shared/brief/series/subject';
import { rowsOf, wordingOf } from '../../../shared/brief/series/view';
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
    ['a number keeps its comma', 'agreed to issue 4,000 lorry permits', 'Issue 4,000 lorry permits'],
  ])('%s', (_name, words, expected) => expect(subjectOf(words)).toBe(expected));
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
