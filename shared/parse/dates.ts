import { addDays, iso, monthOf, pad, valid, weekdayBefore } from './calendar';
import { matchesOf } from './matches';

const IN_FULL =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** As sentences write it, or in the capitals of a line above them. */
const MONTH = `(?:${IN_FULL}|${IN_FULL.toUpperCase()})\\.?`;
const DAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)';
/** The day of a month: "20", "20th", "20." as Germans and Finns write it. */
const NUMBER = '(\\d{1,2})(?:st|nd|rd|th|\\.(?= \\p{Lu}))?';
const TO = '\\s*(?:[-–—&]|to|and|through|thru|until|till)\\s*(?:the )?';

/** A date as the text gives it. `iso` is a day, a month or a year; null where it stays in words. */
export type FoundDate = {
  iso: string | null;
  end: string | null;
  words: string;
  start: number;
  stop: number;
  derivation: string | null;
};

type Rule = {
  /** What no such date is without. Most sentences have no date; a short look saves the search. */
  needs: RegExp;
  pattern: RegExp;
  read: (
    m: RegExpExecArray,
    published: string | null,
    tense: 'past' | 'future',
  ) => Omit<FoundDate, 'words' | 'start' | 'stop'> | null;
};
const said = (value: string, end: string | null = null) => ({ iso: value, end, derivation: null });

/** The year of a day and month without one: the nearest on the side of publication that the tense asks for. */
function nearYear(published: string | null, month: number, day: number, tense: 'past' | 'future'): number | null {
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  const same = iso(year, month, day);
  if (tense === 'past') return same <= published ? year : year - 1;
  return same >= published ? year : year + 1;
}

/** Two days as one value; the year, where it is missing, is that of the first day. */
function range(
  month1: string | undefined,
  day1: string | undefined,
  month2: string | undefined,
  day2: string | undefined,
  stated: string | undefined,
  published: string | null,
  tense: 'past' | 'future',
  firstYear?: string,
): Omit<FoundDate, 'words' | 'start' | 'stop'> | null {
  const [m1, d1, m2, d2] = [monthOf(month1 ?? ''), +(day1 ?? 0), monthOf(month2 ?? ''), +(day2 ?? 0)];
  const year = stated ? +stated : nearYear(published, m1, d1, tense);
  if (!year) return null;
  const year1 = firstYear ? +firstYear : stated && m1 > m2 ? year - 1 : year;
  const year2 = stated ? +stated : m1 > m2 ? year + 1 : year;
  if (!valid(year1, m1, d1) || !valid(year2, m2, d2)) return null;
  const [from, to] = [iso(year1, m1, d1), iso(year2, m2, d2)];
  return from < to ? said(from, to) : null;
}

const A_DIGIT = /\d/;
const A_MONTH = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/;
const A_WEEKDAY = /day|DAY/;

const RULES: Rule[] = [
  {
    needs: A_DIGIT,
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/u,
    read: (m) => (valid(+(m[1] ?? 0), +(m[2] ?? 0) - 1, +(m[3] ?? 0)) ? said(m[0]) : null),
  },
  // 30 April to 2 May 2024, 30 April and 1 May
  {
    needs: A_MONTH,
    pattern: new RegExp(
      `\\b${NUMBER} (${MONTH})(?:,? (\\d{4}))?${TO}(?:${DAY},? )?${NUMBER}(?: of)? (${MONTH})(?:,? (\\d{4}))?`,
      'u',
    ),
    read: (m, published, tense) => range(m[2], m[1], m[5], m[4], m[6] ?? m[3], published, tense, m[3]),
  },
  // April 30 - May 2, 2024; June 11, and Wednesday, June 12
  {
    needs: A_MONTH,
    pattern: new RegExp(
      `\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?,?${TO}(?:${DAY},? )?(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`,
      'u',
    ),
    read: (m, published, tense) => range(m[1], m[2], m[4], m[5], m[6] ?? m[3], published, tense, m[3]),
  },
  // 19–20 March 2025, 19-20 March, 11, 12 and 13 March
  {
    needs: A_MONTH,
    pattern: new RegExp(
      `\\b${NUMBER}(?:, \\d{1,2}(?:st|nd|rd|th)?,?)?${TO}(?:${DAY},? )?${NUMBER}(?: of)? (${MONTH})(?:,? (\\d{4}))?`,
      'u',
    ),
    read: (m, published, tense) => range(m[3], m[1], m[3], m[2], m[4], published, tense),
  },
  // March 19-20, 2025; February 11 and 12
  {
    needs: A_MONTH,
    pattern: new RegExp(
      `\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:, \\d{1,2}(?:st|nd|rd|th)?,?)?${TO}(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\d])`,
      'u',
    ),
    read: (m, published, tense) => range(m[1], m[2], m[1], m[3], m[4], published, tense),
  },
  // 20.09.2023, 20/09/2023, 20. 9. 2023: the day comes first wherever the two could be told apart
  {
    needs: A_DIGIT,
    pattern: /(?<![\d.-])(\d{1,2})(?:[./-]|\. )(\d{1,2})(?:[./-]|\. )(\d{4})(?![\d.]*\d)/u,
    read: (m) => {
      const [a, b, year] = [+(m[1] ?? 0), +(m[2] ?? 0), +(m[3] ?? 0)];
      if (valid(year, b - 1, a)) return said(iso(year, b - 1, a));
      return valid(year, a - 1, b) ? said(iso(year, a - 1, b)) : null;
    },
  },
  {
    needs: A_DIGIT,
    pattern: /\b(\d{4})[./](\d{2})[./](\d{2})\b/u,
    read: (m) => {
      const [year, month, day] = [+(m[1] ?? 0), +(m[2] ?? 0) - 1, +(m[3] ?? 0)];
      return valid(year, month, day) ? said(iso(year, month, day)) : null;
    },
  },
  // 31 March next year, March 31 next year
  {
    needs: /next year/,
    pattern: new RegExp(`\\b(?:${NUMBER} (${MONTH})|(${MONTH}) (\\d{1,2})),? (?:of )?next year\\b`, 'u'),
    read: (m, published) => {
      const [month, day] = [monthOf(m[2] ?? m[3] ?? ''), +(m[1] ?? m[4] ?? 0)];
      const year = published ? Number(published.slice(0, 4)) + 1 : 0;
      return valid(year, month, day) && published
        ? { iso: iso(year, month, day), end: null, derivation: `“${m[0]}” as seen from ${published}` }
        : null;
    },
  },
  // the week of July 20, the week beginning 14 July: no one day
  {
    needs: /week/,
    pattern: new RegExp(
      `\\bweek (?:of|beginning|starting|commencing)(?: on)?(?: \\p{Lu}\\p{Ll}+day,?)? (?:${NUMBER} (?:${MONTH})|(?:${MONTH}) \\d{1,2})(?:,? \\d{4})?(?![\\p{L}\\d])`,
      'u',
    ),
    read: (_, __, tense) => (tense === 'future' ? { iso: null, end: null, derivation: null } : null),
  },
  // 20 June 2023, 28th day of November 2026, 20 June
  {
    needs: A_MONTH,
    pattern: new RegExp(`\\b${NUMBER}(?: day)?(?:(?: of)? |-)(${MONTH})(?:(?:,? |-)(\\d{4}))?(?![\\p{L}\\d])`, 'u'),
    read: (m, published, tense) => {
      const [month, day] = [monthOf(m[2] ?? ''), +(m[1] ?? 0)];
      const year = m[3] ? +m[3] : nearYear(published, month, day, tense);
      return year && valid(year, month, day) ? said(iso(year, month, day)) : null;
    },
  },
  // June 20, 2023; June 20
  {
    needs: A_MONTH,
    pattern: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\d])`, 'u'),
    read: (m, published, tense) => {
      const [month, day] = [monthOf(m[1] ?? ''), +(m[2] ?? 0)];
      const year = m[3] ? +m[3] : nearYear(published, month, day, tense);
      return year && valid(year, month, day) ? said(iso(year, month, day)) : null;
    },
  },
  // March next year
  {
    needs: A_MONTH,
    pattern: new RegExp(`\\b(${MONTH}) (next|this|last) year\\b`, 'u'),
    read: (m, published) => {
      if (!published) return null;
      const year = Number(published.slice(0, 4)) + (m[2] === 'next' ? 1 : m[2] === 'last' ? -1 : 0);
      return { iso: `${year}-${pad(monthOf(m[1] ?? '') + 1)}`, end: null, derivation: `“${m[0]}” as seen from ${published}` };
    },
  },
  // next March; June 2025
  {
    needs: A_MONTH,
    pattern: new RegExp(`(?<!\\d )\\b(${MONTH})(?: of)? (\\d{4})\\b`, 'u'),
    read: (m) => said(`${m[2]}-${pad(monthOf(m[1] ?? '') + 1)}`),
  },
  // in July and August, between May and September
  {
    needs: A_MONTH,
    pattern: new RegExp(
      `(?<=\\b(?:in|during|between|from) )(?:${MONTH}) (?:and|or|to|until|through) (?:${MONTH})(?:(?: of)? \\d{4})?(?! ?[\\p{L}\\d])`,
      'u',
    ),
    read: (_, __, tense) => (tense === 'future' ? { iso: null, end: null, derivation: null } : null),
  },
  // second half of July, khareef season of 2025: as the text has it
  {
    needs: A_MONTH,
    pattern: new RegExp(
      `\\b(?:first|second|third|latter|last)(?: two| ten)? (?:half|weeks?|part|days|fortnight|third|decade) of (?:${MONTH})(?: \\d{4})?(?![\\p{L}\\d])`,
      'u',
    ),
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  {
    needs: /season/i,
    pattern: /\b(?:(?:[\p{L}-]+ )?season of \d{4}|(?<![\d/–-])\d{4} (?:[\p{L}-]+ )?season)\b/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  // before the Mid-Autumn Festival, on the feast of St David
  {
    needs: /before|after|by|on|during/,
    pattern:
      /\b(?:before|after|by|on|during) (?:the )?(?:(?:(?:St\.? )?\p{Lu}[\p{L}’'-]+ ){1,2}(?:Festival|New Year|Holidays?|Puja|weekend|Day)|feast of (?:St\.? |Saint )?\p{Lu}[\p{L}-]+|Ramadan|Easter|Christmas|Eid(?: al-\p{L}+)?|Diwali|Dashain|Nowruz|Chuseok|Lent|(?:(?:year|month) is out|summer|winter|holidays|rains|harvest|monsoon|rainy season|summer break|summer recess|parliamentary recess))\b/u,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  // spring of 2025, first quarter of 2027, second half of 2026, autumn 2027: no calendar month
  {
    needs: /year|\d/i,
    pattern:
      /\b(?:(?:early|mid|late)[- ])?(?:(?:first|second|third|fourth|last) (?:quarter|half)|spring|summer|autumn|fall|winter)(?: (?:of|in))?(?: (?:(?:the|this|next) year|\d{4}))\b/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  {
    needs: /year/i,
    pattern: /\b(?:coming|next) (?:academic|financial|fiscal|school|budget) year\b/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  {
    needs: A_DIGIT,
    pattern: /\b\d{4}[/–-]\d{2,4} (?:\p{Ll}+ )?(?:season|year|semester|term)\b/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  {
    needs: /coming|next|this/i,
    pattern: /\b(?:coming|next|this) (?:\p{Ll}+ )?(?:spring|summer|autumn|winter|season|harvest)\b/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  {
    needs: /within/i,
    pattern: /\bwithin (?:the next )?(?:\d+|[\p{Ll}-]+) (?:hours|days|weeks|fortnight|months|years)\b/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  {
    needs:
      /next|(?:this|coming|the|two|three|four|five|six|several|few) (?:year|month|week|days|coming)|\d{4}|year[- ]end|due course|later (?:date|stage)|near future|as possible|earl/i,
    pattern:
      /\b(?:later (?:this|next) (?:year|month|week)|(?:early|late|mid)[- ]next year|(?:early|mid|late)[- ]\d{4}|(?:in |over |within )?the coming (?:days|weeks|months)|in (?:two|three|four|five|six|several|a few) (?:days|weeks|months)(?:['’] time)?|(?:the )?end of (?:the|this|next) week|Q[1-4] \d{4}|in due course|at a later (?:date|stage)|in the near future|as soon as possible|at (?:an|the) earl(?:y|iest) (?:date|opportunity|convenience)|this (?:coming )?(?:weekend|week|month))\b/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
  // the season to come, where nothing says of which year
  {
    needs: /spring|summer|autumn|winter/,
    pattern:
      /(?<=\b(?:in|by|before|until|for) (?:the )?(?:early |late )?)(?:spring|summer|autumn|winter)\b(?! (?:of|session|round|school|term|break|games))/u,
    read: (_, __, tense) => (tense === 'future' ? { iso: null, end: null, derivation: null } : null),
  },
  { needs: /next/i, pattern: /\bnext week\b/iu, read: () => ({ iso: null, end: null, derivation: null }) },
  {
    needs: /next/i,
    pattern: /\bnext month\b/iu,
    read: (m, published) => {
      if (!published) return { iso: null, end: null, derivation: null };
      const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      return {
        iso: month === 12 ? `${year + 1}-01` : `${year}-${pad(month + 1)}`,
        end: null,
        derivation: `“${m[0]}” as seen from ${published}`,
      };
    },
  },
  {
    needs: /next/i,
    pattern: /\bnext year\b/iu,
    read: (m, published) =>
      published
        ? { iso: String(Number(published.slice(0, 4)) + 1), end: null, derivation: `“${m[0]}” as seen from ${published}` }
        : { iso: null, end: null, derivation: null },
  },
  // by the end of the year: that year, as "by the end of September" is September
  {
    needs: /year|month/,
    pattern: /\b(?:end of (the|this|next) (year|month)|year[- ]end|month[- ]end)\b/u,
    read: (m, published, tense) => {
      if (!published || tense === 'past') return { iso: null, end: null, derivation: null };
      const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      const later = m[1] === 'next' ? 1 : 0;
      const value = m[0].includes('year')
        ? `${year + later}`
        : month + later > 12
          ? `${year + 1}-01`
          : `${year}-${pad(month + later)}`;
      return { iso: value, end: null, derivation: `“${m[0]}” as seen from ${published}` };
    },
  },
  // the end of September
  {
    needs: A_MONTH,
    pattern: new RegExp(
      `(?<=\\b(?:in|by|since|of|next|this|during|until|before|from|for|late|early|mid) |\\b(?:mid|early|late)-)(${MONTH})(?![\\p{L}\\d])`,
      'u',
    ),
    read: (m, published, tense) => {
      const month = monthOf(m[1] ?? '');
      if (month < 0 || !published) return { iso: null, end: null, derivation: null };
      const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7)) - 1];
      const resolved = tense === 'past' ? (month <= now ? year : year - 1) : month >= now ? year : year + 1;
      return { iso: `${resolved}-${pad(month + 1)}`, end: null, derivation: `${m[0]} nearest to ${published}` };
    },
  },
  {
    needs: A_DIGIT,
    pattern:
      /(?<=\b(?:in|by|of|until|before|from|since|during|(?:scheduled|set|planned|slated|due|foreseen|earmarked|fixed|pencill?ed in) for) (?:the end of |late |early )?)(\d{4})\b(?! (?:people|of))/u,
    read: (m) => (Number(m[1]) > 1800 && Number(m[1]) < 2200 ? said(m[1] ?? '') : null),
  },
  // from Monday to Friday, Thursday and Friday
  {
    needs: A_WEEKDAY,
    pattern: new RegExp(`\\b(${DAY})(?:, ${DAY},?)?(?: (?:to|through|and|until|till) |\\s?[-–—&]\\s?)(${DAY})\\b`, 'u'),
    read: (m, published, tense) => {
      if (!published) return null;
      const last = weekdayBefore(m[2] ?? '', published);
      const shift = tense === 'future' ? 7 : 0;
      const [from, to] = [addDays(weekdayBefore(m[1] ?? '', last), shift), addDays(last, shift)];
      return { iso: from, end: to, derivation: `${m[0]} nearest to publication on ${published}` };
    },
  },
  {
    needs: A_WEEKDAY,
    pattern: new RegExp(`\\b(?:(last|next) )?(${DAY})\\b`, 'u'),
    read: (m, published, tense) => {
      if (!published) return null;
      const before = weekdayBefore(m[2] ?? '', published);
      const day = m[1] === 'next' || tense === 'future' ? addDays(before, 7) : before;
      return {
        iso: day,
        end: null,
        derivation: `${m[2]} ${day <= published ? 'on or before' : 'after'} publication on ${published}`,
      };
    },
  },
  {
    needs: /today|tonight|this/i,
    pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu,
    read: (m, published) => (published ? { iso: published, end: null, derivation: `“${m[0]}” is the day of publication` } : null),
  },
  {
    needs: /yesterday| days ago/i,
    pattern: /\b(?:the day before yesterday|(two|three|four|five|six) days ago)\b/iu,
    read: (m, published) => {
      const back = m[1] ? ['two', 'three', 'four', 'five', 'six'].indexOf(m[1].toLowerCase()) + 2 : 2;
      return published ? { iso: addDays(published, -back), end: null, derivation: `“${m[0]}” as seen from ${published}` } : null;
    },
  },
  {
    needs: /yesterday|night/i,
    pattern: /\b(?:yesterday|last (?:night|evening))\b/iu,
    read: (m, published) =>
      published ? { iso: addDays(published, -1), end: null, derivation: `“${m[0]}” as seen from ${published}` } : null,
  },
  {
    needs: /tomorrow/i,
    pattern: /\btomorrow\b/iu,
    read: (m, published) =>
      published ? { iso: addDays(published, 1), end: null, derivation: `“${m[0]}” as seen from ${published}` } : null,
  },
  {
    needs: /date|time/i,
    pattern:
      /\b(?:on )?(mutually (?:convenient|agreed|acceptable|agreeable) (?:date|time)s?|a date (?:yet|still) to be (?:agreed|announced|determined|set|fixed|decided)|a date to be (?:agreed|announced|determined|set)(?: later)?|an early date|dates? to be (?:agreed|decided|fixed|finali[sz]ed)[^.,;]*)/iu,
    read: () => ({ iso: null, end: null, derivation: null }),
  },
];

const EVERYWHERE = RULES.map(({ needs, pattern, read }) => ({
  needs,
  pattern: new RegExp(pattern.source, `${pattern.flags}g`),
  read,
}));

/** All dates of a piece of text in order; where two rules take the same words, the first rule of the list has them. */
export function datesIn(text: string, published: string | null, tense: 'past' | 'future' = 'past'): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { needs, pattern, read } of EVERYWHERE) {
    if (!needs.test(text)) continue;
    const more: FoundDate[] = [];
    let next = 0; // the first date found before that does not lie behind
    for (const match of matchesOf(pattern, text)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      while ((found[next]?.stop ?? stop) <= start) next++;
      if ((found[next]?.start ?? stop) < stop) continue;
      const value = read(match, published, tense);
      if (value)
        more.push({
          ...value,
          words: match[1] && /mutually|to be|early date/.test(match[0]) ? match[1] : match[0],
          start,
          stop,
        });
    }
    if (more.length > 0) {
      found.push(...more);
      found.sort((a, b) => a.start - b.start);
    }
  }
  return found;
}
