import { Extension } from '@tiptap/core';
import type { Fragment, Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** Nodes never change, so what was found whole is whole for good: after a keystroke only its own path is looked at. */
const whole = new WeakSet<PMNode>();

/** What is missing at the beginning of blocks, innermost last: a list item or a cell without a paragraph. */
function missing(node: PMNode, start: number, found: { at: number; fill: Fragment }[]): void {
  if (node.isLeaf || node.isTextblock || whole.has(node)) return;
  const before = found.length;
  if (!node.type.validContent(node.content)) {
    const fill = node.type.contentMatch.fillBefore(node.content, true);
    if (fill) found.push({ at: start, fill });
  }
  node.forEach((child, offset) => {
    missing(child, start + offset + 1, found);
  });
  if (found.length === before) whole.add(node);
}

/**
 * Keeps every block one that the schema takes. Fitting a cut stretch of a list or table into another place can leave
 * an item or a cell with nothing in it, which could not be saved: it gets its empty paragraph, in the same step.
 */
export const wholeBlocks = (): Plugin =>
  new Plugin({
    key: new PluginKey('whole-blocks'),
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((tr) => tr.docChanged)) return null;
      const found: { at: number; fill: Fragment }[] = [];
      missing(state.doc, 0, found);
      if (found.length === 0) return null;
      const { tr } = state;
      for (const { at, fill } of found.toReversed()) tr.insert(at, fill);
      return tr;
    },
  });

export const WholeBlocks = Extension.create({ name: 'wholeBlocks', addProseMirrorPlugins: () => [wholeBlocks()] });
