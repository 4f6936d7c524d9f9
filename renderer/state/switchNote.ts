import { Fragment } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { switchTemplate } from '../../shared/brief/switchTemplate';
import type { OpenBriefing } from '../../shared/contract';
import { noteDocToJSON, parseNoteDoc } from '../../shared/model/note';
import type { Template } from '../../shared/model/template';

/** The step that puts the open note under another template. */
export function switchNote(
  state: EditorState,
  { template, articles, facts, previous, strength }: OpenBriefing,
  to: Template,
): Transaction {
  const made = switchTemplate(parseNoteDoc(state.doc.toJSON()), template, to, { articles, facts, previous, strength });
  const content = Fragment.fromArray(made.content.map((node) => state.schema.nodeFromJSON(noteDocToJSON(node))));
  const tr = state.tr.replaceWith(0, state.doc.content.size, content);
  for (const [name, value] of Object.entries(made.attrs))
    if (JSON.stringify(value) !== JSON.stringify(state.doc.attrs[name])) tr.setDocAttribute(name, value);
  return tr;
}
