/** Takes a fact out of the note: what is left are whole sentences, items, rows and sections. */
import type { Node as PMNode, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { OTHERS } from '../../../shared/brief/fill/peopleWords';
import type { Fact } from '../../../shared/model/facts';
import type { Template } from '../../../shared/model/template';
import { fillEmptied, placesOf } from './emptied';
import { type ClaimPiece, claimPieces, claimsIn } from './pieces';
import { removeRows } from './rows';
import { hangs, isSentence, stretchOf, wordsIn } from './sentenceAround';

/** What the note was filled from; it tells what to write where nothing is left. */
export type FilledFrom = { template: Template | null; facts: ReadonlyMap<string, Fact> };
export const UNKNOWN: FilledFrom = { template: null, facts: new Map() };

/**
 * Takes out every claim on a fact. A table's row goes whole when nothing else is in it, and a list's item likewise; a
 * value that a sentence or a form needs leaves a gap; a section that is emptied says what its template says of none.
 */
export function takeOut(tr: Transaction, fact: string, from: FilledFrom): void {
  const places = placesOf(tr.doc, fact);
  const since = tr.mapping.maps.length;
  removeRows(tr, fact, from.template);
  // Read anew each time: with one piece others can go, and gaps between them.
  for (let piece = lastPiece(tr.doc, fact); piece; piece = lastPiece(tr.doc, fact)) removePiece(tr, piece);
  fillEmptied(tr, since, places, fact, from);
}

const lastPiece = (doc: PMNode, fact: string): ClaimPiece | undefined =>
  claimPieces(doc).findLast(({ attrs }) => attrs.fact === fact);

function removePiece(tr: Transaction, piece: ClaimPiece): void {
  const { from, to, attrs } = piece;
  const $from = tr.doc.resolve(from);
  const whole = claimsIn(claimPieces(tr.doc)).get(attrs.claim)?.text ?? piece.text;
  const { start, end } = stretchOf($from.parent, { from: from - $from.start(), to: to - $from.start() }, attrs.fact);
  const [before, after] = [wordsIn($from.parent, 0, start), wordsIn($from.parent, end, $from.parent.content.size)];
  const alone = !HAS_WORD.test(before + after);
  const ofEvent = attrs.kind === 'event' && !(alone && isSentence(whole) && isIn($from, 'listItem'));
  if (ofEvent || ($from.parent.type.name === 'title' && alone)) leaveGap(tr, piece, `${fieldName(attrs.fact)}: to be confirmed`);
  else if (alone) removeAlone(tr, $from, attrs.fact);
  else if (hangs(whole, before, after)) leaveGap(tr, piece, TO_BE_CONFIRMED);
  else removeWords(tr, $from.start() + start, $from.start() + end);
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const TO_BE_CONFIRMED = 'To be confirmed';

/** A claim that its block holds nothing beside: the block goes, with its item or list; a cell of a table keeps a gap. */
function removeAlone(tr: Transaction, $from: ResolvedPos, fact: string): void {
  if (raiseOwnItems(tr, $from) || removeOthers(tr, $from)) return;
  const block = removableBlock($from);
  if (block) tr.delete(block.from, block.to);
  else if (isIn($from, 'table')) replaceByGap(tr, $from.start(), $from.end(), fact, TO_BE_CONFIRMED);
  else tr.delete($from.start(), $from.end());
}

/** The row at the head of the note for those of no side goes with the last of them: nobody waits to be confirmed there. */
function removeOthers(tr: Transaction, $from: ResolvedPos): boolean {
  const row = $from.depth > 3 && $from.node(1).attrs.layout === 'heading-block' ? $from.node(2) : null;
  if (row?.firstChild?.textContent.trim() !== OTHERS || $from.node(3).childCount > 1) return false;
  tr.delete($from.before(2), $from.after(2));
  return true;
}

/** Takes one piece of a claim out whose other words stay: what would stand empty without it goes as well. */
export function removePart(tr: Transaction, { from, to }: ClaimPiece): void {
  const $from = tr.doc.resolve(from);
  const { parent } = $from;
  const beside = wordsIn(parent, 0, from - $from.start()) + wordsIn(parent, to - $from.start(), parent.content.size);
  const block = HAS_WORD.test(beside) ? null : removableBlock($from);
  if (HAS_WORD.test(beside)) removeWords(tr, from, to);
  else if (block) tr.delete(block.from, block.to);
  else tr.delete($from.start(), $from.end());
}

/** Signs that join a value to the one beside it stay: "Norway–[Side: to be confirmed]". */
function leaveGap(tr: Transaction, { from, to, text, attrs }: ClaimPiece, label: string): void {
  // Formatted words are several texts, but each letter is one step of the position.
  const lead = text.length === to - from ? (/^[\s:–,-]*/.exec(text)?.[0].length ?? 0) : 0;
  const trail = text.length === to - from ? (/[\s:–,-]*$/.exec(text)?.[0].length ?? 0) : 0;
  const claim = tr.doc.type.schema.marks.claim;
  if (claim) tr.removeMark(from, to, claim);
  replaceByGap(tr, from + lead, to - trail, attrs.fact, label);
}

function replaceByGap(tr: Transaction, from: number, to: number, fact: string, label: string): void {
  const gap = tr.doc.type.schema.nodes.gap?.create({ field: fact.slice(-64), label });
  if (gap) tr.replaceWith(from, to, gap);
}

/** The words with the one blank that parts them from their neighbour. */
function removeWords(tr: Transaction, from: number, to: number): void {
  const $from = tr.doc.resolve(from);
  const before = tr.doc.textBetween(Math.max($from.start(), from - 1), from);
  const after = tr.doc.textBetween(to, Math.min($from.end(), to + 1));
  if (after === ' ') tr.delete(from, to + 1);
  else tr.delete(before === ' ' ? from - 1 : from, to);
}

/** The items under an item that loses its own words take its place. */
function raiseOwnItems(tr: Transaction, $from: ResolvedPos): boolean {
  const depth = $from.depth - 1;
  const item = $from.node(depth);
  const list = item?.type.name === 'listItem' && item.childCount === 2 && $from.index(depth) === 0 ? item.child(1) : null;
  if (!list || !isList(list)) return false;
  tr.replaceWith($from.before(depth), $from.after(depth), list.content);
  return true;
}

const isList = ({ type }: PMNode): boolean => type.name === 'bulletList' || type.name === 'orderedList';

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
    // The words of an item that holds a table or a quotation of its own: the item has to keep its first line.
    if (!parent.canReplace($position.index(depth - 1), $position.index(depth - 1) + 1)) return null;
    if (parent.type.name === 'doc' && parent.childCount <= 3 && $position.node(depth).type.name === 'paragraph') return null;
    return { from: $position.before(depth), to: $position.after(depth) };
  }
  return null;
}

const isIn = ($position: ResolvedPos, type: string): boolean =>
  Array.from({ length: $position.depth }, (_, i) => $position.node(i + 1)).some((node) => node.type.name === type);

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
