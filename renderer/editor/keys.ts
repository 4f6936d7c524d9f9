import { Extension } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** What the note's keys call back to the window. */
export type NoteKeyActions = { verify(): boolean; escape(): boolean };

/** The note's keys beside the usual ones of formatting, for the list that `?` shows. */
export const NOTE_KEYS: readonly { keys: string; does: string }[] = [
  { keys: 'Mod+B', does: 'Bold' },
  { keys: 'Mod+I', does: 'Italic' },
  { keys: 'Mod+U', does: 'Underline' },
  { keys: 'Mod+Alt+1', does: 'Heading (2, 3: lower levels)' },
  { keys: 'Mod+Shift+7', does: 'Numbered list' },
  { keys: 'Mod+Shift+8', does: 'Bulleted list' },
  { keys: '/', does: 'Insert a block, a field, a part of the template' },
  { keys: 'Tab', does: 'In a table: next cell, at the end a new row' },
  { keys: 'Mod+Z', does: 'Undo' },
  { keys: 'Mod+Shift+Z', does: 'Redo' },
  { keys: 'Mod+Enter', does: 'Verify the claim at the cursor' },
  { keys: 'Esc', does: 'Leave the note' },
];

export const NoteKeys = Extension.create<{ actions: NoteKeyActions }>({
  name: 'noteKeys',
  priority: 1000,
  addOptions: () => ({ actions: { verify: () => false, escape: () => false } }),
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': () => this.options.actions.verify(),
      Escape: () => this.options.actions.escape(),
      // A gap that is selected makes room for words instead of breaking the line.
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        return selection instanceof NodeSelection && selection.node.type.name === 'gap'
          ? editor.commands.deleteSelection()
          : false;
      },
    };
  },
});
