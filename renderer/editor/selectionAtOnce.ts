import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** What ProseMirror reads the browser's selection with; it is no part of its types. */
type Reading = { domObserver: { flush(): void } };

/** Takes over what is selected in the page now. */
export const readSelection = (view: EditorView): void => (view as unknown as Reading).domObserver.flush();

/**
 * A key acts on what is selected when it is pressed. The browser tells of a selection in an event of its own, which on a busy
 * machine comes after the next key: Shift Home and Delete, pressed fast, would delete the letter behind the caret.
 */
export const SelectionAtOnce = Extension.create({
  name: 'selectionAtOnce',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view: EditorView, event) => {
            // What is being composed is the input method's until it is done.
            if (!event.isComposing && event.keyCode !== 229) readSelection(view);
            return false;
          },
        },
      },
    }),
  ],
});
