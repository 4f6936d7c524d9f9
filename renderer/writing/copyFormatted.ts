import type { Editor } from '@tiptap/core';
import { Fragment, type Node as PMNode, type ResolvedPos } from '@tiptap/pm/model';
import { AllSelection, type EditorState } from '@tiptap/pm/state';
import type { UserErrorData } from '../../shared/error';
import { call } from '../bridge';
import { depthOf } from '../editor/depthOf';
import { tell } from '../state/announce';

/** Puts the selected words, or the whole note where none are, on the clipboard as they look. */
export async function copyFormatted(
  editor: Editor,
  id: string,
  onProblem: (problem: UserErrorData | null) => void,
): Promise<void> {
  const part = selectedPart(editor.state);
  const result = await call('briefing.copy', { id, note: editor.getJSON(), evidence: 'none', part: part?.toJSON() ?? null });
  onProblem(result.ok ? null : result.error);
  if (result.ok) tell(part ? 'The selected words are copied with formatting.' : 'The note is copied with formatting.');
}

/** What is selected, as a document; null where nothing is, or all. */
export function selectedPart({ selection, doc, schema }: EditorState): PMNode | null {
  if (selection.empty || selection instanceof AllSelection) return null;
  const slice = selection.content();
  let { content } = slice;
  // Words within one item or cell leave it behind, as they do with a plain copy; what makes a list is left a list.
  let depth = 1;
  let around = content;
  for (; depth < slice.openStart; depth++) {
    const only = content.childCount === 1 ? content.firstChild : null;
    if (only === null || (only.childCount > 1 && only.type.name !== 'tableCell')) break;
    around = content;
    content = only.content;
  }
  if (content.firstChild?.type.name === 'listItem') {
    content = around;
    depth--;
  }
  const first = content.firstChild;
  const { table, paragraph } = schema.nodes;
  // A list that is taken up in its middle goes on with the number that stands there.
  if (first?.type.name === 'orderedList' && slice.openStart > 0) {
    const start = Number(first.attrs.start) + selection.$from.index(depth);
    content = content.replaceChild(0, first.type.create({ ...first.attrs, start }, first.content));
  }
  // Rows that were marked without all of their table, and words that were marked without all of their line.
  if (table && first?.type.name === 'tableRow')
    content = Fragment.from(table.create(tableAround(selection.$from)?.attrs, content));
  const wholeLine = selection.$from.parentOffset === 0 && selection.$to.parentOffset === selection.$to.parent.content.size;
  if (paragraph && first?.type.name === 'heading' && content.childCount === 1 && !wholeLine)
    content = Fragment.from(paragraph.create(null, first.content));
  return doc.type.create(doc.attrs, content);
}

function tableAround($at: ResolvedPos): PMNode | null {
  const depth = depthOf($at, 'table');
  return depth === null ? null : $at.node(depth);
}
