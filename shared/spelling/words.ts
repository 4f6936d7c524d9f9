/** Which words of a text are to be checked at all. */

/** Letters with apostrophes and hyphens inside; what has a figure in it is no word of a dictionary. */
const WORD = /[\p{L}\p{M}\p{N}_@./-]*[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}_@/’'-]|\.(?=[\p{L}\p{N}])|:(?=\/))*/gu;

export type WordAt = { from: number; to: number; word: string };

export function wordsToCheck(text: string): WordAt[] {
  const found: WordAt[] = [];
  for (const match of text.matchAll(WORD)) {
    // Addresses, file names, figures and abbreviations such as "COP28", "UN" or "e.g." are none.
    if (/[\p{N}_@./:]/u.test(match[0])) continue;
    const start = /^['’-]*/.exec(match[0])?.[0].length ?? 0;
    const word = match[0].slice(start).replace(/['’-]+$/, '');
    if (word.length < 2 || (word.length <= 6 && word === word.toUpperCase())) continue;
    const from = match.index + start;
    found.push({ from, to: from + word.length, word });
  }
  return found;
}

/** Capitalised words of whatever is told by the facts: names are not for a dictionary to judge. */
export function namesIn(value: unknown): Set<string> {
  const names = new Set<string>();
  const walk = (inner: unknown): void => {
    if (typeof inner === 'string') {
      for (const { word } of wordsToCheck(inner)) if (/^\p{Lu}/u.test(word)) for (const part of partsOf(word)) names.add(part);
    } else if (typeof inner === 'object' && inner !== null) Object.values(inner).forEach(walk);
  };
  walk(value);
  return names;
}

/** Every word of the sources: what they write is theirs, and stands in the note as they have it. */
export function wordsOfSources(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => wordsToCheck(text).flatMap(({ word }) => [word, ...partsOf(word)])));
}

const bare = (word: string): string => word.replace(/['’]s?$/u, '');
const partsOf = (word: string): string[] => [bare(word), ...bare(word).split('-')];

/** A word that is told as it stands, in the genitive, at the head of a sentence, or joined with others by hyphens. */
export function isTold(word: string, told: ReadonlySet<string>): boolean {
  const known = (each: string) => told.has(each) || told.has(bare(each)) || told.has(smallFirst(bare(each)));
  return known(word) || (word.includes('-') && word.split('-').every(known));
}

const smallFirst = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1);
