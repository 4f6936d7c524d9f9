import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** From so many blocks on, about ten pages, what is out of sight is felt at every key. */
const MANY = 120;

/**
 * Marks a long note for the style sheet, which then neither lays out nor paints its blocks out of sight. Not a short
 * one: there it gains nothing, and places of blocks not yet laid out are only guessed.
 */
export const LongNote = Extension.create({
  name: 'longNote',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { attributes: ({ doc }): Record<string, string> => (doc.childCount > MANY ? { class: 'long' } : {}) } }),
  ],
});
