import { Extension } from '@tiptap/core';

/**
 * The `focus` command, within the turn in which it is given. TipTap's own waits for the next frame, and what is typed
 * before that goes to the form or the menu that is just being closed. Only after the turn, not inside it, because a
 * command stands in the middle of a chain whose transaction is not yet dispatched.
 */
export const FocusAtOnce = Extension.create({
  name: 'focusAtOnce',
  addCommands: () => ({
    focus:
      () =>
      ({ editor, view, dispatch }) => {
        if (!dispatch || view.hasFocus()) return true;
        queueMicrotask(() => {
          if (editor.isDestroyed) return;
          view.focus();
          editor.commands.scrollIntoView();
        });
        return true;
      },
  }),
});
