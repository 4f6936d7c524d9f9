import type { Editor } from '@tiptap/core';
import { Heading, Table2 } from 'lucide-react';
import { useState } from 'react';
import { refer, tableHint, targetsIn } from '../editor/nodes/crossReference';
import { announce } from '../state/announce';
import { type Choice, Picker } from './Picker';
import { boxOf, newId } from './places';
import { useAsked } from './useAsked';

/** Chooses the heading or table that a reference points to; the reference goes in after the selection. */
export function CrossReferencePicker({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState(false);
  useAsked({ 'cross-reference': () => setOpen(true) });
  if (!open) return null;
  const { doc, selection } = editor.state;
  const choices = targetsIn(doc).map(
    ({ kind, words, position }): Choice => ({
      id: String(position),
      label: kind === 'heading' ? words || 'Heading without words' : words || `Table: ${tableHint(doc, position)}`,
      group: kind === 'heading' ? 'Headings' : 'Tables',
      ...(kind === 'table' && words ? { hint: tableHint(doc, position) } : {}),
      icon: kind === 'heading' ? <Heading className="i" aria-hidden="true" /> : <Table2 className="i" aria-hidden="true" />,
    }),
  );
  const close = () => {
    setOpen(false);
    editor.commands.focus();
  };
  return (
    <Picker
      label="Refer to"
      place={() => boxOf(editor, selection.to)}
      choices={choices}
      none="There is no heading or table to refer to yet."
      onClose={close}
      onChoose={({ id, label }) => {
        const target = targetsIn(editor.state.doc).find(({ position }) => String(position) === id);
        const tr = target ? refer(editor.state, target, newId()) : null;
        setOpen(false);
        if (!tr) return;
        editor.view.dispatch(tr.scrollIntoView());
        editor.view.focus();
        announce(`Refers to ${label}.`);
      }}
    />
  );
}
