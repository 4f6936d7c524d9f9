import { lead } from './clauses';
import type { Sentence } from './sentences';

/** Points that stand below the verb that rules them: "The sides agreed on the following:", then a point to a line. */

const INTRODUCES = /:\s*$/;
const ANNOUNCED_AS_LIST = /\b(?:the following|as follows)\b[^.;]{0,60}$/i;
/** A heading has no verb; its noun says what the points are. */
const HEADING =
  /^\W*(?:\p{L}+ ){0,3}(?:decisions|agreements reached|agreed points|points agreed|points of agreement|outcomes|results|commitments|conclusions|understandings|terms of the (?:truce|ceasefire|deal|agreement|accord))(?: (?:of|from|reached|taken|agreed)\b[^.;]{0,50})?:?\s*$/iu;

export const introducesList = (text: string): boolean =>
  INTRODUCES.test(text) || ANNOUNCED_AS_LIST.test(text) || HEADING.test(text);

/** Sentences that are points of a list, each with the sentence that introduces them. */
export function pointsOf(sentences: readonly Sentence[]): Map<Sentence, Sentence> {
  const isNumbered = (text: string) => /^\W*\d{1,2}[.)]\s/.test(text);
  const found = new Map<Sentence, Sentence>();
  let introduction: Sentence | null = null;
  let behind: Sentence | null = null;
  for (const sentence of sentences) {
    const opens = behind?.paragraph !== sentence.paragraph;
    // "11. The following were signed: (a) …; (b) …." ends where "12." begins
    if (introduction && opens && isNumbered(introduction.text) && isNumbered(sentence.text)) introduction = null;
    if (introduction && (opens ? isPoint(sentence.text, behind?.text ?? '') : found.has(behind ?? sentence)))
      found.set(sentence, introduction);
    else introduction = null;
    if (introducesList(sentence.text)) introduction = sentence;
    behind = sentence;
  }
  return found;
}

/** "Ferries: a common timetable from 1 September." */
const NAMED_POINT = /^\p{Lu}[\p{L} ’'-]{2,40}: \S/u;

/** A point bears a number or bullet, or a semicolon parts it from its neighbours. */
const isPoint = (text: string, behind: string): boolean =>
  lead(text, 8) > 0 || NAMED_POINT.test(text) || /;(?: and)?\s*$/.test(text) || /;(?: and)?\s*$/.test(behind);
