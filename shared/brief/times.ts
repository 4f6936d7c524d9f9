/** Deadlines as a statement gives them, made comparable across rounds that lie years apart. */

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SEASONS = 'spring|summer|autumn|fall|winter';
const YEAR = '(?:19|20)\\d\\d';
const MONTH_NO = (name: string): string => String(MONTHS.split('|').indexOf(name.toLowerCase()) + 1).padStart(2, '0');

/** Words that put a thing off to no day: a deadline that becomes one of these has moved. */
const VAGUE =
  /\b(?:as soon as possible|at an early date|in due course|at a later (?:date|stage)|in the near future|soon|shortly|at mutually convenient \w+|when conditions allow|(?:before|after|during|from|ahead of|by) (?:the|its) (?:next|coming|following|forthcoming|upcoming) (?:\p{L}+ )?\p{L}+)\b/giu;

const POINTS: readonly RegExp[] = [
  new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?(${MONTHS})(?: \\d{1,2}(?:st|nd|rd|th)?,?)?(?: of)?,? (${YEAR})\\b`, 'giu'),
  new RegExp(
    `\\b(${SEASONS}|(?:first|second|third|fourth|last) (?:half|quarter)|end|beginning|middle)(?: of)?(?: the year)? (${YEAR})\\b`,
    'giu',
  ),
  new RegExp(`\\b(${YEAR})[-–/](?:${YEAR}|\\d\\d)\\b`, 'giu'),
  new RegExp(
    `\\b(?:(${SEASONS}|(?:first|second|third|fourth|last) (?:half|quarter)|end|beginning|middle) (?:of )?)?(?:the |in )?(this year|next year|the year|coming year|following year)\\b`,
    'giu',
  ),
  new RegExp(`\\b(?:next|this|coming|the) (${SEASONS})\\b`, 'giu'),
  new RegExp(
    `\\b(?:by|before|in|until|from|for|to|next|this|late|early|mid-) ?(?:the (?:end|beginning|middle) of )?(?:\\d{1,2} )?(${MONTHS})(?! ${YEAR})\\b`,
    'giu',
  ),
  new RegExp(`\\b(${YEAR})\\b`, 'giu'),
];

/** What is already behind, or only a measure: "from 3 billion last year", "the 1982 Convention", "since March". */
const BEHIND = /\b(?:since|last|of|the|from nearly|from some|signed in|adopted in|held in|started on|started in|opened in) $/i;

/** A time that held before: "originally planned for 2024", "instead of June". */
const NO_LONGER =
  /\b(?:originally|initially|previously|at first|once) (?:planned|scheduled|set|fixed|due|foreseen|envisaged|announced|promised|agreed|expected|intended)\b[^,;.]{0,40}|, (?:promised|due|overdue|expected|planned|foreseen|announced|agreed|set) (?:for|by|since|in) [^,;.]{0,30}(?=,)|\b(?:instead of|rather than|and not) [^,;.]{0,30}/giu;
const DEADLINE = /\b(?:by|before|not? later than|until|within) (?:the )?(?:end of |early |late |mid-?)?\p{L}*\s?[^,;.]{0,20}$/iu;

/** One sets a day by which it is to be done, and the other sets no time. */
export function deadlineSet(from: string, to: string, year: number | null): boolean {
  const has = (text: string) => {
    const first = [...withoutTimes(text).matchAll(/#/g)][0];
    return first !== undefined && DEADLINE.test(withoutTimes(text).slice(0, first.index));
  };
  const [a, b] = [timesIn(from, year).size, timesIn(to, year).size];
  return (a === 0 && b > 0 && has(to)) || (b === 0 && a > 0 && has(from));
}

/**
 * Points in time that the statement sets, as `2025`, `2025-06`, `2025-end`, or in their own words where no year is known.
 * @param year of the meeting, from which "next year" is read
 */
export function timesIn(text: string, year: number | null): ReadonlySet<string> {
  const found = new Set<string>();
  let rest = text
    .replace(/\s+/g, ' ')
    .replace(/\b\d{4}-\d\d-\d\d\b/g, ' ')
    .replace(NO_LONGER, ' ');
  const take = (pattern: RegExp, read: (m: RegExpExecArray) => string | null) => {
    rest = rest.replace(pattern, (...args) => {
      const words = args.filter((a): a is string => typeof a === 'string');
      const offset = args.find((a): a is number => typeof a === 'number') ?? 0;
      const value = read(Object.assign(words as unknown as RegExpExecArray, { index: offset }));
      if (value !== null) found.add(value);
      return ' # ';
    });
  };
  const ahead = (value: string): string | null => (year !== null && Number(value.slice(0, 4)) < year ? null : value);
  const part = (words: string) => words.toLowerCase().replace(/\s+/g, '-');
  const before = (at: number) => rest.slice(Math.max(0, at - 14), at);
  const relative = (words: string): number | null =>
    year === null ? null : /next|coming|following/i.test(words) ? year + 1 : year;
  const [month, partOfYear, span, relativeYear, season, bareMonth, bareYear] = POINTS as [
    RegExp,
    RegExp,
    RegExp,
    RegExp,
    RegExp,
    RegExp,
    RegExp,
  ];
  take(month, (m) => ahead(`${m[2]}-${MONTH_NO(m[1] ?? '')}`));
  take(partOfYear, (m) => ahead(`${m[2]}-${part(m[1] ?? '')}`));
  take(span, (m) => ahead(m[1] ?? ''));
  take(relativeYear, (m) => {
    const value = relative(m[2] ?? '');
    const suffix =
      m[1] && /^(?:spring|summer|autumn|fall|winter|first|second|third|fourth|last|end|beginning|middle)/i.test(m[1])
        ? `-${part(m[1])}`
        : '';
    return value === null ? part(m[0] ?? '') : `${value}${suffix}`;
  });
  take(season, (m) => `${year ?? ''}~${part(m[1] ?? '')}`);
  take(bareMonth, (m) => (/\b(?:since|last)\s$/i.test(before(m.index)) ? null : `${year ?? ''}~${MONTH_NO(m[1] ?? '')}`));
  take(bareYear, (m) => (BEHIND.test(before(m.index)) ? null : ahead(m[1] ?? '')));
  take(VAGUE, (m) => `vague:${part(m[0] ?? '')}`);
  return found;
}

/** The text without the points in time, so that their figures are not taken for amounts. */
export const withoutTimes = (text: string): string =>
  [
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTHS})\\b`, 'giu'),
    new RegExp(`\\b(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)`, 'giu'),
    ...POINTS,
  ].reduce((rest, pattern) => rest.replace(pattern, ' # '), text.replace(/\s+/g, ' '));

/** Set to another time: both set one, and none of the one is (or lies within) one of the other. */
export function timeMoved(from: ReadonlySet<string>, to: ReadonlySet<string>): boolean {
  if (from.size === 0 || to.size === 0) return false;
  const meets = (a: string, b: string) => a === b || (!a.includes('~') && (a.startsWith(`${b}-`) || b.startsWith(`${a}-`)));
  return ![...from].some((a) => [...to].some((b) => meets(a, b)));
}
