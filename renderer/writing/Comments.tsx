import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { Check } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { LONGEST_COMMENT } from '../../shared/model/commentDraft';
import { type CommentInNote, changeComment, commentsIn, removeComment, setCurrentComment } from '../editor/nodes/comment';
import { announce } from '../state/announce';
import { clockOf, count, dateOf } from '../state/words';
import { keepText, textsIn } from './drafts';
import { NotAdded, newDrafts } from './NotAdded';

/** The comments of the note in the order of their words, the one at the caret current; before them what is not added yet. */
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
  const list = useRef<HTMLUListElement>(null);
  const said = useEditorState({ editor, selector: ({ editor: e }) => JSON.stringify(commentsIn(e.state.doc)) });
  // What is being written outlasts the list, which any pane can take the place of.
  const edits = useEditorState({ editor, selector: ({ editor: e }) => textsIn(e.state) });
  const drafts = useEditorState({ editor, selector: ({ editor: e }) => newDrafts(e) }).filter(({ text }) => text.trim() !== '');
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

  const edit = (id: string, text: string | null) => editor.view.dispatch(keepText(editor.state, id, text));
  // What was pressed may be gone with its row: a hand that fell to the page would give commands with each letter.
  const next = useRef<string[] | null>(null);
  useLayoutEffect(() => {
    const ids = next.current;
    next.current = null;
    if (!ids || !list.current) return;
    const rows = [...list.current.querySelectorAll<HTMLElement>('li')];
    const row = ids.map((id) => rows.find(({ dataset }) => dataset.comment === id)).find((each) => each !== undefined);
    const close = () => list.current?.closest('aside')?.querySelector<HTMLElement>('header .btn');
    (row?.querySelector('textarea') ?? row?.querySelector<HTMLElement>('.words') ?? close())?.focus();
  });
  /** The row itself, the ones behind it, then the nearest before it. */
  const focusNear = (id: string) => {
    const ids = shown.map((comment) => comment.id);
    const at = ids.indexOf(id);
    next.current = [...ids.slice(at), ...ids.slice(0, at).reverse()];
  };

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
      {drafts.length === 0 ? null : (
        <ul className="comments" aria-label="Not added yet">
          {drafts.map((draft) => (
            <NotAdded
              key={draft.id}
              editor={editor}
              draft={draft}
              onGo={onGo}
              onGone={() => {
                next.current = shown.map(({ id }) => id);
              }}
            />
          ))}
        </ul>
      )}
      <ul className="comments" ref={list}>
        {shown.map((comment) => (
          <Row
            key={comment.id}
            editor={editor}
            comment={comment}
            now={comment.id === current}
            editing={edits.get(comment.id) ?? null}
            onEdit={(text) => edit(comment.id, text)}
            onActed={() => focusNear(comment.id)}
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

type RowProps = {
  editor: Editor;
  comment: CommentInNote;
  now: boolean;
  /** What is being written in the place of its text. */
  editing: string | null;
  onEdit(text: string | null): void;
  /** A button was pressed, and the row may go or look otherwise. */
  onActed(): void;
  onShow(): void;
};

function Row({ editor, comment, now, editing, onEdit, onActed, onShow }: RowProps) {
  const id = useId();
  const apply = (tr: Transaction | null, words: string) => {
    onActed();
    if (tr) editor.view.dispatch(tr);
    announce(words);
  };
  const change = (text: string | null) => {
    onActed();
    onEdit(text);
  };
  const when = `${dateOf(comment.time)}, ${clockOf(comment.time)}`;
  return (
    <li data-comment={comment.id} aria-current={now ? 'true' : undefined} className={comment.resolved ? 'resolved' : undefined}>
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
          <textarea
            id={id}
            rows={3}
            maxLength={LONGEST_COMMENT}
            value={editing}
            onChange={(event) => onEdit(event.target.value)}
          />
        </>
      )}
      <small className="num">{[comment.author, when].filter(Boolean).join(', ')}</small>
      {/* Each set has buttons of its own: one that turned into another would keep the focus. */}
      <div className="acts" key={editing === null ? 'look' : 'edit'}>
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
            <button type="button" className="btn" onClick={() => change(comment.text)}>
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
            <button type="button" className="btn" onClick={() => change(null)}>
              Cancel
            </button>
            <button
              type="button"
              className="btn line"
              disabled={editing.trim() === ''}
              onClick={() => {
                apply(changeComment(editor.state, comment.id, { text: editing.trim() }), 'Comment changed.');
                change(null);
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
