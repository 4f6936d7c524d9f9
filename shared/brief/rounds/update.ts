/**
 * What the first article of a round, a further one, or a decision on a match changes in the note that was prepared:
 * values that were announced give way to those reported, sections that waited are filled, the table of commitments says
 * what became of each. Whatever the author wrote or changed stays: only what filling itself gave is replaced.
 */
import type { Article } from '../../model/article';
import type { Decided } from '../../model/decided';
import type { Facts } from '../../model/facts';
import { type NoteDoc, type NoteNode, plainText } from '../../model/note';
import { sizeOf } from '../../model/numbering';
import type { PreviousRound } from '../../model/previous';
import type { Template } from '../../model/template';
import { fillNote } from '../fill';
import { type Addition, additionTo, childrenOf, type NoteEdit, type Placed, renamed } from '../sources/addition';
import type { Rungs } from '../strengthOrder';
import { withStatuses } from '../switch/statuses';
import { keyOf } from '../switch/units';

/** What a note of a round rests on at one time. */
export type RoundState = {
  articles: readonly Article[];
  facts: readonly Facts[];
  decided: readonly Decided[];
  /** The order by which words are called weaker or stronger. */
  strength: Rungs;
};

export type RoundUpdate = Addition & {
  /** Facts that the note keeps for itself from now on, by id: sentences that no rule lifted. */
  added: NoteDoc['attrs']['added'];
};

/** @param today ISO day that the note is dated */
export function updateFromArticle(
  doc: NoteDoc,
  template: Template,
  previous: PreviousRound,
  was: RoundState,
  now: RoundState,
  today: string,
): RoundUpdate {
  const { settled, apparatus } = doc.attrs;
  const known = new Set(was.articles.map(({ id }) => id));
  const joined = new Set(now.articles.flatMap(({ id }) => (known.has(id) ? [] : [id])));
  const fill = (state: RoundState) => fillNote(template, { ...state, previous, today, settled, apparatus }).doc;
  const [base, filled] = [fill(was), fill(now)];
  const fresh = renamed(filled, `r${[...joined].at(-1) ?? now.decided.length}`, doc);
  const writing = new Updating(doc, base, fresh);
  if (was.articles.length === 0 && joined.size > 0) writing.head();
  writing.sections(was.articles.length === 0 && joined.size > 0);
  const addition: Addition =
    joined.size > 0
      ? additionTo(doc, template, now, joined, today, null, { previous, decided: now.decided, strength: now.strength })
      : { edits: [], disputed: [], fresh: 0, placed: 0 };
  const taken = writing.edits;
  // Where the round's own edits stand, those of the article alone give way.
  const rest = addition.edits.filter((edit) => !writing.covers(edit));
  const edits = [...taken, ...rest].sort((a, b) => b.from - a.from || b.to - a.to);
  return {
    ...addition,
    edits: edits.map((edit) => ({ ...edit, nodes: edit.nodes.map((each) => withStatuses(each, doc.attrs.reviews)) })),
    added: filled.attrs.added,
  };
}

class Updating {
  readonly edits: NoteEdit[] = [];
  /** Stretches of the note that were looked after here, changed or not. */
  private readonly seen: [number, number][] = [];
  private readonly top: Placed[];

  constructor(
    doc: NoteDoc,
    private readonly base: NoteDoc,
    private readonly fresh: NoteDoc,
  ) {
    this.top = childrenOf(doc, -1);
  }

  covers({ from, to }: NoteEdit): boolean {
    return (
      this.seen.some(([start, end]) => from < end && to > start) || this.seen.some(([start, end]) => start <= from && to <= end)
    );
  }

  private replace({ node, at }: Placed, by: NoteNode[]): void {
    this.seen.push([at, at + sizeOf(node)]);
    if (by.length === 1 && by[0] && keyOf(by[0]) === keyOf(node)) return;
    this.edits.push({ from: at, to: at + sizeOf(node), nodes: by });
  }

  private insert(at: number, nodes: NoteNode[]): void {
    const same = this.edits.find(({ from, to }) => from === at && to === at);
    if (same) same.nodes.push(...nodes);
    else if (nodes.length > 0) this.edits.push({ from: at, to: at, nodes: [...nodes] });
  }

  /** Title, subtitle and the rows of the heading block that stand as they were prepared. */
  head(): void {
    for (const type of ['title', 'subtitle'] as const) {
      const [placed, was, is] = [
        this.top.find(({ node }) => node.type === type),
        this.base.content.find((each) => each.type === type),
        this.fresh.content.find((each) => each.type === type),
      ];
      if (placed && was && is && sameWords(placed.node, was)) this.replace(placed, [is]);
    }
    const table = this.top.find(({ node }) => isHeadingBlock(node));
    const [was, is] = [this.base, this.fresh].map((doc) => doc.content.find(isHeadingBlock));
    if (!table || !was || !is) return;
    const rows = childrenOf(table.node, table.at);
    for (const row of rows) {
      const [before, after] = [was, is].map(({ content }) => content.find((each) => labelOf(each) === labelOf(row.node)));
      if (before && after && sameWords(row.node, before)) this.replace(row, [after]);
      else if (before && after) this.people(row, before, after);
    }
    const missing = is.content.filter((each) => !rows.some(({ node }) => labelOf(node) === labelOf(each)));
    const last = rows.at(-1);
    if (last) this.insert(last.at + sizeOf(last.node), missing);
  }

  /** The lines of a row that the author has added to: those that were prepared give way, his own stay. */
  private people(row: Placed, before: NoteNode, after: NoteNode): void {
    const [, cell] = childrenOf(row.node, row.at);
    const [was, is] = [before.content[1], after.content[1]];
    if (!cell || !was || !is || cell.node.content.length < 2) return;
    const lines = childrenOf(cell.node, cell.at);
    const isPrepared = ({ node }: Placed) => was.content.some((line) => sameWords(line, node));
    const own = lines.filter((line) => !isPrepared(line)).map(({ node }) => node);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last || own.length === lines.length) return;
    const end = last.at + sizeOf(last.node);
    this.seen.push([row.at, row.at + sizeOf(row.node)]);
    this.edits.push({ from: first.at, to: end, nodes: [...is.content, ...own] });
  }

  /** @param whole sections that waited for a report are filled; else the follow-up alone is brought up to date */
  sections(whole: boolean): void {
    const [was, is] = [this.base, this.fresh].map((doc) => partsOf(childrenOf(doc, -1)));
    const here = partsOf(this.top);
    let end = here[0]?.from ?? this.top.at(-1)?.at ?? 0;
    for (const part of is ?? []) {
      const before = was?.find(({ id }) => id === part.id);
      const mine = here.find(({ id }) => id === part.id);
      if (mine) end = mine.to;
      else {
        // What could not be told before stands where it would; a section that the author took out stays out.
        if (whole && !before) this.insert(end, [part.heading, ...part.blocks.map(({ node }) => node)]);
        continue;
      }
      if (!before) continue;
      const follows = part.blocks.some(({ node }) => isFollowUp(node)) || before.blocks.some(({ node }) => isFollowUp(node));
      if (whole && sameBlocks(mine.blocks, before.blocks) && !follows)
        this.body(
          mine,
          part.blocks.map(({ node }) => node),
        );
      else if (follows) this.followUp(mine, before, part);
    }
    // A section that has nothing to tell now that there is a report.
    for (const mine of here) {
      const before = was?.find(({ id }) => id === mine.id);
      if (
        whole &&
        mine.id !== null &&
        before &&
        !is?.some(({ id }) => id === mine.id) &&
        sameBlocks(mine.blocks, before.blocks)
      ) {
        this.seen.push([mine.from, mine.to]);
        this.edits.push({ from: mine.from, to: mine.to, nodes: [] });
      }
    }
  }

  private body({ blocks, to }: Part, nodes: NoteNode[]): void {
    const from = blocks[0]?.at ?? to;
    this.seen.push([from, to]);
    if (blocks.map(({ node }) => keyOf(node)).join() !== nodes.map(keyOf).join()) this.edits.push({ from, to, nodes });
  }

  /** The table row by row, cell by cell; what stands around it where the author has not touched it. */
  private followUp(mine: Part, before: Part, after: Part): void {
    const [table, was, is] = [mine, before, after].map(({ blocks }) => blocks.find(({ node }) => isFollowUp(node)));
    if (table && was && is) this.table(table, was.node, is.node);
    const others = (part: Part, own: Placed | undefined, side: 'above' | 'below') =>
      part.blocks.filter((each) => each !== own && (own && each.at > own.at ? 'below' : 'above') === side);
    for (const side of ['above', 'below'] as const) {
      const [placed, old, made] = [others(mine, table, side), others(before, was, side), others(after, is, side)];
      const given = placed.filter(({ node }) => old.some((each) => sameWords(each.node, node)));
      const nodes = made.map(({ node }) => node);
      const edge = side === 'above' ? (table?.at ?? mine.to) : table ? table.at + sizeOf(table.node) : mine.to;
      for (const each of given.slice(1)) this.replace(each, []);
      if (given[0]) this.replace(given[0], nodes);
      else if (old.length === 0) this.insert(edge, nodes);
    }
    if (!table && is) this.insert(mine.to, [is.node]);
    this.seen.push([mine.from, mine.to]);
  }

  private table(placed: Placed, was: NoteNode, is: NoteNode): void {
    const rows = childrenOf(placed.node, placed.at);
    const heads = (rows[0]?.node.content ?? []).map(plainText);
    const labels = (is.content[0]?.content ?? []).map(plainText);
    const old = new Map(was.content.slice(1).map((row) => [rowKey(row), row]));
    const made = new Map(is.content.slice(1).map((row) => [rowKey(row), row]));
    const here = new Set<string>();
    for (const row of rows.slice(1)) {
      const key = rowKey(row.node);
      here.add(key);
      const [before, after] = [old.get(key), made.get(key)];
      // What was taken for new is the same as an older one, now that the author has said so.
      if (before && !after && sameCells(row.node, before)) this.replace(row, []);
      if (!before || !after) continue;
      for (const [i, cell] of childrenOf(row.node, row.at).entries()) {
        const column = labels.indexOf(heads[i] ?? '');
        const [given, next] = [before.content[column], after.content[column]];
        // Its number is its place, whatever the comparison counted.
        if (column < 0 || heads[i] === 'No.' || !given || !next || !sameWords(cell.node, given)) continue;
        this.replace(cell, [{ ...cell.node, content: next.content } as NoteNode]);
      }
    }
    const last = rows.at(-1);
    const width = heads.length === labels.length;
    const news = [...made].flatMap(([key, row]) => (here.has(key) || old.has(key) || !width ? [] : [row]));
    if (last) this.insert(last.at + sizeOf(last.node), news);
  }
}

type Part = { id: string | null; heading: NoteNode; from: number; to: number; blocks: Placed[] };

/** The sections of a note with their places. */
function partsOf(top: readonly Placed[]): Part[] {
  const parts: Part[] = [];
  for (const { node, at } of top) {
    if (node.type === 'heading' && (node.attrs.section !== null || node.attrs.level === 1))
      parts.push({ id: node.attrs.section, heading: node, from: at, to: at + sizeOf(node), blocks: [] });
    else {
      const part = parts.at(-1);
      part?.blocks.push({ node, at });
      if (part) part.to = at + sizeOf(node);
    }
  }
  return parts;
}

const isHeadingBlock = (each: NoteNode): boolean => each.type === 'table' && each.attrs.layout === 'heading-block';
const labelOf = (row: NoteNode): string => (row.content[0] ? plainText(row.content[0]) : '');
const sameWords = (a: NoteNode, b: NoteNode): boolean => plainText(a) === plainText(b);
const sameCells = (a: NoteNode, b: NoteNode): boolean =>
  a.content.every((cell, i) => {
    const other = b.content[i];
    return i === 0 || (other !== undefined && sameWords(cell, other));
  });
const sameBlocks = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length && a.every(({ node }, i) => node.type === b[i]?.node.type && sameWords(node, b[i].node));

/** A table of commitments: it has a status, or says at least who is bound. */
const isFollowUp = (each: NoteNode): boolean =>
  each.type === 'table' && (each.content[0]?.content ?? []).some((cell) => plainText(cell) === 'Commitment');

/** A row is known by the fact of its commitment and the words as they were filled in. */
function rowKey(row: NoteNode): string {
  const claim = (each: NoteNode): string | null => {
    for (const mark of each.marks) if (mark.type === 'claim') return `${mark.attrs.fact}\n${mark.attrs.words}`;
    for (const child of each.content) {
      const found = claim(child);
      if (found) return found;
    }
    return null;
  };
  return claim(row) ?? plainText(row);
}
