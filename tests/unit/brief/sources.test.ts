import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../shared/brief/merge';
import { rolesAtOdds } from '../../../shared/brief/role';
import { sameName } from '../../../shared/brief/sameName';
import { timesAtOdds } from '../../../shared/brief/when';
import type { Facts, NextStep, Outcome, Participant } from '../../../shared/model/facts';

let at = 0;
const place = (text: string) => {
  at += 1000;
  const span: [number, number] = [at, at + text.length];
  return {
    id: `a.${at}`,
    text,
    span,
    spans: [span],
    rule: 'step.future-event',
    confidence: 1,
    basis: 'said' as const,
    derivation: null,
  };
};
const value = <T>(of: T) => ({ ...place(String(of)), value: of });

type Article = {
  start?: string;
  end?: string;
  city?: string;
  venue?: string;
  round?: number;
  people?: [name: string, role: string, party: string][];
  outcomes?: [Outcome['type'], string][];
  next?: [text: string, place: string | null, when: string | null];
};

function facts(articleId: string, { start, end, city, venue, round, people = [], outcomes = [], next }: Article): Facts {
  const given = <T>(of: T | undefined) => (of === undefined ? null : value(of));
  return {
    articleId,
    source: { outlet: null, published: value('2025-05-14'), rank: null },
    furniture: [],
    event: {
      name: null,
      kind: null,
      round: given(round),
      start: given(start),
      end: given(end),
      city: given(city),
      venue: given(venue),
      parties: ['PE', 'MA'].map(value),
    },
    participants: people.map(
      ([name, role, party]): Participant => ({ ...place(name), name, role, party, head: true, honorific: null }),
    ),
    mentioned: [],
    outcomes: outcomes.map(([type, text]): Outcome => ({ ...place(text), type, by: null, form: 'clause', topic: null })),
    nextSteps: next
      ? [{ ...place(next[0]), what: 'next round', place: next[1], when: next[2], who: null } satisfies NextStep]
      : [],
    quotes: [],
  };
}

const merged = (...articles: Article[]) => mergeFacts(articles.map((article, i) => facts(String(i + 1), article)));
const fields = (...articles: Article[]) => merged(...articles).conflicts.map(({ field }) => field);

describe('three reports of one meeting', () => {
  it('agree where they only differ in length and order', () =>
    expect(
      fields(
        {
          start: '2025-05-12',
          end: '2025-05-14',
          city: 'Lima',
          venue: 'Torre Tagle Palace',
          people: [['Khadija El Idrissi', 'Minister of Foreign Affairs and African Cooperation', 'MA']],
          next: ['The third round will be held in Rabat in March 2026', 'Rabat', '2026-03'],
          outcomes: [['announced', 'Morocco will send 4,000 tonnes of fertiliser to Piura']],
        },
        {
          start: '2025-05-13',
          city: 'Lima',
          venue: 'Palace of Torre Tagle',
          people: [['El Idrissi', 'Foreign Minister', 'MA']],
          next: ['Rabat will host the third round in the first half of 2026', 'Rabat', 'first half of 2026'],
          outcomes: [['announced', 'Rabat announced a shipment of 4 000 tonnes of fertiliser for Piura']],
        },
        {
          start: '2025-05-12',
          people: [['Khadîja El Idrissi', 'Minister', 'MA']],
          next: ['The next round is due in 2026', null, '2026'],
        },
      ),
    ).toEqual([]));

  it('differ in the last day, the round, the venue, an office, a figure, and where they meet again', () =>
    expect(
      fields(
        {
          end: '2025-05-14',
          round: 2,
          venue: 'Hotel Mirador',
          people: [['Ollanta Quispe', 'Deputy Foreign Minister', 'PE']],
          next: ['The third round will be held in Rabat in March 2026', 'Rabat', '2026-03'],
          outcomes: [['announced', 'Morocco will send 4,000 tonnes of fertiliser to Piura']],
        },
        {
          end: '2025-05-15',
          round: 3,
          venue: 'Hotel Bolívar',
          people: [['Ollanta Quispe', 'Foreign Minister', 'PE']],
          next: ['The next round will be held in Casablanca in May 2026', 'Casablanca', '2026-05'],
          outcomes: [['announced', 'Rabat announced a shipment of 40,000 tonnes of fertiliser for Piura']],
        },
      ),
    ).toEqual([
      'event.end',
      'event.venue',
      'event.round',
      'participant.role',
      'next_step.place',
      'next_step.when',
      'outcome.words',
    ]));

  it('give each what it alone reports, and count a thing told of by two as told by both', () => {
    const { onlyIn, outcomes } = merged(
      {
        outcomes: [
          ['agreed', 'The two sides agreed to open a direct shipping line between Callao and Tangier'],
          ['position', 'Peru thanked Morocco for the shipping line'],
        ],
      },
      {
        outcomes: [
          ['announced', 'Callao and Tangier will be joined by a direct shipping line'],
          ['agreed', 'They agreed to exchange sardine researchers'],
        ],
      },
      {
        outcomes: [
          ['agreed', 'An exchange of researchers on sardines was agreed'],
          ['discussed', 'They discussed cedar and quinoa'],
        ],
      },
    );
    expect(Object.values(onlyIn).map((list) => list.map(({ text }) => text))).toEqual([
      ['Peru thanked Morocco for the shipping line'],
      [],
      ['They discussed cedar and quinoa'],
    ]);
    expect(outcomes.map((group) => group.length).sort()).toEqual([1, 1, 2, 2]);
  });
});

describe('two names', () => {
  it.each([
    ['Mohamed Ben Salah', 'Muhammad Ben Salah', true],
    ['Andrey Rudenko', 'A. Rudenko', true],
    ['Nguyễn Minh Vũ', 'Vu Nguyen Minh', true],
    ['Thuan', 'Dinh Quang Thuan', true],
    ['Andrey Rudenko', 'Anton Rudenko', false],
    ['Maria Silva', 'Mario Costa', false],
  ])('%s, %s: one person %s', (a, b, same) => expect(sameName(a, b)).toBe(same));
});

describe('two offices', () => {
  it.each([
    ['Foreign Minister', 'Minister of Foreign Affairs', false],
    ['Vice Minister of Foreign Affairs', 'Deputy Foreign Minister', false],
    ['Transport Permanent Secretary', 'permanent secretary for transport', false],
    ['Ambassador', 'Ambassador to Chile', false],
    ['Foreign Minister', 'Deputy Foreign Minister', true],
    ['Director for Africa', 'Director for Asia', true],
    ['head of the delegation', 'Deputy Minister of Trade', false],
  ])('%s, %s: at odds %s', (a, b, odds) => expect(rolesAtOdds(a, b)).toBe(odds));
});

describe('two times', () => {
  it.each([
    ['2026-03', 'first half of 2026', false],
    ['2026', '2026-03-14', false],
    ['next year', '2026-03', false],
    ['second quarter of 2026', '2026-03', true],
    ['2026-03', '2026-04', true],
    ['mutually convenient dates', '2026-04', false],
  ])('%s, %s: at odds %s', (a, b, odds) =>
    expect(timesAtOdds({ when: a, published: '2025-05-14' }, { when: b, published: '2025-05-14' })).toBe(odds),
  );
});
