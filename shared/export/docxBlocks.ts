/**
 * Paragraphs and tables in the form that the docx package writes from, as docxElements.ts has what stands within them: most
 * of a long document is these. Paragraphs with numbers or borders are the package's own.
 */
import {
  FileChild,
  type IContext,
  type IParagraphOptions,
  type IXmlableObject,
  Paragraph,
  type ParagraphChild,
  XmlComponent,
} from 'docx';
import { empty, value } from './docxElements';

/** An element whose parts are plain, but for those that the package is to write. */
class Block extends FileChild {
  constructor(
    readonly name: string,
    private readonly content: readonly unknown[],
  ) {
    super(name);
  }

  override prepForXml(context: IContext): IXmlableObject {
    return { [this.name]: this.content.map((part) => (part instanceof XmlComponent ? part.prepForXml(context) : part)) };
  }
}

/** What of a paragraph's form is written here; `alignment` in a paragraph from right to left is the package's affair. */
const WRITTEN_HERE = ['heading', 'style', 'keepNext', 'bidirectional', 'spacing', 'indent', 'children'];

/** @param form as the package takes it */
export function paragraph(form: Omit<IParagraphOptions, 'children'>, children: readonly ParagraphChild[] = []): FileChild {
  if (Object.keys(form).some((name) => !WRITTEN_HERE.includes(name))) return new Paragraph({ ...form, children });
  const { heading, style, keepNext, bidirectional, spacing, indent } = form;
  const made: IXmlableObject[] = [];
  if (heading) made.push(value('w:pStyle', heading));
  if (style) made.push(value('w:pStyle', style));
  if (keepNext !== undefined) made.push(keepNext ? empty('w:keepNext') : { 'w:keepNext': { _attr: { 'w:val': false } } });
  if (bidirectional) made.push(empty('w:bidi'));
  if (spacing) {
    const { after, before, line, lineRule } = spacing;
    made.push(empty('w:spacing', { 'w:after': after, 'w:before': before, 'w:line': line, 'w:lineRule': lineRule }));
  }
  if (indent) {
    const { left, right, hanging } = indent as { left?: number; right?: number; hanging?: number };
    made.push(empty('w:ind', { 'w:left': left, 'w:right': right, 'w:hanging': hanging }));
  }
  if (made.length === 0 && children.length === 0) return new Paragraph({});
  return new Block('w:p', [...(made.length > 0 ? [{ 'w:pPr': made }] : []), ...children]);
}

type Sides<T> = { top: T; left: T; bottom: T; right: T };

/** Lengths in twentieths of a point. */
export type Cell = {
  width: number;
  columns?: number;
  /** Whether cells below belong to this one, or this one to a cell above. */
  merged?: 'restart' | 'continue' | undefined;
  /** Colour of the ground, without “#”. */
  fill?: string | undefined;
  /** The line at its left, where that is not what the table's style says. */
  left?: { style: 'single'; color: string; size: number } | undefined;
  /** Room within it, where that is not what the table's style says. */
  margins?: Sides<number> | undefined;
  children: readonly FileChild[];
};
export type Row = { head?: boolean; cells: readonly Cell[] };

const length = (name: string, size: number): IXmlableObject => empty(name, { 'w:type': 'dxa', 'w:w': size });

function cell({ width, columns, merged, left, fill, margins, children }: Cell): Block {
  const last = children.at(-1);
  const form = [
    length('w:tcW', width),
    ...(columns ? [value('w:gridSpan', columns)] : []),
    ...(merged ? [value('w:vMerge', merged)] : []),
    ...(left ? [{ 'w:tcBorders': [empty('w:left', { 'w:val': left.style, 'w:color': left.color, 'w:sz': left.size })] }] : []),
    ...(fill ? [empty('w:shd', { 'w:fill': fill, 'w:color': 'auto', 'w:val': 'clear' })] : []),
    ...(margins
      ? [{ 'w:tcMar': (['top', 'left', 'bottom', 'right'] as const).map((side) => length(`w:${side}`, margins[side])) }]
      : []),
  ];
  // Word wants a paragraph at the end of a cell.
  const ends = last instanceof Paragraph || (last instanceof Block && last.name === 'w:p');
  return new Block('w:tc', [{ 'w:tcPr': form }, ...children, ...(ends ? [] : [new Paragraph({})])]);
}

/** How a table looks: by its style. */
export type TableForm = {
  style: string;
  /** Whether the style's look of a first row is for the first row of this table. */
  head?: boolean;
  rightToLeft?: boolean;
  /** How far in it begins. */
  start?: number;
};

/**
 * A table of fixed widths, whose rows stay whole and whose head is repeated on each page.
 * @param columns width of each, in twentieths of a point
 */
export function tableOf(rows: readonly Row[], columns: readonly number[], form: TableForm): FileChild {
  const { style, head = false, rightToLeft = false, start = 0 } = form;
  const properties = [
    value('w:tblStyle', style),
    ...(rightToLeft ? [empty('w:bidiVisual')] : []),
    length(
      'w:tblW',
      columns.reduce((a, b) => a + b, 0),
    ),
    ...(start > 0 ? [length('w:tblInd', start)] : []),
    empty('w:tblLayout', { 'w:type': 'fixed' }),
    // As bits and as words: a first row of its own look, no last one, no first or last column, no stripes.
    empty('w:tblLook', {
      'w:val': head ? '0620' : '0600',
      'w:firstRow': head ? 1 : 0,
      'w:lastRow': 0,
      'w:firstColumn': 0,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }),
  ];
  return new Block('w:tbl', [
    { 'w:tblPr': properties },
    { 'w:tblGrid': columns.map((width) => empty('w:gridCol', { 'w:w': width })) },
    ...rows.map(
      ({ head, cells }) =>
        new Block('w:tr', [{ 'w:trPr': [empty('w:cantSplit'), ...(head ? [empty('w:tblHeader')] : [])] }, ...cells.map(cell)]),
    ),
  ]);
}
