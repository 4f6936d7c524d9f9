import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../shared/brief/series/meeting';
import { recogniseSeries, seriesId } from '../../../shared/brief/series/recognise';
import { ROOT } from '../../support/make';
import { articlesOfSeries, meeting } from '../../support/rounds';

const made = (id: string, given: Partial<Meeting>): Meeting => ({
  id,
  series: null,
  modified: '2024-01-01T00:00:00.000Z',
  articles: [],
  facts: [],
  rejected: new Set(),
  decided: [],
  name: null,
  kind: 'consultations',
  round: null,
  start: null,
  end: null,
  city: null,
  parties: ['PK', 'RU'],
  ...given,
});
const groups = (meetings: readonly Meeting[]): string[][] =>
  recogniseSeries(meetings).map(({ rounds }) => rounds.flatMap((round) => round.meetings.map(({ id }) => id)));
const named = (a: string, b: string, parties?: string[]): Meeting[] => [
  made('a', { name: a, round: 4, ...(parties ? { parties } : {}) }),
  made('b', { name: b, round: 5, ...(parties ? { parties: [...parties].reverse() } : {}) }),
];

describe('names of one series', () => {
  const one: [string, string, string, string[]?][] = [
    ['another dash', 'Pakistan-Russia Political Consultations', 'Pakistan–Russia Political Consultations'],
    [
      'parties as adjectives, turned round',
      'Pakistan–Russia Political Consultations',
      'Russian-Pakistani Political Consultations',
    ],
    ['one word more', 'Political Consultations', 'Bilateral Political Consultations'],
    [
      'the number within the name',
      'Fifth Round of Pakistan–Russia Consultations',
      'VI round of the Pakistan-Russia consultations',
    ],
    ['initials', 'Bilateral Political Consultations', 'Pakistan-Russia BPC'],
    ['initials in brackets', 'Bilateral Political Consultations (BPC)', 'BPC'],
    ['words turned round', 'Mixed Border Commission', 'Mixed Commission on Borders', ['BO', 'PY']],
    ['mixed for joint', 'Joint Trade Committee', 'Mixed Committee on Trade', ['BO', 'PY']],
    ['names of rivers turned round', 'Omo–Turkana Water Talks', 'Turkana-Omo Water Talks', ['ET', 'KE']],
    ['region and adjective', 'Central Asian Transport Council', 'Transport Council of Central Asia', ['KZ', 'KG', 'TJ', 'UZ']],
    ['hyphen within a word', 'Inter-Governmental Commission', 'Intergovernmental Commission', ['IN', 'RU']],
  ];
  it.each(one)('%s', (_name, a, b, parties) => expect(groups(named(a, b, parties))).toEqual([['a', 'b']]));
});

describe('names of two series', () => {
  const two: [string, Meeting[]][] = [
    ['another matter', named('Strategic Dialogue', 'Economic Dialogue')],
    ['another body', named('Joint Commission on Trade', 'Joint Commission on Fisheries')],
    [
      'other parties',
      [made('a', { name: 'Political Consultations' }), made('b', { name: 'Political Consultations', parties: ['PK', 'CN'] })],
    ],
    ['a meeting without name or number', [made('a', { name: 'Political Consultations', round: 5 }), made('b', {})]],
  ];
  it.each(two)('%s', (_name, meetings) => expect(groups(meetings)).toHaveLength(2));
});

describe('what the author says by hand', () => {
  const rounds = [4, 5, 6].map((round) => made(`r${round}`, { name: 'Political Consultations', round }));
  const [a, b, c] = rounds as [Meeting, Meeting, Meeting];
  it('takes a briefing out', () => expect(groups([a, b, { ...c, series: '' }])).toEqual([['r4', 'r5']]));
  it('moves a briefing to a series of its own', () =>
    expect(groups([a, { ...b, series: 'mine' }, c])).toEqual([['r4', 'r6'], ['r5']]));
  it('puts a briefing into a series that it is not called by', () =>
    expect(groups([a, b, made('x', { name: 'Tea', parties: ['JP'], round: 6, series: seriesId(a) })])).toEqual([
      ['r4', 'r5', 'x'],
    ]));
  it('takes the rest along when most was moved', () =>
    expect(groups([{ ...a, series: 'mine' }, { ...b, series: 'mine' }, c])).toEqual([['r4', 'r5', 'r6']]));
});

describe('the order of rounds', () => {
  it('goes by number, and by date where there is none', () =>
    expect(
      groups([
        made('third', { name: 'Tea Talks', round: 3, start: '2023-01-01' }),
        made('between', { name: 'Tea Talks', start: '2022-06-01' }),
        made('first', { name: 'Tea Talks', round: 1, start: '2021-01-01' }),
        made('second', { name: 'Tea Talks', round: 2, start: '2022-01-01' }),
      ]),
    ).toEqual([['first', 'second', 'between', 'third']]));
  it('takes two briefings on one round together, last saved first', () => {
    const [series] = recogniseSeries([
      made('older', { name: 'Tea Talks', round: 3 }),
      made('newer', { name: 'Tea Talks', round: 3, modified: '2024-02-01T00:00:00.000Z' }),
    ]);
    expect(series?.rounds.map(({ meetings }) => meetings.map(({ id }) => id))).toEqual([['newer', 'older']]);
  });
});

describe('articles as the parser reads them', () => {
  // Batches up to 7: the later ones measure what nobody has seen, and lay down nothing.
  const pairs = readdirSync(path.join(ROOT, 'tests/corpus')).flatMap((folder) =>
    /^(?:dev|batch-[1-7]|series-\d)$/.test(folder)
      ? readdirSync(path.join(ROOT, 'tests/corpus', folder))
          .filter((name) => /^pair\d*\.json$/.test(name))
          .map((name) => {
            const { from, to } = JSON.parse(readFileSync(path.join(ROOT, 'tests/corpus', folder, name), 'utf8'));
            return [`${folder}/${from}`, `${folder}/${to}`] as const;
          })
      : [],
  );
  it.each(pairs)('%s and %s are rounds of one series, in this order', (from, to) =>
    expect(groups([meeting(to), meeting(from)])).toEqual([[from, to]]),
  );
  it('finds the name in the words of a report where the parser took none for it', () => {
    const [a, b] = ['series-1/202', 'series-1/203'].map((place) => meeting(place)) as [Meeting, Meeting];
    expect(groups([a, { ...b, name: null }])).toEqual([['series-1/202', 'series-1/203']]);
  });
  it('tells all series apart where they lie in one folder', () => {
    const all = [1, 2, 3].map(articlesOfSeries);
    expect(groups(all.flat().map((place) => meeting(place)))).toEqual(expect.arrayContaining(all));
    expect(groups(all.flat().map((place) => meeting(place)))).toHaveLength(3);
  });
});
