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
