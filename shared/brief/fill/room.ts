/** Keeps what is filled in within the lengths that the template allows: what has no room is left out whole, never cut. */
import type { NoteNode } from '../../model/note';
import type { Block, Template } from '../../model/template';
import { textOf } from '../checks/walk';
import { wordsOf } from '../lengths';
import { NEW } from './followed';
import { FOLLOW_UP_HEADINGS } from './followUp';

const LISTS: ReadonlySet<string> = new Set(['orderedList', 'bulletList']);
const bare = (blocks: readonly NoteNode[]) => blocks.filter(({ type }) => type !== 'heading');

/**
 * Takes items off the longest list of a section, the last first, until the section is within its length; each list keeps
 * one. What still is over after that stays, and the check of lengths names it.
 * @returns facts that the section tells no more: they are set aside, or told further down
 */
export function fitSection(blocks: readonly NoteNode[], maxWords: number | null): string[] {
  const gone: NoteNode[] = [];
  while (maxWords !== null && wordsOf(bare(blocks)) > maxWords) {
    const [longest] = blocks
      .filter(({ type, content }) => LISTS.has(type) && content.length > 1)
      .toSorted((a, b) => b.content.length - a.content.length);
    const item = longest?.content.pop();
    if (!item) break;
    gone.push(item);
  }
  const left = new Set(blocks.flatMap(factsIn));
  return gone.flatMap(factsIn).filter((fact) => !left.has(fact));
}

/**
 * Takes off what a note over its length tells twice, the last first: this round's own rows of a table of commitments, then
 * items of a card of figures. No fact leaves the note for its whole length: that is the author's to shorten.
 */
export function fitNote(content: readonly NoteNode[], { length, sections }: Template): void {
  const cards = new Set(sections.flatMap(({ id, blocks }) => (blocks.some(isCard) ? [id] : [])));
  let section: string | null = null;
  const lists: NoteNode[] = [];
  for (const node of content) {
    if (node.type === 'heading' && node.attrs.section) section = node.attrs.section;
    if (section && cards.has(section) && LISTS.has(node.type)) lists.push(node);
  }
  const isOver = () => length.words !== null && wordsOf(content) > length.words;
  const leaveOff = (from: NoteNode, may: (each: NoteNode) => boolean) => {
    for (let i = from.content.length - 1; i > 0 && isOver(); i--) {
      const each = from.content[i];
      if (!each || !may(each)) continue;
      from.content.splice(i, 1);
      const left = new Set(content.flatMap(factsIn));
      if (!factsIn(each).every((fact) => left.has(fact))) from.content.splice(i, 0, each);
    }
  };
  for (const table of content.filter(({ type }) => type === 'table')) {
    const status = table.content[0]?.content.findIndex((cell) => textOf(cell) === FOLLOW_UP_HEADINGS.status[0]) ?? -1;
    if (status >= 0) leaveOff(table, ({ content: cells }) => cells[status] !== undefined && textOf(cells[status]) === NEW);
  }
  for (const list of lists.toReversed()) leaveOff(list, () => true);
}

const isCard = (block: Block): boolean => block.type === 'outcomes' && block.figures;

/** Ids of the facts on which a node's words rest. */
const factsIn = (node: NoteNode): string[] => [
  ...node.marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs.fact] : [])),
  ...node.content.flatMap(factsIn),
];
