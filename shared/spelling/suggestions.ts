/** What may have been meant by a word that is in no dictionary: words one slip away, the likeliest slip first. */
import type { Affixes } from './affixes';

const MOST = 6;

/** How far a slip leads from what was meant; the least is offered first. */
const COST = {
  /** “cooperacion” for “cooperación”: the letter is right but for its sign. */
  accent: 0.3,
  /** “agred” for “agreed”, “comming” for “coming”. */
  doubled: 0.5,
  /** What the dictionary itself lists as a frequent slip. */
  listed: 0.6,
  /** “teh” for “the”. */
  swapped: 0.7,
  /** One vowel for another, or the key beside it. */
  near: 0.9,
  missing: 0.85,
  spare: 1.1,
  other: 1.3,
  /** “inthe” for “in the”. */
  runTogether: 1.6,
  /** The first letter is seldom wrong, … */
  first: 0.6,
  /** … and an acronym seldom meant. */
  capitals: 1,
} as const;

/** The rows of the keyboard, by which fingers slip. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
const isBeside = (a: string, b: string): boolean =>
  ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
const bare = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');
const VOWEL = /^[aeiouyаеиоуыэюя]$/u;

function costOfOther(written: string, meant: string): number {
  if (bare(written) === bare(meant)) return COST.accent;
  const bothVowels = VOWEL.test(bare(written)) && VOWEL.test(bare(meant));
  return bothVowels || isBeside(written, meant) ? COST.near : COST.other;
}

/** Every word that one slip leads to, with what the slip costs; most of them are no words at all. */
function* slips(word: string, { letters, replacements }: Affixes): Generator<[candidate: string, cost: number]> {
  for (const [from, to] of replacements) {
    if (from.startsWith('^') || from.endsWith('$')) continue;
    for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1))
      yield [word.slice(0, at) + to + word.slice(at + from.length), COST.listed];
  }
  for (let at = 0; at <= word.length; at++) {
    const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const more = at === 0 ? COST.first : 0;
    if (after) yield [before + after.charAt(0) + here + after.slice(1), COST.swapped + more];
    if (here) {
      const isDouble = here === word.charAt(at - 1) || here === word.charAt(at + 1);
      yield [before + after, (isDouble ? COST.doubled : COST.spare) + more];
      for (const letter of letters) if (letter !== here) yield [before + letter + after, costOfOther(here, letter) + more];
    }
    for (const letter of letters) {
      const isDouble = letter === word.charAt(at - 1) || letter === here;
      yield [before + letter + here + after, (isDouble ? COST.doubled : COST.missing) + more];
    }
    // Two words run together, neither of them a single letter that happens to be in the dictionary.
    if (before.length > 1 && after) yield [`${before} ${here}${after}`, COST.runTogether];
  }
}

/**
 * At most six words, the likeliest first. A capital at the beginning is kept.
 * @param may whether a word may be offered
 */
export function suggestions(word: string, affixes: Affixes, may: (candidate: string) => boolean): string[] {
  const titled = word !== word.toLowerCase() && word.slice(1) === word.slice(1).toLowerCase();
  const lower = titled ? word.toLowerCase() : word;
  const costs = new Map<string, number>();
  const take = (candidate: string, cost: number): void => {
    const known = costs.get(candidate);
    if (known !== undefined) costs.set(candidate, Math.min(known, cost));
    else if (candidate !== lower && candidate.split(' ').every((part) => part !== '' && may(part))) costs.set(candidate, cost);
  };
  for (const [candidate, cost] of slips(lower, affixes))
    take(candidate, cost + (candidate === candidate.toLowerCase() ? 0 : COST.capitals));
  const shown = [...costs].map(([candidate, cost]) => ({
    text: titled ? candidate.charAt(0).toUpperCase() + candidate.slice(1) : candidate,
    cost,
  }));
  if (titled && may(word.toUpperCase())) shown.push({ text: word.toUpperCase(), cost: COST.capitals });
  const best = shown.sort((a, b) => a.cost - b.cost).map(({ text }) => text);
  return [...new Set(best)].slice(0, MOST);
}
