import type { Editor } from '@tiptap/core';

type TableCommand = 'addRowAfter' | 'addColumnAfter' | 'deleteRow' | 'deleteColumn' | 'deleteTable';

const TOOLS: readonly { command: TableCommand; label: string; name: string }[] = [
  { command: 'addRowAfter', label: '+ Row', name: 'Add a row below' },
  { command: 'addColumnAfter', label: '+ Column', name: 'Add a column to the right' },
  { command: 'deleteRow', label: '− Row', name: 'Delete this row' },
  { command: 'deleteColumn', label: '− Column', name: 'Delete this column' },
  { command: 'deleteTable', label: '− Table', name: 'Delete the table' },
];

/** Shown while the caret stands in a table. */
export function TableTools({ editor }: { editor: Editor }) {
  return (
    <>
      <span className="sep" />
      {TOOLS.map(({ command, label, name }) => (
        <button
          type="button"
          key={command}
          className="btn small"
          tabIndex={-1}
          aria-label={name}
          title={name}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.chain().focus()[command]().run()}
        >
          {label}
        </button>
      ))}
    </>
  );
}
