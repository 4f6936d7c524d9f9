import type { Transaction } from '@tiptap/pm/state';
import { type Dispute, openDisputes, settlement, type Version } from '../../shared/brief/sources/disputes';
import { type Reworded, withoutRemark } from '../../shared/brief/sources/rewording';
import type { Status } from '../../shared/model/note';
import type { Settled } from '../../shared/model/settled';
import { type ClaimPiece, claimPieces, restatus } from '../editor/claim';
import type { Decidable } from '../editor/decide';
import { ownStep } from '../editor/ownStep';

/**
 * Settles a dispute in one step that one undo takes back: the claims take on the chosen words, the fact is verified
 * once nothing else about it is disputed, and who said otherwise is kept. Words of the author's own stay.
 */
export function settle(
  editor: Decidable,
  dispute: Dispute,
  chosen: Version | null,
  reworded: readonly Reworded[],
  ofFact: readonly Dispute[],
): { claims: number; own: number } {
  const { state } = editor;
  const { tr } = state;
  const settled = {
    ...((state.doc.attrs.settled ?? {}) as Record<string, Settled>),
    [dispute.key]: settlement(dispute, chosen),
  };
  tr.setDocAttribute('settled', settled);
  const status: Status = openDisputes(ofFact, settled).length > 0 ? 'disputed' : 'verified';
  tr.setDocAttribute('reviews', { ...((state.doc.attrs.reviews ?? {}) as Record<string, Status>), [dispute.fact]: status });
  const claims = claimPieces(tr.doc).filter(({ attrs }) => attrs.fact === dispute.fact);
  let [changed, own] = [0, 0];
  for (const piece of [...claims].reverse()) {
    if (piece.attrs.status === 'edited') own++;
    else {
      const words = reworded.find((each) => each.words === withoutRemark(piece.attrs.words));
      if (words && replace(tr, piece, words, status)) changed++;
      else restatus(tr, piece.from, piece.to, { ...piece.attrs, status });
    }
  }
  ownStep(editor, tr);
  return { claims: changed, own };
}

/** Gives a claim other words; false where it has them already, or was split by the author. */
export function replace(tr: Transaction, { from, to, attrs, text }: ClaimPiece, { runs }: Reworded, status: Status): boolean {
  const words = runs.map((run) => run.text).join('');
  // A claim in several pieces has been split by the author: its words are his to change.
  if (words === text || attrs.words !== text) return false;
  const { schema } = tr.doc.type;
  const claim = schema.marks.claim?.create({ ...attrs, status, words });
  const bold = schema.marks.bold?.create();
  if (!claim || !bold) return false;
  tr.replaceWith(
    from,
    to,
    runs.filter((run) => run.text !== '').map((run) => schema.text(run.text, run.bold ? [bold, claim] : [claim])),
  );
  return true;
}
