/** What becomes of a section when a fact that was taken out leaves it, or a part of it, with nothing to tell. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { hasSubheadings, insteadOf, isLeftOut, sectionGap } from '../../../shared/brief/fill/none';
import type { Fact } from '../../../shared/model/facts';
import { type NoteNode, noteDocToJSON, type Status } from '../../../shared/model/note';
import { wordsOf } from '../headings';
import { claimPieces } from './pieces';
import type { FilledFrom } from './takeOut';

type Heading = { at: number; node: PMNode; section: boolean; empty: boolean };
/** Where the fact stood: the note's blocks that hold it, each with the number of its section's heading, and all headings. */
export type Places = { blocks: { at: number; heading: number }[]; headings: Heading[] };

export function placesOf(doc: PMNode, fact: string): Places {
  const headings = headingsIn(doc);
  const blocks: Places['blocks'] = [];
  doc.forEach((node, at) => {
    if (node.isLeaf || !claimPieces(node).some(({ attrs }) => attrs.fact === fact)) return;
    blocks.push({ at, heading: headings.findLastIndex((each) => each.section && each.at < at) });
  });
  return { blocks, headings };
}

/** The headings between the note's blocks; one is empty when the next of its level or above follows at once. */
function headingsIn(doc: PMNode): Heading[] {
  const found: Heading[] = [];
  doc.forEach((node, at, i) => {
    if (node.type.name !== 'heading') return;
    const next = i + 1 < doc.childCount ? doc.child(i + 1) : null;
    const section = node.attrs.section !== null || node.attrs.level === 1;
    const ends = next?.type.name === 'heading' && (next.attrs.section !== null || next.attrs.level <= node.attrs.level);
    found.push({ at, node, section, empty: next === null || ends });
  });
  return found;
}

/**
 * After a fact was taken out by the steps from `since` on. A list or table that went gives way to what the template
 * says of none, if there is none; a heading of a side or topic goes with what it headed; a section that is empty is
 * left out, or has a gap.
 */
export function fillEmptied(tr: Transaction, since: number, places: Places, fact: string, { template, facts }: FilledFrom): void {
  const gone = facts.get(fact);
  const moved = (at: number) => tr.mapping.slice(since).mapResult(at + 1, 1);
  const removed = places.blocks.filter(({ at }) => moved(at).deletedAcross);
  if (removed.length === 0) return;
  const left = leftOf(tr.doc, fact, facts);
  const insert = (at: number, node: NoteNode) => tr.insert(at, tr.doc.type.schema.nodeFromJSON(noteDocToJSON(node)));
  const headings = headingsIn(tr.doc);
  // From the end, so that what changes does not move what is still to come, and a heading sees those under it.
  for (const [i, was] of [...places.headings.entries()].reverse()) {
    const at = headings[i]?.at;
    if (at === undefined) continue;
    const { attrs, nodeSize } = was.node;
    const id = String(attrs.section ?? '');
    const own = removed.find(({ heading }) => heading === i);
    const instead = own && gone && template ? insteadOf(template, id, gone, left) : null;
    if (own && instead) insert(moved(own.at).pos, instead);
    const isEmpty = headingsIn(tr.doc).find((each) => each.at === at)?.empty ?? false;
    if (!isEmpty || was.empty) continue;
    if (was.section) {
      if (template && isLeftOut(template, id)) tr.delete(at, at + nodeSize);
      else insert(at + nodeSize, sectionGap(id || 'section', wordsOf(was.node)));
    } else if (template && hasSubheadings(template, sectionOf(places.headings, i))) tr.delete(at, at + nodeSize);
  }
}

const sectionOf = (headings: readonly Heading[], i: number): string =>
  String(headings.slice(0, i).findLast(({ section }) => section)?.node.attrs.section ?? '');

/** What the author has not taken out of the note. */
function leftOf({ attrs }: PMNode, fact: string, facts: FilledFrom['facts']): Fact[] {
  const reviews = (attrs.reviews ?? {}) as Record<string, Status>;
  const dismissed = new Set((attrs.dismissed ?? []) as string[]);
  return [...facts].flatMap(([id, each]) => (id === fact || reviews[id] === 'rejected' || dismissed.has(id) ? [] : [each]));
}
