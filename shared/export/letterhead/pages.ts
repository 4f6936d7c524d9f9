/** What stands on every page of a letterhead: marking and DRAFT, also where it keeps no place for them. */
import type { Apparatus } from '../../model/note';
import { escapeXml } from '../../model/xmlText';
import { banner } from '../apparatus';
import { append, before, childrenOf, fragment, prepend, rootOf, textOf, within, type XmlElement } from '../xmlTree';
import { isOn } from './onOff';
import { DOCUMENT, targetFrom, targetOf, type WordPackage } from './package';
import { fillPageNumbers, fillPlaces, placesIn } from './places';
import { sectionsOf } from './sections';
import type { StyleIds } from './styles';
import type { Watermark } from './watermark';

const EDGES = ['header', 'footer'] as const;
type Edge = (typeof EDGES)[number];
/** Word tells three kinds of pages apart; the last are all that are not of the others. */
type Kind = 'first' | 'even' | 'default';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SETTINGS = 'word/settings.xml';

/** Fills the letterhead's places for all but the note, wherever they stand. */
export class Pages {
  /** The places that each part of the letterhead had. */
  private readonly filled = new Map<string, Set<string>>();
  /** The lines that each part of it was given here. A part can serve several sections. */
  private readonly given = new Map<string, Set<string>>();
  private readonly everyPage: readonly (readonly [place: string, words: string])[];

  constructor(
    private readonly paper: WordPackage,
    apparatus: Apparatus,
  ) {
    const { marking, reference, draft, date } = banner(apparatus);
    const values = { marking, reference, date, draft, subject: apparatus.subject };
    this.everyPage = [['marking', marking] as const, ['draft', draft] as const].filter(([, words]) => words !== '');
    for (const name of [DOCUMENT, ...this.edges()]) {
      const paragraphs = within(paper.xml(name), 'w:p');
      for (const paragraph of paragraphs) fillPageNumbers(paragraph, apparatus.language);
      this.filled.set(name, new Set(paragraphs.flatMap((paragraph) => fillPlaces(paragraph, values))));
    }
  }

  /** Names of the headers and footers. */
  private edges(): string[] {
    return this.paper
      .relations(DOCUMENT)
      .filter(({ attribs }) => /\/(?:header|footer)$/.test(attribs.Type ?? ''))
      .map(({ attribs }) => targetOf(DOCUMENT, attribs.Target ?? ''))
      .filter((name) => this.paper.has(name));
  }

  /** Places that no note can fill, and page numbers that are not there. To be asked before the note is in its place. */
  lacking(): string[] {
    const parts = [DOCUMENT, ...this.edges()].map((name) => this.paper.xml(name));
    const unknown = new Set(parts.flatMap((root) => within(root, 'w:p')).flatMap(placesIn));
    unknown.delete('body');
    const numbers = parts.some(
      (root) =>
        [
          ...within(root, 'w:instrText').map(textOf),
          ...within(root, 'w:fldSimple').map(({ attribs }) => attribs['w:instr'] ?? ''),
        ].some((code) => /^\s*PAGE\b/i.test(code)) || within(root, 'w:pgNum').length > 0,
    );
    return [
      ...(unknown.size > 0 ? [`The letterhead asks for ${list([...unknown])}, which a note does not have.`] : []),
      ...(numbers ? [] : ['The letterhead shows no page numbers.']),
    ];
  }

  /**
   * Sees that each page bears marking and DRAFT, and DRAFT across it: the first and the even ones have headers of their
   * own where the letterhead says so.
   */
  mark(styles: StyleIds, watermark: Watermark): string[] {
    if (this.everyPage.length === 0) return [];
    const without = new Map<Kind, Set<string>>();
    const now = new Map<string, string>();
    let taken = false;
    for (const section of sectionsOf(this.paper.xml(DOCUMENT))) {
      for (const edge of EDGES)
        for (const { attribs } of childrenOf(section, `w:${edge}Reference`)) {
          const part = this.partOf(attribs['r:id']);
          if (part) now.set(`${edge} ${attribs['w:type'] ?? 'default'}`, part);
        }
      for (const kind of this.kindsOf(section)) {
        const bears = (place: string) => EDGES.some((edge) => this.filled.get(now.get(`${edge} ${kind}`) ?? '')?.has(place));
        const missing = this.everyPage.filter(([place]) => !bears(place));
        for (const [place] of missing) without.set(kind, (without.get(kind) ?? new Set()).add(place));
        for (const edge of EDGES) {
          // A draft is one at the head of its pages; a marking stands at both ends.
          const lines = edge === 'header' ? missing : missing.filter(([place]) => place === 'marking');
          if (lines.length === 0) continue;
          const part = now.get(`${edge} ${kind}`) ?? this.newEdge(section, edge, kind);
          now.set(`${edge} ${kind}`, part);
          this.giveLines(part, edge, lines, styles);
        }
        if (!watermark.wanted) continue;
        const head = now.get(`header ${kind}`) ?? this.newEdge(section, 'header', kind);
        now.set(`header ${kind}`, head);
        taken = !watermark.putIn(this.paper.xml(head), head) || taken;
      }
    }
    return [
      ...[...without].map(([kind, places]) => lackOf(kind, [...places])),
      ...(taken ? ['The letterhead has words of its own across the page: DRAFT stands at the head alone.'] : []),
    ];
  }

  private partOf(id: string | undefined): string | null {
    const rel = this.paper.relations(DOCUMENT).find(({ attribs }) => attribs.Id === id);
    const name = rel ? targetOf(DOCUMENT, rel.attribs.Target ?? '') : '';
    return this.paper.has(name) ? name : null;
  }

  private kindsOf(section: XmlElement): Kind[] {
    const settings = this.paper.has(SETTINGS) ? this.paper.xml(SETTINGS) : null;
    return [
      'default',
      ...(isOn(section, 'w:titlePg') ? (['first'] as const) : []),
      ...(settings && isOn(settings, 'w:evenAndOddHeaders') ? (['even'] as const) : []),
    ];
  }

  private newEdge(section: XmlElement, edge: Edge, kind: Kind): string {
    const name = this.paper.freeName(`word/${edge}`, '.xml');
    const root = edge === 'header' ? 'w:hdr' : 'w:ftr';
    const made = rootOf(`<${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></${root}>`);
    this.paper.put(name, made, `${WORD}.${edge}+xml`);
    const id = this.paper.relate(DOCUMENT, edge, targetFrom(DOCUMENT, name));
    this.paper.xml(DOCUMENT).attribs['xmlns:r'] ??= 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    for (const node of fragment(`<w:${edge}Reference w:type="${kind}" r:id="${id}"/>`)) prepend(section, node);
    return name;
  }

  /** Lines above what a header has, and below what a footer has, each once. */
  private giveLines(part: string, edge: Edge, lines: readonly (readonly [string, string])[], styles: StyleIds): void {
    const root = this.paper.xml(part);
    const [first] = childrenOf(root);
    const has = this.given.get(part) ?? new Set();
    this.given.set(part, has);
    for (const [place, words] of lines) {
      if (has.has(place)) continue;
      for (const node of fragment(markingLine(words, styles.get('Marking'))))
        edge === 'header' && first ? before(first, node) : append(root, node);
      has.add(place);
    }
  }
}

const markingLine = (words: string, style: string | undefined): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`;

const list = (places: readonly string[]): string => places.map((place) => `{{${place}}}`).join(' and ');

function lackOf(kind: Kind, places: readonly string[]): string {
  const it = places.length === 1 ? 'it is' : 'they are';
  switch (kind) {
    case 'default':
      return `The letterhead has no place for ${list(places)}: ${it} put at the head of each page.`;
    case 'first':
      return `The letterhead’s first page has no place for ${list(places)}: ${it} put at its head.`;
    case 'even':
      return `The letterhead’s even pages have no place for ${list(places)}: ${it} put at their head.`;
  }
}
