/** A Word table → rows of cells, each where it begins; what Word writes twice for a merged cell stands once. */
import { childOf, childrenOf, type XmlElement } from '../export/xmlTree';
import { isText, type WordBlock, type WordCell, type WordTable } from './document';
import { propertyOf, toggle, wholeNumber } from './styles';

/** What a note and Word itself can hold. */
const MOST_COLUMNS = 63;
const MOST_ROWS_OF_A_CELL = 1000;

const HOLDERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:smartTag']);
/** Rows and cells may stand in content controls. */
function* inHolders(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(parent)) {
    if (child.name === name) yield child;
    else if (HOLDERS.has(child.name)) yield* inHolders(child, name);
  }
}

/** @returns the table; where it has more columns than a note can hold, its paragraphs, and `wide` */
export function readTable(table: XmlElement, read: (cell: XmlElement) => WordBlock[]): { blocks: WordBlock[]; wide: boolean } {
  const rows: WordCell[][] = [];
  /** By column, the cell that goes on there. */
  let above = new Map<number, WordCell>();
  let columns = 0;
  let headers = 0;
  for (const row of inHolders(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    const header = rows.length === headers && toggle(properties, 'w:tblHeader') === true;
    if (header) headers++;
    const cells: WordCell[] = [];
    const open = new Map<number, WordCell>();
    let column = 0;
    const blank = (count: number) => {
      if (count > 0) cells.push({ blocks: [], colspan: Math.min(count, MOST_COLUMNS), rowspan: 1, header });
      column += count;
    };
    blank(count(propertyOf(properties, 'w:gridBefore'), 0));
    for (const cell of inHolders(row, 'w:tc')) {
      const said = childOf(cell, 'w:tcPr');
      const colspan = count(propertyOf(said, 'w:gridSpan'), 1) || 1;
      const merge = said && childOf(said, 'w:vMerge');
      const upper = merge && merge.attribs['w:val'] !== 'restart' ? above.get(column) : undefined;
      const goesOn = upper?.colspan === colspan && upper.rowspan < MOST_ROWS_OF_A_CELL;
      const here: WordCell = goesOn ? upper : { blocks: read(cell), colspan, rowspan: 1, header };
      if (goesOn) {
        upper.rowspan++;
        // Most programs leave the lower parts of a merged cell empty; words there are words all the same.
        upper.blocks.push(...read(cell).filter(hasWords));
      } else cells.push(here);
      if (merge) open.set(column, here);
      column += colspan;
    }
    blank(count(propertyOf(properties, 'w:gridAfter'), 0));
    columns = Math.max(columns, column);
    above = open;
    if (cells.length > 0) rows.push(cells);
    // A row of nothing but lower parts is no row.
    else for (const cell of new Set(open.values())) cell.rowspan--;
  }
  if (columns > MOST_COLUMNS) return { blocks: rows.flatMap((row) => row.flatMap(({ blocks }) => blocks)), wide: true };
  if (rows.length === 0) return { blocks: [], wide: false };
  if (headers === 0) markHeader(rows);
  return { blocks: [{ kind: 'table', rows: filled(rows, columns), widths: widthsOf(table, columns) }], wide: false };
}

const count = (value: string | null, usual: number): number => {
  const number = wholeNumber(value);
  return number === null || number < 0 ? usual : Math.min(number, MOST_COLUMNS + 1);
};

const hasWords = (block: WordBlock): boolean =>
  block.kind !== 'paragraph' || block.content.some((each) => !isText(each) || each.text.trim() !== '');

/** A first row that is bold throughout is a header to the eye. */
function markHeader(rows: readonly WordCell[][]): void {
  const [first] = rows;
  if (!first || rows.length < 2 || first.length < 2) return;
  const bold = first.every(({ blocks }) => {
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.content.filter(isText) : []));
    const words = texts.filter(({ text }) => text.trim() !== '');
    return words.length > 0 && words.every((text) => text.bold);
  });
  if (bold) for (const cell of first) cell.header = true;
}

/** Rows that are shorter than the table get empty cells at their end. */
function filled(rows: WordCell[][], columns: number): WordCell[][] {
  const taken = rows.map(() => 0);
  rows.forEach((row, i) => {
    for (const { colspan, rowspan } of row)
      for (let down = 0; down < rowspan && i + down < rows.length; down++) taken[i + down] = (taken[i + down] ?? 0) + colspan;
  });
  return rows.map((row, i) => {
    const missing = columns - (taken[i] ?? 0);
    const header = row.every((cell) => cell.header);
    return missing > 0 ? [...row, { blocks: [], colspan: missing, rowspan: 1, header }] : row;
  });
}

/** Shares of the columns in percent, a hundred altogether; null where the grid says something else than the cells. */
function widthsOf(table: XmlElement, columns: number): WordTable['widths'] {
  const grid = childOf(table, 'w:tblGrid');
  const given = (grid ? childrenOf(grid, 'w:gridCol') : []).map(({ attribs }) => wholeNumber(attribs['w:w']) ?? 0);
  const sum = given.reduce((a, b) => a + b, 0);
  if (given.length !== columns || given.some((width) => width <= 0)) return null;
  let so = 0;
  let far = 0;
  return given.map((width) => {
    so += width;
    const upTo = Math.round((100 * so) / sum);
    const share = upTo - far;
    far = upTo;
    return Math.max(1, share);
  });
}
