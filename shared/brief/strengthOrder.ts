/** The order of strength made ready: what each step of the rules and each verb of the user's is worth. */
import { asPattern } from '../asPattern';
import { RUNGS, type Rung } from '../model/strength';
import { evened } from './alike';
import { BETWEEN_LOOKING_AND_DOING, STEPS, type Step } from './lexicon/strength';

/** From least to most; the empty list stands for the order that comes with Chancery. */
export type Rungs = readonly Rung[];
export const CHANCERYS: Rungs = [];

type Order = {
  /** From least to most. */
  names: readonly string[];
  at: Readonly<Record<Step, number>>;
  /** What is below is only looked at, what is above is meant to be done. */
  line: number;
  /** The user's verbs, each with what it reaches. */
  verbs: readonly { pattern: RegExp; strength: number }[];
};

const made = new WeakMap<Rungs, Order>();

/** Made once for each list. */
export function orderOf(rungs: Rungs): Order {
  const known = made.get(rungs);
  if (known) return known;
  const names = rungs.length === 0 ? RUNGS : rungs.map(({ rung }) => rung);
  const place = ({ rung, above }: { rung: string; above: number }): number =>
    (names as readonly string[]).indexOf(rung) + 1 + above;
  const order: Order = {
    names,
    at: Object.fromEntries(Object.entries(STEPS).map(([step, where]) => [step, place(where)])) as Record<Step, number>,
    line: place(BETWEEN_LOOKING_AND_DOING),
    verbs: rungs.flatMap(({ rung, verbs }) =>
      verbs.map((verb) => ({ pattern: phrase(verb), strength: place({ rung, above: 0 }) })),
    ),
  };
  made.set(rungs, order);
  return order;
}

/** The rung that a strength reaches. */
export const rungOf = (strength: number, rungs: Rungs = CHANCERYS): string => {
  const { names } = orderOf(rungs);
  return names[Math.max(0, Math.floor(strength) - 1)] ?? '';
};

/** A verb is words, never a pattern: every sign stands for itself. */
const phrase = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])${asPattern(evened(words)).replace(/\s+/g, '\\s+')}(?![\\p{L}-])`, 'iu');
