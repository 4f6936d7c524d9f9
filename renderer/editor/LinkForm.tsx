import { type Editor, getMarkRange } from '@tiptap/core';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { safeHref } from '../../shared/model/link';
import { heldBy, hold, type Stretch } from '../writing/held';
import { useAsked } from '../writing/useAsked';

const HELD = 'link';
/** Words for which an address was being typed when the form was left, and what of it. */
const LEFT = 'link-left';
const typed = new WeakMap<Editor, string>();

const rangeOf = ({ state: { selection } }: Editor) => ({ from: selection.from, to: selection.to });

/** Of a caret in a link the whole link. */
function wordsAt({ state: { doc, schema } }: Editor, { from, to }: Stretch): Stretch {
  const type = schema.marks.link;
  const link = type && from === to ? getMarkRange(doc.resolve(from), type) : undefined;
  return link ? { from: link.from, to: link.to } : { from, to };
}

/** What was typed for these words when the form was left by Esc. */
function leftOn(editor: Editor, at: Stretch): string | undefined {
  const left = heldBy(editor.state, LEFT);
  const { from, to } = wordsAt(editor, at);
  return left?.from === from && left.to === to ? typed.get(editor) : undefined;
}

/** Keeps what was typed for these words; null lets it go. What was typed for others stays. */
function keepLeft(editor: Editor, at: Stretch, text: string | null): void {
  if (text === null && leftOn(editor, at) === undefined) return;
  typed.set(editor, text ?? '');
  editor.view.dispatch(hold(editor.state, LEFT, text === null ? null : { ...wordsAt(editor, at), unlit: true }));
}

/**
 * Asks for an address and links the words to it that were selected when it was asked for. Esc closes it and changes
 * nothing; asked for again on the same words, it offers what was typed.
 */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone(): void }) {
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [address, setAddress] = useState(() => leftOn(editor, rangeOf(editor)) ?? before);
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
    editor.view.focus();
  };
  const keep = (text: string | null) => {
    const held = heldBy(editor.state, HELD);
    if (held) keepLeft(editor, held, text);
  };
  const cancel = () => {
    keep(null);
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    keep(address.trim() === before ? null : address);
    leave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const held = heldBy(editor.state, HELD);
    if (held) editor.commands.setTextSelection(held);
    const words = address.trim();
    if (words === '') {
      keep(null);
      editor.chain().focus().extendMarkRange('link').unsetLink().run();
      return leave();
    }
    const href = safeHref(/^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(words) ? `https://${words}` : words);
    if (!href) return setWrong(true);
    keep(null);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    leave();
  };

  return (
    <form className="link-form" aria-label="Link" onSubmit={submit} onKeyDown={onKeyDown}>
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
      <button type="button" className="btn" onClick={cancel}>
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
