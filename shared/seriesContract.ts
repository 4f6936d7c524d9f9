/** What the series view and the pages of people and topics are given: rows of `contract.ts` are made of these. */
import { z } from 'zod';

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
