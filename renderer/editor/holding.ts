import type { Node as PMNode } from '@tiptap/pm/model';

/**
 * Whether a block is such a node or has one in it. Nodes never change, so what was found of one is kept as long as the node:
 * after a keystroke only the block that was typed in is looked through.
 */
export function holding(such: (node: PMNode) => boolean): (block: PMNode) => boolean {
  const known = new WeakMap<PMNode, boolean>();
  return (block) => {
    const before = known.get(block);
    if (before !== undefined) return before;
    let found = such(block);
    block.descendants((node) => {
      found ||= such(node);
      return !found;
    });
    known.set(block, found);
    return found;
  };
}

/** Whether any block of the note does. */
export function holds(doc: PMNode, block: (block: PMNode) => boolean): boolean {
  for (let i = 0; i < doc.childCount; i++) if (block(doc.child(i))) return true;
  return false;
}
