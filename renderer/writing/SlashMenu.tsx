import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import { endStep } from '../editor/ownStep';
import { announce } from '../state/announce';
import { count } from '../state/words';
import { Floating } from './Floating';
import { type Insertable, insertables } from './insertItems';
import { matching, Options } from './Picker';
import { boxOf } from './places';
import { closeSlash, SLASH_LIST, type SlashList, slashOf } from './slash';
import { useNear } from './useNear';

/** The rows that fit what was typed after “/”. */
export const slashRows = (editor: Editor, briefing: OpenBriefing, query: string): Insertable[] =>
  matching(insertables(editor, briefing), query);

/** Takes the sign and the words after it out, then does what the row says. */
export function chooseSlash(editor: Editor, row: Insertable): void {
  const slash = slashOf(editor.state);
  if (!slash) return;
  // A step of its own in the history: undo takes back what was put in, not what was typed before it.
  editor.view.dispatch(closeHistory(editor.state.tr.delete(slash.from, editor.state.selection.head)));
  closeSlash(editor.view);
  row.run(editor);
  endStep(editor);
}

/** What the text commands while the menu is open; the editor is there by then. */
export const slashList = (editor: () => Editor | null, briefing: () => OpenBriefing): SlashList => ({
  count: (query) => {
    const made = editor();
    return made ? slashRows(made, briefing(), query).length : 0;
  },
  choose: (index) => {
    const made = editor();
    const slash = made ? slashOf(made.state) : null;
    const row = made && slash ? slashRows(made, briefing(), slash.query)[index] : undefined;
    if (made && row) chooseSlash(made, row);
  },
});

export function SlashMenu({ editor, briefing }: { editor: Editor; briefing: OpenBriefing }) {
  const slash = useEditorState({ editor, selector: ({ editor: e }) => slashOf(e.state) });
  const near = useNear(editor);
  const rows = slash && near ? slashRows(editor, briefing, slash.query) : [];
  const said = slash ? `${count(rows.length, 'thing')} to insert` : '';
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (!slash || rows.length === 0) return null;
  return (
    <Floating place={() => boxOf(editor, slash.from)} className="picker">
      <Options
        id={SLASH_LIST}
        label="Insert"
        choices={rows}
        active={slash.active}
        onChoose={(index) => {
          const row = rows[index];
          if (row) chooseSlash(editor, row);
        }}
      />
    </Floating>
  );
}
