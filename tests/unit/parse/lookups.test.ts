import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Crowd } from '../../../shared/parse/crowd';
import type { Person } from '../../../shared/parse/found';
import { readArticle } from '../../../shared/parse/normalise';
import { PeopleIndex } from '../../../shared/parse/peopleIndex';
import { overlapping } from '../../../shared/parse/ranges';
import { sentencesOf } from '../../../shared/parse/sentences';
import { Twins } from '../../../shared/parse/twins';

describe('a look-up gives what asking everybody would give', () => {
  const ranges = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })), { maxLength: 20 }).map((list) => {
    let at = 0;
    return list.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });
  it('ranges that share a place', () =>
    fc.assert(
      fc.property(ranges, fc.nat(150), fc.integer({ min: 1, max: 30 }), (list, start, length) => {
        const end = start + length;
        expect(overlapping(list, start, end)).toEqual(list.filter((r) => r.start < end && start < r.end));
      }),
    ));

  const sets = fc.array(
    fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 8 }).map((words) => new Set(words)),
    { maxLength: 25 },
  );
  const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size) >= 0.75;
  it('twins', () =>
    fc.assert(
      fc.property(sets, (all) => {
        const frequency = new Map<string, number>();
        for (const words of all) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
        const twins = new Twins<number>(0.75, frequency);
        all.forEach((words, i) => {
          const before = all.slice(0, i).findIndex((other) => alike(words, other));
          expect(twins.find(words, (_item, other) => alike(words, other)) ?? -1).toBe(before);
          twins.add(i, words);
        });
      }),
    ));
});

const person = (name: string, role: string | null = null, honorific: string | null = null): Person => ({
  name,
  role,
  honorific,
  party: null,
  head: false,
  participant: true,
  start: 0,
  end: name.length,
  sentence: { text: name, start: 0, end: name.length, paragraph: 0, index: 0 },
  rule: 'people.office-before-name',
  claims: [],
  presence: [],
  tookPartBy: null,
  sideBy: null,
  mentions: [],
});

describe('who may go by a name', () => {
  const all = ['Andrey Rudenko', 'Laura Petrenko', 'Cornelia de la Fontaine-Smit', 'Wang Yi', 'Dewi'].map((name) => person(name));
  const index = new PeopleIndex(all);
  const rows: [string, string[]][] = [
    ['Andrey Yurievich Rudenko', ['Andrey Rudenko']],
    ['Rudenko', ['Andrey Rudenko']],
    ['Andrey Petrenko', []],
    ['Ayu Dewi', ['Dewi']],
    ['Nobody Known', []],
  ];
  it.each(rows)('%s', (name, expected) => expect([...index.like(name)].map((p) => p.name)).toEqual(expected));
});

describe('whom a text can mean', () => {
  const crowd = new Crowd([
    person('Ayu Kartika Wulandari', 'Minister of Foreign Affairs'),
    person('Diederik van Oldenrijk', 'trade commissioner'),
    person('Andrey Khan', 'Deputy Minister', 'Dr.'),
    { ...person('Hana Sato', 'envoy'), party: 'JP' },
  ]);
  const rows: [string, string, string[], string[]][] = [
    ['by a full name', 'Indonesian minister Ayu Kartika Wulandari’s office', [], ['Ayu Kartika Wulandari', 'Andrey Khan']],
    ['a name within another word is nobody', 'Khanate traders', [], []],
    ['with the genitive', 'Mr Khan’s delegation', [], ['Andrey Khan']],
    ['by a word of the role', 'the commissioner', [], ['Diederik van Oldenrijk']],
    ['by the side', 'the Japanese delegate', ['JP'], ['Hana Sato']],
  ];
  it.each(rows)('%s', (_name, text, parties, expected) =>
    expect(crowd.near(text, parties).map(({ name }) => name)).toEqual(expected.length ? expect.arrayContaining(expected) : []),
  );
});

describe('many of one name cost no more than a few', () => {
  const many = Array.from({ length: 200 }, (_, i) => person(`Kim ${String.fromCharCode(65 + (i % 26))}o${i} Kim`, 'Minister'));
  it('in the index', () => expect([...new PeopleIndex(many).like('Kim')].length).toBeLessThanOrEqual(8));
  it('in the crowd', () =>
    expect(new Crowd(many).near('Minister Kim told Kim that Kim had met Kim').length).toBeLessThanOrEqual(12));
  it('among twins', () => {
    const twins = new Twins<number>(0.75, new Map());
    for (let i = 0; i < 200; i++) twins.add(i, new Set(['talks', 'Oslo']));
    let asked = 0;
    twins.find(new Set(['talks', 'Oslo']), () => ++asked < 0);
    expect(asked).toBeLessThanOrEqual(40);
  });
});

it('what runs on without a full stop is cut at a blank, and not a word is lost', () => {
  const text = 'word '.repeat(3000).trim();
  const sentences = sentencesOf(readArticle(text));
  expect(Math.max(...sentences.map((s) => s.text.length))).toBeLessThanOrEqual(2005);
  expect(sentences.map((s) => s.text).join(' ')).toBe(text);
});
