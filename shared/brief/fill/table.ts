/** A table of the form itself: its words stand, its fields are filled, and what it asks for is a gap where it is to be written. */
import { type NoteNode, plainText } from '../../model/note';
import type { BlockOf } from '../../model/template';
import { cell, gap, headerCell, node, paragraph, row } from '../nodes';
import type { Filling } from './filling';

/** “[name of the desk]” asks for something. */
const ASKS = /^\s*\[([^[\]]{1,150})\]\s*$/;

export function table({ rows, header, widths }: BlockOf<'table'>, filling: Filling, section: string): NoteNode[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  const widthOf = (column: number) => widths?.[column] ?? null;
  const made = rows.map((cells, i) => {
    const all = Array.from({ length: columns }, (_, column) => cells[column] ?? '');
    if (header && i === 0) return row(all.map((words, column) => headerCell(filling.words(words), widthOf(column))));
    let label = '';
    return row(
      all.map((words, column) => {
        const asked = ASKS.exec(words)?.[1];
        // Beside a label what is not there is to be completed; under a heading it is a place to write in, as many as there are.
        const open = words.trim() === '' && column > 0 && !header && /\p{L}/u.test(label);
        const content = asked ?? (open ? `${label.slice(0, 150)}: to be completed` : null);
        const lines =
          content === null
            ? words.split('\n').map((line) => paragraph(filling.words(line)))
            : [paragraph([gap(section, filling.missing(content))])];
        if (column === 0)
          label = lines
            .map(plainText)
            .join(' ')
            .replace(/\s*:\s*$/, '');
        const at = cell(lines);
        const width = i === 0 ? widthOf(column) : null;
        return width === null ? at : node('tableCell', { colspan: 1, rowspan: 1, colwidth: [width] }, lines);
      }),
    );
  });
  return [node('table', { layout: 'grid' }, made)];
}
