import { EditorState, type Plugin } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { Drafts, draftsIn, keepText } from '../../../renderer/writing/drafts';
import { Held, heldBy } from '../../../renderer/writing/held';
import type { CommentDraft } from '../../../shared/model/commentDraft';
import { note, paragraph, schema, text } from './bench';

/** A note of "alpha bravo", opened with what its file kept. */
function opened(kept: readonly CommentDraft[]): EditorState {
  const from = new Map(kept.flatMap(({ comment, words }) => (words ? [[comment, words] as const] : [])));
  const plugins = [
    ...(Held.config.addProseMirrorPlugins?.call({ options: { from } } as never) ?? []),
    ...(Drafts.config.addProseMirrorPlugins?.call({ options: { kept } } as never) ?? []),
  ] as Plugin[];
  return EditorState.create({ doc: schema.nodeFromJSON(note(paragraph(text('alpha bravo')))), plugins });
}
const end = opened([]).doc.content.size;
const remark = (words: CommentDraft['words']): CommentDraft => ({ comment: 'c1', text: 'Who?', words });

describe('a comment that is being written, when the note is closed and opened', () => {
  it.each<[name: string, kept: CommentDraft['words'], is: CommentDraft[]]>([
    ['has its words', { from: 3, to: 8 }, [remark({ from: 3, to: 8 })]],
    ['whose words went keeps its text', { from: 4, to: 4 }, [remark({ from: 4, to: 4 })]],
    ['in a note that another program made shorter keeps its text', { from: 900, to: 910 }, [remark({ from: end, to: end })]],
    ['half beyond the end of such a note has what is left', { from: 3, to: 910 }, [remark({ from: 3, to: end })]],
    ['that changes a comment which is no longer there is let go', null, []],
  ])('%s', (_name, kept, is) => expect(draftsIn(opened([remark(kept)]))).toEqual(is));

  it('follows what is typed before it', () => {
    const state = opened([remark({ from: 3, to: 8 })]);
    expect(draftsIn(state.apply(state.tr.insertText('xy', 2)))).toEqual([remark({ from: 5, to: 10 })]);
  });

  it('is not kept while nothing is typed of it, nor once it is let go', () => {
    const state = opened([remark({ from: 3, to: 8 })]);
    expect(draftsIn(state.apply(keepText(state, 'c1', ' ')))).toEqual([]);
    expect(draftsIn(state.apply(keepText(state, 'c1', null)))).toEqual([]);
    expect(heldBy(state, 'c1')).toEqual({ from: 3, to: 8 });
  });
});
