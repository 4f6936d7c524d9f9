import type { Editor } from '@tiptap/core';
import type { Offer } from '../../shared/brief/siblings';
import type { Status } from '../../shared/model/note';
import { claimPieces, claimsIn } from '../editor/claims/pieces';
import { retext } from '../editor/claims/retext';
import { type FilledFrom, takeOut } from '../editor/claims/takeOut';
import { ownStep } from '../editor/ownStep';

/** Takes corrections of another draft into the note, or remembers that they are not wanted: one step either way. */
export function takeOffers(
  editor: Pick<Editor, 'state' | 'view'>,
  offers: readonly Offer[],
  take: boolean,
  from: FilledFrom,
): number {
  const { state } = editor;
  const { tr } = state;
  let places = 0;
  if (!take) {
    const declined = (state.doc.attrs.declined ?? []) as string[];
    tr.setDocAttribute('declined', [...new Set([...declined, ...offers.map(({ key }) => key)])]);
  } else {
    for (const { fact, was, now } of offers) {
      if (now === null) {
        const reviews = { ...((tr.doc.attrs.reviews ?? {}) as Record<string, Status>), [fact]: 'rejected' as const };
        tr.setDocAttribute('reviews', reviews);
        places += claimPieces(tr.doc).filter(({ attrs }) => attrs.fact === fact).length;
        takeOut(tr, fact, from);
        continue;
      }
      const claims = [...claimsIn(claimPieces(tr.doc)).values()].filter(({ attrs, text }) => attrs.fact === fact && text === was);
      // From the end, so that what changes does not move what is still to come.
      for (const claim of claims.toReversed()) retext(tr, claim, now);
      places += claims.length;
    }
  }
  ownStep(editor, tr);
  return places;
}
