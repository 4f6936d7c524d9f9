/** The closed list of field paths → where each finds its value. */
import type { Article } from '../model/article';
import { COMMITMENT_TYPES, type EventFacts, type EventValue, type Facts, type NextStep } from '../model/facts';
import { partyName } from '../model/party';
import type { FieldPath, FormatName } from '../model/template';
import { knownOutlet } from './evidence';
import { commitmentCount, statusCounts } from './fill/statusWords';
import { capitalised, date, dateLong, formatted, list, ordinal, ordinalWord, rangeParts } from './formats';
import { isNextRound } from './nextRound';
import { tidy } from './sentence';

/** A field's words with the fact that they rest on; `fact` is null for what the note itself knows. */
export type Resolved = { words: string; fact: string | null }[] | null;
export type FieldInput = {
  articles: readonly Article[];
  facts: readonly Facts[];
  /** Facts of the round before; empty where there is none. */
  previous: readonly Facts[];
  /** Every round that the note tells of, the first one first: what the articles of each say. */
  rounds: readonly (readonly Facts[])[];
  today: string;
  templateName: string;
  /** Status of each commitment that is followed up; empty where no source says what became of it. */
  statuses(): readonly string[];
};

const NOT_STATED = 'not stated in the source';
/** What the gap says where a field has no value. */
export const GAP_LABELS: Readonly<Record<FieldPath, string>> = {
  'event.name': `Event: ${NOT_STATED}`,
  'event.series': `Series: ${NOT_STATED}`,
  'event.kind': `Kind of meeting: ${NOT_STATED}`,
  'event.round': `Round: ${NOT_STATED}`,
  'event.dates': `Date: ${NOT_STATED}`,
  'event.city': `Place: ${NOT_STATED}`,
  'event.venue': `Venue: ${NOT_STATED}`,
  'event.parties': `Sides: ${NOT_STATED}`,
  'next.what': `Next round: ${NOT_STATED}`,
  'next.dates': `Date: ${NOT_STATED}`,
  'next.place': `Place: ${NOT_STATED}`,
  'next.who': `Who comes: ${NOT_STATED}`,
  'last.name': 'Last round: no earlier note',
  'last.round': 'Last round: no earlier note',
  'last.dates': 'Date of the last round: no earlier note',
  'last.city': 'Place of the last round: no earlier note',
  'rounds.covered': `Rounds covered: ${NOT_STATED}`,
  'commitments.count': `Number of commitments: ${NOT_STATED}`,
  'commitments.statuses': `Status of the commitments: ${NOT_STATED}`,
  'sources.names': `Sources: ${NOT_STATED}`,
  'note.date': 'Date of the note',
  'template.name': 'Kind of note',
};

type Resolver = (input: FieldInput, format: FormatName) => Resolved;

/** The value from the first article that gives one. */
function first<K extends keyof EventFacts>(facts: readonly Facts[], field: K): EventFacts[K] | null {
  for (const { event } of facts) {
    const value = event[field];
    if (value !== null && (!Array.isArray(value) || value.length > 0)) return value;
  }
  return null;
}

const plain =
  (field: 'city' | 'venue'): Resolver =>
  ({ facts }) => {
    const value = first(facts, field);
    return value ? [{ words: value.value, fact: value.id }] : null;
  };

const KINDS: Readonly<Record<string, string>> = {
  call: 'telephone call',
  negotiation: 'negotiations',
  commission: 'commission session',
  other: 'meeting',
};

/** The step that is the next meeting of the series; a step that merely has a date is none. */
const nextRound = (facts: readonly Facts[]): NextStep | null => facts.flatMap((each) => each.nextSteps).find(isNextRound) ?? null;

/** What the meeting is called. One without a name of its own is called by its kind and its sides; nothing is invented. */
function eventNamed(facts: readonly Facts[]): Resolved {
  const name = first(facts, 'name');
  const parties = first(facts, 'parties') ?? [];
  if (name) return [{ words: withEnDash(name.value, parties), fact: name.id }];
  const kind = first(facts, 'kind');
  if (!kind) return null;
  const called = KINDS[kind.value] ?? kind.value;
  if (parties.length === 0) return [{ words: heading(called), fact: kind.id }];
  return [
    ...parties.slice(0, 4).map((party, i) => ({ words: `${i ? '–' : ''}${partyName(party.value)}`, fact: party.id })),
    { words: ` ${called}`, fact: kind.id },
  ];
}

/** One of its words or places; the whole step is what it rests on. */
const ofNext =
  (words: (step: NextStep, format: FormatName) => string | null): Resolver =>
  ({ facts }, format) => {
    const step = nextRound(facts);
    const found = step && words(step, format);
    return step && found ? [{ words: found, fact: step.id }] : null;
  };

/** A field of the last round is told in words alone: its facts are another note's. */
const ofLast =
  (field: FieldPath): Resolver =>
  (input, format) => {
    if (input.previous.length === 0) return null;
    const resolved = RESOLVERS[field]({ ...input, facts: input.previous }, format);
    return resolved && [{ words: resolved.map(({ words }) => words).join(''), fact: null }];
  };

const RESOLVERS: Readonly<Record<FieldPath, Resolver>> = {
  'event.name': ({ facts }) => {
    const round = first(facts, 'round');
    const named = eventNamed(facts);
    return named && round ? [...named, { words: `: ${ordinalWord(round.value)} round`, fact: round.id }] : named;
  },
  'event.series': ({ facts }) => eventNamed(facts),
  'event.kind': ({ facts }) => {
    const kind = first(facts, 'kind');
    return kind ? [{ words: KINDS[kind.value] ?? kind.value, fact: kind.id }] : null;
  },
  'event.round': ({ facts }, format) => {
    const round = first(facts, 'round');
    return round ? [{ words: formatted(round.value, format), fact: round.id }] : null;
  },
  'event.dates': ({ facts }, format) => {
    const start = first(facts, 'start');
    const end = first(facts, 'end');
    const one = (iso: string) => (format === 'dateLong' ? dateLong(iso) : formatted(iso, format));
    if (start) {
      const [from, to] = rangeParts(start.value, end?.value ?? null, one);
      return [{ words: from, fact: start.id }, ...(to && end ? [{ words: to, fact: end.id }] : [])];
    }
    return end ? [{ words: `until ${one(end.value)}`, fact: end.id }] : null;
  },
  'event.city': plain('city'),
  'event.venue': plain('venue'),
  'event.parties': ({ facts }) => {
    const parties = first(facts, 'parties') ?? [];
    const fact = parties[0];
    return fact ? [{ words: list(parties.map((party) => partyName(party.value))), fact: fact.id }] : null;
  },
  'next.what': ofNext(({ what }) => capitalised(tidy(what))),
  'next.dates': ofNext(
    ({ when }, format) =>
      when && (format === 'dateLong' ? dateLong(when) : format === 'capitalised' ? capitalised(date(when)) : date(when)),
  ),
  'next.place': ofNext(({ place }) => place),
  'next.who': ofNext(({ who }) => who),
  'last.name': ofLast('event.name'),
  'last.round': ofLast('event.round'),
  'last.dates': ofLast('event.dates'),
  'last.city': ofLast('event.city'),
  'rounds.covered': ({ rounds }) => {
    const words = roundsInWords(rounds.map((facts) => [first(facts, 'round'), first(facts, 'start') ?? first(facts, 'end')]));
    return words === null ? null : [{ words, fact: null }];
  },
  'commitments.count': ({ facts }) => {
    const count = facts.flatMap(({ outcomes }) => outcomes).filter(({ type }) => COMMITMENT_TYPES.includes(type)).length;
    return [{ words: commitmentCount(count), fact: null }];
  },
  'commitments.statuses': ({ statuses }) => [{ words: statusCounts(statuses()), fact: null }],
  'sources.names': ({ articles, facts }) => {
    if (articles.length === 0) return null;
    const outlets = articles.map((each, i) => knownOutlet(each, facts[i]));
    // The name of a file is no name of who reported.
    const names = new Set(outlets.flatMap((outlet) => outlet ?? []));
    const others = outlets.filter((outlet) => outlet === null).length;
    const rest = names.size > 0 ? ['one other source', 'other sources'] : ['one source', 'several sources'];
    return [{ words: list([...names, ...(others > 0 ? [rest[others === 1 ? 0 : 1] ?? ''] : [])]), fact: null }];
  },
  'note.date': ({ today }, format) => [{ words: formatted(today, format), fact: null }],
  'template.name': ({ templateName }) => [{ words: templateName, fact: null }],
};

type Known<T> = { value: T } | null;
/** "11th to 15th (5 rounds)"; rounds without a number are told by their days. */
function roundsInWords(rounds: readonly (readonly [Known<number>, Known<string>])[]): string | null {
  const [[from, since] = [], [to, until] = []] = [rounds[0], rounds.at(-1)];
  if (rounds.length === 0) return null;
  const ends =
    from && to ? [ordinal(from.value), ordinal(to.value)] : [since, until].flatMap((day) => (day ? [date(day.value)] : []));
  const words = [...new Set(ends)].join(' to ');
  // Of one round alone the day stands in the line of the latest.
  if (rounds.length === 1) return from ? words : '1 round';
  return words ? `${words} (${rounds.length} rounds)` : `${rounds.length} rounds`;
}

const END = '(?:\\d+\\p{Ll}{2}|\\d{1,2} \\p{Lu}\\p{Ll}+ \\d{4})';
const COVERED = new RegExp(`^(?:\\d+\\p{Ll}{2}|\\d+ rounds?|${END}(?: to ${END})? \\(\\d+ rounds\\))$`, 'u');
/** Whether words have the form in which a note says which rounds it covers. */
export const isRoundsCovered = (words: string): boolean => COVERED.test(words);

/** "Pakistan-Russia" → "Pakistan–Russia": between equals a note sets the longer dash, whatever the source's keyboard had. */
function withEnDash(words: string, parties: readonly EventValue<string>[]): string {
  return parties.reduce((text, party) => text.replace(`${partyName(party.value)}-`, `${partyName(party.value)}–`), words);
}

const heading = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const resolveField = (path: FieldPath, format: FormatName, input: FieldInput): Resolved => RESOLVERS[path](input, format);
