/** Puts a fact into the note as a claim: where the author points, or in the section that tells of such facts. */
import type { Node as PMNode, ResolvedPos } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { claimWords } from '../../../shared/brief/claimWords';
import { saysNone } from '../../../shared/brief/fill/none';
import { capitalised, date } from '../../../shared/brief/formats';
import { tidy } from '../../../shared/brief/sentence';
import type { Fact, NextStep } from '../../../shared/model/facts';
import { type ClaimPiece, claimPieces, freshIds } from './pieces';
import type { FilledFrom } from './takeOut';

export type Placing = {
  fact: Fact;
  /** What the note was filled from: facts to find what the new one resembles, and what the template says of none. */
  from: FilledFrom;
};

class Maker {
  private readonly fresh: () => string;
  constructor(
    readonly tr: Transaction,
    readonly fact: Fact,
  ) {
    this.fresh = freshIds(claimPieces(tr.doc).map(({ attrs }) => attrs.claim));
  }

  get schema() {
    return this.tr.doc.type.schema;
  }

  claim(words: string): PMNode {
    const { fact, kind } = { fact: this.fact.fact.id, kind: this.fact.kind };
    const mark = this.schema.marks.claim?.create({ claim: this.fresh(), fact, kind, status: 'unverified', words });
    return this.schema.text(words, mark ? [mark] : []);
  }

  node(type: string, content?: PMNode | PMNode[], attrs?: Record<string, unknown>): PMNode {
    const made = this.schema.nodes[type]?.createChecked(attrs ?? null, content);
    if (!made) throw new Error(`the note has no ${type}`);
    return made;
  }
}

/** Puts the fact's words at a place of the author's choosing: never into another claim, and parted by blanks. */
export function putAt(tr: Transaction, position: number, fact: Fact): number {
  const maker = new Maker(tr, fact);
  let at = Math.min(Math.max(0, position), tr.doc.content.size);
  if (!tr.doc.resolve(at).parent.inlineContent) at = Selection.near(tr.doc.resolve(at)).from;
  const inside = claimPieces(tr.doc).find(({ from, to }) => from < at && at < to);
  if (inside) at = inside.to;
  return insertWords(tr, at, maker.claim(claimWords(fact)));
}

/** Puts the fact's words where facts of its kind stand. */
export function putInSection(tr: Transaction, placing: Placing): number {
  const { fact } = placing;
  const maker = new Maker(tr, fact);
  const model = modelFor(tr.doc, placing);
  if (model) return putAfter(maker, model);
  return putUnderHeading(maker, placing.from);
}

function insertWords(tr: Transaction, at: number, words: PMNode): number {
  const $at = tr.doc.resolve(at);
  const before = tr.doc.textBetween(Math.max($at.start(), at - 1), at, '', ' ');
  const after = tr.doc.textBetween(at, Math.min($at.end(), at + 1), '', '\uFFFC');
  const blank = tr.doc.type.schema.text(' ');
  const lead = before !== '' && !/[\s(“‘«]/.test(before) ? [blank] : [];
  const trail = after !== '' && !/[\s.,;:)”’»]/.test(after) ? [blank] : [];
  tr.insert(at, [...lead, words, ...trail]);
  return at + lead.length;
}

/** The last claim that tells the same sort of thing: in a list or table rather than in a running sentence. */
function modelFor(doc: PMNode, { fact, from: { facts } }: Placing): ClaimPiece | null {
  const alike = claimPieces(doc).filter(
    (piece) => piece.attrs.kind === fact.kind && piece.attrs.fact !== fact.fact.id && isAlike(fact, facts.get(piece.attrs.fact)),
  );
  const listed = alike.filter(({ from }) => around(doc.resolve(from), 'listItem', 'tableRow') !== null);
  return listed.at(-1) ?? alike.at(-1) ?? null;
}

function isAlike(fact: Fact, other: Fact | undefined): boolean {
  if (fact.kind === 'event' || !other || other.kind !== fact.kind) return false;
  if (fact.kind === 'outcome' && other.kind === 'outcome') return other.fact.type === fact.fact.type;
  if (fact.kind === 'participant' && other.kind === 'participant') return other.fact.party === fact.fact.party;
  return true;
}

/** The depth of the nearest node of these types round a position. */
function around($position: ResolvedPos, ...types: string[]): number | null {
  for (let depth = $position.depth; depth > 0; depth--) if (types.includes($position.node(depth).type.name)) return depth;
  return null;
}

function putAfter(maker: Maker, { from, to }: ClaimPiece): number {
  const { tr, fact } = maker;
  const $from = tr.doc.resolve(from);
  const item = around($from, 'listItem');
  if (item !== null) {
    const at = $from.after(item);
    tr.insert(at, maker.node('listItem', maker.node('paragraph', maker.claim(claimWords(fact)))));
    return at + 2;
  }
  const row = around($from, 'tableRow');
  if (row !== null && fact.kind === 'nextStep') {
    const at = $from.after(row);
    tr.insert(at, stepRow(maker, fact.fact, $from.node(row).childCount));
    return at + 3;
  }
  const cell = around($from, 'tableCell');
  if (cell !== null) {
    const at = $from.after();
    tr.insert(at, maker.node('paragraph', maker.claim(claimWords(fact))));
    return at + 1;
  }
  return insertWords(tr, to, maker.claim(claimWords(fact)));
}

/** A row of the table of next steps, as the template's own filling makes it. */
function stepRow(maker: Maker, step: NextStep, columns: number): PMNode {
  const values = [
    ['what', 'What', capitalised(tidy(step.what))],
    ['who', 'Who', step.who],
    ['place', 'Where', step.place],
    ['when', 'When', step.when ? date(step.when) : null],
  ] as const;
  const cells = Array.from({ length: columns }, (_, i) => {
    const [field, label, words] = values[i] ?? ['', '', ''];
    const gap = () => maker.node('gap', undefined, { field: `nextStep.${field}`, label: `${label}: not stated in the source` });
    const inner = words ? maker.claim(words) : field ? gap() : undefined;
    return maker.node('tableCell', maker.node('paragraph', inner));
  });
  return maker.node('tableRow', cells);
}

/** Sections by the sort of fact that they tell, in the order in which they are looked for. */
function sectionsFor(fact: Fact): string[] {
  switch (fact.kind) {
    case 'outcome':
      return fact.fact.type === 'position'
        ? ['positions', 'main-points']
        : fact.fact.type === 'discussed'
          ? ['main-points', 'discussed']
          : ['agreed', 'outcomes', 'main-points'];
    case 'nextStep':
      return ['next-steps'];
    case 'quote':
      return ['quotes', 'main-points'];
    case 'participant':
    case 'mentioned':
      return ['participants', 'main-points'];
    case 'event':
      return ['summary'];
  }
}

/** At the end of the section whose heading promises such facts; without one before the first block of the author's own. */
function putUnderHeading(maker: Maker, { template }: FilledFrom): number {
  const { tr, fact } = maker;
  const { doc } = tr;
  const wanted = sectionsFor(fact);
  const sections: { id: string; start: number; end: number }[] = [];
  doc.forEach((node, offset) => {
    const last = sections.at(-1);
    if (node.type.name === 'heading' && (node.attrs.section || node.attrs.level === 1)) {
      if (last) last.end = offset;
      sections.push({ id: String(node.attrs.section ?? ''), start: offset + node.nodeSize, end: doc.content.size });
    }
  });
  const section =
    wanted.map((id) => sections.find((each) => each.id === id)).find((each) => each !== undefined) ??
    sections.find(({ id }) => id === 'comment' || id === 'sources');
  const at = section ? (wanted.includes(section.id) ? section.end : section.start) : doc.content.size;
  const before = doc.resolve(at).nodeBefore;
  const words = maker.claim(claimWords(fact));
  if (before && (before.type.name === 'orderedList' || before.type.name === 'bulletList')) {
    tr.insert(at - 1, maker.node('listItem', maker.node('paragraph', words)));
    return at + 1;
  }
  // A section that held nothing but its own gap, or said that there is none, is told now.
  const only = before?.type.name === 'paragraph' && before.childCount === 1 ? before.firstChild : null;
  const isNone = only?.isText && only.marks.length === 0 && template && saysNone(template, section?.id ?? '', only.text ?? '');
  if (before && (only?.type.name === 'gap' || isNone) && section && at - before.nodeSize >= section.start) {
    tr.replaceWith(at - before.nodeSize, at, maker.node('paragraph', words));
    return at - before.nodeSize + 1;
  }
  tr.insert(at, maker.node('paragraph', words));
  return at + 1;
}
