import type { Editor } from '@tiptap/core';
import { NodeSelection, type Transaction } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';

export type SelectedNode = { position: number; attrs: Record<string, unknown> };

/** The node of this name that is selected as a whole, or null. */
export function useSelectedNode(editor: Editor, name: string): SelectedNode | null {
  return useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const { selection } = e.state;
      return selection instanceof NodeSelection && selection.node.type.name === name
        ? { position: selection.from, attrs: selection.node.attrs }
        : null;
    },
  });
}

let visits = -1;
/** A number for one visit of a form: what is changed during it is one step of undo. */
export const nextVisit = (): number => --visits;

/**
 * Counts a step to a visit. The history keeps the steps of one input of a composed letter together, however long it
 * takes; theirs are counted upwards from nought, a visit's downwards.
 */
export const ofVisit = (tr: Transaction, visit: number): Transaction => tr.setMeta('composition', visit);

/** Changes a node in place, still selected. */
export function changeNode(editor: Editor, position: number, attrs: Record<string, unknown>, visit: number): void {
  const tr = ofVisit(editor.state.tr, visit);
  for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(position, name, value);
  tr.setSelection(NodeSelection.create(tr.doc, position));
  editor.view.dispatch(tr);
}

/** Puts the caret after the node and the hand back into the text. */
export function leaveNode(editor: Editor, position: number): void {
  const node = editor.state.doc.nodeAt(position);
  const after = position + (node?.nodeSize ?? 0);
  if (node?.isInline) editor.chain().focus().setTextSelection(after).run();
  else
    editor
      .chain()
      .focus()
      .setTextSelection(Math.min(after + 1, editor.state.doc.content.size))
      .run();
}

export function removeNode(editor: Editor, position: number): void {
  const node = editor.state.doc.nodeAt(position);
  if (!node) return;
  editor
    .chain()
    .focus()
    .deleteRange({ from: position, to: position + node.nodeSize })
    .run();
}
