import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { LONGEST_COMMENT } from '../../shared/model/commentDraft';
import { addComment } from '../editor/nodes/comment';
import { announce, tell } from '../state/announce';
import { keyLabel } from '../state/keys';
import { isMac } from '../state/platform';
import { keepText } from './drafts';
import { Floating } from './Floating';
import { heldBy, hold, isGone, type Stretch } from './held';
import { type Draft, dropDraft, newDrafts } from './NotAdded';
import { boxOf, newId } from './places';
import { useAsked } from './useAsked';

/**
 * Writes a comment on the selected words. It is kept in the note and stays there: no export takes it out unasked.
 * What is typed stays until it is added or cancelled: Esc closes the form, the words stay marked, and closing the note keeps both.
 */
export function CommentForm({ editor, author, onAdded }: { editor: Editor; author: string; onAdded(id: string): void }) {
  const drafts = useEditorState({ editor, selector: ({ editor: e }) => newDrafts(e) });
  const [openId, setOpenId] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const open = drafts.find((draft) => draft.id === openId) ?? null;
  const words = useEditorState({ editor, selector: ({ editor: e }) => (openId ? heldBy(e.state, openId) : null) });
  useAsked({
    comment: () => {
      const { from, to, empty } = editor.state.selection;
      const written = drafts.filter(({ text }) => text.trim() !== '');
      const kept = draftFor(editor, written);
      if (empty && !kept) return tell('Select the words that the comment is about.');
      const draft = kept ?? { id: newId(), text: '' };
      for (const each of drafts) if (!written.includes(each)) dropDraft(editor, each.id);
      const at = empty ? heldBy(editor.state, draft.id) : { from, to };
      editor.view.dispatch(hold(editor.state, draft.id, at));
      if (!kept) editor.view.dispatch(keepText(editor.state, draft.id, ''));
      // A selection that the browser has not got cannot be brought into view.
      editor.view.focus();
      if (at) editor.chain().setTextSelection(at).scrollIntoView().run();
      setOpenId(draft.id);
      field.current?.focus({ preventScroll: true });
    },
  });
  useEffect(() => {
    if (openId) field.current?.focus({ preventScroll: true });
  }, [openId]);
  const unsaid = useRef(drafts.length);
  useEffect(() => {
    if (unsaid.current > 0) tell(notAdded(unsaid.current));
    unsaid.current = 0;
  }, []);
  if (!open || !words) return null;

  const close = () => {
    setOpenId(null);
    editor.commands.focus();
  };
  const cancel = () => {
    dropDraft(editor, open.id);
    close();
  };
  const leave = () => {
    if (open.text.trim() === '') return cancel();
    tell(notAdded(1));
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = open.text.trim();
    if (text === '') return cancel();
    const comment = { author, time: new Date().toISOString(), text, resolved: false };
    const tr = addComment(editor.state, open.id, comment, isGone(words) ? editor.state.selection : words);
    if (!tr) return announce('Its words are gone: select others in the note.', true, true);
    editor.view.dispatch(tr);
    dropDraft(editor, open.id);
    announce('Comment added.');
    close();
    onAdded(open.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const write = (text: string) => editor.view.dispatch(keepText(editor.state, open.id, text));
  return (
    <Floating place={() => boxOf(editor, words.from, words.to)} className="form-card" onKeyDown={onKeyDown}>
      <form aria-label="Comment" onSubmit={submit}>
        <label htmlFor={id}>Comment</label>
        <textarea
          id={id}
          ref={field}
          rows={3}
          maxLength={LONGEST_COMMENT}
          value={open.text}
          onChange={(event) => write(event.target.value)}
        />
        <div className="acts">
          <small>{isGone(words) ? 'Its words are gone: select others' : 'Stays in the note, is not exported'}</small>
          <span className="grow" />
          <button type="button" className="btn" onClick={cancel}>
            Cancel
          </button>
          <button type="submit" className="btn line" disabled={open.text.trim() === ''}>
            Add comment
          </button>
        </div>
      </form>
    </Floating>
  );
}

function notAdded(many: number): string {
  const key = keyLabel('Mod+Shift+M', isMac());
  if (many === 1) return `A comment is not added yet; ${key} brings it back.`;
  return `${many} comments are not added yet; the list of comments has them.`;
}

/**
 * Which draft comes back for what is selected: the one on these words, else one whose words are gone, which takes the
 * selected ones; with nothing selected the last that has words.
 */
function draftFor(editor: Editor, drafts: readonly Draft[]): Draft | undefined {
  const { from, to, empty } = editor.state.selection;
  const touches = (words: Stretch | null) =>
    words !== null && (empty ? words.from <= from && from <= words.to : words.from < to && from < words.to);
  const stretch = ({ id }: Draft) => heldBy(editor.state, id);
  const here = drafts.find((draft) => !isGone(stretch(draft)) && touches(stretch(draft)));
  return here ?? drafts.findLast((draft) => isGone(stretch(draft)) !== empty);
}
