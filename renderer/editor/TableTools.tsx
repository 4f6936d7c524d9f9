import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { shiftColumn } from './columns';

type Tool = {
  id: string;
  label: ReactNode;
  name: string;
  can(editor: Editor): boolean;
  pressed?(editor: Editor): boolean;
  run(editor: Editor): void;
};

const always = () => true;
const TOOLS: readonly (Tool | null)[] = [
  {
    id: 'row-before',
    label: '+ Row ↑',
    name: 'Add a row above',
    can: always,
    run: (e) => e.chain().focus().addRowBefore().run(),
  },
  { id: 'row-after', label: '+ Row ↓', name: 'Add a row below', can: always, run: (e) => e.chain().focus().addRowAfter().run() },
  { id: 'row-less', label: '− Row', name: 'Delete this row', can: always, run: (e) => e.chain().focus().deleteRow().run() },
  null,
  {
    id: 'column-before',
    label: '+ Column ←',
    name: 'Add a column to the left',
    can: always,
    run: (e) => e.chain().focus().addColumnBefore().run(),
  },
  {
    id: 'column-after',
    label: '+ Column →',
    name: 'Add a column to the right',
    can: always,
    run: (e) => e.chain().focus().addColumnAfter().run(),
  },
  {
    id: 'column-less',
    label: '− Column',
    name: 'Delete this column',
    can: always,
    run: (e) => e.chain().focus().deleteColumn().run(),
  },
  { id: 'narrower', label: '⇤', name: 'Make the column narrower', can: always, run: (e) => shiftColumn(e, -5) },
  { id: 'wider', label: '⇥', name: 'Make the column wider', can: always, run: (e) => shiftColumn(e, 5) },
  null,
  {
    id: 'merge',
    label: 'Merge',
    name: 'Merge the selected cells',
    can: (e) => e.can().mergeCells(),
    run: (e) => e.chain().focus().mergeCells().run(),
  },
  {
    id: 'split',
    label: 'Split',
    name: 'Split the cell',
    can: (e) => e.can().splitCell(),
    run: (e) => e.chain().focus().splitCell().run(),
  },
  {
    id: 'header',
    label: 'Header row',
    name: 'Header row',
    can: always,
    pressed: (e) => hasHeader(e),
    run: (e) => e.chain().focus().toggleHeaderRow().run(),
  },
  null,
  {
    id: 'table-less',
    label: <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />,
    name: 'Delete the table',
    can: always,
    run: (e) => e.chain().focus().deleteTable().run(),
  },
];

/** Shown while the caret stands in a table: one stop for Tab, arrow keys within. */
export function TableTools({ editor }: { editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      off: TOOLS.filter((tool) => tool && !tool.can(e)).map((tool) => tool?.id),
      pressed: TOOLS.filter((tool) => tool?.pressed?.(e)).map((tool) => tool?.id),
    }),
  });
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape') editor.commands.focus();
    else if (step && at >= 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  };
  const first = TOOLS.find((tool) => tool && !state.off.includes(tool.id))?.id;
  return (
    <div className="tools table-tools" role="toolbar" aria-label="Table" ref={bar} onKeyDown={move}>
      {TOOLS.map((tool, i) =>
        tool === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the separators never change place
          <span className="sep" key={`sep${i}`} />
        ) : (
          <button
            type="button"
            key={tool.id}
            className="btn small"
            tabIndex={tool.id === first ? 0 : -1}
            aria-label={tool.name}
            title={tool.name}
            aria-pressed={tool.pressed ? state.pressed.includes(tool.id) : undefined}
            disabled={state.off.includes(tool.id)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => tool.run(editor)}
          >
            {tool.label}
          </button>
        ),
      )}
    </div>
  );
}

/** Whether the first row of the table at the caret is all header cells. */
function hasHeader(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const table = $from.node(depth);
    if (table.type.name !== 'table') continue;
    const row = table.firstChild;
    return (
      row !== null && Array.from({ length: row.childCount }, (_, i) => row.child(i)).every((c) => c.type.name === 'tableHeader')
    );
  }
  return false;
}
