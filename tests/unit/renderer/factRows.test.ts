import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../renderer/panes/Splitter';
import { type FactRow, factRows, nextOpen, type Reviews } from '../../../renderer/state/factRows';
import { parseArticle } from '../../../shared/parse';

const sample = readFileSync(path.resolve(__dirname, '../../corpus/dev/02.txt'), 'utf8');
const article = {
  id: 'a000000000000',
  text: sample,
  hash: '0'.repeat(64),
  origin: { way: 'paste' as const, name: null, address: null, importedAt: '2024-01-01T00:00:00.000Z' },
  side: null,
  lost: [],
};
const rows = factRows([article], [parseArticle(article)]);

describe('the rows of a briefing', () => {
  it('say something, and lie in a paragraph or in the furniture', () => {
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row.words.trim()).not.toBe('');
      expect(row.type.trim()).not.toBe('');
    }
  });

  it('have one id each', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('show no date as a number to decipher', () => {
    for (const row of rows.filter(({ kind }) => kind === 'event')) expect(row.words).not.toMatch(/→ \d{4}-\d{2}/);
  });
});

describe('walking', () => {
  const three = ['a', 'b', 'c'].map((id) => ({ id }) as FactRow);
  const seen = (...ids: string[]): Reviews => Object.fromEntries(ids.map((id) => [id, 'verified' as const]));
  it.each([
    ['begins with the first', {}, null, 1, 'a'],
    ['begins backwards with the last', {}, null, -1, 'c'],
    ['goes on', {}, 'a', 1, 'b'],
    ['goes back', {}, 'b', -1, 'a'],
    ['goes round', {}, 'c', 1, 'a'],
    ['passes over what was looked at', seen('b'), 'a', 1, 'c'],
    ['ends when all were looked at', seen('a', 'b', 'c'), 'a', 1, null],
    ['stays at the only one left', seen('a', 'b'), 'c', 1, null],
  ] as const)('%s', (_name, reviews, current, step, expected) => {
    expect(nextOpen(three, reviews, current, step)?.id ?? null).toBe(expected);
  });
});

describe('a separator', () => {
  it.each([
    ['moves room from one pane to the next', 0, 5, [34, 41, 25]],
    ['stops at the least width', 0, -50, [15, 60, 25]],
    ['stops at the neighbour’s least width', 1, 50, [29, 56, 15]],
  ] as const)('%s', (_name, at, by, expected) => {
    expect(moved([29, 46, 25], at, by)).toEqual(expected);
  });
});
