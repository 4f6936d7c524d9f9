/** Who took part, for which side, and who led it. */
import { Crowd } from './crowd';
import type { Person } from './found';
import { isCalling, surnames } from './names';
import { partiesIn } from './places';
import type { Sentence } from './sentences';
import { companyOf, type Roles, sideAfter, sideBefore } from './sides';

const ABSENT =
  /\b(?:absent|did not (?:attend|take part|appear|travel|come)|failed to appear|could not (?:travel|attend|take part|come)|(?:was|were) unable to|not in the room|played no part|(?:was|were) not (?:present|invited)|attend because|stayed away|stayed at home|(?:was|were|had been) to have|(?:was|were|had been) (?:originally )?due to (?:attend|open|chair|lead)|sent (?:his|her|their) (?:apologies|regrets)|pulled out|was replaced by)\b/i;
/** What stands before somebody who belongs to another time, another place or only to a phrase. */
const PAST_BEFORE =
  /\b(?:outgoing \w+ was|under|succeeded|succeeds|succeeding|predecessor|successor of|replac(?:ed|ing|es)|(?:took|taking|takes|taken) over from|by then|initiative of(?: the)?|citizen|absence of|instead of|in place of|(?:message|letter|invitation|greetings|condolences) (?:from|of)|on behalf of|(?:case|release|arrest|trial|detention|death|murder|killing|memory|grave|tomb|statue|portrait|legacy|son|daughter|widow|wife|husband|brother|sister|supporters|office) of|the lawyer|the journalist|named after|tribute to|founded by|jailed|exiled|imprisoned|detained|ousted|deposed|opposition)\b(?:[^,.;]{0,42})$/i;
/** "then Foreign Minister X", "the late Sir X", "ex-governor X": an office that was, right before the name. */
const ONCE_BEFORE =
  /(?:^|[\s“"(])(?:[Tt]hen|[Ff]ormer|[Ll]ate|[Ee]x|[Ee]rstwhile|[Pp]revious|[Ll]ast|[Rr]etired)[\s-](?:(?:¤|\p{Lu}[\p{L}.’'-]*|of|for|the|and|[\p{L}-]*(?:minister|president|secretary|ambassador|head|chief|leader))[\s,]+)*$/u;
const OUTSIDE =
  /\b(?:analysts?|researcher|campaigner|trader|journalist|reporter|economist|who runs|activist|press adviser|press officer|press secretary|spokes\w+|citizen|novelist|association|(?:reporting|editing) by|photo|ex-governor|retired|\(Retd\)|who died|in the margin|opposition|think[- ]tank|senior fellow|lecturer)\b/i;
/** A picture's caption shows people; what they did stands in the report. */
const CAPTION = /^\s*[[(]?(?:photo|picture|pictured|caption|image|file photo|from left|above|left)\b/i;
export const isCaption = (text: string): boolean => CAPTION.test(text);
/** "X, then Minister": an office that was. */
const PAST_AFTER = /^,?\s\(?(?:then|the then|at the time|former|the former|a former|his former|who was then|then serving as)\b/;
/** A visit of its own, at another time. */
const AT_ANOTHER_TIME =
  /^[^.;,]{0,70}\b(?:last (?:year|month|spring|summer|autumn|winter|[JFMASOND]\p{Ll}{2,8})|(?:years?|months?|weeks?|decades?) (?:ago|earlier|before))\b/u;
/** Who is still to come was not there. */
const STILL_TO_COME =
  /^[^.;]{0,60}?\s(?:will|is (?:due|expected|scheduled|set) to|is to|plans to|intends to)\s(?:also\s)?(?:visit|travel|arrive|host|come|fly|pay|tour)\b/;
type Context = { host: string | null; parties: string[]; kind: string | null; text: string };

export function headsAndParties(
  people: Person[],
  sentences: readonly Sentence[],
  isBackground: (s: Sentence) => boolean,
  given: Context,
): void {
  const acronyms = acronymsIn(given.text);
  const crowd = new Crowd(people);
  const named = people
    .filter((person) => person.rule !== 'people.byline')
    .flatMap((person) => {
      const told = person.mentions.flatMap((mention) => whereTold(mention, sentences));
      const first = told.find(({ sentence }) => !isCaption(sentence.text)) ?? told[0];
      return first ? [{ person, told, first }] : [];
    });
  const sides = (roles: Roles) => {
    for (const { person, told, first } of named) {
      for (const { before, after } of told) person.party ??= sideAfter(after, roles) ?? sideBefore(before, roles);
      person.party ??= teamOfBody(first.before, acronyms) ?? bodyOf(first.before, first.after, acronyms);
      person.party ??= partyOfCompany(first.before, crowd);
    }
  };
  sides({ host: given.host, guest: guestOf(given) });
  const host = given.host ?? hostByParts(named, given);
  const context = { ...given, host };
  const roles = { host, guest: guestOf(context) };
  if (given.host === null) sides(roles);
  for (const { person, told, first } of named) {
    if (isElsewhere(first, person, isBackground) || told.some(({ after }) => ABSENT.test(clauseAfter(after)))) continue;
    if ((person.role === null && person.party === null) || (person.role !== null && isCalling(person.role))) continue;
    const here = told.filter((t) => !isBackground(t.sentence));
    person.participant = here.length > 0;
    if (here.length === 1 && (STILL_TO_COME.test(first.after) || AT_ANOTHER_TIME.test(first.after))) person.participant = false;
    person.head = person.participant && here.some(({ before, after }) => leads(before, after, person));
  }
  const present = people.filter((p) => p.participant);
  const together = bySentence(present);
  inheritRoles(present, together);
  for (const person of present) person.party ??= speakersParty(person);
  const marked = new Set(present.map((p) => p.party).filter((code): code is string => code !== null));
  const visitors = present.find((p) => p.head)?.party ?? present.find((p) => p.party && p.party !== context.host)?.party ?? null;
  for (const person of present) {
    if (person.party) continue;
    const envoy = /\b(?:ambassador|high commissioner|chargé|counsell?or|attaché|consul)\b/i.test(person.role ?? '');
    const guest =
      roles.guest ??
      (visitors !== context.host ? visitors : null) ??
      present.find((p) => p.party && p.party !== context.host)?.party ??
      null;
    if (envoy) person.party = senderOf(person, context) ?? guest;
    if (person.party) continue;
    if (/\b(?:assisted|accompanied) (?:him|her|them|the)\b/.test(person.sentence.text)) person.party = visitors;
    else if (!context.host) person.party = otherSide(person, together, context) ?? unmarkedSide(marked, context);
    else if (
      (context.kind !== null || context.parties.length > 1) &&
      (context.parties.length === 0 ? visitors !== null || present.some((p) => p.party) : context.parties.includes(context.host))
    )
      person.party = otherSide(person, together, context) ?? unmarkedSide(marked, context) ?? context.host;
  }
  if (context.parties.length === 0 && context.kind !== 'meeting')
    for (const person of present) person.party ??= organisationIn(person.role);
  principals(present, context);
}

/** Talks without states: "general secretary of the Dockers’ Union" speaks for the union. */
function organisationIn(role: string | null): string | null {
  const of = /\bof (?:the )?([^,()]+?)(?: (?:in|at|for) .*)?(?: \((\p{Lu}{2,})\))?$/u.exec(role ?? '');
  const body = of?.[1] ?? '';
  return of && /^\p{Lu}|\b(?:council|union|company|board|federation|association|authority|committee)$/u.test(body)
    ? (of[2] ?? body)
    : null;
}

type Told = { sentence: Sentence; before: string; after: string };

/** Whether the text presents somebody as of another time or from outside the room. */
function isElsewhere({ sentence, before, after }: Told, person: Person, isBackground: (s: Sentence) => boolean): boolean {
  return (
    isBackground(sentence) ||
    PAST_AFTER.test(after) ||
    ONCE_BEFORE.test(before.slice(-110).replace(person.role ?? '¤', '¤')) ||
    PAST_BEFORE.test(before.slice(-70).replace(person.role ?? '¤', '')) ||
    OUTSIDE.test(`${before.slice(-70)}${after.slice(0, 110)}`)
  );
}

/** "Mr Tjikuua headed the visiting delegation": who is known to be of one state tells which of the two is at home. */
function hostByParts(named: readonly { person: Person; told: readonly Told[] }[], { parties }: Context): string | null {
  if (parties.length !== 2) return null;
  for (const { person, told } of named) {
    if (person.party === null || !parties.includes(person.party)) continue;
    for (const { after } of told) {
      const part = sideAfter(after, { host: 'host', guest: 'guest' });
      if (part === 'host') return person.party;
      if (part === 'guest') return parties.find((code) => code !== person.party) ?? null;
    }
  }
  return null;
}

/** The sentence that holds a mention, parted at the name. */
function whereTold({ start, end }: { start: number; end: number }, sentences: readonly Sentence[]): Told[] {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  if (!sentence || start < sentence.start || end > sentence.end) return [];
  return [{ sentence, before: sentence.text.slice(0, start - sentence.start), after: sentence.text.slice(end - sentence.start) }];
}

/** The one other state or body at the table. */
const guestOf = ({ host, parties }: Context): string | null => {
  const others = parties.filter((code) => code !== host);
  return host !== null && others.length === 1 ? (others[0] ?? null) : null;
};

/** A report marks strangers ("the Polish minister") and leaves its own unmarked ("the minister"). */
function unmarkedSide(marked: ReadonlySet<string>, { parties }: Context): string | null {
  if (parties.length !== 2 || marked.size !== 1) return null;
  const rest = parties.filter((code) => !marked.has(code));
  return rest.length === 1 ? (rest[0] ?? null) : null;
}

/** An envoy "to Kenya" is of the other state at the table. */
function senderOf(person: Person, { parties }: Context): string | null {
  const to = /\b(?:to|in)\s(?:the\s)?(\p{Lu}.*)$/u.exec(person.role ?? '')?.[1];
  const posted = to ? partiesIn(to)[0]?.code : null;
  if (!posted) return null;
  const rest = parties.filter((code) => code !== posted);
  return parties.length === 2 && rest.length === 1 ? (rest[0] ?? null) : null;
}

/** "Deputy Minister Thuan was accompanied by X": the side of whom they accompany. */
function partyOfCompany(before: string, crowd: Crowd): string | null {
  const lead = companyOf(before);
  if (lead === null) return null;
  const named = crowd
    .near(before)
    .filter(
      (p) =>
        p.party !== null &&
        surnames(p.name).some((part) =>
          new RegExp(`(?<!\\p{L})${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(lead),
        ),
    );
  const states = partiesIn(lead).filter((m) => m.form !== 'capital');
  return named.at(-1)?.party ?? (new Set(states.map((m) => m.code)).size === 1 ? (states[0]?.code ?? null) : null);
}

/** Those whom one sentence presents. */
type Together = ReadonlyMap<Sentence, readonly Person[]>;

function bySentence(people: readonly Person[]): Together {
  const found = new Map<Sentence, Person[]>();
  for (const person of people) {
    const beside = found.get(person.sentence);
    if (beside) beside.push(person);
    else found.set(person.sentence, [person]);
  }
  return found;
}

const clauseAfter = (after: string): string =>
  /^[^.;]{0,140}/u.exec(after)?.[0]?.split(/ (?:but|while) (?=the )|, (?:as|because|since|after|while|whose) /)[0] ?? '';

/** "the ADB’s team was headed by X": a body that the text itself explains. */
function teamOfBody(before: string, acronyms: ReadonlyMap<string, string>): string | null {
  if (!/\b(?:led|headed|chaired|represented|included|comprised|by)\b/i.test(before)) return null;
  const body = [...before.matchAll(/\b(?:the )?(\p{L}+)['’]s (?:side|team|delegation)\b/giu)].at(-1);
  if (!body) return null;
  const word = body[1] ?? '';
  return acronyms.has(word)
    ? word
    : ([...acronyms].find(([, full]) => full.toLowerCase().includes(word.toLowerCase()))?.[0] ?? null);
}

/** "the African Development Bank (AfDB), whose vice-president X", "X of the NLC". */
function bodyOf(before: string, after: string, acronyms: ReadonlyMap<string, string>): string | null {
  const whose = /\((\p{Lu}[\p{L}]{1,9})\), whose [^,;]*$/u.exec(before);
  if (whose) return whose[1] ?? null;
  const of = /^ of (?:the )?(\p{Lu}{2,8})\b/u.exec(after);
  return of && acronyms.has(of[1] ?? '') ? (of[1] ?? null) : null;
}

/** Capitalised words with their small ones, as names of bodies are written, at the end of a text. */
const NAMED_BEFORE = /(?<![\p{L}’'-])(?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|and|for|the)\s){0,2}){1,7}$/u;
const LONGEST_NAME = 200;

/** Acronyms that the text itself explains → their full names. */
function acronymsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { 1: short = '', index } of text.matchAll(/(?<=\s)\((\p{Lu}\p{L}{1,9})\)/gu)) {
    const full = NAMED_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[0];
    if (full) found.set(short, full.trim());
  }
  for (const [short, full] of [...found]) found.set(short, full);
  return found;
}

/** Whether the person is the agent of leading the meeting, not somebody named beside it. */
function leads(before: string, after: string, person: Person): boolean {
  if (/\b(?:preparatory|working group|experts|seminar|forum)\b/i.test(before)) return false;
  const passive =
    /\b(?:led|headed|co-?chaired|chaired|presided over|hosted)\b(?:[^.;]*?)\bby\b[^;]*$/i.test(before) &&
    !/\b(?:led|headed|chaired)\b[^;]*\b(?:attended|accompanied|assisted|joined|signed|received|included|opened)\b[^;]*$/i.test(
      before,
    );
  const chairmanship = /\bchairman?ship of\b[^;]*$/i.test(before);
  if (passive || chairmanship) return true;
  const active = after
    .replace(/\b(?:Dr|Mr|Mrs|Ms|Prof|Lt|Gen|Maj|Col)\./g, '')
    .replace(/,? (?:who|which|whose) [^,]*,/g, ',')
    .replace(person.role ?? '¤', '');
  const verb = /\b(?:led|headed|leads|heads|chaired|co-?chaired|was in the chair|was at the head of|presided)\b/i.exec(active);
  if (!verb) return false;
  const between = active.slice(0, verb.index);
  // Between a leader and the verb stand only other leaders and their offices.
  return (
    !/[.;]|\b(?:was|were|said|told|by|attended|while|with)\b/.test(between) &&
    !/^\s*by\b/.test(active.slice(verb.index + verb[0].length))
  );
}

/** "The foreign ministers of Cyprus, Egypt and Greece … X of Cyprus, Y of Egypt": the office was said once for all. */
function inheritRoles(present: readonly Person[], together: Together): void {
  for (const person of present) {
    if (person.role !== null || person.party === null) continue;
    const { text } = person.sentence;
    const listed = (together.get(person.sentence) ?? []).filter((p) => p.party !== null).length;
    if (listed < 2 && !/\bministers?\b/.test(text)) continue;
    const role =
      /\b(foreign|defence|finance|trade|energy|interior|health|transport|prime|agriculture|justice) ministers\b/i.exec(
        person.sentence.text,
      )?.[0] ??
      /\bMinisters? of [\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)?/u.exec(text)?.[0] ??
      /\bForeign Ministers\b/.exec(text)?.[0];
    if (role) person.role = role.replace(/inisters/, 'inister');
  }
}

/** "Japan announced …, according to X", "Canada would give …, its Minister X said": a speaker for the state that acts. */
function speakersParty(person: Person): string | null {
  const { text } = person.sentence;
  const before = text.slice(0, person.start - person.sentence.start);
  if (!/\b(?:said|according to|announced|its|whose)\b/.test(text)) return null;
  const subject = partiesIn(before).find(
    (m) =>
      m.form !== 'capital' &&
      /^(?:['’]s?)?(?:,| (?:will|would|announced|has|is|pledged|said|also)\b|['’]s)/.test(before.slice(m.end)),
  );
  return subject?.code ?? null;
}

/** In a sentence that gives two sides their people, the one without a state belongs to the state that is still open. */
function otherSide(person: Person, together: Together, { parties, host }: Context): string | null {
  if (parties.length !== 2) return null;
  const beside = (together.get(person.sentence) ?? []).filter((p) => p !== person && p.party !== null);
  if (beside.length !== 1) return null;
  const rest = parties.filter((code) => code !== beside[0]?.party);
  return rest.length === 1 && (host === null || rest[0] === host || person.head) ? (rest[0] ?? null) : null;
}

/** The sole principal of a side leads it; in talks between two, the two who speak for theirs. */
function principals(present: readonly Person[], { kind }: Context): void {
  const codes = [...new Set(present.map((p) => p.party).filter((code): code is string => code !== null))];
  for (const person of present) if (/^(?:chief|lead|top) negotiator$/i.test(person.role ?? '')) person.head = true;
  const ledBy = (code: string) => present.some((p) => p.party === code && p.head);
  if (kind === 'call' || kind === 'meeting' || kind === 'visit') {
    for (const code of codes.slice(0, 3)) {
      if (ledBy(code)) continue;
      const mine = present.filter((p) => p.party === code);
      const counterpart = mine.find((p) => /\bcounterpart\b/.test(p.sentence.text.slice(0, p.start - p.sentence.start)));
      const principal = counterpart ?? mine[0];
      if (principal) principal.head = true;
    }
    return;
  }
  if (codes.length < 2) return;
  for (const code of codes) {
    const mine = present.filter((p) => p.party === code);
    const first = mine[0];
    const many = kind === 'conference' || kind === 'summit';
    if (!first || ledBy(code) || !(many || mine.length === 1)) continue;
    if (many || present.filter((p) => p.head).length < 2)
      first.head = many ? !/\bsecretary[ -]general\b/i.test(first.role ?? '') : true;
  }
}
