/** The parts of a Word file that its words refer to: styles, lists, links, pictures, notes. */
import { childOf, childrenOf, rootOf, within, type XmlElement } from '../export/xmlTree';
import { dataUrl, inspectImage } from '../model/image';
import { safeHref } from '../model/link';
import { decodeXml } from '../model/xmlText';
import type { WordPicture } from './document';
import type { Lost } from './lost';
import { Numbering, Styles, wholeNumber } from './styles';

/** Parts that have passed the gate: XML as text, pictures as bytes, and the names of what stayed behind. */
export type ForeignParts = {
  texts: ReadonlyMap<string, string>;
  parts: Readonly<Record<string, Uint8Array>>;
  others: readonly string[];
};

/** Pictures of one note altogether: more would make it slow to save. In bytes. */
const MOST_PICTURES = 24 * 1024 * 1024;
/** English Metric Units in a twentieth of a point. */
const EMU_PER_TWIP = 635;
/** Text width of an A4 page with Word's own margins, in twentieths of a point. */
const USUAL_WIDTH = 9026;

type NoteKind = 'footnote' | 'endnote';
type Relationship = { target: string; outside: boolean };

export class WordSource {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly body: XmlElement;
  private readonly relationships: ReadonlyMap<string, Relationship>;
  private readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  private readonly textWidth: number;
  private pictureBytes = 0;

  /** @throws Error where the document has no body */
  constructor(
    private readonly from: ForeignParts,
    readonly lost: Lost,
  ) {
    const body = childOf(rootOf(from.texts.get('word/document.xml') ?? ''), 'w:body');
    if (!body) throw new Error('the document has no body');
    this.body = body;
    this.styles = new Styles(from.texts.get('word/styles.xml'));
    this.numbering = new Numbering(from.texts.get('word/numbering.xml'));
    this.relationships = relationshipsIn(from.texts.get('word/_rels/document.xml.rels'));
    this.notes = { footnote: notesIn(from.texts, 'footnote'), endnote: notesIn(from.texts, 'endnote') };
    this.textWidth = widthOf(this.sections().at(-1));
    const has = (pattern: RegExp) => from.others.some((part) => pattern.test(part));
    if (has(/^word\/(?:header|footer)\d*\.xml$/)) lost.add('furniture');
    if (has(/vbaProject|embeddings|activeX/i)) lost.add('objects');
  }

  /** Properties of the document's sections, the last one's last. */
  sections(): XmlElement[] {
    return within(this.body, 'w:sectPr');
  }

  /** A note by its number. */
  note(kind: NoteKind, id: string): XmlElement | null {
    return this.notes[kind].get(id) ?? null;
  }

  /** Where a link leads; null where that is no safe address. */
  link(id: string | undefined): string | null {
    const found = this.relationships.get(id ?? '');
    return found?.outside ? safeHref(found.target) : null;
  }

  /** The picture that is shown at a place of a drawing; null, and told as lost, where it cannot be taken. */
  picture(drawing: XmlElement, place: XmlElement): WordPicture | null {
    const found = this.relationships.get(place.attribs['r:embed'] ?? place.attribs['r:id'] ?? '');
    if (!found || found.outside) {
      this.lost.add('picturesElsewhere');
      return null;
    }
    const bytes = this.from.parts[found.target.startsWith('/') ? found.target.slice(1) : `word/${found.target}`];
    const info = bytes ? inspectImage(bytes) : 'kind';
    if (!bytes || typeof info === 'string' || this.pictureBytes + bytes.length > MOST_PICTURES) {
      this.lost.add('picturesUnreadable');
      return null;
    }
    this.pictureBytes += bytes.length;
    const [properties] = within(drawing, 'wp:docPr');
    const across = wholeNumber(within(drawing, 'wp:extent')[0]?.attribs.cx) ?? info.width * 9525;
    const share = Math.round((100 * across) / (this.textWidth * EMU_PER_TWIP));
    return {
      kind: 'picture',
      src: dataUrl(info.type, bytes),
      alt: decodeXml(properties?.attribs.descr ?? '').slice(0, 1000),
      decorative: within(drawing, 'adec:decorative').some(({ attribs }) => attribs.val === '1'),
      width: Math.min(100, Math.max(5, share)),
    };
  }
}

function notesIn(texts: ForeignParts['texts'], kind: NoteKind): ReadonlyMap<string, XmlElement> {
  const xml = texts.get(`word/${kind}s.xml`);
  const notes = xml ? childrenOf(rootOf(xml), `w:${kind}`) : [];
  // Lines that part notes from the text are notes of a kind, too.
  return new Map(notes.filter(({ attribs }) => !attribs['w:type']).map((note) => [note.attribs['w:id'] ?? '', note]));
}

function relationshipsIn(xml: string | undefined): ReadonlyMap<string, Relationship> {
  const all = xml ? childrenOf(rootOf(xml), 'Relationship') : [];
  return new Map(
    all.map(({ attribs }) => [
      attribs.Id ?? '',
      { target: decodeXml(attribs.Target ?? ''), outside: attribs.TargetMode === 'External' },
    ]),
  );
}

/** Width of the text of a section, in twentieths of a point. */
function widthOf(section: XmlElement | undefined): number {
  const size = section && childOf(section, 'w:pgSz');
  const margins = section && childOf(section, 'w:pgMar');
  const given = (element: XmlElement | undefined, name: string) => wholeNumber(element?.attribs[name]);
  const [page, left, right] = [given(size, 'w:w'), given(margins, 'w:left'), given(margins, 'w:right')];
  const width = page === null || left === null || right === null ? USUAL_WIDTH : page - left - right;
  return width > 0 ? width : USUAL_WIDTH;
}
