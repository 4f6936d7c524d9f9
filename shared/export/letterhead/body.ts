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
  isElement,
  newElement,
  prepend,
  remove,
  setText,
  textOf,
  unwrap,
  within,
  type XmlElement,
  xmlOf,
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
  renumber(ours, paper);
  declare(paper.xml(DOCUMENT), note.xml(DOCUMENT));
  const blocks = childrenOf(ours).filter(({ name }) => name !== 'w:sectPr');
  const { place, said } = findPlace(theirs);
  const section = sectionAt(theirs, place);
  if (section && isLandscape(section) !== (orientation === 'landscape')) said.push(turnTo(section, orientation));
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

/** Width of the words where the note will stand, in twentieths of a point; null where the letterhead has no page of its own. */
export function widthOfPlace(paper: WordPackage, orientation: Apparatus['orientation']): number | null {
  const body = bodyOf(paper);
  const { place = null } = placesOf(body);
  const section = sectionAt(body, place);
  if (!section) return null;
  if (isLandscape(section) !== (orientation === 'landscape')) turnTo(section, orientation);
  const cell = place && closest(place, 'w:tc');
  return Math.max(1, Math.floor(cell ? cellWidthOf(cell, textWidthOf(section)) : textWidthOf(section)));
}

function bodyOf(words: WordPackage): XmlElement {
  const body = childOf(words.xml(DOCUMENT), 'w:body');
  if (!body) throw new Error('the document has no body');
  return body;
}

/** The paragraphs with a place for the note, in a table or a content control as well as between other words. */
function placesOf(body: XmlElement): { place: XmlElement | undefined; others: XmlElement[]; boxed: XmlElement[] } {
  const all = within(body, 'w:p').filter((paragraph) => placesIn(paragraph).includes('body'));
  const boxed = all.filter((paragraph) => closest(paragraph, 'w:txbxContent'));
  const [place, ...others] = all.filter((paragraph) => !boxed.includes(paragraph));
  return { place, others, boxed };
}

/** The paragraph in which the note is to stand. */
function findPlace(body: XmlElement): { place: XmlElement | null; said: string[] } {
  const { place = null, others, boxed } = placesOf(body);
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

/** The blocks take the place of the sign; what stands before and after it in its line stays so, in a line each. */
function standAt(place: XmlElement, blocks: readonly XmlElement[]): void {
  free(place);
  const cell = closest(place, 'w:tc');
  const [opening, closing] = partLine(place);
  for (const block of blocks) before(closing, block);
  for (const half of [opening, closing]) if (!isKept(half)) remove(half);
  // Word wants a paragraph at the end of a cell.
  if (cell && childrenOf(cell).at(-1)?.name !== 'w:p') append(cell, newElement('w:p'));
}

/** More than a look: words, a logo, or the end of a section. */
const isKept = (paragraph: XmlElement): boolean =>
  ownTexts(paragraph).some((text) => textOf(text).trim() !== '') || within(paragraph, ...HELD).length > 0;

/** Stands for the sign while its line is parted; no letterhead has it. */
const SIGN = '\u{F8FF}';

/** Parts the paragraph at `{{body}}`: the first half keeps its bookmarks, the second ends the section where it did. */
function partLine(place: XmlElement): [XmlElement, XmlElement] {
  fillPlaces(place, { body: SIGN });
  const [second] = fragment(xmlOf(place)).filter(isElement);
  if (!second) throw new Error('a paragraph could not be parted');
  after(place, second);
  keepHalf(place, (words) => words.slice(0, words.indexOf(SIGN)), 'before');
  keepHalf(second, (words) => words.slice(words.indexOf(SIGN) + SIGN.length), 'after');
  for (const mark of within(place, 'w:sectPr')) remove(mark);
  for (const mark of within(second, 'w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd')) remove(mark);
  return [place, second];
}

function keepHalf(paragraph: XmlElement, cut: (words: string) => string, keep: 'before' | 'after'): void {
  const runs = within(paragraph, 'w:r').filter((run) => closest(run, 'w:p') === paragraph);
  const at = runs.findIndex((run) => textOf(run).includes(SIGN));
  for (const text of runs[at] ? within(runs[at], 'w:t') : []) {
    const words = textOf(text);
    if (!words.includes(SIGN)) continue;
    setText(text, cut(words));
  }
  for (const run of keep === 'before' ? runs.slice(at + 1) : runs.slice(0, at)) remove(run);
}

/**
 * A control round the place would keep the note from being edited, or put back what it showed before; a row of one page
 * or of a fixed height would cut it off.
 */
function free(place: XmlElement): void {
  for (let control = closest(place, 'w:sdt'); control; control = closest(place, 'w:sdt'))
    unwrap(control, childOf(control, 'w:sdtContent') ?? null);
  for (let row = closest(place, 'w:tr'); row; row = closest(row, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    if (!properties) continue;
    for (const name of ['w:cantSplit', 'w:tblHeader']) for (const each of childrenOf(properties, name)) remove(each);
    for (const height of childrenOf(properties, 'w:trHeight'))
      if (height.attribs['w:hRule'] === 'exact') height.attribs['w:hRule'] = 'atLeast';
  }
}
