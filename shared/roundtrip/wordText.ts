/** What a Word document says, paragraph by paragraph: its words, who inserted or deleted them, and what they stand in. */
import { scanXml, type XmlReader } from '../model/xmlScan';
import { unbound } from '../typography/bound';
import type { NoteKind } from './wordNotes';
import { signOf, type Thing, ThingReader } from './wordThings';

/** Who changed something, as Word tells it. */
export type By = { author: string /** ISO time, or empty. */; time: string };

/** A content control or a bookmark. A copy has the same name, and a number of its own. */
export type Holder = { name: string; holder: number };

/** Words of a paragraph that have the same surroundings. */
export type WordPiece = {
  text: string;
  /** The content controls by their tags, outermost first, and the bookmarks by their names that the words stand in. */
  within: readonly Holder[];
  /** Ids of the comments on the words. */
  comments: readonly string[];
  inserted: By | null;
  deleted: By | null;
};

/** A table, counted from the first of the document; its rows and cells are all counted when it was read. */
export type WordTable = { number: number; rows: number; cells: number };
/** `index` counts the cells of the table, `column` those of the row. */
export type WordCell = { table: WordTable; index: number; column: number };
/** A reference to a note; `at` counts the letters of the paragraph's pieces before it. */
export type NoteReference = { kind: NoteKind; id: string; at: number; by: By | null };
export type WordParagraph = { style: string | null; cell: WordCell | null; pieces: WordPiece[]; notes: NoteReference[] };
export type WordComment = { id: string; by: By; text: string };

/** Elements whose words are no part of the text that one reads: a drawing's older form, a field's own code. */
const SKIPPED = new Set(['mc:Fallback', 'w:instrText', 'w:delInstrText', 'w:fldData', 'w:sectPr']);
/** The lines of a table of contents are Word's, not the author's; LibreOffice calls their styles otherwise. */
const CONTENTS_STYLE = /^(?:TOC|Contents)\d?(?:Heading)?$/i;
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);

/** The value of an attribute by its name. */
type Attribute = Parameters<XmlReader['open']>[1];

/**
 * Reads `word/document.xml` as Word, LibreOffice and others write it: runs split anywhere, attributes in any order.
 * Paragraphs without words or notes and the lines of a table of contents are left out.
 * @param xml well-formed, without a document type (see the gate of the intake)
 */
export function wordText(xml: string): { paragraphs: WordParagraph[]; things: Thing[] } {
  const reader = new DocumentReader();
  scanXml(xml, reader);
  const ofContents = ({ style }: WordParagraph) => CONTENTS_STYLE.test(style ?? '');
  return {
    paragraphs: reader.paragraphs.filter(
      (each) => !ofContents(each) && (each.notes.length > 0 || each.pieces.some(({ text }) => text.trim() !== '')),
    ),
    things: reader.things.found.filter(({ paragraph }) => paragraph === null || !ofContents(paragraph)),
  };
}

/** The comments of `word/comments.xml`, with their paragraphs parted by a line break. */
export function wordComments(xml: string): WordComment[] {
  const found: WordComment[] = [];
  let words = false;
  scanXml(xml, {
    open(name, attribute) {
      if (name === 'w:comment') found.push({ id: attribute('w:id') ?? '', by: byOf(attribute), text: '' });
      words = name === 'w:t';
      const last = found.at(-1);
      if (name === 'w:p' && last && last.text !== '') last.text += '\n';
    },
    text(said) {
      const last = found.at(-1);
      if (words && last) last.text += said;
    },
    close() {
      words = false;
    },
  });
  return found;
}

const byOf = (attribute: Attribute): By => ({ author: attribute('w:author') ?? '', time: attribute('w:date') ?? '' });

class DocumentReader implements XmlReader {
  readonly paragraphs: WordParagraph[] = [];
  readonly things = new ThingReader();
  /** Open paragraphs: one may stand in a text box of another. */
  private readonly openParagraphs: WordParagraph[] = [];
  private readonly controls: Holder[] = [];
  private readonly bookmarks = new Map<string, Holder>();
  private holders = 0;
  private readonly comments = new Set<string>();
  private readonly inserted: By[] = [];
  private readonly deleted: By[] = [];
  /** Open tables, the innermost last, each with the cell that is read. */
  private readonly tables: Array<{ table: WordTable; cell: WordCell | null; column: number }> = [];
  private tablesSeen = 0;
  private skipping = 0;
  private inWords = false;
  private inProperties = 0;
  /** The paragraph's own mark was deleted: the next paragraph goes on in it. */
  private joins = false;

  open(name: string, attribute: Attribute): void {
    if (SKIPPED.has(name)) this.skipping++;
    if (this.skipping > 0) return;
    if (INSERTED.has(name)) this.inserted.push(byOf(attribute));
    else if (DELETED.has(name)) this.deleted.push(byOf(attribute));
    if (this.inProperties === 1) this.things.look(name, attribute);
    else if (this.inProperties === 0) this.things.open(name, attribute, this.here);
    switch (name) {
      case 'w:p':
        this.begin();
        break;
      case 'w:pPr':
      case 'w:rPr':
        this.inProperties++;
        break;
      case 'w:del':
        // Within the properties of a paragraph it is the paragraph's mark that was deleted.
        if (this.inProperties > 1) this.joins = true;
        break;
      case 'w:pStyle':
        this.style(attribute('w:val') ?? null);
        break;
      case 'w:tbl':
        this.tables.push({ table: { number: this.tablesSeen++, rows: 0, cells: 0 }, cell: null, column: 0 });
        break;
      case 'w:tr':
      case 'w:tc':
        this.cell(name);
        break;
      case 'w:sdt':
        this.controls.push({ name: '', holder: this.holders++ });
        break;
      case 'w:tag':
        this.tag(attribute('w:val') ?? '');
        break;
      case 'w:bookmarkStart':
        this.bookmarks.set(attribute('w:id') ?? '', { name: attribute('w:name') ?? '', holder: this.holders++ });
        break;
      case 'w:bookmarkEnd':
        this.bookmarks.delete(attribute('w:id') ?? '');
        break;
      case 'w:commentRangeStart':
        this.comments.add(attribute('w:id') ?? '');
        break;
      case 'w:commentRangeEnd':
        this.comments.delete(attribute('w:id') ?? '');
        break;
      case 'w:t':
      case 'w:delText':
        this.inWords = true;
        break;
      case 'w:tab':
        if (this.inProperties === 0) this.add('\t');
        break;
      case 'w:br':
        if (attribute('w:type') !== 'page' && attribute('w:type') !== 'column') this.add('\n');
        break;
      case 'w:cr':
        this.add('\n');
        break;
      case 'w:noBreakHyphen':
        this.add('\u2011');
        break;
      // LibreOffice writes so what another wrote as a letter.
      case 'w:softHyphen':
        this.add('\u00ad');
        break;
      case 'w:sym':
        this.add(signOf(attribute('w:font') ?? '', attribute('w:char') ?? ''));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.note(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attribute('w:id') ?? '');
        break;
    }
  }

  text(text: string): void {
    // Where lines may break is the export's affair, and a retyped blank is no change.
    if (this.skipping > 0) return;
    if (this.inWords) this.add(unbound(text));
    else this.things.text(text);
  }

  close(name: string): void {
    if (SKIPPED.has(name)) {
      this.skipping--;
      return;
    }
    if (this.skipping > 0) return;
    this.things.close(name);
    if (INSERTED.has(name)) this.inserted.pop();
    else if (DELETED.has(name)) this.deleted.pop();
    else if (name === 'w:t' || name === 'w:delText') this.inWords = false;
    else if (name === 'w:pPr' || name === 'w:rPr') this.inProperties--;
    else if (name === 'w:sdt') this.controls.pop();
    else if (name === 'w:tbl') this.tables.pop();
    else if (name === 'w:p') this.openParagraphs.pop();
  }

  private begin(): void {
    const last = this.paragraphs.at(-1);
    if (this.joins && last && this.openParagraphs.length === 0) this.openParagraphs.push(last);
    else {
      const paragraph: WordParagraph = { style: null, cell: this.tables.at(-1)?.cell ?? null, pieces: [], notes: [] };
      this.paragraphs.push(paragraph);
      this.openParagraphs.push(paragraph);
    }
    this.joins = false;
  }

  private cell(begins: 'w:tr' | 'w:tc'): void {
    const open = this.tables.at(-1);
    if (!open) return;
    if (begins === 'w:tr') {
      open.table.rows++;
      open.column = 0;
    } else open.cell = { table: open.table, index: open.table.cells++, column: open.column++ };
  }

  private style(style: string | null): void {
    const paragraph = this.openParagraphs.at(-1);
    if (paragraph) paragraph.style ??= style;
  }

  private readonly here = () => ({
    paragraph: this.openParagraphs.at(-1) ?? null,
    by: this.inserted.at(-1) ?? null,
    deleted: this.deleted.length > 0,
  });

  private note(kind: NoteKind, id: string): void {
    const paragraph = this.openParagraphs.at(-1);
    if (!paragraph || this.deleted.length > 0) return;
    const at = paragraph.pieces.reduce((sum, { text }) => sum + text.length, 0);
    paragraph.notes.push({ kind, id, at, by: this.inserted.at(-1) ?? null });
  }

  private tag(name: string): void {
    const control = this.controls.at(-1);
    if (control) this.controls[this.controls.length - 1] = { ...control, name };
  }

  private add(text: string): void {
    const paragraph = this.openParagraphs.at(-1);
    if (!paragraph) return;
    if (this.deleted.length === 0) this.things.words(text, this.here);
    const within = [...this.controls, ...this.bookmarks.values()].filter(({ name }) => name !== '');
    const piece: WordPiece = {
      text,
      within,
      comments: [...this.comments],
      inserted: this.inserted.at(-1) ?? null,
      deleted: this.deleted.at(-1) ?? null,
    };
    const last = paragraph.pieces.at(-1);
    // Word parts runs for its own ends: what has the same surroundings is one piece.
    if (last && sameSurroundings(last, piece)) last.text += text;
    else paragraph.pieces.push(piece);
  }
}

const sameBy = (a: By | null, b: By | null): boolean => a === b || (a?.author === b?.author && a?.time === b?.time);
const sameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
const sameSurroundings = (a: WordPiece, b: WordPiece): boolean =>
  sameList(a.within, b.within) &&
  sameList(a.comments, b.comments) &&
  sameBy(a.inserted, b.inserted) &&
  sameBy(a.deleted, b.deleted);
