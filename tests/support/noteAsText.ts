import type { NoteMark, NoteNode } from '../../shared/model/note';

/** A note as lines that a colleague could proof-read: a line for each block, marks as in Markdown, tables with bars. */
export function noteAsText(doc: NoteNode): string {
  return blocks(doc.content, '').join('\n');
}

const blocks = (nodes: readonly NoteNode[], indent: string): string[] => nodes.flatMap((node) => block(node, indent));

function block(node: NoteNode, indent: string): string[] {
  switch (node.type) {
    case 'heading':
      return [`${indent}h${node.attrs.level}: ${inline(node.content)}`];
    case 'paragraph':
      return [`${indent}${inline(node.content)}`];
    case 'bulletList':
      return node.content.flatMap((item) => listItem(item, indent, '-'));
    case 'orderedList':
      return node.content.flatMap((item, i) => listItem(item, indent, `${node.attrs.start + i}.`));
    case 'blockquote':
      return blocks(node.content, `${indent}> `);
    case 'table':
      return node.content.map((row) => `${indent}|${row.content.map(cell).join('|')}|`);
    case 'image':
      return [`${indent}picture: ${node.attrs.decorative ? '(decorative)' : node.attrs.alt}, ${node.attrs.width} %`];
    case 'pageBreak':
      return [`${indent}---`];
    case 'contents':
      return [`${indent}contents down to ${node.attrs.depth}`];
    default:
      return [`${indent}${node.type}: ${inline(node.content)}`];
  }
}

function listItem(item: NoteNode, indent: string, sign: string): string[] {
  const [first = '', ...rest] = blocks(item.content.slice(0, 1), '');
  return [`${indent}${sign} ${first}`, ...rest, ...blocks(item.content.slice(1), `${indent}  `)];
}

function cell(node: NoteNode): string {
  if (node.type !== 'tableHeader' && node.type !== 'tableCell') return `?${node.type}`;
  const { colspan, rowspan } = node.attrs;
  const size = colspan > 1 || rowspan > 1 ? ` (${colspan}×${rowspan})` : '';
  return `${node.type === 'tableHeader' ? '#' : ''}${blocks(node.content, '').join(' / ')}${size}`;
}

const inline = (nodes: readonly NoteNode[]): string => nodes.map(leaf).join('');

function leaf(node: NoteNode): string {
  if (node.type === 'hardBreak') return '⏎';
  if (node.type === 'footnote') return `^[${node.attrs.text.replaceAll('\n', '⏎')}]`;
  if (node.type === 'crossReference') return `[→${node.attrs.label}]`;
  if (node.type === 'gap') return `[?${node.attrs.label}]`;
  return node.marks.reduce(marked, node.text);
}

const SIGNS: Readonly<Partial<Record<NoteMark['type'], string>>> = { bold: '**', italic: '*', underline: '_', strike: '~' };
function marked(text: string, mark: NoteMark): string {
  if (mark.type === 'link') return `[${text}](${mark.attrs.href})`;
  if (mark.type === 'comment') return `{${text}}`;
  const sign = SIGNS[mark.type] ?? '';
  return `${sign}${text}${sign}`;
}
