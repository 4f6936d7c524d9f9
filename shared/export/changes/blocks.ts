/** The paragraphs and tables of a document's body, of a cell or of a note, each with what tells it from others. */
import { childOf, childrenOf, type XmlElement } from '../xmlTree';
import { sharedWords } from './align';
import { type Atom, atomsOf, type Surroundings } from './atoms';

export type Block = {
  kind: 'paragraph' | 'table' | 'other';
  /** Blocks with the same key read the same. */
  key: string;
  element: XmlElement;
  /** Of a paragraph, what is in it. */
  atoms: Atom[];
  words: string[];
};
export type Row = { key: string; element: XmlElement; words: string[] /** How many columns each cell takes. */; spans: string };

/** A side of the comparison: how it is read, and the words of its notes. */
export type Side = Surroundings & { noteWords(id: string): string };

/** The blocks of an element. What stands between them, such as bookmarks, is no block. */
export function blocksOf(container: XmlElement, side: Side): Block[] {
  const blocks: Block[] = [];
  /** What a paragraph whose mark was deleted leaves to the next one. */
  let carried: Atom[] = [];
  const put = (element: XmlElement, atoms: Atom[]) => {
    blocks.push({
      kind: 'paragraph',
      key: `p:${atoms.map((atom) => exact(atom, side)).join('')}`,
      element,
      atoms,
      words: wordsOf(atoms),
    });
    carried = [];
  };
  for (const element of childrenOf(container)) {
    if (element.name === 'w:p') {
      const atoms = [...carried, ...atomsOf(element, side)];
      if (side.side === 'was' && hasMark(element, 'w:del')) carried = atoms;
      else put(element, atoms);
    } else if (element.name === 'w:tbl') {
      const rows = rowsOf(element, side);
      if (rows.length === 0) continue;
      const key = `t:${columnsOf(element)}:${rows.map((row) => row.key).join('\n')}`;
      blocks.push({ kind: 'table', key, element, atoms: [], words: rows.flatMap(({ words }) => words) });
    } else if (element.name === 'w:sdt') blocks.push({ kind: 'other', key: 'other', element, atoms: [], words: [] });
  }
  return blocks;
}

/** The rows of a table; of an earlier document those that were not deleted. */
export function rowsOf(table: XmlElement, side: Side): Row[] {
  return childrenOf(table, 'w:tr')
    .filter((row) => side.side === 'now' || !childOf(childOf(row, 'w:trPr') ?? row, 'w:del'))
    .map((element) => {
      const cells = childrenOf(element, 'w:tc').map((cell) => blocksOf(cell, side));
      return {
        key: cells.map((blocks) => blocks.map(({ key }) => key).join('¶')).join('|'),
        element,
        words: cells.flatMap((blocks) => blocks.flatMap(({ words }) => words)),
        spans: childrenOf(element, 'w:tc').map(spanOf).join(' '),
      };
    });
}

export const columnsOf = (table: XmlElement): number => childrenOf(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').length;

const spanOf = (cell: XmlElement): string => childOf(childOf(cell, 'w:tcPr') ?? cell, 'w:gridSpan')?.attribs['w:val'] ?? '1';

/** Whether the paragraph's own mark was inserted or deleted. */
export function hasMark(paragraph: XmlElement, name: 'w:ins' | 'w:del'): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const looks = properties && childOf(properties, 'w:rPr');
  return Boolean(looks && childOf(looks, name));
}

const exact = ({ key, note }: Atom, side: Side): string => (note === null ? key : `note(${side.noteWords(note)})`);
const wordsOf = (atoms: readonly Atom[]): string[] =>
  atoms.filter(({ words }) => /[\p{L}\p{N}]/u.test(words)).map(({ words }) => words.toLowerCase());

/** A claim that stands in both makes them one paragraph, at the least alike enough to be set side by side. */
const SAME_CLAIM = 0.6;
/** Tables and rows of the same build are more often changed than replaced. */
const SAME_BUILD = 0.25;

export function likeness(was: Block, now: Block): number {
  if (was.kind !== now.kind || was.kind === 'other') return 0;
  const shared = sharedWords(was.words, now.words);
  if (was.kind === 'table') return columnsOf(was.element) === columnsOf(now.element) ? shared + SAME_BUILD : 0;
  const claims = new Set(was.atoms.map(({ claim }) => claim).filter((claim) => claim !== null));
  return now.atoms.some(({ claim }) => claim !== null && claims.has(claim)) ? Math.max(shared, SAME_CLAIM) : shared;
}

export function rowLikeness(was: Row, now: Row): number {
  return was.spans === now.spans ? sharedWords(was.words, now.words) + SAME_BUILD : 0;
}
