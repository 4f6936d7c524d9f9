/** The two-column block at the head of a note. */
import type { Participant } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { capitalised } from '../formats';
import { cell, gap, headerCell, paragraph, row, text } from '../nodes';
import { type Filling, headsFirst, NOT_STATED, TO_BE_CONFIRMED } from './filling';
import { OTHERS } from './peopleWords';

export function headingRows(filling: Filling): NoteNode[] {
  return filling.template.headingBlock.flatMap((line) => {
    if (line.type === 'participants') return participantRows(filling);
    const words =
      line.type === 'text'
        ? valueWords(line.text, filling)
        : [gap(line.label.toLowerCase().slice(0, 64), filling.missing(line.missing))];
    return [row([headerCell([text(line.label)]), cell([paragraph(words)])])];
  });
}

/** What the source says, and how many sources, begins with a capital here: "Mutually convenient dates", "One source". */
function valueWords(source: string, filling: Filling): NoteNode[] {
  const [first, ...rest] = filling.words(source);
  if (!first) return [];
  if (first.type !== 'text') return [first, ...rest];
  const marks = first.marks.map((mark) =>
    mark.type === 'claim' ? { ...mark, attrs: { ...mark.attrs, words: capitalised(mark.attrs.words) } } : mark,
  );
  return [{ ...first, text: capitalised(first.text), marks }, ...rest];
}

/** One row a side, who led it first and in bold; people of no side come last. */
function participantRows(filling: Filling): NoteNode[] {
  const { parties, participants } = filling;
  const sides: [NoteNode, Participant[]][] = parties.map((code) => [
    filling.sideLabel(code),
    participants.filter((p) => p.party === code),
  ]);
  const others = participants.filter((p) => p.party === null);
  if (others.length > 0) sides.push([text(parties.length > 0 ? OTHERS : 'Participants'), others]);
  if (sides.length === 0)
    return [
      row([
        headerCell([text('Participants')]),
        cell([paragraph([gap('participants', filling.missing(`Participants: ${NOT_STATED}`))])]),
      ]),
    ];
  return sides.map(([label, people]) => {
    const open = filling.prepared ? [text(' '), gap('participant.confirmed', TO_BE_CONFIRMED)] : [];
    const lines = headsFirst(people).map((p) => paragraph([...filling.person(p), ...open]));
    const nobody = [paragraph([gap('participants', filling.missing(`Who took part: ${NOT_STATED}`))])];
    return row([headerCell([label]), cell(lines.length > 0 ? lines : nobody)]);
  });
}
