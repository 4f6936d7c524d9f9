/**
 * Bodies that sit at a table without being states: unions, companies, movements, councils. No list holds them; the
 * report names or explains them itself.
 */
import type { LocalBody } from './lexicon/userLexicon';
import { isRoleHead } from './names';
import { isKnownParty, partiesIn } from './places';

/** "the Dock Workers’ Union (THDWU)" */
const EXPLAINED =
  /\((?<=(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'&-]*,?[ \u00a0](?:(?:of|and|for|the|on|in|de|del|da|des|du|la|pour)[ \u00a0]){0,3}){1,8})\()["“]?(\p{Lu}[\p{L}\d&-]{1,9})["”]?\)/gu;
const UNIONS = 'Union|Association|Federation|Congress|Guild|Confederation|Syndicate|Sangha|Society|League|Brotherhood';
const FIRMS =
  'Industries|Corporation|Company|Limited|Ltd|Inc|PLC|Plc|plc|Group|Holdings|Airlines|Airways|Railways|Motors|Steel|Steelworks|Mines|Mining|Minerals|Bank|Energy|Terminals|Shipping|Logistics|Foods|Breweries|Textiles|GmbH|AG|Petroleum|Electric|Telecom|Cement|Sugar|Tea|Estates|Plantations|Shipyards?|Smelters?|Refinery|Transit';
const OTHERS =
  'Council|Commission|Board|Authority|Agency|Trust|Alliance|Movement|Front|Party|Coalition|Chamber|Forum|Service|District|University|Conference|Church|Foundation|Cooperative|Committee|Command|Army|Forces|Organi[sz]ation|Centre|Center|Community|Network|Institute';
const NAMED = new RegExp(
  `(?<![\\p{L}’'-])(?:\\p{Lu}[\\p{L}’'&-]*[ \\u00a0](?:(?:of|and|for|the|&)[ \\u00a0]){0,2}){1,6}(?:${UNIONS}|${FIRMS}|${OTHERS})(?!\\p{L}| \\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}|,| in| on| at| and|\\.))(?:\\s(?:of|for)\\s(?:the\\s)?\\p{Lu}[\\p{L}’'-]+)?`,
  'gu',
);
const BODY_NOUN = new RegExp(`(?<!\\p{L})(?:${UNIONS}|${FIRMS}|${OTHERS})(?!\\p{L})`, 'u');
const ENDS_AS_BODY = new RegExp(`(?<!\\p{L})(?:${UNIONS}|${FIRMS}|${OTHERS})$`, 'u');
const NOUN_OF_BODY = new RegExp(`(?:${UNIONS}|${OTHERS})`, 'gu');
const FIRM = new RegExp(`(?<!\\p{L})(?:${FIRMS})(?!\\p{L})`, 'u');
const UNION = new RegExp(`(?<!\\p{L})(?:${UNIONS})(?!\\p{L})`, 'u');
/** Armed movements, parties and camps, which face a state as another would. */
const MOVEMENT =
  /\b(?:Movement|Front|Army|Forces|Party|Coalition|Alliance|Guerrilla|Command|Brigades?|Resistance|Militia|Opposition)\b/;
/** Bodies of several states: their officials are of them, also where two states talk. */
const OF_MANY =
  /\b(?:Regional|International|World|Global|Inter-?\p{L}+|African|Asian|European|Pacific|Caribbean|Arab|Nordic|Baltic|Nations|Cooperation Council|River|Basin|Lake|Secretariat|Community|Spearhead)\b/u;
/** Agencies and newspapers, which report. */
const PRESS = /\b(?:Press|News|Media|Broadcasting|Radio|Television|Times|Gazette|Herald|Tribune)\b/;
/** Short forms that no body goes by. */
const NO_BODY =
  /^(?:[IVXLCDM]+|CEO|CFO|COO|CTO|HR|GDP|VAT|TV|PM|FM|MP|MPs|DG|AI|IT|LNG|NGO|NGOs|ID|PR|MOU|MoU|FTA|HIV|COVID|EAM|DPM|SG|JS|PS|AM|PPP|ICT|GMT|UTC|DNA|SME|SMEs|B&B|Q&A)$/;
/** "ver.di negotiator", "the drivers’ union AOITA", "of the OPZZ", "Local 966 president": bodies that no text explains. */
const CALLED = [
  /(?<!\p{L})(?:[Uu]nions?|[Cc]hamber|[Aa]ssociation|[Cc]ompany|[Ff]ederation|[Oo]perator|[Gg]roup|[Cc]onfederation|[Ee]mployers|[Mm]anufacturer|[Aa]irline|[Cc]arrier|[Ss]teelmaker|[Cc]armaker|[Mm]ovement|[Uu]tility|[Rr]etailer)\s(\p{Lu}[\p{Lu}\d&-]{1,9}|ver\.di)(?![\p{L}\d])/gu,
  /(?<![\p{L}\d.-])(\p{Lu}{2}[\p{Lu}\d&-]{1,8}|ver\.di)(?:['’]s?)?\s(?:chief\s|general\s|deputy\s|lead\s|managing\s|vice[- ]|outgoing\s|acting\s|branch\s|executive\s|national\s)*(?:president|chair|chairman|chairwoman|chairperson|secretary|negotiator|director|treasurer|spokes\p{L}+|leader|organi[sz]er|executive|manager|boss|representative|delegation|side|team)(?!\p{L})/gu,
  /(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'-]+[ \u00a0]){0,4}Local \d{1,5})(?!\d)/gu,
  // "the board maker Kartonki", "the clerical union Pro", "management at Lee Valley Dairies"
  /\b(?:the|a) \p{Ll}+ (?:union|maker|manufacturer|operator|company|carrier|retailer|brewer|grower|federation|utility|firm|chain|association) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?=[,.;]| \p{Ll})/gu,
  /\b[Mm]anagement (?:at|of) (\p{Lu}[\p{L}’&-]+(?: \p{Lu}[\p{L}’&-]+){0,3})(?=[,.;]| \p{Ll})/gu,
];
/** More bodies than this no report sets at one table. */
const MOST_CALLED = 8;
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
    const name = ofBody(spelledOut(short, full.trim()));
    if (name === null) continue;
    // A union's letters may be those of its own language: "the Union of Westfjords Fish Workers (VFV)".
    if (!isKnownParty(short) && (fits(short, name) || (/^\p{Lu}{3,}$/u.test(short) && UNION.test(name))))
      explained.set(short, name);
  }
  const found: LocalBody[] = [...explained].map(([code, name]) => ({ code: inCapitals(code), names: [name, code] }));
  found.push(...ofTwoStates(text));
  if (isOfStates(table))
    return found.filter(
      ({ code, names }) => table.parties.includes(code) || MOVEMENT.test(names[0] ?? '') || OF_MANY.test(names[0] ?? ''),
    );
  const called = calledBodies(text);
  const session = table.kind === 'meeting' || table.kind === 'other';
  for (const { 0: all, index } of text.matchAll(NAMED)) {
    // "Reef & Ridge Mining Weekly"
    if (
      /^ (?:Weekly|Daily|Monthly|Journal|Monitor|Post|News|Review|Bulletin)\b/.test(
        text.slice(index + all.length, index + all.length + 12),
      )
    )
      continue;
    for (const words of apart(all, called)) {
      const name = ofBody(words);
      if (!name?.includes(' ') || [...explained.values()].some((full) => full.includes(name) || name.includes(full))) continue;
      if (partiesIn(name).some((m) => m.start === 0 && m.end === name.length)) continue;
      if (PRESS.test(name) || isPlace(name, text)) continue;
      if (!found.some(({ code }) => code === name)) found.push({ code: name, names: [name] });
    }
  }
  for (const name of pairedWith(found, text))
    if (!found.some(({ names }) => names[0] === name)) found.push({ code: name, names: [name] });
  for (const [code, noun] of called) {
    if (found.some((other) => other.code === code)) continue;
    const alone = noun !== null && !found.some(({ names }) => names.some((each) => each.toLowerCase().includes(noun)));
    found.push({ code, names: alone ? [code, noun] : [code] });
  }
  const government = /\b(?:state|provincial|regional|federal|transitional|city|municipal) government\b/i.exec(text)?.[0];
  if (government) found.push({ code: government, names: [government] });
  const bodies = session ? found.filter(({ names }) => !IN_SESSION.test(names[0] ?? '')) : found;
  return bodies.map((body) => ({ ...body, names: [...body.names, ...shortNames(body, bodies)] }));
}

/** "Iora": a known body whose letters a paper writes as a word. */
const inCapitals = (short: string): string => (isKnownParty(short.toUpperCase()) ? short.toUpperCase() : short);

/** "Peru's Health Service (Senasa) and Korea's Quarantine Agency (APQA)": agencies of different states speak for these. */
function ofTwoStates(text: string): LocalBody[] {
  const found: LocalBody[] = [];
  for (const { 0: all, 1: full = '', 2: short = '', index } of text.matchAll(EXPLAINED)) {
    const owner = /(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)['’]s $/u.exec(full.trim().replace(/(['’]s )[^'’]*$/u, '$1'))?.[1];
    const state = owner ? partiesIn(owner)[0] : undefined;
    if (all && index >= 0 && state?.form === 'name' && state.end === owner?.length)
      found.push({ code: state.code, names: [full.trim().replace(/^.*['’]s /u, ''), short] });
  }
  return new Set(found.map(({ code }) => code)).size > 1 ? found : [];
}

/** "Dockers' Union and Baltic Terminals": two bodies, where the words before "and" are one already. */
function apart(words: string, called: readonly (readonly [string, string | null])[]): string[] {
  const joined = / and (?:the )?(?=\p{Lu})/u.exec(words);
  if (!joined) return [words];
  const first = words.slice(0, joined.index);
  const isOne = (first.replace(OPENS, '').includes(' ') && ENDS_AS_BODY.test(first)) || called.some(([code]) => code === first);
  return isOne ? [first, ...apart(words.slice(joined.index + joined[0].length), called)] : [words];
}

/** The body’s name without the person before it or the word that opens the sentence; null for a list or an office. */
function ofBody(words: string): string | null {
  // "GFH and Weser-Fähren GmbH": two bodies, the first told by its letters
  let name = words.replace(OPENS, '').replace(/^\p{Lu}{2,8} and (?:the )?(?=\p{Lu})/u, '');
  // "Cheong Boon Kiat and Bank of Thailand": the body begins behind "and"
  const joined = / and (?=\p{Lu}[\p{L}]+ (?:of|for) )/u.exec(name);
  if (joined && BODY_NOUN.test(/^\p{L}+/u.exec(name.slice(joined.index + joined[0].length))?.[0] ?? ''))
    name = name.slice(joined.index + joined[0].length);
  const cut = / of the (?=\p{Lu})/u.exec(name);
  if (cut && !BODY_NOUN.test(name.slice(0, cut.index))) name = name.slice(cut.index + cut[0].length);
  return name.split(' ').some(isRoleHead) ? null : name;
}

/** "Boschkop Platinum and the Mine Workers' Union (MWU) walked out": who sits across from a body is one as well. */
function pairedWith(bodies: readonly LocalBody[], text: string): string[] {
  const found = new Set<string>();
  for (const { names } of bodies) {
    const name = names[0] ?? '';
    for (let at = text.indexOf(name), i = 0; at >= 0 && i < MOST_CALLED; at = text.indexOf(name, at + 1), i++) {
      const before = ACROSS_BEFORE.exec((at > LONGEST_PAIR ? ' ' : '') + text.slice(Math.max(0, at - LONGEST_PAIR), at))?.[1];
      const after = ACROSS_AFTER.exec(text.slice(at + name.length, at + name.length + LONGEST_PAIR))?.[1];
      for (const other of [before, after])
        if (other?.includes(' ') && !other.split(' ').some(isRoleHead) && partiesIn(other).length === 0) found.add(other);
    }
  }
  return [...found].slice(0, MOST_CALLED);
}
const LONGEST_PAIR = 90;
const PAIRED_NAME = '(\\p{Lu}[\\p{L}’&-]+(?: \\p{Lu}[\\p{L}’&-]+){1,3})';
/** At the head of a sentence or behind "between": else "and" joins what was talked of. */
const ACROSS_BEFORE = new RegExp(`(?:^|[.!?\\n]\\s*|\\bbetween )(?:The )?${PAIRED_NAME} and (?:the )?$`, 'u');
const ACROSS_AFTER = new RegExp(
  `^(?: \\(\\p{L}+\\))? and (?:the )?${PAIRED_NAME}(?= (?:have|has|are|were|met|agreed|settled|signed|reached|struck|walked|sat|failed|resumed|ended|opened|said)\\b)`,
  'u',
);

/** Bodies that a text calls by letters it never explains, or by the number of a branch, with the noun that tells their kind. */
function calledBodies(text: string): [string, string | null][] {
  const found = new Map<string, string | null>();
  for (const pattern of CALLED)
    for (const [all, name = ''] of text.matchAll(pattern)) {
      const code = name.replace(OPENS, '');
      // "the union GFH", later "the union’s negotiator"
      const noun = /^(?:union|company|operator|airline|federation|association) /i.exec(all)?.[0].trim().toLowerCase() ?? null;
      if (!NO_BODY.test(code) && !isKnownParty(code) && partiesIn(code).length === 0) found.set(code, found.get(code) ?? noun);
    }
  const longest = [...found].filter(([code]) => ![...found.keys()].some((other) => other !== code && other.endsWith(` ${code}`)));
  return longest.slice(0, MOST_CALLED);
}

/** Whether the text names it only as where something is: "at the Government Center". */
function isPlace(name: string, text: string): boolean {
  let at = text.indexOf(name);
  for (let i = 0; at >= 0 && i < MOST_CALLED; at = text.indexOf(name, at + name.length), i++)
    if (!/\b(?:at|in|inside|outside|near|to)\s(?:the\s)?$/i.test(text.slice(Math.max(0, at - 14), at))) return false;
  return true;
}

/** The end of the words in front of an acronym whose first letters it has: "Paris, World Fisheries Union" (WFU). */
function spelledOut(short: string, full: string): string {
  const words = full.split(' ');
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase();
  for (let from = words.length - 2; from >= 0; from--) {
    const initials = words.slice(from).map((word) => word.charAt(0));
    if (initials[0] !== letters[0] || initials.filter((letter) => /\p{Lu}/u.test(letter)).length < letters.length) continue;
    return words.slice(from).join(' ');
  }
  return full.replace(/^.*,\s/, '');
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
  for (const [word] of name.matchAll(NOUN_OF_BODY))
    if (only(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'))) found.push(word.toLowerCase());
  // "Boschkop Platinum", who sits across from a union, is a firm though no noun says so
  const isFirm = (body: string) =>
    FIRM.test(body) || (/^\p{Lu}\S+ \p{Lu}/u.test(body) && !BODY_NOUN.test(body) && !/Local \d/.test(body));
  if (isFirm(name) && all.filter((other) => isFirm(other.names[0] ?? '')).length === 1)
    found.push('company', 'firm', 'management', 'employer', 'Management', 'Company');
  const first = name.split(' ')[0] ?? '';
  if (
    isFirm(name) &&
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
  const only = (pattern: RegExp) => {
    const those = bodies.filter(({ names }) => pattern.test(names[0] ?? ''));
    return those.length === 1 ? (those[0]?.code ?? null) : null;
  };
  if (OF_FIRM.test(role)) return only(FIRM);
  return OF_UNION.test(role) ? only(UNION) : null;
}
