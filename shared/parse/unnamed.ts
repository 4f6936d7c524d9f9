/**
 * Offices told before their holders: "The Latvian prime minister arrived in Oslo. … Ilze Ozola told reporters". Newspapers
 * name the office in the lead and the person in the next sentence.
 */
import { oneOf } from './distribution';
import { claim, type Person } from './found';
import { officeIn } from './introductions';
import { isCalling, isRoleHead } from './names';
import { roleAfter } from './roles';
import { isCapitalAt } from './scan';
import type { Sentence } from './sentences';

export type UnnamedOffice = { role: string; party: string | null; start: number; end: number; holders: number };

/** How many sentences back an office may stand whose holder is named here. */
const REACH = 3;
const HOLDER = /(?<![\p{L}’'-])[\p{L}][\p{L}-]*(?![\p{L}-])/gu;
/** What is half an office, or a seat for the day. */
const SAYS_NO_OFFICE =
  /^(?:general|crown|deputy|assistant|head|chief|(?:citizen|expert|member|(?:co-)?chair|delegate|observer|mediator|organi[sz]er|owner)s?)$/i;
/** Behind an office its holder stands, or an office that this one only qualifies. */
const NAMED =
  /^(?:(?: (?:was|were|is|are|being))?,? ?(?:the )?(?:\p{Lu}[\p{L}.’'-]*\s){0,2}\p{Lu}|,\s(?:an?|who is)\s|['’]|[\s-](?:general|designate|elect)\b)/u;
const INDEFINITE =
  /\b(?:an?|no|any|every|each|former|late|previous|next|new|another|some|other|most|many|senior|then|both|whose|as) $/i;
const DEFINITE = /(?:\b(?:the|two|three|visiting) |['’]s? |^|[–—:-] )$/i;

/** "Lucía Berazategui, | head of the office": the office is that person's. */
const APPOSED = /\p{Lu}[\p{L}’'-]+ (?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}’'-]+, (?:[\p{L}’'-]+ ){0,2}$/u;

/** The offices of a sentence beside which no name stands, in its order. */
export function unnamedOffices(text: string): UnnamedOffice[] {
  const found: UnnamedOffice[] = [];
  for (const match of text.matchAll(HOLDER)) {
    const word = match[0];
    if (!isRoleHead(word) || SAYS_NO_OFFICE.test(word)) {
      if (!/^(?:head|chief)$/i.test(word) || !/^ of /.test(text.slice(match.index + word.length))) continue;
    }
    let end = match.index + word.length;
    const rest = text.slice(end, end + 120);
    const next = /^[ -]([\p{L}-]+)/u.exec(rest)?.[1] ?? '';
    if (isRoleHead(next) || NAMED.test(rest)) continue;
    end += complementOf(word, rest);
    if ((isCapitalAt(text, end + 1) && text[end] === ' ') || NAMED.test(text.slice(end, end + 60))) continue;
    const office = officeIn(text.slice(0, end));
    if (!office || office.end !== end || isCalling(office.role)) continue;
    const lead = text.slice(0, office.start);
    if (APPOSED.test(lead) || INDEFINITE.test(lead) || (office.party === null && !DEFINITE.test(lead))) continue;
    const role = oneOf(office.role);
    const many = role !== office.role;
    // "Dutch plant inspectors" are no two people
    if (many && !/\b(?:the|two|both) (?:\S+ ){0,6}$/iu.test(lead)) continue;
    found.push({ role, party: many ? null : office.party, start: office.start, end, holders: many ? 2 : 1 });
  }
  return found;
}

/** How far an office goes on behind its head: "of agriculture and fisheries", "to Yemen". */
function complementOf(head: string, rest: string): number {
  if (!/^ (?:of|for|to) /.test(rest)) return 0;
  const office = roleAfter(`, ${head}${rest}`);
  return office && office.start === 2 ? office.end - 2 - head.length : 0;
}

/** Only the subject of a sentence is whom the one before spoke of: "Rodrigo Fuentes brought", "“…,” Ilze Ozola told". */
const OPENS =
  /^(?:["“”'’(]*|.*[,?!][”"’']+\s|(?:His|Her|Their) (?:host|guest|visitor), )(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Eng|Gen|Col|H\.E)\.? )*$/u;
const GOES_ON = /^(?: \p{Ll}|, (?!who had (?!flown|come|arrived|travelled|landed|driven)|then\b|former))/u;

/** Whether the name is the subject of its sentence, by what stands around it. */
export const isSubject = (before: string, after: string): boolean => OPENS.test(before) && GOES_ON.test(after);

/** Gives a person without an office the one that the sentences before tell without a name, where only one can be meant. */
export function holdUnnamed(person: Person, after: string, lately: readonly Sentence[], people: readonly Person[]): void {
  const open = openOffices(lately, people);
  const only = open.find(({ role }) => after.includes(` as ${role}`)) ?? (open.length === 1 ? open[0] : undefined);
  if (!only) return;
  person.role = only.role;
  person.rule = 'people.office-told-before';
  claim(person, only.party, 'people.office-told-before');
}

/** Offices that the nearest of the last sentences tells and that nobody who has been named holds. */
export function openOffices(lately: readonly Sentence[], people: readonly Person[]): UnnamedOffice[] {
  for (const sentence of lately.slice(-REACH).reverse()) {
    const open = unnamedOffices(sentence.text).filter((office) => !isHeld(office, sentence, people));
    if (open.length > 0) return open;
  }
  return [];
}

const headOf = (role: string): string => role.toLowerCase().split(/ (?:of|for|to|at|in) /)[0] ?? '';
const noun = (role: string): string => headOf(role).split(' ').at(-1) ?? '';

/**
 * Whether somebody named outside the sentence holds the office: "the minister" is whom the report named before. Who is
 * named in the same sentence is somebody else.
 */
function isHeld(office: UnnamedOffice, sentence: Sentence, people: readonly Person[]): boolean {
  let holders = 0;
  for (const { role, party, sentence: own } of people.slice(-LATELY)) {
    if (role === null || own === sentence) continue;
    const compatible = party === null || office.party === null || party === office.party;
    const same = headOf(office.role) === headOf(role) || (noun(role) === noun(office.role) && !headOf(office.role).includes(' '));
    if (same && compatible) holders++;
  }
  return holders >= office.holders;
}

/** How many people back somebody still counts as named lately. */
const LATELY = 30;
