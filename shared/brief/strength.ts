/** How far a statement binds, on the order of strength: Chancery's own or the user's. */
import type { OutcomeType } from '../model/facts';
import { evened } from './alike';
import { AVOWALS, HEDGES, OPERATIVE, SPEAKING, type Step } from './lexicon/strength';
import { CHANCERYS, orderOf, type Rungs } from './strengthOrder';

export type Said = { text: string; type: OutcomeType | null };

/** Verbs by which the sides bind themselves; what follows says to what. */
const BINDING =
  /\b(?:agree[ds]?|agreement was reached|decid\w+|resolve[ds]?|undert\w+|pledge[ds]?|promise[ds]?|vow(?:ed|s)?|commit(?:ted|s)?|determined|unanimous|consented|approved|expressed (?:\w+ )?(?:resolve|determination|commitment)|announce[ds]?|offer(?:ed|s)?)\b/i;
/** What the sides bind themselves to: after "to", "will be", "on -ing", with adverbs between passed over. */
const COMPLEMENT =
  /\b(?:(?:to|will|would|shall|should|must|is to|are to|may|might|could)(?: (?:also|further|jointly|not|soon|then|\p{L}+ly))*(?: be| have)?|on|upon|towards|of|for)(?: (?:the|an?))? (?=(\p{L}+))/giu;
/** What somebody in the sentence had wanted or said is not how far the sides go. */
const BY_THE_WAY = /(?<=.{30}), (?:who|whose) [^,;]{3,120}(?=[,;.]|$)/giu;
const DETERMINER = /^(?:the|an?|its|their|his|her|our|each|all|both|these|those|this|that|any|every|other|\p{Lu}\p{L}*)$/u;

/** A number that is larger the more the words bind: a rung's place counts from 1, and half a step is less than a rung. */
export function strengthOf({ text: words, type }: Said, rungs: Rungs = CHANCERYS): number {
  const { at, verbs } = orderOf(rungs);
  // A quoted word is a word of the sentence: will "consider" doing away with visas.
  const text = evened(words).replace(/["“”]/g, '').replace(BY_THE_WAY, '');
  if (type === 'signed') return at.signed;
  if (type === 'discussed') return at.talkedOf;
  const binding = BINDING.exec(text);
  const complement = operative(text, binding ? binding.index : 0);
  // The user's verbs come first: where one of them binds by itself it is the one that counts.
  const own = verbs.find(({ pattern }) => {
    const found = pattern.exec(text);
    return found !== null && (!binding || found.index <= binding.index);
  });
  if (own) return complement === null ? own.strength : Math.min(own.strength, at[complement]);
  const speaking = SPEAKING.find(({ pattern }) => {
    const found = pattern.exec(text);
    return found !== null && (!binding || found.index < binding.index);
  });
  const hedge = HEDGES.test(text.slice(0, 200)) ? 0.5 : 0;
  if (speaking) return Math.min(at[speaking.step], at[complement ?? 'do']);
  return at[complement ?? 'do'] - (complement === null ? hedge : 0);
}

/** The step of the verb (or noun) that says what is to be done; null for doing it outright. */
function operative(text: string, from: number): Step | null {
  COMPLEMENT.lastIndex = from;
  for (let match = COMPLEMENT.exec(text); match; match = COMPLEMENT.exec(text)) {
    const word = match[1] ?? '';
    if (DETERMINER.test(word)) continue;
    const ahead = text.slice(COMPLEMENT.lastIndex, COMPLEMENT.lastIndex + 80);
    if (/^(?:on|upon|of|for|towards)\b/i.test(match[0]) && !/^\p{L}+(?:ing|tion|ment)\b/u.test(ahead)) continue;
    return OPERATIVE.find(({ pattern }) => pattern.test(ahead))?.step ?? null;
  }
  return null;
}

/** Whether it says no more than that a side stands where it stood. */
export const isAvowal = ({ text }: Said): boolean => AVOWALS.test(evened(text));

/** Whether one statement says the thing will be done and the other only that it will be looked at, or talked of. */
export function crossesTheLine(from: number, to: number, rungs: Rungs = CHANCERYS): boolean {
  const { line } = orderOf(rungs);
  return from < line !== to < line;
}
