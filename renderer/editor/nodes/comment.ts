import { Mark } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Comment as CommentData } from '../../../shared/model/note';

export type CommentInNote = CommentData & { id: string; from: number; to: number; words: string };

const key = new PluginKey<string | null>('comments');

export const commentsOf = (doc: PMNode): Record<string, CommentData> => (doc.attrs.comments ?? {}) as Record<string, CommentData>;

/** Comments whose words stand in the note, in the order of the words. */
export function commentsIn(doc: PMNode): CommentInNote[] {
  const data = commentsOf(doc);
  if (Object.keys(data).length === 0) return [];
  const found = new Map<string, CommentInNote>();
  doc.descendants((node, position) => {
    if (!node.isInline) return;
    for (const mark of node.marks) {
      if (mark.type.name !== 'comment') continue;
      const id = String(mark.attrs.comment);
      const comment = data[id];
      if (!comment) continue;
      const known = found.get(id);
      const words = node.text ?? '';
      if (known) Object.assign(known, { to: position + node.nodeSize, words: known.words + words });
      else found.set(id, { ...comment, id, from: position, to: position + node.nodeSize, words });
    }
  });
  return [...found.values()];
}

/** A comment on words, by default the selected ones: mark and text in one step. Null where there are none. */
export function addComment(
  state: EditorState,
  id: string,
  comment: CommentData,
  { from, to }: { from: number; to: number } = state.selection,
): Transaction | null {
  const type = state.schema.marks.comment;
  if (from >= to || !type) return null;
  return state.tr
    .addMark(from, to, type.create({ comment: id }))
    .setDocAttribute('comments', { ...commentsOf(state.doc), [id]: comment });
}

export function changeComment(state: EditorState, id: string, patch: Partial<CommentData>): Transaction | null {
  const comments = commentsOf(state.doc);
  const comment = comments[id];
  return comment ? state.tr.setDocAttribute('comments', { ...comments, [id]: { ...comment, ...patch } }) : null;
}

export function removeComment(state: EditorState, id: string): Transaction {
  const { [id]: _gone, ...rest } = commentsOf(state.doc);
  const { tr } = state;
  state.doc.descendants((node, position) => {
    const mark = node.marks.find((each) => each.type.name === 'comment' && each.attrs.comment === id);
    if (mark) tr.removeMark(position, position + node.nodeSize, mark);
  });
  return tr.setDocAttribute('comments', rest);
}

/** Lights one comment's words; nothing of it is in the document. */
export const setCurrentComment = (state: EditorState, id: string | null): Transaction =>
  state.tr.setMeta(key, id).setMeta('addToHistory', false);

/** Words that a comment is about. Several comments may lie over the same words. */
export const Comment = Mark.create({
  name: 'comment',
  inclusive: false,
  spanning: true,
  excludes: '',
  addAttributes() {
    return {
      comment: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-comment') ?? '',
        renderHTML: ({ comment }) => ({ 'data-comment': comment }),
      },
    };
  },
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
  addProseMirrorPlugins: () => [
    new Plugin<string | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, id) => (tr.getMeta(key) === undefined ? id : (tr.getMeta(key) as string | null)),
      },
      props: {
        // A resolved comment leaves the words as they were.
        decorations(state) {
          const open = commentsIn(state.doc).filter(({ resolved }) => !resolved);
          if (open.length === 0) return null;
          const current = key.getState(state);
          return DecorationSet.create(
            state.doc,
            open.map(({ id, from, to }) => Decoration.inline(from, to, { class: id === current ? 'cm at' : 'cm' })),
          );
        },
      },
    }),
  ],
});
