import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import {
  ArrowDown,
  ArrowUp,
  Braces,
  ChevronDown,
  Eye,
  FileText,
  PenLine,
  Plus,
  Redo2,
  Repeat,
  Rows3,
  Settings2,
  Trash2,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { fieldsHere, insertSection, move, partAt, removePart } from './acts';

export type Asked = 'field' | 'repeat' | 'options' | 'row' | 'author' | 'page';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be put in, and what can be done to the part at the caret: one stop for Tab, arrow keys within. */
export function Tools({ editor, onAsk }: { editor: Editor; onAsk(what: Asked): void }) {
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      field: fieldsHere(e).may,
      part: partAt(e)?.node.type.name ?? null,
      undo: undoDepth(e.state) > 0,
      redo: redoDepth(e.state) > 0,
    }),
  });
  const chain = () => editor.chain().focus();
  const hasOptions = state.part !== null && !state.part.startsWith('head');
  const tools: (Tool | null)[] = [
    {
      id: 'field',
      label: 'Field',
      words: true,
      menu: true,
      icon: <Braces {...icon} />,
      disabled: !state.field,
      run: () => onAsk('field'),
    },
    { id: 'repeat', label: 'Repeat', words: true, menu: true, icon: <Repeat {...icon} />, run: () => onAsk('repeat') },
    {
      id: 'condition',
      label: 'Condition',
      words: true,
      icon: <Eye {...icon} />,
      disabled: !hasOptions,
      run: () => onAsk('options'),
    },
    { id: 'author', label: 'Author’s block', words: true, icon: <PenLine {...icon} />, run: () => onAsk('author') },
    { id: 'row', label: 'Head row', words: true, menu: true, icon: <Rows3 {...icon} />, run: () => onAsk('row') },
    { id: 'section', label: 'Section', words: true, narrow: true, icon: <Plus {...icon} />, run: () => insertSection(editor) },
    { id: 'page', label: 'Name and page', narrow: true, icon: <FileText {...icon} />, run: () => onAsk('page') },
    null,
    {
      id: 'options',
      label: 'Options of this part (Ctrl .)',
      icon: <Settings2 {...icon} />,
      disabled: !hasOptions,
      run: () => onAsk('options'),
    },
    {
      id: 'up',
      label: 'Move this part up (Ctrl Shift Up)',
      icon: <ArrowUp {...icon} />,
      disabled: state.part === null,
      run: () => move(editor, -1),
    },
    {
      id: 'down',
      label: 'Move this part down (Ctrl Shift Down)',
      icon: <ArrowDown {...icon} />,
      disabled: state.part === null,
      run: () => move(editor, 1),
    },
    {
      id: 'remove',
      label: 'Remove this part',
      icon: <Trash2 {...icon} />,
      disabled: state.part === null,
      run: () => removePart(editor),
    },
    null,
    { id: 'undo', label: 'Undo', icon: <Undo2 {...icon} />, disabled: !state.undo, run: () => chain().undo().run() },
    { id: 'redo', label: 'Redo', icon: <Redo2 {...icon} />, disabled: !state.redo, run: () => chain().redo().run() },
  ];
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = -1;
    const next = buttons[(at + step + buttons.length) % buttons.length];
    if (next) next.tabIndex = 0;
    next?.focus();
  };
  const first = tools.find((tool) => tool !== null && !tool.disabled)?.id;
  return (
    <div className="tools" role="toolbar" aria-label="Template" ref={bar} onKeyDown={walk}>
      {tools.map((tool, i) =>
        tool === null ? (
          <span key={`line after ${tools[i - 1]?.id}`} className="sep" />
        ) : (
          <button
            key={tool.id}
            type="button"
            className={`btn${tool.words ? '' : ' icon'}${tool.narrow ? ' only-narrow' : ''}`}
            aria-label={tool.label}
            title={tool.label}
            aria-haspopup={tool.menu ? 'listbox' : undefined}
            disabled={tool.disabled ?? false}
            tabIndex={tool.id === first ? 0 : -1}
            // The caret stays where it is, and what is put in stands there.
            onMouseDown={(event) => event.preventDefault()}
            onClick={tool.run}
          >
            {tool.icon}
            {tool.words ? <span>{tool.label}</span> : null}
            {tool.menu ? <ChevronDown size={14} aria-hidden="true" /> : null}
          </button>
        ),
      )}
    </div>
  );
}
type Tool = {
  id: string;
  label: string;
  icon: ReactNode;
  words?: boolean;
  menu?: boolean;
  /** Stands beside the sheet already, where there is room for the list of sections. */
  narrow?: boolean;
  disabled?: boolean;
  run(): unknown;
};
