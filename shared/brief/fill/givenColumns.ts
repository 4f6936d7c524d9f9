/** Cells of a template's table that rest on no claim and yet are not the author's words. */
import { FOLLOW_UP_HEADINGS } from './followUp';
import { PEOPLE_HEADINGS } from './people';

const ANYTHING = /^/;
/** What filling writes into a column, by the column's heading. */
const GIVEN: ReadonlyMap<string, RegExp> = new Map([
  [FOLLOW_UP_HEADINGS.number[0], /^\d+$/],
  [FOLLOW_UP_HEADINGS.made[0], ANYTHING],
  [FOLLOW_UP_HEADINGS.source[0], ANYTHING],
  [FOLLOW_UP_HEADINGS.status[0], /^(?:New|Held|This round|Done|Repeated|Not mentioned|Changed: .+)$/],
  [PEOPLE_HEADINGS.since[0], /^(?:As last time|New)$/],
]);

/** Whether words that rest on no claim are what filling writes under this heading, so that they may go with their row. */
export const isGivenIn = (heading: string, words: string): boolean => GIVEN.get(heading)?.test(words.trim()) ?? false;

/** Whether a column counts the rows. */
export const countsRows = (heading: string): boolean => heading === FOLLOW_UP_HEADINGS.number[0];
