/** DRAFT across the page on a letterhead: the note's own watermark, drawn by the letterhead's headers. */
import { append, childOf, childrenOf, fragment, parentOf, within, type XmlElement, xmlOf } from '../xmlTree';
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
    const [pict] = headers.flatMap((name) => within(note.xml(name), 'w:pict').filter(drawsWords));
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
    if (drawsWords(header)) return false;
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

const drawsWords = (element: XmlElement): boolean => within(element, 'v:textpath').length > 0;

/** A line in a frame of its own stands elsewhere, and would take the drawing along. */
const isFramed = (line: XmlElement): boolean => {
  const properties = childOf(line, 'w:pPr');
  return properties !== undefined && childOf(properties, 'w:framePr') !== undefined;
};
