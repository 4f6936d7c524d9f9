/** What holds of every claim of a note at every moment. */
import type { Node as PMNode } from '@tiptap/pm/model';
import { sameWords } from '../../renderer/editor/claims/guard';
import { claimPieces, claimsIn } from '../../renderer/editor/claims/pieces';

/** What is wrong with the claims of a note, in words; nothing where all is well. Whether their facts exist is asked apart. */
export function claimFaults(doc: PMNode): string[] {
  const wrong: string[] = [];
  doc.descendants(({ marks, text }) => {
    if (marks.filter(({ type }) => type.name === 'claim').length > 1) wrong.push(`two claims lie over “${text}”`);
  });
  const pieces = claimPieces(doc);
  const seen = new Map<string, number>();
  pieces.forEach(({ from, to, text, attrs }, at) => {
    if (from >= to || text === '') wrong.push(`${attrs.claim} covers nothing`);
    const last = seen.get(attrs.claim);
    if (last !== undefined && last !== at - 1) wrong.push(`${attrs.claim} goes on behind another claim`);
    seen.set(attrs.claim, at);
  });
  for (const { attrs, text, pieces: own } of claimsIn(pieces).values()) {
    if (!/[\p{L}\p{N}]/u.test(text)) wrong.push(`${attrs.claim} has no word left`);
    if (own.some((piece) => piece.attrs.status !== attrs.status)) wrong.push(`${attrs.claim} is of two minds`);
    if (sameWords(text, attrs.words) === (attrs.status === 'edited'))
      wrong.push(`${attrs.claim} is ${attrs.status}, was “${attrs.words}” and is “${text}”`);
  }
  return wrong;
}
