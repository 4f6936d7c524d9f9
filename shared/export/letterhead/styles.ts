/** The styles of a note and of the letterhead that it goes on: the letterhead's win by name, what it lacks comes along. */
import { after, append, childOf, childrenOf, newElement, parentOf, remove, within, type XmlElement } from '../xmlTree';
import { declare } from './declare';
import { isOn } from './onOff';
import { DOCUMENT, type WordPackage } from './package';

export const STYLES = 'word/styles.xml';
/** Elements that name a style. */
const NAMING = ['w:pStyle', 'w:rStyle', 'w:tblStyle'];
/** Those without which a note does not look like one of the house. */
const LOOK = /^(?:title|heading [1-6])$/;

/** Styles that rest on one another deeper than this are a circle. */
const DEEPEST = 20;

/** The letterhead's id for each style id of the note. */
export type StyleIds = ReadonlyMap<string, string>;

/** Names of the styles in the note's words are turned into the letterhead's. */
export function restyle(root: XmlElement, ids: StyleIds): void {
  for (const link of within(root, ...NAMING)) rename(link, ids);
}

function rename(link: XmlElement, ids: StyleIds): void {
  const id = link.attribs['w:val'] ?? '';
  link.attribs['w:val'] = ids.get(id) ?? id;
}

export const nameOf = (style: XmlElement): string => (childOf(style, 'w:name')?.attribs['w:val'] ?? '').trim().toLowerCase();
const isDefault = ({ attribs }: XmlElement): boolean => ['1', 'true', 'on'].includes(attribs['w:default'] ?? '');

/**
 * Brings the note's styles into the letterhead.
 * @returns the letterhead's id for each of the note's, those that came along, and a sentence where it has no look of its own for title or headings
 */
export function joinStyles(
  note: WordPackage,
  paper: WordPackage,
): { ids: StyleIds; fresh: readonly XmlElement[]; said: string[] } {
  const ids = new Map<string, string>();
  if (!note.has(STYLES)) return { ids, fresh: [], said: [] };
  const ours = note.xml(STYLES);
  if (!paper.has(STYLES)) {
    paper.put(STYLES, ours, 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml');
    paper.relate(DOCUMENT, 'styles', 'styles.xml');
    for (const { attribs } of childrenOf(ours, 'w:style')) ids.set(attribs['w:styleId'] ?? '', attribs['w:styleId'] ?? '');
    return { ids, fresh: childrenOf(ours, 'w:style'), said: ['The letterhead has no styles: the note keeps its own.'] };
  }
  const theirs = paper.xml(STYLES);
  declare(theirs, ours);
  const known = new Map<string, XmlElement>();
  const defaults = new Map<string, XmlElement>();
  for (const style of childrenOf(theirs, 'w:style')) {
    const type = style.attribs['w:type'] ?? 'paragraph';
    known.set(`${type} ${nameOf(style)}`, style);
    if (isDefault(style)) defaults.set(type, style);
  }
  const taken = new Set(childrenOf(theirs, 'w:style').map(({ attribs }) => attribs['w:styleId'] ?? ''));
  const fresh: XmlElement[] = [];
  for (const style of childrenOf(ours, 'w:style')) {
    const [id, type] = [style.attribs['w:styleId'] ?? '', style.attribs['w:type'] ?? 'paragraph'];
    const twin = known.get(`${type} ${nameOf(style)}`) ?? (isDefault(style) ? defaults.get(type) : undefined);
    if (twin) ids.set(id, twin.attribs['w:styleId'] ?? id);
    else {
      ids.set(id, freeId(id, taken));
      fresh.push(style);
    }
  }
  keepWithNext(note.xml(DOCUMENT), ours, theirs, ids);
  const plain = faceOf(childOf(childOf(ours, 'w:docDefaults') ?? ours, 'w:rPrDefault'));
  for (const style of fresh) {
    style.attribs['w:styleId'] = ids.get(style.attribs['w:styleId'] ?? '') ?? '';
    // The letterhead says what a paragraph is that names no style.
    if (defaults.has(style.attribs['w:type'] ?? 'paragraph')) delete style.attribs['w:default'];
    for (const link of childrenOf(style).filter(({ name }) => ['w:basedOn', 'w:next', 'w:link'].includes(name))) {
      rename(link, ids);
      // Word's own styles need not be written down; the letterhead may call them otherwise.
      if (taken.has(link.attribs['w:val'] ?? '')) continue;
      const common = defaults.get(style.attribs['w:type'] ?? 'paragraph')?.attribs['w:styleId'];
      if (common === undefined) remove(link);
      else link.attribs['w:val'] = common;
    }
    // What is set in the note's common typeface is set in the letterhead's.
    for (const face of within(style, 'w:rFonts')) if (face.attribs['w:ascii'] === plain) remove(face);
    remove(style);
    append(theirs, style);
  }
  return { ids, fresh, said: lacking(note, fresh, ids) };
}

/** Headings stay with what they head, also where the letterhead's style of that name does not say so. */
function keepWithNext(document: XmlElement, ours: XmlElement, theirs: XmlElement, ids: StyleIds): void {
  const [kept, keptThere] = [keeping(ours), keeping(theirs)];
  for (const link of within(document, 'w:pStyle')) {
    const id = link.attribs['w:val'] ?? '';
    const properties = parentOf(link);
    // Undefined is a style that comes along as it is.
    if (kept(id) && keptThere(ids.get(id) ?? id) === false && properties && !childOf(properties, 'w:keepNext'))
      after(link, newElement('w:keepNext'));
  }
}

/** Asks of a style by its id whether paragraphs in it stay with the next; undefined where there is no such style. */
function keeping(styles: XmlElement): (id: string) => boolean | undefined {
  const chain = styleChain(styles);
  return (id) => {
    const looks = chain(id);
    if (looks.length === 0) return undefined;
    const said = looks.map((style) => childOf(style, 'w:pPr') ?? style).find((form) => childOf(form, 'w:keepNext'));
    return said !== undefined && isOn(said, 'w:keepNext');
  };
}

/** Gives for the id of a style it and those that it rests on, nearest first; none where there is no such style. */
export function styleChain(styles: XmlElement): (id: string) => XmlElement[] {
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]));
  return (id) => {
    const chain: XmlElement[] = [];
    for (let at = byId.get(id); at && chain.length < DEEPEST; at = byId.get(childOf(at, 'w:basedOn')?.attribs['w:val'] ?? ''))
      chain.push(at);
    return chain;
  };
}

/** The id of the style of paragraphs that name none. */
export const commonStyle = (styles: XmlElement): string =>
  childrenOf(styles, 'w:style').find((style) => isDefault(style) && style.attribs['w:type'] === 'paragraph')?.attribs[
    'w:styleId'
  ] ?? '';

export function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 1; taken.has(free); n++) free = n === 1 ? `Note${id}` : `Note${id}${n}`;
  taken.add(free);
  return free;
}

const faceOf = (root: XmlElement | undefined): string | undefined => root && within(root, 'w:rFonts')[0]?.attribs['w:ascii'];

/** The styles for title and headings that the note wears and the letterhead has not. */
function lacking(note: WordPackage, fresh: readonly XmlElement[], ids: StyleIds): string[] {
  const worn = new Set(within(note.xml(DOCUMENT), 'w:pStyle').map(({ attribs }) => ids.get(attribs['w:val'] ?? '')));
  const names = fresh
    .filter((style) => LOOK.test(nameOf(style)) && worn.has(style.attribs['w:styleId']))
    .map((style) => `“${childOf(style, 'w:name')?.attribs['w:val']}”`);
  return names.length > 0 ? [`The letterhead has no style ${names.join(', ')}: there the note keeps its own look.`] : [];
}
