import type { Facts } from '../model/facts';
import type { NoteDoc, NoteNode } from '../model/note';
import { groupFacts } from './sources/groups';

/** Ids of the facts that stand nowhere in the note and have not been rejected, in the order of the facts. */
export function setAside(note: NoteDoc, facts: readonly Facts[]): string[] {
  const placed = new Set<string>();
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) if (mark.type === 'claim') placed.add(mark.attrs.fact);
    node.content.forEach(walk);
  };
  walk(note);
  return (
    groupFacts(facts)
      // What kind of meeting it was chooses words and template; it is no sentence of its own.
      .filter(({ lead }) => !(lead.kind === 'event' && lead.field === 'kind'))
      .filter(
        ({ id, tellings }) => !tellings.some(({ fact }) => placed.has(fact.fact.id)) && note.attrs.reviews[id] !== 'rejected',
      )
      .map(({ id }) => id)
  );
}
