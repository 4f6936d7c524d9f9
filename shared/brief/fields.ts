/** The closed list of field paths → where each finds its value. */
import type { EventFacts, EventValue, Facts } from '../model/facts';
import { partyName } from '../model/party';
import type { FieldPath, FormatName } from '../model/template';
import { dateLong, formatted, list, ordinalWord, rangeParts } from './formats';

/** A field's words with the fact that they rest on; `fact` is null for what the note itself knows. */
export type Resolved = { words: string; fact: string | null }[] | null;
export type FieldInput = { facts: readonly Facts[]; today: string; templateName: string };

const NOT_STATED = 'not stated in the source';
/** What the gap says where a field has no value. */
export const GAP_LABELS: Readonly<Record<FieldPath, string>> = {
  'event.name': `Event: ${NOT_STATED}`,
  'event.kind': `Kind of meeting: ${NOT_STATED}`,
  'event.round': `Round: ${NOT_STATED}`,
  'event.dates': `Date: ${NOT_STATED}`,
  'event.city': `Place: ${NOT_STATED}`,
  'event.venue': `Venue: ${NOT_STATED}`,
  'event.parties': `Sides: ${NOT_STATED}`,
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

const RESOLVERS: Readonly<Record<FieldPath, Resolver>> = {
  'event.name': ({ facts }) => {
    const name = first(facts, 'name');
    const round = first(facts, 'round');
    const roundWords = (value: EventValue<number>) => ({ words: `: ${ordinalWord(value.value)} round`, fact: value.id });
    if (name)
      return [
        { words: withEnDash(name.value, first(facts, 'parties') ?? []), fact: name.id },
        ...(round ? [roundWords(round)] : []),
      ];
    // An event without a name of its own is called by its kind and its sides; nothing is invented.
    const kind = first(facts, 'kind');
    const parties = first(facts, 'parties') ?? [];
    if (!kind || parties.length === 0)
      return kind
        ? [{ words: heading(KINDS[kind.value] ?? kind.value), fact: kind.id }, ...(round ? [roundWords(round)] : [])]
        : null;
    return [
      ...parties.slice(0, 4).map((party, i) => ({ words: `${i ? '–' : ''}${partyName(party.value)}`, fact: party.id })),
      { words: ` ${KINDS[kind.value] ?? kind.value}`, fact: kind.id },
      ...(round ? [roundWords(round)] : []),
    ];
  },
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
  'note.date': ({ today }, format) => [{ words: formatted(today, format), fact: null }],
  'template.name': ({ templateName }) => [{ words: templateName, fact: null }],
};

/** "Pakistan-Russia" → "Pakistan–Russia": between equals a note sets the longer dash, whatever the source's keyboard had. */
function withEnDash(words: string, parties: readonly EventValue<string>[]): string {
  return parties.reduce((text, party) => text.replace(`${partyName(party.value)}-`, `${partyName(party.value)}–`), words);
}

const heading = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const resolveField = (path: FieldPath, format: FormatName, input: FieldInput): Resolved => RESOLVERS[path](input, format);
