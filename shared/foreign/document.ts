/** A Word document that was not made here, as its author sees it: what a note or a template is then made of. */
import type { Apparatus } from '../model/note';
import type { WordComment } from '../roundtrip/wordText';

/** A place that Word keeps for a value: a content control, or a field of a mail merge. */
export type Control = {
  /** Its tag, else its title; empty where it has neither. */
  name: string;
  /** What people see as its name. */
  title: string;
  /** Nothing was put in yet: its words only ask for something. */
  asks: boolean;
};

export type Look = { bold: boolean; italic: boolean; underline: boolean; strike: boolean };

export type WordText = Look & {
  kind: 'text';
  text: string;
  /** A safe address, or null. */
  href: string | null;
  /** The bookmark whose words it shows; empty where it shows a page or number; null where it refers to nothing. */
  refers: string | null;
  /** Word does not print it. */
  hidden: boolean;
  /** Id of the comment on it; of several, the one that begins last. */
  comment: string | null;
  /** The innermost one around it; the same object for all that stands in it. */
  control: Control | null;
};
export type WordPicture = {
  kind: 'picture';
  src: string;
  alt: string;
  decorative: boolean;
  /** Share of the text's width in percent. */
  width: number;
};
export type WordInline = WordText | WordPicture | { kind: 'line' } | { kind: 'page' } | { kind: 'footnote'; text: string };

export type WordParagraph = {
  kind: 'paragraph';
  role: 'title' | 'subtitle' | 'quote' | 'guidance' | 'body' | { heading: number };
  /**
   * `number` is what Word counts here; null for a bullet. `list` tells lists apart. `goesOn`: it stands in the list
   * without a sign of its own, as a further paragraph of the item above.
   */
  item: { list: string; level: number; number: number | null; goesOn: boolean } | null;
  /** Names of the bookmarks that begin in it. */
  bookmarks: readonly string[];
  content: WordInline[];
};
export type WordCell = { blocks: WordBlock[]; colspan: number; rowspan: number; header: boolean };
export type WordTable = {
  kind: 'table';
  rows: WordCell[][];
  /** Shares in percent, one for each column; null where the document does not tell. */
  widths: number[] | null;
};
export type WordBlock = WordParagraph | WordTable | { kind: 'contents'; depth: number };

export type WordDocument = {
  blocks: WordBlock[];
  comments: readonly WordComment[];
  page: Pick<Apparatus, 'page' | 'orientation'>;
  /** BCP 47 tag of its words, where it names one. */
  language: string | null;
};

export const isText = (inline: WordInline): inline is WordText => inline.kind === 'text';

/** The words of a paragraph as one reads them; those that Word hides are left out. */
export const wordsOf = ({ content }: WordParagraph): string =>
  content.map((each) => (isText(each) ? (each.hidden ? '' : each.text) : each.kind === 'line' ? '\n' : '')).join('');
