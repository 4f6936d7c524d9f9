/** The closed list of named formats of a template's fields. Dates are ISO days, months or years. */
import type { FormatName } from '../model/template';

const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const TENTHS = ['', '', 'twentieth', 'thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth', 'eightieth', 'ninetieth'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** Keeps day and month on one line, as a careful typist does. */
const NBSP = '\u00a0';

/** 5 → "5th". */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** 5 → "fifth", 21 → "twenty-first"; in figures from 100. */
export function ordinalWord(n: number): string {
  if (n <= 20) return ORDINALS[n] ?? ordinal(n);
  if (n >= 100) return ordinal(n);
  const [ten, unit] = [Math.floor(n / 10), n % 10];
  return unit === 0 ? (TENTHS[ten] ?? ordinal(n)) : `${TENS[ten]}-${ORDINALS[unit]}`;
}

/** "2023-06-20" → "20 June 2023", "2023-06" → "June 2023"; other words are left as they are. */
export function date(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!match) return iso;
  const [, year = '', month, day] = match;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `${Number(day)}${NBSP}${name} ${year}` : `${name} ${year}`;
}

/** A sentence with the days in it as people write them: "on or before publication on 2023-06-21" → "… on 21 June 2023". */
export const datesInWords = (sentence: string): string => sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, date);

/** "2023-06-20" → "Tuesday 20 June 2023". */
export function dateLong(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return date(iso);
  return `${DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]} ${date(iso)}`;
}

/**
 * A start and an end as the two pieces of one range: "19–" "20 March 2025", "30 April – " "2 May 2025".
 * One day alone is one piece, in the format asked for.
 */
export function rangeParts(start: string, end: string | null, one: (iso: string) => string): [string] | [string, string] {
  if (!end || end === start) return [one(start)];
  const [a, b] = [start.split('-'), end.split('-')];
  if (a.length < 3 || b.length < 3 || a[0] !== b[0]) return [`${date(start)} – `, date(end)];
  if (a[1] !== b[1]) return [`${date(start).replace(/ \d{4}$/, '')} – `, date(end)];
  return [`${Number(a[2])}–`, date(end)];
}

/** "A", "A and B", "A, B and C". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first letter as at the head of a sentence; "10th" and the like stay. */
export const capitalised = (words: string): string =>
  words.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (_all, before: string, letter: string) => before + letter.toUpperCase());

/** Applies a format; numbers and dates that do not suit it are given plainly. */
export function formatted(value: string | number, format: FormatName): string {
  if (typeof value === 'number')
    return format === 'ordinalWord' ? ordinalWord(value) : format === 'ordinal' ? ordinal(value) : String(value);
  switch (format) {
    case 'date':
      return date(value);
    case 'dateLong':
      return dateLong(value);
    case 'capitalised':
      return capitalised(value);
    case 'plain':
    case 'ordinal':
    case 'ordinalWord':
      return value;
  }
}
