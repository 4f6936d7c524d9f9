import type { Actor } from '../model/facts';
import type { Person } from './found';
import { partiesIn } from './places';

/** Who acts: read from the words before a verb. */

export const SIDES =
  /\b(?:both|two|three|four|five|six|the|all) (?:\p{L}+ )?(?:sides|countries|delegations|parties|ministers|leaders|co-chairs|commanders|nations|governments|states|presidents|heads|officials|deputies|neighbours|institutions|ministries|secretaries|envoys|principals|teams|chiefs|premiers|services|agencies|companies|banks|operators|navies|armies|forces|universities|cities|towns|unions|men|women|diplomats|allies|capitals|departments|regulators|authorities|partners|communities|movements|factions|camps|rivals|islands|republics|kingdoms|directors|ambassadors|mayors|neighbors|speakers|generals|chairmen|airlines|ports|courts|committees|boards|bodies|groups|houses|councils|chambers|parliaments|federations|associations|organi[sz]ations|institutes|academies|museums|firms|carriers|churches|bureaus|provinces|regions|districts|villages|tribes|clans|fleets|markets)\b|\b(?:delegates|participants|negotiators|councillors|members|ministers|leaders|donors)\b|\bthe (?:\p{L}+ )?(?:commission|committee|conference|summit|council|meeting|assembly|board|group)\b|^(?:both|each|we)\b/iu;

/** Several who act together: "NamPower and Zesco", "each country", "the police forces of A and B". */
export const isJoint = (subject: string): boolean =>
  (SIDES.test(headOf(subject)) &&
    !/\b(?:council|board|group|assembly|committee|commission|meeting|conference)\b/i.test(headOf(subject))) ||
  /^(?:they|their|both|each|we)\b/i.test(subject) ||
  /\p{L} and (?:the |its |a )?(?:\p{Ll}+ ){0,2}(?:\p{Lu}[\p{L}-]+['’]s )?\p{Lu}/u.test(
    subject.split(/ (?:between|linking|connecting|from) /)[0] ?? '',
  );

export const partyCodes = (words: string): string[] => [...new Set(partiesIn(words).map((m) => m.code))];

/**
 * @param last who acted before
 * @param before whom the sentence before names
 * @returns who the subject is; null where the words do not say
 */
export function actorOf(
  subject: string,
  last: Actor | null,
  people: readonly Pick<Person, 'name'>[],
  before: () => readonly Pick<Person, 'name'>[] = () => [],
): Actor | null {
  // “Concerning the Sahel, they …”
  const words = subject.trim().replace(/^[^,;]{3,60}, (?=(?:they|we|it|he|she)\b)/i, '');
  // “He” and “she” are one person, never the two sides: who that is, the sentence before says where it names one alone.
  if (/^(?:he|she)\b/i.test(words) && last?.kind !== 'person' && last?.kind !== 'party') {
    const [person, ...others] = before();
    return person && others.length === 0 ? { kind: 'person', who: person.name } : null;
  }
  if (!words || /^(?:they|it was|it|he|she|we)\b/i.test(words)) return last;
  if (SIDES.test(words)) return { kind: 'sides', who: null };
  const person = people.find((p) => words.includes(p.name.split(' ').at(-1) ?? p.name));
  if (person) return { kind: 'person', who: person.name };
  const codes = partyCodes(words);
  if (isJoint(words)) return { kind: 'sides', who: null };
  if (codes.length > 1) return { kind: 'sides', who: null };
  return codes.length === 1 ? { kind: 'party', who: codes[0] ?? null } : null;
}

/** A subject of few words that names nobody known, as it stands: “The President” of “The President thanked … and invited …”. */
export function actorAsNamed(subject: string): Actor | null {
  const words = subject
    .replace(/^[\s“"«]+/, '')
    .replace(/(?<!\s)\s+(?:(?:also|further|then|later|however|meanwhile|likewise)\s*)?$/, '');
  const isPlain = /^(?:the|its|his|her|an?|\p{Lu}[\p{L}.’'-]*) (?:[\p{L}.’'-]+ ?){1,4}$/iu.test(words);
  if (!isPlain || /\b(?:and|but|that|which|who|whose|said|says)\b/i.test(words)) return null;
  return { kind: 'body', who: words };
}

/** Organs and offices that can promise: "the National Bank", "his ministry", "the company". */
const ORGAN =
  /\b(?:government|ministry|side|delegation|bank|company|agency|authority|authorities|council|commission|committee|union|board|university|institute|country|state|republic|kingdom|administration|fund|corporation|group|navy|army|police|forces|parliament|city|municipality|management|employer|firm|bloc|secretariat|presidency|office|department|centre|center|foundation|service|carrier|airline|operator|railways?|hospital|embassy|consulate|regulator|court|laboratory|academy|college|school|team|mission|minister|president)\b/i;

/** The noun a subject is about: up to its first preposition, comma or relative. */
const headOf = (subject: string): string =>
  subject.split(/,| (?:of|for|from|in|on|at|with|between|who|which|that|to|under|by) /)[0] ?? '';

/** Whether such a subject can undertake something: a party, an organ, a body by name, a person or a pronoun. */
export function canPromise(subject: string, people: readonly Person[]): boolean {
  const words = subject
    .replace(/^(?:and|but|that|while|in return|in exchange|in turn|for (?:its|his|her|their) part),?\s+/i, '')
    .trim();
  const head = headOf(words);
  if (/^(?:he|she|they|it|we|both|each)$/i.test(head)) return true;
  if (ORGAN.test(head) || SIDES.test(head)) return true;
  if (people.some((p) => head.includes(p.name.split(' ').at(-1) ?? p.name))) return true;
  if (partiesIn(head).some((m) => m.form !== 'adjective')) return true;
  return (
    /^(?:the )?(?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]*)*$/u.test(head) &&
    !/^(?:The|A|An|This|That|These|No|Staff|Workers?)$/.test(head)
  );
}
