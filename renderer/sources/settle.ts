import {
  type Dispute,
  FIELD_WORDS,
  openDisputes,
  saysOtherwise,
  settlement,
  type Version,
} from '../../shared/brief/sources/disputes';
import { type Rereading, withoutRemark } from '../../shared/brief/sources/rewording';
import type { Status } from '../../shared/model/note';
import type { Settled } from '../../shared/model/settled';
import { claimPieces, restatus } from '../editor/claim';
import { reword } from '../editor/claims/retext';
import type { Decidable } from '../editor/decide';
import { ownStep } from '../editor/ownStep';
import { count } from '../state/words';

/** What settling did: claims reworded, claims in the author's own words, and how many of either say otherwise still. */
export type Settling = { places: number; changed: number; own: number; otherwise: number; ownOtherwise: number };

/**
 * Settles a dispute in one step that one undo takes back: the claims take on the chosen words, the fact is verified
 * once nothing else about it is disputed, and who said otherwise is kept. Words of the author's own stay. Where a place
 * of the note still says otherwise, the fact stays disputed, and so does a claim that could not follow.
 */
export function settle(
  editor: Decidable,
  dispute: Dispute,
  chosen: Version | null,
  reworded: readonly Rereading[],
  ofFact: readonly Dispute[],
): Settling {
  const { state } = editor;
  const { tr } = state;
  const settled = {
    ...((state.doc.attrs.settled ?? {}) as Record<string, Settled>),
    [dispute.key]: settlement(dispute, chosen),
  };
  tr.setDocAttribute('settled', settled);
  const open = openDisputes(ofFact, settled).length > 0;
  const decided = ofFact.filter(({ key }) => settled[key]);
  const isOtherwise = (points: readonly Dispute[], words: string, filled?: string) =>
    points.some((each) => saysOtherwise(each, settled[each.key]?.chosen ?? null, words, filled));
  const all = claimPieces(tr.doc);
  const pieces = all.filter(({ attrs }) => attrs.fact === dispute.fact);
  const done: Settling = { places: pieces.length, changed: 0, own: 0, otherwise: 0, ownOtherwise: 0 };
  for (const piece of all.toReversed()) {
    if (piece.attrs.fact !== dispute.fact) {
      const follows = reworded.find(({ fact, words }) => fact === piece.attrs.fact && words === piece.attrs.words);
      if (follows && piece.attrs.status !== 'edited' && reword(tr, piece, follows, piece.attrs.status as Status)) done.changed++;
      continue;
    }
    if (piece.attrs.status === 'edited') {
      done.own++;
      if (isOtherwise(decided, piece.text, piece.attrs.words)) done.ownOtherwise++;
      continue;
    }
    const words = reworded.find((each) => each.fact === dispute.fact && each.words === withoutRemark(piece.attrs.words));
    const is = words?.runs.map(({ text }) => text).join('') ?? piece.text;
    // Words that changed with the choice say it, in whatever form; another point they may still tell otherwise.
    const others = is === piece.text ? decided : decided.filter(({ key }) => key !== dispute.key);
    const left = words?.fixed === true || isOtherwise(others, is);
    if (left) done.otherwise++;
    const status: Status = open || left ? 'disputed' : 'verified';
    if (words && reword(tr, piece, words, status)) done.changed++;
    else restatus(tr, piece.from, piece.to, { ...piece.attrs, status });
  }
  const review: Status = open || done.otherwise > 0 || done.ownOtherwise > 0 ? 'disputed' : 'verified';
  tr.setDocAttribute('reviews', { ...((state.doc.attrs.reviews ?? {}) as Record<string, Status>), [dispute.fact]: review });
  ownStep(editor, tr);
  return done;
}

/** What is said of it: what was chosen, what changed, and where the note says otherwise still. */
export function settledWords({ field }: Dispute, chosen: string | null, done: Settling): string {
  const { places, changed, own, otherwise, ownOtherwise } = done;
  return [
    chosen === null ? `Both kept on ${FIELD_WORDS[field]}.` : `${chosen} chosen for ${FIELD_WORDS[field]}.`,
    changed > 0 ? `${count(changed, 'place')} in the note changed.` : '',
    places === 0 ? 'The note does not tell it.' : '',
    places > 0 && changed + own + otherwise === 0 ? 'The note says so already.' : '',
    otherwise > 0 ? `${count(otherwise, 'place')} could not follow: the checks lead there.` : '',
    own > 0 ? 'Your own wording was left as it is.' : '',
    ownOtherwise > 0 ? 'It says otherwise: the checks lead there.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
