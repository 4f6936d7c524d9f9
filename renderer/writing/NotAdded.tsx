import type { Editor } from '@tiptap/core';
import { announce } from '../state/announce';
import { keyLabel } from '../state/keys';
import { isMac } from '../state/platform';
import { ask } from './asked';
import { keepText, textsIn } from './drafts';
import { heldBy, hold, isGone, type Stretch } from './held';

/** A comment that is not added yet. The editor holds its words by the same id. */
export type Draft = { id: string; text: string };

/** Comments that are not added yet; changes to comments of the note are not among them. */
export const newDrafts = ({ state }: Editor): Draft[] =>
  [...textsIn(state)].map(([id, text]) => ({ id, text })).filter(({ id }) => heldBy(state, id) !== null);

/** Lets go of what is typed of a comment, and of its words. */
export function dropDraft(editor: Editor, id: string): void {
  editor.view.dispatch(keepText(editor.state, id, null));
  editor.view.dispatch(hold(editor.state, id, null));
}

type Props = {
  editor: Editor;
  draft: Draft;
  onGo(): void;
  /** The row is about to go, and with it the button that has the focus. */
  onGone(): void;
};

/** One of them in the list of comments: it leads back into its form. */
export function NotAdded({ editor, draft, onGo, onGone }: Props) {
  const at: Stretch | null = heldBy(editor.state, draft.id);
  const words = at && !isGone(at) ? editor.state.doc.textBetween(at.from, at.to, ' ') : null;
  const goOn = () => {
    if (!at || words === null) return;
    onGo();
    editor.commands.setTextSelection(at);
    ask('comment');
  };
  return (
    <li data-draft={draft.id}>
      {words === null ? (
        <small>Its words are gone: select others, then {keyLabel('Mod+Shift+M', isMac())}.</small>
      ) : (
        <span className="words clip">“{words}”</span>
      )}
      <p className="said">{draft.text}</p>
      <small>Not added yet</small>
      <div className="acts">
        <button type="button" className="btn" disabled={words === null} onClick={goOn}>
          Write on
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            onGone();
            dropDraft(editor, draft.id);
            announce('What was typed is discarded.');
          }}
        >
          Discard
        </button>
      </div>
    </li>
  );
}
