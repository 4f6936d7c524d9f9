import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { BookPlus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LONGEST_FOOTNOTE } from '../../shared/model/note';
import { wordsAround } from '../editor/nodes/footnote';
import { ownStep } from '../editor/ownStep';
import { announce, tell } from '../state/announce';
import { Floating } from '../writing/Floating';
import { boxOf } from '../writing/places';
import { useAsked } from '../writing/useAsked';
import { changeOwnWords } from './ownWords';
import { type Misspelt, misspeltAt, misspeltIn, type SpellingDesk, wordsBetween } from './plugin';

type Open = Misspelt & { suggestions: string[]; walking: boolean };

/** Suggestions for a misspelt word: by the context menu, or by `F7`, which walks from word to word. */
export function SpellingMenu({ editor, desk }: { editor: Editor; desk: SpellingDesk }) {
  const [open, setOpen] = useState<Open | null>(null);
  const menu = useRef<HTMLDivElement>(null);

  const show = async (word: Misspelt, walking: boolean) => {
    const suggestions = (await desk.client?.suggest(word.word)) ?? [];
    editor.commands.setTextSelection({ from: word.from, to: word.to });
    editor.commands.scrollIntoView();
    setOpen({ ...word, suggestions, walking });
    announce(
      `“${word.word}”${word.within ? ', in a footnote,' : ''} is not in the dictionary. ${suggestions.length === 0 ? 'No suggestions.' : ''}`,
    );
  };

  /** From the caret to the end, then from the start; `inFootnote` is the letter of a footnote at `from` to go on at. */
  const walk = async (from = editor.state.selection.to, inFootnote = 0) => {
    if (!desk.client) return tell('Spelling is not checked in this note.');
    const { doc } = editor.state;
    await desk.client.check(wordsBetween(doc, 0, doc.content.size, desk));
    const all = misspeltIn(editor.state.doc, 0, editor.state.doc.content.size, desk, null);
    const isNext = (each: Misspelt) =>
      each.from > from || (each.from === from && (each.within?.from ?? inFootnote) >= inFootnote);
    const next = all.find(isNext) ?? all[0];
    if (next) await show(next, true);
    else {
      setOpen(null);
      editor.commands.focus();
      tell('No misspelt words.');
    }
  };
  useAsked({ spelling: () => void walk() });

  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      const at = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? -1;
      // The menu key of the keyboard asks at the caret.
      const word = event.button === 2 ? misspeltAt(editor.state, at) : misspeltAt(editor.state, editor.state.selection.head);
      if (!word) return;
      event.preventDefault();
      void latest.current(word, false);
    };
    const { dom } = editor.view;
    dom.addEventListener('contextmenu', onMenu);
    return () => dom.removeEventListener('contextmenu', onMenu);
  }, [editor]);
  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const away = (event: FocusEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(null);
    };
    document.addEventListener('focusin', away);
    return () => document.removeEventListener('focusin', away);
  }, [open]);

  if (!open) return null;
  const close = () => {
    setOpen(null);
    editor.commands.focus();
  };
  /** Walks on behind the word, or behind the one that took its place. */
  const onward = (word = open.word) => {
    if (open.within) void walk(open.from, open.within.from + word.length);
    else void walk(open.from + word.length);
  };
  const after = (word = open.word) => (open.walking ? onward(word) : close());
  const replace = (by: string) => {
    const tr = replaced(editor, open, by);
    if (tr) ownStep(editor, tr);
    if (tr) announce(`${by}.`);
    else tell('The footnote has no room for it.');
    after(by);
  };
  const add = async () => {
    await changeOwnWords({ add: open.word });
    announce(`“${open.word}” is in your dictionary.`);
    after();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'F7') onward();
    else if (step && at >= 0) items[(at + step + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Floating place={() => boxOf(editor, open.from, open.to)} className="picker spelling-menu" onKeyDown={onKeyDown}>
      <div role="menu" aria-label={`Spelling of “${open.word}”`} className="options" ref={menu}>
        {open.within ? (
          <p className="label">In the footnote: “{wordsAround(footnoteAt(editor, open.from), open.within)}”</p>
        ) : null}
        {open.suggestions.length === 0 ? <p className="label">No suggestions</p> : null}
        {open.suggestions.map((each) => (
          <button type="button" role="menuitem" className="btn" tabIndex={-1} key={each} onClick={() => replace(each)}>
            {each}
          </button>
        ))}
        <hr />
        <button type="button" role="menuitem" className="btn" tabIndex={-1} onClick={() => void add()}>
          <BookPlus className="i" aria-hidden="true" />
          Add to dictionary
        </button>
        {open.walking ? (
          <button type="button" role="menuitem" className="btn" tabIndex={-1} onClick={() => onward()}>
            Leave it, next word
          </button>
        ) : null}
      </div>
    </Floating>
  );
}

const footnoteAt = (editor: Editor, at: number): string => String(editor.state.doc.nodeAt(at)?.attrs.text ?? '');

/** Another word in the place of a misspelt one, with its marks; in a footnote among its words, null where it is full. */
function replaced(editor: Editor, { from, to, within }: Misspelt, by: string): Transaction | null {
  const { tr } = editor.state;
  if (!within) return tr.replaceWith(from, to, editor.schema.text(by, tr.doc.resolve(from).nodeAfter?.marks ?? []));
  const text = footnoteAt(editor, from);
  const whole = text.slice(0, within.from) + by + text.slice(within.to);
  return whole.length > LONGEST_FOOTNOTE ? null : tr.setNodeAttribute(from, 'text', whole);
}
