import type { NoteNode } from '../model/note';

const LED_TO = ['bulletList', 'orderedList', 'table', 'blockquote'];

/** Paragraphs that stand right before a list, a table or a quotation: a page does not end between the two. */
export function leadsIn(nodes: readonly NoteNode[]): ReadonlySet<NoteNode> {
  const found = new Set<NoteNode>();
  const walk = (siblings: readonly NoteNode[]) => {
    siblings.forEach((node, i) => {
      if (node.type === 'paragraph' && LED_TO.includes(siblings[i + 1]?.type ?? '')) found.add(node);
      walk(node.content);
    });
  };
  walk(nodes);
  return found;
}

/** The paragraph that the blocks end with, in whatever it stands; none where they end with a table or a picture. */
export function lastParagraph(blocks: readonly NoteNode[]): NoteNode[] {
  const last = blocks.at(-1);
  if (last === undefined || last.type === 'table' || last.type === 'image') return [];
  return last.type === 'paragraph' ? [last] : lastParagraph(last.content);
}

/**
 * Tables that need no room below them: a heading right below brings its own, and the end of the document must not open a
 * page for it.
 * @param last whether nothing stands below the nodes
 */
export function bareBelow(nodes: readonly NoteNode[], last: boolean): ReadonlySet<NoteNode> {
  return new Set(
    nodes.filter((node, i) => {
      const next = nodes[i + 1];
      return node.type === 'table' && (next ? next.type === 'heading' : last);
    }),
  );
}
