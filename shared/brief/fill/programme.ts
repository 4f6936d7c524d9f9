import type { NoteNode } from '../../model/note';
import type { BlockOf } from '../../model/template';
import { cell, gap, headerCell, node, paragraph, row, text } from '../nodes';
import { type Filling, headsFirst, NOT_STATED, withHonorific } from './filling';

/** The meeting that the sources tell of, as the first row of the visit's programme; the author adds the others. */
export function programme(_block: BlockOf<'programme'>, filling: Filling): NoteNode[] {
  const heads = headsFirst(filling.participants).filter(({ head }) => head);
  const counterparts =
    heads.length > 0 ? heads.map((person) => paragraph([filling.claim(withHonorific(person), person.id, 'participant')])) : null;
  const nobody = [paragraph([gap('participants', `Who took part: ${NOT_STATED}`)])];
  return [
    node('table', { layout: 'grid' }, [
      row([
        headerCell([text('Date')], 22),
        headerCell([text('Meeting')], 28),
        headerCell([text('Led by')], 32),
        headerCell([text('Place')], 18),
      ]),
      row([
        cell([paragraph(filling.words('{event.dates|date}'))]),
        cell([paragraph(filling.words('{event.name}'))]),
        cell(counterparts ?? nobody),
        cell([paragraph(filling.words('{event.city}'))]),
      ]),
    ]),
  ];
}
