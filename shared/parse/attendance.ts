/** Who took part, for which side, and who led it. */

import { Crowd } from './crowd';
import { claim, type Person } from './found';
import { isModifyingNoun } from './lexicon/modifiers';
import { isCalling } from './names';
import type { PeopleContext } from './peopleContext';
import { isKnownParty } from './places';
import { presenceSigns } from './presence';
import type { Sentence } from './sentences';
import {
  acronymsIn,
  bodyOf,
  bySentence,
  guestOf,
  partyOfCompany,
  rulesAlone,
  speakersParty,
  type Together,
  type Told,
  teamOfBody,
} from './sideRules';
import { type Roles, sideAfter, sideBefore } from './sides';
import { signsAround, standsBetween } from './signs';
import { tookPart } from './takingPart';
import { tiesOf } from './ties';
import { amongBodies, shortOf, weigh } from './weigh';

/** A picture's caption shows people; what they did stands in the report. */
const CAPTION = /^\s*[[(]?(?:photo|picture|pictured|caption|image|file photo|from left|above|left)\b/i;
/** "X (left) and Y (right) pose before the talks" */
const IN_PICTURE =
  /\((?:(?:second |third |far |front |back )*(?:from )?(?:the )?(?:left|right|centre|center|front|middle)|[LRC])\)/;
export const isCaption = (text: string): boolean => CAPTION.test(text) || IN_PICTURE.test(text);

export function headsAndParties(
  people: Person[],
  sentences: readonly Sentence[],
  isBackground: (s: Sentence) => boolean,
  given: PeopleContext,
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
    let lately: string | null = null;
    for (const { person, told, first } of named) {
      for (const { before, after } of told.slice(0, MOST_TOLD)) {
        claim(person, sideAfter(after, roles), 'acts-for');
        claim(person, sideBefore(before, roles), 'on-side');
      }
      claim(person, teamOfBody(first.before, acronyms), 'team');
      claim(person, bodyOf(first.before, first.after, acronyms), 'body');
      if (standsBetween(person.role)) claim(person, houseBehind(first.after), 'body');
      claim(person, partyOfCompany(first.before, crowd), 'company');
      // "welding-shop manager Y sat beside him", "who had Z at his side"
      if (/^ (?:(?:sat|stood|was) (?:beside|next to|alongside) (?:him|her)|at (?:his|her) side)\b/.test(first.after))
        claim(person, crowd.near(first.before).at(-1)?.party ?? (/ his | her /.test(first.after) ? null : lately), 'beside');
      lately = person.party ?? lately;
    }
  };
  sides({ host: given.host, guest: guestOf(given) });
  const host = given.host ?? hostByParts(named, given);
  const context = { ...given, host };
  const roles = { host, guest: guestOf(context) };
  const opening = sentences[0]?.paragraph ?? 0;
  if (given.host === null) sides(roles);
  for (const { person, told } of named) {
    const places = told.map((t) => ({ ...t, looksBack: isBackground(t.sentence), opening: t.sentence.paragraph <= opening }));
    person.presence = presenceSigns(person, places, {
      calling: person.role !== null && isCalling(person.role),
      atTable: person.party === null ? null : context.parties.length === 0 || context.parties.includes(person.party),
      ofStates: context.ofStates === true,
      kind: context.kind,
    });
    const { took, by } = tookPart(person.presence);
    person.participant = took && (person.role !== null || person.party !== null || isPutThere(person));
    person.tookPartBy = by;
    const here = told.filter((t) => !isBackground(t.sentence));
    person.head = person.participant && here.some(({ before, after }) => leads(before, after, person));
  }
  const present = people.filter((p) => p.participant);
  const together = bySentence(present);
  inheritRoles(present, together, sentences);
  for (const person of present) claim(person, speakersParty(person), 'speaker');
  const firstTold = new Map(named.map(({ person, first }) => [person, first]));
  rulesAlone(present, context, roles, together, firstTold, crowd);
  weighAll(present, sentences, context, roles, firstTold, new Map(named.map(({ person, told }) => [person, told])), crowd);
  principals(present, context);
}

/** Without office and side somebody took part only where words say so: “attended by H.E. X”, “Colonel X … took part”. */
const isPutThere = ({ presence, honorific, name }: Person): boolean =>
  name.includes(' ') &&
  ['acts', 'in-room', ...(honorific === null ? [] : ['at-table', 'is-met', 'speaks'])].some((sign) => presence.includes(sign));

/** Weighs all signs of everybody’s side, in the order of the report: who comes later is judged by who came before. */
function weighAll(
  present: readonly Person[],
  sentences: readonly Sentence[],
  context: PeopleContext,
  { host, guest }: Roles,
  firstTold: ReadonlyMap<Person, Told>,
  allTold: ReadonlyMap<Person, readonly Told[]>,
  crowd: Crowd,
): void {
  const places = new Map(sentences.map((sentence, i) => [sentence, i]));
  const given = new Set(present.map((p) => p.party));
  const without = context.parties.filter((code) => !given.has(code));
  const ofStates = context.ofStates === true;
  const sides = {
    host: context.ofBody ? null : host,
    guest,
    venue: context.ofBody ? null : (context.venue ?? null),
    parties: context.parties,
    open: without.length === 1 ? (without[0] ?? null) : null,
    bodies: bodyNames(context),
    ofStates,
    inSession: context.parties.length === 0 && (context.kind === 'meeting' || context.kind === 'other'),
  };
  present.forEach((person, nth) => {
    const told = firstTold.get(person);
    if (!told) return;
    const [rule] = person.claims;
    person.claims.push({ code: rule?.code ?? null, by: `first.${rule?.by ?? 'none'}` });
    const at = places.get(person.sentence) ?? 0;
    const earlier = sentences
      .slice(Math.max(0, at - 2), at)
      .filter(({ paragraph }) => paragraph === person.sentence.paragraph)
      .map(({ text }) => text)
      .join(' ');
    const sideIn = (which: 0 | -1) => (text: string) =>
      crowd
        .namedIn(text)
        .filter((other) => other !== person && other.party !== null)
        .at(which)?.party ?? null;
    const { text, start } = person.sentence;
    const around = {
      person,
      nth,
      previous: present[nth - 1] ?? null,
      next: present[nth + 1] ?? null,
      before: text.slice(0, person.start - start),
      after: text.slice(person.end - start),
      again: (allTold.get(person) ?? []).filter((t) => t !== told).slice(0, MOST_TOLD),
      earlier,
      ties: tiesOf(text.slice(0, person.start - start), text.slice(person.end - start), {
        firstIn: sideIn(0),
        lastIn: sideIn(-1),
        earlier: sentences
          .slice(Math.max(0, at - 4), at)
          .map((s) => s.text)
          .join(' '),
        previous: sentences[at - 1]?.text ?? '',
      }),
    };
    person.claims.push(...signsAround(around, sides));
    if (!ofStates) person.claims.push(...amongBodies(person.claims));
    // A mediator sits beside people of both sides: whose they are tells nothing of whose the mediator is.
    const own = standsBetween(person.role)
      ? person.claims.filter((claim) => claim.code === null || OF_OWN.test(claim.by))
      : person.claims;
    const { code, by } = weigh(own);
    person.party = code;
    person.sideBy = by;
  });
  if (context.kind !== 'conference' && context.kind !== 'summit') bothSides(present, context.parties);
}

/**
 * "Consular directors X and Y compared notes": where two sides met and two people, joined by "and", are all that the report
 * names, one is of each. Whose signs speak least against the side that nobody was given to is of it.
 */
function bothSides(present: readonly Person[], parties: readonly string[]): void {
  const [one, two] = present;
  if (parties.length !== 2 || present.length !== 2 || !one || !two || one.sentence !== two.sentence) return;
  const { text, start } = one.sentence;
  if (!/^(?:,[^,]{1,60},)? and [^,;.]{0,60}$/.test(text.slice(one.end - start, two.start - start))) return;
  const [missing, ...others] = parties.filter((code) => present.every((person) => person.party !== code));
  if (missing === undefined || others.length > 0) return;
  const isSaid = ({ claims, party }: Person) => claims.some(({ code, by }) => code === party && SAID.test(by));
  const among = present.filter(
    (person) => !isSaid(person) && (person.party === null ? !standsBetween(person.role) : parties.includes(person.party)),
  );
  const [nearest] = among.map((person) => ({ person, by: shortOf(person.claims, missing) })).sort((a, b) => a.by - b.by);
  if (!nearest) return;
  nearest.person.party = missing;
  nearest.person.sideBy = 'both-sides';
}

/** Bodies by each name and acronym that the text has for them. */
function bodyNames({ text, bodies = [] }: PeopleContext): Map<string, string> {
  const found = new Map<string, string>();
  for (const { code, names } of bodies) for (const name of names) if (/^\p{Lu}/u.test(name)) found.set(name, code);
  const times = new Map<string, number>();
  for (const [word] of text.matchAll(/(?<![\p{L}-])\p{Lu}{3,8}(?![\p{L}-])/gu)) times.set(word, (times.get(word) ?? 0) + 1);
  for (const [word, count] of times)
    if (count > 1 && found.size < MOST_BODIES && !isKnownParty(word) && !/^[IVXLCDM]+$/.test(word)) found.set(word, word);
  for (const [short] of acronymsIn(text)) if (found.size < MOST_BODIES) found.set(short, short);
  return found;
}

/** What the text says in so many words of whose people somebody is. */
const SAID = /^(?:people\.|acts-for$|on-side$|team$|owner$|whose$|before\..*\.tight|after\..*\.tight)/;
/** Signs in the office and around the name, and none in who stands beside it or where the meeting is. */
const OF_OWN =
  /^(?:(?:first\.)?(?:people\.|acts-for|team|body|organisation|whose)|(?:before|after)\.(?:.*\.tight|of-)|again\.|body\.|body-office|state-office)/;

/** More bodies than this no report tells apart; more mentions than this tell no more of a side. */
const MOST_BODIES = 40;
const MOST_TOLD = 8;

/** "Mr Tjikuua headed the visiting delegation": who is known to be of one state tells which of the two is at home. */
function hostByParts(named: readonly { person: Person; told: readonly Told[] }[], { parties }: PeopleContext): string | null {
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

/** "conciliator X of the National Conciliator's Office": whose a mediator is, where the text says so. */
const houseBehind = (after: string): string | null =>
  /^ of the ((?:\p{Lu}[\p{L}’'-]+ (?:(?:of|for|and) (?:the )?)?){1,5}(?:Office|Commission|Tribunal|Board|Court|Council|Authority|Institute|Centre|Center|Chamber|Ministry|Department|Service))(?![\p{L}])/u.exec(
    after,
  )?.[1] ?? null;

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
  const verb = /\b(?:led|headed|leads|heads(?! of)|chaired|co-?chaired|was in the chair|was at the head of|presided)\b/i.exec(
    active,
  );
  if (!verb) return false;
  const between = active.slice(0, verb.index);
  // Between a leader and the verb stand only other leaders and their offices.
  return (
    !/[.;]|\b(?:was|were|said|told|by|attended|while|with)\b/.test(between) &&
    !/^\s*by\b/.test(active.slice(verb.index + verb[0].length))
  );
}

/** "With X in the chair, fisheries ministers of the Group gathered": one office for all whom the report then lists by their states. */
function officeOfAll(opening: readonly Sentence[]): string | null {
  for (const { text } of opening) {
    const match = /(?<![\p{L}’'-])(?:(\p{Ll}{4,}) )?ministers(?![\p{L}-])/u.exec(text);
    if (match) return match[1] && isModifyingNoun(match[1]) ? `${match[1]} minister` : 'minister';
  }
  return null;
}

/** "The foreign ministers of Cyprus, Egypt and Greece … X of Cyprus, Y of Egypt": the office was said once for all. */
function inheritRoles(present: readonly Person[], together: Together, sentences: readonly Sentence[]): void {
  const ofAll = officeOfAll(sentences.slice(0, 3));
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
    else if (ofAll !== null && listed > 1) person.role = ofAll;
  }
}

/**
 * Who leads a side: whom the text says so of, else the first whom it names. Over all articles with gold facts the first
 * named is head of the side in 191 of 219 cases, a later one in 3 of 178.
 */
function principals(present: readonly Person[], { kind, parties }: PeopleContext): void {
  // Observers, mediators and guests have no side to lead: of 26 people from outside those who met none was a head.
  const twoMet = parties.length === 2 && kind !== 'conference' && kind !== 'summit';
  const atTable = ({ party }: Person) => party !== null && (!twoMet || parties.includes(party));
  for (const person of present) if (/^(?:chief|lead|top) negotiator$/i.test(person.role ?? '')) person.head = true;
  const sides = new Set(present.map((p) => p.party).filter((code): code is string => code !== null));
  if (sides.size < 2 && !(kind === 'call' || kind === 'meeting' || kind === 'visit')) return;
  const led = new Set(present.filter((p) => p.head).map((p) => p.party));
  for (const person of present) {
    if (person.party === null || led.has(person.party) || !atTable(person)) continue;
    if (standsBetween(person.role) && !parties.includes(person.party)) continue;
    led.add(person.party);
    person.head = true;
  }
}
