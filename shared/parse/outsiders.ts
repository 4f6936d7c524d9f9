import type { Person } from './found';
import { isCalling } from './names';
import type { OutcomeContext } from './outcomeContext';
import type { Hit } from './outcomeVerbs';
import { partiesIn } from './places';

/** Whose words and deeds are nobody's in the room. */

/** A person who was not there speaks for nobody in the room. */
export const isOutsider = (subject: string, people: readonly Person[]): boolean => {
  if (
    /, who (?:stayed away|(?:did|does) not (?:attend|take part)|was (?:absent|not (?:there|present|at|in))|missed)\b/.test(
      subject,
    )
  )
    return true;
  const person = people.find((p) => p.name.includes(' ') && subject.includes(p.name));
  const words = new Set(person?.name.toLowerCase().split(' '));
  return (
    person !== undefined &&
    !person.participant &&
    person.role !== null &&
    (isCalling(person.role) ||
      /\b(?:former|previous|then|late|ex|retired|one-time|erstwhile)\b/i.test(`${person.role} ${subject}`)) &&
    !people.some(
      (p) =>
        p.participant &&
        p.name
          .toLowerCase()
          .split(' ')
          .some((word) => words.has(word)),
    )
  );
};

/** What the report itself puts outside the meeting. */
const APART =
  /,? (?:which|who) (?:is|was|are|were) (?:not|no) (?:an? |the )?(?:members?|part(?:y|ies)?|at|present|there|invited|represented)\b|\bmeeting separately\b|^(?:the|its|an?) rival\b/iu;
/** A private body that is not even named: "A German yard has agreed to build two vessels". */
const SOME_FIRM =
  /^(?:an?|some|several) (?:[\p{L}-]+ ){0,3}?(?:compan(?:y|ies)|firms?|(?:ship)?yards?|contractors?|lenders?|carriers?|manufacturers?|makers?|suppliers?|investors?|developers?|consortium|charity)\b/iu;
/** The people of a state that the report has in the room, whatever else is known of it. */
const IN_ROOM = /\b(?:delegations?|side|representatives?|ministers?|president|ambassador|observers?|envoys?|guests?)\b/i;

/**
 * "France and the United States hailed the truce", "The World Bank has promised a loan": states and bodies that had no
 * part in it, where it is known who had.
 */
export function isThird(
  subject: string,
  hit: Hit,
  { kind, represented, people }: OutcomeContext,
  inLead: readonly string[],
): boolean {
  if (APART.test(subject)) return true;
  if (represented.size < 2 || kind === 'conference' || kind === 'summit') return false;
  if (/(?:agree|announce|pledge-thing)$/.test(hit.rule) && SOME_FIRM.test(subject)) return true;
  const named = partiesIn(subject);
  if (named.length === 0 || named.some(({ code }) => represented.has(code))) return false;
  const rest = named.reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), subject);
  if (hit.type === 'position' && /^(?:[\s,]|and|the|both)*$/i.test(rest)) return true;
  if (hit.type === 'position' || /passive$|signed$|nominal$/.test(hit.rule) || IN_ROOM.test(subject)) return false;
  if (named.some(({ code }) => inLead.includes(code)) || people.some((p) => subject.includes(p.name.split(' ').at(-1) ?? p.name)))
    return false;
  return /^(?:the |both )?$/i.test(subject.slice(0, named[0]?.start));
}
