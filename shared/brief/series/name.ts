/** What is left of an event's name when all is taken away that differs from round to round and from reporter to reporter. */
import { partyName, partyWords } from '../../model/party';
import { ordinalValue } from '../../parse/lexicon/ordinals';
import { fold, stem } from '../alike';

export type NameKey = {
  /** Stems of the words that tell the series apart. */
  words: ReadonlySet<string>;
  /** Initials that the name is also called by: "BPC". */
  acronyms: ReadonlySet<string>;
  /** The first letters of the name's own words, for an acronym to be held against. */
  initials: string;
};

const GRAMMAR = new Set('the of on for and between in at to its their with a an'.split(' '));
/** Words that say which sitting it was, not of what. */
const SITTING = new Set(
  'round session meeting edition sitting plenary annual regular bilateral latest next new ministerial level high number no'.split(
    ' ',
  ),
);
/** One word for what is called by several. */
const SAME: Readonly<Record<string, string>> = {
  mixed: 'joint',
  dialog: 'dialogue',
  consultation: 'consultations',
  talk: 'talks',
  intergovernmental: 'governmental',
  defense: 'defence',
  boundary: 'border',
  boundaries: 'border',
};
/** "Asian" and "Asia", "African" and "Africa" are one word. */
const REGION = /(?<=^\p{L}{2,}a)n$/u;
/** Words that many series share: two names that have nothing else in common are not one. */
const GENERIC = new Set(
  'commission committee council dialogue talks consultations summit forum conference group political strategic economic joint governmental foreign ministers ministry cooperation working'
    .split(' ')
    .map(stem),
);
const isTelling = (word: string): boolean => !GENERIC.has(word);

export function nameKey(name: string, parties: readonly string[]): NameKey {
  const acronyms = new Set<string>();
  // Who meets is told by the parties.
  const bare = name.replace(/(?<=\S \S.*) between .*$/u, '').replace(/\(?(\b\p{Lu}{2,8}\b)\)?/gu, (all, letters: string) => {
    if (parties.includes(letters) || ordinalValue(letters) !== null || parties.some((code) => partyName(code) === letters))
      return all;
    acronyms.add(letters);
    return all.startsWith('(') ? ' ' : all;
  });
  const ofParties = parties
    .flatMap((code) => partyWords(code).names)
    .map((words) => fold(words).replaceAll('-', ' '))
    .sort((a, b) => b.length - a.length);
  const spaced = ` ${fold(bare)
    .replace(/'s\b/g, '')
    .replace(/\binter-/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  // Twice, since neighbours share the space between them.
  const without = [1, 2].reduce((text) => ofParties.reduce((rest, words) => rest.replaceAll(` ${words} `, '  '), text), spaced);
  const own = without
    .split(/\s+/)
    .filter((word) => word && !GRAMMAR.has(word) && !/^\d+$/.test(word))
    .filter((word) => ordinalValue(word) === null && ordinalValue(word.toUpperCase()) === null)
    .filter((word) => !acronyms.has(word.toUpperCase()));
  const words = new Set(own.filter((word) => !SITTING.has(word)).map((word) => stem(SAME[word] ?? word.replace(REGION, ''))));
  return { words, acronyms, initials: own.map((word) => word[0] ?? '').join('') };
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((word) => b.has(word));

/** Reports leave it out as they like: "the Joint Consultative Round", "the Consultative Round". */
const JOINT = stem('joint');

/** Alike enough: nearly the same words, the one within the other, or the one's initials. */
const ENOUGH = { alike: 0.7, within: 0.6 } as const;

/** @param sameSides both names come with the same parties, so that less has to be said */
export function sameNames(a: NameKey, b: NameKey, sameSides: boolean): boolean {
  if (shared(a.acronyms, b.acronyms).length > 0 || isInitials(a, b) || isInitials(b, a)) return true;
  const common = shared(a.words, b.words);
  if (common.length === 0) return a.words.size === 0 && b.words.size === 0 && sameSides;
  if (!sameSides && !common.some(isTelling)) return false;
  // Trade here and fisheries there: each is called by what the other is not.
  const [only, also] = [a, b].map(({ words }) => [...words].filter((word) => isTelling(word) && !common.includes(word)));
  if (only?.length && also?.length) return false;
  const [own, others] = [a, b].map(
    ({ words }) => [...words].filter((word) => word !== JOINT || common.includes(JOINT)).length,
  ) as [number, number];
  const dice = (2 * common.length) / (own + others);
  const isWithin = common.length === Math.min(own, others);
  return dice >= ENOUGH.alike || (sameSides && isWithin && common.length >= 2 && dice >= ENOUGH.within);
}

/** "BPC" for "Bilateral Political Consultations", also where the parties' own letters stand before it: "PRBPC". */
const isInitials = (short: NameKey, long: NameKey): boolean =>
  long.initials.length >= 2 &&
  [...short.acronyms].some((letters) => {
    const low = letters.toLowerCase();
    return low.length >= 2 && (low === long.initials || (long.initials.length >= 3 && low.endsWith(long.initials)));
  });

const CAPITALS = /\p{Lu}[\p{L}’'–-]+(?: (?:(?:of|the|and|on|for) ){0,2}\p{Lu}[\p{L}’'–-]+)+/gu;

/** The names that a text tells by their capitals, each once: what a report calls a meeting that the parser found no name for. */
export function namesIn(text: string, parties: readonly string[]): NameKey[] {
  const phrases = new Set([...text.matchAll(CAPITALS)].map(([phrase]) => phrase));
  return [...phrases]
    .map((phrase) => nameKey(phrase, parties))
    .filter(({ words }) => [...words].some(isTelling) && words.size > 1);
}
