/**
 * Bodies that sit at a table without being states: unions, companies, movements, councils. No list holds them; the
 * report names or explains them itself.
 */
import type { LocalBody } from './lexicon/userLexicon';
import { isRoleHead } from './names';
import { isKnownParty, partiesIn } from './places';

/** "the Dock Workers’ Union (THDWU)" */
const EXPLAINED =
  /(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'&-]*\s(?:(?:of|and|for|the|on|in|de|del|da|des|du|la|pour)\s){0,3}){1,8})\(["“]?(\p{Lu}[\p{L}\d&-]{1,9})["”]?\)/gu;
const UNIONS = 'Union|Association|Federation|Congress|Guild|Confederation|Syndicate|Sangha|Society|League|Brotherhood';
const FIRMS =
  'Industries|Corporation|Company|Limited|Ltd|Inc|PLC|Plc|plc|Group|Holdings|Airlines|Airways|Railways|Motors|Steel|Steelworks|Mines|Mining|Minerals|Bank|Energy|Terminals|Shipping|Logistics|Foods|Breweries|Textiles|GmbH|AG|Petroleum|Electric|Telecom|Cement|Sugar|Tea|Estates|Plantations|Shipyards?|Smelters?|Refinery|Transit';
const OTHERS =
  'Council|Commission|Board|Authority|Agency|Trust|Alliance|Movement|Front|Party|Coalition|Chamber|Forum|Service|District|University|Conference|Church|Foundation|Cooperative|Committee|Command|Army|Forces|Organi[sz]ation|Centre|Center|Community|Network|Institute';
const NAMED = new RegExp(
  `(?<![\\p{L}’'-])(?:\\p{Lu}[\\p{L}’'&-]*\\s(?:(?:of|and|for|the|&)\\s){0,2}){1,6}(?:${UNIONS}|${FIRMS}|${OTHERS})(?!\\p{L})(?:\\s(?:of|for)\\s(?:the\\s)?\\p{Lu}[\\p{L}’'-]+)?`,
  'gu',
);
const BODY_NOUN = new RegExp(`(?<!\\p{L})(?:${UNIONS}|${FIRMS}|${OTHERS})(?!\\p{L})`, 'u');
/** Armed movements, parties and camps, which face a state as another would. */
const MOVEMENT =
  /\b(?:Movement|Front|Army|Forces|Party|Coalition|Alliance|Guerrilla|Command|Brigades?|Resistance|Militia|Opposition)\b/;
/** Those who meet as one body have no side in it. */
const IN_SESSION = /\b(?:Council|Assembly|Senate|Parliament|Committee|Board|Commission|Sangguniang|Chamber)\b/;
const OPENS = /^(?:The|A|An|In|At|On|For|From|When|While|After|But|And|As|By|With|Under|Both)\s/;

export type Table = { parties: readonly string[]; kind: string | null };

/** Whether two states or bodies of states face each other: then a union or an agency is somebody’s, not a side. */
export const isOfStates = ({ parties }: Table): boolean => parties.filter(isKnownParty).length >= 2;

/** The bodies of a report that people can speak for, with what it calls them. */
export function localBodies(text: string, table: Table): LocalBody[] {
  const explained = new Map<string, string>();
  for (const [, full = '', short = ''] of text.matchAll(EXPLAINED)) {
    const name = ofBody(full.trim());
    if (name === null) continue;
    if (!isKnownParty(short) && fits(short, name)) explained.set(short, name);
  }
  const found: LocalBody[] = [...explained].map(([code, name]) => ({ code, names: [name, code] }));
  if (isOfStates(table)) return found.filter(({ code, names }) => table.parties.includes(code) || MOVEMENT.test(names[0] ?? ''));
  const session = table.kind === 'meeting' || table.kind === 'other';
  for (const [all] of text.matchAll(NAMED)) {
    const name = ofBody(all);
    if (!name?.includes(' ') || [...explained.values()].some((full) => full.includes(name) || name.includes(full))) continue;
    if (partiesIn(name).some((m) => m.start === 0 && m.end === name.length)) continue;
    if (!found.some(({ code }) => code === name)) found.push({ code: name, names: [name] });
  }
  const government = /\b(?:State|Provincial|Regional|Federal|Transitional) Government\b/.exec(text)?.[0];
  if (government) found.push({ code: government, names: [government] });
  const bodies = session ? found.filter(({ names }) => !IN_SESSION.test(names[0] ?? '')) : found;
  return bodies.map((body) => ({ ...body, names: [...body.names, ...shortNames(body, bodies)] }));
}

/** The body’s name without the person before it or the word that opens the sentence; null for a list or an office. */
function ofBody(words: string): string | null {
  let name = words.replace(OPENS, '');
  const cut = / of the (?=\p{Lu})/u.exec(name);
  if (cut && !BODY_NOUN.test(name.slice(0, cut.index))) name = name.slice(cut.index + cut[0].length);
  return name.split(' ').some(isRoleHead) ? null : name;
}

/** Whether the letters are those that the name’s words begin with, in any order and language. */
function fits(short: string, name: string): boolean {
  const initials = name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase());
  return initials.includes(short.charAt(0).toUpperCase()) && name.includes(' ');
}

/** What the report calls a body after it has named it: "the union", "the company", "Haeyang". */
function shortNames({ names }: LocalBody, all: readonly LocalBody[]): string[] {
  const [name = ''] = names;
  const found: string[] = [];
  const only = (pattern: RegExp) => all.filter((other) => pattern.test(other.names[0] ?? '')).length === 1;
  const noun = new RegExp(`(?:${UNIONS}|${OTHERS})`, 'gu');
  for (const [word] of name.matchAll(noun))
    if (only(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'))) found.push(word.toLowerCase());
  const firm = new RegExp(`(?<!\\p{L})(?:${FIRMS})(?!\\p{L})`, 'u');
  if (firm.test(name) && only(firm)) found.push('company', 'firm', 'management', 'employer', 'Management', 'Company');
  const first = name.split(' ')[0] ?? '';
  if (
    firm.test(name) &&
    first.length > 4 &&
    only(new RegExp(`^${first.replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'u')) &&
    partiesIn(first).length === 0
  )
    found.push(first);
  return found;
}

const OF_GOVERNMENT =
  /\b(?:minister|(?:chief|principal|permanent|additional|cabinet|under) ?secretary|secretary of state|governor|general staff|chief of staff|ambassador|attorney|commissioner)\b/i;
const OF_FIRM =
  /\b(?:chief (?:executive|operating|financial)|managing director|general manager|manager|human resources|vice[- ]president|director|chairman of the board|plant)\b/i;
const OF_UNION = /\b(?:general secretary|secretary[- ]general|branch|shop steward|convenor|organi[sz]er|president|negotiator)\b/i;

/** Whose somebody is where a government, a company or a union sits at the table, by what only such a side’s people are called. */
export function bodyByOffice(role: string | null, bodies: readonly LocalBody[], state: string | null): string | null {
  if (role === null) return null;
  const government = bodies.find(({ code }) => / Government$/.test(code))?.code ?? state;
  if (OF_GOVERNMENT.test(role)) return government;
  const only = (nouns: string) => {
    const pattern = new RegExp(`(?<!\\p{L})(?:${nouns})(?!\\p{L})`, 'u');
    const those = bodies.filter(({ names }) => pattern.test(names[0] ?? ''));
    return those.length === 1 ? (those[0]?.code ?? null) : null;
  };
  if (OF_FIRM.test(role)) return only(FIRMS);
  return OF_UNION.test(role) ? only(UNIONS) : null;
}
