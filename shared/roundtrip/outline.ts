/** A paragraph's words outside its claims, and who changed them. */
import type { ReturnedChange } from '../model/returned';
import { placeOf } from './claimPlace';
import { stands } from './found';
import type { By, WordParagraph, WordPiece } from './wordText';

/** A change before it has its key. */
export type Unkeyed = ReturnedChange extends infer C ? (C extends ReturnedChange ? Omit<C, 'key'> : never) : never;

/** Who changed the pieces, where the document tells. */
export const changer = (pieces: readonly WordPiece[]): By | null =>
  pieces.map(({ inserted, deleted }) => inserted ?? deleted).find((by) => by !== null) ?? null;

/**
 * A paragraph's words with each claim as its place, and who changed anything outside the claims.
 * @param stays which pieces outside of claims count; those that are not deleted, unless it is said otherwise
 */
export function outline(
  { pieces }: WordParagraph,
  claimOf: ReadonlyMap<WordPiece, string>,
  stays: (piece: WordPiece) => boolean = stands,
): { words: string; by: By | null } {
  let words = '';
  const placed = new Set<string>();
  for (const piece of pieces) {
    const claim = claimOf.get(piece);
    if (claim === undefined) words += stays(piece) ? piece.text : '';
    // Another may stand in the middle of it.
    else if (!placed.has(claim)) words += placeOf(claim);
    if (claim !== undefined) placed.add(claim);
  }
  return { words, by: changer(pieces.filter((piece) => !claimOf.has(piece))) };
}
