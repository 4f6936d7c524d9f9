/** The note as Markdown (CommonMark with tables and footnotes). */
import { evidenceOf } from '../brief/evidence';
import { safeHref } from '../model/link';
import type { MarkName, NodeName, NoteMark, NoteNode } from '../model/note';
import { banner, footLines, headLines, type Line, portionWords } from './apparatus';
import { cellsOf } from './docxGrid';
import { annex } from './evidenceAnnex';
import type { ExportInput } from './input';
import { colonOf, notSet } from './labels';
import { noteBook } from './noteBook';
import { claimsInOrder, exportedBlocks, isEmpty } from './outline';
import { type Of, type PlainWriting, plainLine, plainWriting } from './plainWriting';
import { goneLabel } from './references';

/** Signs that would mean something in Markdown. */
const literal = (text: string): string =>
  text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/^(\s*)(#{1,6}\s|[-+]\s|\d+[.)]\s|>)/, '$1\\$2');

/** Blanks at the ends of emphasis would keep it from being read as such. */
const around = (sign: string) => (_mark: unknown, inner: string) =>
  inner.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_all, a: string, words: string, b: string) =>
    words ? `${a}${sign}${words}${sign}${b}` : a + b,
  );

const MARKS: { [M in MarkName]: (mark: Extract<NoteMark, { type: M }>, inner: string) => string } = {
  bold: around('**'),
  italic: around('*'),
  underline: (_mark, inner) => inner,
  strike: around('~~'),
  link: (mark, inner) => {
    const href = safeHref(mark.attrs.href);
    return href ? `[${inner}](<${href.replace(/[<>|]/g, encodeURIComponent)}>)` : inner;
  },
  claim: (_mark, inner) => inner,
  comment: (_mark, inner) => inner,
};

const inline = (content: readonly NoteNode[], writing: PlainWriting): string =>
  plainLine(content, writing, leaf, (number) => `[^${number}]`);

function leaf(node: NoteNode, writing: PlainWriting): string {
  if (node.type === 'footnote') return `[^${writing.book.ofAuthor(node.attrs.text)}]`;
  if (node.type === 'crossReference') {
    const target = writing.references.get(node.attrs.target);
    return literal(target?.label ?? goneLabel(node.attrs.label, writing.language));
  }
  if (node.type === 'hardBreak') return '  \n';
  if (node.type === 'gap') return `\\[${literal(node.attrs.label)}\\]`;
  return node.marks.reduce(
    (inner, mark) => (MARKS[mark.type] as (mark: NoteMark, inner: string) => string)(mark, inner),
    literal(node.text),
  );
}

const all = (nodes: readonly NoteNode[], writing: PlainWriting): string =>
  nodes
    .map((node) => block(node, writing))
    .filter(Boolean)
    .join('\n\n');
const indented = (text: string, by: number): string => text.replace(/\n(?!\n)/g, `\n${' '.repeat(by)}`);
const inner = (node: NoteNode, writing: PlainWriting): string => all(node.content, writing);
const oneLine = (node: NoteNode, writing: PlainWriting): string =>
  all(node.content, { ...writing, inCell: true }).replace(/\s*\n+\s*/g, ' <br> ');

const list = (node: NoteNode, writing: PlainWriting, signOf: (i: number, item: NoteNode) => string): string =>
  node.content
    .map((item, i) => {
      const sign = signOf(i, item);
      return `${sign} ${indented(inner(item, writing), sign.length + 1)}`;
    })
    .join('\n');

const BLOCKS: { [N in NodeName]: (node: Of<N>, writing: PlainWriting) => string } = {
  doc: inner,
  title: (node, writing) => `# ${literal(portionWords(node, writing))}${inline(node.content, writing)}`,
  subtitle: (node, writing) => `*${inline(node.content, writing)}*`,
  heading: (node, writing) => `${'#'.repeat(Math.min(6, node.attrs.level + 1))} ${inline(node.content, writing)}`,
  paragraph: (node, writing) => {
    const number = writing.numbers.get(node);
    const words = literal(portionWords(node, writing)) + inline(node.content, writing);
    return number === undefined ? words : `${number}. ${indented(words, `${number}. `.length)}`;
  },
  text: leaf,
  hardBreak: leaf,
  gap: leaf,
  footnote: leaf,
  crossReference: leaf,
  image: ({ attrs: { src, alt, decorative } }) => `![${decorative ? '' : literal(alt)}](${src})`,
  // Markdown has no pages; a rule is what stands for a new one.
  pageBreak: () => '---',
  contents: (node, writing) =>
    writing.headings
      .filter(({ level }) => level <= node.attrs.depth)
      .map(({ level, words }) => `${'  '.repeat(level - 1)}- ${literal(words)}`)
      .join('\n'),
  bulletList: (node, writing) => list(node, writing, () => '-'),
  orderedList: (node, writing) => list(node, writing, (i, item) => `${writing.numbers.get(item) ?? node.attrs.start + i}.`),
  listItem: inner,
  blockquote: (node, writing) => inner(node, writing).replace(/^/gm, '> '),
  table: (node, writing) => {
    // Markdown merges no cells: the words of one that spans others stand in its first place, the rest stay empty.
    const grid = cellsOf(node);
    const columns = grid[0]?.length ?? 1;
    const cells = grid.map((row) => row.map((at) => (at?.begins ? oneLine(at.cell, writing) : '')));
    const rows = cells.map((row) => `| ${row.join(' | ')} |`);
    const rule = `|${' --- |'.repeat(columns)}`;
    const target = node.attrs.anchor ? writing.references.get(node.attrs.anchor) : undefined;
    const caption = target ? `**${literal(target.label)}**\n\n` : '';
    // Nor does one of its cells hold a table: that one's rows are lines, with bars that part no cells.
    if (writing.inCell) return caption + cells.map((row) => row.join(' \\| ')).join('\n');
    return node.attrs.layout === 'grid'
      ? caption + [rows[0], rule, ...rows.slice(1)].join('\n')
      : [`|${' |'.repeat(columns)}`, rule, ...rows].join('\n');
  },
  tableRow: inner,
  tableHeader: inner,
  tableCell: inner,
  authorBlock: (node, writing) => (isEmpty(node) ? `\\[${literal(node.attrs.prompt)}\\]` : inner(node, writing)),
};

const block = (node: NoteNode, writing: PlainWriting): string =>
  (BLOCKS[node.type] as (node: NoteNode, writing: PlainWriting) => string)(node, writing);
const lines = (rows: readonly Line[], { language }: PlainWriting): string =>
  rows.map(({ label, words }) => `**${label}${colonOf(language)}** ${literal(words ?? notSet(language))}`).join('  \n');

export function exportMarkdown({ briefing, evidence }: ExportInput): string {
  const { note } = briefing;
  const { apparatus } = note.attrs;
  const index = evidenceOf(briefing);
  const nodes = exportedBlocks(note);
  const writing = plainWriting(note, noteBook(index, evidence, apparatus.language));
  const headEnd = nodes.findIndex((node) => node.type !== 'title' && node.type !== 'subtitle');
  const cut = headEnd < 0 ? nodes.length : headEnd;
  const { marking, draft } = banner(apparatus);
  const parts = [
    [marking, draft]
      .filter(Boolean)
      .map((words) => `**${literal(words)}**`)
      .join(' · '),
    all(nodes.slice(0, cut), writing),
    lines(headLines(apparatus), writing),
    all(nodes.slice(cut), writing),
    lines(footLines(apparatus), writing),
    evidence === 'annex' ? all(annex(claimsInOrder(note), index, apparatus.language), writing) : '',
  ];
  const notes = writing.book.notes.map((paragraphs, i) => `[^${i + 1}]: ${paragraphs.map(literal).join('\n\n    ')}`);
  return `${[...parts, notes.join('\n')].filter(Boolean).join('\n\n')}\n`;
}
