/** Keys of the template's sheet, and what holds of it after every step. */
import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { freeId } from '../../shared/model/template';
import { move } from './acts';

type Actions = {
  /** Asks for a field to put in at the caret. */
  field(): boolean;
  /** Asks for another format of the field that is selected. */
  format(): boolean;
  /** Asks for the options of the block at the caret. */
  options(): boolean;
  /** The caret leaves the sheet. */
  escape(): boolean;
};
const none: Actions = { field: () => false, format: () => false, options: () => false, escape: () => false };

/** Lines that stay one: Enter goes on to the next place to write. */
const SINGLE = new Set(['title', 'subtitle', 'headLabel', 'headValue', 'sectionHeading', 'guidance']);

export const TemplateKeys = Extension.create<{ actions: Actions }>({
  name: 'templateKeys',
  addOptions: () => ({ actions: none }),
  addKeyboardShortcuts() {
    const { actions } = this.options;
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (selection instanceof NodeSelection)
          return selection.node.type.name === 'field' ? actions.format() : actions.options();
        const name = selection.$from.parent.type.name;
        if (SINGLE.has(name)) return next(editor);
        return name === 'line' ? editor.commands.splitBlock() : lineAfter(editor);
      },
      'Mod-.': () => actions.options(),
      'Mod-Shift-ArrowUp': ({ editor }) => move(editor, -1),
      'Mod-Shift-ArrowDown': ({ editor }) => move(editor, 1),
      Escape: () => actions.escape(),
    };
  },
  addProseMirrorPlugins() {
    const { actions } = this.options;
    return [
      new Plugin({
        props: {
          // A brace would open a field in the file: here it opens the list of them.
          handleTextInput: (_view, _from, _to, text) => text === '{' && actions.field(),
        },
        /** Each section has an id of its own, also one that was pasted. */
        appendTransaction: (steps, _old, state) => {
          if (!steps.some(({ docChanged }) => docChanged)) return null;
          const ids = new Set<string>();
          const { tr } = state;
          state.doc.forEach((section, at) => {
            if (section.type.name !== 'section') return;
            const { id } = section.attrs as { id: string };
            const free =
              id !== '' && !ids.has(id) ? id : freeId(section.firstChild?.textContent || 'section', (each) => ids.has(each));
            ids.add(free);
            if (free !== id) tr.setNodeAttribute(at, 'id', free);
          });
          return tr.docChanged ? tr : null;
        },
      }),
    ];
  },
});

/** The caret at the start of the next place to write; at the end of a heading part that is the section's first line. */
function next(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const after = $from.after();
  if ($from.parent.type.name === 'guidance' && $from.node(-1).childCount === 2) return lineAfter(editor);
  const selection = TextSelection.findFrom(state.doc.resolve(after), 1, true);
  if (!selection) return true;
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  return true;
}

/** A new line behind the block that the caret is in. */
function lineAfter(editor: Editor): boolean {
  const { state, view } = editor;
  const line = state.schema.nodes.line?.create();
  if (!line) return false;
  const at = state.selection.$from.after();
  const tr = state.tr.insert(at, line);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}
