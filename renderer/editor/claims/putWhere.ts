/** Puts a fact where the author points, or at the nearest place that keeps a heading or a row of a table whole. */
import type { ResolvedPos } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { claimWords } from '../../../shared/brief/claimWords';
import type { Fact } from '../../../shared/model/facts';
import { depthOf } from '../depthOf';
import { Maker } from './maker';
import { claimPieces } from './pieces';
import { type Placing, putAt, putInSection } from './place';
import { isTableFor, putInHead, putRow } from './placeRow';
import { leadBySpeaker } from './speakerGap';

/**
 * Pointed at words, the fact stands beside them; at an item of a list that tells another fact, it is an item of its own
 * behind it, or before it where the item begins. Pointed at a heading, it is a paragraph under it; at the note's title,
 * it goes into its section; at a table of such facts, it is a row there; at words in another cell, a statement comes
 * behind the table and a name on a line of its own. A gap is filled, and so is an empty cell.
 * Returns where its words begin.
 */
export function putWhere(tr: Transaction, position: number, placing: Placing): number {
  const { fact, from } = placing;
  const $at = inText(tr, position);
  const { parent } = $at;
  if (isGap($at)) return putAt(tr, $at.pos, fact);
  if (parent.type.name === 'heading') return putBehind(tr, $at.after(), placing);
  // A value of the event is part of what a title or a cell says, wherever the author wants it.
  if (fact.kind === 'event') return putAt(tr, $at.pos, fact);
  if (parent.type.name === 'title' || parent.type.name === 'subtitle')
    return putInSection(tr, placing) ?? putBehind(tr, endOfHead(tr), placing);
  const depth = depthOf($at, 'table');
  if (depth === null) return tellsAnother($at, fact) ? putByItem(tr, $at, fact) : putAt(tr, $at.pos, fact);
  const maker = new Maker(tr, fact);
  const table = $at.node(depth);
  if (isTableFor(fact, table)) return putRow(maker, $at.before(depth), from.facts.values());
  const inHead = table.attrs.layout === 'heading-block' ? putInHead(maker, claimWords(fact)) : null;
  if (inHead !== null) return inHead;
  if (parent.content.size === 0) return putAt(tr, $at.pos, fact);
  return putBehind(tr, isName(fact) ? $at.after() : $at.after(depth), placing);
}

/** The place in the text that a position is nearest to. */
function inText({ doc }: Transaction, position: number): ResolvedPos {
  const $at = doc.resolve(Math.min(Math.max(0, position), doc.content.size));
  return $at.parent.inlineContent ? $at : Selection.near($at).$from;
}

const isGap = ({ nodeBefore, nodeAfter }: ResolvedPos): boolean =>
  nodeBefore?.type.name === 'gap' || nodeAfter?.type.name === 'gap';

const isName = ({ kind }: Pick<Fact, 'kind'>): boolean => kind === 'participant' || kind === 'mentioned';

/** Whether the item of a list at that place holds a claim of the sort of the fact: a statement, or a name. */
function tellsAnother($at: ResolvedPos, fact: Fact): boolean {
  const depth = depthOf($at, 'listItem');
  if (depth === null) return false;
  const told = claimPieces($at.node(depth)).map(({ attrs }) => isName({ kind: attrs.kind as Fact['kind'] }));
  return isName(fact) ? told.length > 0 && !told.includes(false) : told.includes(false);
}

/** As an item of its own beside the one at that place. */
function putByItem(tr: Transaction, $at: ResolvedPos, fact: Fact): number {
  const depth = depthOf($at, 'listItem') as number;
  const before = $at.pos === $at.start(depth) + 1;
  const at = before ? $at.before(depth) : $at.after(depth);
  const maker = new Maker(tr, fact);
  tr.insert(at, maker.item(maker.claim(claimWords(fact))));
  return leadBySpeaker(tr, at + 2, fact);
}

/** Behind the title and what stands with it at the head of the note. */
function endOfHead({ doc }: Transaction): number {
  let end = 0;
  for (let i = 0; i < doc.childCount; i++) {
    const { type, attrs, nodeSize } = doc.child(i);
    if (type.name !== 'title' && type.name !== 'subtitle' && attrs.layout !== 'heading-block') break;
    end += nodeSize;
  }
  return end;
}

/** As a paragraph of its own between two blocks. */
function putBehind(tr: Transaction, at: number, { fact }: Placing): number {
  const maker = new Maker(tr, fact);
  tr.insert(at, maker.paragraph(maker.claim(claimWords(fact))));
  return leadBySpeaker(tr, at + 1, fact);
}
