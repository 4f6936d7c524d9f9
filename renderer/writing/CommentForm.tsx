import type { Editor } from '@tiptap/core';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { addComment } from '../editor/nodes/comment';
import { announce } from '../state/announce';
import { Floating } from './Floating';
import { boxOf, newId } from './places';
import { useAsked } from './useAsked';

/** Writes a comment on the selected words. It is kept in the note and stays there: no export takes it out unasked. */
export function CommentForm({ editor, author, onAdded }: { editor: Editor; author: string; onAdded(id: string): void }) {
  const [range, setRange] = useState<{ from: number; to: number } | null>(null);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useAsked({
    comment: () => {
      const { from, to, empty } = editor.state.selection;
      if (empty) return announce('Select the words that the comment is about.');
      setText('');
      setRange({ from, to });
    },
  });
  useEffect(() => {
    if (range) field.current?.focus({ preventScroll: true });
  }, [range]);
  if (!range) return null;
  const leave = () => {
    setRange(null);
    editor.commands.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const comment = newId();
    const words = text.trim();
    if (words === '') return leave();
    editor.commands.setTextSelection(range);
    const tr = addComment(editor.state, comment, { author, time: new Date().toISOString(), text: words, resolved: false });
    if (tr) editor.view.dispatch(tr);
    setRange(null);
    announce('Comment added.');
    editor.commands.focus();
    onAdded(comment);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Floating place={() => boxOf(editor, range.from, range.to)} className="form-card" onKeyDown={onKeyDown}>
      <form aria-label="Comment" onSubmit={submit}>
        <label htmlFor={id}>Comment</label>
        <textarea
          id={id}
          ref={field}
          rows={3}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="acts">
          <small>Stays in the note, is not exported</small>
          <span className="grow" />
          <button type="button" className="btn" onClick={leave}>
            Cancel
          </button>
          <button type="submit" className="btn line" disabled={text.trim() === ''}>
            Add comment
          </button>
        </div>
      </form>
    </Floating>
  );
}
