import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareRounds } from '../../../shared/brief/compare';
import { decide, statementKey } from '../../../shared/brief/rounds/decided';
import type { Decided } from '../../../shared/model/decided';
import { briefingOf, ROOT } from '../../support/make';

const [fifth, sixth] = ['templates/sample-article.txt', 'tests/support/sixth-round.txt'].map((file) =>
  briefingOf(readFileSync(path.join(ROOT, file), 'utf8')),
) as [ReturnType<typeof briefingOf>, ReturnType<typeof briefingOf>];
const texts = new Map([...fifth.articles, ...sixth.articles].map(({ id, text }) => [id, text]));
const compared = (decided: readonly Decided[] = []): Comparison => compareRounds(fifth.facts, sixth.facts, texts, decided);

const tells = (words: string) => (said: { from?: { text: string }; to?: { text: string } | null }) =>
  [said.from?.text, said.to?.text].some((text) => text?.includes(words));

describe('a match that the comparison is not sure of', () => {
  const plain = compared();
  it('is a doubt of its own, and no sure match is', () => {
    expect(plain.doubts.map(({ from }) => from.text)).toEqual([expect.stringContaining('humanitarian assistance')]);
    expect(plain.doubts[0]?.to?.text).toContain('earthquakes');
  });
  const [doubt] = plain.doubts;
  if (!doubt?.to) throw new Error('no doubt');
  const [from, to] = [statementKey(doubt.from), statementKey(doubt.to)];

  it('stays a match, without doubt, once the author says that it is the same', () => {
    const settled = compared([{ from, to, same: true }]);
    expect(settled.doubts).toEqual([]);
    expect(settled.reworded.filter(tells('earthquakes'))).toHaveLength(1);
    expect(settled.reworded).toEqual(plain.reworded);
  });
  it('is dropped and new once the author says that it is not', () => {
    const settled = compared([{ from, to, same: false }]);
    expect(settled.doubts).toEqual([]);
    expect(settled.reworded.some(tells('earthquakes'))).toBe(false);
    expect(settled.dropped.some(tells('humanitarian assistance'))).toBe(true);
    expect(settled.new.some(tells('earthquakes'))).toBe(true);
  });
  it('can be given another one, which nothing else is matched with then', () => {
    const cargo = plain.new.find(tells('cargo line'));
    if (!cargo) throw new Error('no new commitment');
    const settled = compared([{ from, to: statementKey(cargo.to), same: true }]);
    expect([...settled.reworded, ...settled.repeated].filter(tells('cargo line')).map((pair) => pair.from.text)).toEqual([
      doubt.from.text,
    ]);
    expect(settled.new.some(tells('earthquakes'))).toBe(true);
  });
  it('is passed over where its statement is not told any more', () =>
    expect(compared([{ from: '0-gone', to, same: true }])).toEqual(plain));
});

describe('deciding again', () => {
  const [a, b, c] = [
    { from: '1', to: '2', same: true },
    { from: '1', to: '2', same: false },
    { from: '1', to: '3', same: true },
  ] as const;
  const cases: { name: string; before: Decided[]; now: Decided; after: Decided[] }[] = [
    { name: 'the same pair: the later decision stands', before: [a], now: b, after: [b] },
    { name: 'and back', before: [b], now: a, after: [a] },
    { name: 'another partner: the first is let go', before: [a], now: c, after: [c] },
    { name: 'what it is not stays beside what it is', before: [b], now: c, after: [b, c] },
  ];
  for (const { name, before, now, after } of cases) it(name, () => expect(decide(before, now)).toEqual(after));
});
