import type { Mark, Node as PMNode } from '@tiptap/pm/model';

export type ClaimAttrs = { claim: string; fact: string; kind: string; status: string; words: string };

/** One stretch of a claim; a claim that was split or formatted in part has several. */
export type ClaimPiece = { from: number; to: number; text: string; attrs: ClaimAttrs };

export const claimOn = (marks: readonly Mark[]): Mark | undefined => marks.find((mark) => mark.type.name === 'claim');

/**
 * Nodes never change: an edit makes new ones along its path and keeps the rest. So what was found in a node is
 * found for good, and after a keystroke only the block that was typed in is read again.
 */
const found = new WeakMap<PMNode, readonly ClaimPiece[]>();

/** All pieces of claims in the order of the note. Positions count from the beginning of the node's content. */
export function claimPieces(node: PMNode): readonly ClaimPiece[] {
  const known = found.get(node);
  if (known) return known;
  const pieces: ClaimPiece[] = [];
  node.forEach((child, offset) => {
    if (child.isInline) addInline(pieces, child, offset);
    else if (!child.isLeaf)
      for (const { from, to, text, attrs } of claimPieces(child))
        pieces.push({ from: from + offset + 1, to: to + offset + 1, text, attrs });
  });
  found.set(node, pieces);
  return pieces;
}

function addInline(pieces: ClaimPiece[], child: PMNode, offset: number): void {
  const mark = claimOn(child.marks);
  if (!mark) return;
  const attrs = mark.attrs as ClaimAttrs;
  const text = child.isText ? (child.text ?? '') : '';
  const last = pieces.at(-1);
  if (last && last.to === offset && last.attrs.claim === attrs.claim && last.attrs.status === attrs.status) {
    last.to += child.nodeSize;
    last.text += text;
  } else pieces.push({ from: offset, to: offset + child.nodeSize, text, attrs });
}

export type ClaimInDoc = { attrs: ClaimAttrs; text: string; pieces: ClaimPiece[] };

/** Whole claims by id, each with its pieces in order. */
export function claimsIn(pieces: readonly ClaimPiece[]): Map<string, ClaimInDoc> {
  const claims = new Map<string, ClaimInDoc>();
  for (const piece of pieces) {
    const known = claims.get(piece.attrs.claim);
    if (known) {
      known.text += piece.text;
      known.pieces.push(piece);
    } else claims.set(piece.attrs.claim, { attrs: piece.attrs, text: piece.text, pieces: [piece] });
  }
  return claims;
}

/** An id that no claim of the note has. */
export function freshIds(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  let n = used.size;
  return () => {
    let id = '';
    do id = `c${++n}`;
    while (used.has(id));
    used.add(id);
    return id;
  };
}
