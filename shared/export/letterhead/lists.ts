/** The lists of a note keep their numbers apart from the letterhead's. */
import { append, before, childOf, childrenOf, remove, within, type XmlElement } from '../xmlTree';
import { carryWhole } from './carry';
import { declare } from './declare';
import { DOCUMENT, type WordPackage } from './package';
import { restyle, type StyleIds } from './styles';

const NUMBERING = 'word/numbering.xml';

/**
 * Joins the descriptions of lists, and has the note's words and styles name theirs by the new numbers.
 * @param fresh the note's styles that came along
 */
export function joinLists(note: WordPackage, paper: WordPackage, styles: StyleIds, fresh: readonly XmlElement[]): void {
  if (!note.has(NUMBERING)) return;
  const ours = note.xml(NUMBERING);
  restyle(ours, styles);
  // A style of the letterhead's keeps to its own list.
  const came = new Set(fresh.map(({ attribs }) => attribs['w:styleId']));
  for (const link of within(ours, 'w:pStyle')) if (!came.has(link.attribs['w:val'])) remove(link);
  if (!paper.has(NUMBERING)) {
    carryWhole(
      NUMBERING,
      'numbering',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
      note,
      paper,
    );
    return;
  }
  const theirs = paper.xml(NUMBERING);
  declare(theirs, ours);
  const shift = (element: XmlElement, attribute: string, by: number) => {
    element.attribs[attribute] = String(Number(element.attribs[attribute] ?? 0) + by);
  };
  const highest = (name: string, attribute: string) =>
    Math.max(0, ...childrenOf(theirs, name).map(({ attribs }) => Number(attribs[attribute] ?? 0)));
  const [abstracts, nums] = [highest('w:abstractNum', 'w:abstractNumId') + 1, highest('w:num', 'w:numId')];
  // Word wants all descriptions before the first list, and a last word on clean-up after all lists.
  const last = childOf(theirs, 'w:numIdMacAtCleanup');
  const firstNum = childOf(theirs, 'w:num') ?? last;
  for (const abstract of childrenOf(ours, 'w:abstractNum')) {
    shift(abstract, 'w:abstractNumId', abstracts);
    remove(abstract);
    firstNum ? before(firstNum, abstract) : append(theirs, abstract);
  }
  for (const num of childrenOf(ours, 'w:num')) {
    shift(num, 'w:numId', nums);
    for (const link of childrenOf(num, 'w:abstractNumId')) shift(link, 'w:val', abstracts);
    remove(num);
    last ? before(last, num) : append(theirs, num);
  }
  for (const link of [note.xml(DOCUMENT), ...fresh].flatMap((each) => within(each, 'w:numId')))
    if (link.attribs['w:val'] !== '0') shift(link, 'w:val', nums);
}
