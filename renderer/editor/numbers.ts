import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Decoration } from '@tiptap/pm/view';
import { numberedIn, type Reader, TELLING } from '../../shared/model/numbering';
import { drawnWithNote } from './drawn';

/** How the editor's tree is read by the rules that the exporters follow. */
export const EDITOR_READER: Reader<PMNode> = {
  type: ({ type }) => type.name,
  children: ({ content }) => content.content,
  size: ({ nodeSize }) => nodeSize,
  empty: ({ content }) =>
    content.content.every((leaf) => (leaf.isText ? leaf.text?.trim() === '' : !TELLING.has(leaf.type.name))),
};

/**
 * Numbers of the body paragraphs as the export will have them, where the note's paragraphs are numbered. Not counters of
 * the style sheet: in a long note blocks out of sight count for themselves.
 */
export const Numbers = Extension.create({
  name: 'numbers',
  addProseMirrorPlugins: () => [
    drawnWithNote({
      name: 'numbers',
      isOn: (doc) => doc.attrs.apparatus?.numbered === true,
      draw: (doc) =>
        numberedIn(doc.content.content, 0, EDITOR_READER).map(({ node, at }, i) =>
          Decoration.node(at, at + node.nodeSize, { 'data-number': `${i + 1}.` }),
        ),
      className: 'numbered',
    }),
  ],
});
