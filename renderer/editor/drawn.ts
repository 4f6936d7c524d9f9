import type { Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';

type Drawn = {
  name: string;
  /** Whether the note shows them. */
  isOn(doc: PMNode): boolean;
  /** What is drawn on a note that shows them. */
  draw(doc: PMNode): Parameters<typeof DecorationSet.create>[1];
  /** Class of the sheet while they are shown. */
  className: string;
};

/** Draws what follows from the whole note, its form or its length, anew with each change of the note. */
export function drawnWithNote({ name, isOn, draw, className }: Drawn): Plugin {
  const key = new PluginKey<DecorationSet>(name);
  const drawn = (doc: PMNode) => (isOn(doc) ? DecorationSet.create(doc, draw(doc)) : DecorationSet.empty);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => drawn(doc),
      apply: (tr, before) => (tr.docChanged ? drawn(tr.doc) : before),
    },
    props: {
      decorations: (state) => key.getState(state),
      attributes: ({ doc }): Record<string, string> => (isOn(doc) ? { class: className } : {}),
    },
  });
}
