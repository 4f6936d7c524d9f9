import * as z from 'zod';
import { LONGEST_ID } from './limits';
import { open } from './open';

/** Half-open range `[start, end)` in UTF-16 code units of the article's text. */
export const Span = z
  .tuple([z.number().int().min(0), z.number().int().min(1)])
  .refine(([start, end]) => start < end, 'a span covers at least one code unit');
export type Span = z.infer<typeof Span>;

export const EVENT_KINDS = [
  'consultations',
  'dialogue',
  'commission',
  'summit',
  'visit',
  'meeting',
  'call',
  'conference',
  'negotiation',
  'other',
] as const;
export const EventKind = z.enum(EVENT_KINDS);
export type EventKind = z.infer<typeof EventKind>;

export const OUTCOME_TYPES = ['agreed', 'committed', 'signed', 'announced', 'position', 'discussed'] as const;
export const OutcomeType = z.enum(OUTCOME_TYPES);
export type OutcomeType = z.infer<typeof OutcomeType>;

/** The types that can be followed up in a later round. */
export const COMMITMENT_TYPES: readonly OutcomeType[] = ['agreed', 'committed', 'signed', 'announced'];

/** What ties a fact to the words it came from. */
const evidence = {
  /** `ARTICLE.LETTERstart-end`, or `ARTICLE.event.FIELD`; unique within a briefing, at most `LONGEST_ID` characters. */
  id: z.string().min(1).max(LONGEST_ID),
  /** The words lifted: the article's text at `span`, exactly. */
  text: z.string().min(1),
  span: Span,
  /** Every place that tells it, `span` among them, in the order of the text. */
  spans: z.array(Span).min(1),
  /** Id of the parser's rule, or `author` where a person marked the words. */
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  /** `said` stands in the text as it is; `workedOut` was derived, as `derivation` tells. */
  basis: z.enum(['said', 'workedOut']),
  derivation: z.string().nullable(),
};

/** One value of the event (or of its source) with the words it came from. */
export type EventValue<T> = z.infer<z.ZodObject<typeof evidence>> & { value: T };
const eventValue = <T extends z.ZodType>(value: T) => open({ ...evidence, value });
const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const EventFacts = open({
  /** Proper name without the round. */
  name: eventValue(z.string()).nullable(),
  kind: eventValue(EventKind).nullable(),
  round: eventValue(z.number().int().min(1)).nullable(),
  start: eventValue(IsoDate).nullable(),
  end: eventValue(IsoDate).nullable(),
  city: eventValue(z.string()).nullable(),
  venue: eventValue(z.string()).nullable(),
  /** ISO 3166-1 alpha-2 codes of states, common acronyms of bodies, in the order of the text. */
  parties: z.array(eventValue(z.string())),
});
export type EventFacts = z.infer<typeof EventFacts>;

export const Participant = open({
  ...evidence,
  /** Without honorifics and titles. */
  name: z.string(),
  /** As the text gives it, country adjectives removed. */
  role: z.string().nullable(),
  /** Code of the party the person represents. */
  party: z.string().nullable(),
  head: z.boolean(),
  /** "Dr", "Ambassador" …, where the text gives one. */
  honorific: z.string().nullable(),
});
export type Participant = z.infer<typeof Participant>;

export const Mention = open({ ...evidence, name: z.string() });
export type Mention = z.infer<typeof Mention>;

/** Who said or does something. `who` is a party's code, a person's name or a body's name; null for `sides`. */
export const Actor = z.object({ kind: z.enum(['sides', 'party', 'person', 'body']), who: z.string().nullable() });
export type Actor = z.infer<typeof Actor>;

export const Outcome = open({
  ...evidence,
  type: OutcomeType,
  by: Actor.nullable(),
  /**
   * How `text` can be put into a sentence: `predicate` begins with its finite verb ("agreed to …") and
   * wants a subject; `clause` has its own subject; `phrase` is a noun phrase or infinitive.
   */
  form: z.enum(['predicate', 'clause', 'phrase']),
  /** A short noun phrase from the text. */
  topic: z.string().nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

export const NextStep = open({
  ...evidence,
  what: z.string(),
  place: z.string().nullable(),
  /** ISO date, month or year where resolvable, else the text's own words. */
  when: z.string().nullable(),
  who: z.string().nullable(),
});
export type NextStep = z.infer<typeof NextStep>;

export const Quote = open({ ...evidence, speaker: z.string().nullable() });
export type Quote = z.infer<typeof Quote>;

/** How near the source stands to what was said, best first (see docs/parser.md). */
export const SourceRank = z.enum(['agreed-text', 'readout', 'named-official', 'unnamed-official', 'inference']);
export type SourceRank = z.infer<typeof SourceRank>;

/** All that the parser lifts out of one article. A value, never edited: a review is a status beside it. */
export const Facts = open({
  articleId: z.string(),
  source: open({
    outlet: eventValue(z.string()).nullable(),
    published: eventValue(IsoDate).nullable(),
    rank: SourceRank.nullable(),
  }),
  /** Page furniture: ranges passed over, never removed. */
  furniture: z.array(z.object({ span: Span, rule: z.string() })),
  event: EventFacts,
  participants: z.array(Participant),
  mentioned: z.array(Mention),
  outcomes: z.array(Outcome),
  nextSteps: z.array(NextStep),
  quotes: z.array(Quote),
});
export type Facts = z.infer<typeof Facts>;

export const FACT_KINDS = ['event', 'participant', 'mentioned', 'outcome', 'nextStep', 'quote'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export type EventField = Exclude<keyof EventFacts & string, 'parties'> | 'party';

/** One fact of any kind, for lists that show all of them alike. */
export type Fact =
  | { kind: 'event'; field: EventField; fact: EventValue<string | number> }
  | { kind: 'participant'; fact: Participant }
  | { kind: 'mentioned'; fact: Mention }
  | { kind: 'outcome'; fact: Outcome }
  | { kind: 'nextStep'; fact: NextStep }
  | { kind: 'quote'; fact: Quote };

const EVENT_FIELDS = ['name', 'kind', 'round', 'start', 'end', 'city', 'venue'] as const;

/** All facts as one list, by kind in the order of `FACT_KINDS`, each kind in the order of the text. */
export function listFacts(facts: Facts): Fact[] {
  const list: Fact[] = [];
  for (const field of EVENT_FIELDS) {
    const fact = facts.event[field];
    if (fact) list.push({ kind: 'event', field, fact });
  }
  for (const fact of facts.event.parties) list.push({ kind: 'event', field: 'party', fact });
  for (const fact of facts.participants) list.push({ kind: 'participant', fact });
  for (const fact of facts.mentioned) list.push({ kind: 'mentioned', fact });
  for (const fact of facts.outcomes) list.push({ kind: 'outcome', fact });
  for (const fact of facts.nextSteps) list.push({ kind: 'nextStep', fact });
  for (const fact of facts.quotes) list.push({ kind: 'quote', fact });
  return list;
}
