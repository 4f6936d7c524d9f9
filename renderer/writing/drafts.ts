import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { CommentDraft } from '../../shared/model/commentDraft';
import { commentsOf } from '../editor/nodes/comment';
import { heldBy } from './held';

type Meta = { comment: string; text: string | null };

const key = new PluginKey<ReadonlyMap<string, string>>('drafts');
const NONE: ReadonlyMap<string, string> = new Map();

/** What is typed of comments, by their ids, in the order in which they were begun: new ones and changes to those of the note. */
export const textsIn = (state: EditorState): ReadonlyMap<string, string> => key.getState(state) ?? NONE;

/** Keeps what is typed of a comment, or lets it go. It is not in the document. */
export const keepText = (state: EditorState, comment: string, text: string | null): Transaction =>
  state.tr.setMeta(key, { comment, text } satisfies Meta).setMeta('addToHistory', false);

/** What is to be kept with the note when it is closed. */
export function draftsIn(state: EditorState): CommentDraft[] {
  const inNote = commentsOf(state.doc);
  return [...textsIn(state)]
    .map(([comment, text]) => ({ comment, text, words: heldBy(state, comment) }))
    .filter(({ comment, text, words }) => text.trim() !== '' && (words !== null || comment in inNote));
}

/** Keeps what is typed of comments as long as the note is open. `changed` is told of each letter. */
export const Drafts = Extension.create<{ kept: readonly CommentDraft[]; changed(): void }>({
  name: 'drafts',
  addOptions: () => ({ kept: [], changed: () => undefined }),
  onTransaction({ transaction }) {
    if (transaction.getMeta(key)) this.options.changed();
  },
  addProseMirrorPlugins() {
    const { kept } = this.options;
    return [
      new Plugin<ReadonlyMap<string, string>>({
        key,
        state: {
          init: () => new Map(kept.map(({ comment, text }) => [comment, text])),
          apply(tr, texts) {
            const meta = tr.getMeta(key) as Meta | undefined;
            if (!meta) return texts;
            const next = new Map(texts);
            if (meta.text === null) next.delete(meta.comment);
            else next.set(meta.comment, meta.text);
            return next;
          },
        },
      }),
    ];
  },
});
