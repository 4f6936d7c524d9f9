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
import { scopeMoved } from './scope';
import { crossesTheLine, type Said, strengthOf } from './strength';
import { deadlineSet, timeMoved, timesIn } from './times';

export const CHANGE_KINDS = ['weaker', 'stronger', 'number', 'date', 'scope', 'wording'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A statement with the words it is about and the year of its meeting. */
export type Stated = Said & { topic: Topic; year: number | null };

/** As alike as two faithful reports of the same words are; where the one is told within the other, less will do. */
const SAME_WORDS = { both: 0.72, within: 0.55 } as const;

/** Null where nothing changed. */
export function changeOf(from: Stated, to: Stated): ChangeKind | null {
  const [before, after] = [strengthOf(from), strengthOf(to)];
  const step = after > before ? 'stronger' : after < before ? 'weaker' : null;
  if (step && crossesTheLine(before, after)) return step;
  if (amountMoved(from.text, to.text)) return 'number';
  if (timeMoved(timesIn(from.text, from.year), timesIn(to.text, to.year))) return 'date';
  if (step) return step;
  if (deadlineSet(from.text, to.text, to.year)) return 'date';
  if (scopeMoved(evened(from.text), evened(to.text))) return 'scope';
  const score = alike(from.topic, to.topic);
  const same = score >= SAME_WORDS.both || (score >= SAME_WORDS.within && within(from.topic, to.topic, 1) >= 0.85);
  return same ? null : 'wording';
}
