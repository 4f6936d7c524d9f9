/**
 * The styles of tables, by which Word's users change the look of all of them and a letterhead has its own. The docx
 * package writes none: its list of styles takes those of paragraphs and characters alone.
 */
import type { Apparatus } from '../model/note';
import { HAIRLINE, HEADER_FILL, TABLE } from './docxStyles';

/** A table with a grid, whose first row is its head. */
export const NOTE_TABLE = 'NoteTable';
/** Labels with what belongs to them: lines between the rows alone. */
export const NOTE_BLOCK = 'NoteBlock';
/** Room within the cells of both, in twentieths of a point. */
export const CELL_ROOM = { top: 40, left: 100, bottom: 40, right: 100 } as const;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const lines = (sides: readonly (typeof SIDES)[number][], color: string): string =>
  `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${color}"/>`).join('')}</w:tblBorders>`;
const ROOM = `<w:tblCellMar>${Object.entries(CELL_ROOM)
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('')}</w:tblCellMar>`;

/** Word's own, on which ours rests. */
const GRID = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr>${lines(SIDES, 'auto')}</w:tblPr></w:style>`;

/** @returns `w:style` elements */
export function tableStyles({ type }: Pick<Apparatus, 'type'>): string {
  // Lists and quotations in cells have no size of their own: they take this one.
  const size = `<w:rPr><w:sz w:val="${TABLE[type] * 2}"/><w:szCs w:val="${TABLE[type] * 2}"/></w:rPr>`;
  const head = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${HEADER_FILL}"/></w:tcPr></w:tblStylePr>`;
  return [
    GRID,
    own(NOTE_TABLE, 'Note Table', 'TableGrid', `${size}<w:tblPr>${lines(SIDES, HAIRLINE)}${ROOM}</w:tblPr>${head}`),
    own(
      NOTE_BLOCK,
      'Note Block',
      'TableNormal',
      `${size}<w:tblPr>${lines(['top', 'bottom', 'insideH'], HAIRLINE)}${ROOM}</w:tblPr>`,
    ),
  ].join('');
}

const own = (id: string, name: string, on: string, look: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${on}"/><w:uiPriority w:val="40"/><w:qFormat/>${look}</w:style>`;
