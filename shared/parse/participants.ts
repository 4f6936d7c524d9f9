import { headsAndParties } from './attendance';
import type { Person } from './found';
import { isRoleHead, looksLikeName, nameRuns, surnames } from './names';
import { isCapital, partiesIn, partyOf } from './places';
import { partyInRole, roleAfter, roleBefore } from './roles';
import type { Sentence } from './sentences';

/** Verbs that only people are the subject of. */
const SPEAKS =
  /^,?\s(?:also |then |further |later )?(?:said|told|added|announced|stressed|noted|remarked|praised|proposed|informed|underlined|warned|insisted|joked|thanked|expressed|voiced|called|urged|briefed|pledged|led|headed|chaired|co-chaired|accepted|appreciated|attended|arrived|met|held)\b/;
const SPOKEN = /\b(?:said|added|told|remarked|stated|noted|stressed|announced|by|with|and|met|received|called on)\s$/;

export type PeopleContext = { host: string | null; parties: string[]; kind: string | null; text: string };

/** People presented in full, merged over the text, with role, side, and whether they took part. */
export function findPeople(
  sentences: readonly Sentence[],
  bylines: readonly Sentence[],
  isBackground: (s: Sentence) => boolean,
  context: PeopleContext,
): Person[] {
  const people: Person[] = [];
  for (const sentence of sentences) {
    for (const person of peopleIn(sentence)) {
      const known = people.find((other) => samePerson(other, person.name));
      if (!known) {
        people.push(person);
        continue;
      }
      known.mentions.push(...person.mentions);
      if (person.name.split(' ').length > known.name.split(' ').length) known.name = person.name;
      known.role ??= person.role;
      known.party ??= person.party;
      known.honorific ??= person.honorific;
    }
  }
  // One word alone is a person only where an office or a form of address says so.
  const named = people.filter((p) => p.name.includes(' ') || p.role !== null || p.honorific !== null);
  for (const line of bylines) {
    for (const run of nameRuns(line.text)) {
      const name = line.text.slice(run.start, run.end);
      if (!name.includes(' ') || !looksLikeName(name) || named.some((p) => samePerson(p, name))) continue;
      const place = { start: line.start + run.start, end: line.start + run.end };
      named.push({
        name,
        honorific: null,
        role: null,
        party: null,
        head: false,
        participant: false,
        ...place,
        sentence: line,
        rule: 'people.byline',
        mentions: [place],
      });
    }
  }
  headsAndParties(named, sentences, isBackground, context);
  return named;
}

function samePerson(person: Person, name: string): boolean {
  if (person.name === name) return true;
  const [mine, theirs] = [person.name.split(' '), name.split(' ')];
  if (theirs.length === 1) return surnames(person.name).includes(name) || mine.includes(name);
  const [less, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return less.length > 1 ? less.every((word) => more.includes(word)) : more.at(-1) === less[0] && person.role !== null;
}

/** All people whom a sentence presents, by an office, a form of address, an apposition, or a verb of speech. */
function peopleIn(sentence: Sentence): Person[] {
  const { text } = sentence;
  const found: Person[] = [];
  const states = partiesIn(text);
  for (const run of nameRuns(text)) {
    const words = text.slice(run.start, run.end);
    if (!looksLikeName(words) || isCapital(words)) continue;
    if (states.some((m) => m.start <= run.start && run.end <= m.end)) continue;
    const prefix = text.slice(0, run.start);
    const { before, honorific } = withoutHonorific(prefix);
    const after = text.slice(run.end);
    let role = roleOf(before, after);
    // "Indonesian Ambassador X": where no other office is named, the form of address is the office.
    if (role.role === null && /Ambassador$/.test(honorific ?? '')) role = roleOf(prefix, after);
    const single = !words.includes(' ');
    const evident =
      role.role !== null ||
      honorific !== null ||
      role.party !== null ||
      SPEAKS.test(after) ||
      (SPOKEN.test(before) && /^(?:[,.]|$)/.test(after));
    if (!evident) continue;
    if (single && role.role === null && honorific === null) {
      // A family name alone tells of somebody known; who is not known by now is a place or a thing.
      if (role.party !== null) continue;
    }
    const place = { start: sentence.start + run.start, end: sentence.start + run.end };
    found.push({
      name: words,
      honorific,
      role: role.role,
      party: role.party,
      head: false,
      participant: false,
      ...place,
      sentence,
      rule: role.rule,
      mentions: [place],
    });
  }
  return found;
}

/** Splits forms of address off the end of what stands before a name: "… Deputy Minister Dr." */
function withoutHonorific(prefix: string): { before: string; honorific: string | null } {
  const match =
    /(?:(?:^|(?<=[\s“"(,]))(?:The Honou?rable|The Hon\.?|His Excellency|Her Excellency|H\.E\.|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Dato[’']|Datuk|Tan Sri|Sheikh|Sheikha|Eng|Engr|Maj|Gen|Lt|Col|Brig|Capt|Adm|Major General|Lieutenant General|Brigadier General|Major|(?<!(?:Secretary|Attorney|Director|Solicitor|Consul|Governor|Inspector|Prosecutor)[ -])General|Lieutenant|Colonel|Brigadier|Captain|Rear Admiral|Vice Admiral|Admiral|Commodore|Air Marshal|Ambassador|Senator)\.?(?:\s\(Retd\.?\))?\s+)+$/u.exec(
      prefix,
    );
  if (!match) return { before: prefix, honorific: null };
  return { before: prefix.slice(0, match.index), honorific: match[0].trim() };
}

function roleOf(before: string, after: string): { role: string | null; party: string | null; rule: string } {
  const of = /^ of (?:the )?(\p{Lu}[\p{L}-]*(?: (?:of|the|\p{Lu}[\p{L}-]*))*)/u.exec(after);
  const ofParty = of ? (partiesIn(of[1] ?? '').find((m) => m.start === 0)?.code ?? null) : null;
  const later = roleAfter(after);
  const earlier = roleBefore(before);
  const possessive = earlier ? /(?:^|\s)(?:the )?(\p{Lu}[\p{L}. -]*?)['’]s?\s+$/u.exec(before.slice(0, earlier.start)) : null;
  const owner = possessive ? (partiesIn(possessive[1] ?? '').at(-1)?.code ?? null) : null;
  const counterpart = /\b(?:his|her|their|its) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) counterpart,?\s(?:[\p{Lu}][\p{L} ]*)?$/u.exec(
    before,
  );
  const beside = counterpart ? partyOf(counterpart[1] ?? '') : null;
  if (earlier && !(later && /^(?:ambassador|general|captain|professor)$/i.test(earlier.role))) {
    const { role, party } = partyInRole(earlier.role);
    const adjective = /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\s+$/u.exec(before.slice(0, earlier.start));
    const led = adjective ? (partiesIn(adjective[1] ?? '').at(-1)?.code ?? null) : null;
    if (role?.split(/\s+/).some(isRoleHead))
      return { role, party: ofParty ?? party ?? owner ?? beside ?? led, rule: 'people.office-before-name' };
  }
  if (later) {
    const { role, party } = partyInRole(later);
    if (role) return { role, party: ofParty ?? party ?? beside, rule: 'people.office-after-name' };
  }
  const acted = /^(?: of (?:the )?[^,.]{2,30}?)? acted as (?:an? |the )?(\p{Ll}+)/u.exec(after);
  if (acted) return { role: acted[1] ?? null, party: ofParty, rule: 'people.acted-as' };
  return { role: null, party: ofParty ?? beside, rule: ofParty ? 'people.name-of-state' : 'people.name' };
}
