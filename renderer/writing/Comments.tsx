import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { Check } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { type CommentInNote, changeComment, commentsIn, removeComment, setCurrentComment } from '../editor/nodes/comment';
import { announce } from '../state/announce';
import { clockOf, count, dateOf } from '../state/words';

/** The comments of the note in the order of their words; the one at the caret is current. */
export function Comments({
  editor,
  current,
  onCurrent,
  onGo,
}: {
  editor: Editor;
  current: string | null;
  onCurrent(id: string | null): void;
  onGo(): void;
}) {
  const [resolvedToo, setResolvedToo] = useState(false);
  const said = useEditorState({ editor, selector: ({ editor: e }) => JSON.stringify(commentsIn(e.state.doc)) });
  const caret = useEditorState({ editor, selector: ({ editor: e }) => (e.isFocused ? e.state.selection.from : null) });
  const all = JSON.parse(said) as CommentInNote[];
  const open = all.filter(({ resolved }) => !resolved);
  const shown = resolvedToo ? all : open;
  const under = caret === null ? undefined : open.find(({ from, to }) => from <= caret && caret <= to)?.id;
  useEffect(() => {
    if (under) onCurrent(under);
  }, [under, onCurrent]);
  useEffect(() => {
    editor.view.dispatch(setCurrentComment(editor.state, current));
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(setCurrentComment(editor.state, null));
    };
  }, [editor, current]);

  return (
    <>
      <p className="sum">
        {open.length === 0 ? 'No open comments.' : count(open.length, 'open comment')}
        {all.length > open.length ? (
          <label className="radio">
            <input type="checkbox" checked={resolvedToo} onChange={(event) => setResolvedToo(event.target.checked)} />
            <span>Show {all.length - open.length} resolved</span>
          </label>
        ) : null}
      </p>
      {all.length === 0 ? <p className="none">Select words and press the comment button to say something about them.</p> : null}
      <ul className="comments">
        {shown.map((comment) => (
          <Row
            key={comment.id}
            editor={editor}
            comment={comment}
            now={comment.id === current}
            onShow={() => {
              onCurrent(comment.id);
              onGo();
              requestAnimationFrame(() =>
                editor.chain().setTextSelection({ from: comment.from, to: comment.to }).scrollIntoView().run(),
              );
            }}
          />
        ))}
      </ul>
    </>
  );
}

type RowProps = { editor: Editor; comment: CommentInNote; now: boolean; onShow(): void };

function Row({ editor, comment, now, onShow }: RowProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const id = useId();
  const apply = (tr: Transaction | null, words: string) => {
    if (tr) editor.view.dispatch(tr);
    announce(words);
  };
  const when = `${dateOf(comment.time)}, ${clockOf(comment.time)}`;
  return (
    <li aria-current={now ? 'true' : undefined} className={comment.resolved ? 'resolved' : undefined}>
      <button type="button" className="words clip" onClick={onShow} aria-label={`Show “${comment.words}” in the note`}>
        “{comment.words}”
      </button>
      {editing === null ? (
        <p className="said">{comment.text}</p>
      ) : (
        <>
          <label className="sr" htmlFor={id}>
            Comment
          </label>
          <textarea id={id} rows={3} value={editing} onChange={(event) => setEditing(event.target.value)} />
        </>
      )}
      <small className="num">{[comment.author, when].filter(Boolean).join(', ')}</small>
      <div className="acts">
        {editing === null ? (
          <>
            <button
              type="button"
              className="btn"
              onClick={() =>
                apply(
                  changeComment(editor.state, comment.id, { resolved: !comment.resolved }),
                  comment.resolved ? 'Opened again.' : 'Resolved.',
                )
              }
            >
              {comment.resolved ? null : <Check className="i" aria-hidden="true" />}
              {comment.resolved ? 'Open again' : 'Resolve'}
            </button>
            <button type="button" className="btn" onClick={() => setEditing(comment.text)}>
              Edit
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => apply(removeComment(editor.state, comment.id), 'Comment removed.')}
            >
              Remove
            </button>
          </>
        ) : (
          <>
            <button type="button" className="btn" onClick={() => setEditing(null)}>
              Cancel
            </button>
            <button
              type="button"
              className="btn line"
              disabled={editing.trim() === ''}
              onClick={() => {
                apply(changeComment(editor.state, comment.id, { text: editing.trim() }), 'Comment changed.');
                setEditing(null);
              }}
            >
              Keep
            </button>
          </>
        )}
      </div>
    </li>
  );
}
