import type { NoteDoc, NoteNode, Status } from '../../model/note';
import { sizeOf } from '../../model/numbering';

/** Stands for an inline node without words of its own, so that offsets in the text are positions in the document. */
export const ATOM = '\uFFFC';

/**
 * A block of words with its place. `text[i]` stands at position `from + i`. A footnote is a block of its own behind the
 * one that it stands in: its words have no places in the document, and theirs lie beyond every one (`footnotes.ts`).
 */
export type NoteBlock = {
  node: NoteNode;
  from: number;
  text: string;
  /** Position before the block itself, for a change of its attributes. */
  at: number;
  /** Types of the nodes around it, outermost first, without the document. */
  within: readonly NoteNode[];
  /** Id of the template's section, null before the first. */
  section: string | null;
};

/** One claim with all its pieces joined; `from` and `to` are those of its first piece. */
export type NoteClaim = {
  claim: string;
  fact: string;
  kind: string;
  status: Status;
  /** As filled in, and as it stands now. */
  words: string;
  text: string;
  from: number;
  to: number;
  block: NoteBlock;
};

const WORDS = new Set(['paragraph', 'heading', 'title', 'subtitle']);

/** Where the places of words in footnotes begin: no document is as long. */
export const FOOTNOTES_FROM = 2 ** 40;

/** The note's blocks of words and its claims, in order, with their places. */
export function walkNote(doc: { content: readonly NoteNode[] }): { blocks: NoteBlock[]; claims: NoteClaim[] } {
  const blocks: NoteBlock[] = [];
  const claims = new Map<string, NoteClaim>();
  let section: string | null = null;
  let next = FOOTNOTES_FROM;

  const visit = (node: NoteNode, at: number, within: readonly NoteNode[]): void => {
    if (node.type === 'heading' && node.attrs.section) section = node.attrs.section;
    if (WORDS.has(node.type)) {
      const text = node.content
        .map((child) => (child.type === 'text' ? child.text : child.type === 'hardBreak' ? '\n' : ATOM))
        .join('');
      const block: NoteBlock = { node, from: at + 1, text, at, within, section };
      blocks.push(block);
      let position = at + 1;
      for (const child of node.content) {
        const size = sizeOf(child);
        if (child.type === 'footnote' && child.attrs.text !== '') {
          const { text: words } = child.attrs;
          // It is part of no table: a row's facts are those of its cells.
          const around = within.filter(({ type }) => type === 'authorBlock');
          blocks.push({ node: child, from: next, text: words, at: position, within: around, section });
          next += words.length + 1;
        }
        for (const mark of child.marks) {
          if (mark.type !== 'claim') continue;
          const words = child.type === 'text' ? child.text : '';
          const known = claims.get(mark.attrs.claim);
          if (!known) claims.set(mark.attrs.claim, { ...mark.attrs, text: words, from: position, to: position + size, block });
          else {
            known.text += words;
            if (known.to === position) known.to = position + size;
          }
        }
        position += size;
      }
      return;
    }
    let position = at + 1;
    for (const child of node.content) {
      visit(child, position, [...within, node]);
      position += sizeOf(child);
    }
  };
  let position = 0;
  for (const child of doc.content) {
    visit(child, position, []);
    position += sizeOf(child);
  }
  return { blocks, claims: [...claims.values()] };
}

/** All nodes with their positions, in order. */
export function* nodesWithPlaces(doc: NoteDoc): Generator<{ node: NoteNode; at: number }> {
  function* inside(node: NoteNode, start: number): Generator<{ node: NoteNode; at: number }> {
    let position = start;
    for (const child of node.content) {
      yield { node: child, at: position };
      yield* inside(child, position + 1);
      position += sizeOf(child);
    }
  }
  yield* inside(doc, 0);
}

/** All words of a node and of what is in it. */
export const textOf = (node: NoteNode): string => (node.type === 'text' ? node.text : node.content.map(textOf).join(''));

/** Where a block stands in a table; null outside of one. */
export function placeInTable({ within }: NoteBlock): { table: NoteNode; row: NoteNode; column: number } | null {
  const table = within.find(({ type }) => type === 'table');
  const row = within.find(({ type }) => type === 'tableRow');
  const cell = within.find(({ type }) => type === 'tableCell' || type === 'tableHeader');
  return table && row && cell ? { table, row, column: row.content.indexOf(cell) } : null;
}

/** The first words of a text, by which a finding calls it. */
export const excerpt = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return words.length <= 8 ? text.trim() : `${words.slice(0, 8).join(' ')} …`;
};

export const isIn = (block: NoteBlock, type: NoteNode['type']): boolean => block.within.some((node) => node.type === type);
export const countWords = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length;
