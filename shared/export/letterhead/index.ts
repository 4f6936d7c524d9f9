/**
 * Puts a finished note on a letterhead. The letterhead is the document: its headers, footers, logo, theme, page and
 * styles stay, and the note comes where `{{body}}` stands, or at the end. Both are .docx packages of their own, and the
 * docx package joins none, so their parts are joined here.
 */
import type { Apparatus } from '../../model/note';
import { placeBody, widthOfPlace } from './body';
import { keepLanguage } from './language';
import { joinLists } from './lists';
import { COMMENTS, FOOTNOTES, joinComments, joinFootnotes } from './notes';
import { DOCUMENT, type Parts, WHOLE, WordPackage } from './package';
import { Pages } from './pages';
import { joinStyles } from './styles';
import { keepTypeSize, typeSizes } from './typeSize';
import { Watermark } from './watermark';

export type { Parts } from './package';

const PROPERTIES = 'docProps/core.xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const PROPERTIES_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Width of the words where a note will stand on a letterhead, in twentieths of a point; null where it has no page of its own. */
export const widthOn = (letterhead: Parts, { orientation }: Pick<Apparatus, 'orientation'>): number | null =>
  widthOfPlace(new WordPackage(letterhead), orientation);

/**
 * @param ours parts of the note as a .docx
 * @param theirs parts of a .docx that has passed the gate, under their usual names
 * @returns the parts of the merged document, and a sentence for each thing that the letterhead lacks
 */
export function putOnLetterhead(ours: Parts, theirs: Parts, apparatus: Apparatus): { parts: Parts; said: string[] } {
  const [note, paper] = [new WordPackage(ours), new WordPackage(theirs)];
  const sizes = typeSizes(note);
  const { ids, fresh, said } = joinStyles(note, paper);
  for (const name of [DOCUMENT, FOOTNOTES, COMMENTS]) if (note.has(name)) keepLanguage(note.xml(name), note, paper, ids);
  if (apparatus.type !== 'normal') keepTypeSize(note, paper, sizes, ids, apparatus.type === 'large');
  joinLists(note, paper, ids, fresh);
  joinFootnotes(note, paper, ids);
  joinComments(note, paper, ids);
  // Places are filled while the letterhead stands alone: the note's own words may look like one.
  const pages = new Pages(paper, apparatus);
  const lacking = pages.lacking();
  const placed = placeBody(note, paper, ids, apparatus.orientation);
  const marked = pages.mark(ids, new Watermark(note, paper));
  joinProperties(note, paper);
  return { parts: paper.finish(), said: [...placed, ...marked, ...lacking, ...said] };
}

/** Title, author and reference are the note's. */
function joinProperties(note: WordPackage, paper: WordPackage): void {
  const properties = note.data(PROPERTIES);
  if (!properties) return;
  const had = paper.has(PROPERTIES);
  paper.put(PROPERTIES, properties, had ? undefined : PROPERTIES_TYPE);
  if (!had) paper.relate(WHOLE, PROPERTIES_RELATION, PROPERTIES);
}
