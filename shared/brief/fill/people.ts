import type { Participant } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { partyName } from '../../model/party';
import type { BlockOf, PeopleColumn } from '../../model/template';
import { capitalised } from '../formats';
import { bold, cell, gap, headerCell, node, paragraph, row, text } from '../nodes';
import { isBody, sameName } from '../sameName';
import { type Filling, headsFirst, list, NOT_STATED, subheading, TO_BE_CONFIRMED, withHonorific } from './filling';
import { OTHERS } from './peopleWords';

/** Who took part: a row each, by side, who led first; or the heads alone, as they are addressed. */
export function people(block: BlockOf<'people'>, filling: Filling): NoteNode[] {
  const { parties, participants } = filling;
  const bySide = [...parties, null].flatMap((code) => headsFirst(participants.filter(({ party }) => party === code)));
  if (block.as === 'courtesies') {
    const heads = filling.once(bySide.filter(({ head, name }) => head && !isBody(name)));
    if (heads.length > 0)
      return list(
        heads.map((person) => [filling.claim(`${lineOf(person)}${ofSide(person)}`, person.id, 'participant')]),
        'bullets',
      );
  } else if (block.as !== 'table') {
    const some = filling.once(bySide);
    if (some.length > 0) return asList(block, some, filling);
  } else {
    const some = filling.once(bySide);
    if (some.length > 0) return [table(block.columns, some, filling)];
  }
  return block.ifNone
    ? [paragraph([text(block.ifNone)])]
    : [paragraph([gap('participants', filling.missing(`Who took part: ${NOT_STATED}`))])];
}

/** One item a person; under a heading for each side where the template wants it. */
function asList(block: BlockOf<'people'>, some: readonly Participant[], filling: Filling): NoteNode[] {
  const items = (people: readonly Participant[]) =>
    list(
      people.map((person) =>
        block.text === null ? filling.person(person) : filling.item(block.text, ownFields(person), person.id, 'participant'),
      ),
      block.as === 'numbered' ? 'numbered' : 'bullets',
    );
  if (block.by === null) return items(some);
  const sides = [...new Set(some.map(({ party }) => party))];
  return sides.flatMap((side) => [
    subheading(side === null ? OTHERS : partyName(side)),
    ...items(some.filter(({ party }) => party === side)),
  ]);
}

const ownFields = (person: Participant) => ({
  'person.line': lineOf(person),
  'person.name': withHonorific(person),
  'person.office': person.role && capitalised(person.role),
  'person.side': person.party && partyName(person.party),
});

const lineOf = (person: Participant): string =>
  [withHonorific(person), person.role && capitalised(person.role)].filter(Boolean).join(', ');

/** "(Norway)" where the office does not say it: part of the claim, so that it goes with the person. */
const ofSide = ({ party, role }: Participant): string =>
  party !== null && !(role ?? '').includes(partyName(party)) ? ` (${partyName(party)})` : '';

/** Heading and share of the width. What is empty is for the author to fill in. */
export const PEOPLE_HEADINGS: Readonly<Record<PeopleColumn, readonly [string, number]>> = {
  name: ['Name', 26],
  office: ['Office', 34],
  side: ['Side', 16],
  since: ['Since last time', 16],
  pronunciation: ['Say', 16],
  contact: ['Contact', 22],
  confirmed: ['Comes again', 16],
};

function table(columns: readonly PeopleColumn[], some: readonly Participant[], filling: Filling): NoteNode {
  const before = filling.before.flatMap((facts) => facts.participants);
  // Whether a person is new can be said only where there is an earlier round.
  const shown = columns.filter((column) => column !== 'since' || (before.length > 0 && !filling.prepared));
  const whole = shown.reduce((sum, column) => sum + PEOPLE_HEADINGS[column][1], 0);
  const header = row(
    shown.map((column) => headerCell([text(PEOPLE_HEADINGS[column][0])], Math.round((PEOPLE_HEADINGS[column][1] / whole) * 100))),
  );
  const value = (person: Participant, column: PeopleColumn): NoteNode[] => {
    const claim = (words: string, marks: (typeof bold)[] = []) =>
      text(words, [...marks, filling.mark(words, person.id, 'participant')]);
    switch (column) {
      case 'name':
        return [claim(withHonorific(person), person.head ? [bold] : [])];
      case 'office':
        return [person.role ? claim(capitalised(person.role)) : gap('participant.role', `Office: ${NOT_STATED}`)];
      case 'side':
        return [person.party ? claim(partyName(person.party)) : gap('participant.party', `Side: ${NOT_STATED}`)];
      case 'since':
        return [text(before.some(({ name }) => sameName(name, person.name)) ? 'As last time' : 'New')];
      case 'confirmed':
        return filling.prepared ? [gap('participant.confirmed', capitalised(TO_BE_CONFIRMED))] : [];
      default:
        return [];
    }
  };
  const rows = some.map((person) => row(shown.map((column) => cell([paragraph(value(person, column))]))));
  return node('table', { layout: 'grid' }, [header, ...rows]);
}
