/** Whose names somebody's is like: a weak sign for reports that mark the sides badly. */
import { EU_MEMBERS, NAMING, type Naming } from './lexicon/naming';

type Forms = {
  names: ReadonlySet<string>;
  starts: readonly string[];
  ends: readonly string[];
  letters: readonly string[];
};

const words = (list: string | undefined): string[] => (list ?? '').split(' ').filter((word) => word !== '');

const forms = ({ names, starts, ends, letters }: Naming): Forms => ({
  names: new Set(words(names)),
  starts: words(starts),
  ends: words(ends),
  letters: [...(letters ?? '')],
});

/** State → the ways names are formed there. */
const BY_STATE = new Map<string, Forms[]>();
for (const naming of NAMING) {
  const formed = forms(naming);
  for (const state of words(naming.states)) BY_STATE.set(state, [...(BY_STATE.get(state) ?? []), formed]);
}

/** A body whose officials bear the names of its members; in a larger company such a name speaks for a member as well. */
const UNION = 'EU';
BY_STATE.set(UNION, [...new Set(words(EU_MEMBERS).flatMap((state) => BY_STATE.get(state) ?? []))]);

/** Letters that have no accent to take away. */
const PLAIN: Readonly<Record<string, string>> = { ð: 'd', þ: 'th', ł: 'l', ø: 'o', æ: 'ae', đ: 'd', ı: 'i', ə: 'a' };

const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/[ðþłøæđıə]/g, (letter) => PLAIN[letter] ?? letter);

/** A beginning or an ending needs as much of the name beside it. */
const REST = 2;

/** The words of a name and, where it is joined by hyphens, each half, folded. */
const partsOf = (name: string): string[] =>
  folded(name)
    .split(/\s+/)
    .flatMap((part) => (part.includes('-') ? [part, ...part.split('-')] : [part]));

/** How many of the name's parts are as they are formed there; one more for a letter of theirs. */
function fits(small: string, parts: readonly string[], { names, starts, ends, letters }: Forms): number {
  let found = letters.some((letter) => small.includes(letter)) ? 1 : 0;
  for (const part of parts) {
    const formed =
      names.has(part) ||
      starts.some((start) => part.startsWith(start) && part.length >= start.length + REST) ||
      ends.some((end) => part.endsWith(end) && part.length >= end.length + REST);
    if (formed) found += 1;
  }
  return found;
}

/**
 * The side whose people's names are formed as this one, where it fits that side better than any other.
 *
 * @returns the side's code with by how many parts of the name it fits better, null where no side stands out
 */
export function namedLike(name: string, parties: readonly string[]): { code: string; by: number } | null {
  const [small, parts] = [name.toLowerCase(), partsOf(name)];
  const scored = parties
    .filter((code) => code !== UNION || parties.length === 2)
    .map((code) => ({ code, fit: Math.max(0, ...(BY_STATE.get(code) ?? []).map((formed) => fits(small, parts, formed))) }))
    .sort((a, b) => b.fit - a.fit);
  const [first, second] = scored;
  if (!first || !second || first.fit <= second.fit) return null;
  return { code: first.code, by: first.fit - second.fit };
}
