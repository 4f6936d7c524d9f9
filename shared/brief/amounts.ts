/** Amounts as a statement gives them: how many of what, in figures or words. */
import { stem } from './alike';
import { withoutTimes } from './times';

export type Amount = {
  value: number;
  /** As the text gives it, with what it counts. */
  words: string;
  /** Stems of the words that say of what. */
  of: ReadonlySet<string>;
};

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
};
/** Currencies by sign and by word, under one stem. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:os?)?\b/giu, ' currencyeuro '],
  [/£|\bgbp\b/giu, ' currencypound '],
  [/¥|\bjpy\b|\byen\b/giu, ' currencyyen '],
  [/(?:\b(?:us|nz|a|c|s|hk|au|ca))?\$|\busd\b|\bdollars?\b/giu, ' currencydollar '],
  // any other, with the letters of its state: "GH¢", "R$"
  [/(?<!\p{L})\p{Lu}{0,3}(?!\$)\p{Sc}/gu, ' currencyother '],
  [/%|\bper ?cent\b/giu, ' percent '],
  [/\b(?:a?round[ -]the[ -]clock|day and night|24\/7)\b/giu, '24 hours a day'],
];
const SIGNS: Readonly<Record<string, string>> = { currencyeuro: '€', currencypound: '£', currencyyen: '¥', currencydollar: '$' };
const WORD_NUMBER = `(?:${Object.keys(TENS).join('|')})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${Object.keys(SMALL).slice(1).join('|')}`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:(\\d{1,3}(?:[ ,.\\u00a0\\u202f']\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)|(${WORD_NUMBER}|an? (?=hundred|thousand|million|billion|dozen)))(?:[ -](hundred|thousand|million|billion|dozen|lakh|crore|bn|mn|m|k)\\b(?:(?<=hundred|thousand) and (${WORD_NUMBER})(?!\\p{L}))?)?(?!\\p{L}|\\d)`,
  'giu',
);
/** "The two sides", "one-stop", "No. 7": counted, but no amount. */
const NO_AMOUNT =
  /^[ -]*(?:sides?|countries|nations|states|parties|governments|ministers|ministries|leaders|delegations|officials|neighbours|capitals|peoples|presidents|foreign|heads|of (?:the|them|its|their)|another|day|stop)\b/i;
/** How many there are in a year. */
const PER_YEAR: Readonly<Record<string, number>> = {
  hour: 8766,
  day: 365,
  week: 52,
  fortnight: 26,
  month: 12,
  quarter: 4,
  'six months': 2,
  year: 1,
};
const ADVERBS: readonly (readonly [RegExp, number])[] = [
  [/\bhourly\b/i, 8766],
  [/\bdaily\b|\ba day\b/i, 365],
  [/\bfortnightly\b|\bbi-?weekly\b/i, 26],
  [/\bweekly\b/i, 52],
  [/\bbi-?monthly\b/i, 6],
  [/\bmonthly\b/i, 12],
  [/\bquarterly\b/i, 4],
  [/\b(?:half-yearly|semi-?annual(?:ly)?|biannual(?:ly)?)\b/i, 2],
  [/\b(?:annual(?:ly)?|yearly)\b/i, 1],
  [/\bbiennial(?:ly)?\b/i, 0.5],
];
/** Shares in words; "the first half of 2026" and "each quarter" are times. */
const SHARES: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  tenth: 1 / 10,
};
const SHARE =
  /(?<!\b(?:first|second|third|last|fourth|each|every|this|next|the) )\b(?:(an?|one|two|three|four) (half|third|quarter|fifth|sixth|tenth)s?\b(?! (?:time|party|country|round|session|meeting|person|state|year|phase|group))|(half)(?= (?:of|the|its|their)\b))/giu;
const UNIT = '(hour|day|week|fortnight|month|quarter|six months|year)s?\\b';
const EVERY = new RegExp(`\\bevery (?:(other|second|third|two|three|four|six|twelve|\\d{1,2}) )?${UNIT}`, 'i');
const TIMES = new RegExp(
  `\\b(once|twice|thrice|(?:two|three|four|five|six|ten|\\d{1,2}) times) (?:a|an|per|every|each) ${UNIT}`,
  'i',
);
const OTHERS: Readonly<Record<string, number>> = { other: 2, third: 3, once: 1, twice: 2, thrice: 3 };

/** How long in days, so that 48 hours are two days and a fortnight is 14 days. */
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, fortnight: 14, month: 30, year: 360 };
/** One of them, where the text does not count: "within a day", "a fortnight ahead". */
const ONE_OF_TIME: readonly (readonly [RegExp, string])[] = [
  [/(?<=\bwithin )a day\b/gi, '24 hours'],
  [/(?<=\bwithin )an? (?=(?:hour|week|month|year)\b)/gi, 'one '],
  [/(?<!\b(?:once|twice|times|every) )\ba fortnight\b/gi, '14 days'],
];
/** By how much sooner or later than planned: no part of what is promised. */
const SOONER =
  /^ (?:\p{L}+ )?(?:sooner|earlier|later|late|early|ahead of (?:time|schedule|plan)|behind (?:schedule|plan)|ago)\b/iu;

export function amountsIn(text: string): Amount[] {
  const even = [...CURRENCIES, ...ONE_OF_TIME]
    .reduce((all, [pattern, word]) => all.replace(pattern, word), withoutTimes(text))
    .replace(/ {2,}/g, ' ');
  const found: Amount[] = [];
  for (const match of even.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    const after = even.slice(end, end + 60);
    if (
      NO_AMOUNT.test(after) ||
      SOONER.test(after) ||
      /\b(?:no|article|resolution|chapter|paragraph|annex|number|phase)\.? $/i.test(even.slice(0, match.index))
    )
      continue;
    // Where it stood before is no amount of what is promised: "to 5 billion, from nearly 3 billion last year". Not "data from 50 gauges".
    if (
      /\b(?:(?<!\b(?:less|more|fewer|greater|later|earlier) )than|against|compared (?:with|to)|up from)(?: (?:the|nearly|about|some|just|over|only|currency\p{L}+))* $/iu.test(
        even.slice(0, match.index),
      ) ||
      (FROM.test(even.slice(0, match.index)) && MOVED.test(even))
    )
      continue;
    const value = figureOf(match[1], match[2]) * (SCALES[(match[3] ?? '').toLowerCase()] ?? 1) + figureOf(undefined, match[4]);
    const before = /(currency\p{L}+) $/u.exec(even.slice(Math.max(0, match.index - 20), match.index))?.[1];
    const following = [...after.matchAll(/^[^#,;:()]{0,60}/gu)].flatMap((m) => m[0].match(/\p{L}{3,}/gu) ?? []).slice(0, 3);
    const currency = before ?? following.find((word) => word.startsWith('currency')) ?? null;
    const unit = currency ? '' : (following[0] ?? '');
    const words =
      `${before ? (SIGNS[before] ?? '') : ''}${match[0].trim()}${currency && !before ? ` ${currency.replace('currency', '')}s` : ''} ${unit}`.trim();
    const days = currency || !isNextTo(after, unit) ? undefined : DAYS[unit.toLowerCase().replace(/s$/, '')];
    if (days !== undefined) found.push({ value: value * days, words, of: new Set(['duration']) });
    else found.push({ value, words, of: new Set(currency ? [currency] : following.map((word) => stem(word.toLowerCase()))) });
  }
  for (const [, many, part, half] of even.matchAll(SHARE)) {
    const name = (part ?? half ?? '').toLowerCase();
    const value = figureOf(undefined, many ?? 'one') * (SHARES[name] ?? 1);
    found.push({ value, words: many ? `${many} ${part}` : name, of: new Set(['share']) });
  }
  return found;
}

const FROM = /\bfrom(?: (?:the|its|their|nearly|about|some|just|over|only|currency\p{L}+))* $/iu;
/** The figure becomes another: by a verb that says so, or "to" another. */
const MOVED = new RegExp(
  `\\b(?:rais|lift|increas|rise|rose|risen|up\\b|upped|grow|grew|climb|lower|reduc|cut|trim|halv|doubl|tripl|fall|fell|drop|shrink|shrank|shorten|lengthen|extend|expand|widen|mov|go(?:es)?\\b|went\\b)\\p{L}*|\\bto (?:\\p{L}+ ){0,2}?(?:\\d|${WORD_NUMBER})`,
  'iu',
);

const isNextTo = (after: string, unit: string): boolean => /^[ -]/.test(after) && after.slice(1).startsWith(unit);

function figureOf(figures: string | undefined, words: string | undefined): number {
  if (figures !== undefined) {
    const grouped = /^\d{1,3}(?:[ ,.\u00a0\u202f']\d{3})+$/.test(figures);
    return Number(grouped ? figures.replace(/\D/g, '') : figures.replace(',', '.'));
  }
  return (words ?? '')
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (word === 'a' || word === 'an' ? 1 : (SMALL[word] ?? TENS[word] ?? 0)), 0);
}

/** Whether what both statements count comes to another figure. */
export function amountMoved(from: string, to: string): boolean {
  const [a, b] = [amountsIn(from), amountsIn(to)];
  const [oneTime, otherTime] = [frequency(from), frequency(to)];
  if (oneTime !== null && otherTime !== null && oneTime !== otherTime) return true;
  if (a.length === 0 || b.length === 0) return singleAndMany(a, to) || singleAndMany(b, from);
  const values = (list: readonly Amount[]) => new Set(list.map(({ value }) => value));
  const alike = a.flatMap((x) => b.filter((y) => [...x.of].some((word) => y.of.has(word))).map((y) => [x, y] as const));
  if (alike.length === 0) return ![...values(a)].some((value) => values(b).has(value));
  const gone = alike.some(([x]) => !b.some((other) => other.value === x.value));
  const come = alike.some(([, y]) => !a.some((other) => other.value === y.value));
  return gone && come;
}

/** "A consulate" against "two consulates". */
const singleAndMany = (counted: readonly Amount[], other: string): boolean =>
  counted.some(
    ({ value, of }) =>
      value >= 2 &&
      value <= 20 &&
      [...other.matchAll(/\b(?:an?|one) (\p{L}+)(?: (\p{L}+))?(?: (\p{L}+))?/giu)].some((m) =>
        [m[1], m[2], m[3]].some((word) => word !== undefined && !word.endsWith('s') && of.has(stem(word.toLowerCase()))),
      ),
  );

/** How often, in times a year; null where the text does not say. */
function frequency(text: string): number | null {
  const number = (word: string | undefined) => {
    const first = (word ?? '').toLowerCase().split(' ')[0] ?? '';
    return OTHERS[first] ?? SMALL[first] ?? (first === 'second' ? 2 : Number(first || 1));
  };
  const times = TIMES.exec(text);
  if (times) return number(times[1]) * (PER_YEAR[times[2]?.toLowerCase() ?? ''] ?? 1);
  const every = EVERY.exec(text);
  if (every) return (PER_YEAR[every[2]?.toLowerCase() ?? ''] ?? 1) / number(every[1]);
  return ADVERBS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const GROWTH =
  /\b(?:reach|grew|grow|rose|risen|stood|stands|increas|amount|came to|come to|total|climb|fell|fallen|volume|turnover|worth)\p{L}*/iu;
/** A figure was to be reached, and the text says how far it has come: not so far. */
export function fallsShort(target: string, reached: string): boolean {
  if (!GROWTH.test(reached)) return false;
  const now = amountsIn(reached);
  return amountsIn(target).some((goal) => {
    const same = now.filter(({ of }) => [...of].some((word) => goal.of.has(word)));
    return same.length > 0 && same.every(({ value }) => value < goal.value);
  });
}
