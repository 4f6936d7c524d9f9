/** How a sentence presents somebody: by an office, a form of address, an apposition, or a verb of speech. */

import { oneOf, sharedOffices } from './distribution';
import type { Person } from './found';
import { BEFORE_ADDRESS, HONORIFICS } from './lexicon/roles';
import { HUMAN } from './lexicon/speech';
import { userEntries } from './lexicon/userLexicon';
import { isCalling, isOfficeWord, isRoleHead, looksLikeName, nameRuns } from './names';
import { partyInRole } from './partyInRole';
import { isCapital, partiesIn } from './places';
import { isLeadership, type Office, roleAfter, roleBefore } from './roles';
import type { Sentence } from './sentences';

/** Verbs that only people are the subject of. */
const SPEAKS = new RegExp(
  `^,?\\s(?:also |then |further |later |meanwhile |too |has |had |who )?(?:${HUMAN})\\b(?! (?:on|by|in) \\d)`,
  'i',
);
const SPOKEN = /\b(?:said|added|told|remarked|stated|noted|stressed|announced|by|with|and|met|received|called on)\s$/;

/** Appositions that only people have: "X, who …", "X, a senior fellow", "X, 54,". */
const PERSONAL =
  /^,\s(?:who(?:se)?\s|aged\s|\d\d,|(?:an?|the|his|her)\s(?:[\p{L}-]+\s){0,3}(?:[\p{L}-]{2,}(?:ist|ian|wright|smith)|fellow|expert|author|aide|son|daughter|widow|widower|wife|husband|brother|sister|veteran|specialist|critic|candidate|member|founder|owner|partner|counsel)\b)/u;

/** "when X was minister" */
const HELD_OFFICE =
  /^\s(?:was|became|had been|took office as|served as)\s(?:(?:the|an?|its|their|then|still|yet)\s)?(?:\p{L}+\s)?(?:minister|president|premier|mayor|governor|chancellor|ambassador|chair|chairman|chairwoman|secretary|commissioner|speaker)\b/u;

type Shared = { role: string; end: number } | null;
export type Introduction = Person & { owner: string | null };

/** "non-resident Ambassador X": the word tells what kind of office the form of address is. */
const KIND_OF_ENVOY = /^(?:non-resident|resident|roving|accredited|outgoing|incoming|designate)$/i;

/**
 * All people whom a sentence presents, by an office, a form of address, an apposition, or a verb of speech; where the
 * sentences before tell of an office without its holder (`isAwaited`), also by "his" and "her".
 */
export function peopleIn(sentence: Sentence, isAwaited: () => boolean = () => false): Introduction[] {
  const { text } = sentence;
  const found: Introduction[] = [];
  const states = partiesIn(text);
  const shares = sharedOffices(text);
  let taken = 0; // where the office ends that the person before has behind the name
  let shared = null as Shared;
  for (const run of nameRuns(text)) {
    if (run.start < taken) continue;
    const words = text.slice(run.start, run.end);
    const prefix = text.slice(taken, run.start);
    const { before, honorific } = withoutHonorific(prefix);
    const afterTitle = run.afterTitle || honorific !== null;
    if (!looksLikeName(words, afterTitle) || isCapital(words)) continue;
    if (states.some((m) => m.start <= run.start && run.end <= m.end)) continue;
    const after = text.slice(run.end);
    // "Contributing, the ambassador said"
    if (/^\p{Lu}\p{Ll}+ing$/u.test(words) && before.trim() === '' && after.startsWith(',')) continue;
    // "At Sheetal Niwas, the minister …": people are met, called and told; one is at, in or near a place.
    if (/(?:^|\s)(?:at|in|near|outside|inside|into|across)\s(?:the\s)?$/i.test(before)) continue;
    let said = roleOf(before, after);
    // "Indonesian Ambassador X": where no other office is named, the form of address is the office.
    const bare = said.role === null ? said.owner === null : KIND_OF_ENVOY.test(said.role);
    if (bare && /Ambassador$|Senator$/.test(honorific ?? '')) said = roleOf(prefix, after);
    const councillor = said.role === null ? /Cllr$/.exec((honorific ?? '').replace(/\.$/, '')) : null;
    if (councillor) said = { ...said, role: councillor[0], rule: 'people.office-before-name' };
    if (said.role === null && honorific === null && CHAIRED_BY.test(before)) said = { ...said, role: 'chair' };
    const share = shares.get(run.start);
    if (share) said = { ...said, ...share, owner: share.counterpart ? 'counterpart' : null, rule: 'people.shared-office' };
    else if (said.role === null && shared) {
      // "Foreign ministers X of Latvia and Y of Estonia"; "Ministers of Trade, X; Health, Y"
      const between = text.slice(shared.end, run.start);
      const portfolio = /^[;,]\s(?:and\s)?(?:of\s|for\s)?(\p{Lu}[\p{L}-]+(?:,?\s(?:and\s|&\s)?\p{Lu}[\p{L}-]+){0,6}),\s$/u.exec(
        between,
      )?.[1];
      const head = shared.role.split(/ (?=of |for )/)[0] ?? shared.role;
      if (
        portfolio &&
        head !== shared.role &&
        portfolio.split(' ').every((w) => /^and$|^&$/.test(w) || isOfficeWord(w.replace(/,$/, '')))
      )
        said = { ...said, role: `${head} of ${portfolio}` };
      else if (/^[^.;]{0,40}(?:,| and)\s$/.test(between)) said = { ...said, role: shared.role };
    }
    const many = said.role !== null && oneOf(said.role) !== said.role;
    said.role = said.role === null ? null : oneOf(said.role);
    const head = said.role?.split(/ (?=of |for )/)[0];
    shared =
      said.role !== null && (many || (shared !== null && shared.role.split(/ (?=of |for )/)[0] === head))
        ? { role: said.role, end: run.end }
        : null;
    const single = !words.includes(' ');
    // "the report of the experts on the gas of Grand Tortue"
    if (single && many && !share) continue;
    // "the patrol off Kiunga, the ministers decided": who speaks stands behind a place
    if (
      single &&
      honorific === null &&
      /^,\s(?:an?|the|two|\p{Ll}+)\s[\p{L} -]{3,40}?\s(?:said|says|decided|agreed|added|announced|told|noted|reported)\b/u.test(
        after,
      ) &&
      !/\p{Lu}/u.test(before.slice(-20).replace(/^\W*\p{Lu}/u, ''))
    )
      continue;
    const evident =
      said.role !== null ||
      honorific !== null ||
      said.party !== null ||
      said.owner !== null ||
      SPEAKS.test(after) ||
      (!single && (PERSONAL.test(after) || HELD_OFFICE.test(after))) ||
      (SPOKEN.test(before) && /^(?:[,.]|$)/.test(after)) ||
      (!single && before.trim() === '' && /^ \p{Ll}[^.;]* (?:his|her|him|he|she)\b/u.test(after) && isAwaited());
    if (!evident) continue;
    // A family name alone tells of somebody known; who is not known by now is a place or a thing.
    if (
      single &&
      said.role === null &&
      honorific === null &&
      (said.party !== null || (said.owner === null && !SPEAKS.test(after)))
    )
      continue;
    if (said.until > 0) taken = run.end + said.until;
    const place = { start: sentence.start + run.start, end: sentence.start + run.end };
    found.push({
      name: inPlainCase(words),
      honorific,
      role: said.role,
      party: said.party,
      claims: said.party === null ? [] : [{ code: said.party, by: said.rule }],
      owner: said.owner,
      head: false,
      participant: false,
      presence: [],
      tookPartBy: null,
      sideBy: null,
      ...place,
      sentence,
      rule: said.rule,
      mentions: [place],
    });
  }
  return found;
}

/** "TSUJIMOTO Kenichiro": some press offices print family names in capitals. */
export const inPlainCase = (words: string): string =>
  words.replace(/\p{Lu}{4,}(?:-\p{Lu}+)*/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());

/** Splits forms of address off the end of what stands before a name: "… Deputy Minister Dr." */
function withoutHonorific(prefix: string): { before: string; honorific: string | null } {
  let start = prefix.length;
  for (;;) {
    const match = /(?:^|(?<=[\s“"(,]))([\p{L}.’'-]+|\((?:Retd|retd|Rtd|R|Dr|Mrs)\.?\)|\(\p{L}{2,4}\.\))\s+$/u.exec(
      prefix.slice(Math.max(0, start - 24), start),
    );
    if (!match) break;
    // "Senator the Hon. X"
    if (match[1] === 'the' && start < prefix.length && isAddress(prefix.slice(0, start - match[0].length))) {
      start -= match[0].length;
      continue;
    }
    const word = match[1] ?? '';
    const low = word
      .toLowerCase()
      .replace(/[.()]+$|^\(/g, '')
      .replace(/’/g, "'");
    const at = start - match[0].length;
    const outer = /(?:Secretary|Attorney|Director|Solicitor|Consul|Governor|Inspector|Prosecutor|Auditor|Surveyor)[ -]$/.test(
      prefix.slice(0, at),
    );
    const known = HONORIFICS.has(low) || word === '(R)' || word === 'HE' || word === 'HH' || userEntries().honorifics.has(low);
    const alone = known && !(low === 'general' && outer);
    if (!(/^\p{Lu}|^\(/u.test(word) && (alone || (start < prefix.length && BEFORE_ADDRESS.has(low))))) break;
    start = at;
  }
  const honorific = prefix.slice(start).trim();
  // "the Minister for Ports, the Honourable X": the article is the address's own
  const before = honorific === '' ? prefix : prefix.slice(0, start).replace(/(?<=,\s)the\s$/, '');
  return { before, honorific: honorific === '' ? null : honorific };
}

/** Whether a form of address ends the text: "Senator ". */
const isAddress = (text: string): boolean => HONORIFICS.has(/(\p{Lu}\p{L}+)\s$/u.exec(text)?.[1]?.toLowerCase() ?? '');

/** The office that ends a text, with the side that it or what stands before it names. */
export function officeIn(text: string): { role: string; party: string | null; start: number; end: number } | null {
  const office = outerOffice(text);
  if (!office) return null;
  const { role, party } = roleOf(text, '');
  return role === null ? null : { role, party, start: office.start, end: office.end };
}

type Introduced = { role: string | null; party: string | null; owner: string | null; until: number; rule: string };

/**
 * What is said of a name on either side of it: an office, a state, a counterpart. `owner` keeps the words that tell whose
 * the office is where it takes the text before to know: "his", "its", "the country’s".
 */
function roleOf(before: string, after: string): Introduced {
  const ofParty = stateBehind(after);
  const found = (role: string | null, party: string | null, rule: string, owner: string | null = null, until = 0) => ({
    role,
    party,
    owner,
    until,
    rule,
  });
  const counterpart = counterpartOf(before, after);
  if (counterpart) {
    // "his Iraqi counterpart, X, Deputy Prime Minister": the office that the text gives goes before the one that it implies
    const behind = counterpart.office === null && counterpart.until === 0 ? withoutLeading(roleAfter(after)) : null;
    const office = counterpart.office ?? (behind && !isLeadership(behind.role) && !isCalling(behind.role) ? behind.role : null);
    const own = office ? partyInRole(office) : null;
    return found(
      own?.role ?? null,
      ofParty ?? counterpart.party ?? own?.party ?? null,
      'people.counterpart',
      'counterpart',
      behind && own ? behind.end : counterpart.until,
    );
  }
  const later = withoutLeading(roleAfter(after));
  const seat = seatIn(later ? after.slice(later.end) : after);
  const earlier = outerOffice(before);
  const title =
    later && earlier && /^(?:ambassador|general|captain|professor|minister|adviser|advisor|delegate|member)$/i.test(earlier.role);
  if (earlier && !title && !isFronted(before, after)) {
    const { role, party } = partyInRole(earlier.role);
    const prefix = before.slice(0, earlier.start);
    const possessive =
      /(?:^|\s)(?:the )?(\p{Lu}[\p{L}. -]*?)(?:['’]s|(?<=s)['’])\s+(?:(?:new|long-serving|outgoing|incoming|visiting)\s)?$/u.exec(
        prefix,
      );
    const owner = possessive ? (partiesIn(possessive[1] ?? '').at(-1)?.code ?? null) : null;
    const adjective = /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\s+$/u.exec(prefix);
    const led = adjective ? (partiesIn(adjective[1] ?? '').at(-1)?.code ?? null) : null;
    const its = /\b(its|their|the country['’]s|his country['’]s|her country['’]s)\s+$/i.exec(prefix)?.[1]?.toLowerCase() ?? null;
    if (role.split(/\s+/).some(isRoleHead) && !isLeadership(role))
      return found(role, ofParty ?? party ?? owner ?? led ?? seat, 'people.office-before-name', its);
  }
  if (later) {
    const { role, party } = partyInRole(later.role);
    const its = /\b(its|their|the country['’]s)\s+$/i.exec(after.slice(0, later.start))?.[1]?.toLowerCase() ?? null;
    if (role && !isLeadership(role)) return found(role, ofParty ?? party ?? seat, 'people.office-after-name', its, later.end);
    if (party) return found(null, party, 'people.name-of-state', null, later.end);
  }
  // "The Brazilian foreign minister, Mauro Teles, and Paraguay’s Rubén Lezcano signed …"
  const genitive = /(?:(?:\band|,)\s)?(\p{Lu}[\p{L}. -]*?)(?:['’]s|(?<=s)['’]),?\s+$/u.exec(before.slice(-40));
  const whose = genitive ? partiesIn(genitive[1] ?? '').at(-1) : null;
  const listed =
    whose && ENDS_NAME.test(after) && (OFFICES.test(before) || ANOTHERS.test(after) || /^\sin the chair\b/.test(after));
  if (whose && (listed || SPEAKS.test(after) || /^\s\p{Ll}{2,}(?:ed|et|eld|oke|aid)\b/u.test(after)))
    return found(null, whose.code, 'people.counterpart', /^(?:and|,)\s/.test(genitive?.[0] ?? '') ? 'counterpart' : null);
  const seated = OF_INSTITUTION.exec(after);
  if (seated) return found(seated[0].replace(/^[\s,]+/, '').trim(), ofParty, 'people.of-institution', null, seated[0].length);
  const acted = ACTED_AS.exec(after);
  if (acted)
    return found(acted[1] ?? null, ofParty ?? ofNamedBody(after) ?? stateBehind(after.slice(acted[0].length)), 'people.acted-as');
  return found(null, ofParty, ofParty ? 'people.name-of-state' : 'people.name');
}

/** "The session, which opened on Monday, was chaired by X" */
const CHAIRED_BY =
  /\b(?:session|meeting|sitting|plenary|assembly|conference)\b[^.;]{0,60}\b(?:was|is|were) (?:chaired|presided over|moderated) by $/u;

/** "X of the clerical union Pro listened in as an observer" */
const ACTED_AS =
  /^(?: of (?:the )?[^,.]{2,40}?)? (?:acted|sat in|listened in|attended|took part|followed (?:the \p{Ll}+|them|it)|was (?:there|present)|served) as (?:an? |the )?(\p{Ll}+)/u;
/** "of the clerical union Pro" */
const ofNamedBody = (after: string): string | null => {
  const body = /^ of the (?:\p{Ll}+ ){1,3}(?=\p{Lu})/u.exec(after);
  const mention = body ? partiesIn(after.slice(body[0].length, body[0].length + 60))[0] : undefined;
  return mention?.start === 0 ? mention.code : null;
};

/** What may stand right behind a name that only a genitive presents, in a list of such names: "Mali's X and Chad's Y, who hold the water portfolios". */
const ENDS_NAME = /^(?:,|\.|\s(?:and|in the chair|with)\b|$)/;
const OFFICES =
  /\b(?:ministers?|secretar(?:y|ies)|presidents?|premiers?|chancellors?|leaders|chiefs|envoys|ambassadors?|negotiators|directors?)\b|\(\p{Lu}[\p{L} ]+\)/u;
const ANOTHERS = /^(?:,[^,.;]{0,60},)? and \p{Lu}[\p{L} ]{2,30}(?:['’]s|s['’]) \p{Lu}/u;

/** "Brigadier X of the Ministry of Interior": where somebody sits says what they are there as. */
const OF_INSTITUTION =
  /^,? of the (?:[\p{L}’'-]+ ){0,5}?(?:Ministry|Department|Institute|Directorate|Bureau|Secretariat|executive|wing)(?: (?:of|for) (?:the )?\p{Lu}[\p{L}-]+(?:,? (?:and |& )?\p{Lu}[\p{L}-]+){0,4})?(?![\p{L}’'-])/u;

/** "head of the High Authority and leader of the delegation": the office, without what was led. */
function withoutLeading(office: Office | null): Office | null {
  const led = office && / and (?:the )?(?:head|leader|chief) of (?:the )?[^,;]{3,60}$/.exec(office.role);
  return office && led && isLeadership(led[0].replace(/^ and (?:the )?/, ''))
    ? { ...office, role: office.role.slice(0, led.index) }
    : office;
}

/** A diplomat’s or a judge’s rank behind an office: "the Director for Africa, Minister X", "the mediator, Justice Y". */
const RANK = /^(?:chief|minister|counsellor|counselor|secretary|ambassador|justice|judge|professor|clerk)$/i;
/** What somebody is by calling, between the office and the name: "the mediator, retired Ghanaian jurist | Justice X". */
const BY_CALLING =
  /,\s(?:the\s)?(?:(?:retired|former|veteran|career|seasoned|senior|long-time|noted|prominent)\s(?:\p{Lu}[\p{L}-]+\s)?|\p{Lu}[\p{L}-]+\s)(?:diplomat|jurist|judge|general|admiral|colonel|lawyer|politician|banker|academic|engineer|economist|statesman|soldier|officer|civil servant|trade unionist|scholar|professor)\s$/u;

function outerOffice(given: string): Office | null {
  const before = given.replace(BY_CALLING, ', ');
  const office = roleBefore(before);
  if (!office || !RANK.test(office.role)) return office;
  const outer = before.slice(0, office.start).replace(BY_CALLING, ', ');
  return (/[^,]{6},\s$/.test(outer) ? roleBefore(outer) : null) ?? office;
}

/** "…, Director-General, Asian Affairs Department, Ministry of Foreign Affairs of Japan": where the office sits. */
function seatIn(after: string): string | null {
  const seat =
    /^,\s(?:[^,;.]{3,60},\s)?(?:the\s)?(?:Federal\s)?(?:Ministry|Department|Office|Embassy|Government)\b[^,;.]{0,60}/u.exec(
      after,
    );
  return seat ? (partiesIn(seat[0]).find((m) => m.form !== 'capital')?.code ?? null) : null;
}

/** "X of Zambia", "X (Austria)", "X from the UN". */
function stateBehind(after: string): string | null {
  const of =
    /^ (?:of|from|for) (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:of|the|and|\p{Lu}[\p{L}’'-]*))*)/u.exec(after) ??
    /^ \((\p{Lu}[\p{L} -]+)\)/u.exec(after);
  return of ? (partiesIn(of[1] ?? '').find((m) => m.start === 0)?.code ?? null) : null;
}

/** "After talks with the Prime Minister, Anna Kral told …": the comma ends what was fronted, it does not appose. */
function isFronted(before: string, after: string): boolean {
  return (
    /,\s+$/.test(before) &&
    /^(?:After|Before|During|Following|In|At|On|Besides|Upon|While|When|As|Since|Speaking|Meeting|Addressing|Alongside|With)\b[^,]*,\s+$/.test(
      before,
    ) &&
    /^\s(?!and\b|of\b)\p{Ll}/u.test(after)
  );
}

/** Without one of these no pattern of counterparts need be tried. */
const OPPOSITE = /counterpart|opposite|homologue|colleague/;

/** "her Polish counterpart, X", "his counterpart from Ghana, X", "X, his Kenyan counterpart". */
function counterpartOf(before: string, after: string): { party: string | null; office: string | null; until: number } | null {
  if (!OPPOSITE.test(before) && !OPPOSITE.test(after.slice(0, 80))) return null;
  const ahead =
    /(?:(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he)|['’]s)\s(?:new\s)?|\b(?:with|by|and|met|told|of)\s(?=\p{Lu}))((?:\p{Lu}[\p{L}-]+\s){0,3})(?:counterpart|opposite(?:\snumber)?|homologue|(?<=\p{Lu}[\p{L}-]{3,20}\s)colleague)(?:\s(?:from|in|of|at)\s(?:the\s)?([^,]{2,40}))?,?\s((?:[\p{L}-]+\s){0,6})$/u.exec(
      before,
    );
  const behind =
    /^,\s(?:his|her|their|its)\s((?:\p{Lu}[\p{L}-]+\s){0,3})(?:counterpart|opposite(?:\snumber)?)(?:\s(?:from|in)\s(?:the\s)?([^,.;]{2,40}))?/u.exec(
      after,
    );
  const match = ahead ?? behind;
  if (!match) return null;
  const office = ahead?.[3] ? (roleBefore(ahead[3])?.role ?? null) : null;
  if (ahead?.[3] && office === null && /\p{Ll}{3}\s$/u.test(ahead[3]) && /^\p{Ll}/u.test(ahead[3])) return null;
  return {
    office,
    party: partiesIn(match[1] ?? '')[0]?.code ?? partiesIn(match[2] ?? '')[0]?.code ?? null,
    until: behind ? behind[0].length : 0,
  };
}
