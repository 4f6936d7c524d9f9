/** The language of a phrase round by round: how each round words it, by which verb, and how far that binds. */
import { evened, fold, stem } from '../alike';
import { SPEAKING } from '../lexicon/strength';
import { strengthOf } from '../strength';
import { CHANCERYS, orderOf, type Rungs, rungOf } from '../strengthOrder';
import type { Matrix, Words } from './lineage';

export type Wording = {
  words: Words;
  /** The verb as the round has it ("agreed", "took note of"); null where none of the scale is told. */
  verb: string | null;
  /** On the order of strength. */
  strength: number;
  /** The highest rung that the strength reaches. */
  rung: string;
};

export type RoundLanguage = {
  /** Key of the round. */
  round: string;
  /** In the order of the matrix; empty where the round does not tell the phrase. */
  wordings: readonly Wording[];
  /** Against the last round that told it, each by the wording that binds most; null for the first and for silence. */
  moved: 'weaker' | 'stronger' | 'same' | null;
};

const VERB =
  /\b(?:signed|agreed|decided|resolved|undertook|pledged|promised|committed|announced|approved|reaffirm\w*|reiterat\w*|restated|confirmed|renewed)\b/i;

/** The words of a phrase as they are looked for: their stems, so that "expanding trade" finds "expand trade". */
const stemsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(stem);

/** The light stem leaves "line" and "lin" of "line" and "lines": a last letter is no difference. */
const isForm = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 2 && Math.abs(a.length - b.length) === 1 && (a.startsWith(b) || b.startsWith(a)));

/** One for each round of the matrix. A wording tells the phrase where it has all its words, in any form and order. */
export function languageOf({ rounds, rows }: Matrix, phrase: string, order: Rungs = CHANCERYS): RoundLanguage[] {
  const wanted = stemsOf(phrase);
  let last: number | null = null;
  return rounds.map(({ key }, i): RoundLanguage => {
    const wordings = rows.flatMap(({ cells }) => {
      const words = cells[i]?.words;
      if (!words || wanted.length === 0) return [];
      const told = stemsOf(words.text);
      return wanted.every((word) => told.some((other) => isForm(word, other))) ? [wordingOf(words, order)] : [];
    });
    if (wordings.length === 0) return { round: key, wordings, moved: null };
    const now = Math.max(...wordings.map(({ strength }) => strength));
    const moved = last === null ? null : now < last ? 'weaker' : now > last ? 'stronger' : 'same';
    last = now;
    return { round: key, wordings, moved };
  });
}

function wordingOf(words: Words, order: Rungs): Wording {
  const strength = strengthOf(words, order);
  const text = evened(words.text);
  const patterns = [...orderOf(order).verbs, ...SPEAKING].map(({ pattern }) => pattern);
  const verbs = [VERB, ...patterns].flatMap((pattern) => pattern.exec(text) ?? []);
  // The first one; of two that begin alike the longer one, which is the user's.
  const verb = [...verbs].sort((a, b) => text.indexOf(a) - text.indexOf(b) || b.length - a.length)[0] ?? null;
  return { words, verb, strength, rung: rungOf(strength, order) };
}
