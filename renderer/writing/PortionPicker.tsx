import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { apparatusOf } from '../editor/apparatus';
import { portionAt, portionsOfMarking, setForm, setPortion } from '../editor/portions';
import { announce } from '../state/announce';
import { type Choice, Picker } from './Picker';
import { boxOf } from './places';
import { useAsked } from './useAsked';

const NONE = 'none';

/** Chooses the mark of the paragraphs that are selected. */
export function PortionPicker({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState(false);
  useAsked({
    'portion-mark': () => setOpen(true),
    'portion-marks': () => {
      const { portions, marking } = apparatusOf(editor.state.doc);
      editor.view.dispatch(setForm(editor.state, { portions: portions === null ? portionsOfMarking(marking) : null }));
      announce(portions === null ? 'The paragraphs bear portion marks.' : 'The paragraphs bear no portion marks.');
    },
  });
  if (!open) return null;
  const { portions, marking } = apparatusOf(editor.state.doc);
  const ladder = portions ?? portionsOfMarking(marking);
  const now = portionAt(editor.state);
  const choices = ladder.map(
    ({ level, mark }): Choice => ({
      id: `mark ${mark}`,
      label: `(${mark})`,
      hint: mark === now ? `${level}, as it is` : level,
      group: 'Portion mark',
    }),
  );
  if (now !== null) choices.push({ id: NONE, label: 'No mark', group: 'Portion mark' });
  const close = () => {
    setOpen(false);
    editor.commands.focus();
  };
  return (
    <Picker
      label="Portion mark"
      place={() => boxOf(editor, editor.state.selection.to)}
      choices={choices}
      none="Choose a marking scheme in the details of the note first."
      onClose={close}
      onChoose={({ id, label }) => {
        setOpen(false);
        editor.view.dispatch(setPortion(editor.state, id === NONE ? null : id.replace(/^mark /, '')));
        editor.view.focus();
        announce(id === NONE ? 'No portion mark.' : `Marked ${label}.`);
      }}
    />
  );
}
