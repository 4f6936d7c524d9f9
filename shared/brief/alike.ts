/** How alike two pieces of text are in what they are about, for matching statements across articles and rounds. */
import { partyAdjective, partyName } from '../model/party';

const COMMON = new Set(
  `the a an of to in on and or for with at by from as its their his her this that these those which who it they two both three sides side delegations
   delegation countries country parties ministers minister will would shall be been is are was were has have had also further more than into over under
   between among including well other each all said says added statement next new joint through within about up out not no
   agreed agree agreeing decided decide resolved resolve reaffirmed reaffirm reiterated reiterate pledged pledge announced announce signed sign expressed
   express welcomed welcome discussed discuss exchanged exchange views reviewed review stressed underlined noted voiced commitment support held hold`.split(
    /\s+/,
  ),
);

export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-');

/** A light stem: enough to bring "certificates" and "certificate", "finishing" and "finish" together. */
const stem = (word: string): string =>
  word
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:'s|s|ing|ed)$/, '')
    .replace(/(.)\1$/, '$1');

/** Words that a text is about → their weight: proper names tell more than common nouns. States that all speak of tell nothing. */
export function topicWords(text: string, parties: readonly string[]): ReadonlyMap<string, number> {
  const states = new Set(
    parties.flatMap((code) => [partyName(code), partyAdjective(code) ?? '']).flatMap((name) => fold(name).split(/[\s-]+/)),
  );
  const words = new Map<string, number>();
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu)) {
    const word = fold(match[0]).replace(/[.']+$/, '');
    const key = stem(word);
    if (COMMON.has(word) || key.length < 2 || states.has(word) || states.has(key)) continue;
    const named = match.index > 0 && /^\p{Lu}|\d/u.test(match[0]);
    words.set(key, Math.max(words.get(key) ?? 0, named ? 2 : 1));
  }
  return words;
}

/** Dice's coefficient (1945) over weighted topic words: 0 nothing in common, 1 the same. */
export function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((x, y) => x + y, 0);
  let shared = 0;
  for (const [word, weight] of a) shared += Math.min(weight, b.get(word) ?? 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** How much of the shorter text the longer one tells as well, where what they share is more than a word or two. */
export function within(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((x, y) => x + y, 0);
  let shared = 0;
  for (const [word, weight] of a) shared += Math.min(weight, b.get(word) ?? 0);
  return shared < 3 ? 0 : shared / Math.max(1, Math.min(sum(a), sum(b)));
}

/** One-to-one pairs, the most alike first; pairs below `least` stay apart. Linear in the pairs that are above it. */
export function pairUp<A, B>(as: readonly A[], bs: readonly B[], score: (a: A, b: B) => number, least: number): [A, B, number][] {
  const candidates = as.flatMap((a, i) => bs.map((b, j) => ({ a, b, i, j, s: score(a, b) }))).filter(({ s }) => s >= least);
  candidates.sort((x, y) => y.s - x.s || x.i - y.i || x.j - y.j);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const pairs: [A, B, number][] = [];
  for (const { a, b, i, j, s } of candidates) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    pairs.push([a, b, s]);
  }
  return pairs;
}

/** Whether two spellings can be one person's name: the same, one within the other, or letters apart in one word. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [fold(a).split(/[\s-]+/), fold(b).split(/[\s-]+/)];
  const [less, more] = x.length <= y.length ? [x, y] : [y, x];
  return less.every((word) =>
    more.some((other) => word === other || (word.length > 5 && other.length > 5 && lettersApart(word, other) <= 2)),
  );
}

/** Levenshtein's distance (1966), given up beyond two. */
function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
