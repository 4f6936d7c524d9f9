import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<boolean>('focus-mode');

export const inFocusMode = (editor: Editor): boolean => key.getState(editor.state) ?? false;

/** Hides the panes and dims all but the block that is being written; nothing of it is in the note. */
export function setFocusMode(editor: Editor, on: boolean): void {
  document.documentElement.toggleAttribute('data-focus-mode', on);
  editor.view.dispatch(editor.state.tr.setMeta(key, on).setMeta('addToHistory', false));
}

/** Shows the panes again; false where they are shown already. */
export function leaveFocusMode(editor: Editor): boolean {
  if (!inFocusMode(editor)) return false;
  setFocusMode(editor, false);
  return true;
}

export const FocusMode = Extension.create({
  name: 'focusMode',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: { init: () => false, apply: (tr, on) => (tr.getMeta(key) as boolean | undefined) ?? on },
      props: {
        decorations(state) {
          if (!key.getState(state)) return null;
          const { $from } = state.selection;
          if ($from.depth === 0) return null;
          // In a list the item is what is being written, elsewhere the whole block.
          const items = Array.from({ length: $from.depth }, (_, i) => i + 1).filter(
            (d) => $from.node(d).type.name === 'listItem',
          );
          const depths = items.length > 0 ? [1, items.at(-1) ?? 1] : [1];
          return DecorationSet.create(
            state.doc,
            depths.map((depth, i) =>
              Decoration.node($from.before(depth), $from.after(depth), {
                class: i === 0 && items.length > 0 ? 'here within' : 'here',
              }),
            ),
          );
        },
      },
    }),
  ],
});
