/** How alike two pieces of text are in what they are about, for matching statements across articles and rounds. */
import { partyWords } from '../model/party';
import { once } from '../once';
import {
  ACTING,
  ASIDES,
  FRAMING,
  GENERIC,
  GRAMMAR,
  PHRASES,
  SAME_IDEA,
  SPEAKER,
  SPEAKER_AFTER,
  WITHIN,
} from './lexicon/topicWords';

export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-');

/** Endings of English words that leave the idea as it is, the longest first; what is left keeps four letters. */
const ENDINGS =
  /(?:isations?|izations?|ations?|itions?|ments?|ising|izing|ised|ized|ises|izes|ise|ize|ances?|ences?|ities|ity|ings?|ions?|ally|edly|ers?|ors?|ives?|als?|ies|ied|ed|es|ly|s|e|y)$/;

/** Forms of strong verbs → the verb: "paid for by" speaks of paying. */
const STRONG = new Map(
  `paid pay built build held hold sent send taught teach gave give given give bought buy sold sell lent lend kept keep made make taken take
  took take met meet led lead found find left leave brought bring laid lay shown show drawn draw withdrawn withdraw grown grow written write
  chosen choose risen rise frozen freeze broken break begun begin began begin run run spent spend won win lost lose stolen steal driven drive
  flown fly flew fly felt feel dealt deal sought seek fought fight heard hear read read`
    .split(/\s+/)
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? word] as const] : [])),
);

/** A light stem: brings "enlargement" and "enlarge", "ratified" and "ratification" near each other, short words as they are. */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const own = word.replace(/'s?$/, '');
  const bare = STRONG.get(own) ?? own;
  const cut = bare.replace(ENDINGS, '');
  const kept = cut.length >= 4 ? cut : bare.length > 3 ? bare.replace(/(?:ies|es|s|y)$/, '') : bare;
  return kept.replace(/(.)\1$/, '$1');
}

const stems = (words: readonly string[]) => once(() => new Set(words.map(stem)));
const GRAMMAR_WORDS = new Set(GRAMMAR);
const FRAMING_WORDS = new Set([...GRAMMAR, ...FRAMING]);
const [GENERIC_STEMS, ACTING_STEMS] = [stems(GENERIC), stems(ACTING)];
const ideas = once(() => new Map(SAME_IDEA.flatMap((row) => row.map((word) => [stem(word), stem(row[0] ?? word)] as const))));
const ideaOfStem = (key: string): string => ideas().get(key) ?? key;
/** The idea that a folded word stands for: words that mean one thing have one. */
export const ideaOf = (word: string): string => ideaOfStem(stem(word));
const TIMES = new Set(
  'january february march april may june july august september october november december spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const NUMBER_WORDS =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)$/u;

/** The text with turns of phrase brought to one spelling and without what only says who reports it. */
export function evened(text: string): string {
  const known = EVENED.get(text);
  if (known !== undefined) return known;
  const even = PHRASES.reduce(
    (all, [pattern, word]) => all.replace(pattern, word),
    byAcronym(text.normalize('NFC').replace(/\s+/g, ' ')),
  );
  if (EVENED.size >= MOST_EVENED) EVENED.clear();
  EVENED.set(text, even);
  return even;
}
/** A statement is held against two rounds and read for its topic, strength and scope: it is brought to one spelling once. */
const EVENED = new Map<string, string>();
const MOST_EVENED = 4000;

/** "the Southern Common Market (MERCOSUR)" stays; "the Law of the Sea Tribunal (LST)" becomes "the LST": a name and its initials are one word. */
function byAcronym(text: string): string {
  return text.replace(/((?:[\p{L}’'–-]+ ){2,12})\((\p{Lu}[\p{Lu}\d-]{1,9})\)/gu, (all, before: string, acronym: string) => {
    const words = before.trim().split(' ');
    for (let n = 2; n <= words.length; n++) {
      const name = words.slice(-n);
      const initials = name.flatMap((word) => word.split('-')).filter((word) => /^\p{Lu}/u.test(word));
      if (/^\p{Lu}/u.test(name[0] ?? '') && initials.map((word) => word[0]).join('') === acronym.replace(/[^\p{Lu}]/gu, ''))
        return `${words.slice(0, -n).join(' ')} ${acronym}`;
    }
    return all;
  });
}

const WEIGHT = { name: 1.6, noun: 1, acting: 0.3, generic: 0.35, number: 0.3, sum: 0.8, time: 0.1 } as const;

/** Who binds themselves says less of the matter than what they bind themselves to. */
const BY_WHOM = 0.15;

/** Words that a text is about → their weight. */
export type Topic = ReadonlyMap<string, number>;

/** Words that any statement of a meeting may name → the share of their weight that is left to them. */
export type Common = ReadonlyMap<string, number>;

/** A capital stands for its state as often as for the place where something happens. */
const CAPITAL = 0.3;
const wordsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);

/** The names of the parties, their capitals and where they met; they tell statements apart hardly or not at all. */
export const commonWords = (
  parties: readonly string[],
  names: readonly string[] = [],
  places: readonly string[] = [],
): Common => {
  const own = [...new Set(parties)].map(partyWords);
  return new Map([
    ...wordsOf([...own.flatMap(({ capitals }) => capitals), ...places]).map((word) => [word, CAPITAL] as const),
    ...wordsOf([...own.flatMap((party) => party.names), ...names]).map((word) => [word, 0] as const),
  ]);
};

/** Words that a text is about → their weight: proper names tell more than common nouns, common nouns more than what any commitment says. */
export const topicWords = (text: string, common: Common): Topic => weighedWords(text, common, ideaOfStem);

/** The same, each word as the text has it: two words for one idea stay two, verbs and common nouns were chosen too, and figures are left out. */
export const ownWords = (text: string, common: Common): Topic =>
  weighedWords(text, common, (key, word) => (NUMBER_WORDS.test(word) || TIMES.has(word) ? null : key), CHOSEN);
const CHOSEN = 0.5;

function weighedWords(text: string, common: Common, ideaOf: (key: string, word: string) => string | null, least = 0): Topic {
  const words = new Map<string, number>();
  const even = evened(text);
  const [opening, trailing] = ASIDES.map((pattern) => pattern.exec(even));
  const [from, to] = matterOf(even);
  const between = [...even.matchAll(WITHIN)].map(({ index, 0: words }) => [index, index + words.length] as const);
  const isSpeaker = (at: number) => at < from || at >= to || between.some(([start, end]) => start <= at && at < end);
  const isAside = (at: number) => (opening && at < opening[0].length) || (trailing && at >= trailing.index);
  for (const match of even.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*/gu)) {
    const word = fold(match[0])
      .replace(/[.']+$/, '')
      .replace(/'s$/, '');
    const key = stem(word);
    const left = common.get(word) ?? common.get(key) ?? 1;
    if (word.length < 2 || FRAMING_WORDS.has(word) || left === 0) continue;
    const isName = match.index > 0 && /^\p{Lu}/u.test(match[0]);
    const idea = ideaOf(key, word);
    if (idea === null) continue;
    const weight =
      Math.max(least, weightOf(word, key, isName)) * left * (isSpeaker(match.index) ? BY_WHOM : isAside(match.index) ? 0.5 : 1);
    words.set(idea, Math.max(words.get(idea) ?? 0, weight));
  }
  return words;
}

/** Where the statement has told who binds themselves, and where it tells so again. */
export function matterOf(even: string): readonly [number, number] {
  return [SPEAKER.exec(even)?.[0].length ?? 0, SPEAKER_AFTER.exec(even)?.index ?? even.length];
}

/** From this weight on a word of a topic is a proper name. */
export const commonName = 1.6;

/** Words of content that stand beside each other, at most a word of grammar between them, each in its stem. */
export function pairsOfWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let last: string | null = null;
  let gap = 0;
  const even = evened(text);
  for (const match of even.slice(...matterOf(even)).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*/gu)) {
    const word = fold(match[0])
      .replace(/[.']+$/, '')
      .replace(/'s$/, '');
    if (word.length < 2 || FRAMING_WORDS.has(word) || NUMBER_WORDS.test(word)) {
      gap++;
      if (gap > 1) last = null;
      continue;
    }
    const key = stem(word);
    const idea = ideaOfStem(key);
    if (last !== null && last !== idea) found.add(last < idea ? `${last} ${idea}` : `${idea} ${last}`);
    last = idea;
    gap = 0;
  }
  return found;
}

/** Every word that is not grammar, framing words too: for the members of a list, which may be any word. */
export function allWords(text: string): Topic {
  const words = new Map<string, number>();
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*/gu)) {
    const word = fold(match[0])
      .replace(/[.']+$/, '')
      .replace(/'s$/, '');
    if (word.length < 2 || GRAMMAR_WORDS.has(word)) continue;
    const key = stem(word);
    words.set(ideaOfStem(key), 1);
  }
  return words;
}

function weightOf(word: string, key: string, isName: boolean): number {
  if (/^(?:19|20)\d\d$/.test(word) || TIMES.has(word)) return WEIGHT.time;
  if (/\d(?:million|billion)$/.test(word)) return WEIGHT.sum;
  if (NUMBER_WORDS.test(word)) return WEIGHT.number;
  if (GENERIC_STEMS().has(key)) return WEIGHT.generic;
  if (ACTING_STEMS().has(key)) return WEIGHT.acting;
  return isName ? WEIGHT.name : WEIGHT.noun;
}

/** How much each word tells statements apart (after Spärck Jones, 1972): words that many statements of a side share tell little. */
export function rarity(sides: readonly (readonly Topic[])[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const side of sides) {
    const here = new Map<string, number>();
    for (const topic of side) for (const word of topic.keys()) here.set(word, (here.get(word) ?? 0) + 1);
    for (const [word, n] of here) counts.set(word, Math.max(counts.get(word) ?? 0, n));
  }
  const most = Math.max(2, ...sides.map((side) => side.length));
  return (word) => Math.log(1 + most / Math.max(1, counts.get(word) ?? 1)) / Math.log(1 + most);
}

/** The topic with each word's weight lessened by how common it is. */
export const weighed = (topic: Topic, rare: (word: string) => number): Topic =>
  new Map([...topic].map(([word, weight]) => [word, weight * rare(word)]));

function sum(topic: Topic): number {
  let all = 0;
  for (const weight of topic.values()) all += weight;
  return all;
}

/** Two stems of one word: the same beginning, but for a short ending. */
export function akin(a: string, b: string): boolean {
  // Nearly all pairs end here; no string need be cut for them.
  if (a.charCodeAt(0) !== b.charCodeAt(0) || a.charCodeAt(1) !== b.charCodeAt(1)) return false;
  const least = Math.max(4, Math.ceil(0.7 * Math.max(a.length, b.length)));
  return least <= Math.min(a.length, b.length) && a.slice(0, least) === b.slice(0, least);
}

/** For each word of `a` that `b` has too, the weight the two share. Words akin count a little less than the same word. */
export function sharedWords(a: Topic, b: Topic): Map<string, number> {
  const shared = new Map<string, number>();
  const open = new Map<string, number>();
  for (const [word, weight] of b) if (!a.has(word)) open.set(word, weight);
  for (const [word, weight] of a) {
    const same = b.get(word);
    if (same !== undefined) shared.set(word, (weight + same) / 2);
    else
      for (const [other, otherWeight] of open)
        if (akin(word, other)) {
          shared.set(word, 0.4 * (weight + otherWeight));
          open.delete(other);
          break;
        }
  }
  return shared;
}

const sharedWeight = (a: Topic, b: Topic): number => sum(sharedWords(a, b));

/** Dice's coefficient (1945) over weighted topic words: 0 nothing in common, 1 the same. */
export const alike = (a: Topic, b: Topic): number => dice(sharedWeight(a, b), sum(a), sum(b));
const dice = (shared: number, a: number, b: number): number => (a + b === 0 ? 0 : Math.min(1, (2 * shared) / (a + b)));

/** How much of the shorter text the longer one tells as well; little shared counts little. */
export const within = (a: Topic, b: Topic, enough = 2): number => covered(sharedWeight(a, b), sum(a), sum(b), enough);
function covered(shared: number, a: number, b: number, enough: number): number {
  const least = Math.min(a, b);
  return least === 0 ? 0 : Math.min(1, shared / least) * Math.min(1, shared / enough);
}

/** Alike as wholes, or the one told within the other: reporters differ in how much they put around a commitment. */
export function sameMatter(a: Topic, b: Topic): number {
  const [shared, ofA, ofB] = [sharedWeight(a, b), sum(a), sum(b)];
  return 0.6 * dice(shared, ofA, ofB) + 0.4 * covered(shared, ofA, ofB, 2);
}

/** How much of the other text is told by the context alone. */
export function pointedAt(topic: Topic, context: Topic, other: Topic): number {
  if (context.size === 0) return 0;
  const all = sum(other);
  if (all === 0) return 0;
  const open = (from: Topic) => new Map([...from].filter(([word]) => !topic.has(word)));
  return Math.min(1, sharedWeight(open(context), open(other)) / all);
}
