import { describe, expect, it } from 'vitest';
import { readoutNodes, readoutTable, readoutText } from '../../../shared/brief/sources/readouts';
import { noteDocToJSON } from '../../../shared/model/note';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText } from '../../support/make';
import { schema } from '../editor/bench';

const facts = ['22', '23', '24'].map((id) => parseArticle(article(corpusText(id))));
const rows = readoutTable(facts);

describe('read-out against read-out', () => {
  it('has every outcome in one row, under its own source', () => {
    const told = rows.flatMap(({ cells }) => cells.flatMap((each) => (each ? [each.fact] : [])));
    expect(told.toSorted()).toEqual(facts.flatMap((each) => each.outcomes.map(({ id }) => id)).toSorted());
    for (const { cells } of rows) expect(cells).toHaveLength(3);
  });

  it('puts what one alone mentions last', () => {
    const first = rows.findIndex(({ only }) => only !== null);
    expect(first).toBeGreaterThan(0);
    expect(rows.slice(first).every(({ only }) => only !== null)).toBe(true);
  });

  it('marks the words that no other source of the row has, and gives all words back', () => {
    const berths = rows.find(({ cells }) => cells[0]?.words.some(({ text }) => text.includes('berths')));
    const own = berths?.cells[1]?.words.filter((stretch) => stretch.own).map(({ text }) => text);
    expect(own?.join('|')).toContain('austral');
    expect(own?.join('|')).not.toContain('vessels');
    for (const { cells, only } of rows)
      if (only !== null) expect(cells.some((each) => each?.words.some((s) => s.own))).toBe(false);
  });

  it('is a table that the note can hold', () => {
    const json = noteDocToJSON(readoutNodes(rows, ['A', 'B', 'C']));
    expect(() => schema.nodeFromJSON(json).check()).not.toThrow();
    expect(readoutText(rows, ['A', 'B', 'C']).split('\n')).toHaveLength(rows.length + 1);
  });
});
