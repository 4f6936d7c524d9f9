/**
 * What an added article brings to a note that is being written: its new facts as claims in their sections, values
 * for gaps, its line under the sources. Nothing that stands in the note is touched but a gap, or the template's own
 * sentence that there is nothing.
 */

import type { Article } from '../../model/article';
import type { Facts } from '../../model/facts';
import { type NoteDoc, type NoteNode, plainText } from '../../model/note';
import { sizeOf } from '../../model/numbering';
import { type Template, textParts } from '../../model/template';
import { nodesWithPlaces } from '../checks/walk';
import { sourceFactIds } from '../evidence';
import { type FillInput, fillNote } from '../fill';
import { node } from '../nodes';
import { claimsIn } from '../switch/units';
import { disputesIn, openDisputes } from './disputes';
import { type FactGroup, groupFacts } from './groups';
import { standingFacts, superseded } from './standing';

type Sources = { articles: readonly Article[]; facts: readonly Facts[] };

/** The nodes that take the place of `[from, to)`, in the positions of the note as it was. */
export type NoteEdit = { from: number; to: number; nodes: NoteNode[] };

export type Addition = {
  /** From the end of the note to its beginning, so that each leaves the places of the next as they are. */
  edits: NoteEdit[];
  /** Facts on which the sources differ since the article came. */
  disputed: string[];
  /** New facts, and those of them that have found a place. */
  fresh: number;
  placed: number;
};

export type Placed = { node: NoteNode; at: number };

export function additionTo(
  doc: NoteDoc,
  template: Template,
  after: Sources,
  added: ReadonlySet<string>,
  today: string,
  /** These facts alone, and nothing else of the article. */
  only: ReadonlySet<string> | null = null,
  /** The round before, where the note follows one. */
  round: Pick<FillInput, 'previous' | 'decided' | 'strength'> = {},
): Addition {
  const all = standingFacts(after.articles, after.facts);
  const groups = groupFacts(all);
  const isNew = ({ id, tellings }: FactGroup) =>
    tellings.every(({ article }) => added.has(article)) && (only === null || only.has(id));
  const news = new Set(groups.filter(isNew).map(({ id }) => id));
  if (!only) for (const id of sourceFactIds(all.filter(({ articleId }) => added.has(articleId)))) news.add(id);
  const { settled, reviews } = doc.attrs;
  const filled = fillNote(template, { ...after, ...round, today, settled }).doc;
  const writing = new Writing(doc, renamed(filled, [...added].at(-1) ?? '', doc), news);
  writing.gaps(template);
  writing.participants();
  for (const { id, blocks } of template.sections) {
    writing.section(id, new Set(blocks.flatMap((block) => ('ifNone' in block && block.ifNone ? [block.ifNone] : []))));
    if (only === null && blocks.some(({ type }) => type === 'sources')) {
      const old = superseded(after.articles);
      const shown = after.articles.filter((article) => !old.has(article.id));
      writing.sources(
        id,
        shown.flatMap((article, i) => (added.has(article.id) ? [i] : [])),
      );
    }
  }
  const disputed = openDisputes(disputesIn(all, groups), settled)
    .map(({ fact }) => fact)
    .filter((fact) => reviews[fact] !== 'rejected');
  const standing = groups.filter(({ id, lead }) => news.has(id) && !(lead.kind === 'event' && lead.field === 'kind'));
  return {
    edits: writing.inOrder(),
    disputed: [...new Set(disputed)],
    fresh: standing.length,
    placed: standing.filter(({ id }) => writing.told.has(id)).length,
  };
}

class Writing {
  private readonly edits: NoteEdit[] = [];
  /** Facts that the edits tell. */
  readonly told = new Set<string>();
  private readonly top: Placed[];

  constructor(
    private readonly doc: NoteDoc,
    private readonly fresh: NoteDoc,
    private readonly news: ReadonlySet<string>,
  ) {
    this.top = childrenOf(doc, -1);
  }

  inOrder(): NoteEdit[] {
    return this.edits.toSorted((a, b) => b.from - a.from || b.to - a.to);
  }

  private put(from: number, to: number, nodes: NoteNode[]): void {
    if (nodes.length === 0) return;
    for (const fact of nodes.flatMap(factsIn)) this.told.add(fact);
    const same = this.edits.find((edit) => edit.from === from && edit.to === to);
    if (same) same.nodes.push(...nodes);
    else this.edits.push({ from, to, nodes });
  }

  private isNew = (each: NoteNode): boolean => {
    const facts = factsIn(each);
    return facts.length > 0 && facts.every((fact) => this.news.has(fact));
  };

  /** Values that no source gave until now. */
  gaps(template: Template): void {
    const wanted = [
      template.title,
      template.subtitle ?? '',
      ...template.headingBlock.flatMap((l) => (l.type === 'text' ? [l.text] : [])),
    ]
      .flatMap(textParts)
      .flatMap((part) => (part.kind === 'text' ? [] : [part.path as string]));
    const values = headValues(this.fresh);
    for (const { node: each, at } of nodesWithPlaces(this.doc)) {
      if (each.type !== 'gap' || !wanted.includes(each.attrs.field)) continue;
      const value = values.get(each.attrs.field);
      if (value?.every(this.isNew)) this.put(at, at + 1, value);
    }
  }

  /** People of a side that the note has, and sides that it does not have yet. */
  participants(): void {
    const table = this.top.find(({ node: each }) => isHeadingBlock(each));
    const freshTable = this.fresh.content.find(isHeadingBlock);
    if (!table || !freshTable) return;
    const rows = childrenOf(table.node, table.at);
    let last: Placed | null = null;
    for (const row of freshTable.content) {
      const label = row.content[0];
      const people = (row.content[1]?.content ?? []).filter((line) => factKindsIn(line).has('participant') && this.isNew(line));
      const known = label && rows.find(({ node: each }) => each.content[0] && plainText(each.content[0]) === plainText(label));
      if (known) {
        if (factKindsIn(known.node).has('participant') || hasGap(known.node, 'participants')) last = known;
        if (people.length === 0) continue;
        const cell = childrenOf(known.node, known.at)[1];
        if (!cell) continue;
        const only = cell.node.content.length === 1 ? cell.node.content[0] : undefined;
        if (only && hasGap(only, 'participants') && only.content.length === 1)
          this.put(cell.at + 1, cell.at + 1 + sizeOf(only), people);
        else this.put(cell.at + sizeOf(cell.node) - 1, cell.at + sizeOf(cell.node) - 1, people);
      } else if (people.length > 0 && last) this.put(last.at + sizeOf(last.node), last.at + sizeOf(last.node), [row]);
    }
  }

  /** The section's new list items and table rows, at the end of the list or table that holds their like. */
  section(id: string, nothing: ReadonlySet<string>): void {
    const here = sectionOf(this.top, id);
    if (!here) return;
    for (const { heading, blocks } of byHeading(sectionBlocks(this.fresh, id))) {
      for (const block of blocks) {
        const isTable = block.type === 'table';
        if (!isTable && block.type !== 'orderedList' && block.type !== 'bulletList') continue;
        const parts = block.content.filter(this.isNew);
        if (parts.length === 0 || parts.some((part) => factsIn(part).some(isOfSource))) continue;
        this.place(here, heading, block, parts, nothing);
      }
    }
  }

  private place(
    here: Placed[],
    heading: NoteNode | null,
    block: NoteNode,
    parts: NoteNode[],
    nothing: ReadonlySet<string>,
  ): void {
    const whole = block.type === 'table' ? [block.content[0], ...parts].filter((row) => row !== undefined) : parts;
    const made = { ...block, content: whole } as NoteNode;
    const under = heading
      ? here.findIndex(({ node: each }) => each.type === 'heading' && plainText(each) === plainText(heading))
      : -1;
    const from = heading ? under + 1 : 0;
    const next = here.findIndex(({ node: each }, i) => i >= from && each.type === 'heading');
    const scope = heading && under < 0 ? [] : here.slice(from, next < 0 ? undefined : next);
    const like = scope.findLast(
      ({ node: each }) =>
        (each.type === block.type && each.content[0]?.content.length === block.content[0]?.content.length) ||
        (each.type === block.type && block.type !== 'table'),
    );
    if (like) {
      const end = like.at + sizeOf(like.node) - 1;
      this.put(end, end, parts);
      return;
    }
    // The template's own sentence that there was nothing gives way.
    const empty =
      scope.find(({ node: each }) => each.type === 'paragraph' && (nothing.has(plainText(each)) || isOnlyGap(each))) ??
      (heading ? here.find(({ node: each }) => each.type === 'paragraph' && nothing.has(plainText(each))) : undefined);
    const nodes = heading && under < 0 ? [heading, made] : [made];
    if (empty) {
      this.put(empty.at, empty.at + sizeOf(empty.node), nodes);
      return;
    }
    const last = (scope.length > 0 ? scope : here).findLast(({ node: each }) => each.type !== 'authorBlock');
    const at = last ? last.at + sizeOf(last.node) : (here[0]?.at ?? null);
    if (at !== null) this.put(at, at, nodes);
  }

  /** The added articles' own lines, at the end of the list of sources. */
  sources(id: string, indices: readonly number[]): void {
    const here = sectionOf(this.top, id);
    const list = sectionBlocks(this.fresh, id).find(({ type }) => type === 'orderedList' || type === 'bulletList');
    const like = here?.findLast(({ node: each }) => each.type === list?.type);
    const items = indices.flatMap((i) => list?.content[i] ?? []);
    if (like) this.put(like.at + sizeOf(like.node) - 1, like.at + sizeOf(like.node) - 1, items);
  }
}

/** Children with their places; `at` is the place before the parent, -1 for the document itself. */
export function childrenOf(parent: NoteNode, at: number): Placed[] {
  let position = at + 1;
  return parent.content.map((child) => {
    const placed = { node: child, at: position };
    position += sizeOf(child);
    return placed;
  });
}

const isHeadingBlock = (each: NoteNode): boolean => each.type === 'table' && each.attrs.layout === 'heading-block';
const isOfSource = (fact: string): boolean => /\.event\.(?:outlet|published)$/.test(fact);
const hasGap = (each: NoteNode, field: string): boolean =>
  (each.type === 'gap' && each.attrs.field === field) || each.content.some((child) => hasGap(child, field));
const isOnlyGap = (each: NoteNode): boolean => each.content.length === 1 && each.content[0]?.type === 'gap';
const claimsOf = (each: NoteNode): { fact: string; kind: string }[] => [
  ...each.marks.flatMap((mark) => (mark.type === 'claim' ? [mark.attrs] : [])),
  ...each.content.flatMap(claimsOf),
];
const factsIn = (each: NoteNode): string[] => claimsOf(each).map(({ fact }) => fact);
const factKindsIn = (each: NoteNode): ReadonlySet<string> => new Set(claimsOf(each).map(({ kind }) => kind));

/** The blocks between a section's heading and the next section's; null where the author has taken the section out. */
function sectionOf(blocks: readonly Placed[], id: string): Placed[] | null {
  const from = blocks.findIndex(({ node: each }) => each.type === 'heading' && each.attrs.section === id);
  if (from < 0) return null;
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex(
    ({ node: each }) => each.type === 'heading' && (each.attrs.section !== null || each.attrs.level === 1),
  );
  return to < 0 ? rest : rest.slice(0, to);
}

const sectionBlocks = (doc: NoteDoc, id: string): NoteNode[] =>
  (sectionOf(childrenOf(doc, -1), id) ?? []).map(({ node: each }) => each);

function byHeading(blocks: readonly NoteNode[]): { heading: NoteNode | null; blocks: NoteNode[] }[] {
  const parts: { heading: NoteNode | null; blocks: NoteNode[] }[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

/** Field path → the words that stand for it in the head of the note, by the field in the facts' ids. */
function headValues(doc: NoteDoc): ReadonlyMap<string, NoteNode[]> {
  const values = new Map<string, NoteNode[]>();
  const paths: Readonly<Record<string, string>> = {
    city: 'event.city',
    venue: 'event.venue',
    start: 'event.dates',
    end: 'event.dates',
  };
  const head = doc.content.slice(
    0,
    doc.content.findIndex(({ type }) => type === 'heading'),
  );
  const seen = new Set<string>();
  const walk = (each: NoteNode): void => {
    for (const mark of each.marks) {
      const field = mark.type === 'claim' ? /\.event\.(\w+)$/.exec(mark.attrs.fact)?.[1] : undefined;
      const path = field ? paths[field] : undefined;
      if (!path || (field && seen.has(field))) continue;
      if (field) seen.add(field);
      values.set(path, [...(values.get(path) ?? []), each]);
    }
    each.content.forEach(walk);
  };
  head.forEach(walk);
  return values;
}

/** Claims counted from one would meet those of the note: they get a name that it does not have yet. */
export function renamed(filled: NoteDoc, name: string, doc: NoteDoc): NoteDoc {
  const taken = new Set(claimsIn(doc).map(({ attrs }) => attrs.claim));
  let prefix = name;
  for (let n = 2; [...taken].some((claim) => claim.startsWith(`${prefix}-`)); n++) prefix = `${name}.${n}`;
  const walk = (each: NoteNode): NoteNode =>
    ({
      ...each,
      marks: each.marks.map((mark) =>
        mark.type === 'claim' ? { ...mark, attrs: { ...mark.attrs, claim: `${prefix}-${mark.attrs.claim}` } } : mark,
      ),
      content: each.content.map(walk),
    }) as NoteNode;
  return node('doc', filled.attrs, filled.content.map(walk)) as NoteDoc;
}
