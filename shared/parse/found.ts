/** What the stages find, with places as offsets into the reading's text. `index.ts` turns it into facts. */
import type { Actor, EventKind, OutcomeType } from '../model/facts';
import type { Sentence } from './sentences';

type Place = { start: number; end: number };

/** One value lifted. `derivation` tells how it was worked out, null where the text says it as it is. */
export type Found<T> = Place & { value: T; rule: string; confidence: number; derivation: string | null };

/** Words that stand in the text as they are, from `start`. */
export const foundAt = (value: string, start: number, rule: string, confidence: number): Found<string> => ({
  value,
  start,
  end: start + value.length,
  rule,
  confidence,
  derivation: null,
});

export type FoundEvent = {
  name: Found<string> | null;
  kind: Found<EventKind> | null;
  round: Found<number> | null;
  start: Found<string> | null;
  end: Found<string> | null;
  city: Found<string> | null;
  venue: Found<string> | null;
  parties: Found<string>[];
  /** Code of the state where the report has the event, for people whom it presents without theirs. */
  host: string | null;
  /** Code of the state where the event was, as far as its city is known. */
  venueState: string | null;
};

/** One sign that somebody is of a side; `code` null that he is of none. `by` names the sign. */
export type Claim = { code: string | null; by: string };

/** A person as the text presents them once, in full. */
export type Person = Place & {
  name: string;
  honorific: string | null;
  role: string | null;
  party: string | null;
  /** What speaks for which side, the rules' own findings first. */
  claims: Claim[];
  head: boolean;
  participant: boolean;
  /** The signs of taking part, and the one that decided; empty until they are weighed. */
  presence: string[];
  tookPartBy: string | null;
  /** The sign that decided on the side. */
  sideBy: string | null;
  sentence: Sentence;
  rule: string;
  mentions: Place[];
};

/** Notes a sign of somebody's side; the first one stands until all are weighed. */
export function claim(person: Person, code: string | null, by: string): void {
  if (code === null || person.claims.some((other) => other.code === code && other.by === by)) return;
  person.claims.push({ code, by });
  person.party ??= code;
}

export type FoundQuote = Place & {
  text: string;
  speaker: string | null;
  /** The speaker is a body or a document: what it says can be an outcome. */
  official: boolean;
  rule: string;
  confidence: number;
  /** The pieces of a quotation that its attribution cuts in two. */
  parts: Place[];
};

export type FoundOutcome = Place & {
  type: OutcomeType;
  text: string;
  rule: string;
  confidence: number;
  by: Actor | null;
  form: 'predicate' | 'clause' | 'phrase';
  topic: string | null;
  /** Where it is told again. */
  others: Place[];
};

export type FoundStep = Place & {
  what: string;
  place: string | null;
  when: string | null;
  who: string | null;
  text: string;
  rule: string;
  confidence: number;
};
