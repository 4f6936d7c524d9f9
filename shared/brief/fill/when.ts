/** Whether a condition of a template holds for the facts at hand. */
import type { FieldPath, When } from '../../model/template';
import type { Filling } from './filling';

type Counted = Exclude<NonNullable<When>['has'], FieldPath>;
type Condition = NonNullable<When>;

const COUNTS: { [K in Counted]: (filling: Filling, condition: Condition) => boolean } = {
  outcomes: ({ input }, { of }) =>
    input.facts.some(({ outcomes }) => outcomes.some(({ type }) => of === null || of.includes(type))),
  quotes: ({ input }) => input.facts.some(({ quotes }) => quotes.length > 0),
  nextSteps: ({ input }) => input.facts.some(({ nextSteps }) => nextSteps.length > 0),
  people: ({ participants }) => participants.length > 0,
  disputes: ({ disputes }) => disputes.length > 0,
  lastRound: ({ input }) => (input.previous ?? null) !== null,
};

export function holds(when: When, filling: Filling): boolean {
  if (when === null) return true;
  const { has, not } = when;
  const found = isCounted(has) ? COUNTS[has](filling, when) : filling.value(has, 'plain') !== null;
  return found !== not;
}

const isCounted = (has: Condition['has']): has is Counted => Object.hasOwn(COUNTS, has);
