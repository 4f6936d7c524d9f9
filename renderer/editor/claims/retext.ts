/** Gives a claim other words, changing as little as can be, so that formatting and comments around the change stay. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Reworded } from '../../../shared/brief/sources/rewording';
import type { Status } from '../../../shared/model/note';
import { sameWords } from './guard';
import { type ClaimInDoc, type ClaimPiece, claimPieces, claimsIn } from './pieces';
import { removePart } from './takeOut';

/** Where two texts differ: `[start, end)` of the first became `text`. */
export function change(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let same = 0;
  const room = Math.min(before.length, after.length) - start;
  while (same < room && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Puts the words into the claim's first piece; what a split left elsewhere goes. */
export function retext(tr: Transaction, claim: ClaimInDoc, words: string): void {
  const [first, ...rest] = claim.pieces;
  if (!first) return;
  // From the end, so that what goes does not move what is still to come.
  for (const piece of rest.toReversed()) removePart(tr, piece);
  replaceWords(tr, first.from, first.to, words);
}

/** Gives a stretch of one block other words; the claim, formatting and comments on it stay, and so does what is the same. */
export function replaceWords(tr: Transaction, from: number, to: number, words: string): void {
  const was = tr.doc.textBetween(from, to);
  const whole = to - from === was.length;
  const { start, end, text } = whole ? change(was, words) : { start: 0, end: to - from, text: words };
  const [at, until] = [from + start, from + end];
  // The new words look like the letter before them, or like the first of all.
  const model = tr.doc.nodeAt(Math.max(from, at - 1));
  if (text === '') tr.delete(at, until);
  else tr.replaceWith(at, until, tr.doc.type.schema.text(text, model?.marks ?? []));
}

/** Gives a claim other words that it counts as filled in with; false where it has them already, or was split by the author. */
export function reword(tr: Transaction, { from, to, attrs, text }: ClaimPiece, { runs }: Reworded, status: Status): boolean {
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

/** The claim as it was filled in; null where it is unknown or unchanged. */
export function restoreClaim(state: EditorState, id: string): Transaction | null {
  const claim = claimsIn(claimPieces(state.doc)).get(id);
  if (!claim || claim.attrs.words === '' || claim.text === claim.attrs.words) return null;
  const { tr } = state;
  retext(tr, claim, claim.attrs.words);
  return tr;
}

/** Another place of a fact, and what it would say after the edit. */
export type Twin = { claim: ClaimInDoc; words: string };

/**
 * The other places of a fact to which an edit of one of them can be carried over: those with the same wording, and
 * those that hold the changed words exactly once. An edit stays that claim's own until the author takes the offer.
 */
export function twinsOf(doc: PMNode, fact: string): Twin[] {
  const claims = [...claimsIn(claimPieces(doc).filter(({ attrs }) => attrs.fact === fact)).values()];
  const edited = claims.filter(({ attrs }) => attrs.status === 'edited');
  const [one] = edited;
  // Two edits of one fact are two opinions: nobody's is offered.
  if (!one || edited.some(({ text }) => text !== one.text)) return [];
  return claims.flatMap((claim) => {
    const words = claim.attrs.status === 'edited' ? null : carriedOver(one, claim);
    return words === null || words === claim.text ? [] : [{ claim, words }];
  });
}

function carriedOver(edited: ClaimInDoc, twin: ClaimInDoc): string | null {
  if (sameWords(edited.attrs.words, twin.text)) return edited.text;
  const { words } = edited.attrs;
  const { start, end } = change(words, edited.text);
  // Grown to whole words on both sides, so that an inserted word has neighbours to be found by.
  const from = words.slice(0, start).search(/\S*\s*$/);
  const tail = /^\s*\S*/.exec(words.slice(end))?.[0].length ?? 0;
  const was = words.slice(from, end + tail);
  const is = edited.text.slice(from, edited.text.length - (words.length - end - tail));
  if (was.trim() === '' || twin.text.split(was).length !== 2) return null;
  return twin.text.replace(was, () => is);
}

/** Carries the edit of one place over to its twins, in one step. */
export function changeTwins(state: EditorState, fact: string): Transaction | null {
  const twins = twinsOf(state.doc, fact);
  if (twins.length === 0) return null;
  const { tr } = state;
  const last = (twin: Twin) => twin.claim.pieces.at(-1)?.to ?? 0;
  for (const { claim, words } of twins.sort((a, b) => last(b) - last(a))) retext(tr, claim, words);
  return tr;
}
