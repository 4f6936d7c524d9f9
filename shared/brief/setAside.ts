import { type Facts, listFacts } from '../model/facts';
import type { NoteDoc, NoteNode } from '../model/note';

/** Ids of the facts that stand nowhere in the note and have not been rejected, in the order of the facts. */
export function setAside(note: NoteDoc, facts: readonly Facts[]): string[] {
  const placed = new Set<string>();
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) if (mark.type === 'claim') placed.add(mark.attrs.fact);
    node.content.forEach(walk);
  };
  walk(note);
  return (
    facts
      .flatMap(listFacts)
      // What kind of meeting it was chooses words and template; it is no sentence of its own.
      .filter((fact) => !(fact.kind === 'event' && fact.field === 'kind'))
      .map(({ fact }) => fact.id)
      .filter((id) => !placed.has(id) && note.attrs.reviews[id] !== 'rejected')
  );
}
