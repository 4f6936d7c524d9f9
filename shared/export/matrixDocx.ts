/** The matrix of a series as a Word document: landscape, its header row on every page, no row broken. */
import { Document, PageOrientation } from 'docx';
import { bold, cell, headerCell, node, paragraph, row, text } from '../brief/nodes';
import type { Matrix } from '../brief/series/lineage';
import { cellWords, roundLabel, rowHead } from '../brief/series/matrixWords';
import { Apparatus, type NoteDoc } from '../model/note';
import { NO_COMMENTS } from './docxComments';
import { block } from './docxNodes';
import { settle } from './docxPack';
import { headersAndFooters } from './docxPages';
import { partsOf } from './docxParts';
import { LAYOUT, numbering, styles, textWidth } from './docxStyles';
import type { Writing } from './docxWriting';
import { noteBook } from './noteBook';
import { referencesOf } from './references';

/** More columns than this cannot be read on a page: the rounds are told in several tables. */
const ROUNDS_A_TABLE = 5;
const WIDTH = { commitment: 25, side: 10 } as const;

/** The same matrix gives the same bytes. @param now ISO time for the document's properties */
export async function matrixDocx(name: string, { rounds, rows }: Matrix, now: string): Promise<Uint8Array> {
  const apparatus = Apparatus.parse({
    date: now.slice(0, 10),
    subject: name,
    orientation: 'landscape',
    type: 'small',
    version: 'final',
  });
  const parts = Array.from({ length: Math.ceil(rounds.length / ROUNDS_A_TABLE) }, (_, i) => i * ROUNDS_A_TABLE);
  const tables = parts.map((from) => {
    const some = rounds.slice(from, from + ROUNDS_A_TABLE);
    const width = Math.floor((100 - WIDTH.commitment - WIDTH.side) / some.length);
    const header = row([
      headerCell([text('Commitment')], WIDTH.commitment),
      headerCell([text('By')], WIDTH.side),
      ...some.map((round) => headerCell([text(roundLabel(round))], width)),
    ]);
    const body = rows
      .filter(({ cells }) => cells.slice(from, from + some.length).some((each) => each !== null))
      .map((each) => {
        const { commitment, side } = rowHead(each);
        const told = each.cells.slice(from, from + some.length).map((one) => {
          if (one === null) return cell([paragraph([])]);
          const state = paragraph([text(cellWords(one), [bold])]);
          const isShown = one.words !== null && one.state !== 'made' && one.state !== 'new' && one.state !== 'repeated';
          return cell(
            isShown && one.words ? [state, paragraph([text(`“${one.words.text.replace(/\s+/g, ' ').trim()}”`)])] : [state],
          );
        });
        return row([cell([paragraph([text(commitment)])]), cell([paragraph([text(side)])]), ...told]);
      });
    return node('table', { layout: 'grid' }, [header, ...body]);
  });
  const content = [node('title', {}, [text(name)]), node('subtitle', {}, [text('Commitments by round')]), ...tables];
  const doc = node('doc', { apparatus, reviews: {} }, content) as NoteDoc;
  const writing: Writing = {
    width: textWidth(apparatus),
    label: 0,
    type: apparatus.type,
    language: apparatus.language,
    book: noteBook(new Map(), 'none', apparatus.language),
    references: referencesOf(doc),
    numbers: new Map(),
    leads: new Set(),
    bareBelow: new Set(),
    portions: null,
    comments: NO_COMMENTS,
    lists: 0,
    starts: new Map(),
    claims: new Map(),
    dropped: 0,
    tooDeep: 0,
    crowded: 0,
  };
  const { width, height } = LAYOUT[apparatus.page];
  const made = new Document({
    title: name,
    subject: 'Commitments by round',
    creator: 'Chancery',
    lastModifiedBy: 'Chancery',
    styles: styles(apparatus),
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width, height, orientation: PageOrientation.LANDSCAPE }, margin: LAYOUT.margin },
        },
        ...headersAndFooters(apparatus, writing.width),
        children: content.flatMap((each) => block(each, writing)),
      },
    ],
  });
  return settle(partsOf(made, apparatus), now);
}
