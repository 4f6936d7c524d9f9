import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { safeHref } from '../../shared/model/link';
import { heldBy, hold } from '../writing/held';
import { useAsked } from '../writing/useAsked';

const HELD = 'link';

const rangeOf = ({ state: { selection } }: Editor) => ({ from: selection.from, to: selection.to });

/** Asks for an address and links the words to it that were selected when it was asked for. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone(): void }) {
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.select();
    editor.view.dispatch(hold(editor.state, HELD, rangeOf(editor)));
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(hold(editor.state, HELD, null));
    };
  }, [editor]);
  // Asked for again on other words while it is open: it is about those.
  useAsked({
    link: () => {
      editor.view.dispatch(hold(editor.state, HELD, rangeOf(editor)));
      field.current?.select();
    },
  });

  const leave = () => {
    onDone();
    editor.commands.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const held = heldBy(editor.state, HELD);
    if (held) editor.commands.setTextSelection(held);
    const words = address.trim();
    if (words === '') {
      editor.chain().focus().extendMarkRange('link').unsetLink().run();
      return leave();
    }
    const href = safeHref(/^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(words) ? `https://${words}` : words);
    if (!href) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    leave();
  };

  return (
    <form className="link-form" aria-label="Link" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <label htmlFor={id}>Address</label>
      <input
        id={id}
        ref={field}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        placeholder="https://"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      />
      <button type="submit" className="btn primary">
        Set link
      </button>
      <button type="button" className="btn" onClick={leave}>
        Cancel
      </button>
      {wrong && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          A link begins with https://, http:// or mailto:.
        </p>
      )}
    </form>
  );
}
