/** What the series view and the pages of people and topics are given: rows of `contract.ts` are made of these. */
import * as z from 'zod';
import { UserErrorData } from './error';

const Day = z.string().nullable();
/** Id of a series, name of a person, theme: what a page was told before and hands back. */
export const PlaceId = z.string().max(400);

/** Words in an article of a briefing in the library: what "Open in source" leads to. */
export const Place = z.object({
  entry: z.string(),
  article: z.string(),
  span: z.tuple([z.number(), z.number()]),
  /** Null where a sentence tells it that no rule lifted. */
  fact: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;

/** One line of the list of series. */
export const SeriesEntry = z.object({
  id: z.string(),
  name: z.string(),
  /** By their names. */
  parties: z.array(z.string()),
  rounds: z.number(),
  briefings: z.number(),
  /** The last round. */
  round: z.number().nullable(),
  city: z.string().nullable(),
  start: Day,
  /** The day of the first one. */
  since: Day,
});
export type SeriesEntry = z.infer<typeof SeriesEntry>;

export const RoundHead = z.object({
  round: z.number().nullable(),
  start: Day,
  end: Day,
  city: z.string().nullable(),
  /** No report tells of it yet. */
  prepared: z.boolean(),
  /** The briefings on it, last saved first. */
  briefings: z.array(z.object({ entry: z.string(), title: z.string(), open: z.number(), version: z.enum(['draft', 'final']) })),
});
export type RoundHead = z.infer<typeof RoundHead>;

/** A stretch of words, as `[start, end)` within a text. */
const Range = z.tuple([z.number(), z.number()]);
/** Words of a source with the verb by which they bind. */
export const Saying = z.object({ text: z.string(), verb: Range.nullable() });
export type Saying = z.infer<typeof Saying>;

export const MatrixRow = z.object({
  id: z.string(),
  /** What it is about, by its first words. */
  head: z.string(),
  /** So many of its first letters name the topic; what follows says more of it. */
  topic: z.number(),
  theme: z.string(),
  /** Code, or name of a body, or of a person whose side is not known; null for both sides. */
  side: z.string().nullable(),
  sideName: z.string(),
  /** Who of that side undertook it, where a person did. */
  person: z.string().nullable(),
  /** The round of the first mark. */
  from: z.number(),
  /** One letter for each round from there on: see `marks.ts`. */
  marks: z.string(),
  /** What the last rounds say, the latest last: `WORDED` of them, or as many as there are. */
  words: z.array(Saying.nullable()),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

/** So many of the last rounds come with their words; of those before a matrix shows the marks. */
export const WORDED = 4;

export const SeriesView = z.object({
  id: z.string(),
  name: z.string(),
  rounds: z.array(RoundHead),
  rows: z.array(MatrixRow),
  /** Next steps with a day, that a calendar can hold. */
  steps: z.number(),
  /** The rungs of the order of strength, from least to most, and whether the user has set them. */
  order: z.object({ rungs: z.array(z.string()), own: z.boolean() }),
  /** What is wrong with the user's lexicon: then Chancery's own order holds. */
  problem: UserErrorData.nullable(),
});
export type SeriesView = z.infer<typeof SeriesView>;

export const Passage = z.object({
  /** Which round, counted from the first. */
  at: z.number(),
  source: z.string(),
  /** Null where the round says nothing of it. */
  said: z.object({ before: z.string(), words: z.string(), after: z.string() }).nullable(),
  place: Place.nullable(),
  /** How far the words bind, and the rung of the order of strength that they reach. */
  strength: z.object({ value: z.number(), rung: z.string() }).nullable(),
  verb: z.string().nullable(),
});
export type Passage = z.infer<typeof Passage>;

/** What a round says of a commitment, beside what was said of it before. */
export const WordingView = z.object({ before: Passage.nullable(), now: Passage });
export type WordingView = z.infer<typeof WordingView>;

/** A phrase in one round. */
export const LanguageRound = z.object({
  at: z.number(),
  moved: z.enum(['weaker', 'stronger', 'same']).nullable(),
  wordings: z.array(z.object({ text: z.string(), verb: z.string().nullable(), rung: z.string(), place: Place.nullable() })),
});
export type LanguageRound = z.infer<typeof LanguageRound>;

export const MatrixFilter = z.object({
  theme: z.string().nullable(),
  side: z.string().nullable(),
  state: z.enum(['made', 'new', 'repeated', 'reworded', 'done', 'dropped']).nullable(),
});
export type MatrixFilter = z.infer<typeof MatrixFilter>;

/** The meeting that a line on a page of a person or topic comes from. */
export const Occasion = z.object({
  name: z.string(),
  round: z.number().nullable(),
  day: Day,
  city: z.string().nullable(),
  place: Place,
});
export type Occasion = z.infer<typeof Occasion>;

export const PersonEntry = z.object({
  id: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  title: z.string().nullable(),
  meetings: z.number(),
  quotes: z.number(),
  last: Day,
});
export type PersonEntry = z.infer<typeof PersonEntry>;

export const PersonView = z.object({
  name: z.string(),
  party: z.string().nullable(),
  /** Other ways in which the name is written. */
  spellings: z.array(z.string()),
  /** Latest first; the days of the first and the last meeting that give it. */
  titles: z.array(z.object({ title: z.string(), from: Day, to: Day })),
  meetings: z.array(Occasion.extend({ title: z.string().nullable(), head: z.boolean() })),
  quotes: z.array(Occasion.extend({ words: z.string() })),
});
export type PersonView = z.infer<typeof PersonView>;

export const TopicEntry = z.object({ theme: z.string(), commitments: z.number(), last: Day });
export type TopicEntry = z.infer<typeof TopicEntry>;

export const TopicView = z.object({
  theme: z.string(),
  /** Newest first. */
  commitments: z.array(Occasion.extend({ saying: Saying, by: z.string().nullable() })),
});
export type TopicView = z.infer<typeof TopicView>;
