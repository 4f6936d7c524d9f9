import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Decoration } from '@tiptap/pm/view';
import { drawnWithNote } from './drawn';

/** From so many blocks on, about ten pages, what is out of sight is felt at every key. */
const MANY = 120;

const isLong = (doc: PMNode): boolean => doc.childCount > MANY;

/** Nodes never change: a block that was looked at once need not be looked at again. */
const looked = new WeakMap<PMNode, boolean>();

function hasFootnote(block: PMNode): boolean {
  const known = looked.get(block);
  if (known !== undefined) return known;
  let found = false;
  block.descendants((node) => {
    found ||= node.type.name === 'footnote';
    return !found;
  });
  looked.set(block, found);
  return found;
}

/** Marks the blocks that the style sheet may not leave out: not by a selector of its own, which would look into each at every key. */
function wholeBlocks(doc: PMNode): Decoration[] {
  const marks: Decoration[] = [];
  doc.forEach((block, at) => {
    if (hasFootnote(block)) marks.push(Decoration.node(at, at + block.nodeSize, { class: 'has-footnote' }));
  });
  return marks;
}

/**
 * Marks a long note for the style sheet, which then neither lays out nor paints its blocks out of sight. Not a short
 * one: there it gains nothing, and places of blocks not yet laid out are only guessed.
 */
export const LongNote = Extension.create({
  name: 'longNote',
  addProseMirrorPlugins: () => [drawnWithNote({ name: 'longNote', isOn: isLong, draw: wholeBlocks, className: 'long' })],
});
