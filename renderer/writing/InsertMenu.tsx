import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import { insertables } from './insertItems';
import { Picker } from './Picker';
import { boxOf } from './places';
import { useAsked } from './useAsked';

/** The same rows as “/” gives, for the hand on the mouse: with a field to filter them. */
export function InsertMenu({ editor, briefing }: { editor: Editor; briefing: OpenBriefing }) {
  const [open, setOpen] = useState(false);
  useAsked({ insert: () => setOpen(true) });
  if (!open) return null;
  const rows = insertables(editor, briefing);
  return (
    <Picker
      label="Insert"
      place={() => boxOf(editor, editor.state.selection.to)}
      choices={rows}
      none="Nothing can be inserted here."
      onClose={() => {
        setOpen(false);
        editor.commands.focus();
      }}
      onChoose={({ id }) => {
        setOpen(false);
        rows.find((row) => row.id === id)?.run(editor);
      }}
    />
  );
}
