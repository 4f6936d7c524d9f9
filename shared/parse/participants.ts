import { headsAndParties, isCaption } from './attendance';
import { claim, type Person } from './found';
import { peopleIn } from './introductions';
import { PARTICLES } from './lexicon/roles';
import { withBodies } from './lexicon/userLexicon';
import { isOfStates, localBodies } from './localBodies';
import { isCalling, looksLikeName, nameRuns, surnames } from './names';
import type { PeopleContext } from './peopleContext';
import { PeopleIndex } from './peopleIndex';
import { partiesIn } from './places';
import type { Sentence } from './sentences';
import { holdUnnamed, isSubject, openOffices, unnamedOffices } from './unnamed';

/** People presented in full, merged over the text, with role, side, and whether they took part. */
export function findPeople(
  sentences: readonly Sentence[],
  bylines: readonly Sentence[],
  isBackground: (s: Sentence) => boolean,
  context: PeopleContext,
): Person[] {
  const table = { ...context, parties: statesAtTable(sentences, context) };
  const bodies = localBodies(context.text, table);
  return withBodies(bodies, () => peopleOf(sentences, bylines, isBackground, { ...table, bodies, ofStates: isOfStates(table) }));
}

/** Where the event does not tell both sides: the two states that the report speaks of most, far before any third. */
function statesAtTable(sentences: readonly Sentence[], { parties, kind }: PeopleContext): string[] {
  if (parties.length > 1 || kind === 'conference' || kind === 'summit') return parties;
  const times = new Map<string, number>();
  for (const { text } of sentences)
    for (const code of new Set(partiesIn(text).flatMap((m) => (m.form === 'capital' ? [] : [m.code]))))
      times.set(code, (times.get(code) ?? 0) + 1);
  const [first, second, third] = [...times].sort(([, a], [, b]) => b - a);
  if (!first || !second || second[1] < 3 || (third && third[1] * 2 > second[1])) return parties;
  const both = [first[0], second[0]];
  return parties.every((code) => both.includes(code)) ? both : parties;
}

function peopleOf(
  sentences: readonly Sentence[],
  bylines: readonly Sentence[],
  isBackground: (s: Sentence) => boolean,
  context: PeopleContext,
): Person[] {
  const people: Person[] = [];
  const index = new PeopleIndex();
  let lastState: string | null = null;
  // Captions last: what a picture shows is told better in the report.
  const inOrder = [...sentences.filter((s) => !isCaption(s.text)), ...sentences.filter((s) => isCaption(s.text))];
  for (const [at, sentence] of inOrder.entries()) {
    const lately = inOrder.slice(Math.max(0, at - 3), at);
    for (const { owner, ...person } of peopleIn(sentence, () => openOffices(lately, people).length === 1)) {
      const before = sentence.text.slice(0, person.start - sentence.start);
      const state =
        partiesIn(before)
          .filter((m) => m.form !== 'capital')
          .at(-1)?.code ?? lastState;
      ofWhose(person, before);
      if (owner === 'counterpart') asCounterpart(person, [...index.namedIn(before), ...people.slice(-LATELY)], before, context);
      else if (owner !== null) claim(person, state, 'owner');
      const known = knownAs(index, person.name);
      if (!known) {
        if (person.role === null && owner === null && person.name.includes(' ')) {
          const after = sentence.text.slice(person.end - sentence.start);
          if (isSubject(before, after)) holdUnnamed(person, after, lately, people);
        }
        people.push(person);
        index.add(person);
        continue;
      }
      known.mentions.push(...person.mentions);
      if (person.name.split(' ').length > known.name.split(' ').length) known.name = person.name;
      index.add(known);
      if (known.role === null || (SAYS_LITTLE.test(known.role) && (person.role ?? '').includes(' '))) known.role = person.role;
      for (const { code, by } of person.claims) claim(known, code, by);
      known.honorific ??= person.honorific;
    }
    lastState =
      partiesIn(sentence.text)
        .filter((m) => m.form !== 'capital')
        .at(-1)?.code ?? lastState;
  }
  // "At the invitation of her Albanian colleague X, Minister of Culture Y visited": the office is told of the other, later.
  people.forEach((person, i) => {
    const next = person.rule === 'people.counterpart' && person.role === null ? people[i + 1] : undefined;
    if (next?.sentence === person.sentence) person.role = next.role;
  });
  // One word alone is a person only where an office or a form of address says so.
  const named = people.filter((p) => p.name.includes(' ') || p.role !== null || p.honorific !== null);
  const among = new PeopleIndex(named);
  for (const line of bylines) {
    const whole = { start: 0, end: line.text.length };
    for (const run of INITIAL_AND_NAME.test(line.text) ? [whole] : nameRuns(line.text)) {
      const name = line.text.slice(run.start, run.end);
      if (!(name.includes(' ') || INITIAL_AND_NAME.test(name)) || !looksLikeName(name) || knownAs(among, name)) continue;
      const place = { start: line.start + run.start, end: line.start + run.end };
      const author: Person = {
        name,
        honorific: null,
        role: null,
        party: null,
        claims: [],
        head: false,
        participant: false,
        presence: [],
        tookPartBy: null,
        sideBy: null,
        ...place,
        sentence: line,
        rule: 'people.byline',
        mentions: [place],
      };
      named.push(author);
      among.add(author);
    }
  }
  headsAndParties(named, sentences, isBackground, context);
  return named;
}

/** "the Tanzania Ports Authority (TPA), whose director general, X": the office is of what stands before "whose". */
function ofWhose(person: Person, before: string): void {
  const near = before.slice(-160);
  if (!near.includes('whose')) return;
  const body =
    /((?:\p{Lu}[\p{L}-]+\s(?:(?:of|and|for|the)\s){0,2}){1,7}?\p{Lu}[\p{L}-]+)(?:\s\(\p{Lu}+\))?,\swhose\s[^,]{3,50},?\s[^,]{0,12}$/u.exec(
      near,
    );
  const state = body ? partiesIn(body[1] ?? '')[0] : null;
  if (
    !body ||
    !state ||
    state.form === 'body' ||
    person.role === null ||
    /\b(?:is|are|was|were|by)\b/.test(near.slice(near.lastIndexOf('whose')))
  )
    return;
  claim(person, state.code, 'whose');
  person.role = `${person.role} of the ${body[1]}`;
}

/** "B.Khaliun", as Mongolians sign. */
const INITIAL_AND_NAME = /^\p{Lu}\.\p{Lu}\p{Ll}/u;

/** A form of address or a seat for the day, before the report tells the office. */
const SAYS_LITTLE = /^(?:Senator|Ambassador|chair)$/;

/** How many people back somebody still counts as named last. */
const LATELY = 20;

/** A counterpart holds the office of whoever was named last with one, for the other side. */
function asCounterpart(person: Person, people: readonly Person[], before: string, { parties }: PeopleContext): void {
  const others = people.filter((p) => p.role !== null && !isCalling(p.role) && p.name !== person.name);
  const nearest = others
    .map((other) => ({ other, at: Math.max(...surnames(other.name).map((part) => before.lastIndexOf(part))) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.other;
  const other = nearest ?? others.at(-1);
  // "Poland's foreign minister held talks with his Kenyan counterpart, X"
  const unnamed = nearest || before === '' ? undefined : unnamedOffices(before).at(-1);
  person.role ??= unnamed?.role ?? other?.role ?? null;
  if (person.party === null && other && parties.length === 2) {
    const rest = parties.filter((code) => code !== other.party);
    if (rest.length === 1) claim(person, rest[0] ?? null, 'counterpart');
  }
}

function knownAs(index: PeopleIndex, name: string): Person | undefined {
  for (const person of index.like(name)) if (samePerson(person, name)) return person;
  // "Van den Oever pledged": a particle has a capital where a sentence begins
  const inside = BEGINS_WITH_PARTICLE.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  if (inside !== name) for (const person of index.like(inside)) if (person.name.endsWith(` ${inside}`)) return person;
  return undefined;
}
const BEGINS_WITH_PARTICLE = new RegExp(`^(?:${PARTICLES})\\s`, 'iu');

/** "Q. Al Harrasi" is "Qais bin Said Al Harrasi". */
function abbreviates([initial = '', ...rest]: readonly string[], full: readonly string[]): boolean {
  return (
    /^\p{Lu}\p{Ll}?\.$/u.test(initial) &&
    rest.length > 0 &&
    rest.length < full.length &&
    full[0]?.startsWith(initial.slice(0, -1)) === true &&
    full.slice(-rest.length).join(' ') === rest.join(' ')
  );
}

function samePerson(person: Person, name: string): boolean {
  if (person.name === name) return true;
  const [mine, theirs] = [person.name.split(' '), name.split(' ')];
  if (abbreviates(mine, theirs) || abbreviates(theirs, mine)) return true;
  if (theirs.length === 1) return surnames(person.name).includes(name) || mine.includes(name);
  const [less, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return less.length > 1
    ? less.every((word) => more.includes(word))
    : more.slice(1).includes(less[0] ?? '') && person.role !== null;
}
