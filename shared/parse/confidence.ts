import type { FactKind } from '../model/facts';
import { CONFIDENCE } from './lexicon/confidence';

/**
 * How often facts of this kind that this rule gave were right, where that was measured (`npm run calibrate`).
 * A rule that the corpora never show keeps its author's `guess`.
 */
export function confidenceOf(kind: FactKind, rule: string, guess: number): number {
  return CONFIDENCE[kind][rule] ?? guess;
}
