import type { NextStep } from '../model/facts';

const ROUND =
  /\b(?:next|following|[ivx]+|\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{Ll}+teenth|twent\p{Ll}+) (?:\p{L}+[ –-])*?(?:round|session|dialogue|meeting|summit|consultations?|edition|commission|conference|talks|sitting)\b/iu;

/** Whether a step is the next meeting of the series. */
export const isNextRound = (step: NextStep): boolean =>
  ROUND.test(step.text) && /\b(?:round|session|meeting|dialogue|summit|next|consultation)/i.test(step.what);
