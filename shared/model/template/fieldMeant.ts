/** Other words by which people ask for a field: no slip of the pen leads from “start” to “dates”. */
import { FIELDS, type FieldPath } from './fields';

/** The last words of the fields that each may mean; the first that its group has counts. */
const MEANS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    dates: 'date day days start starts begin begins beginning end ends when',
    'venue place city': 'venue location hall',
    'city place': 'city place town where',
    'name what': 'name title subject',
    'parties who': 'parties party sides side participants',
  }).flatMap(([fields, words]) => words.split(' ').map((word) => [word, fields.split(' ')] as const)),
);
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['event', 'event'],
  ['meeting', 'event'],
  ['next', 'next'],
  ['last', 'last'],
]);
/** More words are a sentence. */
const MOST_WORDS = 4;

/**
 * The field that a name asks for in other words, `event.start` for `event.dates`; null where it asks for none.
 * @param grouped whether the name must say of what it is, an event, the next or the last round
 */
export function fieldMeant(name: string, grouped: boolean): FieldPath | null {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const group = words.map((word) => GROUPS.get(word)).find(Boolean);
  if (words.length > MOST_WORDS || (grouped && !group)) return null;
  const paths = words.flatMap((word) => MEANS.get(word) ?? []).map((last) => `${group ?? 'event'}.${last}`);
  return FIELDS.find((field) => field === paths.find((path) => FIELDS.some((each) => each === path))) ?? null;
}
