/** What one text says that another does not, word by word. */
import { fold, ideaOf, stem } from '../alike';
import { REPORTING, SAME_WORD, SLIGHT } from '../lexicon/slightWords';

/** A stretch of a text; `own` where the other has not these words. */
export type Stretch = { text: string; own: boolean };

const SLIGHT_WORDS = new Set(SLIGHT);
const REPORTING_STEMS = new Set(REPORTING.map(stem));
const SAME = new Map(SAME_WORD.flatMap((row) => row.map((word) => [stem(word), stem(row[0] ?? word)] as const)));

/** A word with the signs inside it: “2025/26”, “1.6”, “Tāwhai-Ross”. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,/-][\p{L}\p{M}\p{N}]+)*/gu;

/** What a word says, however it is written: without case, accents and endings; null where it says nothing of its own. */
function meaningOf(word: string): string | null {
  const plain = fold(word).replace(/'s$/, '');
  if (/\d/.test(plain)) return plain;
  const key = stem(plain);
  if (SLIGHT_WORDS.has(plain) || REPORTING_STEMS.has(key)) return null;
  return SAME.get(key) ?? ideaOf(plain);
}

/** What the words of a text say. */
export const meaningsOf = (words: string): ReadonlySet<string> =>
  new Set((words.match(WORD) ?? []).map(meaningOf).filter((meaning) => meaning !== null));

/** The words, cut into stretches that the other text has too and those that it has not. */
export const against = (words: string, other: string): Stretch[] => stretches(words, meaningsOf(other));

/**
 * Cuts words into stretches that others share and those they do not. Numbers, names, verbs and whatever else carries meaning count;
 * between two words of one's own small ones belong to the stretch, at its ends they do not.
 * @param others what the others say; null where there is nobody to be held against
 */
export function stretches(words: string, others: ReadonlySet<string> | null): Stretch[] {
  if (others === null) return [{ text: words, own: false }];
  const list: Stretch[] = [];
  const add = (text: string, own: boolean) => {
    const last = list.at(-1);
    if (text === '') return;
    if (last && last.own === own) last.text += text;
    else list.push({ text, own });
  };
  /** Small words and blanks since the last word that says something. */
  let between = '';
  let end = 0;
  for (const match of words.matchAll(WORD)) {
    between += words.slice(end, match.index);
    end = match.index + match[0].length;
    const meaning = meaningOf(match[0]);
    if (meaning === null) {
      between += match[0];
      continue;
    }
    const own = !others.has(meaning);
    add(between, own && (list.at(-1)?.own ?? false));
    add(match[0], own);
    between = '';
  }
  add(between + words.slice(end), false);
  return list;
}
