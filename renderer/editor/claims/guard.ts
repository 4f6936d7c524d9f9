/**
 * What holds of every claim after every step of the editor, whoever made it: appended to the author's own step,
 * so that one undo takes both back.
 *
 * - a claim's pieces stand together: no other claim lies between them; a copy is a claim of its own
 * - words put into the middle of a claim belong to it; a claim without a word left is none
 * - all its pieces bear the same status, `edited` exactly while its words are not those that were filled in
 */
import type { Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { AddedFact } from '../../../shared/model/added';
import { type ClaimAttrs, type ClaimPiece, claimOn, claimPieces, claimsIn, freshIds } from './pieces';

export type GuardOptions = {
  /** Facts that came along on the clipboard; taken over once a claim rests on one of them. */
  brought(): ReadonlyMap<string, AddedFact>;
};

type Remark = { from: number; to: number; attrs: ClaimAttrs | null };

export const claimGuard = (options: GuardOptions = { brought: () => new Map() }): Plugin =>
  new Plugin({
    key: new PluginKey('claim-guard'),
    appendTransaction(transactions, before, state): Transaction | null {
      if (!transactions.some((tr) => tr.docChanged)) return null;
      const { tr } = state;
      const remarks = soundClaims(state.doc, touched(before.doc, state.doc), before.doc);
      for (const { from, to, attrs } of remarks) {
        if (attrs) restatus(tr, from, to, attrs);
        else if (state.schema.marks.claim) tr.removeMark(from, to, state.schema.marks.claim);
      }
      const added = broughtFacts(state, options.brought());
      if (added) tr.setDocAttribute('added', added);
      return tr.docChanged ? tr : null;
    },
  });

/** Gives the claim over a range other attributes, keeping its other marks. Only words bear a claim. */
export function restatus(tr: Transaction, from: number, to: number, attrs: ClaimAttrs): void {
  const type = tr.doc.type.schema.marks.claim;
  if (type) tr.addMark(from, to, type.create(attrs));
}

/** The pieces that a step can have made unsound, where all were sound before it: those of the blocks that it made anew. */
function touched(before: PMNode, after: PMNode): readonly ClaimPiece[] {
  if (before.attrs.reviews !== after.attrs.reviews) return claimPieces(after);
  const { first, last, start, rest } = madeAnew(before, after);
  // Most keys are typed where no claim is: then the claims of the whole note need not be gathered.
  if (!claimAmong(before, first, last) && !claimAmong(after, first, last)) return [];
  const pieces = claimPieces(after);
  // What is put between the pieces of a claim parts it, though no piece of it was made anew.
  const end = after.content.size - rest;
  const inFront = pieces.findLast(({ to }) => to <= start);
  if (inFront && pieces.find(({ from }) => from >= end)?.attrs.claim === inFront.attrs.claim) return pieces;
  const inside = (doc: PMNode) => claimPieces(doc).filter(({ from, to }) => to > start && from < doc.content.size - rest);
  const own = inside(after);
  const ids = new Set([...own, ...inside(before)].map(({ attrs }) => attrs.claim));
  // A claim that stands elsewhere too is looked at as a whole, among its neighbours.
  return pieces.filter(({ attrs }) => ids.has(attrs.claim)).length === own.length ? own : pieces;
}

/** Whether a claim stands in the blocks between the `first` and the `last` ones. */
function claimAmong(doc: PMNode, first: number, last: number): boolean {
  for (let i = first; i < doc.childCount - last; i++) if (claimPieces(doc.child(i)).length > 0) return true;
  return false;
}

/**
 * How much of the document a step left as it was: the `first` and the `last` blocks, up to `start`, and `rest` at the end.
 * Blocks that stay are the same objects.
 */
function madeAnew(before: PMNode, after: PMNode): { first: number; last: number; start: number; rest: number } {
  const most = Math.min(before.childCount, after.childCount);
  let [first, last, start, rest] = [0, 0, 0, 0];
  while (first < most && before.child(first) === after.child(first)) start += after.child(first++).nodeSize;
  while (last < most - first && before.child(before.childCount - 1 - last) === after.child(after.childCount - 1 - last))
    rest += after.child(after.childCount - 1 - last++).nodeSize;
  return { first, last, start, rest };
}

/**
 * What has to change so that every claim is sound; empty where all are.
 * @param before the note before the step, which knows what each claim was filled in with
 */
export function soundClaims(
  doc: PMNode,
  pieces: readonly ClaimPiece[] = claimPieces(doc),
  before: PMNode | null = null,
): Remark[] {
  if (pieces.length === 0) return [];
  const apart = filled(doc, separated(pieces, claimPieces(doc), before));
  const claims = claimsIn(apart);
  const reviews = (doc.attrs.reviews ?? {}) as Record<string, string>;
  const remarks: Remark[] = [];
  for (const { attrs, text, pieces: own } of claims.values()) {
    const lost = wordless(doc, own);
    // A stop or quotation mark that a split leaves alone in a block is the claim's no more.
    const kept = lost.size === 0 ? text : own.flatMap((piece) => (lost.has(piece) ? [] : [piece.text])).join('');
    const sound = { ...attrs, status: statusOf(attrs, kept, reviews) };
    for (const piece of own) {
      if (lost.has(piece)) remarks.push({ from: piece.from, to: piece.to, attrs: null });
      else if (!isAs(piece, sound)) remarks.push({ from: piece.from, to: piece.to, attrs: sound });
    }
  }
  return remarks;
}

type Placed = ClaimPiece & { as: ClaimAttrs };
const isAs = (piece: ClaimPiece & { as?: ClaimAttrs }, sound: ClaimAttrs): boolean =>
  (piece.as ?? piece.attrs) === piece.attrs &&
  piece.attrs.claim === sound.claim &&
  piece.attrs.status === sound.status &&
  piece.attrs.fact === sound.fact &&
  piece.attrs.words === sound.words &&
  piece.attrs.kind === sound.kind;

/** Gives an id of its own to a piece that another claim parts from its fellows, and to the second of two whole copies. */
function separated(pieces: readonly ClaimPiece[], all: readonly ClaimPiece[], before: PMNode | null): Placed[] {
  const recalled = recall(pieces, before);
  // Seldom is one needed, and every step comes by here.
  let ids: (() => string) | null = null;
  const fresh = (): string => {
    ids ??= freshIds(all.map(({ attrs }) => attrs.claim));
    return ids();
  };
  /** The present id of what was called `claim`, the words it has so far, and where its last piece stood. */
  const runs = new Map<string, { attrs: ClaimAttrs; text: string; at: number }>();
  return pieces.map((given, at) => {
    const piece = recalled(within(pieces[at - 1], given, pieces[at + 1]));
    const { claim, words } = piece.attrs;
    const run = runs.get(claim);
    const parted = run !== undefined && run.at !== at - 1;
    const again = run !== undefined && sameWords(run.text, words) && sameWords(piece.text, words);
    if (!run || parted || again) {
      const attrs = run ? { ...piece.attrs, claim: fresh() } : piece.attrs;
      runs.set(claim, { attrs, text: piece.text, at });
      return { ...piece, attrs, as: given.attrs };
    }
    run.text += piece.text;
    run.at = at;
    const attrs = run.attrs.claim === claim ? piece.attrs : { ...piece.attrs, claim: run.attrs.claim };
    return { ...piece, attrs, as: given.attrs };
  });
}

/**
 * Gives a claim that was read back from the page what it was filled in with: the page shows only what stands there now.
 * The browser writes by itself where an input method does.
 */
function recall(pieces: readonly ClaimPiece[], before: PMNode | null): (piece: ClaimPiece) => ClaimPiece {
  if (!before || pieces.every(({ attrs }) => attrs.words !== '')) return (piece) => piece;
  const words = new Map(claimPieces(before).map(({ attrs }) => [attrs.claim, attrs.words]));
  return (piece) => {
    const known = piece.attrs.words === '' ? words.get(piece.attrs.claim) : undefined;
    return known ? { ...piece, attrs: { ...piece.attrs, words: known } } : piece;
  };
}

/** Words that were dragged or pasted back into the claim that they are of belong to it again; a whole copy does not. */
function within(before: ClaimPiece | undefined, piece: ClaimPiece, after: ClaimPiece | undefined): ClaimPiece {
  const { claim, fact, words } = piece.attrs;
  const inside =
    before && after && before.attrs.claim === after.attrs.claim && before.to === piece.from && piece.to === after.from;
  if (!inside || before.attrs.claim === claim || before.attrs.fact !== fact || before.attrs.words !== words) return piece;
  return sameWords(piece.text, words) ? piece : { ...piece, attrs: before.attrs };
}

/** Takes bare words between two pieces of one claim in the same block into the claim. */
function filled(doc: PMNode, pieces: readonly Placed[]): (ClaimPiece & { as: ClaimAttrs })[] {
  const out: Placed[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && last.attrs.claim === piece.attrs.claim && last.to < piece.from) {
      const $end = doc.resolve(last.to);
      if (piece.from <= $end.end()) {
        doc.nodesBetween(last.to, piece.from, (node, position) => {
          if (!node.isText || claimOn(node.marks)) return;
          const from = Math.max(position, last.to);
          const to = Math.min(position + node.nodeSize, piece.from);
          // `as` differs from `attrs`, so that the mark is set.
          out.push({ from, to, text: (node.text ?? '').slice(from - position, to - position), attrs: piece.attrs, as: BARE });
        });
      }
    }
    out.push(piece);
  }
  return out;
}
const BARE: ClaimAttrs = { claim: '', fact: '', kind: '', status: '', words: '' };

/** Pieces in blocks where nothing but stops and blanks is left of the claim. */
function wordless(doc: PMNode, pieces: readonly ClaimPiece[]): ReadonlySet<ClaimPiece> {
  if (pieces.every(({ text }) => HAS_WORD.test(text))) return NONE;
  const byBlock = new Map<number, ClaimPiece[]>();
  for (const piece of pieces) {
    const block = pieces.length === 1 ? 0 : doc.resolve(piece.from).start();
    byBlock.set(block, [...(byBlock.get(block) ?? []), piece]);
  }
  return new Set([...byBlock.values()].filter((own) => !own.some(({ text }) => HAS_WORD.test(text))).flat());
}
const HAS_WORD = /[\p{L}\p{N}]/u;
const NONE: ReadonlySet<ClaimPiece> = new Set();

/** Closing stops, and blanks at a place where the claim was split, are no change of its words. */
export function sameWords(one: string, other: string): boolean {
  if (one === other) return true;
  // Sign by sign, since every claim is asked after every key: most that differ do so near the beginning.
  let [i, j] = [wordAt(one, 0), wordAt(other, 0)];
  const [end, otherEnd] = [endOf(one), endOf(other)];
  while (i < end && j < otherEnd) {
    const [blank, otherBlank] = [isBlank(one.charCodeAt(i)), isBlank(other.charCodeAt(j))];
    if (blank !== otherBlank || (!blank && one.charCodeAt(i) !== other.charCodeAt(j))) return false;
    [i, j] = blank ? [wordAt(one, i), wordAt(other, j)] : [i + 1, j + 1];
  }
  return i >= end && j >= otherEnd;
}
/** Blanks as `\s` has them. */
const isBlank = (sign: number): boolean =>
  sign === 32 || (sign >= 9 && sign <= 13) || sign === 0xa0 || (sign > 0xff && /\s/.test(String.fromCharCode(sign)));
const STOPS = '.,;:';
function wordAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && (isBlank(text.charCodeAt(end - 1)) || STOPS.includes(text.charAt(end - 1)))) end--;
  return end;
}

function statusOf(attrs: ClaimAttrs, text: string, reviews: Readonly<Record<string, string>>): string {
  if (!sameWords(text, attrs.words)) return 'edited';
  const review = reviews[attrs.fact];
  const former = review === 'verified' || review === 'disputed' ? review : 'unverified';
  return attrs.status === 'edited' || attrs.status === 'rejected' ? former : attrs.status;
}

/** The note's added facts with those that pasted claims rest on; null where nothing is new. */
function broughtFacts(state: EditorState, brought: ReadonlyMap<string, AddedFact>): Record<string, AddedFact> | null {
  if (brought.size === 0) return null;
  const added = (state.doc.attrs.added ?? {}) as Record<string, AddedFact>;
  const news: Record<string, AddedFact> = {};
  for (const { attrs } of claimPieces(state.doc)) {
    const fact = brought.get(attrs.fact);
    if (fact && !Object.hasOwn(added, attrs.fact)) news[attrs.fact] = fact;
  }
  return Object.keys(news).length > 0 ? { ...added, ...news } : null;
}
