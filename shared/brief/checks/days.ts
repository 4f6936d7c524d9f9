/** Days as people write them in a note: "Tuesday, 5 July", "July 5, 2024", "5.7.2024", "5/7/2024 (Tuesday)", "2024-07-05". */
import type { Checked } from './finding';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
/** “Sun” is left out: it is a newspaper as often as a day. */
const WEEKDAY = `(${DAYS.join('|')}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)`;
const YEAR = '((?:1[6-9]|20|21)\\d\\d)';
const BEFORE = `(?:\\b${WEEKDAY}\\.?,?\\s+(?:the\\s+)?)?`;
/** "(Tuesday)", ", a Tuesday". */
const BEHIND = `(?:\\s*\\(${WEEKDAY}\\.?\\)|,\\s+a\\s+${WEEKDAY}\\b)?`;

/** What stands in the three places of a form between its weekdays; `year` is null where none is given. */
type Parts = { day: number; month: number; year: number | null };
type Form = { pattern: RegExp; read(a: string, b: string, c: string | undefined, american: boolean): Parts };

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
const yearOf = (year: string | undefined): number | null => (year ? Number(year) : null);
const form = (middle: string, read: Form['read']): Form => ({ pattern: new RegExp(`${BEFORE}${middle}${BEHIND}`, 'gd'), read });

const FORMS: readonly Form[] = [
  form('(?<![\\d-])(\\d{4})-(\\d\\d)-(\\d\\d)(?![\\d-])', (year, month, day) => ({
    day: Number(day),
    month: Number(month),
    year: Number(year),
  })),
  form(`(?<![\\d.,/-])\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s${MONTH}\\b(?:\\.?\\s${YEAR}\\b)?`, (day, month, year) => ({
    day: Number(day),
    month: monthOf(month),
    year: yearOf(year),
  })),
  form(`\\b${MONTH}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d/])(?:,?\\s${YEAR}\\b)?`, (month, day, year) => ({
    day: Number(day),
    month: monthOf(month),
    year: yearOf(year),
  })),
  form('(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:19|20)\\d\\d)(?![\\d.]\\d)', (day, month, year) => ({
    day: Number(day),
    month: Number(month),
    year: yearOf(year),
  })),
  form('(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)(?![\\d/])', (a, b, year, american) => {
    const [day, month] = american ? [Number(b), Number(a)] : [Number(a), Number(b)];
    // There is no 25th month: who writes it has the other order in mind.
    return month > 12 && day <= 12 ? { day: month, month: day, year: yearOf(year) } : { day, month, year: yearOf(year) };
  }),
];

/** One day in a text. `start` and `end` hold its weekday too. */
export type DayInWords = {
  start: number;
  end: number;
  /** The weekday that is said, with its place; null where none is. */
  weekday: { start: number; end: number; words: string } | null;
  /** ISO day; null where the calendar has no such day. */
  iso: string | null;
  /** Whether its year was not said but taken from what the note is about. */
  yearless: boolean;
  /** The weekday of that day, as long or as short as the one that is said. */
  right: string;
};

/** What a day without its year is read with, and the order of "5/7/2024". */
export type DayContext = { years(monthDay: string): readonly number[]; american: boolean };

const pad = (n: number): string => String(n).padStart(2, '0');
function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
const weekdayOf = (iso: string): string => DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
const says = (said: string, iso: string): boolean => weekdayOf(iso).startsWith(said.slice(0, 3));

/** The days that a text names, in its order; a day whose year can be told from nothing is left out. */
export function daysIn(text: string, { years, american }: DayContext): DayInWords[] {
  const found: DayInWords[] = [];
  if (!/\d/.test(text)) return found;
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const at = [1, 5, 6].find((group) => match[group] !== undefined);
      const place = at === undefined ? undefined : match.indices?.[at];
      const weekday = place ? { start: place[0], end: place[1], words: text.slice(...place) } : null;
      const parts = read(match[2] ?? '', match[3] ?? '', match[4], american);
      // "In May 12 boats came": a month before a number is a day where a weekday or a year says so.
      if (parts.year === null && !weekday && !/^\d/.test(match[2] ?? '')) continue;
      const day = dayOf(parts, weekday?.words ?? null, years);
      if (!day) continue;
      const right = day.iso ? weekdayOf(day.iso) : '';
      const short = weekday !== null && !weekday.words.endsWith('day');
      found.push({ start, end, weekday, yearless: parts.year === null, iso: day.iso, right: short ? right.slice(0, 3) : right });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Null where it is no day at all (a file's number), or one of which nothing tells the year. */
function dayOf({ day, month, year }: Parts, said: string | null, years: DayContext['years']): { iso: string | null } | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== null) return { iso: isoOf(year, month, day) };
  // 2024 had a 29 February: what does not exist there exists nowhere.
  if (isoOf(2024, month, day) === null) return { iso: null };
  const possible = years(`${pad(month)}-${pad(day)}`).flatMap((each) => isoOf(each, month, day) ?? []);
  const iso = possible.find((each) => said !== null && says(said, each)) ?? possible[0];
  return iso ? { iso } : null;
}

const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day);
const HALF_YEAR = 183 * 24 * 3600 * 1000;

/**
 * How this note's days are read. A day without its year is the nearest to one of the meetings (to the day of the note
 * where nothing tells of a meeting), first one that a source names, else another that a source names: of several that
 * are possible, only what fits none is wrong.
 */
export function dayContext({ doc, facts, days }: Pick<Checked, 'doc' | 'facts' | 'days'>): DayContext {
  const { date, language } = doc.attrs.apparatus;
  const told = facts.flatMap(({ event, source }) => event.start?.value ?? source.published?.value ?? []).filter(isDay);
  const anchors = told.length > 0 ? told : [date].filter(isDay);
  const full = [...days].filter((day) => day.length === 10);
  const years = (monthDay: string): number[] => {
    const near = new Set(
      anchors.map((anchor) => {
        const about = Number(anchor.slice(0, 4));
        const distance = (year: number) => Math.abs(Date.parse(`${year}-${monthDay}`) - Date.parse(anchor));
        return [about - 1, about, about + 1].find((year) => distance(year) <= HALF_YEAR) ?? about;
      }),
    );
    const named = full.filter((day) => day.endsWith(monthDay)).map((day) => Number(day.slice(0, 4)));
    const both = named.filter((year) => near.has(year));
    return both.length === 0 && named.length > 0 ? named : [...new Set([...both, ...near])];
  };
  return { years, american: language.toLowerCase() === 'en-us' };
}

/** Days by the words of a block, for one set of sources: typing changes one block, and the others need no second reading. */
type Read = { key: string; days: Map<string, readonly DayInWords[]> };
const readBefore = new WeakMap<ReadonlySet<string>, Read>();
/** More texts than a long note has are those of blocks long since retyped. */
const MOST_KEPT = 5_000;

/** Reads the days of this note's blocks. */
export function daysOfNote(checked: Pick<Checked, 'doc' | 'facts' | 'days'>): (text: string) => readonly DayInWords[] {
  const context = dayContext(checked);
  const key = `${checked.doc.attrs.apparatus.language} ${checked.doc.attrs.apparatus.date}`;
  let read = readBefore.get(checked.days);
  if (!read || read.key !== key || read.days.size > MOST_KEPT) read = { key, days: new Map() };
  readBefore.set(checked.days, read);
  const { days } = read;
  return (text) => {
    const known = days.get(text) ?? daysIn(text, context);
    days.set(text, known);
    return known;
  };
}
