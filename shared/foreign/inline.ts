/** What stands in a paragraph: words with their looks, links, notes, pictures, breaks. Word parts runs for its own ends; what looks alike is one again. */
import { childOf, childrenOf, textOf, within, type XmlElement } from '../export/xmlTree';
import { safeHref } from '../model/link';
import { LONGEST_FOOTNOTE } from '../model/note';
import { decodeXml, xmlText } from '../model/xmlText';
import { type Control, isText, type WordInline, type WordParagraph, type WordText } from './document';
import type { WordSource } from './source';
import { propertyOf, toggle } from './styles';

/** Elements that only hold others. */
const HOLDERS = new Set([
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
]);
const GONE = new Set(['w:del', 'w:moveFrom']);

/** Fields within fields; no program writes as many. */
const DEEPEST_FIELD = 64;

/** A field that has begun: what it asks for, and whether the words that it shows have come. */
type Around = Pick<WordText, 'href' | 'control' | 'refers'>;
type Field = Around & { code: string; shows: boolean };
const NOTHING: Around = { href: null, control: null, refers: null };

export class InlineReader {
  /** Ids of the comments that have begun, the last one last. */
  private readonly comments: string[] = [];
  /** Fields may go on over many paragraphs. */
  private readonly fields: Field[] = [];
  private found: WordInline[] = [];
  private boxes: XmlElement[] = [];
  private bookmarks: string[] = [];

  constructor(
    private readonly source: WordSource,
    /** A note has no notes of its own. */
    private readonly inNote = false,
  ) {}

  /** @returns `boxes`: the contents of text boxes that are tied to the paragraph */
  read(paragraph: XmlElement, control: Control | null): Pick<WordParagraph, 'content' | 'bookmarks'> & { boxes: XmlElement[] } {
    this.found = [];
    this.boxes = [];
    this.bookmarks = [];
    if (toggle(childOf(paragraph, 'w:pPr'), 'w:pageBreakBefore')) this.found.push({ kind: 'page' });
    this.walk(paragraph, { ...NOTHING, control });
    return { content: this.found, boxes: this.boxes, bookmarks: this.bookmarks };
  }

  private walk(parent: XmlElement, around: Around): void {
    const { lost } = this.source;
    for (const child of childrenOf(parent)) {
      const { name, attribs } = child;
      if (name === 'w:r') this.run(child, around);
      else if (HOLDERS.has(name)) {
        if (name === 'w:ins' || name === 'w:moveTo') lost.add('tracked');
        this.walk(child, around);
      } else if (GONE.has(name)) lost.add('tracked');
      else if (name === 'w:sdt') this.walk(child, { ...around, control: controlOf(child) ?? around.control });
      else if (name === 'w:hyperlink') this.walk(child, { ...around, ...this.link(child) });
      else if (name === 'w:fldSimple') {
        const field = this.field(decodeXml(attribs['w:instr'] ?? ''));
        this.walk(child, nested(around, field));
      } else if (name === 'mc:AlternateContent') this.walk(chosen(child), around);
      else if (name === 'm:oMath' || name === 'm:oMathPara') {
        lost.add('equations');
        this.text(within(child, 'm:t').map(words).join(''), null, around);
      } else if (name === 'w:bookmarkStart') this.bookmarks.push(decodeXml(attribs['w:name'] ?? ''));
      else if (name === 'w:commentRangeStart') this.comments.push(attribs['w:id'] ?? '');
      else if (name === 'w:commentRangeEnd') this.endComment(attribs['w:id'] ?? '');
    }
  }

  private endComment(id: string): void {
    const at = this.comments.lastIndexOf(id);
    if (at >= 0) this.comments.splice(at, 1);
  }

  /** A link leads to an address, or to a place of the document. */
  private link({ attribs }: XmlElement): Pick<Around, 'href' | 'refers'> {
    if (attribs['r:id'] === undefined) return { href: null, refers: decodeXml(attribs['w:anchor'] ?? '') };
    const href = this.source.link(attribs['r:id']);
    if (href === null) this.source.lost.add('links');
    return { href, refers: null };
  }

  private run(run: XmlElement, around: Around): void {
    const properties = childOf(run, 'w:rPr') ?? null;
    const raised = propertyOf(properties, 'w:vertAlign');
    const { lost } = this.source;
    for (const child of childrenOf(run)) {
      switch (child.name) {
        case 'w:fldChar':
          this.fieldChar(child.attribs['w:fldCharType'] ?? '');
          break;
        case 'w:instrText': {
          const field = this.fields.at(-1);
          if (field && !field.shows) field.code += words(child);
          break;
        }
        default:
          if (this.fields.some(({ shows }) => !shows)) break;
          if (child.name === 'w:t' && (raised === 'superscript' || raised === 'subscript')) lost.add('raised');
          this.piece(child, properties, around);
      }
    }
  }

  private piece(child: XmlElement, properties: XmlElement | null, around: Around): void {
    const { attribs } = child;
    const { lost } = this.source;
    switch (child.name) {
      case 'w:t':
        this.text(words(child), properties, around);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.text('\t', properties, around);
        break;
      case 'w:noBreakHyphen':
        this.text('\u2011', properties, around);
        break;
      case 'w:softHyphen':
        this.text('\u00ad', properties, around);
        break;
      case 'w:br':
      case 'w:cr':
        this.found.push({ kind: attribs['w:type'] === 'page' ? 'page' : 'line' });
        break;
      case 'w:sym':
        lost.add('signs');
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.note(child.name === 'w:footnoteReference' ? 'footnote' : 'endnote', attribs['w:id'] ?? '');
        break;
      case 'w:drawing':
      case 'w:pict':
        this.drawing(child);
        break;
      case 'w:object':
        lost.add('objects');
        break;
      case 'mc:AlternateContent':
        for (const inner of childrenOf(chosen(child))) this.piece(inner, properties, around);
        break;
    }
  }

  private text(text: string, properties: XmlElement | null, around: Around): void {
    const look = this.source.styles.look(properties);
    const field = this.fields.findLast(({ href, control, refers }) => href !== null || control !== null || refers !== null);
    const { href, control, refers } = nested(around, field ?? NOTHING);
    const piece: WordText = {
      kind: 'text',
      text: xmlText(text).text,
      ...look,
      // The line under a link says that it is one.
      underline: look.underline && href === null,
      href,
      refers,
      comment: this.comments.at(-1) ?? null,
      control,
    };
    if (piece.text === '') return;
    const last = this.found.at(-1);
    if (last && isText(last) && alike(last, piece)) last.text += piece.text;
    else this.found.push(piece);
  }

  private note(kind: 'footnote' | 'endnote', id: string): void {
    const { lost } = this.source;
    const note = this.inNote ? null : this.source.note(kind, id);
    if (!note) return;
    if (kind === 'endnote') lost.add('endnotes');
    const reader = new InlineReader(this.source, true);
    const paragraphs = within(note, 'w:p').map((paragraph) => {
      const { content } = reader.read(paragraph, null);
      if (content.some((each) => isText(each) && (each.bold || each.italic || each.underline || each.strike)))
        lost.add('noteLooks');
      return content.map(plainOf).join('');
    });
    const whole = paragraphs.join('\n').trim();
    // Longer ones become several.
    for (let at = 0; at < whole.length; at += LONGEST_FOOTNOTE)
      this.found.push({ kind: 'footnote', text: xmlText(whole.slice(at, at + LONGEST_FOOTNOTE)).text });
  }

  private drawing(drawing: XmlElement): void {
    // What stands in a text box comes with the words of the box.
    const own = (...names: string[]) => within(drawing, ...names).filter((each) => !isWithin(each, drawing, 'w:txbxContent'));
    const boxes = own('w:txbxContent');
    this.boxes.push(...boxes);
    const pictures = own('a:blip', 'v:imagedata');
    for (const place of pictures) {
      const picture = this.source.picture(drawing, place);
      if (picture) this.found.push(picture);
    }
    if (pictures.length > 0) return;
    if (boxes.length === 0 && within(drawing, 'v:line', 'v:rect').length === 0) this.source.lost.add('drawings');
  }

  private fieldChar(type: string): void {
    const field = this.fields.at(-1);
    if (type === 'begin' && this.fields.length < DEEPEST_FIELD) this.fields.push({ ...NOTHING, code: '', shows: false });
    else if (type === 'separate' && field) Object.assign(field, this.field(field.code), { shows: true });
    else if (type === 'end') this.fields.pop();
  }

  /** What a field's code says of the words that it shows. */
  private field(code: string): Around {
    const { lost } = this.source;
    const [, kind = '', quoted, bare = ''] = /^\s*(\w+)(?:\s+(?:"([^"]*)"|([^\s"\\]\S*)))?/.exec(code) ?? [];
    const name = quoted ?? bare;
    switch (kind.toUpperCase()) {
      case 'HYPERLINK': {
        const href = safeHref(name);
        const place = name === '' ? /\\l\s+"([^"]*)"/.exec(code)?.[1] : undefined;
        if (href === null && place === undefined) lost.add('links');
        return { ...NOTHING, href, refers: place ?? null };
      }
      case 'MERGEFIELD':
        return { ...NOTHING, control: name === '' ? null : { name, title: name, asks: true } };
      case 'REF':
        // With these it shows a number or “above”.
        return { ...NOTHING, refers: /\\[nprw]\b/.test(code) ? '' : name };
      case 'PAGEREF':
        return { ...NOTHING, refers: '' };
      default:
        return NOTHING;
    }
  }
}

/** The content control's name and state; null for one that only groups, such as a table of contents. */
export function controlOf(control: XmlElement): Control | null {
  const properties = childOf(control, 'w:sdtPr');
  if (!properties || childOf(properties, 'w:docPartObj')) return null;
  const title = propertyOf(properties, 'w:alias')?.trim() ?? '';
  const tag = propertyOf(properties, 'w:tag')?.trim() ?? '';
  return { name: tag || title, title: title || tag, asks: toggle(properties, 'w:showingPlcHdr') === true };
}

/** What holds of words around which both stand; the inner one comes first. */
const nested = (outer: Around, inner: Around): Around => ({
  href: inner.href ?? outer.href,
  control: inner.control ?? outer.control,
  refers: inner.refers ?? outer.refers,
});

/** Of the ways in which something is written, the one that the newest Word reads. */
export const chosen = (alternatives: XmlElement): XmlElement =>
  childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback') ?? alternatives;

const words = (element: XmlElement): string => decodeXml(textOf(element));

/** An address stays with the words of a link where plain words are all that can be. */
function plainOf(inline: WordInline): string {
  if (inline.kind === 'line') return '\n';
  if (!isText(inline) || inline.hidden) return '';
  return inline.href === null || inline.href.includes(inline.text.trim()) ? inline.text : `${inline.text} (${inline.href})`;
}

function isWithin(element: XmlElement, top: XmlElement, name: string): boolean {
  for (let at = element.parent as XmlElement | null; at && at !== top; at = at.parent as XmlElement | null)
    if (at.name === name) return true;
  return false;
}

const alike = (a: WordText, b: WordText): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underline === b.underline &&
  a.strike === b.strike &&
  a.hidden === b.hidden &&
  a.href === b.href &&
  a.refers === b.refers &&
  a.control === b.control &&
  a.comment === b.comment;
