/** Footnotes and comments of a note, which stand in parts of their own. */
import { append, childrenOf, remove, within } from '../xmlTree';
import { carryRelations, carryWhole } from './carry';
import { declare } from './declare';
import { DOCUMENT, targetOf, type WordPackage } from './package';
import { restyle, type StyleIds } from './styles';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const FOOTNOTES = 'word/footnotes.xml';
export const COMMENTS = 'word/comments.xml';

/** The note's footnotes come after the letterhead's, with their links. */
export function joinFootnotes(note: WordPackage, paper: WordPackage, styles: StyleIds): void {
  if (!note.has(FOOTNOTES)) return;
  const ours = note.xml(FOOTNOTES);
  restyle(ours, styles);
  if (!paper.has(FOOTNOTES)) {
    carryWhole(FOOTNOTES, 'footnotes', `${WORD}.footnotes+xml`, note, paper);
    return;
  }
  const theirs = paper.xml(FOOTNOTES);
  declare(theirs, ours);
  carryRelations(ours, note, FOOTNOTES, paper, FOOTNOTES);
  const highest = Math.max(0, ...childrenOf(theirs, 'w:footnote').map(({ attribs }) => Number(attribs['w:id'] ?? 0)));
  for (const footnote of childrenOf(ours, 'w:footnote')) {
    const id = Number(footnote.attribs['w:id'] ?? 0);
    // The first two say how notes are parted from the text: the letterhead has its own.
    if (id < 1) continue;
    footnote.attribs['w:id'] = String(id + highest);
    remove(footnote);
    append(theirs, footnote);
  }
  for (const sign of within(note.xml(DOCUMENT), 'w:footnoteReference'))
    sign.attribs['w:id'] = String(Number(sign.attribs['w:id'] ?? 0) + highest);
}

/** Comments in the letterhead are remarks on the letterhead: they stay behind, and the note's take their place. */
export function joinComments(note: WordPackage, paper: WordPackage, styles: StyleIds): void {
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    for (const sign of within(paper.xml(DOCUMENT), `w:${name}`)) remove(sign);
  for (const { attribs } of paper.relations(DOCUMENT))
    if (/\/comments\w*$/.test(attribs.Type ?? '')) paper.drop(targetOf(DOCUMENT, attribs.Target ?? ''));
  if (!note.has(COMMENTS) || within(note.xml(COMMENTS), 'w:comment').length === 0) return;
  restyle(note.xml(COMMENTS), styles);
  carryWhole(COMMENTS, 'comments', `${WORD}.comments+xml`, note, paper);
}
