import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Status } from '../../shared/model/note';
import { restatus } from './claims/guard';
import { claimPieces } from './claims/pieces';
import { type FilledFrom, takeOut } from './claims/takeOut';
import { ownStep } from './ownStep';

/** The author's decisions by fact id. */
export const reviewsOf = (doc: PMNode): Record<string, Status> => (doc.attrs.reviews ?? {}) as Record<string, Status>;

/** As much of an editor as a decision needs. */
export type Decidable = { readonly state: EditorState; readonly view: { dispatch(tr: Transaction): void } };

/**
 * Decides on a fact in one step that one undo takes back: the decision is kept in the document, and the claims
 * that rest on the fact show it. A rejected claim leaves the note, and no broken sentence, row or section behind.
 */
export function decide(editor: Decidable, fact: string, status: Status, from: FilledFrom): void {
  const { state } = editor;
  const reviews = { ...reviewsOf(state.doc) };
  if (status === 'unverified') delete reviews[fact];
  else reviews[fact] = status;
  const tr = state.tr.setDocAttribute('reviews', reviews);
  if (status === 'rejected') takeOut(tr, fact, from);
  else
    for (const piece of claimPieces(tr.doc))
      if (piece.attrs.fact === fact && piece.attrs.status !== 'edited')
        restatus(tr, piece.from, piece.to, { ...piece.attrs, status });
  ownStep(editor, tr);
}
