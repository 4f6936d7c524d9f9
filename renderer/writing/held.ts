import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A stretch of the note; an empty one is what is left of words that were taken out. What is `unlit` is only followed. */
export type Stretch = { from: number; to: number; unlit?: true };
type Meta = { name: string; stretch: Stretch | null };

const key = new PluginKey<ReadonlyMap<string, Stretch>>('held');

/** The words that a form holds by this name, where they stand now. */
export const heldBy = (state: EditorState, name: string): Stretch | null => key.getState(state)?.get(name) ?? null;

/** Holds the words that a form is about for as long as it needs them, or lets them go. They are not in the document. */
export const hold = (state: EditorState, name: string, stretch: Stretch | null): Transaction =>
  state.tr.setMeta(key, { name, stretch } satisfies Meta).setMeta('addToHistory', false);

/** Whether its words were taken out. */
export const isGone = (words: Stretch | null): boolean => !words || words.from === words.to;

/** What is typed at either end stays outside. */
function follow(stretch: Stretch, mapping: Mapping): Stretch {
  const from = mapping.map(stretch.from, 1);
  return { ...stretch, from, to: Math.max(from, mapping.map(stretch.to, -1)) };
}

/** Words that another program took from the end of the note are gone. */
const within = ({ from, to }: Stretch, size: number): Stretch => {
  const end = Math.min(to, size);
  return { from: Math.min(from, end), to: end };
};

/** Follows and lights the words that an open form, or a comment not yet added, is about; some from the beginning. */
export const Held = Extension.create<{ from: ReadonlyMap<string, Stretch> }>({
  name: 'held',
  addOptions: () => ({ from: new Map() }),
  addProseMirrorPlugins() {
    const given = this.options.from;
    return [
      new Plugin<ReadonlyMap<string, Stretch>>({
        key,
        state: {
          init: (_config, { doc }) => new Map([...given].map(([name, stretch]) => [name, within(stretch, doc.content.size)])),
          apply(tr, held) {
            const meta = tr.getMeta(key) as Meta | undefined;
            if (!meta && (held.size === 0 || !tr.docChanged)) return held;
            const next = new Map([...held].map(([name, stretch]) => [name, follow(stretch, tr.mapping)]));
            if (meta?.stretch) next.set(meta.name, meta.stretch);
            else if (meta) next.delete(meta.name);
            return next;
          },
        },
        props: {
          decorations(state) {
            const held = [...(key.getState(state)?.values() ?? [])].filter(({ from, to, unlit }) => from < to && !unlit);
            if (held.length === 0) return null;
            return DecorationSet.create(
              state.doc,
              held.map(({ from, to }) => Decoration.inline(from, to, { class: 'held' })),
            );
          },
        },
      }),
    ];
  },
});
