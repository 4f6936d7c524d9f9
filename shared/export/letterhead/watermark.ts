/** DRAFT across the page on a letterhead: the note's own watermark, drawn by the letterhead's headers. */
import { append, childOf, childrenOf, fragment, parentOf, textOf, within, type XmlElement, xmlOf } from '../xmlTree';
import type { WordPackage } from './package';

const SPACES = {
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
} as const;
/** Office counts old drawings from here. */
const FIRST_DRAWING = 2048;

export class Watermark {
  /** The run that draws it in the note's own headers; null where the note has none. */
  private readonly run: string | null;
  private readonly done = new Set<string>();
  private drawing = FIRST_DRAWING;

  constructor(note: WordPackage, paper: WordPackage) {
    const headers = note.names().filter((name) => /^word\/header\d+\.xml$/.test(name));
    const [pict] = headers.flatMap((name) => within(note.xml(name), 'w:pict'));
    const run = pict && parentOf(pict);
    this.run = run ? xmlOf(run) : null;
    if (!this.run) return;
    for (const name of paper.names().filter((each) => /^word\/[^/]+\.xml$/.test(each)))
      for (const { attribs } of within(paper.xml(name), 'v:shape', 'v:rect', 'v:line', 'v:group'))
        this.drawing = Math.max(this.drawing, Number(/^_x0000_s(\d+)$/.exec(attribs['o:spid'] ?? attribs.id ?? '')?.[1] ?? 0));
  }

  get wanted(): boolean {
    return this.run !== null;
  }

  /**
   * Draws the words behind the pages of a header, from a line that it has, so that it grows no taller.
   * @returns false where the header draws words of its own across the page, which stay alone
   */
  putIn(header: XmlElement, name: string): boolean {
    if (this.run === null || this.done.has(name)) return true;
    if (wordsAcross(header)) return false;
    this.done.add(name);
    for (const [prefix, space] of Object.entries(SPACES)) header.attribs[prefix] ??= space;
    const number = ++this.drawing;
    const run = this.run
      .replace(/\bid="Watermark\d+"/, `id="Watermark${number - FIRST_DRAWING}"`)
      .replace(/o:spid="[^"]*"/, `o:spid="_x0000_s${number}"`);
    const line = childrenOf(header, 'w:p').findLast((each) => !isFramed(each));
    for (const node of fragment(line ? run : `<w:p>${run}</w:p>`)) append(line ?? header, node);
    return true;
  }
}

/**
 * Whether words are drawn across the pages of a header: along a line, as Word makes its watermarks; in a box or shape
 * that is turned, but not up the margin; or bent to a shape behind the text.
 */
function wordsAcross(header: XmlElement): boolean {
  if (within(header, 'v:textpath').length > 0) return true;
  const turned = within(header, 'v:shape', 'v:rect', 'v:roundrect').filter(({ attribs }) => {
    const [, angle = 0, unit] = /(?:^|;)\s*rotation:\s*(-?[\d.]+)(fd)?/.exec(attribs.style ?? '') ?? [];
    return isAslant(Number(angle) / (unit ? VML_DEGREE : 1));
  });
  return (
    turned.some(hasWords) ||
    within(header, 'wp:anchor').some((anchor) => hasWords(anchor) && (liesAslant(anchor) || isBent(anchor)))
  );
}

const isAslant = (degrees: number): boolean => degrees % 90 !== 0;
/** Older drawings may count it in these. */
const VML_DEGREE = 65_536;
/** Drawings count an angle in sixty thousandths of a degree. */
const liesAslant = (anchor: XmlElement): boolean =>
  within(anchor, 'a:xfrm').some(({ attribs }) => isAslant(Number(attribs.rot ?? 0) / 60_000));
const isBent = (anchor: XmlElement): boolean =>
  ['1', 'true'].includes(anchor.attribs.behindDoc ?? '') &&
  within(anchor, 'a:prstTxWarp').some(({ attribs }) => attribs.prst !== 'textNoShape');
const hasWords = (drawing: XmlElement): boolean =>
  within(drawing, 'w:txbxContent').some((box) => within(box, 'w:t').some((text) => textOf(text).trim() !== ''));

/** A line in a frame of its own stands elsewhere, and would take the drawing along. */
const isFramed = (line: XmlElement): boolean => {
  const properties = childOf(line, 'w:pPr');
  return properties !== undefined && childOf(properties, 'w:framePr') !== undefined;
};
