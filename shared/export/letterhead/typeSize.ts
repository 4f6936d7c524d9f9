/**
 * How large a note's words are is its own: what is read out stands large, a wide table small. On a letterhead, whose
 * styles win by name, those styles take on the note's size where it is not the common one.
 */
import { after, append, before, childOf, childrenOf, newElement, prepend, within, type XmlElement } from '../xmlTree';
import { DOCUMENT, type WordPackage } from './package';
import { commonStyle, freeId, nameOf, STYLES, type StyleIds, styleChain } from './styles';

/** What stands at the head of the note or of the page, or below the text, keeps its size however large the text is. */
const APART = /^(?:title|subtitle|header|footer|marking|caption|toc .*|footnote .*)$/;
const HEADING = /^heading \d$/;
/** What Word wants before the size in the properties of a run, and before the room in those of a paragraph. */
const BEFORE_SIZE =
  /^w:(?:rStyle|rFonts|bC?s?|iC?s?|caps|smallCaps|d?strike|outline|shadow|emboss|imprint|noProof|snapToGrid|vanish|webHidden|color|spacing|w|kern|position)$/;
const BEFORE_ROOM =
  /^w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl|numPr|suppressLineNumbers|pBdr|shd|tabs|suppressAutoHyphens|kinsoku|wordWrap|overflowPunct|topLinePunct|autoSpaceD[EN]|bidi|adjustRightInd|snapToGrid)$/;

/** The note's own look, asked before its styles are joined: those that the letterhead lacks then go there. */
export type TypeSizes = { common: string; of: ReadonlyMap<string, { size: string; spacing: Attributes | undefined }> };

export function typeSizes(note: WordPackage): TypeSizes {
  if (!note.has(STYLES)) return { common: '', of: new Map() };
  const styles = note.xml(STYLES);
  const [looks, common] = [looksOf(styles), commonStyle(styles)];
  const worn = new Set(within(note.xml(DOCUMENT), 'w:p').map((line) => styleNamed(line) ?? common));
  const of = new Map(
    [...worn].flatMap((id) => {
      const size = looks(id, 'w:rPr', 'w:sz')?.['w:val'];
      return size ? [[id, { size, spacing: looks(id, 'w:pPr', 'w:spacing') }] as const] : [];
    }),
  );
  return { common, of };
}

/**
 * @param sizes the note's own
 * @param ids the letterhead's id for each style of the note, whose styles are joined already
 * @param room the note has room of its own between its lines as well
 */
export function keepTypeSize(
  note: WordPackage,
  paper: WordPackage,
  { common, of }: TypeSizes,
  ids: StyleIds,
  room: boolean,
): void {
  if (!paper.has(STYLES)) return;
  const theirs = paper.xml(STYLES);
  const its = looksOf(theirs);
  const byId = new Map(childrenOf(theirs, 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]));
  for (const [id, { size, spacing: own }] of of) {
    const twin = byId.get(ids.get(id) ?? id);
    const name = twin ? nameOf(twin) : '';
    const now = its(ids.get(id) ?? id, 'w:rPr', 'w:sz')?.['w:val'];
    if (!twin || APART.test(name) || size === now || (HEADING.test(name) && Number(size) < Number(now))) continue;
    const spacing = room && !HEADING.test(name) ? own : undefined;
    // The letterhead's own words may be in its common style: the note's get one that rests on it.
    const style = id === common ? noteText(theirs, twin.attribs['w:styleId'] ?? '') : twin;
    if (style !== twin)
      for (const line of within(note.xml(DOCUMENT), 'w:p'))
        if ((styleNamed(line) ?? common) === common) wear(line, style.attribs['w:styleId'] ?? '');
    if (spacing) put(partOf(style, 'w:pPr'), 'w:spacing', spacing, BEFORE_ROOM);
    for (const each of ['w:szCs', 'w:sz']) put(partOf(style, 'w:rPr'), each, { 'w:val': size }, BEFORE_SIZE);
  }
}

const styleNamed = (line: XmlElement): string | undefined => {
  const properties = childOf(line, 'w:pPr');
  return properties && childOf(properties, 'w:pStyle')?.attribs['w:val'];
};

type Attributes = Readonly<Record<string, string>>;
/** Asks what a style says of something, by itself, by what it rests on, or by the document. */
function looksOf(styles: XmlElement): (id: string, part: string, name: string) => Attributes | undefined {
  const chain = styleChain(styles);
  const said = (at: XmlElement | undefined, name: string) => at && childOf(at, name)?.attribs;
  return (id, part, name) =>
    chain(id)
      .map((style) => said(childOf(style, part), name))
      .find((each) => each !== undefined) ?? within(styles, `${part}Default`).map((each) => said(childOf(each, part), name))[0];
}

/** A style for the note's text that rests on the letterhead's common one. */
function noteText(styles: XmlElement, common: string): XmlElement {
  const style = newElement('w:style');
  const id = freeId('NoteText', new Set(childrenOf(styles, 'w:style').map(({ attribs }) => attribs['w:styleId'] ?? '')));
  style.attribs = { 'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': id };
  for (const [name, value] of [
    ['w:name', 'Note Text'],
    ['w:basedOn', common],
  ] as const) {
    const child = newElement(name);
    child.attribs['w:val'] = value;
    append(style, child);
  }
  append(style, newElement('w:qFormat'));
  append(styles, style);
  return style;
}

function wear(line: XmlElement, style: string): void {
  const properties = childOf(line, 'w:pPr') ?? newElement('w:pPr');
  if (!properties.parent) prepend(line, properties);
  const named = childOf(properties, 'w:pStyle') ?? newElement('w:pStyle');
  named.attribs['w:val'] = style;
  if (!named.parent) prepend(properties, named);
}

/** The properties of a style, made where it has none: those of its paragraphs stand before those of its words. */
function partOf(style: XmlElement, name: 'w:pPr' | 'w:rPr'): XmlElement {
  const found = childOf(style, name);
  if (found) return found;
  const made = newElement(name);
  const words = childOf(style, 'w:rPr');
  if (name === 'w:pPr' && words) before(words, made);
  else append(style, made);
  return made;
}

/** Sets an element, in the place that Word wants it in. */
function put(properties: XmlElement, name: string, attributes: Attributes, earlier: RegExp): void {
  const found = childOf(properties, name);
  if (found) {
    found.attribs = { ...attributes };
    return;
  }
  const made = newElement(name);
  made.attribs = { ...attributes };
  const previous = childrenOf(properties).findLast((each) => earlier.test(each.name));
  if (previous) after(previous, made);
  else prepend(properties, made);
}
