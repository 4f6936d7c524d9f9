/** Who took part, for which side, and who led it. */
import type { Person } from './found';
import { isCalling } from './names';
import { partiesIn } from './places';
import type { Sentence } from './sentences';

const ABSENT =
  /\b(?:absent|did not (?:attend|take part)|could not (?:travel|attend|take part)|(?:was|were) unable to|not in the room|played no part|(?:was|were) not (?:present|invited)|attend because)\b/i;
const PAST_BEFORE =
  /\b(?:then|former|late|ex|retired|previous|last|outgoing \w+ was|invitation from|case of|release of|the lawyer|the journalist|under|succeeded|by then|initiative of(?: the)?|citizen|whose predecessor)\b(?:[^,.;]{0,42})$/i;
const OUTSIDE =
  /\b(?:analysts?|researcher|campaigner|trader|journalist|reporter|economist|who runs|activist|press adviser|press officer|press secretary|spokes\w+|citizen|novelist|association|(?:reporting|editing) by|photo|ex-governor|retired|\(Retd\)|who died|in the margin)\b/i;
const TAKES_PART =
  /\b(?:led|headed|co-?chaired|chaired|presided|attended|took part|taking part|participat\w+|present|represented|accompan\w+|assisted|included?|comprised|part of|members? of|at the table|sat on|joined|received|call(?:ed|s)? on|met|meets?|talks|meeting|spoke|phone|brought together|signed|acted|opened|hosted|exchanged|counterpart|in the chair|chairmanship|visit|said|told|announced|added|remarked|insisted|stressed|warned|thanked|invited|proposed|proposed by|seconded|answered|put forward|according to)\b/i;

type Context = { host: string | null; parties: string[]; kind: string | null; text: string };

export function headsAndParties(
  people: Person[],
  sentences: readonly Sentence[],
  isBackground: (s: Sentence) => boolean,
  context: Context,
): void {
  const acronyms = acronymsIn(context.text);
  for (const person of people) {
    if (person.rule === 'people.byline') continue;
    const { sentence } = person;
    const at = person.start - sentence.start;
    const before = sentence.text.slice(0, at);
    const after = sentence.text.slice(person.end - sentence.start);
    const near = `${before.slice(-70)}${after.slice(0, 110)}`;
    person.party ??= sideAfter(after) ?? sideBefore(before, acronyms) ?? bodyOf(before, after, acronyms);
    if (
      isBackground(sentence) ||
      PAST_BEFORE.test(before.slice(-70).replace(person.role ?? '\u0000', '')) ||
      ABSENT.test(clauseAfter(after)) ||
      OUTSIDE.test(near)
    )
      continue;
    if ((person.role === null && person.party === null) || (person.role !== null && isCalling(person.role))) continue;
    person.participant = TAKES_PART.test(sentence.text);
    person.head = person.participant && leads(before, after, person);
  }
  const present = people.filter((p) => p.participant);
  inheritRoles(present);
  for (const person of present) person.party ??= speakersParty(person);
  const visitors = present.find((p) => p.head)?.party ?? present.find((p) => p.party && p.party !== context.host)?.party ?? null;
  for (const person of present) {
    if (person.party) continue;
    // An embassy's people belong to the guest, where their state is not named.
    const envoy = /\b(?:ambassador|high commissioner|chargé|counsell?or|attaché|consul)\b/i.test(person.role ?? '');
    const guest =
      context.parties.find((code) => code !== context.host) ??
      (visitors !== context.host ? visitors : null) ??
      present.find((p) => p.party && p.party !== context.host)?.party ??
      null;
    if (envoy && guest) person.party = guest;
    else if (/\b(?:assisted|accompanied) (?:him|her|them|the)\b/.test(person.sentence.text)) person.party = visitors;
    else if (!context.host) person.party = otherSide(person, present, context);
    else if (
      context.kind !== null &&
      (context.parties.length === 0 ? visitors !== null || present.some((p) => p.party) : context.parties.includes(context.host))
    )
      person.party = otherSide(person, present, context) ?? context.host;
  }
  principals(present, context);
  void sentences;
}

const clauseAfter = (after: string): string =>
  /^[^.;]{0,140}/u.exec(after)?.[0]?.split(/ (?:but|while) (?=the )|, (?:as|because|since|after|while|whose) /)[0] ?? '';

/** "X led the Ugandan side", "X for Norway", "X … from the Ethiopian side", "X … part of the Russian delegation". */
function sideAfter(given: string): string | null {
  const after = given.replace(/^, who [^,]*,/, '');
  const led = /^(?:,[^,]*(?:,[^,]*)?,)?\s+(?:led|headed|represented|sat on|took part on|chaired)\s(?:the\s)?/u.exec(after);
  const direct = /^,? (?:for|on|from) (?:the )?/u.exec(after);
  const side =
    /^[^.;]{0,140}?\b(?:for|on|from|of|in|by) the (?=\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:side|part|delegation|team)\b)/u.exec(
      after.split(/ and (?:by )?(?=\p{Lu})/u)[0] ?? '',
    );
  const lead = led ?? direct ?? side;
  if (!lead) return null;
  const rest = after.slice(lead[0].length);
  const mention = partiesIn(rest)[0];
  if (!mention || mention.start > 0) return null;
  const next = rest.slice(mention.end);
  return led || /^\s(?:side|part|delegation|team)\b/.test(next) || (direct && /^(?:[.,;]|\s(?:and|by)\b|$)/.test(next))
    ? mention.code
    : null;
}

/** "the Indian delegation was led by X", "that of New Zealand by X", "the ADB’s team was headed by X". */
function sideBefore(before: string, acronyms: ReadonlyMap<string, string>): string | null {
  if (!/\b(?:led|headed|chaired|represented|included|comprised|by)\b/i.test(before)) return null;
  let best: string | null = null;
  for (const mention of partiesIn(before)) {
    const after = before.slice(mention.end, mention.end + 40);
    const earlier = before.slice(0, mention.start);
    if (
      /^(?:['’]s)?(?:\s[\p{L}-]+)?\s(?:side|delegation|team|part|party)\b/iu.test(after) ||
      /\b(?:that|delegation|team) of (?:the )?$/.test(earlier) ||
      /^ was (?:represented|led)\b/.test(after)
    )
      best = mention.code;
  }
  if (best) return best;
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

/** Acronyms that the text itself explains → their full names. */
function acronymsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/((?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|and|for|the)\s){0,2}){1,7})\((\p{Lu}[\p{L}]{1,9})\)/gu))
    found.set(match[2] ?? '', (match[1] ?? '').trim());
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
    .replace(person.role ?? '\u0000', '');
  const verb = /\b(?:led|headed|leads|heads|chaired|co-?chaired|was in the chair|presided)\b/i.exec(active);
  if (!verb) return false;
  const between = active.slice(0, verb.index);
  // Between a leader and the verb stand only other leaders and their offices.
  return (
    !/[.;]|\b(?:was|were|said|told|by|attended|while|with)\b/.test(between) &&
    !/^\s*by\b/.test(active.slice(verb.index + verb[0].length))
  );
}

/** "The foreign ministers of Cyprus, Egypt and Greece … X of Cyprus, Y of Egypt": the office was said once for all. */
function inheritRoles(present: readonly Person[]): void {
  for (const person of present) {
    if (person.role !== null || person.party === null) continue;
    const { text } = person.sentence;
    const listed = present.filter((p) => p.sentence === person.sentence && p.party !== null).length;
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
function otherSide(person: Person, present: readonly Person[], { parties, host }: Context): string | null {
  if (parties.length !== 2) return null;
  const beside = present.filter((p) => p !== person && p.sentence === person.sentence && p.party !== null);
  if (beside.length !== 1) return null;
  const rest = parties.filter((code) => code !== beside[0]?.party);
  return rest.length === 1 && (host === null || rest[0] === host || person.head) ? (rest[0] ?? null) : null;
}

/** The sole principal of a side leads it; in talks between two, the two who speak for theirs. */
function principals(present: readonly Person[], { kind }: Context): void {
  const codes = [...new Set(present.map((p) => p.party).filter((code): code is string => code !== null))];
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
