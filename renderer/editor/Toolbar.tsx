import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Italic,
  Link2,
  List,
  ListOrdered,
  ListTree,
  MessageSquare,
  Plus,
  Redo2,
  Search,
  Table2,
  Underline,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { tell } from '../state/announce';
import { ask, isTableAct, onAsked } from '../writing/asked';
import { findingOf } from '../writing/find';
import { useHeld } from '../writing/useHeld';
import { apparatusOf } from './apparatus';
import { insertTable } from './besideTable';
import { LinkForm } from './LinkForm';
import { portionAt, setPortion } from './portions';
import { TableTools } from './TableTools';

type Item = { id: string; label: string; icon: ReactNode; pressed?: boolean; disabled?: boolean; run(): void };

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
const BLOCKS = [
  { id: 'paragraph', label: 'Body text' },
  ...LEVELS.map((level) => ({ id: `heading${level}` as const, label: `Heading ${level}` })),
  { id: 'blockquote', label: 'Quote' },
] as const;
type BlockId = (typeof BLOCKS)[number]['id'];

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The note's formatting: one stop for Tab, arrow keys within. */
export function Toolbar({ editor, children }: { editor: Editor; children?: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  useEffect(
    () =>
      onAsked((act) => {
        if (act === 'link') setLinking(true);
        else if (isTableAct(act) && !editor.isActive('table')) tell('The caret is in no table.');
      }),
    [editor],
  );
  const state = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      bold: e.isActive('bold'),
      italic: e.isActive('italic'),
      underline: e.isActive('underline'),
      bullets: e.isActive('bulletList'),
      numbers: e.isActive('orderedList'),
      link: e.isActive('link'),
      table: e.isActive('table'),
      finding: findingOf(e.state) !== null,
      undo: undoDepth(e.state) > 0,
      redo: redoDepth(e.state) > 0,
      block: blockAt(e),
      portions: apparatusOf(e.state.doc).portions,
      portion: portionAt(e.state),
    }),
  });
  const held = useHeld(editor);
  const inTable = state.table && !state.finding;
  const [tableTools, setTableTools] = useState(inTable);
  if (!held && tableTools !== inTable) setTableTools(inTable);
  const chain = () => editor.chain().focus();
  const items: (Item | null)[] = [
    { id: 'bold', label: 'Bold', icon: <Bold {...icon} />, pressed: state.bold, run: () => chain().toggleBold().run() },
    { id: 'italic', label: 'Italic', icon: <Italic {...icon} />, pressed: state.italic, run: () => chain().toggleItalic().run() },
    {
      id: 'underline',
      label: 'Underline',
      icon: <Underline {...icon} />,
      pressed: state.underline,
      run: () => chain().toggleUnderline().run(),
    },
    null,
    {
      id: 'bullets',
      label: 'Bulleted list',
      icon: <List {...icon} />,
      pressed: state.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      id: 'numbers',
      label: 'Numbered list',
      icon: <ListOrdered {...icon} />,
      pressed: state.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    {
      id: 'table',
      label: 'Insert table',
      icon: <Table2 {...icon} />,
      disabled: state.table,
      run: () => insertTable(editor),
    },
    { id: 'link', label: 'Link', icon: <Link2 {...icon} />, pressed: state.link, run: () => ask('link') },
    null,
    { id: 'undo', label: 'Undo', icon: <Undo2 {...icon} />, disabled: !state.undo, run: () => chain().undo().run() },
    { id: 'redo', label: 'Redo', icon: <Redo2 {...icon} />, disabled: !state.redo, run: () => chain().redo().run() },
    null,
    { id: 'insert', label: 'Insert', icon: <Plus {...icon} />, run: () => ask('insert') },
    { id: 'find', label: 'Find', icon: <Search {...icon} />, run: () => ask('find') },
    { id: 'outline', label: 'Outline', icon: <ListTree {...icon} />, run: () => ask('outline') },
    { id: 'comments', label: 'Comments', icon: <MessageSquare {...icon} />, run: () => ask('comments') },
  ];

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const controls = [...(bar.current?.querySelectorAll<HTMLElement>('select, button:not(:disabled)') ?? [])];
    const at = controls.indexOf(event.target as HTMLElement);
    if (at < 0 || (event.target instanceof HTMLSelectElement && !step)) return;
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? controls.length - 1
          : step
            ? (at + step + controls.length) % controls.length
            : -1;
    if (to < 0) return;
    event.preventDefault();
    controls[to]?.focus();
  };

  return (
    <>
      <div className="tools" role="toolbar" aria-label="Formatting" aria-controls="note" ref={bar} onKeyDown={move}>
        <select
          className="btn block-type"
          aria-label="Paragraph style"
          value={state.block}
          onChange={(event) => setBlock(editor, event.target.value as BlockId)}
        >
          {BLOCKS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        {state.portions ? (
          <select
            className="btn block-type portion"
            aria-label="Portion mark"
            value={state.portion ?? ''}
            tabIndex={-1}
            onChange={({ target }) => {
              editor.view.dispatch(setPortion(editor.state, target.value || null));
              editor.commands.focus();
            }}
          >
            <option value="">No mark</option>
            {state.portion === null || state.portions.some(({ mark }) => mark === state.portion) ? null : (
              <option value={state.portion}>({state.portion})</option>
            )}
            {state.portions.map(({ mark }) => (
              <option key={mark} value={mark}>
                ({mark})
              </option>
            ))}
          </select>
        ) : null}
        {items.map((item, i) =>
          item === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the separators never change place
            <span className="sep" key={`sep${i}`} />
          ) : (
            <button
              type="button"
              key={item.id}
              className="btn icon"
              tabIndex={-1}
              title={item.label}
              aria-label={item.label}
              aria-pressed={item.pressed}
              disabled={item.disabled ?? false}
              onMouseDown={(event) => event.preventDefault()}
              onClick={item.run}
            >
              {item.icon}
            </button>
          ),
        )}
        {children}
      </div>
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
      {tableTools && <TableTools editor={editor} />}
    </>
  );
}

function blockAt(editor: Editor): BlockId {
  if (editor.isActive('blockquote')) return 'blockquote';
  for (const level of LEVELS) if (editor.isActive('heading', { level })) return `heading${level}`;
  return 'paragraph';
}

function setBlock(editor: Editor, block: BlockId): void {
  const chain = editor.chain().focus();
  if (block === 'blockquote') chain.setBlockquote().run();
  else if (block === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: Number(block.slice(-1)) as (typeof LEVELS)[number] }).run();
}
