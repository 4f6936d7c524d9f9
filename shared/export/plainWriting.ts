/** What Markdown and plain text know of a note while they write its blocks. */
import type { Apparatus, NodeName, NoteDoc, NoteNode } from '../model/note';
import { numbersOf } from '../model/numbering';
import type { NoteBook } from './noteBook';
import { exportedBlocks, inlineRuns } from './outline';
import { type Heading, headingsOf, type Reference, referencesOf } from './references';

/** A node of this kind. */
export type Of<N extends NodeName> = Extract<NoteNode, { type: N }>;

export type PlainWriting = {
  book: NoteBook;
  /** BCP 47 tag of the note. */
  language: string;
  references: ReadonlyMap<string, Reference>;
  headings: readonly Heading[];
  /** Marks of the paragraphs; null where they bear none. */
  portions: Apparatus['portions'];
  /** Numbered paragraphs and items of lists. */
  numbers: ReadonlyMap<NoteNode, number>;
  /** Whether what is written stands in a cell of a table. */
  inCell: boolean;
};

/** @param numbered whether paragraphs bear the numbers that they have in the note */
export function plainWriting(note: NoteDoc, book: NoteBook, numbered = true): PlainWriting {
  const nodes = exportedBlocks(note);
  return {
    book,
    language: note.attrs.apparatus.language,
    references: referencesOf(note),
    headings: headingsOf(nodes),
    portions: note.attrs.apparatus.portions,
    numbers: numbered ? numbersOf(note, nodes) : new Map(),
    inCell: false,
  };
}

/**
 * The words of a line, each claim followed by the mark of its note where it has one.
 * @param leaf the words of a node that is no claim, or of one within it
 * @param mark how a note's number is written
 */
export const plainLine = (
  content: readonly NoteNode[],
  writing: PlainWriting,
  leaf: (node: NoteNode, writing: PlainWriting) => string,
  mark: (number: number) => string,
): string =>
  inlineRuns(content)
    .map((run) => {
      if (!('claim' in run)) return leaf(run, writing);
      const words = run.nodes.map((node) => leaf(node, writing)).join('');
      const number = writing.book.ofFact(run.fact);
      return number === null ? words : `${words}${mark(number)}`;
    })
    .join('');
