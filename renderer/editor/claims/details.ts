/** The note follows what the author marks or says of a fact: its values, who, where, when, of which side. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { claimWords } from '../../../shared/brief/claimWords';
import { groupIn } from '../../../shared/brief/fill/homes';
import { type OwnCell, ownCell } from '../../../shared/brief/fill/ownRow';
import type { Marking } from '../../../shared/brief/sources/marked';
import type { Reworded } from '../../../shared/brief/sources/rewording';
import type { Fact } from '../../../shared/model/facts';
import { restatus } from './guard';
import { Maker } from './maker';
import { type ClaimPiece, claimPieces, claimsIn } from './pieces';
import { gapsFor, putInSection } from './place';
import { headRowOf, isTableFor } from './placeRow';
import { retext, reword } from './retext';
import { childrenOf } from './rows';
import { dropSpeakerGap, leadBySpeaker, wantsSpeaker } from './speakerGap';
import { type FilledFrom, removePart, takeOut } from './takeOut';

const isOwn = ({ attrs }: ClaimPiece): boolean => attrs.status === 'edited';

/** Puts values of the event that the author marked where the note tells such: into gaps, and in the place of other values. */
export function putValues(tr: Transaction, values: readonly Fact[], { words, rewritings }: Marking): void {
  const [first] = values;
  const claimsOf = (all: readonly Fact[]) =>
    all.map((value) => new Maker(tr, value).claim(words.get(value.fact.id) ?? claimWords(value)));
  const gaps = first ? gapsFor(tr.doc, first) : [];
  for (const at of gaps.reverse()) tr.replaceWith(at, at + 1, claimsOf(values.filter(({ fact }) => words.has(fact.id))));
  for (const value of values) {
    const { id } = value.fact;
    for (const piece of claimPieces(tr.doc)
      .filter((each) => each.attrs.fact === id && !isOwn(each))
      .reverse()) {
      const now = rewritings.get(id)?.find(({ words }) => words === piece.attrs.words);
      if (now?.runs.length === 0) removePart(tr, piece);
      else {
        const isNew = now !== undefined && reword(tr, piece, { words: now.words, runs: now.runs }, 'unverified');
        if (!isNew) restatus(tr, piece.from, piece.to, { ...piece.attrs, status: 'unverified' });
        const next = now?.behind && values.find(({ fact }) => fact.id === now.behind?.fact);
        if (isNew && now?.behind && next) {
          const end = piece.from + now.runs.reduce((sum, { text }) => sum + text.length, 0);
          tr.insert(end, new Maker(tr, next).claim(now.behind.words));
        }
      }
    }
  }
}

/**
 * What the author says of a fact that he added is in the note at once. Words of his own stay as they are.
 * @param words old words of the fact's claims → new ones, as the template words them
 */
export function setDetails(tr: Transaction, was: Fact, is: Fact, from: FilledFrom, words: readonly Reworded[]): void {
  const facts = new Map([...from.facts, [is.fact.id, is]]);
  if (isElsewhere(tr.doc, was, is, { ...from, facts })) {
    move(tr, is, { ...from, facts });
    return;
  }
  fillCells(tr, was, is, facts);
  const [old, now] = [claimWords(was), claimWords(is)];
  const all = [...words, { words: old, runs: [{ text: now, bold: false }] }];
  for (const piece of claimPieces(tr.doc)
    .filter((each) => each.attrs.fact === is.fact.id && !isOwn(each))
    .reverse()) {
    const to = all.find((each) => each.words === piece.attrs.words && each.runs.length > 0);
    if (!to || piece.text !== piece.attrs.words || isInTable(tr.doc, piece)) continue;
    const from = wantsSpeaker(was) ? dropSpeakerGap(tr, piece.from) : piece.from;
    if (from === null) continue;
    reword(tr, { ...piece, from, to: from + piece.to - piece.from }, to, piece.attrs.status as 'unverified');
    leadBySpeaker(tr, from, is);
  }
}

const isInTable = (doc: PMNode, { from }: ClaimPiece): boolean => {
  const table = doc.resolve(from).node(1);
  return table.type.name === 'table' && table.attrs.layout !== 'heading-block';
};

/** The cells of the rows that tell a fact: a value takes the place of its gap or of what it was before. */
function fillCells(tr: Transaction, was: Fact, is: Fact, facts: ReadonlyMap<string, Fact>): void {
  const all = [...facts.values()];
  for (const { cell, at, heading } of cellsOf(tr.doc, is).reverse()) {
    const [old, now] = [ownCell(heading, was, all), ownCell(heading, is, all)];
    const only = cell.childCount === 1 && cell.firstChild?.childCount === 1 ? cell.firstChild.firstChild : null;
    if (!only || !now || same(old, now)) continue;
    const [from, to] = [at + 2, at + 2 + only.nodeSize];
    const [piece] = claimPieces(cell);
    const isOld = piece && old && 'words' in old && piece.attrs.fact === is.fact.id && piece.text === old.words && !isOwn(piece);
    const isGap = only.type.name === 'gap' && old && 'field' in old && only.attrs.field === old.field;
    if (!isOld && !isGap) continue;
    const maker = new Maker(tr, is);
    tr.replaceWith(from, to, 'words' in now ? maker.claim(now.words) : maker.node('gap', undefined, now));
  }
}

const same = (one: OwnCell, other: OwnCell): boolean => JSON.stringify(one) === JSON.stringify(other);

type Cell = { cell: PMNode; at: number; heading: string };
function cellsOf(doc: PMNode, fact: Fact): Cell[] {
  const cells: Cell[] = [];
  doc.descendants((table, at) => {
    if (!isTableFor(fact, table)) return;
    const heads = childrenOf(table.firstChild as PMNode).map(({ textContent }) => textContent.trim());
    table.forEach((row, offset) => {
      if (!claimPieces(row).some(({ attrs }) => attrs.fact === fact.fact.id)) return;
      row.forEach((cell, inRow, i) => {
        cells.push({ cell, at: at + 1 + offset + 1 + inRow, heading: heads[i] ?? '' });
      });
    });
  });
  return cells;
}

/** Whether the one place of a fact is under the heading, or in the row, of a side that is not its own any more. */
function isElsewhere(doc: PMNode, was: Fact, is: Fact, { template, facts }: FilledFrom): boolean {
  const claims = [...claimsIn(claimPieces(doc).filter(({ attrs }) => attrs.fact === is.fact.id)).values()];
  const [piece] = claims[0]?.pieces ?? [];
  if (claims.length !== 1 || !piece) return false;
  const $from = doc.resolve(piece.from);
  if ($from.node(1).attrs.layout === 'heading-block') return headRowOf(was) !== headRowOf(is);
  if (!template || $from.node(1).type.name === 'table') return false;
  let [section, group] = ['', ''];
  for (let i = 0; i < $from.index(0); i++) {
    const block = doc.child(i);
    if (block.type.name !== 'heading') continue;
    if (block.attrs.section) [section, group] = [String(block.attrs.section), ''];
    else group = block.textContent.trim();
  }
  const [before, after] = [was, is].map((fact) => groupIn(template, section, fact, facts.values()));
  return before !== after && before === group;
}

function move(tr: Transaction, fact: Fact, from: FilledFrom): void {
  const claimOf = () => [...claimsIn(claimPieces(tr.doc).filter(({ attrs }) => attrs.fact === fact.fact.id)).values()][0];
  const old = claimOf();
  takeOut(tr, fact.fact.id, from);
  putInSection(tr, { fact, from });
  const now = claimOf();
  if (now && old?.attrs.status === 'edited') retext(tr, now, old.text);
}
