/** Node of the note → objects of the docx package, typed over the note's own list of names: a missing row does not compile. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  PageBreak,
  type ParagraphChild,
  TableOfContents,
} from 'docx';
import { safeHref } from '../model/link';
import { type MarkName, type NodeName, type NoteMark, type NoteNode, plainText } from '../model/note';
import { portionWords } from './apparatus';
import { type Cell, paragraph, type Row, tableOf } from './docxBlocks';
import { bookmark, commentMark, field, footnoteMark, inlineControl, lineBreak, link, type RunForm, run } from './docxElements';
import { CROWDED, cellsOf, columnWidths, gridOf, span } from './docxGrid';
import { authorFrame, itemForm, listOf, paragraphForm, placed, quoteFrame } from './docxLists';
import { picture } from './docxPictures';
import { readsRightToLeft, scriptRuns } from './docxScript';
import { AUTHOR, AUTHOR_INDENT, BAR_GAP, bar, DEEPEST, HEADER_FILL } from './docxStyles';
import { CELL_ROOM, NOTE_BLOCK, NOTE_TABLE } from './docxTableStyles';
import { withRoomForWords } from './docxWordWidths';
import { clean, type Frame, printed, type Writing, widthIn } from './docxWriting';
import { labelsOf } from './labels';
import { inlineRuns, isEmpty } from './outline';
import { goneLabel } from './references';

type Of<N extends NodeName> = Extract<NoteNode, { type: N }>;
type BlockMaker<N extends NodeName> = (node: Of<N>, writing: Writing, frame: Frame) => FileChild[];

const MARKS: { [M in MarkName]: RunForm } = {
  bold: { bold: true },
  italic: { italic: true },
  underline: { underline: true },
  strike: { strike: true },
  link: {},
  claim: {},
  comment: {},
};

const formOf = (marks: readonly NoteMark[]): RunForm => Object.assign({}, ...marks.map((mark) => MARKS[mark.type]));

/** Inline nodes to runs; the runs of a claim stand in a content control and between bookmarks, its footnote after both. */
function inline(content: readonly NoteNode[], writing: Writing, rtl = false): ParagraphChild[] {
  return inlineRuns(content).flatMap((part): ParagraphChild[] => {
    if (!('claim' in part)) return leaf(part, writing, rtl);
    const children = part.nodes.flatMap((node) => leaf(node, writing, rtl));
    const footnote = writing.book.ofFact(part.fact);
    const mark = footnote === null ? [] : [footnoteMark(footnote)];
    // A claim that the author has parted is found again by its first part: tags and bookmarks are unique.
    if (writing.claims.has(part.claim)) return [...children, ...mark];
    const id = writing.claims.size + 1;
    // A leading underscore hides the bookmark in Word's list of them.
    const name = `_Claim${id}`;
    writing.claims.set(part.claim, { fact: part.fact, bookmark: name });
    return [...bookmark(name, [inlineControl({ id, tag: part.claim, title: 'Claim' }, children)]), ...mark];
  });
}

/** An inline node, between the marks of the comments that begin and end with it. */
function leaf(node: NoteNode, writing: Writing, rtl: boolean): ParagraphChild[] {
  const { begins, ends } = writing.comments.at(node);
  return [
    ...begins.map((id) => new CommentRangeStart(id)),
    ...bare(node, writing, rtl),
    ...ends.flatMap((id) => [new CommentRangeEnd(id), commentMark(id)]),
  ];
}

/** The name of a hidden bookmark; Word takes letters, digits and the underscore, up to 40. */
const bookmarkOf = (anchor: string): string => `_Ref_${anchor.replace(/[^\p{L}\p{N}]/gu, '_')}`.slice(0, 40);

function bare(node: NoteNode, writing: Writing, rtl: boolean): ParagraphChild[] {
  if (node.type === 'footnote') return [footnoteMark(writing.book.ofAuthor(clean(node.attrs.text, writing)))];
  if (node.type === 'crossReference') {
    const target = writing.references.get(node.attrs.target);
    if (!target) return [run(clean(goneLabel(node.attrs.label, writing.language), writing), { style: 'Gap' })];
    return field(`REF ${bookmarkOf(target.anchor)} \\h`, printed(target.label, writing));
  }
  if (node.type === 'hardBreak') return [lineBreak()];
  if (node.type === 'gap') return [run(clean(`[${node.attrs.label}]`, writing), { style: 'Gap' })];
  const mark = node.marks.find((each) => each.type === 'link');
  const href = mark?.type === 'link' ? safeHref(mark.attrs.href) : null;
  const form = { ...formOf(node.marks), ...(href ? { style: 'Hyperlink' } : {}) };
  const runs = scriptRuns(printed(node.text, writing), writing.language, rtl, form);
  return href ? [link(href, runs)] : runs;
}

function para(node: NoteNode, writing: Writing, options: IParagraphOptions): FileChild {
  const rtl = options.bidirectional ?? readsRightToLeft(node);
  const portion = clean(portionWords(node, writing), writing);
  const mark = portion ? [run(portion, { style: 'PortionMark' })] : [];
  const form = { ...options, ...(rtl ? { bidirectional: true } : {}), ...(writing.leads.has(node) ? { keepNext: true } : {}) };
  return paragraph(form, [...mark, ...inline(node.content, writing, rtl)]);
}

/** A heading that is referred to stands in a bookmark. @param place how it stands, with its number where it has one */
function heading(node: Of<'heading'>, writing: Writing, frame: Frame, place: IParagraphOptions = placed(frame)): FileChild[] {
  const rtl = readsRightToLeft(node);
  const words = inline(node.content, writing, rtl);
  const { anchor, level } = node.attrs;
  const form = {
    heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_6,
    ...place,
    ...(rtl ? { bidirectional: true } : {}),
  };
  return [paragraph(form, anchor ? bookmark(bookmarkOf(anchor), words) : words)];
}

function contents({ attrs: { depth } }: Of<'contents'>, { language }: Writing): FileChild[] {
  const label = labelsOf(language).contents;
  return [
    paragraph({ style: 'TOCHeading', keepNext: true }, [run(label)]),
    new TableOfContents(label, { hyperlink: true, headingStyleRange: `1-${depth}` }),
  ];
}

/** "Table 1" over a table that is referred to, counted by Word. */
function caption(anchor: string | null, writing: Writing, frame: Frame): FileChild[] {
  const target = anchor ? writing.references.get(anchor) : undefined;
  if (!target) return [];
  const { table } = labelsOf(writing.language);
  const number = target.label.replace(/\D/g, '');
  // Word counts the tables of its own captions under the same word.
  const words = [run(`${table} `), ...field(`SEQ ${table} \\* ARABIC`, number)];
  return [paragraph({ style: 'Caption', keepNext: true, ...placed(frame) }, bookmark(bookmarkOf(target.anchor), words))];
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
/**
 * A list's items: the first paragraph or heading carries the number, what follows in the item is indented beneath it. Where
 * an item begins with what can bear no number, as a table, the number stands on a line of its own above.
 */
function listItems(node: Of<'bulletList'> | Of<'orderedList'>, writing: Writing, frame: Frame): FileChild[] {
  const list = listOf(node, writing, frame);
  if (list.depth > DEEPEST) writing.tooDeep += node.content.length;
  const { first, after, inner } = itemForm(list, frame);
  const { style: _, ...numbered } = first;
  return node.content.flatMap((item) =>
    item.content.flatMap((child, i) => {
      const form = i === 0 ? first : after;
      if (child.type === 'image') return picture(child.attrs, form, inner, writing);
      if (child.type === 'paragraph') return [para(child, writing, form)];
      if (i > 0) return block(child, writing, inner);
      if (child.type === 'heading') return heading(child, writing, inner, numbered);
      return [paragraph({ ...first, keepNext: true }), ...block(child, writing, inner)];
    }),
  );
}

function table(node: Of<'table'>, writing: Writing, frame: Frame): FileChild[] {
  const block = node.attrs.layout === 'heading-block';
  const rtl = readsRightToLeft(node);
  const { columns } = gridOf(node);
  // In the author's block the bar is the table's left side.
  const start = frame.barred ? AUTHOR_INDENT - BAR_GAP : (frame.left ?? 0);
  const width = widthIn({ ...frame, left: start }, writing);
  const given = columnWidths(node, columns, block ? writing.label : null, width);
  const crowded = !block && width / columns < CROWDED;
  if (crowded) writing.crowded = Math.max(writing.crowded, columns);
  const side = crowded ? 15 : CELL_ROOM.left;
  const widths = block || crowded ? given : withRoomForWords(node, given, 2 * side, writing);
  // A head of two rows, as above merged cells, is repeated whole.
  const body = node.content.findIndex((row) => row.content.some((cell) => cell.type !== 'tableHeader'));
  const headers = body < 0 ? 1 : body;
  const rows = cellsOf(node).map((places, i): Row => {
    const head = !block && i < headers;
    // A row takes also the cells that reach into it from above, once each.
    const cells = places.flatMap((place, column): Cell[] => {
      if (!place || place.cell === places[column - 1]?.cell) return [];
      const { cell } = place;
      const { columnSpan, rowSpan } = span(cell);
      const across = widths.slice(column, column + columnSpan).reduce((a, b) => a + b, 0);
      const margin = column > 0 ? side : frame.barred ? BAR_GAP : block ? 0 : side;
      const style = crowded ? 'TableNarrow' : cell.type === 'tableHeader' ? 'TableHeading' : 'TableText';
      const children = place.begins
        ? cell.content.flatMap((child) => inCell(child, writing, { style, header: head, rtl, column: across - margin - side }))
        : [];
      return [
        {
          width: across,
          columns: columnSpan,
          merged: !place.begins ? 'continue' : rowSpan > 1 ? 'restart' : undefined,
          left: frame.barred && column === 0 ? bar(0) : undefined,
          // The style colours the first row alone.
          fill: head && i > 0 ? HEADER_FILL : undefined,
          margins: margin === CELL_ROOM.left ? undefined : { ...CELL_ROOM, left: margin, right: side },
          children: children.length > 0 || !place.begins ? children : [paragraph({ style })],
        },
      ];
    });
    return { head, cells };
  });
  const made = tableOf(rows, widths, {
    style: block ? NOTE_BLOCK : NOTE_TABLE,
    head: !block && headers > 0,
    rightToLeft: rtl,
    start,
  });
  // Word joins two tables that touch, and wants a paragraph at the end of a cell or document.
  const below = writing.bareBelow.has(node) ? { after: 0, line: 20, lineRule: LineRuleType.EXACT } : { after: 0, line: 200 };
  const beside = frame.barred ? { style: AUTHOR } : {};
  return [...caption(node.attrs.anchor, writing, frame), made, paragraph({ ...beside, spacing: below })];
}

function inCell(
  node: NoteNode,
  writing: Writing,
  { header, rtl, ...frame }: Frame & { header: boolean; rtl: boolean },
): FileChild[] {
  if (node.type === 'paragraph') {
    // Figures alone have no direction of their own: they take the table's.
    const figures = rtl && !/\p{L}/u.test(plainText(node)) ? { bidirectional: true } : {};
    return [para(node, writing, { style: frame.style, keepNext: header, ...figures })];
  }
  return block(node, writing, frame);
}

const asParagraph = (node: NoteNode, writing: Writing, frame: Frame): FileChild[] => [
  para(node, writing, paragraphForm(node, writing, frame)),
];
/** Nodes that stand only inside others are written there; met alone, their words are kept. */
const inside = (node: NoteNode, writing: Writing, frame: Frame): FileChild[] =>
  node.content.flatMap((child) => block(child, writing, frame));
const inlineAlone = (node: NoteNode, writing: Writing): FileChild[] => [paragraph({}, inline([node], writing))];

const BLOCKS: { [N in NodeName]: BlockMaker<N> } = {
  doc: inside,
  title: (node, writing) => [para(node, writing, { heading: HeadingLevel.TITLE })],
  subtitle: (node, writing) => [para(node, writing, { style: 'Subtitle' })],
  heading,
  paragraph: asParagraph,
  text: inlineAlone,
  hardBreak: inlineAlone,
  gap: inlineAlone,
  footnote: inlineAlone,
  crossReference: inlineAlone,
  image: ({ attrs }, writing, frame) =>
    picture(attrs, { ...(frame.style ? { style: frame.style } : {}), ...(frame.moved ? placed(frame) : {}) }, frame, writing),
  pageBreak: () => [paragraph({ spacing: { after: 0 } }, [new PageBreak()])],
  contents,
  bulletList: listItems,
  orderedList: listItems,
  listItem: inside,
  blockquote: (node, writing, frame) => inside(node, writing, quoteFrame(frame)),
  table,
  tableRow: inside,
  tableHeader: inside,
  tableCell: inside,
  authorBlock: (node, writing, frame) =>
    isEmpty(node)
      ? [paragraph({ style: AUTHOR }, [run(clean(`[${node.attrs.prompt}]`, writing), { style: 'Gap' })])]
      : inside(node, writing, authorFrame(frame)),
};

/** One block of the note. */
export function block(node: NoteNode, writing: Writing, frame: Frame = {}): FileChild[] {
  return (BLOCKS[node.type] as BlockMaker<NodeName>)(node as never, writing, frame);
}
