/** The grammar of an office: what may stand before a name, and in apposition after it. */
import { isOfficeWord, isRoleHead } from './names';
import { partiesIn } from './places';

/** Lower-case words that qualify an office: "deputy head", "non-resident High Commissioner". */
const QUALIFIERS =
  'deputy|vice|chief|general|first|second|senior|permanent|special|acting|interim|assistant|joint|non-resident|executive|foreign|prime|outgoing|incoming|visiting|financial|operating|water|trade|climate|antarctic|parliamentary|honorary|lead|principal|press|state|defence|military|principal|minister|director|high';
/** Words at which an apposition that began as an office goes over into a sentence. */
const STOPS = new Set(
  `who which that whose was were is are has have had said told says also led headed chaired will would did took gave answered sat and or but as while
   called met held spoke announced stressed added noted reaffirmed today yesterday during after before when where both here there not
   assisted accompanied represented attended participated under`.split(/\s+/),
);
const PREPOSITIONS = new Set(['of', 'for', 'to', 'at', 'in', 'on']);
const LINKS = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'and', 'the', '&']);

type Word = { text: string; start: number; end: number };
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\([^)]*\)|[\p{L}\p{N}][\p{L}\p{N}’'.&/-]*|[,;:.“”"«»—–!?]/gu)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const bare = (word: string): string => word.replace(/['’]s?$/, '').replace(/[.,]+$/, '');
const isHead = (word: string): boolean => isRoleHead(bare(word));
const isQualifier = (word: string): boolean => new RegExp(`^(?:${QUALIFIERS})$`, 'u').test(word);

/**
 * The office that ends a text: "… led by Russia’s Deputy Foreign Minister" → "Deputy Foreign Minister", with where it
 * begins. Read backwards: complements, the head, what qualifies it.
 */
export function roleBefore(text: string): { role: string; start: number } | null {
  const words = wordsOf(text);
  const apposed = words.at(-1)?.text === ',';
  if (apposed) words.pop();
  // "Talks at Chushul", "a visit to Vancouver": what follows a preposition is its complement, not who holds an office.
  if (LINKS.has(words.at(-1)?.text ?? '')) return null;
  let first = -1;
  let head = -1;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]?.text ?? '';
    if (/^[,;:.“”"«»—–!?]$/.test(word)) break;
    if (isHead(word) && (isCapital(word) || !LINKS.has(word))) head = i;
    else if (head >= 0 && head === i + 1 && (isQualifier(word) || (isCapital(word) && !/['’]s?$/.test(word)))) head = i;
    else if (head >= 0 && LINKS.has(word) && word !== 'the' && word !== 'and') {
      // "… of the Ministry of": the head found so far may be inside a complement of another
      if (!complementOfHead(words, i)) break;
    } else if (!(LINKS.has(word) || isCapital(word) || isOfficeWord(word) || /^\(/.test(word))) {
      // "head of the Europe directorate, X": only a comma lets ordinary nouns into an office that stands before a name
      if (head >= 0 || !apposed || !/^[\p{Ll}-]+$/u.test(word)) break;
      if (words.length - i > 9 || STOPS.has(word)) break;
    } else if (head >= 0 && word === 'and') {
      // "… Thapa and Speaker of the House": before the "and" stands another person, not another part of this office
      if (!isOfficeWord(words[i - 1]?.text ?? '') || !complementOfHead(words, i)) break;
    } else if (head >= 0 && word === 'the') {
      if (!complementOfHead(words, i)) break;
    } else if (/['’]s$/.test(word) && head >= 0) break;
    if (head >= 0) first = head;
  }
  const begin = words[first];
  const last = words.at(-1);
  if (!begin || !last) return null;
  const role = text.slice(begin.start, last.end);
  return role.length <= 110 ? { role, start: begin.start } : null;
}

/** Whether what stands before position `i` is again an office whose complement we are in. */
function complementOfHead(words: readonly Word[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 7; j--) {
    const word = words[j]?.text ?? '';
    if (/^[,;:.“”"«»—–!?]$/.test(word) || STOPS.has(word) || word === 'by') return false;
    if (/['’]s$/.test(word)) return false;
    if (isHead(word)) return true;
    if (!LINKS.has(word) && !isCapital(word) && !isQualifier(word)) return false;
  }
  return false;
}

/** The office that begins a text: ", head of the Europe directorate, sat on" → "head of the Europe directorate". */
export function roleAfter(text: string): string | null {
  const lead = /^\s?(?:\([^)]*\))?,\s+(?:who is (?:the )?|the |its |their |his |her |an? |currently )?/u.exec(text);
  if (!lead) return null;
  const words = wordsOf(text.slice(lead[0].length));
  let sawHead = false;
  let sawLink = false;
  let last = -1;
  for (let i = 0; i < words.length && i < 16; i++) {
    const word = words[i]?.text ?? '';
    const next = words[i + 1]?.text ?? '';
    if (word === 'and' && sawHead && isCapital(next) && (sawLink || isOfficeWord(next)) && !startsPerson(words, i + 1)) {
      // "Minister of Trade and Industry"
    } else if (/^[,;:.“”"«»—–!?]$/.test(word) || STOPS.has(word)) break;
    else if (isHead(word)) sawHead = true;
    else if (PREPOSITIONS.has(word)) {
      if (!sawHead) break;
      sawLink = true;
    } else if (!sawHead && !isCapital(word) && !isQualifier(word) && !/['’]s$/.test(word)) break;
    else if (sawHead && !sawLink && !isCapital(word) && !/^\(/.test(word)) break;
    if (!LINKS.has(word)) last = i;
  }
  const end = words[last];
  if (!sawHead || !end) return null;
  return text.slice(lead[0].length, lead[0].length + end.end).replace(/[.,;]+$/, '');
}

/** "… and Indonesian Ambassador Dewi": the next words present another person. */
function startsPerson(words: readonly Word[], from: number): boolean {
  const ahead = words.slice(from, from + 4).map((w) => w.text);
  const head = ahead.findIndex(isHead);
  return (
    head >= 0 &&
    !['of', 'for', 'to', 'in', 'on', 'at', ','].includes(ahead[head + 1] ?? ',') &&
    isCapital(ahead[head + 1] ?? '') &&
    !isOfficeWord(ahead[head + 1] ?? '')
  );
}

const STATE_OF =
  /\s?\bof\s(?:the\s)?(?:(?:Federal |Democratic |Islamic |Arab |United |People[’']s |Socialist )*(?:Republic|Kingdom|Government|State|Sultanate|Federation)\s(?:of\s(?:the\s)?)?)?$/;

/**
 * Parts an office from the state or body it belongs to: "Indonesian Ambassador" → "Ambassador", ID; "High
 * Commissioner of Malaysia to Pakistan" → "High Commissioner to Pakistan", MY.
 */
export function partyInRole(given: string): { role: string; party: string | null } {
  let party: string | null = null;
  let role = given
    .replace(/\s*\([^)]*\)\s*$/, (all) => (/^\s*\(\p{Lu}{2,}\)/u.test(all) ? '' : all))
    .replace(/^(?:the|an?|its|their|his|her|outgoing|incoming|visiting)\s+/i, '')
    .trim();
  const lead = partiesIn(role)[0];
  if (lead && lead.start === 0 && /^(?:['’]s?)?\s/.test(role.slice(lead.end))) {
    party = lead.code;
    role = role
      .slice(lead.end)
      .replace(/^['’]s?/, '')
      .trim();
  } else if (/^European (?=Commission)/.test(role)) {
    party = 'EU';
    role = role.replace(/^European /, '');
  }
  for (const mention of partiesIn(role).reverse()) {
    if (mention.form === 'capital') {
      party ??= /\bin\s$/.test(role.slice(0, mention.start)) && !/^(?:ambassador|envoy|consul)/i.test(role) ? mention.code : null;
      continue;
    }
    const before = role.slice(0, mention.start);
    const after = role.slice(mention.end);
    const inside = /\b(?:of|at|in|under|from)\s(?:the\s)?$/.test(before);
    if (mention.form === 'adjective' && inside && /^\s\p{Lu}/u.test(after)) {
      party ??= mention.code;
      role = before + after.trimStart();
    } else if (
      (mention.form === 'name' || mention.form === 'body') &&
      inside &&
      /^\s\p{Lu}/u.test(after) &&
      /\bthe\s$/.test(before)
    ) {
      party ??= mention.code; // "of the New Zealand Antarctic programme"
      role = before + after.trimStart();
    } else if (/^['’]s?\s/.test(after) && inside) {
      party ??= mention.code;
      role = before.replace(/\bthe\s$/, '') + after.replace(/^['’]s?\s/, '');
    } else if ((mention.form === 'name' || mention.form === 'body') && STATE_OF.test(before) && /^(?:$|\sto\s)/.test(after)) {
      if (mention.form === 'name' || after === '') {
        party = party ?? mention.code;
        role = (before.replace(STATE_OF, '') + after).trim();
      } else party ??= mention.code;
    }
  }
  return { role: role.replace(/\s+/g, ' ').trim(), party };
}
