import { once } from '../once';
import { BODIES } from './lexicon/bodies';
import { COUNTRIES } from './lexicon/countries';
import { type Lexicon, userEntries } from './lexicon/userLexicon';
import { eachWord, goesOnAt, isCapitalAt } from './scan';

/** Where a piece of text names a state or body, and how. Offsets are into that piece. */
export type PartyMention = {
  code: string;
  start: number;
  end: number;
  form: 'name' | 'adjective' | 'capital' | 'body';
  words: string;
};

type Entry = { code: string; form: PartyMention['form'] };
/** Every name of the data → what it names. A name that two parties bear is the first one's. */
const entries = once(() => {
  const all = new Map<string, Entry>();
  const add = (words: string, entry: Entry) => {
    const key = fold(words);
    if (!all.has(key)) all.set(key, entry);
  };
  for (const body of BODIES) for (const name of body.names) add(name, { code: body.code, form: 'body' });
  for (const country of COUNTRIES) {
    for (const name of country.names) add(name, { code: country.code, form: 'name' });
    for (const adjective of country.adjectives) {
      add(adjective, { code: country.code, form: 'adjective' });
      if (/(?:an|i|er|ian|ish person)$/.test(adjective)) add(`${adjective}s`, { code: country.code, form: 'adjective' });
    }
    for (const capital of country.capitals) add(capital, { code: country.code, form: 'capital' });
  }
  return all;
});
/** What other signs are folded to: a name without them is written in one way. */
const FOLDED = /['-]/;
function fold(words: string): string {
  return words.replace(/’/g, "'").replace(/‑/g, '-');
}
/** First word → the names that begin with it, the longest first. A look-up a word beats one pattern of a thousand names. */
const byFirstWord = once(() => {
  const all = new Map<string, string[]>();
  for (const name of [...entries().keys()].sort((a, b) => b.length - a.length)) {
    const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
    all.set(first, [...(all.get(first) ?? []), name]);
  }
  return all;
});
/** The first half of a pair of states: "Sino-Russian", "Franco-German"; "Indo-Pacific" is none. */
const HALF =
  /^(Indo|Sino|Franco|Anglo|Russo|Luso|Hispano|Italo|Austro|Greco|Turco|Belgo|Nippo|Finno|Dano)[-–](?!Pacific|China|Chinese|European|Gangetic|Malay|Saxon)(?=\p{Lu})/u;
const HALVES: ReadonlyMap<string, string> = new Map([
  ['Indo', 'IN'],
  ['Sino', 'CN'],
  ['Franco', 'FR'],
  ['Anglo', 'GB'],
  ['Russo', 'RU'],
  ['Luso', 'PT'],
  ['Hispano', 'ES'],
  ['Italo', 'IT'],
  ['Austro', 'AT'],
  ['Greco', 'GR'],
  ['Turco', 'TR'],
  ['Belgo', 'BE'],
  ['Nippo', 'JP'],
  ['Finno', 'FI'],
  ['Dano', 'DK'],
]);
/** All mentions, in order; the longest name wins, so that "South Sudan" is not "Sudan". */
export function partiesIn(text: string): readonly PartyMention[] {
  const entries = userEntries();
  const known = asked.get(entries) ?? new Map<string, readonly PartyMention[]>();
  asked.set(entries, known);
  const before = known.get(text);
  if (before) return before;
  const found = mentionsIn(text);
  if (known.size >= MOST_ASKED) known.clear();
  known.set(text, found);
  return found;
}

/** What was asked of each lexicon: rules ask for the same words again and again. */
const asked = new WeakMap<Lexicon, Map<string, readonly PartyMention[]>>();
/** More answers than this are not kept, however long the text. */
const MOST_ASKED = 500;

function mentionsIn(text: string): PartyMention[] {
  const found: PartyMention[] = [];
  let behind = 0;
  // No name of the data begins with a small letter; a user's may, and what an article calls a body itself.
  const anyWord = userEntries().bodyNames.size > 0;
  eachWord(text, (start, end) => {
    if (start < behind || !(anyWord || isCapitalAt(text, start))) return;
    const mention = mentionAt(text, start, text.slice(start, end));
    if (!mention) return;
    behind = mention.end;
    found.push(mention);
  });
  return found;
}

/** The mention that a text begins with. */
export function partyAtStart(text: string): PartyMention | null {
  const word = /^[\p{L}\p{N}]+/u.exec(text)?.[0];
  return word === undefined ? null : mentionAt(text, 0, word);
}

function mentionAt(text: string, start: number, word: string): PartyMention | null {
  const ofUsers = userEntries().bodyNames.get(word);
  const ofData = byFirstWord().get(word);
  const half = HALVES.get(word);
  if (!ofUsers && !ofData && !half) return null;
  const stands = (each: string) =>
    (text.startsWith(each, start) || (FOLDED.test(each) && fold(text.slice(start, start + each.length)) === each)) &&
    !goesOnAt(text, start + each.length);
  const users = ofUsers?.find(({ name }) => stands(name));
  const known = ofData?.find(stands);
  const ofUser = users !== undefined && users.name.length >= (known?.length ?? 0);
  const name = ofUser ? users.name : known;
  if (name === undefined && half && HALF.test(text.slice(start, start + word.length + 12)))
    return { code: half, form: 'adjective', start, end: start + word.length, words: word };
  const entry: Entry | undefined = ofUser ? { code: users.code, form: 'body' } : entries().get(known ?? '');
  if (name === undefined || !entry) return null;
  const end = start + name.length;
  return { ...entry, start, end, words: text.slice(start, end) };
}

export const isCapital = (words: string): string | null => {
  const entry = entries().get(fold(words));
  return entry?.form === 'capital' ? entry.code : null;
};
const capitals = new Map(COUNTRIES.map((country) => [country.code, country.capitals[0] ?? null]));
export const capitalOf = (code: string): string | null => capitals.get(code) ?? null;
const CITY_STATES: Readonly<Record<string, string>> = {
  Singapore: 'SG',
  Djibouti: 'DJ',
  Luxembourg: 'LU',
  Monaco: 'MC',
  'San Marino': 'SM',
};
/** Whether the words name a city known from the data: a capital, or a state that is one city. */
export const isKnownCity = (words: string): boolean => isCapital(words) !== null || Object.hasOwn(CITY_STATES, words);

/** The one state that an adjective or name stands for. */
export function partyOf(words: string): string | null {
  return entries().get(fold(words.trim()))?.code ?? null;
}

const names = new Map(COUNTRIES.map((country) => [country.code, country.name]));
for (const body of BODIES) names.set(body.code, body.names[0] ?? body.code);
export const nameOfParty = (code: string): string => names.get(code) ?? userEntries().bodyCodes.get(code) ?? code;

/** All names of a party, with its adjectives and demonyms, and apart from them its capital. */
export function wordsOfParty(code: string): { names: string[]; capitals: string[] } {
  const all = [...entries()].filter(([, entry]) => entry.code === code);
  const ofForm = (isCapital: boolean) => all.filter(([, { form }]) => (form === 'capital') === isCapital).map(([words]) => words);
  return { names: [nameOfParty(code), ...ofForm(false)], capitals: ofForm(true) };
}

/** Whether the code is a state's or a known body's, and not an acronym that only the article explains. */
export const isKnownParty = (code: string): boolean => names.has(code) || userEntries().bodyCodes.has(code);
