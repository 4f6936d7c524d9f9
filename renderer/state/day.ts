import { localDate } from '../../shared/localDate';
import { datesIn } from '../../shared/parse/dates';

/**
 * The day that somebody wrote, as ISO: "20 June 2023", "20/6/2023", "June 20, 2023", "2023-06-20". Of two numbers that
 * could both be the month, the second is. Null where it is no day of a year.
 */
export function readDay(words: string): string | null {
  // The names of months have their capital, however they are typed.
  const text = words.trim().replace(/\p{L}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());
  const [day, ...more] = datesIn(text, null, 'past');
  return day && more.length === 0 && day.end === null && day.stop === text.length ? day.iso : null;
}

/** The day that it is where the author is, as ISO. */
export const today = (): string => localDate(new Date());
