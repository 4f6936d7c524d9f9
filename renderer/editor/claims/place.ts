/** Puts a fact into the note as a claim: where the author points, or in the section that tells of such facts. */
import type { Node as PMNode } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { claimWords } from '../../../shared/brief/claimWords';
import { groupIn, sectionsTelling } from '../../../shared/brief/fill/homes';
import { saysNone } from '../../../shared/brief/fill/none';
import type { EventField, Fact } from '../../../shared/model/facts';
import { depthOf } from '../depthOf';
import { Maker } from './maker';
import { type ClaimPiece, claimPieces } from './pieces';
import { isTableFor, putInHead, putRow } from './placeRow';
import { leadBySpeaker } from './speakerGap';
import type { FilledFrom } from './takeOut';

export type Placing = {
  fact: Fact;
  /** What the note was filled from: facts to find what the new one resembles, and what the template says of none. */
  from: FilledFrom;
};

/**
 * Puts the fact's words at a place of the author's choosing: in the place of a gap that stands there, never into
 * another claim, and parted by blanks.
 */
export function putAt(tr: Transaction, position: number, fact: Fact): number {
  const maker = new Maker(tr, fact);
  let at = Math.min(Math.max(0, position), tr.doc.content.size);
  if (!tr.doc.resolve(at).parent.inlineContent) at = Selection.near(tr.doc.resolve(at)).from;
  const { nodeBefore, nodeAfter } = tr.doc.resolve(at);
  if (nodeBefore?.type.name === 'gap') {
    at -= nodeBefore.nodeSize;
    tr.delete(at, at + nodeBefore.nodeSize);
  } else if (nodeAfter?.type.name === 'gap') tr.delete(at, at + nodeAfter.nodeSize);
  const inside = claimPieces(tr.doc).find(({ from, to }) => from < at && at < to);
  if (inside) at = inside.to;
  return leadBySpeaker(tr, insertWords(tr, at, maker.claim(claimWords(fact))), fact);
}

/**
 * Puts the fact's words where facts of its kind stand; in a note of no template at the end, before the author's own part.
 * Returns where they begin; null where the template has no place for such facts, and nothing was put in.
 */
export function putInSection(tr: Transaction, placing: Placing): number | null {
  const at = putInHome(tr, placing);
  return at === null ? null : leadBySpeaker(tr, at, placing.fact);
}

function putInHome(tr: Transaction, { fact, from }: Placing): number | null {
  const maker = new Maker(tr, fact);
  const sections = sectionsOf(tr.doc);
  const ids = from.template ? sectionsTelling(from.template, fact) : sectionsFor(fact);
  for (const id of ids) {
    const section = sections.find((each) => each.id === id);
    if (section) return putUnder(maker, section, from);
  }
  const told = from.template ? undefined : sections.findLast(({ blocks }) => blocks.some((block) => tellsSuch(block, fact)));
  if (told) return putUnder(maker, told, from);
  const inHead = putInHead(maker, claimWords(fact)) ?? putInGaps(maker);
  return inHead ?? (from.template && ids.length === 0 ? null : putLast(maker, sections));
}

/** The field of which a gap stands where the note has no such value of the event. */
const FIELDS: Readonly<Partial<Record<EventField, string>>> = {
  name: 'event.name',
  kind: 'event.kind',
  round: 'event.round',
  start: 'event.dates',
  city: 'event.city',
  venue: 'event.venue',
};

/** A value of the event takes the place of every gap that waits for it; null where none does. */
const putInGaps = ({ tr, fact }: Maker): number | null => {
  const gaps = gapsFor(tr.doc, fact);
  for (const at of gaps.toReversed()) putAt(tr, at, fact);
  return gaps[0] ?? null;
};

/** Where the note has a gap in the place of a value of the event. */
export function gapsFor(doc: PMNode, fact: Fact): number[] {
  const gaps: number[] = [];
  const field = fact.kind === 'event' ? FIELDS[fact.field] : undefined;
  doc.descendants(({ type, attrs }, at) => {
    const waits = attrs.field === field || attrs.field === fact.fact.id.slice(-64);
    if (field !== undefined && type.name === 'gap' && waits) gaps.push(at);
  });
  return gaps;
}

/** What stands at a place that is no letter: a break parts words as a blank does. */
const leaf = ({ type }: PMNode): string => (type.name === 'hardBreak' ? '\n' : '\uFFFC');

function insertWords(tr: Transaction, at: number, words: PMNode): number {
  const $at = tr.doc.resolve(at);
  const before = tr.doc.textBetween(Math.max($at.start(), at - 1), at, '', leaf);
  const after = tr.doc.textBetween(at, Math.min($at.end(), at + 1), '', leaf);
  const blank = tr.doc.type.schema.text(' ');
  const lead = before !== '' && !/[\s(“‘«]/.test(before) ? [blank] : [];
  const trail = after !== '' && !/[\s.,;:)”’»]/.test(after) ? [blank] : [];
  tr.insert(at, [...lead, words, ...trail]);
  return at + lead.length;
}

/** Sections by the sort of fact that they tell, for a note whose template is not known. */
function sectionsFor(fact: Fact): string[] {
  switch (fact.kind) {
    case 'outcome':
      return fact.fact.type === 'position'
        ? ['positions', 'main-points']
        : fact.fact.type === 'discussed'
          ? ['main-points', 'discussed']
          : ['agreed', 'outcomes', 'commitments', 'main-points'];
    case 'nextStep':
      return ['next-steps', 'follow-up', 'commitments'];
    case 'quote':
      return ['quotes', 'main-points'];
    case 'participant':
      return ['participants', 'contacts'];
    default:
      return [];
  }
}

type Block = { node: PMNode; at: number };
/** A heading of the template's, or one of the same level, with the blocks under it. */
type Section = { id: string; at: number; start: number; blocks: Block[] };

function sectionsOf(doc: PMNode): Section[] {
  const sections: Section[] = [];
  doc.forEach((node, at) => {
    const heads = node.type.name === 'heading' && (node.attrs.section || node.attrs.level === 1);
    if (heads) sections.push({ id: String(node.attrs.section ?? ''), at, start: at + node.nodeSize, blocks: [] });
    else sections.at(-1)?.blocks.push({ node, at });
  });
  return sections;
}

const isOwn = ({ node }: Block): boolean => node.type.name === 'authorBlock';
const isList = ({ node }: Block): boolean => node.type.name === 'orderedList' || node.type.name === 'bulletList';
const endOf = ({ node, at }: Block): number => at + node.nodeSize;

const tellsSuch = (block: Block, { kind }: Fact): boolean =>
  !isOwn(block) && kind !== 'event' && !block.node.isLeaf && claimPieces(block.node).some(({ attrs }) => attrs.kind === kind);

/** Into a section that tells of such facts: a row of its table, an item of its list, else words of its own. */
function putUnder(maker: Maker, section: Section, from: FilledFrom): number {
  const { tr, fact } = maker;
  const table = section.blocks.findLast(({ node }) => isTableFor(fact, node));
  if (table) return putRow(maker, table.at, from.facts.values());
  const words = maker.claim(claimWords(fact));
  const none = section.blocks.find((block) => saysNoneOf(block, section.id, fact, from));
  const group = from.template && groupIn(from.template, section.id, fact, from.facts.values());
  if (group) return putInGroup(maker, section, group, words, none ?? null);
  const model = modelIn(tr.doc, section, fact, from);
  if (model) return putAfter(maker, model, words);
  if (none) {
    tr.replaceWith(none.at, endOf(none), maker.paragraph(words));
    return none.at + 1;
  }
  return putAtEnd(maker, section.blocks, section.start, words);
}

/** A section that held nothing but its own gap, or said that there is none, is told now. */
function saysNoneOf({ node }: Block, section: string, fact: Fact, { template }: FilledFrom): boolean {
  const only = node.type.name === 'paragraph' && node.childCount === 1 ? node.firstChild : null;
  if (only?.type.name === 'gap') return true;
  return (
    only?.isText === true && only.marks.length === 0 && template !== null && saysNone(template, section, only.text ?? '', fact)
  );
}

/** Under the heading of its side or topic, which is made where it is not there yet. */
function putInGroup(maker: Maker, section: Section, name: string, words: PMNode, none: Block | null): number {
  const { tr } = maker;
  const { blocks } = section;
  const first = blocks.findIndex(({ node }) => node.type.name === 'heading' && node.textContent.trim() === name);
  const heading = blocks[first];
  if (heading) {
    const next = blocks.findIndex(({ node }, i) => i > first && node.type.name === 'heading');
    return putAtEnd(maker, blocks.slice(first + 1, next < 0 ? undefined : next), endOf(heading), words, true);
  }
  const at = none ? none.at : endBefore(blocks, section.start);
  const made = [
    maker.node('heading', maker.schema.text(name), { level: 2, section: null, guidance: null }),
    maker.node('bulletList', maker.item(words)),
  ];
  tr.replaceWith(at, none ? endOf(none) : at, made);
  return at + (made[0]?.nodeSize ?? 0) + 3;
}

/** Where a part ends, as far as it is not the author's own. */
function endBefore(blocks: readonly Block[], start: number): number {
  const last = blocks.findLast((block) => !isOwn(block));
  return last ? endOf(last) : start;
}

/** As the last item of the list by which a part ends, else as a paragraph, or a list where the part wants one. */
function putAtEnd(maker: Maker, blocks: readonly Block[], start: number, words: PMNode, listed = false): number {
  const { tr } = maker;
  const at = endBefore(blocks, start);
  const last = blocks.findLast((block) => !isOwn(block));
  if (last && isList(last)) {
    tr.insert(at - 1, maker.item(words));
    return at + 1;
  }
  tr.insert(at, listed ? maker.node('bulletList', maker.item(words)) : maker.paragraph(words));
  return at + (listed ? 3 : 1);
}

/** The last claim of the section that tells the same sort of thing: in a list rather than in a running sentence. */
function modelIn(doc: PMNode, { blocks }: Section, fact: Fact, { facts }: FilledFrom): ClaimPiece | null {
  const here = blocks.filter((block) => !isOwn(block) && block.node.type.name !== 'table');
  const alike = claimPieces(doc).filter(
    ({ from, attrs }) =>
      here.some((block) => block.at < from && from < endOf(block)) &&
      attrs.kind === fact.kind &&
      attrs.fact !== fact.fact.id &&
      isAlike(fact, facts.get(attrs.fact)),
  );
  const listed = alike.findLast(({ from }) => depthOf(doc.resolve(from), 'listItem') !== null);
  // A name is no sentence that could follow another.
  return listed ?? (fact.kind === 'participant' ? null : (alike.at(-1) ?? null));
}

function isAlike(fact: Fact, other: Fact | undefined): boolean {
  if (!other || other.kind !== fact.kind) return false;
  if (fact.kind === 'outcome' && other.kind === 'outcome') return other.fact.type === fact.fact.type;
  if (fact.kind === 'participant' && other.kind === 'participant') return other.fact.party === fact.fact.party;
  return true;
}

function putAfter(maker: Maker, { from, to }: ClaimPiece, words: PMNode): number {
  const { tr } = maker;
  const $from = tr.doc.resolve(from);
  const item = depthOf($from, 'listItem');
  if (item === null) return insertWords(tr, to, words);
  const at = $from.after(item);
  tr.insert(at, maker.item(words));
  return at + 2;
}

/** At the note's end, before what is the author's own and the sources. */
function putLast(maker: Maker, sections: readonly Section[]): number {
  const { tr, fact } = maker;
  const told = sections.findLastIndex(({ id, blocks }) => !OWN.has(id) && (blocks.length === 0 || !blocks.every(isOwn)));
  const [last, next] = [sections[told], sections[told + 1]];
  const at = last ? endBefore(last.blocks, last.start) : (next?.at ?? tr.doc.content.size);
  tr.insert(at, maker.paragraph(maker.claim(claimWords(fact))));
  return at + 1;
}

/** Sections in which nothing is filled but what the author writes, or the sources. */
const OWN: ReadonlySet<string> = new Set(['comment', 'sources']);
