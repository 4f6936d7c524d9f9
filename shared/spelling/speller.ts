/**
 * Spelling by a Hunspell dictionary: affixes are taken off a word and its stem looked up, so that a dictionary is
 * ready as soon as its lines are split; nothing is unfolded.
 */
import { type Affix, type Affixes, hasFlag, parseAffixes } from './affixes';
import { suggestions } from './suggestions';

export type Speller = { check(word: string): boolean; suggest(word: string): string[] };

export function makeSpeller(aff: string, dic: string): Speller {
  const affixes = parseAffixes(aff);
  const stems = parseStems(dic);
  const known = (word: string): boolean => isWord(word, affixes, stems, false);
  const check = (given: string): boolean => {
    const word = affixes.input.reduce((text, [from, to]) => text.replaceAll(from, to), given.replaceAll('’', "'"));
    return anyCase(word, known) || partsKnown(word, (part) => anyCase(part, known));
  };
  return {
    check,
    suggest: (word) => {
      const may = (candidate: string): boolean => anyCase(candidate, (form) => isWord(form, affixes, stems, true));
      return suggestions(word.replaceAll('’', "'"), affixes, may).map((found) =>
        word.includes('’') ? found.replaceAll("'", '’') : found,
      );
    },
  };
}

/** Stem → flags; a stem that stands several times has several. */
type Stems = ReadonlyMap<string, string | readonly string[]>;

function parseStems(dic: string): Stems {
  const stems = new Map<string, string | string[]>();
  // The first line counts the others.
  for (let from = dic.indexOf('\n') + 1; from > 0 && from < dic.length; ) {
    const end = dic.indexOf('\n', from);
    const line = dic.slice(from, end < 0 ? dic.length : end).trimEnd();
    from = end < 0 ? dic.length : end + 1;
    const tab = line.search(/[\t ]/);
    const entry = tab < 0 ? line : line.slice(0, tab);
    if (entry === '') continue;
    const slash = entry.indexOf('/', 1);
    const stem = slash < 0 ? entry : entry.slice(0, slash);
    const flags = slash < 0 ? '' : entry.slice(slash + 1);
    const before = stems.get(stem);
    if (before === undefined) stems.set(stem, flags);
    else if (typeof before === 'string') stems.set(stem, [before, flags]);
    else before.push(flags);
  }
  return stems;
}

const flagsOf = (stems: Stems, stem: string): readonly string[] => {
  const flags = stems.get(stem);
  return flags === undefined ? [] : typeof flags === 'string' ? [flags] : flags;
};

function isWord(word: string, affixes: Affixes, stems: Stems, forSuggestion: boolean): boolean {
  const { form, notAlone, forbidden, notSuggested } = affixes;
  const barred = [forbidden, forSuggestion ? notSuggested : null].filter((flag): flag is string => flag !== null);
  const own = flagsOf(stems, word);
  if (own.some((flags) => barred.some((flag) => hasFlag(flags, flag, form)))) return false;
  if (own.some((flags) => !notAlone.some((flag) => hasFlag(flags, flag, form)))) return true;
  return hasStem(word, affixes, stems);
}

/** Whether the word is a stem with a suffix, or two, and a prefix. */
function hasStem(word: string, affixes: Affixes, stems: Stems): boolean {
  if (withSuffix(word, affixes, stems, null)) return true;
  for (let length = 0; length < word.length; length++) {
    for (const prefix of affixes.prefixes.get(word.slice(0, length)) ?? []) {
      const base = prefix.strip + word.slice(length);
      if (!prefix.fits(base)) continue;
      if (flagsOf(stems, base).some((flags) => hasFlag(flags, prefix.flag, affixes.form))) return true;
      if (prefix.cross && withSuffix(base, affixes, stems, prefix)) return true;
    }
  }
  return false;
}

/** With `prefix`, the stem or the suffix must allow that as well. */
function withSuffix(word: string, affixes: Affixes, stems: Stems, prefix: Affix | null): boolean {
  const { form } = affixes;
  const allows = (flags: string, more: string): boolean =>
    prefix === null || hasFlag(flags, prefix.flag, form) || hasFlag(more, prefix.flag, form);
  for (const { suffix, base } of suffixesOf(word, affixes)) {
    if (prefix !== null && !suffix.cross) continue;
    if (flagsOf(stems, base).some((flags) => hasFlag(flags, suffix.flag, form) && allows(flags, suffix.flags))) return true;
    // The suffix may itself stand on one that allows it.
    for (const inner of suffixesOf(base, affixes)) {
      if (!hasFlag(inner.suffix.flags, suffix.flag, form)) continue;
      if (flagsOf(stems, inner.base).some((flags) => hasFlag(flags, inner.suffix.flag, form) && allows(flags, suffix.flags)))
        return true;
    }
  }
  return false;
}

function* suffixesOf(word: string, { suffixes }: Affixes): Generator<{ suffix: Affix; base: string }> {
  for (let at = word.length; at > 0; at--) {
    for (const suffix of suffixes.get(word.slice(at)) ?? []) {
      const base = word.slice(0, at) + suffix.strip;
      if (suffix.fits(base)) yield { suffix, base };
    }
  }
}

/** As it is; a capital may begin any word, and a word may be all in capitals. */
function anyCase(word: string, known: (word: string) => boolean): boolean {
  if (known(word)) return true;
  const lower = word.toLowerCase();
  if (lower === word) return false;
  const titled = lower.charAt(0).toUpperCase() + lower.slice(1);
  if (word === titled) return known(lower);
  return word === word.toUpperCase() && (known(lower) || known(titled));
}

/** "peace-building", "aujourd'hui": words joined by a hyphen, or by an apostrophe after a short one. */
function partsKnown(word: string, known: (word: string) => boolean): boolean {
  const hyphened = word.split('-');
  if (hyphened.length > 1) return hyphened.every((part) => part === '' || known(part) || partsKnown(part, known));
  const elided = /^(\p{L}{1,7}')(.{2,})$/u.exec(word);
  return elided !== null && known(elided[1] ?? '') && known(elided[2] ?? '');
}
