import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { wordsAround } from '../editor/nodes/footnote';
import { ownStep } from '../editor/ownStep';
import { announce, tell } from '../state/announce';
import { count } from '../state/words';
import { findingOf, look, replaceAll, replaceOne, showCurrent, step } from './find';
import { useAsked } from './useAsked';

/** Find, and on demand replace: a bar over the note that stays while one writes on. */
export function FindBar({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState<'find' | 'replace' | null>(null);
  const [call, setCall] = useState(0);
  const show = (how: 'find' | 'replace') => {
    setOpen(how);
    setCall((before) => before + 1);
  };
  useAsked({ find: () => show('find'), replace: () => show('replace') });
  if (!open) return null;
  const close = () => {
    editor.view.dispatch(look(editor.state, null));
    setOpen(null);
    editor.commands.focus();
  };
  return (
    <Bar editor={editor} replacing={open === 'replace'} call={call} onReplacing={() => setOpen('replace')} onClose={close} />
  );
}

const NO_ROOM = 'A footnote has no room for the words.';

type BarProps = { editor: Editor; replacing: boolean; call: number; onReplacing(): void; onClose(): void };

function Bar({ editor, replacing, call, onReplacing, onClose }: BarProps) {
  const [words, setWords] = useState(() => selectedWords(editor));
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const said = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const finding = findingOf(e.state);
      if (!finding || finding.query.words === '') return '';
      const { length } = finding.matches;
      return length === 0 ? 'Not in the note' : `${finding.current + 1} of ${length}`;
    },
  });
  // Of a footnote the sheet shows no more than its sign.
  const inFootnote = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const finding = findingOf(e.state);
      const match = finding?.matches[finding.current];
      return match?.within ? wordsAround(String(e.state.doc.nodeAt(match.from)?.attrs.text ?? ''), match.within) : null;
    },
  });
  const send = (tr: Transaction | null) => {
    if (tr) editor.view.dispatch(tr);
    reveal(editor);
  };
  const replace = (tr: Transaction | null) => {
    if (tr) ownStep(editor, tr);
    reveal(editor);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field is taken hold of again
  useEffect(() => {
    const chosen = selectedWords(editor);
    if (chosen) setWords(chosen);
    field.current?.focus();
    field.current?.select();
  }, [editor, call]);
  useEffect(() => {
    editor.view.dispatch(look(editor.state, { words, matchCase, wholeWord }));
    const tr = showCurrent(editor.state);
    if (tr) editor.view.dispatch(tr);
    reveal(editor);
    const found = findingOf(editor.state)?.matches.length ?? 0;
    if (words) announce(found === 0 ? 'Not in the note.' : `${count(found, 'place')} in the note.`);
  }, [editor, words, matchCase, wholeWord]);

  const go = (way: 1 | -1) => {
    send(step(editor.state, way));
    const finding = findingOf(editor.state);
    if (finding && finding.matches.length > 0) {
      const where = finding.matches[finding.current]?.within ? ', in a footnote' : '';
      announce(`${finding.current + 1} of ${finding.matches.length}${where}.`);
    }
  };
  const one = () => {
    const done = replaceOne(editor.state, by);
    replace(done);
    const left = findingOf(editor.state)?.matches.length ?? 0;
    if (!done) return tell(left > 0 ? NO_ROOM : 'Nothing to replace.');
    announce(left === 0 ? 'Replaced. None left.' : `Replaced. ${count(left, 'place')} left.`);
  };
  const all = () => {
    const found = findingOf(editor.state)?.matches.length ?? 0;
    const done = replaceAll(editor.state, by);
    replace(done?.tr ?? null);
    if (!done) return tell('Nothing to replace.');
    const full = done.count < found ? ` ${NO_ROOM}` : '';
    tell(`${count(done.count, 'place')} replaced. One undo takes it back.${full}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inReplace = event.target instanceof HTMLInputElement && event.target !== field.current;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      if (inReplace) one();
      else go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="find-bar" aria-label="Find in the note" onKeyDown={onKeyDown}>
      <div className="acts">
        <label className="sr" htmlFor={`${id}-find`}>
          Find
        </label>
        <input
          id={`${id}-find`}
          ref={field}
          className="text"
          placeholder="Find"
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        <span className="num found">{said}</span>
        <Toggle label="Match case" pressed={matchCase} onClick={() => setMatchCase(!matchCase)}>
          <CaseSensitive className="i" aria-hidden="true" />
        </Toggle>
        <Toggle label="Whole word" pressed={wholeWord} onClick={() => setWholeWord(!wholeWord)}>
          <WholeWord className="i" aria-hidden="true" />
        </Toggle>
        <button type="button" className="btn icon" aria-label="Previous" title="Previous" onClick={() => go(-1)}>
          <ArrowUp className="i" aria-hidden="true" />
        </button>
        <button type="button" className="btn icon" aria-label="Next" title="Next" onClick={() => go(1)}>
          <ArrowDown className="i" aria-hidden="true" />
        </button>
        {replacing ? null : (
          <button type="button" className="btn" onClick={onReplacing}>
            Replace
          </button>
        )}
        <button type="button" className="btn icon" aria-label="Close find" title="Close" onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </div>
      {inFootnote === null ? null : <p className="label">In the footnote: “{inFootnote}”</p>}
      {replacing ? (
        <div className="acts">
          <label className="sr" htmlFor={`${id}-by`}>
            Replace with
          </label>
          <input id={`${id}-by`} className="text" placeholder="Replace with" value={by} onChange={(e) => setBy(e.target.value)} />
          <button type="button" className="btn line" onClick={one}>
            Replace
          </button>
          <button type="button" className="btn line" onClick={all}>
            Replace all
          </button>
        </div>
      ) : null}
    </search>
  );
}

function Toggle({
  label,
  pressed,
  onClick,
  children,
}: {
  label: string;
  pressed: boolean;
  onClick(): void;
  children: ReactNode;
}) {
  return (
    <button type="button" className="btn icon" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}

/** While the hand is in the bar the editor itself does not scroll to its selection. */
function reveal(editor: Editor): void {
  editor.view.dom.querySelector('.hit.at')?.scrollIntoView({ block: 'nearest' });
}

/** What is selected, when it is a word or a few: it is what one wants to find. */
function selectedWords(editor: Editor): string {
  const { from, to, empty, $from, $to } = editor.state.selection;
  if (empty || to - from > 80 || $from.parent !== $to.parent) return '';
  return editor.state.doc.textBetween(from, to, '', '');
}
