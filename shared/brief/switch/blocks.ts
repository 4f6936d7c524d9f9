/** Units put together into lists and tables again. */
import type { NoteNode } from '../../model/note';
import { keyOf, type Unit } from './units';

/** Whether units of two lists or tables can stand in one. */
export const sameContainer = (a: NoteNode, b: NoteNode | null): boolean =>
  b !== null && a.type === b.type && (a.type !== 'table' || keyOf(a.content[0] ?? a) === keyOf(b.content[0] ?? b));

/** A unit joins the list or table that it comes to stand in. */
export function joining(unit: Unit, before: Unit | null, instead: Unit | null): Unit {
  for (const other of [instead, before])
    if (other?.within && sameContainer(other.within, unit.within)) return { ...unit, within: other.within };
  return unit;
}

/** Units as blocks again: those of one list or table that stand together are one. */
export function wrapped(units: readonly Unit[]): NoteNode[] {
  const blocks: { within: NoteNode | null; block: NoteNode }[] = [];
  for (const { node: each, within } of units) {
    const last = blocks.at(-1);
    if (within === null) blocks.push({ within, block: each });
    else if (last?.within && (last.within === within || sameContainer(last.within, within))) last.block.content.push(each);
    else {
      const header = within.type === 'table' && within.attrs.layout === 'grid' ? within.content.slice(0, 1) : [];
      blocks.push({ within, block: { ...within, content: [...header, each] } as NoteNode });
    }
  }
  return blocks.map(({ block }) => block);
}
