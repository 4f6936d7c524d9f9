/** Times of next steps as ranges of days, to tell whether two sources can both be right. */

type Range = { from: string; to: string };
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  'first half': [1, 6],
  'second half': [7, 12],
  'first quarter': [1, 3],
  'second quarter': [4, 6],
  'third quarter': [7, 9],
  'fourth quarter': [10, 12],
  'last quarter': [10, 12],
  early: [1, 4],
  beginning: [1, 4],
  start: [1, 4],
  middle: [4, 9],
  mid: [4, 9],
  late: [9, 12],
  end: [9, 12],
};

const pad = (n: number): string => String(n).padStart(2, '0');
const months = (year: string, first: number, last: number): Range => ({
  from: `${year}-${pad(first)}-01`,
  to: `${year}-${pad(last)}-31`,
});

/** Null where no days can be told: "mutually convenient dates". Seasons stay open too, as they differ by hemisphere. */
function rangeOf(when: string, published: string | null): Range | null {
  const words = when.toLowerCase().replace(/[-–]/g, '-');
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(words.trim());
  if (iso) {
    const [, year = '', month, day] = iso;
    if (day) return { from: words, to: words };
    return month ? months(year, Number(month), Number(month)) : months(year, 1, 12);
  }
  const year =
    /\b((?:19|20)\d\d)\b/.exec(words)?.[1] ??
    (published && /\bnext year\b|\bcoming year\b/.test(words) ? String(Number(published.slice(0, 4)) + 1) : null) ??
    (published && /\bthis year\b|\bthe year\b/.test(words) ? published.slice(0, 4) : null);
  if (!year) return null;
  const month = MONTHS.findIndex((name) => words.includes(name));
  if (month >= 0) return months(year, month + 1, month + 1);
  const part = Object.entries(PARTS).find(([name]) => words.includes(name));
  if (part) return months(year, part[1][0], part[1][1]);
  return months(year, 1, 12);
}

export type Timed = { when: string; published: string | null };

/** Whether two sources give times that cannot both be right. */
export function timesAtOdds(a: Timed, b: Timed): boolean {
  const [x, y] = [rangeOf(a.when, a.published), rangeOf(b.when, b.published)];
  return x !== null && y !== null && (x.to < y.from || y.to < x.from);
}
