/**
 * What a typist's keys become in print, by language: quotation marks, dashes, the ellipsis, blanks that do not break.
 * Pure: the text before the caret and the sign just typed → how many signs to take back, and what stands there instead.
 */
export type Change = { back: number; insert: string };

type Marks = { open: string; close: string; innerOpen: string; innerClose: string };

const NO_BREAK = '\u00a0';
const THIN = '\u202f';
const guillemets = (space: string): Pick<Marks, 'open' | 'close'> => ({ open: `«${space}`, close: `${space}»` });

/** The marks of the official style guides (for French the Imprimerie nationale, with its thin blanks). */
const MARKS: Readonly<Record<string, Marks>> = {
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
  fr: { ...guillemets(THIN), innerOpen: '’', innerClose: '’' },
  de: { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' },
  es: { ...guillemets(''), innerOpen: '‘', innerClose: '’' },
  it: { ...guillemets(''), innerOpen: '‘', innerClose: '’' },
  pt: { ...guillemets(''), innerOpen: '‘', innerClose: '’' },
  pl: { open: '„', close: '”', innerOpen: '‚', innerClose: '’' },
  ru: { ...guillemets(''), innerOpen: '„', innerClose: '“' },
};

/** "fr" of "fr-CA". */
export const languageOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? 'en';
const marksOf = (tag: string): Marks => MARKS[languageOf(tag)] ?? (MARKS.en as Marks);

/** A mark opens where a word may begin. */
const opens = (before: string): boolean => before === '' || /[\s([{–—“‘„‚«\u202f\ufffc]$/.test(before);

type Rule = { name: string; typed: string; takes(before: string, tag: string): Change | null };

const RULES: readonly Rule[] = [
  {
    name: 'quotation marks',
    typed: '"',
    takes: (before, tag) => ({ back: 1, insert: opens(before) ? marksOf(tag).open : marksOf(tag).close }),
  },
  {
    name: 'apostrophe and inner marks',
    typed: "'",
    // "don't", "the sides' view" end in the same sign as an inner quotation in English; where they differ a letter before tells.
    takes: (before, tag) => {
      if (opens(before)) return { back: 1, insert: marksOf(tag).innerOpen };
      const open = marksOf(tag).innerOpen;
      const pending = open !== '’' && before.lastIndexOf(open) > before.lastIndexOf(marksOf(tag).innerClose);
      return { back: 1, insert: pending ? marksOf(tag).innerClose : '’' };
    },
  },
  {
    name: 'en dash for two hyphens',
    typed: '-',
    takes: (before) =>
      /(?:^|[^-])-$/.test(before) ? { back: 2, insert: '–' } : before.endsWith('–') ? { back: 2, insert: '—' } : null,
  },
  {
    name: 'ellipsis for three stops',
    typed: '.',
    takes: (before) => (/(?:^|[^.])\.\.$/.test(before) ? { back: 3, insert: '…' } : null),
  },
  {
    name: 'en dash for a hyphen between blanks',
    typed: ' ',
    takes: (before) => (/\S -$/.test(before) ? { back: 2, insert: '– ' } : null),
  },
  // The month is known to be whole when a blank or the sign behind it is typed.
  ...[' ', '.', ',', ';', ')'].map(
    (sign): Rule => ({
      name: `a day stays with its month, before “${sign}”`,
      typed: sign,
      takes: (before, tag) => {
        const found = /(?:^|[^\p{L}\p{N}])(\d{1,2}\.?|1er) (\p{L}+)$/u.exec(before);
        const month = found?.[2];
        if (!month || !monthsOf(tag).has(month.toLowerCase())) return null;
        return { back: month.length + 2, insert: `${NO_BREAK}${month}${sign}` };
      },
    }),
  ),
  ...[':', ';', '!', '?', '»'].map(
    (sign): Rule => ({
      name: `French blank before ${sign}`,
      typed: sign,
      takes: (before, tag) =>
        languageOf(tag) === 'fr' && before.endsWith(' ') ? { back: 2, insert: `${sign === ':' ? NO_BREAK : THIN}${sign}` } : null,
    }),
  ),
];

const ENGLISH_MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const months = new Map<string, ReadonlySet<string>>();
/** Names of the months as they stand in a date, in small letters. */
export function monthsOf(tag: string): ReadonlySet<string> {
  const known = months.get(tag);
  if (known) return known;
  // The languages' data take 30 ms to load, and English needs none.
  if (/^en\b/i.test(tag)) return ENGLISH_MONTHS;
  // With a day, so that languages that inflect give the form that stands in a date ("20 czerwca").
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const names = new Set(
    Array.from({ length: 12 }, (_, i) => {
      const parts = format.formatToParts(Date.UTC(2026, i, 15));
      return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
    }),
  );
  months.set(tag, names);
  return names;
}

/**
 * @param before the words of the paragraph up to the sign that was typed, without it
 * @param tag BCP 47 tag of the note's language
 */
export function typographic(before: string, typed: string, tag: string): Change | null {
  for (const rule of RULES) {
    if (rule.typed !== typed) continue;
    const change = rule.takes(before, tag);
    if (change) return change;
  }
  return null;
}
