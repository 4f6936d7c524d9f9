/** A table of the form itself: its words stand, its fields are filled, and what it asks for is a gap where it is to be written. */
import { type NoteNode, plainText } from '../../model/note';
import type { BlockOf } from '../../model/template';
import { spansOf } from '../../model/template/tableSpans';
import { gap, node, paragraph, row } from '../nodes';
import type { Filling } from './filling';

/** “[name of the desk]” asks for something. */
const ASKS = /^\s*\[([^[\]]{1,150})\]\s*$/;

export function table(block: BlockOf<'table'>, filling: Filling, section: string): NoteNode[] {
  const { rows, header, widths } = block;
  const spans = spansOf(block);
  const made = rows.map((cells, i) => {
    const heads = header && i === 0;
    let label = '';
    return row(
      (spans[i] ?? []).flatMap((span, column) => {
        if (!span) return [];
        const words = cells[column] ?? '';
        const lines = heads ? [paragraph(filling.words(words))] : linesOf(words, column);
        const shares = widths?.slice(column, column + span.columns);
        const attrs = { colspan: span.columns, rowspan: span.rows, colwidth: (i === 0 && shares) || null };
        return [node(heads ? 'tableHeader' : 'tableCell', attrs, lines)];
      }),
    );

    function linesOf(words: string, column: number): NoteNode[] {
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
      return lines;
    }
  });
  return [node('table', { layout: 'grid' }, made)];
}
