/** The two-column block at the head of a note. */
import type { Participant } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { cell, gap, headerCell, paragraph, row, text } from '../nodes';
import { type Filling, headsFirst, NOT_STATED } from './filling';

export function headingRows(filling: Filling): NoteNode[] {
  return filling.template.headingBlock.flatMap((line) => {
    if (line.type === 'participants') return participantRows(filling);
    const words = line.type === 'text' ? filling.words(line.text) : [gap(line.label.toLowerCase().slice(0, 64), line.missing)];
    return [row([headerCell([text(line.label)]), cell([paragraph(words)])])];
  });
}

/** One row a side, who led it first and in bold; people of no side come last. */
function participantRows(filling: Filling): NoteNode[] {
  const { parties, participants } = filling;
  const sides: [NoteNode, Participant[]][] = parties.map((code) => [
    filling.sideLabel(code),
    participants.filter((p) => p.party === code),
  ]);
  const others = participants.filter((p) => p.party === null);
  if (others.length > 0) sides.push([text(parties.length > 0 ? 'Others' : 'Participants'), others]);
  if (sides.length === 0)
    return [row([headerCell([text('Participants')]), cell([paragraph([gap('participants', `Participants: ${NOT_STATED}`)])])])];
  return sides.map(([label, people]) => {
    const lines = headsFirst(people).map((p) => paragraph(filling.person(p)));
    const nobody = [paragraph([gap('participants', `Who took part: ${NOT_STATED}`)])];
    return row([headerCell([label]), cell(lines.length > 0 ? lines : nobody)]);
  });
}
