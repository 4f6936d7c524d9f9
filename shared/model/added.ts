import * as z from 'zod';
import { Mention, NextStep, Outcome, Participant, Quote } from './facts';
import { open } from './open';

/** Where a fact came from when its article is not one of this briefing's: the passage, and how to find the whole. */
export const Excerpt = z.object({
  /** Id and hash of the article that the words were taken from. */
  id: z.string().regex(/^a[0-9a-f]{12}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** "Capital Wire, 21 June 2023". */
  source: z.string().max(500),
  /** The passage, and where it begins in the article: the fact's spans count from the article's beginning. */
  text: z.string().min(1).max(20_000),
  start: z.number().int().min(0),
});
export type Excerpt = z.infer<typeof Excerpt>;

const VALUES = ['name', 'kind', 'round', 'start', 'end', 'city', 'venue', 'party'] as const;
const Value = open({ ...Mention.omit({ name: true }).shape, value: z.union([z.string(), z.number()]) });
/** `from` is null where the article is one of the briefing's. */
const row = <K extends string, F extends z.ZodType>(kind: K, fact: F) =>
  z.object({ kind: z.literal(kind), fact, from: Excerpt.nullable() });

/**
 * A fact that the parser did not lift: marked by the author in the source, or brought along with words pasted
 * from another note. It is kept in the note's document, so that the one undo history takes it back.
 */
export const AddedFact = z.discriminatedUnion('kind', [
  row('event', Value).extend({ field: z.enum(VALUES) }),
  row('participant', Participant),
  row('mentioned', Mention),
  row('outcome', Outcome),
  row('nextStep', NextStep),
  row('quote', Quote),
]);
export type AddedFact = z.infer<typeof AddedFact>;

/** The id of the article that a fact's id names. */
export const articleOf = (fact: string): string => fact.slice(0, fact.indexOf('.'));
