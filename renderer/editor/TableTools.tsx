import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  FoldHorizontal,
  type LucideIcon,
  Minus,
  PanelTop,
  Plus,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
  UnfoldHorizontal,
} from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { announce, tell } from '../state/announce';
import { TABLE_TOOLS, type TableTool } from '../writing/asked';
import { useAsked } from '../writing/useAsked';
import { isHeader } from './claims/rows';
import { shiftColumn } from './columns';
import { depthOf } from './depthOf';
import { useOutOfTheWay } from './useOutOfTheWay';

type Tool = {
  id: TableTool;
  icons: readonly LucideIcon[];
  can?(editor: Editor): boolean;
  pressed?(editor: Editor): boolean;
  run(editor: Editor): void;
};

/** Named groups stand behind their name where there is room for it. */
const GROUPS: readonly { name: string; named: boolean; tools: readonly Tool[] }[] = [
  {
    name: 'Row',
    named: true,
    tools: [
      { id: 'row-above', icons: [Plus, ArrowUp], run: (e) => e.chain().focus().addRowBefore().run() },
      { id: 'row-below', icons: [Plus, ArrowDown], run: (e) => e.chain().focus().addRowAfter().run() },
      { id: 'remove-row', icons: [Minus], run: (e) => e.chain().focus().deleteRow().run() },
    ],
  },
  {
    name: 'Column',
    named: true,
    tools: [
      {
        id: 'column-left',
        icons: [Plus, ArrowLeft],
        run: (e) => e.chain().focus().addColumnBefore().run(),
      },
      {
        id: 'column-right',
        icons: [Plus, ArrowRight],
        run: (e) => e.chain().focus().addColumnAfter().run(),
      },
      { id: 'remove-column', icons: [Minus], run: (e) => e.chain().focus().deleteColumn().run() },
      { id: 'narrower-column', icons: [FoldHorizontal], run: (e) => shiftColumn(e, -5) },
      { id: 'wider-column', icons: [UnfoldHorizontal], run: (e) => shiftColumn(e, 5) },
    ],
  },
  {
    name: 'Cells',
    named: false,
    tools: [
      {
        id: 'merge-cells',
        icons: [TableCellsMerge],
        can: (e) => e.can().mergeCells(),
        run: (e) => e.chain().focus().mergeCells().run(),
      },
      {
        id: 'split-cell',
        icons: [TableCellsSplit],
        can: (e) => e.can().splitCell(),
        run: (e) => e.chain().focus().splitCell().run(),
      },
      {
        id: 'header-row',
        icons: [PanelTop],
        pressed: hasHeader,
        run: (e) => e.chain().focus().toggleHeaderRow().run(),
      },
    ],
  },
  {
    name: 'Table',
    named: false,
    tools: [{ id: 'remove-table', icons: [Trash2], run: (e) => e.chain().focus().deleteTable().run() }],
  },
];
const TOOLS = GROUPS.flatMap(({ tools }) => tools);

/**
 * Shown while the caret stands in a table, in one row over the edge of the sheet, whose words stay where they are: one
 * stop for Tab, arrow keys within.
 */
export function TableTools({ editor }: { editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null);
  const edge = useOutOfTheWay(editor, bar);
  const state = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      off: TOOLS.filter(({ can }) => can && !can(e)).map(({ id }) => id),
      pressed: TOOLS.filter(({ pressed }) => pressed?.(e)).map(({ id }) => id),
    }),
  });
  useAsked({
    // TipTap gives the note the focus a frame after a tool was used: this comes after it.
    'table-tools': () => requestAnimationFrame(() => bar.current?.querySelector('button')?.focus()),
    ...Object.fromEntries(
      TOOLS.map(({ id, can, run }) => [
        id,
        () => {
          if (can && !can(editor)) return tell(`${TABLE_TOOLS[id]}: not here.`);
          run(editor);
          announce(`${TABLE_TOOLS[id]}: done.`);
        },
      ]),
    ),
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
  return (
    <div className="table-frame" data-edge={edge}>
      <div className="tools table-tools" role="toolbar" aria-label="Table" ref={bar} onKeyDown={move}>
        {GROUPS.map(({ name: group, named, tools }) => (
          <fieldset key={group} aria-label={group}>
            {named ? (
              <span className="label" aria-hidden="true">
                {group}
              </span>
            ) : null}
            {tools.map(({ id, icons, pressed, run }) => (
              <button
                type="button"
                key={id}
                className="btn icon"
                // The first tool is never off: it takes the toolbar's one stop.
                tabIndex={id === TOOLS[0]?.id ? 0 : -1}
                aria-label={TABLE_TOOLS[id]}
                title={TABLE_TOOLS[id]}
                aria-pressed={pressed ? state.pressed.includes(id) : undefined}
                disabled={state.off.includes(id)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => run(editor)}
              >
                {icons.map((Icon, i) => (
                  <Icon
                    key={Icon.displayName ?? String(i)}
                    size={icons.length > 1 ? 13 : 16}
                    strokeWidth={1.75}
                    aria-hidden="true"
                  />
                ))}
              </button>
            ))}
          </fieldset>
        ))}
      </div>
    </div>
  );
}

/** Whether the first row of the table at the caret is all header cells. */
function hasHeader(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const depth = depthOf($from, 'table');
  const row = depth === null ? null : $from.node(depth).firstChild;
  return row !== null && isHeader(row);
}
