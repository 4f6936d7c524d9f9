import type { Editor } from '@tiptap/core';
import { closeHistory, undoDepth, undoNoScroll } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { LONGEST_FOOTNOTE } from '../../shared/model/note';
import { tell } from '../state/announce';
import { Floating } from './Floating';
import { boxOfNode } from './places';
import { useAsked } from './useAsked';
import { useNear } from './useNear';
import { changeNode, leaveNode, nextVisit, ofVisit, removeNode, useSelectedNode } from './useSelectedNode';

/** The words of the footnote that is selected. An empty one is taken out when it is left; a new one then leaves no step of undo. */
export function FootnoteForm({ editor }: { editor: Editor }) {
  const selected = useSelectedNode(editor, 'footnote');
  const near = useNear(editor);
  const asked = useRef<Asked | null>(null);
  useAsked({
    footnote: () => {
      const at = editor.state.selection.to;
      const visit = nextVisit();
      asked.current = { visit, steps: 0 };
      const put = editor
        .chain()
        .command(({ tr }) => Boolean(ofVisit(closeHistory(tr), visit)))
        .insertFootnote()
        .run();
      if (!put) {
        asked.current = null;
        return tell('No footnote can stand here.');
      }
      asked.current.steps = Number(undoDepth(editor.state));
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, at)));
      editor.view.focus();
    },
  });
  if (!selected || !near) return null;
  return (
    <Form key={selected.position} editor={editor} position={selected.position} text={String(selected.attrs.text)} asked={asked} />
  );
}

/** The visit in which a footnote is put in, since its words are of the same step, and how many steps there were then. */
type Asked = { visit: number; steps: number };

type FormProps = { editor: Editor; position: number; text: string; asked: RefObject<Asked | null> };

function Form({ editor, position, text, asked }: FormProps) {
  const [visit] = useState(() => asked.current?.visit ?? nextVisit());
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const fresh = useRef(text === '');
  useEffect(() => {
    if (fresh.current) field.current?.focus({ preventScroll: true });
    const stop = onEnter(editor, position, () => field.current?.focus({ preventScroll: true }));
    return () => {
      stop();
      const putIn = asked.current;
      asked.current = null;
      const node = editor.isDestroyed ? null : editor.state.doc.nodeAt(position);
      if (node?.type.name === 'footnote' && node.attrs.text === '') {
        queueMicrotask(() => {
          const still = editor.isDestroyed ? null : editor.state.doc.nodeAt(position);
          if (still?.type.name !== 'footnote' || still.attrs.text !== '') return;
          // It was put in by the last step, and nothing came of it.
          if (putIn && putIn.steps === undoDepth(editor.state)) takeBack(editor);
          else editor.view.dispatch(ofVisit(editor.state.tr.delete(position, position + 1), visit));
        });
      }
    };
  }, [editor, position, asked, visit]);
  const done = () => leaveNode(editor, position);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    done();
  };
  return (
    <Floating
      place={() => boxOfNode(editor, position)}
      className="form-card"
      role="dialog"
      aria-label="Footnote"
      onKeyDown={onKeyDown}
    >
      <label htmlFor={id}>Footnote</label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        maxLength={LONGEST_FOOTNOTE}
        value={text}
        onChange={(event) => changeNode(editor, position, { text: event.target.value }, visit)}
      />
      <div className="acts">
        <button type="button" className="btn" onClick={() => removeNode(editor, position)}>
          Remove
        </button>
        <span className="grow" />
        <button type="button" className="btn line" onClick={done}>
          Done
        </button>
      </div>
    </Floating>
  );
}

/** Takes the last step back, the caret where it is now. */
function takeBack({ state, view }: Editor): void {
  undoNoScroll(state, (tr) => view.dispatch(tr.setSelection(state.selection.map(tr.doc, tr.mapping))));
}

/** `Enter` on the selected node goes into its form. */
export function onEnter(editor: Editor, position: number, act: () => void): () => void {
  const dom = editor.view.dom;
  const listen = (event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { selection } = editor.state;
    if (!(selection instanceof NodeSelection) || selection.from !== position) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  dom.addEventListener('keydown', listen, true);
  return () => dom.removeEventListener('keydown', listen, true);
}
