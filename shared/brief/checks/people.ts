/** Checks of people: spelt one way, and on their own side. */
import { distance } from '../../model/distance';
import type { Facts } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { partyName } from '../../model/party';
import { namesNotChosen } from './chosenNames';
import type { Check, Checked, Found } from './finding';
import { officesAtOdds } from './offices';
import { templateWords } from './ours';
import { foldWords } from './sourceIndex';
import { type NoteClaim, placeInTable, textOf } from './walk';

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

const isWithin = (at: number, { from, to }: NoteClaim): boolean => at >= from && at < to;
const isUntouched = ({ text, words }: NoteClaim): boolean => text === words;

function nameForms(checked: Checked): Found[] {
  const { blocks, claims, facts, words } = checked;
  const ours = templateWords(checked);
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
      if (seen.has(word) || known.has(folded) || words.has(folded) || ours.has(folded)) return [];
      const meant = meantBy(folded);
      const from = block.from + m.index;
      // What stands as it was filled in is nobody's slip: "Signed" in a column is no name.
      if (!meant || claims.some((claim) => claim.block === block && isWithin(from, claim) && isUntouched(claim))) return [];
      seen.add(word);
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

/** In the head of a note a row has a side and its people; in a table of people a cell says whose side each is on. */
function wrongSide({ blocks, claims, people }: Checked): Found[] {
  const sideOfRow = new Map<NoteNode, string>();
  for (const { fact, block, text } of claims) {
    const code = /\.event\.party\.(.+)$/.exec(fact)?.[1];
    const place = placeInTable(block);
    // Beside other words a side is part of something else: the name of the meeting has two.
    if (code && place && text === block.text) sideOfRow.set(place.row, code);
  }
  const codes = new Map([...people.values()].flatMap(({ party }) => (party ? [[partyName(party), party] as const] : [])));
  for (const block of blocks) {
    const code = codes.get(block.text.trim());
    const place = code ? placeInTable(block) : null;
    const heading = place?.table.content[0]?.content[place.column];
    if (code && place && heading && /^side$/i.test(textOf(heading).trim())) sideOfRow.set(place.row, code);
  }
  return claims.flatMap(({ fact, block, from, to, text }): Found[] => {
    const person = people.get(fact);
    const side = sideOfRow.get(placeInTable(block)?.row ?? block.node);
    // The person stands where the name is: the cell of the side rests on the same fact.
    if (!person?.party || !side || person.party === side || !text.includes(person.name)) return [];
    return [
      {
        severity: 'error',
        words: `${person.name} stands with ${partyName(side)}, but is of ${partyName(person.party)}`,
        place: { kind: 'text', from, to },
      },
    ];
  });
}

const forms = (checked: Checked): Found[] => [...nameForms(checked), ...namesNotChosen(checked), ...officesAtOdds(checked)];

export const PEOPLE_CHECKS: readonly Check[] = [
  { id: 'side', passed: 'everybody stands with their own side', run: wrongSide },
  { id: 'name-forms', passed: 'names and offices are written one way', run: forms },
];
