import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { Bold, Italic, Link2, type LucideIcon, MessageSquarePlus, Superscript, TextCursorInput, Underline } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { ask } from './asked';
import { Floating } from './Floating';
import { boxOf } from './places';
import { useAsked } from './useAsked';
import { useHeld } from './useHeld';
import { useNear } from './useNear';

type Tool = { id: string; label: string; icon: LucideIcon; mark?: string; run(editor: Editor): void };

const TOOLS: readonly Tool[] = [
  { id: 'bold', label: 'Bold', icon: Bold, mark: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  { id: 'italic', label: 'Italic', icon: Italic, mark: 'italic', run: (e) => e.chain().focus().toggleItalic().run() },
  {
    id: 'underline',
    label: 'Underline',
    icon: Underline,
    mark: 'underline',
    run: (e) => e.chain().focus().toggleUnderline().run(),
  },
  { id: 'link', label: 'Link', icon: Link2, mark: 'link', run: () => ask('link') },
  { id: 'comment', label: 'Comment', icon: MessageSquarePlus, run: () => ask('comment') },
  { id: 'footnote', label: 'Footnote', icon: Superscript, run: () => ask('footnote') },
  { id: 'cross-reference', label: 'Cross reference', icon: TextCursorInput, run: () => ask('cross-reference') },
];

/** Tools at the selected words. They come with a selection made by mouse or keys; `Mod+.` goes to them. */
export function Bubble({ editor }: { editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null);
  const held = useHeld(editor);
  const near = useNear(editor, '.bubble');
  const state = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const { selection } = e.state;
      const words = selection instanceof TextSelection && !selection.empty ? selection : null;
      return {
        from: words?.from ?? -1,
        to: words?.to ?? -1,
        on: TOOLS.filter(({ mark }) => mark && e.isActive(mark)).map(({ id }) => id),
      };
    },
  });

  useAsked({
    'selection-tools': () => {
      if (!editor.isFocused) return;
      if (editor.state.selection.empty) selectWord(editor);
      requestAnimationFrame(() => bar.current?.querySelector('button')?.focus());
    },
  });

  if (state.from < 0 || held || !near) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') editor.commands.focus();
    else if (step && at >= 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Floating above place={() => boxOf(editor, state.from, state.to)} className="bubble">
      <div ref={bar} role="toolbar" aria-label="Selected words" onKeyDown={onKeyDown}>
        {TOOLS.map(({ id, label, icon: Icon, mark, run }) => (
          <button
            type="button"
            key={id}
            className="btn icon"
            tabIndex={-1}
            aria-label={label}
            title={label}
            aria-pressed={mark ? state.on.includes(id) : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        ))}
      </div>
    </Floating>
  );
}

/** Selects the word that the caret stands in or beside. */
function selectWord(editor: Editor): void {
  const { $from } = editor.state.selection;
  const words = $from.parent.textBetween(0, $from.parent.content.size, '', '\ufffc');
  const before = /[\p{L}\p{N}’'-]*$/u.exec(words.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}’'-]*/u.exec(words.slice($from.parentOffset))?.[0].length ?? 0;
  if (before + after > 0) editor.commands.setTextSelection({ from: $from.pos - before, to: $from.pos + after });
}
