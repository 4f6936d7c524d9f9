import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numberedIn, type Reader, TELLING } from '../../shared/model/numbering';

/** How the editor's tree is read by the rules that the exporters follow. */
export const EDITOR_READER: Reader<PMNode> = {
  type: ({ type }) => type.name,
  children: ({ content }) => content.content,
  size: ({ nodeSize }) => nodeSize,
  empty: ({ content }) =>
    content.content.every((leaf) => (leaf.isText ? leaf.text?.trim() === '' : !TELLING.has(leaf.type.name))),
};

const isNumbered = (doc: PMNode): boolean => doc.attrs.apparatus?.numbered === true;

/** Numbers of the body paragraphs as the export will have them; none where the note's paragraphs are not numbered. */
function numbers(doc: PMNode): DecorationSet {
  if (!isNumbered(doc)) return DecorationSet.empty;
  const marks = numberedIn(doc.content.content, 0, EDITOR_READER).map(({ node, at }, i) =>
    Decoration.node(at, at + node.nodeSize, { 'data-number': `${i + 1}.` }),
  );
  return DecorationSet.create(doc, marks);
}

const key = new PluginKey<DecorationSet>('numbers');

/** Not counters of the style sheet: in a long note blocks out of sight count for themselves. */
export const Numbers = Extension.create({
  name: 'numbers',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => numbers(doc),
        apply: (tr, drawn) => (tr.docChanged ? numbers(tr.doc) : drawn),
      },
      props: {
        decorations: (state) => key.getState(state),
        attributes: ({ doc }): Record<string, string> => (isNumbered(doc) ? { class: 'numbered' } : {}),
      },
    }),
  ],
});
