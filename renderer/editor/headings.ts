import type { Node as PMNode } from '@tiptap/pm/model';

export type HeadingInNote = { position: number; level: number; words: string; anchor: string | null };

/** The note's headings in order. */
export function headingsIn(doc: PMNode): HeadingInNote[] {
  const found: HeadingInNote[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'heading')
      found.push({ position, level: node.attrs.level, words: wordsOf(node), anchor: node.attrs.anchor });
    return !node.isTextblock;
  });
  return found;
}

/** The words of a text block as one reads them: gaps and references with what they show. */
export const wordsOf = (block: PMNode): string =>
  block
    .textBetween(0, block.content.size, ' ', (leaf) =>
      leaf.type.name === 'footnote' ? '' : leaf.type.name === 'hardBreak' ? ' ' : String(leaf.attrs.label ?? ''),
    )
    .trim();
