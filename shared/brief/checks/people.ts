/** Checks of people: spelt one way, on their own side, and named alike by all sources. */
import { distance } from '../../model/distance';
import type { Facts } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { partyName } from '../../model/party';
import { mergeFacts } from '../merge';
import { conflictValue } from '../sources/disputes';
import type { Check, Checked, Found } from './finding';
import { officesAtOdds } from './offices';
import { foldWords } from './sourceIndex';

/** A long name may lose or change two letters and still be meant; a short one only one. */
const near = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 2 && a !== b && distance(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1);

/** The names of the facts by their folded form, with what each word of the note was found to mean: typing changes no fact. */
type Names = { known: ReadonlyMap<string, string>; meant: Map<string, string | null> };
const namesOf = new WeakMap<readonly Facts[], Names>();

function namesIn(facts: readonly Facts[]): Names {
  const made = namesOf.get(facts);
  if (made) return made;
  const names = new Set(
    facts
      .flatMap((of) => [...of.participants, ...of.mentioned])
      .flatMap(({ name }) => name.split(/\s+/).filter((part) => part.length >= 5)),
  );
  const fresh = { known: new Map([...names].map((name) => [foldWords(name), name])), meant: new Map() };
  namesOf.set(facts, fresh);
  return fresh;
}

function nameForms({ blocks, facts, words }: Checked): Found[] {
  const { known, meant: remembered } = namesIn(facts);
  if (known.size === 0) return [];
  const meantBy = (folded: string): string | null => {
    const before = remembered.get(folded);
    if (before !== undefined) return before;
    const name = [...known].find(([other]) => near(other, folded))?.[1] ?? null;
    remembered.set(folded, name);
    return name;
  };
  const seen = new Set<string>();
  return blocks.flatMap((block) =>
    [...block.text.matchAll(/\p{Lu}[\p{L}’'-]{4,}/gu)].flatMap((m): Found[] => {
      const word = m[0].replace(/['’]s$/, '');
      const folded = foldWords(word);
      // What a source writes itself is no slip of the author's, and has its own check.
      if (seen.has(word) || known.has(folded) || words.has(folded)) return [];
      const meant = meantBy(folded);
      if (!meant) return [];
      seen.add(word);
      const from = block.from + m.index;
      return [
        {
          severity: 'warning',
          words: `“${word}” is written “${meant}” in the source`,
          place: { kind: 'text', from, to: from + word.length },
          fix: { label: `Write ${meant}`, kind: 'replace', from, to: from + word.length, text: meant },
        },
      ];
    }),
  );
}

/** In the block at the head of the note each side has its row: a person of another side in it stands wrong. */
function wrongSide({ claims, people }: Checked): Found[] {
  const sideOfRow = new Map<NoteNode, string>();
  for (const { fact, block } of claims) {
    const code = /\.event\.party\.(.+)$/.exec(fact)?.[1];
    const row = block.within.find(({ type }) => type === 'tableRow');
    if (code && row) sideOfRow.set(row, code);
  }
  return claims.flatMap(({ fact, block, from, to }): Found[] => {
    const person = people.get(fact);
    const row = block.within.find(({ type }) => type === 'tableRow');
    const side = row ? sideOfRow.get(row) : undefined;
    if (!person?.party || !side || person.party === side) return [];
    return [
      {
        severity: 'error',
        words: `${person.name} stands with ${partyName(side)}, but is of ${partyName(person.party)}`,
        place: { kind: 'text', from, to },
      },
    ];
  });
}

const FIELD: Readonly<Record<string, string>> = {
  'event.start': 'the date',
  'event.end': 'the last day',
  'event.city': 'the place',
  'event.venue': 'the venue',
  'event.round': 'the round',
  'participant.name': 'how to spell',
  'participant.role': 'the office of',
  'participant.party': 'the side of',
  'next_step.place': 'the place of the next round',
  'next_step.when': 'the date of the next round',
  'outcome.words': 'a figure',
};

/** Merging is the same until the facts change; typing changes none. */
const conflictsOf = new WeakMap<readonly Facts[], ReturnType<typeof mergeFacts>['conflicts']>();

function conflicts({ facts, doc }: Checked): Found[] {
  if (facts.length < 2) return [];
  const known = conflictsOf.get(facts) ?? mergeFacts(facts).conflicts;
  conflictsOf.set(facts, known);
  return known.flatMap(({ field, of, values }): Found[] => {
    const fact = factBehind(facts, field, of);
    if (fact && ['verified', 'edited', 'rejected'].includes(doc.attrs.reviews[fact] ?? '')) return [];
    const person = field.startsWith('participant.') && of ? ` ${of}` : '';
    return [
      {
        severity: 'warning',
        words: `The sources differ on ${FIELD[field] ?? field}${person}`,
        small: [...new Set(Object.values(values).map((value) => conflictValue(field, value)))].join(' or '),
        place: fact ? { kind: 'fact', fact } : { kind: 'next-fact' },
      },
    ];
  });
}

function factBehind(facts: readonly Facts[], field: string, of: string | null): string | null {
  const [group, name] = field.split('.');
  for (const { event, participants, nextSteps } of facts) {
    if (group === 'event' && (name === 'start' || name === 'end' || name === 'city' || name === 'venue' || name === 'round')) {
      const value = event[name];
      if (value) return value.id;
    }
    if (group === 'participant') {
      const person = participants.find((p) => p.name === of);
      if (person) return person.id;
    }
    if (group === 'next_step') {
      const step = nextSteps.find((s) => s.what === of);
      if (step) return step.id;
    }
  }
  return null;
}

const forms = (checked: Checked): Found[] => [...nameForms(checked), ...officesAtOdds(checked)];

export const PEOPLE_CHECKS: readonly Check[] = [
  { id: 'side', passed: 'everybody stands with their own side', run: wrongSide },
  { id: 'conflict', passed: 'the sources agree', run: conflicts },
  { id: 'name-forms', passed: 'names and offices are written one way', run: forms },
];
