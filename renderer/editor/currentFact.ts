import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { claimPieces } from './claims/pieces';

const key = new PluginKey<string | null>('current-fact');

/** Lights the claims of the fact that is looked at; nothing of it is in the document. */
export const CurrentFact = Extension.create({
  name: 'currentFact',
  addProseMirrorPlugins: () => [
    new Plugin<string | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, fact) => (tr.getMeta(key) === undefined ? fact : (tr.getMeta(key) as string | null)),
      },
      props: {
        decorations(state) {
          const fact = key.getState(state);
          if (!fact) return null;
          const lit = claimPieces(state.doc).filter(({ attrs }) => attrs.fact === fact);
          return DecorationSet.create(
            state.doc,
            lit.map(({ from, to }) => Decoration.inline(from, to, { class: 'now' })),
          );
        },
      },
    }),
  ],
});

export const currentFact = (state: EditorState): string | null => key.getState(state) ?? null;

export function setCurrentFact(view: EditorView, fact: string | null): void {
  if (currentFact(view.state) !== fact) view.dispatch(view.state.tr.setMeta(key, fact).setMeta('addToHistory', false));
}
