/**
 * Which blocks bear a number where a note's paragraphs are numbered through, and which of its paragraphs are to bear a
 * portion mark. One rule for the editor's tree and for the note's own, whose nodes are read by `Reader`.
 */
import { type NoteDoc, type NoteNode, plainText } from './note';

/** How a tree's nodes are read; `size` is what they take up in the document's positions. */
export type Reader<N> = {
  type(node: N): string;
  children(node: N): readonly N[];
  size(node: N): number;
  /** Nothing to read and nothing to see. */
  empty(node: N): boolean;
};
export type Placed<N> = { node: N; at: number };

function* placed<N>(nodes: readonly N[], start: number, read: Reader<N>): Generator<Placed<N>> {
  let at = start;
  for (const node of nodes) {
    yield { node, at };
    at += read.size(node);
  }
}

/**
 * Body paragraphs in order: those under the headings and in the author's own blocks, and the items of a numbered list
 * there, which is part of the same count. Not what is empty, quoted, bulleted or in a table.
 * @param start position of the first node
 */
export function numberedIn<N>(nodes: readonly N[], start: number, read: Reader<N>): Placed<N>[] {
  return [...placed(nodes, start, read)].flatMap(({ node, at }): Placed<N>[] => {
    const type = read.type(node);
    if (type === 'paragraph') return read.empty(node) ? [] : [{ node, at }];
    if (type === 'orderedList') return [...placed(read.children(node), at + 1, read)];
    return type === 'authorBlock' ? numberedIn(read.children(node), at + 1, read) : [];
  });
}

/** The title and each paragraph that says something, but for those in tables. */
export function portionsIn<N>(nodes: readonly N[], start: number, read: Reader<N>): Placed<N>[] {
  return [...placed(nodes, start, read)].flatMap(({ node, at }): Placed<N>[] => {
    const type = read.type(node);
    if (type === 'paragraph' || type === 'title') return read.empty(node) ? [] : [{ node, at }];
    return WITHOUT_PORTIONS.has(type) ? [] : portionsIn(read.children(node), at + 1, read);
  });
}
const WITHOUT_PORTIONS: ReadonlySet<string> = new Set(['table', 'heading', 'subtitle', 'image', 'pageBreak', 'contents']);

const LEAVES: ReadonlySet<string> = new Set(['hardBreak', 'gap', 'footnote', 'crossReference', 'image', 'pageBreak', 'contents']);
/** Inline nodes that say something, whatever their own words. */
export const TELLING: ReadonlySet<string> = new Set(['gap', 'footnote', 'crossReference']);

/** Size of a node in the document's positions, as ProseMirror counts. */
export function sizeOf(node: NoteNode): number {
  if (node.type === 'text') return node.text.length;
  if (LEAVES.has(node.type)) return 1;
  return 2 + node.content.reduce((sum, child) => sum + sizeOf(child), 0);
}

export const NOTE_READER: Reader<NoteNode> = {
  type: ({ type }) => type,
  children: ({ content }) => content,
  size: sizeOf,
  empty: (node) => plainText(node).trim() === '' && !node.content.some(({ type }) => TELLING.has(type)),
};

/** The number of each numbered block of an export; none where the note's paragraphs are not numbered. */
export function numbersOf({ attrs }: NoteDoc, exported: readonly NoteNode[]): ReadonlyMap<NoteNode, number> {
  const found = attrs.apparatus.numbered ? numberedIn(exported, 0, NOTE_READER) : [];
  return new Map(found.map(({ node }, i) => [node, i + 1]));
}
