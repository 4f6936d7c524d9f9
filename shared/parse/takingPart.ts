/** Whether somebody took part, where the signs of it (`presence.ts`) speak for and against: each has a weight. */
import { PRESENCE_WEIGHTS } from './lexicon/presenceWeights';

/** What is believed of a sign before articles have shown it: what grammar says of absence, and that who is named with an office was there. */
const BEGINNING: Readonly<Record<string, number>> = {
  any: 1.5,
  absent: -3,
  'looks-back': -1.5,
  'looks-back-always': -2,
  'still-to-come': -4,
  'will-come': -4,
  'at-another-time': -3,
  once: -3,
  former: -3,
  'of-another': -3,
  under: -2,
  outsider: -2.5,
  credited: -4,
  'from-afar': -3,
  calling: -2.5,
  'no-office-no-side': -3,
  possessed: -1.5,
  'of-something': -2,
  'in-a-name': -2,
  acts: 1,
  'at-table': 1,
  'in-room': 1,
  'is-met': 1,
  'tells-press': -1,
};

/** How much a sign speaks for taking part until articles show otherwise. */
export const presenceStart = (sign: string): number => BEGINNING[sign] ?? 0;

/** Whether the signs together speak for taking part, and `by`, the one that weighed most for what was decided. */
export function tookPart(
  signs: readonly string[],
  weights: Readonly<Record<string, number>> = PRESENCE_WEIGHTS,
): { took: boolean; by: string } {
  const weighed = signs.map((by) => ({ by, weight: weights[by] ?? presenceStart(by) }));
  const took = weighed.reduce((sum, { weight }) => sum + weight, 0) > 0;
  // That somebody is named at all decides where nothing else speaks for it.
  const [most] = weighed
    .filter(({ by, weight }) => by !== 'any' && (took ? weight > 0 : weight < 0))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { took, by: most?.by ?? 'any' };
}
