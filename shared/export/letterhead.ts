/**
 * Puts a finished note on a letterhead. The letterhead is the document: its headers, footers, logo, theme, page and
 * styles stay, and the note comes where `{{body}}` stands, or at the end. Both are .docx packages of their own, and the
 * docx package joins none, so their parts are joined here.
 */
import { strFromU8, strToU8 } from 'fflate';
import type { Apparatus } from '../model/note';
import { escapeXml } from '../model/xmlText';
import { banner } from './apparatus';
import {
  append,
  before,
  childOf,
  childrenOf,
  fragment,
  isElement,
  remove,
  rootOf,
  textOf,
  within,
  writeXml,
  type XmlElement,
} from './xmlTree';

/** The parts of a package by name. */
export type Parts = Record<string, Uint8Array>;

const BODY = '{{body}}';
const DOCUMENT = 'word/document.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * @param note parts of the note as a .docx
 * @param letterhead parts of a .docx that has passed the gate
 * @returns the parts of the merged document, and a sentence for each thing that the letterhead lacks
 */
export function putOnLetterhead(note: Parts, letterhead: Parts, apparatus: Apparatus): { parts: Parts; said: string[] } {
  const merge = new Merge(note, letterhead);
  merge.styles();
  merge.numbering();
  merge.footnotes();
  merge.comments();
  merge.body();
  merge.apparatus(apparatus);
  return { parts: merge.finish(), said: merge.said };
}

class Merge {
  readonly said: string[] = [];
  private readonly out: Parts;
  private readonly theirBody: XmlElement;
  private readonly document: XmlElement;
  private readonly noteRoot: XmlElement;
  private readonly noteRels: Map<string, XmlElement>;
  private readonly rels: XmlElement;
  private readonly types: XmlElement;
  /** The letterhead's id for each style of the note. */
  private readonly styleIds = new Map<string, string>();
  private added = 0;

  constructor(
    private readonly note: Parts,
    letterhead: Parts,
  ) {
    this.out = { ...letterhead };
    this.document = this.read(letterhead, DOCUMENT);
    const body = childOf(this.document, 'w:body');
    if (!body) throw new Error('the letterhead has no body');
    this.theirBody = body;
    this.noteRoot = this.read(note, DOCUMENT);
    this.rels = this.has('word/_rels/document.xml.rels')
      ? this.read(letterhead, 'word/_rels/document.xml.rels')
      : rootOf('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>');
    this.types = this.read(letterhead, '[Content_Types].xml');
    this.noteRels = new Map(
      childrenOf(this.read(note, 'word/_rels/document.xml.rels'), 'Relationship').map((rel) => [rel.attribs.Id ?? '', rel]),
    );
  }

  private read(parts: Parts, name: string): XmlElement {
    const data = parts[name];
    if (!data) throw new Error(`“${name}” is missing`);
    return rootOf(strFromU8(data));
  }
  private has(name: string): boolean {
    return this.out[name] !== undefined;
  }

  /**
   * A part that both packages have, ready for the note's to be put into the letterhead's. Null where there is nothing
   * to join: the note has none, or the letterhead has none and takes the note's as it is.
   */
  private both(kind: 'styles' | 'numbering' | 'footnotes'): { ours: XmlElement; theirs: XmlElement } | null {
    const name = `word/${kind}.xml`;
    if (!this.note[name]) return null;
    const ours = this.read(this.note, name);
    for (const style of within(ours, 'w:pStyle', 'w:rStyle')) this.restyle(style);
    if (!this.has(name)) {
      this.out[name] = strToU8(writeXml(ours));
      this.relate(kind, `${kind}.xml`, `${WORD}.${kind}+xml`);
      return null;
    }
    const theirs = this.read(this.out, name);
    this.declare(theirs, ours);
    return { ours, theirs };
  }

  /** A style that the letterhead has by name is the letterhead's; the others come along under an id that is free. */
  styles(): void {
    const both = this.both('styles');
    if (!both) return;
    const { ours, theirs } = both;
    const nameOf = (style: XmlElement) => (childOf(style, 'w:name')?.attribs['w:val'] ?? '').toLowerCase();
    const known = new Map(childrenOf(theirs, 'w:style').map((style) => [`${style.attribs['w:type']} ${nameOf(style)}`, style]));
    const ids = new Set([...known.values()].map((style) => style.attribs['w:styleId'] ?? ''));
    const fresh: XmlElement[] = [];
    for (const style of childrenOf(ours, 'w:style')) {
      const id = style.attribs['w:styleId'] ?? '';
      const twin = known.get(`${style.attribs['w:type']} ${nameOf(style)}`);
      if (twin) this.styleIds.set(id, twin.attribs['w:styleId'] ?? id);
      else {
        this.styleIds.set(id, ids.has(id) ? `Note${id}` : id);
        fresh.push(style);
      }
    }
    for (const style of fresh) {
      style.attribs['w:styleId'] = this.styleIds.get(style.attribs['w:styleId'] ?? '') ?? '';
      delete style.attribs['w:default'];
      for (const link of childrenOf(style).filter(({ name }) => ['w:basedOn', 'w:next', 'w:link'].includes(name)))
        this.restyle(link);
      remove(style);
      append(theirs, style);
    }
    this.out['word/styles.xml'] = strToU8(writeXml(theirs));
  }

  private restyle(element: XmlElement): void {
    const id = element.attribs['w:val'] ?? '';
    element.attribs['w:val'] = this.styleIds.get(id) ?? id;
  }

  /** The note's lists keep their numbers apart from the letterhead's. */
  numbering(): void {
    const both = this.both('numbering');
    if (!both) return;
    const { ours, theirs } = both;
    const highest = (name: string, id: string) =>
      Math.max(0, ...childrenOf(theirs, name).map((each) => Number(each.attribs[id] ?? 0)));
    const [abstracts, nums] = [highest('w:abstractNum', 'w:abstractNumId') + 1, highest('w:num', 'w:numId')];
    const firstNum = childOf(theirs, 'w:num');
    for (const abstract of childrenOf(ours, 'w:abstractNum')) {
      abstract.attribs['w:abstractNumId'] = String(Number(abstract.attribs['w:abstractNumId'] ?? 0) + abstracts);
      remove(abstract);
      // Word wants all descriptions before the first list.
      if (firstNum) before(firstNum, abstract);
      else append(theirs, abstract);
    }
    for (const num of childrenOf(ours, 'w:num')) {
      num.attribs['w:numId'] = String(Number(num.attribs['w:numId'] ?? 0) + nums);
      for (const link of childrenOf(num, 'w:abstractNumId'))
        link.attribs['w:val'] = String(Number(link.attribs['w:val'] ?? 0) + abstracts);
      remove(num);
      append(theirs, num);
    }
    for (const link of within(this.noteRoot, 'w:numId'))
      if (link.attribs['w:val'] !== '0') link.attribs['w:val'] = String(Number(link.attribs['w:val'] ?? 0) + nums);
    this.out['word/numbering.xml'] = strToU8(writeXml(theirs));
  }

  footnotes(): void {
    const both = this.both('footnotes');
    if (!both) return;
    const { ours, theirs } = both;
    const highest = Math.max(0, ...childrenOf(theirs, 'w:footnote').map((each) => Number(each.attribs['w:id'] ?? 0)));
    for (const footnote of childrenOf(ours, 'w:footnote')) {
      const id = Number(footnote.attribs['w:id'] ?? 0);
      if (id < 1) continue;
      footnote.attribs['w:id'] = String(id + highest);
      remove(footnote);
      append(theirs, footnote);
    }
    for (const sign of within(this.noteRoot, 'w:footnoteReference'))
      sign.attribs['w:id'] = String(Number(sign.attribs['w:id'] ?? 0) + highest);
    this.out['word/footnotes.xml'] = strToU8(writeXml(theirs));
  }

  /** Comments in the letterhead are remarks on the letterhead: the note's take their place. */
  comments(): void {
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      for (const sign of within(this.document, `w:${name}`)) remove(sign);
    const ours = this.note['word/comments.xml'];
    if (!ours || !strFromU8(ours).includes('<w:comment ')) return;
    const had = this.has('word/comments.xml');
    this.out['word/comments.xml'] = ours;
    if (!had) this.relate('comments', 'comments.xml', `${WORD}.comments+xml`);
  }

  body(): void {
    const ours = childOf(this.noteRoot, 'w:body');
    if (!ours) return;
    for (const style of within(ours, 'w:pStyle', 'w:rStyle', 'w:tblStyle')) this.restyle(style);
    this.relations(ours);
    this.declare(this.document, this.noteRoot);
    const section = childrenOf(this.theirBody, 'w:sectPr').at(-1);
    const own = childrenOf(ours, 'w:sectPr').at(-1);
    if (section && own) fitTables(ours, textWidthOf(section) / textWidthOf(own));
    const place = childrenOf(this.theirBody, 'w:p').find((paragraph) => textOf(paragraph).includes(BODY));
    if (!place) this.said.push(`The letterhead has no line with ${BODY}: the note stands at its end.`);
    for (const block of childrenOf(ours).filter(({ name }) => name !== 'w:sectPr')) {
      remove(block);
      if (place) before(place, block);
      else if (section) before(section, block);
      else append(this.theirBody, block);
    }
    if (place) remove(place);
    if (!section) {
      this.said.push('The letterhead has no page of its own: the note keeps its size and margins.');
      if (own) {
        for (const reference of [...childrenOf(own, 'w:headerReference'), ...childrenOf(own, 'w:footerReference')])
          remove(reference);
        append(this.theirBody, own);
      }
    }
  }

  /** Links and pictures of the note get relationships of their own in the letterhead. */
  private relations(body: XmlElement): void {
    const renamed = new Map<string, string>();
    const take = (id: string): string => {
      const known = renamed.get(id);
      if (known) return known;
      const rel = this.noteRels.get(id);
      if (!rel) return id;
      let target = rel.attribs.Target ?? '';
      if (target.startsWith('media/')) {
        const data = this.note[`word/${target}`];
        const ending = target.slice(target.lastIndexOf('.') + 1);
        target = `media/note-${renamed.size + 1}.${ending}`;
        if (data) this.out[`word/${target}`] = data;
        this.defaultType(ending);
      }
      const fresh = `rIdNote${++this.added}`;
      const external = rel.attribs.TargetMode === 'External' ? ' TargetMode="External"' : '';
      this.relationship(fresh, rel.attribs.Type ?? '', target, external);
      renamed.set(id, fresh);
      return fresh;
    };
    for (const element of within(body, 'w:hyperlink', 'a:blip')) {
      for (const name of ['r:id', 'r:embed']) {
        const id = element.attribs[name];
        if (id) element.attribs[name] = take(id);
      }
    }
  }

  private relationship(id: string, type: string, target: string, rest = ''): void {
    for (const node of fragment(`<Relationship Id="${id}" Type="${type}" Target="${target}"${rest}/>`)) append(this.rels, node);
  }

  private relate(kind: string, target: string, type: string): void {
    this.relationship(`rIdNote${++this.added}`, `${OFFICE}/${kind}`, target);
    for (const node of fragment(`<Override PartName="/word/${target}" ContentType="${type}"/>`)) append(this.types, node);
  }

  private defaultType(ending: string): void {
    const known = childrenOf(this.types, 'Default').some(({ attribs }) => attribs.Extension?.toLowerCase() === ending);
    const type = ending === 'jpg' || ending === 'jpeg' ? 'image/jpeg' : `image/${ending}`;
    const [first] = childrenOf(this.types);
    if (known || !first) return;
    for (const node of fragment(`<Default Extension="${ending}" ContentType="${type}"/>`)) before(first, node);
  }

  /** The prefixes that the note's words use are declared where they now stand. */
  private declare(target: XmlElement, from: XmlElement): void {
    for (const [name, value] of Object.entries(from.attribs)) {
      if (name.startsWith('xmlns:')) target.attribs[name] ??= value;
      else if (name === 'mc:Ignorable') {
        const all = new Set([...(target.attribs[name] ?? '').split(/\s+/), ...value.split(/\s+/)].filter(Boolean));
        target.attribs[name] = [...all].join(' ');
      }
    }
  }

  /** Marking, reference and date stand where the letterhead has a place for them; marking and DRAFT always stand somewhere. */
  apparatus(apparatus: Apparatus): void {
    const { marking, reference, draft, date } = banner(apparatus);
    const values: Readonly<Record<string, string>> = { marking, reference, date, draft, subject: apparatus.subject };
    const filled = new Set<string>();
    const pages = Object.keys(this.out).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
    for (const name of [DOCUMENT, ...pages]) {
      const root = name === DOCUMENT ? this.document : this.read(this.out, name);
      for (const paragraph of within(root, 'w:p')) fillPlaces(paragraph, values, filled);
      if (name !== DOCUMENT) this.out[name] = strToU8(writeXml(root));
    }
    const everyPage = [
      ['marking', marking],
      ['draft', draft],
    ].filter(([place = '', words]) => words && !filled.has(place));
    const lines = everyPage.map(([, words]) => words ?? '');
    if (lines.length === 0) return;
    const headers = pages.filter((name) => name.includes('header'));
    if (headers.length === 0)
      this.said.push('The letterhead has no header: the marking stands at the head of the note, not on every page.');
    for (const name of headers) {
      const root = this.read(this.out, name);
      const [first] = root.children.filter(isElement);
      for (const words of lines) {
        for (const node of fragment(markingLine(words))) first ? before(first, node) : append(root, node);
      }
      this.out[name] = strToU8(writeXml(root));
    }
    if (headers.length > 0)
      this.said.push(
        `The letterhead has no place for ${list(everyPage.map(([place]) => `{{${place}}}`))}: it stands above its header.`,
      );
    else {
      const [first] = childrenOf(this.theirBody);
      for (const words of lines) for (const node of fragment(markingLine(words))) if (first) before(first, node);
    }
  }

  finish(): Parts {
    this.out[DOCUMENT] = strToU8(writeXml(this.document));
    this.out['word/_rels/document.xml.rels'] = strToU8(writeXml(this.rels));
    this.out['[Content_Types].xml'] = strToU8(writeXml(this.types));
    const properties = this.note['docProps/core.xml'];
    if (properties && this.has('docProps/core.xml')) this.out['docProps/core.xml'] = properties;
    return this.out;
  }
}

/** Width between the margins, in twentieths of a point; that of A4 where the page does not say. */
function textWidthOf(section: XmlElement): number {
  const [size, margins] = [childOf(section, 'w:pgSz')?.attribs, childOf(section, 'w:pgMar')?.attribs];
  return Number(size?.['w:w'] ?? 11906) - Number(margins?.['w:left'] ?? 1440) - Number(margins?.['w:right'] ?? 1440);
}

/** Tables keep their share of the text's width. */
function fitTables(body: XmlElement, ratio: number): void {
  for (const element of within(body, 'w:tblW', 'w:gridCol', 'w:tcW')) {
    const width = Number(element.attribs['w:w']);
    if (Number.isFinite(width) && (element.attribs['w:type'] ?? 'dxa') === 'dxa')
      element.attribs['w:w'] = String(Math.floor(width * ratio));
  }
}

const list = (names: readonly string[]): string => names.join(' and ');
const markingLine = (words: string): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`;

/** Puts values where `{{name}}` stands. Word may have parted the name into several runs: the first takes the words. */
function fillPlaces(paragraph: XmlElement, values: Readonly<Record<string, string>>, filled: Set<string>): void {
  const texts = within(paragraph, 'w:t');
  const whole = texts.map(textOf).join('');
  if (!whole.includes('{{')) return;
  const now = whole.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => {
    const value = values[name.toLowerCase()];
    if (value === undefined) return place;
    filled.add(name.toLowerCase());
    return escapeXml(value);
  });
  if (now === whole) return;
  texts.forEach((text, i) => {
    for (const child of [...text.children]) remove(child);
    if (i === 0) {
      text.attribs['xml:space'] = 'preserve';
      for (const node of fragment(now)) append(text, node);
    }
  });
}
