import { type Dispute, openDisputes, settlement, type Version } from '../../shared/brief/sources/disputes';
import { type Reworded, withoutRemark } from '../../shared/brief/sources/rewording';
import type { Status } from '../../shared/model/note';
import type { Settled } from '../../shared/model/settled';
import { claimPieces, restatus } from '../editor/claim';
import { reword } from '../editor/claims/retext';
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
      if (words && reword(tr, piece, words, status)) changed++;
      else restatus(tr, piece.from, piece.to, { ...piece.attrs, status });
    }
  }
  ownStep(editor, tr);
  return { claims: changed, own };
}
