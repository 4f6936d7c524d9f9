/** Where the words of an exported paragraph stand in the note: each textblock by its words, with claims as their places. */
import type { Node as PMNode } from '@tiptap/pm/model';
import { placeOf } from '../../shared/roundtrip/claimPlace';
import { claimOn } from '../editor/claims/pieces';

/** A stretch of a textblock: a claim, or words between claims. */
export type Stretch = { claim: string | null; from: number; to: number; text: string };
export type Place = { from: number; to: number; words: string; stretches: Stretch[] };

/** All textblocks of the note as an export would write them. `from` and `to` are the block's content. */
export function blocksIn(doc: PMNode): Place[] {
  const places: Place[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const stretches: Stretch[] = [];
    node.forEach((child, offset) => {
      const from = position + 1 + offset;
      const claim = claimOn(child.marks)?.attrs.claim ?? null;
      const last = stretches.at(-1);
      if (last && last.claim === claim) {
        last.to = from + child.nodeSize;
        last.text += textOf(child);
      } else stretches.push({ claim, from, to: from + child.nodeSize, text: textOf(child) });
    });
    const words = stretches.map(({ claim, text }) => (claim === null ? text : placeOf(claim))).join('');
    if (words.trim() !== '') places.push({ from: position + 1, to: position + 1 + node.content.size, words, stretches });
    return false;
  });
  return places;
}

function textOf(node: PMNode): string {
  if (node.isText) return node.text ?? '';
  if (node.type.name === 'hardBreak') return '\n';
  if (node.type.name === 'gap') return `[${node.attrs.label}]`;
  return node.type.name === 'crossReference' ? String(node.attrs.label) : '';
}
