/**
 * Sets a finished document against an earlier one and marks in it, as Word's own tracked changes, what came and what
 * went: accepting all gives the new document's words, rejecting all the earlier one's. Headers, footers, looks, the
 * addresses of links and tables of contents are the new document's, unmarked. The docx package can write such marks
 * but not find them, and not round words within content controls; so the XML is rewritten here.
 */
import type { Parts } from '../letterhead';
import {
  after,
  append,
  before,
  childOf,
  childrenOf,
  fragment,
  newElement,
  prepend,
  within,
  type XmlElement,
  type XmlNode,
} from '../xmlTree';
import { align, type Pair } from './align';
import { decoded, tagOf } from './atoms';
import { type Block, blocksOf, likeness, type Row, rowLikeness, rowsOf, type Side } from './blocks';
import { Deletions } from './deletions';
import { Lists } from './lists';
import { insertAll, markSteps } from './paragraph';
import { type By, Signature } from './signature';
import { stepsOf } from './steps';
import { WordFile } from './wordFile';

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';

/**
 * @param now parts of the new document; they are left as they are
 * @param was parts of the earlier document, gated; changes tracked in it count as made
 * @returns the new document's parts with the changes in them, and a sentence for each thing that is not marked
 */
export function trackChanges(now: Parts, was: Parts, by: By): { parts: Parts; said: string[] } {
  const tracking = new Tracking(new WordFile({ ...now }), new WordFile(was), new Signature(by));
  return tracking.run();
}

/** What happens to the mark at the end of a paragraph. */
type Mark = 'w:ins' | 'w:del' | null;
/** One place of both documents. `mark` is that of the paragraph which is written there. */
type Place = Pair<Block, Block> & { mark: Mark };

class Tracking {
  private readonly said = new Set<string>();
  private readonly sides: { was: Side; now: Side };
  private readonly notes: { was: Map<string, XmlElement>; now: Map<string, XmlElement>; root: XmlElement | null };
  private readonly lists: Lists;
  private readonly deletions: Deletions;

  constructor(
    private readonly file: WordFile,
    private readonly earlier: WordFile,
    private readonly by: Signature,
  ) {
    const root = file.root(FOOTNOTES);
    this.notes = { was: notesIn(earlier.root(FOOTNOTES)), now: notesIn(root), root };
    const side = (which: 'was' | 'now', { pictureKey }: WordFile): Side => ({
      side: which,
      pictureKey,
      noteWords: (id) => {
        const note = this.notes[which].get(id);
        return note ? decoded(note) : '';
      },
    });
    this.sides = { was: side('was', earlier), now: side('now', file) };
    this.lists = new Lists(earlier, file);
    this.deletions = new Deletions(earlier, file, by, this.lists, (id) => this.goneNote(id));
  }

  run(): { parts: Parts; said: string[] } {
    const [document, before] = [this.file.root(DOCUMENT), this.earlier.root(DOCUMENT)];
    const [body, earlierBody] = [document && childOf(document, 'w:body'), before && childOf(before, 'w:body')];
    if (!document || !body || !earlierBody) throw new Error('a document has no body');
    const claims = new Set(within(earlierBody, 'w:sdt').map(tagOf));
    const fresh = within(body, 'w:p').flatMap((paragraph) =>
      within(paragraph, 'w:sdt').filter((each) => !claims.has(tagOf(each))),
    );
    this.container(body, earlierBody);
    for (const control of fresh) this.insertControl(control);
    this.file.write(DOCUMENT, document);
    if (this.notes.root) this.file.write(FOOTNOTES, this.notes.root);
    if (this.deletions.dropped > 0)
      this.said.add('Drawings and objects of the earlier document that are gone could not be marked as deleted.');
    return { parts: this.file.parts, said: [...this.said] };
  }

  /** Blocks of a body, a cell or a note. */
  private container(now: XmlElement, was: XmlElement): void {
    const places = settledEnd(align(blocksOf(was, this.sides.was), blocksOf(now, this.sides.now), likeness));
    for (const each of places) if (each.was && each.now) this.lists.pair(each.was.element, each.now.element);
    const end = childrenOf(now).at(-1);
    const tail = end?.name === 'w:sectPr' ? end : null;
    let last: Place | null = null;
    places.forEach((each, i) => {
      const next = nextOf(places, i) ?? tail;
      const put = (xml: string) => {
        for (const node of fragment(xml)) next ? before(next, node) : append(now, node);
      };
      // Word would join two tables that touch: between them stands a paragraph that neither document has.
      if (last && isTable(last) && isTable(each) && !(stays(last) && stays(each)))
        put(`<w:p><w:pPr><w:rPr><w:ins ${this.by.next()}/><w:del ${this.by.next()}/></w:rPr></w:pPr></w:p>`);
      if (each.was && each.now) this.changed(each.was, each.now);
      else if (each.now) this.come(each.now);
      else if (each.was) put(this.gone(each.was, each.mark, each.mark === null ? last?.now?.element : undefined));
      if (each.now && each.mark && each.now.kind === 'paragraph') this.mark(each.now.element, each.mark);
      last = each;
    });
  }

  private changed(was: Block, now: Block): void {
    if (was.key === now.key) return;
    if (now.kind === 'table') {
      this.table(now.element, was.element);
      return;
    }
    const steps = stepsOf(was.atoms, now.atoms);
    for (const step of steps) {
      if ('gone' in step) this.comeNotes(step.come);
      else for (const pair of step.same) this.changedNote(pair.was.note, pair.now.note);
    }
    markSteps(now.element, now.atoms, steps, this.deletions, this.by);
  }

  private come(block: Block): void {
    if (block.kind === 'other') this.said.add('A table of contents that is new is not marked as inserted.');
    if (block.kind === 'table') for (const row of childrenOf(block.element, 'w:tr')) this.comeRow(row);
    this.comeNotes(block.atoms);
    insertAll(block.atoms, this.by);
  }

  /** @param like a paragraph of the new document whose looks it takes, since its mark will be that paragraph's */
  private gone(block: Block, mark: Mark, like?: XmlElement): string {
    if (block.kind === 'other') this.said.add('A table of contents that is gone is not marked as deleted.');
    if (block.kind === 'other') return '';
    if (block.kind === 'table') return this.goneTable(block.element);
    const properties = this.deletions.paragraphProperties(like ?? block.element, mark === 'w:del', like !== undefined);
    return `<w:p>${properties}${this.deletions.runs(block.atoms)}</w:p>`;
  }

  private mark(paragraph: XmlElement, mark: 'w:ins' | 'w:del'): void {
    const properties = childOf(paragraph, 'w:pPr') ?? prependNew(paragraph, 'w:pPr');
    let looks = childOf(properties, 'w:rPr');
    if (!looks) {
      looks = newElement('w:rPr');
      const behind = childrenOf(properties).find(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange');
      if (behind) before(behind, looks);
      else append(properties, looks);
    }
    for (const node of fragment(`<${mark} ${this.by.next()}/>`)) prepend(looks, node);
  }

  private table(now: XmlElement, was: XmlElement): void {
    const rows = align(rowsOf(was, this.sides.was), rowsOf(now, this.sides.now), rowLikeness);
    rows.forEach((each, i) => {
      if (each.was && each.now) this.row(each.was, each.now);
      else if (each.now) this.comeRow(each.now.element);
      else if (each.was) {
        const next = nextOf(rows, i);
        for (const node of fragment(this.goneRow(each.was.element))) next ? before(next, node) : append(now, node);
      }
    });
  }

  private row(was: Row, now: Row): void {
    if (was.key === now.key) return;
    const cells = childrenOf(was.element, 'w:tc');
    childrenOf(now.element, 'w:tc').forEach((cell, i) => {
      const earlier = cells[i];
      if (earlier) this.container(cell, earlier);
    });
  }

  private comeRow(row: XmlElement): void {
    const properties = childOf(row, 'w:trPr') ?? this.newRowProperties(row);
    for (const node of fragment(`<w:ins ${this.by.next()}/>`)) append(properties, node);
    for (const cell of childrenOf(row, 'w:tc')) for (const block of blocksOf(cell, this.sides.now)) this.come(block);
  }

  private newRowProperties(row: XmlElement): XmlElement {
    const exceptions = childOf(row, 'w:tblPrEx');
    if (!exceptions) return prependNew(row, 'w:trPr');
    const fresh = newElement('w:trPr');
    after(exceptions, fresh);
    return fresh;
  }

  private goneTable(table: XmlElement): string {
    const rows = rowsOf(table, this.sides.was).map(({ element }) => this.goneRow(element));
    const head = ['w:tblPr', 'w:tblGrid'].map((name) => this.deletions.inert(childOf(table, name)));
    return `<w:tbl>${head.join('')}${rows.join('')}</w:tbl>`;
  }

  private goneRow(row: XmlElement): string {
    const properties = childOf(row, 'w:trPr');
    const kept = properties ? childrenOf(properties).map((each) => this.deletions.inert(each)) : [];
    const cells = childrenOf(row, 'w:tc').map((cell) => {
      const blocks = blocksOf(cell, this.sides.was).map((block) => this.gone(block, null));
      return `<w:tc>${this.deletions.inert(childOf(cell, 'w:tcPr'))}${blocks.join('')}</w:tc>`;
    });
    return `<w:tr><w:trPr>${kept.join('')}<w:del ${this.by.next()}/></w:trPr>${cells.join('')}</w:tr>`;
  }

  private changedNote(was: string | null, now: string | null): void {
    const [before, note] = [this.notes.was.get(was ?? ''), this.notes.now.get(now ?? '')];
    if (before && note) this.container(note, before);
  }

  private comeNotes(atoms: readonly { note: string | null }[]): void {
    for (const { note } of atoms) {
      const element = this.notes.now.get(note ?? '');
      if (element) for (const block of blocksOf(element, this.sides.now)) this.come(block);
    }
  }

  /** The earlier document's note as one of the new document, all of it deleted. */
  private goneNote(id: string): string | null {
    const note = this.notes.was.get(id);
    const root = this.notes.root;
    if (!note || !root) return null;
    const number = Math.max(0, ...childrenOf(root, 'w:footnote').map(({ attribs }) => Number(attribs['w:id']) || 0)) + 1;
    const sign = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
    const paragraphs = blocksOf(note, this.sides.was).map((block) => this.gone(block, null));
    const xml = paragraphs.join('').replace(/(<w:p>(?:<w:pPr>.*?<\/w:pPr>)?)/, `$1${sign}`);
    for (const node of fragment(`<w:footnote w:id="${number}">${xml}</w:footnote>`)) append(root, node);
    return String(number);
  }

  /** A content control that the earlier document did not have: rejecting takes it off, and leaves what it held then. */
  private insertControl(control: XmlElement): void {
    const content = childOf(control, 'w:sdtContent');
    if (!content) return;
    const range = (name: string, attributes: string): XmlNode[] => fragment(`<w:customXmlInsRange${name} ${attributes}/>`);
    const end = () => range('End', `w:id="${this.by.number}"`);
    for (const node of range('Start', this.by.next())) before(control, node);
    for (const node of end()) prepend(content, node);
    for (const node of range('Start', this.by.next())) append(content, node);
    for (const node of end()) after(control, node);
  }
}

const isTable = ({ was, now }: Place): boolean => (now ?? was)?.kind === 'table';
const stays = ({ was, now }: Place): boolean => was !== null && now !== null;

/** What the new document has at this place or next behind it: before it stands what went. */
function nextOf(places: readonly Pair<unknown, { element: XmlElement }>[], from: number): XmlElement | undefined {
  for (let i = from; i < places.length; i++) if (places[i]?.now) return places[i]?.now?.element;
  return undefined;
}

function prependNew(parent: XmlElement, name: string): XmlElement {
  const fresh = newElement(name);
  prepend(parent, fresh);
  return fresh;
}

/** The notes of a document by number, without the two lines that Word keeps among them. */
function notesIn(root: XmlElement | null): Map<string, XmlElement> {
  const notes = root ? childrenOf(root, 'w:footnote').filter(({ attribs }) => attribs['w:type'] === undefined) : [];
  return new Map(notes.map((note) => [note.attribs['w:id'] ?? '', note]));
}

/**
 * Each block with what happens to its paragraph mark. The mark at the very end of a cell, a note or the document can
 * neither come nor go: there the mark of the paragraph before does so in its stead, as when Word itself tracks.
 */
function settledEnd(pairs: readonly Pair<Block, Block>[]): Place[] {
  const places = pairs.map(({ was, now }): Place => ({ was, now, mark: was && now ? null : now ? 'w:ins' : 'w:del' }));
  let from = places.length;
  while (from > 0 && places[from - 1]?.mark) from--;
  const [end, tail] = [places.slice(0, from), places.slice(from)];
  if (tail.length === 0) return places;
  const [gone, come] = [tail.filter(({ now }) => !now), tail.filter(({ was }) => !was)];
  const [lastGone, lastCome] = [gone.at(-1), come.at(-1)];
  // Both ended otherwise: the two last paragraphs are one that was changed.
  if (lastGone && lastCome)
    return [
      ...end,
      ...tail.filter((each) => each !== lastGone && each !== lastCome),
      { was: lastGone.was, now: lastCome.now, mark: null },
    ];
  const [stays, last] = [end.at(-1), tail.at(-1)];
  if (stays && last) {
    stays.mark = last.mark;
    last.mark = null;
  }
  return places;
}
