/** The grammar of an office: what may stand before a name, and in apposition after it. */

import { isModifyingNoun } from './lexicon/modifiers';
import { matchesOf } from './matches';
import { isOfficeWord, isRoleHead } from './names';
import { partiesIn } from './places';

/** Lower-case words that qualify an office and name no portfolio: "deputy head", "non-resident High Commissioner". */
const QUALIFIERS = new Set(
  `deputy vice chief general first second third senior permanent special acting interim assistant joint non-resident executive foreign prime
   outgoing incoming visiting financial operating water trade climate antarctic parliamentary honorary lead principal press state defence military
   minister director high managing technical personal roving top presidential ministerial provincial municipal regional federal national`.split(
    /\s+/,
  ),
);
/** Words at which an office goes over into a sentence. */
const STOPS = new Set(
  `who which that whose was were is are has have had said told says also led headed chaired will would did took gave answered sat or but as while
   called met held spoke announced stressed added noted reaffirmed today yesterday during after before when where both here there not
   assisted accompanied represented attended participated under with by from against through via amid since until because if than into once formerly
   told saw paid left came went over began opened sent brought made put set went meets says tells welcomes visits`.split(/\s+/),
);
/** Participles that stand inside offices; any other word in "-ed" is a verb. */
const PARTICIPLES =
  /^(?:united|retired|authori[sz]ed|accredited|appointed|combined|armed|allied|associated|affiliated|organi[sz]ed|unified)$/;
const PREPOSITIONS = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'within']);
/** "Ambassador with residence in Brasília": the few complements that "with" brings. */
const OF_OFFICE = /^(?:residence|responsibility|accreditation|concurrent|the)$/;
/** "Secretary for Relations | with States" */
const TIES_OF_OFFICE = /^(?:Relations|Cooperation|Co-operation|Liaison|Contacts|Dialogue)$/;
const bringsWith = (words: readonly Word[], i: number): boolean =>
  words[i]?.text === 'with' &&
  (OF_OFFICE.test(words[i + 1]?.text ?? '') ||
    (TIES_OF_OFFICE.test(words[i - 1]?.text ?? '') && /^(?:the|\p{Lu}.*)$/u.test(words[i + 1]?.text ?? '')));
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our', 'this', 'that']);
const LINKS = new Set([...PREPOSITIONS, 'and', 'the', '&']);
/** Capitalised only because a sentence begins. */
const OPENERS =
  /^(?:When|While|Although|As|After|Before|Both|In|On|At|By|For|From|With|And|But|During|Following|Then|Later|Meanwhile|Also|Met|Meeting|Besides|Under|Former|Late|Outgoing|Incoming|Visiting|Majesty|Highness|Excellency)$/;

type Word = { text: string; start: number; end: number };
const WORD_OR_MARK = /\([^)]*\)|[\p{L}\p{N}][\p{L}\p{N}’'.&/-]*|[,;:.“”"«»—–!?([\]]|-+(?=\s)/gu;
const wordsOf = (text: string): Word[] =>
  matchesOf(WORD_OR_MARK, text).map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));

const isMark = (word: string): boolean => /^(?:[,;:.“”"«»—–!?([\]]|-+)$/.test(word);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isGenitive = (word: string): boolean => /(?:['’]s|s['’])$/.test(word);
const bare = (word: string): string => word.replace(/['’]s?$/, '').replace(/[.,]+$/, '');
const isHead = (word: string): boolean => isRoleHead(bare(word));
const isQualifier = (word: string): boolean =>
  QUALIFIERS.has(word.replace(/^(?:sub|inter|pan|non|trans|cross)-/, '')) ||
  (!isCapital(word) && !LINKS.has(word) && isOfficeWord(word));
/** Whether the word ends an office: it goes over into a sentence. */
export const isVerb = (word: string): boolean => STOPS.has(word) || (/^\p{Ll}+(?:ed|ly)$/u.test(word) && !PARTICIPLES.test(word));

const AFFAIRS = /^d['’]affaires$/;

/** "nursing | expert", "shop | steward": one noun in small letters right before the head, with an article or a name before it. */
function isModifier(words: readonly Word[], i: number): boolean {
  const [word, next, before] = [words[i]?.text ?? '', words[i + 1]?.text ?? '', words[i - 1]?.text ?? ''];
  if (isVerb(word) || !isModifyingNoun(word) || !/^\p{Ll}/u.test(next) || !isHead(next)) return false;
  return (
    before === '' ||
    isMark(before) ||
    LINKS.has(before) ||
    DETERMINERS.has(before) ||
    /^(?:by|with|from|while|when|as)$/.test(before) ||
    isGenitive(before) ||
    /^(?:[Cc]hief|[Dd]eputy|[Ss]enior|[Ll]ead)$/.test(before) ||
    (isCapital(before) && partiesIn(before).length > 0)
  );
}

/** An office in more signs than this is a sentence. */
const LONGEST = 200;

export type Office = { role: string; start: number; end: number };

/**
 * The office that ends a text: "… led by Russia’s Deputy Foreign Minister" → "Deputy Foreign Minister". Read backwards,
 * noun phrase by noun phrase: complements ("of Trade and Industry"), the head, what qualifies it, up to a determiner.
 */
export function roleBefore(text: string): Office | null {
  const words = wordsOf(text);
  const apposed = /^[,(]$/.test(words.at(-1)?.text ?? '');
  if (apposed) words.pop();
  // "Talks at Chushul", "a visit to Vancouver": what follows a preposition is its complement, not who holds an office.
  if (LINKS.has(words.at(-1)?.text ?? '')) return null;
  let first = -1;
  let headed = false; // whether the phrase we are in has its head
  let atHead = false; // whether we stand at the head or at what qualifies it
  for (let i = words.length - 1; i >= 0 && words.length - i < 34; i--) {
    const word = words[i]?.text ?? '';
    const before = words[i - 1]?.text ?? '';
    if (word === ',' && !headed && inPortfolioList(words, i)) continue;
    if (isMark(word)) break;
    if (DETERMINERS.has(word.toLowerCase())) {
      if (PREPOSITIONS.has(before) || (before === 'and' && !headed)) continue;
      break;
    }
    if (PREPOSITIONS.has(word) || bringsWith(words, i)) {
      headed = false;
      atHead = false;
      if (DETERMINERS.has(before.toLowerCase())) break;
    } else if (word === 'and' || word === '&') {
      // "Minister of Trade and Industry", "deputy prime minister and minister of trade"; never two people
      const next = words[i + 1]?.text ?? '';
      const modifiers = headed && !isHead(next) && isCapital(before) && isOfficeWord(before) && !isHead(before); // "Trade and Energy Minister"
      // "headed the growers and Viti Milling chief executive X": those before are others
      const others = headed && /^\p{Ll}+s$/u.test(before) && isCapital(next);
      if (
        others ||
        (headed
          ? !isHead(before) && !modifiers
          : !(isCapital(before) || isOfficeWord(before) || (apposed && /^\p{Ll}/u.test(before))))
      )
        break;
      if (headed) first = i - 1;
    } else if (isHead(word) && !isGenitive(word)) {
      const next = words[i + 1]?.text ?? '';
      if (isCapital(next) && !isOfficeWord(next) && !isHead(next) && !/^\(/.test(next)) break; // "Governor Anna Kral of …"
      headed = true;
      atHead = true;
      first = i;
    } else if (isGenitive(word)) {
      if (headed) break;
    } else if (atHead) {
      const qualifies = isCapital(word) || isQualifier(word) || isModifier(words, i);
      if (!qualifies || OPENERS.test(word)) break;
      first = i;
    } else if (!(isCapital(word) || isOfficeWord(word) || /^\(/.test(word))) {
      // only a comma lets ordinary nouns into an office that stands before a name: "head of the Europe directorate, X"
      if (!apposed && !AFFAIRS.test(word)) break;
      if (isVerb(word) || !(/^[\p{Ll}-]+$/u.test(word) || AFFAIRS.test(word))) break;
    }
  }
  const begin = words[first];
  const last = words.at(-1);
  if (!begin || !last) return null;
  const role = text.slice(begin.start, last.end);
  return role.length <= LONGEST ? { role, start: begin.start, end: last.end } : null;
}

const APPOSED =
  /^(?:\s?\([^)]*\))?(?:,\s\p{Lu}{2,6}(?=[,\s]))*(?:,|\s\(|\s[–—-])\s?(?:who is (?:also )?|who serves as |who acts as |also |currently )?(?:(?:the|its|their|his|her|an?)(?:\snew|\snewly appointed)?\s)?/u;
/** "X, who chairs the works council": the verb says the office. */
const VERB_OF_OFFICE = /^(?:\s\([^)]{1,30}\))?,\swho\s(?:also\s|currently\s)?(chairs|heads|leads|runs|directs|co-chairs)\s/u;
const OFFICE_OF: Readonly<Record<string, string>> = {
  chairs: 'chair',
  heads: 'head',
  leads: 'leader',
  runs: 'head',
  directs: 'director',
  'co-chairs': 'co-chair',
};

const TIME = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})$/;
/** "X, who took over as director in July", "X, who in March became president of", "X, confirmed since as": the office held by now. */
const TOOK_OFFICE =
  /^,\s(?:(?:newly|recently|freshly|just)\s)?(?:appointed|named|confirmed|elected|sworn in)\s(?:[^,;.]{3,25}\s)?as\s(?:(?:the|an?|its|new)\s)*|^,\swho\s(?:[^,;.]{3,25}\s)?(?:became|took over as|took office as|was (?:appointed|named|elected|sworn in as)|(?:succeeded|replaced) [^,;.]{3,40}? as)\s(?:(?:the|an?|its|new)\s)*/u;
/** How far a state of which an office is the genitive reaches: "Sultanate of Oman's", 0 where none begins the text. */
function ofState(text: string): number {
  const genitive = /^(?:Republic|Sultanate|Kingdom|State|Commonwealth|Federation) of (?:the )?[^,.;]{3,40}?['’]s\s/u.exec(text);
  return genitive && partiesIn(genitive[0]).length > 0 ? genitive[0].length : 0;
}

/** The office that begins a text: ", head of the Europe directorate, sat on" → "head of the Europe directorate". */
export function roleAfter(text: string): Office | null {
  const verb = VERB_OF_OFFICE.exec(text);
  if (verb) {
    const what = /^(?:the )?[^,.;:]{3,60}/
      .exec(text.slice(verb[0].length))?.[0]
      .split(/ (?:and|said|in|on|at|told|who|was|had)\b/)[0];
    const end = verb[0].length + (what?.length ?? 0);
    return what && !DELEGATION.test(what)
      ? { role: `${OFFICE_OF[verb[1] ?? ''] ?? 'head'} of ${what}`, start: verb[0].length, end }
      : null;
  }
  const lead = TOOK_OFFICE.exec(text) ?? APPOSED.exec(text);
  if (!lead) return null;
  const words = wordsOf(text.slice(lead[0].length));
  // "X, Sultanate of Oman's Ambassador to Tunisia": whose the office is stands before it
  const owner = ofState(text.slice(lead[0].length));
  let head = -1;
  let sawLink = false;
  let last = -1;
  for (let i = 0; i < words.length && i < 22; i++) {
    const word = words[i]?.text ?? '';
    const next = words[i + 1]?.text ?? '';
    if ((words[i]?.start ?? 0) < owner) continue;
    if (word === ',' && sawLink && inPortfolioList(words, i)) continue;
    if (isMark(word)) break;
    if (word === 'and' || word === '&') {
      if (i === 0) return null; // "X, and Malta’s ambassador, Y"
      if (head < 0 ? !isOfficeWord(next) && !isCapital(next) : startsPerson(words, i + 1)) break;
      if (
        head >= 0 &&
        !(isCapital(next)
          ? sawLink || isOfficeWord(next)
          : isOfficeWord(next) || (sawLink && !isVerb(next) && !DETERMINERS.has(next)))
      )
        break;
      continue;
    }
    if (head >= 0 && sawLink && TIES_OF_OFFICE.test(words[i - 1]?.text ?? '') && bringsWith(words, i)) continue;
    if (isVerb(word) || (head >= 0 && PREPOSITIONS.has(word) && TIME.test(next))) break;
    if (head >= 0 && DETERMINERS.has(word)) {
      if (!PREPOSITIONS.has(words[i - 1]?.text ?? '')) break;
      continue;
    }
    if (PREPOSITIONS.has(word)) {
      if (head < 0) break;
      sawLink = true;
      continue;
    }
    if (isHead(word) && !isGenitive(word)) {
      if (head < 0 || !sawLink) head = i;
    } else if (head < 0) {
      if (i > 5 || (!isCapital(word) && !/^[\p{Ll}-]+(?:['’]s)?$/u.test(word))) break;
    } else if (
      !sawLink &&
      !isCapital(word) &&
      !/^\(/.test(word) &&
      !/^(?:general|designate|elect|d['’]affaires)$/.test(word) &&
      !qualifiesHead(words, i)
    )
      break;
    else if (!sawLink && isCapital(word) && !isOfficeWord(word)) {
      // "the chief British negotiator"
      if (partiesIn(word)[0]?.form === 'adjective' && isHead(next)) continue;
      // "…, Trade Minister Peter Lund": the office of the next person
      return null;
    }
    last = i;
  }
  const end = words[last];
  if (head < 0 || !end || namesNext(words, head, last)) return null;
  return {
    role: text.slice(lead[0].length, lead[0].length + end.end).replace(/[.,;]+$/, ''),
    start: lead[0].length,
    end: lead[0].length + end.end,
  };
}

/** "…, Minister of Culture Tomislav Krajačić visited": behind the portfolio stands the name of whose office it is. */
function namesNext(words: readonly Word[], head: number, last: number): boolean {
  const two = words.slice(last - 1, last + 1).map((w) => w.text);
  const portfolio = words[last - 2]?.text ?? '';
  return (
    last - head > 3 &&
    two.every((word) => isCapital(word) && !isOfficeWord(word) && !/[(.]/.test(word) && partiesIn(word).length === 0) &&
    isCapital(portfolio) &&
    isOfficeWord(portfolio) &&
    words
      .slice(head + 1, last - 1)
      .every(({ text: word }) => word === 'and' || word === 'of' || word === 'for' || isOfficeWord(word))
  );
}

/** "deputy | transport minister": a head that an office further on makes its qualifier. */
function qualifiesHead(words: readonly Word[], from: number): boolean {
  for (let i = from; i < from + 5; i++) {
    const word = words[i]?.text ?? ',';
    if (isMark(word) || isVerb(word) || LINKS.has(word)) return false;
    if (isHead(word) && !isGenitive(word)) return true;
  }
  return false;
}

/** "Minister for Political, Legal and Security Affairs": a comma between portfolios, with the "and" that ends their list. */
function inPortfolioList(words: readonly Word[], comma: number): boolean {
  const portfolio = (word: string) => isCapital(word) && isOfficeWord(word) && !isHead(word);
  if (!portfolio(words[comma - 1]?.text ?? '') || !portfolio(words[comma + 1]?.text ?? '')) return false;
  const ahead = words
    .slice(comma + 1, comma + 8)
    .map((w) => w.text)
    // "Agriculture, Fisheries and the Environment"
    .filter((word, i, all) => !(word === 'the' && all[i - 1] === 'and'));
  const and = ahead.indexOf('and');
  return and > 0 && ahead.slice(0, and).every((word) => word === ',' || portfolio(word)) && isOfficeWord(ahead[and + 1] ?? '');
}

/** "head of the Polish delegation" says who leads, not what office he holds. */
export const DELEGATION = /\b(?:delegation|side|team|negotiations|talks|session|meeting)$/;
export const isLeadership = (role: string): boolean =>
  /^(?:head|leader|chief|chair)(?:s)? of\b/i.test(role) && DELEGATION.test(role);

/** "… and Indonesian Ambassador Dewi", "… and Grace Achieng": the next words present another person. */
function startsPerson(words: readonly Word[], from: number): boolean {
  const ahead = words.slice(from, from + 6).map((w) => w.text);
  if (DETERMINERS.has(ahead[0] ?? '')) return true;
  const [one = '', two = ''] = ahead;
  if (
    isCapital(one) &&
    isCapital(two) &&
    ![one, two].some((w) => isOfficeWord(w) || isHead(w)) &&
    partiesIn(`${one} ${two}`).length === 0
  )
    return true;
  const head = ahead.findIndex(isHead);
  const next = ahead[head + 1] ?? ',';
  return head >= 0 && isCapital(next) && !isOfficeWord(next) && !isHead(next);
}
