/** The note as plain text, for mail and for systems that take nothing else. Lines are not wrapped. */
import { evidenceOf } from '../brief/evidence';
import type { NodeName, NoteDoc, NoteNode } from '../model/note';
import { plainText } from '../model/note';
import { banner, footLines, headLines, type Line, portionWords } from './apparatus';
import { cellsOf, headRows } from './docxGrid';
import { annex } from './evidenceAnnex';
import type { ExportInput } from './input';
import { colonOf, notSet } from './labels';
import { noteBook } from './noteBook';
import { claimsInOrder, exportedBlocks, isEmpty } from './outline';
import { type Of, type PlainWriting, plainLine, plainWriting } from './plainWriting';
import { goneLabel } from './references';

const inline = (content: readonly NoteNode[], writing: PlainWriting): string =>
  plainLine(content, writing, leaf, (number) => ` [${number}]`);

function leaf(node: NoteNode, writing: PlainWriting): string {
  if (node.type === 'footnote') return ` [${writing.book.ofAuthor(node.attrs.text)}]`;
  if (node.type === 'crossReference')
    return writing.references.get(node.attrs.target)?.label ?? goneLabel(node.attrs.label, writing.language);
  return plainText(node);
}

const all = (nodes: readonly NoteNode[], writing: PlainWriting, between = '\n\n'): string =>
  nodes
    .map((node) => block(node, writing))
    .filter(Boolean)
    .join(between);
const inner = (node: NoteNode, writing: PlainWriting): string => all(node.content, writing, '\n');
const flat = (node: NoteNode, writing: PlainWriting): string => inner(node, writing).replace(/\n+/g, '; ');
const ruled = (words: string, sign: string): string => `${words}\n${sign.repeat(Math.min(72, [...words].length))}`;
const beside = (sign: string, words: string): string => `${sign} ${words.replace(/\n/g, `\n${' '.repeat(sign.length + 1)}`)}`;
const list = (node: NoteNode, writing: PlainWriting, sign: (i: number, item: NoteNode) => string): string =>
  node.content.map((item, i) => beside(sign(i, item), inner(item, writing))).join('\n');

const BLOCKS: { [N in NodeName]: (node: Of<N>, writing: PlainWriting) => string } = {
  doc: inner,
  title: (node, writing) => ruled(portionWords(node, writing) + inline(node.content, writing), '='),
  subtitle: (node, writing) => inline(node.content, writing),
  heading: (node, writing) =>
    node.attrs.level === 1 ? ruled(inline(node.content, writing), '-') : inline(node.content, writing),
  paragraph: (node, writing) => {
    const number = writing.numbers.get(node);
    const words = portionWords(node, writing) + inline(node.content, writing);
    return number === undefined ? words : beside(`${number}.`, words);
  },
  text: leaf,
  hardBreak: leaf,
  gap: leaf,
  footnote: leaf,
  crossReference: leaf,
  image: ({ attrs: { alt, decorative } }) => (decorative ? '' : `[Picture: ${alt || 'not described'}]`),
  pageBreak: () => '\f',
  contents: (node, writing) =>
    writing.headings
      .filter(({ level }) => level <= node.attrs.depth)
      .map(({ level, words }) => `${'  '.repeat(level - 1)}${words}`)
      .join('\n'),
  bulletList: (node, writing) => list(node, writing, () => '-'),
  orderedList: (node, writing) => list(node, writing, (i, item) => `${writing.numbers.get(item) ?? node.attrs.start + i}.`),
  listItem: inner,
  blockquote: (node, writing) => inner(node, writing).replace(/^/gm, '  '),
  // A table is told row by row: columns set with blanks fall apart in proportional type.
  table: (node, writing) => {
    if (node.attrs.layout === 'heading-block' || node.content.length === 0) {
      return node.content
        .map((row) => row.content.map((cell, i) => (i === 0 ? `${flat(cell, writing)}:` : flat(cell, writing))).join(' '))
        .join('\n');
    }
    const grid = cellsOf(node);
    const heads = headRows(node);
    // Words that are told again keep the numbers of their footnotes.
    const said = new Map<NoteNode, string>();
    const once = (cell: NoteNode): string => {
      const words = said.get(cell) ?? flat(cell, writing);
      said.set(cell, words);
      return words;
    };
    const told = (row: (typeof grid)[number]) =>
      // A cell that reaches down is told in each of its rows, one that reaches across once, under all its heads.
      [...new Set(row.flatMap((at) => at?.cell ?? []))].map((cell) => {
        const above = grid.slice(0, heads).flatMap((head) => head.filter((_at, i) => row[i]?.cell === cell));
        const label = [...new Set(above.flatMap((at) => at?.cell ?? []))].map(once).filter(Boolean);
        return `${label.length > 0 ? `${label.join(', ')}: ` : ''}${once(cell)}`;
      });
    const target = node.attrs.anchor ? writing.references.get(node.attrs.anchor) : undefined;
    const caption = target ? `${target.label}\n` : '';
    return (
      caption +
      grid
        .slice(heads)
        .map((row) => told(row).join('\n'))
        .join('\n\n')
    );
  },
  tableRow: inner,
  tableHeader: inner,
  tableCell: inner,
  authorBlock: (node, writing) => (isEmpty(node) ? `[${node.attrs.prompt}]` : inner(node, writing)),
};

const block = (node: NoteNode, writing: PlainWriting): string =>
  (BLOCKS[node.type] as (node: NoteNode, writing: PlainWriting) => string)(node, writing);
const lines = (rows: readonly Line[], { language }: PlainWriting): string =>
  rows.map(({ label, words }) => `${label}${colonOf(language)} ${words ?? notSet(language)}`).join('\n');

/** @param part words of the note, where they are wanted instead of the whole: without its head and foot */
export function exportText(
  { briefing, evidence }: Pick<ExportInput, 'briefing' | 'evidence'>,
  part: NoteDoc | null = null,
): string {
  const { note } = briefing;
  const { apparatus } = note.attrs;
  const index = evidenceOf(briefing);
  const nodes = exportedBlocks(part ?? note);
  // Selected words are quoted elsewhere: they keep no number of this note's.
  const writing = plainWriting(note, noteBook(index, evidence, apparatus.language), !part);
  const headEnd = nodes.findIndex((node) => node.type !== 'title' && node.type !== 'subtitle');
  const cut = headEnd < 0 ? nodes.length : headEnd;
  const { marking, draft } = banner(apparatus);
  const words = part
    ? [all(nodes, writing)]
    : [
        [marking, draft].filter(Boolean).join(' · '),
        all(nodes.slice(0, cut), writing),
        lines(headLines(apparatus), writing),
        all(nodes.slice(cut), writing),
        lines(footLines(apparatus), writing),
      ];
  const sources = evidence === 'annex' ? all(annex(claimsInOrder(part ?? note), index, apparatus.language), writing) : '';
  const notes = writing.book.notes.map((paragraphs, i) => `[${i + 1}] ${paragraphs.join('\n    ')}`);
  return `${[...words, sources, notes.join('\n')].filter(Boolean).join('\n\n')}\n`;
}
