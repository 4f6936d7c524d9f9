/** What the makers of the Word document's parts hand on to one another. */
import type { Apparatus, NoteNode } from '../model/note';
import { xmlText } from '../model/xmlText';
import { bound } from '../typography/bound';
import type { CommentBook } from './docxComments';
import type { ListStart } from './docxStyles';
import type { NoteBook } from './noteBook';
import type { Reference } from './references';

/** What is gathered while a note is written. */
export type Writing = {
  /** Width of the text, in twentieths of a point. */
  width: number;
  /** Width of the labels of heading blocks and of the note's head and foot, which stand in one line. */
  label: number;
  /** Size of the words. */
  type: Apparatus['type'];
  /** BCP 47 tag of the note. */
  language: string;
  /** Footnotes, with the number of each. */
  book: NoteBook;
  references: ReadonlyMap<string, Reference>;
  /** The numbered paragraphs and items of lists, where the note's paragraphs are numbered. */
  numbers: ReadonlyMap<NoteNode, number>;
  /** Paragraphs that introduce what follows them. */
  leads: ReadonlySet<NoteNode>;
  /** Tables that need no room below them. */
  bareBelow: ReadonlySet<NoteNode>;
  /** Marks of the paragraphs; null where they bear none. */
  portions: Apparatus['portions'];
  /** The comments that are to be exported. */
  comments: CommentBook;
  /** Lists so far: each has a number of its own, so that it begins anew. */
  lists: number;
  /** Numberings of lists that do not begin at one. */
  starts: Map<string, ListStart>;
  /** Claims so far, with the fact each rests on and the hidden bookmark round it. */
  claims: Map<string, { fact: string; bookmark: string }>;
  dropped: number;
  /** Items that stood deeper than the levels that Word has. */
  tooDeep: number;
  /** Columns of the widest table whose columns are narrower than a short word. */
  crowded: number;
};

/** A list of Word's; `depth` counts on where Word has no further levels. */
export type List = {
  reference: string;
  level: number;
  instance: number;
  depth: number;
  /** How far in it begins, in twentieths of a point; null where its own description says so. */
  base: number | null;
};

/** What a block stands in; lengths in twentieths of a point. */
export type Frame = {
  /** Style of the plain paragraphs in it. */
  style?: string;
  list?: List;
  /** Width of the column, where that is a cell's. */
  column?: number;
  /** How far in from the column's sides its words stand. */
  left?: number;
  right?: number;
  /** Whether the style alone does not say so. */
  moved?: boolean;
  /** Whether the bar of the author's judgment runs beside it. */
  barred?: boolean;
};

/** Width of what stands where words do. */
export const widthIn = ({ column, left = 0, right = 0 }: Frame, { width }: Writing): number =>
  Math.max(1, (column ?? width) - left - right);

/** Words without what XML forbids; what was left out is counted. */
export function clean(text: string, writing: Writing): string {
  const { text: kept, dropped } = xmlText(text);
  writing.dropped += dropped;
  return kept;
}

/** Words as they are printed: cleaned, with the blanks that must not break. */
export const printed = (text: string, writing: Writing): string => bound(clean(text, writing), writing.language);
