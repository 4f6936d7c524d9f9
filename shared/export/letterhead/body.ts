/** The words of a note on its letterhead: they stand where `{{body}}` stands, or at the end. */
import type { Apparatus } from '../../model/note';
import {
  after,
  append,
  before,
  childOf,
  childrenOf,
  closest,
  fragment,
  newElement,
  prepend,
  remove,
  textOf,
  within,
  type XmlElement,
} from '../xmlTree';
import { carryRelations, renumber } from './carry';
import { declare } from './declare';
import { DOCUMENT, type WordPackage } from './package';
import { fillPlaces, ownTexts, placesIn } from './places';
import { cellWidthOf, isLandscape, sectionAt, textWidthOf, turn } from './sections';
import { restyle, type StyleIds } from './styles';

const BODY = '{{body}}';
/** What a paragraph may hold beside words that is more than its look. */
const HELD = ['w:drawing', 'w:pict', 'w:object', 'w:sectPr', 'mc:AlternateContent'];

/**
 * Puts the note's blocks into the letterhead.
 * @returns a sentence for each thing that the letterhead lacks or that turned out otherwise than either document has it
 */
export function placeBody(
  note: WordPackage,
  paper: WordPackage,
  styles: StyleIds,
  orientation: Apparatus['orientation'],
): string[] {
  const [ours, theirs] = [bodyOf(note), bodyOf(paper)];
  const own = childrenOf(ours, 'w:sectPr').at(-1);
  // Its headers and footers give way to the letterhead's.
  for (const name of ['w:headerReference', 'w:footerReference', 'w:titlePg'])
    for (const each of own ? childrenOf(own, name) : []) remove(each);
  restyle(ours, styles);
  carryRelations(ours, note, DOCUMENT, paper, DOCUMENT);
  renumber(ours, theirs);
  declare(paper.xml(DOCUMENT), note.xml(DOCUMENT));
  const blocks = childrenOf(ours).filter(({ name }) => name !== 'w:sectPr');
  const { place, said } = findPlace(theirs);
  const section = sectionAt(theirs, place);
  if (section) {
    if (isLandscape(section) !== (orientation === 'landscape')) said.push(turnTo(section, orientation));
    const cell = place && closest(place, 'w:tc');
    const width = cell ? cellWidthOf(cell, textWidthOf(section)) : textWidthOf(section);
    if (own) toWidth(ours, width / textWidthOf(own));
  }
  for (const block of blocks) remove(block);
  if (place) standAt(place, blocks);
  else {
    const last = childrenOf(theirs, 'w:sectPr').at(-1);
    for (const block of blocks) last ? before(last, block) : append(theirs, block);
  }
  if (!section && own) {
    said.push('The letterhead has no page of its own: the note keeps its size and margins.');
    append(theirs, own);
  }
  return said;
}

function bodyOf(words: WordPackage): XmlElement {
  const body = childOf(words.xml(DOCUMENT), 'w:body');
  if (!body) throw new Error('the document has no body');
  return body;
}

/** The paragraph in which the note is to stand, in a table or a content control as well as between other words. */
function findPlace(body: XmlElement): { place: XmlElement | null; said: string[] } {
  const all = within(body, 'w:p').filter((paragraph) => placesIn(paragraph).includes('body'));
  const boxed = all.filter((paragraph) => closest(paragraph, 'w:txbxContent'));
  const [place = null, ...others] = all.filter((paragraph) => !boxed.includes(paragraph));
  for (const paragraph of [...boxed, ...others]) fillPlaces(paragraph, { body: '' });
  if (place) {
    if (others.length > 0) return { place, said: [`The letterhead has ${BODY} more than once: the note stands at the first.`] };
    return { place, said: [] };
  }
  const lack =
    boxed.length > 0
      ? `In the letterhead ${BODY} stands in a text box, which no note fits into`
      : `The letterhead has no line with ${BODY}`;
  return { place, said: [`${lack}: the note stands at its end.`] };
}

/** How a note lies is its own: a wide table would not be read on an upright page. */
function turnTo(section: XmlElement, orientation: Apparatus['orientation']): string {
  if (!childOf(section, 'w:pgSz')) for (const node of fragment('<w:pgSz w:w="11906" w:h="16838"/>')) insertSize(section, node);
  turn(section);
  return orientation === 'landscape'
    ? 'The letterhead’s page was laid on its side, as the note is.'
    : 'The letterhead’s page was set upright, as the note is.';
}

/** After what names headers, footers and the kind of the section, as the schema wants it. */
function insertSize(section: XmlElement, size: Parameters<typeof append>[1]): void {
  const earlier = /^w:(?:headerReference|footerReference|footnotePr|endnotePr|type)$/;
  const previous = childrenOf(section)
    .filter(({ name }) => earlier.test(name))
    .at(-1);
  previous ? after(previous, size) : prepend(section, size);
}

/** The blocks take the paragraph's place; where it holds more than the sign, it stays beside them. */
function standAt(place: XmlElement, blocks: readonly XmlElement[]): void {
  free(place);
  fillPlaces(place, { body: '' });
  const words = ownTexts(place).some((text) => textOf(text).trim() !== '');
  const kept = words || within(place, ...HELD).length > 0;
  const cell = closest(place, 'w:tc');
  // A paragraph that ends a section stays its last; what introduces the note or carries a logo stays before it.
  const last = within(place, 'w:sectPr').length > 0 || !kept;
  if (last) for (const block of blocks) before(place, block);
  else for (const block of blocks.toReversed()) after(place, block);
  if (!kept) remove(place);
  // Word wants a paragraph at the end of a cell.
  if (cell && childrenOf(cell).at(-1)?.name !== 'w:p') append(cell, newElement('w:p'));
}

/**
 * A control round the place would keep the note from being edited, or put back what it showed before; a row of one page
 * or of a fixed height would cut it off.
 */
function free(place: XmlElement): void {
  for (let control = closest(place, 'w:sdt'); control; control = closest(place, 'w:sdt')) {
    const content = childOf(control, 'w:sdtContent');
    for (const child of content ? [...content.children] : []) {
      remove(child);
      before(control, child);
    }
    remove(control);
  }
  for (let row = closest(place, 'w:tr'); row; row = closest(row, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    if (!properties) continue;
    for (const name of ['w:cantSplit', 'w:tblHeader']) for (const each of childrenOf(properties, name)) remove(each);
    for (const height of childrenOf(properties, 'w:trHeight'))
      if (height.attribs['w:hRule'] === 'exact') height.attribs['w:hRule'] = 'atLeast';
  }
}

/** Tables keep their share of the text's width; pictures grow no wider than their share. */
function toWidth(body: XmlElement, ratio: number): void {
  for (const { attribs } of within(body, 'w:tblW', 'w:gridCol', 'w:tcW')) {
    const width = Number(attribs['w:w']);
    if (Number.isFinite(width) && (attribs['w:type'] ?? 'dxa') === 'dxa') attribs['w:w'] = String(Math.floor(width * ratio));
  }
  if (ratio >= 1) return;
  for (const { attribs } of within(body, 'wp:extent', 'a:ext'))
    for (const side of ['cx', 'cy']) if (attribs[side]) attribs[side] = String(Math.floor(Number(attribs[side]) * ratio));
}
