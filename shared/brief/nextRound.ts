import type { NextStep } from '../model/facts';

const ROUND =
  /\b(?:next|following|follow-up|[ivx]+|\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{Ll}+teenth|twent\p{Ll}+) (?:\p{L}+[ –-])*?(?:round|session|dialogue|meeting|summit|consultations?|edition|commission|conference|talks|sitting)\b/iu;

/** "Talks on outsourcing resume in Tema on 3 March." */
const RESUMED = /^(?:the )?(?:\p{L}+ )?(?:talks|negotiations|consultations)\b[^.;]*\b(?:resumes?|reconvenes?|be resumed)\b/iu;

/** Whether a step is the next meeting of the series. */
export const isNextRound = (step: NextStep): boolean =>
  RESUMED.test(step.text) ||
  (ROUND.test(step.text) && /\b(?:round|session|meeting|dialogue|summit|next|follow-up|consultation)/i.test(step.what));
