/** The affix file of a Hunspell dictionary (see hunspell(5)), as far as spelling of Latin and Cyrillic scripts needs it. */

export type FlagForm = 'char' | 'long' | 'num';

export type Affix = {
  flag: string;
  /** May stand together with one of the other kind. */
  cross: boolean;
  strip: string;
  add: string;
  /** Flags of the word that it makes: further affixes, or a prefix. */
  flags: string;
  fits(stem: string): boolean;
};

export type Affixes = {
  form: FlagForm;
  /** By what they add, as it stands in the word. */
  suffixes: ReadonlyMap<string, readonly Affix[]>;
  prefixes: ReadonlyMap<string, readonly Affix[]>;
  /** Flags that keep an entry from being a word by itself, or at all. */
  notAlone: readonly string[];
  forbidden: string | null;
  notSuggested: string | null;
  /** Signs of the text → signs of the dictionary. */
  input: readonly (readonly [string, string])[];
  /** What is often written for what. */
  replacements: readonly (readonly [string, string])[];
  /** Letters, the commonest first. */
  letters: string;
};

/** Flags are one sign each, two signs each, or numbers with commas. */
export function hasFlag(flags: string, flag: string, form: FlagForm): boolean {
  if (flags === '' || flag === '') return false;
  if (form === 'char') return flags.includes(flag);
  if (form === 'num') return flags.split(',').includes(flag);
  for (let i = 0; i < flags.length; i += 2) if (flags.startsWith(flag, i)) return true;
  return false;
}

const FORMS: Readonly<Record<string, FlagForm>> = { long: 'long', num: 'num', 'UTF-8': 'char' };

export function parseAffixes(text: string): Affixes {
  const suffixes = new Map<string, Affix[]>();
  const prefixes = new Map<string, Affix[]>();
  const conditions = new Map<string, (stem: string) => boolean>();
  const cross = new Map<string, boolean>();
  const notAlone: string[] = [];
  const input: [string, string][] = [];
  const replacements: [string, string][] = [];
  let form: FlagForm = 'char';
  let forbidden: string | null = null;
  let notSuggested: string | null = null;
  let letters = '';
  for (const line of text.split(/\r?\n/)) {
    const [name = '', a = '', b = '', c = '', d = ''] = line.trim().split(/\s+/);
    if (name === 'FLAG') form = FORMS[a] ?? 'char';
    else if (name === 'TRY') letters = [...new Set(a.toLowerCase())].join('');
    else if (name === 'NEEDAFFIX' || name === 'ONLYINCOMPOUND') notAlone.push(a);
    else if (name === 'FORBIDDENWORD') forbidden = a;
    else if (name === 'NOSUGGEST') notSuggested = a;
    else if (name === 'ICONV' && b) input.push([a, b]);
    else if (name === 'REP' && b) replacements.push([a.replaceAll('_', ' '), b.replaceAll('_', ' ')]);
    else if (name === 'SFX' || name === 'PFX') {
      if (d === '') {
        cross.set(`${name}${a}`, b === 'Y');
        continue;
      }
      const [added = '', flags = ''] = c.split('/');
      const add = added === '0' ? '' : added;
      const pattern = name === 'SFX' ? `${d}$` : `^${d}`;
      const fits = d === '.' ? () => true : (conditions.get(pattern) ?? conditionOf(pattern));
      conditions.set(pattern, fits);
      const affix: Affix = { flag: a, cross: cross.get(`${name}${a}`) ?? false, strip: b === '0' ? '' : b, add, flags, fits };
      const table = name === 'SFX' ? suffixes : prefixes;
      const known = table.get(add);
      if (known) known.push(affix);
      else table.set(add, [affix]);
    }
  }
  return { form, suffixes, prefixes, notAlone, forbidden, notSuggested, input, replacements, letters };
}

/** A condition is letters, dots and sets of letters: the same as in a regular expression but for a bare hyphen. */
function conditionOf(pattern: string): (stem: string) => boolean {
  const expression = new RegExp(pattern.replace(/-/g, '\\-').replace(/[*+?(){}|\\](?!-)/g, '\\$&'), 'u');
  return (stem) => expression.test(stem);
}
