import type { Node as PMNode, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Status } from '../../shared/model/note';
import { restatus } from './claims/guard';
import { type ClaimPiece, claimPieces } from './claims/pieces';

/** The author's decisions by fact id. */
export const reviewsOf = (doc: PMNode): Record<string, Status> => (doc.attrs.reviews ?? {}) as Record<string, Status>;

/** As much of an editor as a decision needs. */
export type Decidable = { readonly state: EditorState; readonly view: { dispatch(tr: Transaction): void } };

/**
 * Decides on a fact in one step that one undo takes back: the decision is kept in the document, and the claims
 * that rest on the fact show it. A rejected claim leaves the note, and no broken sentence behind.
 */
export function decide(editor: Decidable, fact: string, status: Status): void {
  const { state, view } = editor;
  const reviews = { ...reviewsOf(state.doc) };
  if (status === 'unverified') delete reviews[fact];
  else reviews[fact] = status;
  const tr = state.tr.setDocAttribute('reviews', reviews);
  const pieces = claimPieces(tr.doc).filter(({ attrs }) => attrs.fact === fact);
  // From the end, so that what is removed does not move what is still to come.
  for (const piece of pieces.toReversed()) {
    if (status === 'rejected') remove(tr, piece);
    else if (piece.attrs.status !== 'edited') restatus(tr, piece.from, piece.to, { ...piece.attrs, status });
  }
  view.dispatch(tr);
}

/** Takes a piece out with what would stand empty without it; a value of the event, or a cell's, leaves a gap unless told not to. */
export function remove(tr: Transaction, { from, to, attrs }: ClaimPiece, leave: 'gap' | 'words' = 'gap'): void {
  const $from = tr.doc.resolve(from);
  if (
    leave === 'gap' &&
    (attrs.kind === 'event' || ($from.parent.type.name === 'title' && $from.parent.content.size === to - from))
  ) {
    const gap = tr.doc.type.schema.nodes.gap?.create({
      field: attrs.fact.slice(-64),
      label: `${fieldName(attrs.fact)}: to be confirmed`,
    });
    if (gap) tr.replaceWith(from, to, gap);
    return;
  }
  const { start, end } = withBlank(tr.doc, from, to);
  const alone = !wordsBeside(tr.doc, from, to);
  const block = alone ? removableBlock(tr.doc.resolve(from)) : null;
  if (block) tr.delete(block.from, block.to);
  else if (leave === 'gap' && alone && inTable($from)) {
    const gap = tr.doc.type.schema.nodes.gap?.create({ field: attrs.fact.slice(-64), label: 'To be confirmed' });
    if (gap) tr.replaceWith($from.start(), $from.end(), gap);
  } else if (alone) tr.delete($from.start(), $from.end());
  else tr.delete(start, end);
}

/** Whether anything but stops and blanks, a word or a gap, stands in the same block before or after the claim. */
function wordsBeside(doc: PMNode, from: number, to: number): boolean {
  const $from = doc.resolve(from);
  const rest = [
    [$from.start(), from],
    [to, $from.end()],
  ] as const;
  return rest.some(([start, end]) => {
    const words = doc.textBetween(start, end, '', (leaf) => (leaf.type.name === 'gap' ? String(leaf.attrs.label) : ''));
    return /[\p{L}\p{N}]/u.test(words);
  });
}

/** The claim with the one blank that parts it from its neighbour. */
function withBlank(doc: PMNode, from: number, to: number): { start: number; end: number } {
  const $from = doc.resolve(from);
  const before = doc.textBetween(Math.max($from.start(), from - 1), from);
  const after = doc.textBetween(to, Math.min($from.end(), to + 1));
  if (after === ' ') return { start: from, end: to + 1 };
  return before === ' ' ? { start: from - 1, end: to } : { start: from, end: to };
}

/** The outermost block that would stand empty: a list item, with its list when it was the only one. */
function removableBlock($position: ResolvedPos): { from: number; to: number } | null {
  for (let depth = $position.depth; depth > 0; depth--) {
    const parent = $position.node(depth - 1);
    if (parent.childCount <= 1) {
      // Only lists and their items may go with what they hold; cells, the author's blocks and the note stay.
      if (!['listItem', 'bulletList', 'orderedList', 'blockquote'].includes(parent.type.name)) return null;
      continue;
    }
    if (parent.type.name === 'tableRow' || parent.type.name === 'table') return null;
    // The words of an item that holds a list of its own: the item has to keep its first line.
    if (!parent.canReplace($position.index(depth - 1), $position.index(depth - 1) + 1)) return null;
    if (parent.type.name === 'doc' && parent.childCount <= 3 && $position.node(depth).type.name === 'paragraph') return null;
    return { from: $position.before(depth), to: $position.after(depth) };
  }
  return null;
}

const inTable = ($position: ResolvedPos): boolean =>
  Array.from({ length: $position.depth }, (_, i) => $position.node(i + 1)).some((node) => node.type.name === 'table');

const FIELDS: Readonly<Record<string, string>> = {
  name: 'Event',
  kind: 'Kind of meeting',
  round: 'Round',
  start: 'Date',
  end: 'Last day',
  city: 'Place',
  venue: 'Venue',
  outlet: 'Outlet',
  published: 'Date of publication',
  party: 'Side',
};

/** `a1.event.city` → "Place". */
function fieldName(fact: string): string {
  const field = /\.event\.([a-z]+)/.exec(fact)?.[1] ?? '';
  return FIELDS[field] ?? 'This';
}
