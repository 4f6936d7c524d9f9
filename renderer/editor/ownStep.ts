import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import type { Decidable } from './decide';

/**
 * Makes a step of its own in the undo history: one undo takes back all of it, and neither what was typed right before
 * nor what is typed right after. (The history puts steps that touch into one when they come within half a second.)
 */
export function ownStep(editor: Decidable, tr: Transaction): void {
  editor.view.dispatch(closeHistory(tr));
  endStep(editor);
}

/** What is done from here on is another step than what was done last: `closeHistory` parts a step only from the one before. */
export function endStep(editor: Decidable): void {
  editor.view.dispatch(closeHistory(editor.state.tr));
}

/**
 * Does several acts, each on what the one before it left, as one step of its own: one undo takes all of them back.
 * @param acts works on a copy of the editor's state; nothing is seen in the window before all are done
 */
export function asOneStep(editor: Decidable, acts: (copy: Decidable) => void): void {
  const whole = editor.state.tr;
  let { state } = editor;
  acts({
    get state() {
      return state;
    },
    view: {
      dispatch(tr) {
        const done = state.applyTransaction(tr);
        for (const each of done.transactions) for (const step of each.steps) whole.step(step);
        state = done.state;
      },
    },
  });
  if (whole.docChanged) ownStep(editor, whole);
}
