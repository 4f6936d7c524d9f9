/** The calendar: names of months and weekdays, and days as `2025-03-14`. Months count from 0, as `Date` has them. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAYS: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const weekdayNames = DAYS;

/** In two figures, as a month or day is written. */
export const pad = (n: number) => String(n).padStart(2, '0');
/** The month that the words begin with three letters of; -1 where they name none. */
export const monthOf = (words: string) =>
  MONTHS.findIndex((month) => month.startsWith(words.toLowerCase().replace('.', '').slice(0, 3)));
export const iso = (year: number, month: number, day: number) => `${year}-${pad(month + 1)}-${pad(day)}`;
const parse = (date: string) => new Date(`${date}T00:00:00Z`);
const format = (date: Date) => date.toISOString().slice(0, 10);
/** The day so many days later; earlier where they are negative. */
export const addDays = (date: string, days: number) => format(new Date(parse(date).getTime() + days * 86_400_000));
/** Whether the month has such a day. */
export const valid = (year: number, month: number, day: number) =>
  month >= 0 && day >= 1 && format(new Date(Date.UTC(year, month, day))) === iso(year, month, day);

/** The last such weekday on or before the day given; a report of "Tuesday" printed on a Tuesday means that day. */
export function weekdayBefore(day: string, reference: string): string {
  const want = DAYS.indexOf(day.toLowerCase());
  const back = (parse(reference).getUTCDay() - want + 7) % 7;
  return addDays(reference, -back);
}
