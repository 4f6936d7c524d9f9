/** What each rule says of the side of somebody whom the report presents. All that is said is weighed (`weigh.ts`). */

import { asPattern } from '../asPattern';
import type { Crowd } from './crowd';
import { claim, type Person } from './found';
import { bodyByOffice } from './localBodies';
import { surnames } from './names';
import type { PeopleContext } from './peopleContext';
import { isKnownParty, partiesIn } from './places';
import type { Sentence } from './sentences';
import { companyOf, type Roles } from './sides';

/** What each rule says of those whom nothing around the name marks, in the order in which the rules are asked. */
export function rulesAlone(
  present: readonly Person[],
  context: PeopleContext,
  roles: Roles,
  together: Together,
  firstTold: ReadonlyMap<Person, Told>,
  crowd: Crowd,
): void {
  const marked = new Set(present.map((p) => p.party).filter((code): code is string => code !== null));
  const visitors = present.find((p) => p.head)?.party ?? present.find((p) => p.party && p.party !== context.host)?.party ?? null;
  const localCodes = new Set(context.bodies?.map(({ code }) => code));
  const state = context.parties.find((code) => isKnownParty(code) && !localCodes.has(code)) ?? null;
  for (const person of present) {
    if (!context.ofStates && (context.bodies ?? []).length > 0)
      claim(
        person,
        bodyByOffice(person.role, context.bodies ?? [], state ?? (context.parties.length < 2 ? context.host : null)),
        'kind-of-office',
      );
    const guest =
      roles.guest ??
      (visitors !== context.host ? visitors : null) ??
      present.find((p) => p.party && p.party !== context.host)?.party ??
      null;
    if (/\b(?:ambassador|high commissioner|chargé|counsell?or|attaché|consul)\b/i.test(person.role ?? ''))
      claim(person, senderOf(person, context) ?? guest, 'envoy');
    claim(person, acrossTable(person, firstTold.get(person)?.before ?? '', crowd, roles, context), 'across');
    if (/\b(?:assisted|accompanied) (?:him|her|them|the)\b/.test(person.sentence.text)) claim(person, visitors, 'assisted');
    claim(person, otherSide(person, together, context), 'other-side');
    claim(person, unmarkedSide(marked, context), 'unmarked');
    if (
      (context.kind !== null || context.parties.length > 1) &&
      context.host &&
      (context.parties.length === 0 ? visitors !== null || present.some((p) => p.party) : context.parties.includes(context.host))
    )
      claim(person, context.host, 'unmarked-host');
    const of = organisationIn(person.role);
    // "chair of the economics committee": a part of the body that sits is no side in it
    if (!(context.ofBody && /\b(?:committee|commission|board|council|panel|group)$/i.test(of ?? '')))
      claim(person, of, 'organisation');
  }
}

/** Talks without states: "general secretary of the Dockers’ Union" speaks for the union. */
function organisationIn(role: string | null): string | null {
  const of = /\bof (?:the )?([^,()]+?)(?: (?:in|at|for) .*)?(?: \((\p{Lu}{2,})\))?$/u.exec(role ?? '');
  const body = of?.[1] ?? '';
  return of &&
    /^(?:\p{Lu}{2,}|\p{Lu}[^,]*\s(?:Council|Union|Company|Board|Federation|Association|Authority|Committee|Commission|Bank|Agency|Institute|Chamber|Institution|Foundation|Trust))$|\b(?:council|union|company|board|federation|association|authority|committee|community)$/u.test(
      body,
    )
    ? (of[2] ?? body)
    : null;
}

export type Told = { sentence: Sentence; before: string; after: string };

/** The one other state or body at the table. */
export const guestOf = ({ host, parties }: PeopleContext): string | null => {
  const others = parties.filter((code) => code !== host);
  return host !== null && others.length === 1 ? (others[0] ?? null) : null;
};

/** A report marks strangers ("the Polish minister") and leaves its own unmarked ("the minister"). */
function unmarkedSide(marked: ReadonlySet<string>, { parties }: PeopleContext): string | null {
  if (parties.length !== 2 || marked.size !== 1) return null;
  const rest = parties.filter((code) => !marked.has(code));
  return rest.length === 1 ? (rest[0] ?? null) : null;
}

/** An envoy "to Kenya" is of the other state at the table. */
function senderOf(person: Person, { parties }: PeopleContext): string | null {
  const to = /\b(?:to|in)\s(?:the\s)?(\p{Lu}.*)$/u.exec(person.role ?? '')?.[1];
  const posted = to ? partiesIn(to)[0]?.code : null;
  if (!posted) return null;
  const rest = parties.filter((code) => code !== posted);
  return parties.length === 2 && rest.length === 1 ? (rest[0] ?? null) : null;
}

/** "Deputy Minister Thuan was accompanied by X": the side of whom they accompany. */
export function partyOfCompany(before: string, crowd: Crowd): string | null {
  const lead = companyOf(before);
  if (lead === null) return null;
  const named = crowd
    .near(before)
    .filter(
      (p) =>
        p.party !== null &&
        surnames(p.name).some((part) => new RegExp(`(?<!\\p{L})${asPattern(part)}(?!\\p{L})`, 'u').test(lead)),
    );
  const states = partiesIn(lead).filter((m) => m.form !== 'capital');
  return named.at(-1)?.party ?? (new Set(states.map((m) => m.code)).size === 1 ? (states[0]?.code ?? null) : null);
}

/** Those whom one sentence presents. */
export type Together = ReadonlyMap<Sentence, readonly Person[]>;

export function bySentence(people: readonly Person[]): Together {
  const found = new Map<Sentence, Person[]>();
  for (const person of people) {
    const beside = found.get(person.sentence);
    if (beside) beside.push(person);
    else found.set(person.sentence, [person]);
  }
  return found;
}

/** "the ADB’s team was headed by X": a body that the text itself explains. */
export function teamOfBody(before: string, acronyms: ReadonlyMap<string, string>): string | null {
  if (!/\b(?:led|headed|chaired|represented|included|comprised|by)\b/i.test(before)) return null;
  const body = [...before.matchAll(/\b(?:the )?(\p{L}+)['’]s (?:side|team|delegation)\b/giu)].at(-1);
  if (!body) return null;
  const word = body[1] ?? '';
  return acronyms.has(word)
    ? word
    : ([...acronyms].find(([, full]) => full.toLowerCase().includes(word.toLowerCase()))?.[0] ?? null);
}

/** "the African Development Bank (AfDB), whose vice-president X", "X of the NLC". */
export function bodyOf(before: string, after: string, acronyms: ReadonlyMap<string, string>): string | null {
  const whose = /\((\p{Lu}[\p{L}]{1,9})\), whose [^,;]*(?:,\s)?$/u.exec(before);
  if (whose) return whose[1] ?? null;
  const of = /^ of (?:the )?(\p{Lu}{2,8})\b/u.exec(after);
  return of && acronyms.has(of[1] ?? '') ? (of[1] ?? null) : null;
}

/** Capitalised words with their small ones, as names of bodies are written, at the end of a text. */
const NAMED_BEFORE = /(?<![\p{L}’'-])(?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|and|for|the)\s){0,2}){1,7}$/u;
const LONGEST_NAME = 200;

/** Acronyms that the text itself explains → their full names. */
export function acronymsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { 1: short = '', index } of text.matchAll(/(?<=\s)\((\p{Lu}\p{L}{1,9})\)/gu)) {
    const full = NAMED_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[0];
    if (full) found.set(short, full.trim());
  }
  return found;
}

/** "Japan announced …, according to X", "Canada would give …, its Minister X said": a speaker for the state that acts. */
export function speakersParty(person: Person): string | null {
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

/** Verbs that join two sides: "was received by", "paid a courtesy call on", "met". */
const MEETS =
  /\b(?:(?:was|were|been|be)\s(?:\p{Ll}+\s)?(?:received|welcomed|hosted|greeted|met|seen off|briefed|escorted|shown round|shown around)\sby|(?:paid|made|paying)\s(?:an?\s|his\s|her\s)?(?:[\p{L}-]+\s){0,3}(?:call|visit)s?\s(?:on|to)|call(?:ed|s|ing)\son|(?:met|meets|meeting|conferred|spoke|talks|meetings)(?:\s[\p{Ll}-]+){0,3}?\swith|met|meets|received|receives|welcomed|welcomes|hosted|greeted|briefed|thanked|congratulated|held\s(?:\p{Ll}+\s){0,3}(?:talks|meetings?|discussions|consultations)(?:\s[^,.;]{0,30})?\swith)\s/gu;

/** "Noh paid a courtesy call on Foreign Minister X": of the other side than who is joined with X by the verb. */
function acrossTable(person: Person, before: string, crowd: Crowd, roles: Roles, { parties }: PeopleContext): string | null {
  if (parties.length !== 2) return null;
  const verb = [...before.matchAll(MEETS)].at(-1);
  if (!verb) return null;
  const between = before.slice(verb.index + verb[0].length);
  if (/[;]|\b(?:while|whereas|accompanied|after which|who)\b/.test(between)) return null;
  const subject = before.slice(0, verb.index);
  const who = crowd.near(subject).filter((p) => p !== person && p.party !== null && parties.includes(p.party));
  const part = /\b(?:guests?|visitors?|visiting \w+|delegation)\b/i.test(subject) ? roles.guest : null;
  const near =
    who
      .map((p) => ({ party: p.party, at: Math.max(...surnames(p.name).map((word) => subject.lastIndexOf(word))) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at)[0] ??
    partiesIn(subject)
      .filter(
        (m) =>
          parties.includes(m.code) &&
          m.form === 'adjective' &&
          (/^\s(?:delegation|side|team|minister|party)\b/.test(subject.slice(m.end)) ||
            !/\b(?:in|to|of|with|from|on)\s(?:the\s)?$/.test(subject.slice(0, m.start))),
      )
      .map((m) => ({ party: m.code }))
      .at(-1);
  const theirs = near?.party ?? part ?? null;
  return theirs === null ? null : (parties.find((code) => code !== theirs) ?? null);
}

/** In a sentence that gives two sides their people, the one without a state belongs to the state that is still open. */
function otherSide(person: Person, together: Together, { parties, host }: PeopleContext): string | null {
  if (parties.length !== 2) return null;
  const beside = (together.get(person.sentence) ?? []).filter((p) => p !== person && p.party !== null);
  // A list that names people of both sides gives each side’s in a row.
  if (parties.every((code) => beside.some((p) => p.party === code)))
    return beside.findLast((p) => p.start < person.start)?.party ?? null;
  if (beside.length !== 1) return null;
  const rest = parties.filter((code) => code !== beside[0]?.party);
  return rest.length === 1 && (host === null || rest[0] === host || person.head) ? (rest[0] ?? null) : null;
}
