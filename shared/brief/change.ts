/**
 * What changed between two statements of one commitment. The first of these that holds names the change:
 *  1. it was to be done and is now only looked at or talked of, or the other way round: nothing else matters as much;
 *  2. an amount is another;
 *  3. a time is another;
 *  4. the verb binds less or more than before;
 *  5. it covers more or less;
 *  6. it is said in other words.
 * Where none holds, it is repeated.
 */
import { alike, evened, type Topic, within } from './alike';
import { amountMoved } from './amounts';
import { isExtended, scopeMoved } from './scope';
import { crossesTheLine, isAvowal, type Said, strengthOf } from './strength';
import { CHANCERYS, type Rungs } from './strengthOrder';
import { deadlineSet, timeMoved, timesIn } from './times';

export const CHANGE_KINDS = ['weaker', 'stronger', 'number', 'date', 'scope', 'wording'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A statement with what it is about, the words it says it in and the year of its meeting. */
export type Stated = Said & { topic: Topic; words: Topic; year: number | null };

/** As alike as two faithful reports of the same words are; where the one is told within the other, less will do. */
const SAME_WORDS = { both: 0.72, within: 0.55 } as const;

/** Said to be said again: then less of the same words will do. */
const AGAIN =
  /\b(?:once (?:more|again)|yet again|(?<!never )again(?! in\b)|as (?:they|it|the sides) (?:do|did|does|always)\b|as before|as ever|as in the past|unchanged|renew(?:ed|s|ing)|reiterat(?:ed|es|ing)|recommit(?:ted|s|ting))\b/i;
const SAID_AGAIN = 0.4;
/** Said again, yet half of it in words of its own. */
const OTHERWISE = 0.5;
/** Told anew from the beginning: words for all and some stand in it by chance. */
const RETOLD = 0.6;
/** Synonyms for more than this share of what is said are other words, though they mean the same. */
const REPLACED = 0.24;
/** Of statements that share less than this, no more can be said than that the words are others. */
const COMPARABLE = 0.3;

/** What opens a sentence by telling again what was: its figures and times are those of then. */
const PREAMBLE =
  /^(?:\d+[.)] )?(?:recalling|having (?:recalled|noted|considered)|bearing in mind|noting|mindful|considering) (?:that )?[^;:]{5,200}?, (?=(?:the|both|it|they|all)\b)/iu;
const withoutPreamble = (stated: Stated): Stated => ({ ...stated, text: stated.text.replace(PREAMBLE, '') });

/** Null where nothing changed. */
export function changeOf(older: Stated, newer: Stated, rungs: Rungs = CHANCERYS): ChangeKind | null {
  const [from, to] = [withoutPreamble(older), withoutPreamble(newer)];
  const [before, after] = [strengthOf(from, rungs), strengthOf(to, rungs)];
  const step = (isAvowal(from) && isAvowal(to)) || after === before ? null : after > before ? 'stronger' : 'weaker';
  if (step && crossesTheLine(before, after, rungs)) return step;
  if (amountMoved(from.text, to.text)) return 'number';
  if (timeMoved(timesIn(from.text, from.year), timesIn(to.text, to.year))) return 'date';
  if (step) return step;
  if (deadlineSet(from.text, to.text, to.year)) return 'date';
  const score = alike(from.topic, to.topic);
  const other = replaced(from.words, to.words);
  if (AGAIN.test(to.text) && score >= SAID_AGAIN && other < OTHERWISE) return null;
  const [said, told] = [evened(from.text), evened(to.text)];
  if (score >= COMPARABLE && (isExtended(said, told) || (other < RETOLD && scopeMoved(said, told)))) return 'scope';
  const same = score >= SAME_WORDS.both || (score >= SAME_WORDS.within && within(from.topic, to.topic, 1) >= 0.85);
  return same && other < REPLACED ? null : 'wording';
}

/** Of what is said, how much each says in a word that the other does not have: more words on one side replace none. */
function replaced(from: Topic, to: Topic): number {
  const own = (a: Topic, b: Topic) => [...a].reduce((sum, [word, weight]) => sum + (b.has(word) ? 0 : weight), 0);
  const shared = [...from].reduce((sum, [word, weight]) => sum + Math.min(weight, to.get(word) ?? 0), 0);
  const least = Math.min(own(from, to), own(to, from));
  return least === 0 ? 0 : least / (least + shared);
}
