import type { NoteDoc, NoteNode, Status } from '../model/note';

/**
 * What a fact is now, from the author's decisions and from the claims that rest on it: edited once one of them is and
 * none waits to be looked at, and not rejected any more once its words stand in the note again.
 */
export function statusesOf(
  reviews: Readonly<Record<string, Status>>,
  claims: Iterable<{ fact: string; status: string }>,
): Record<string, Status> {
  const now: Record<string, Status> = { ...reviews };
  const edited = new Set<string>();
  const waiting = new Set<string>();
  for (const { fact, status } of claims) {
    if (status === 'edited') edited.add(fact);
    else if (status === 'unverified') waiting.add(fact);
    if (now[fact] === 'rejected') delete now[fact];
  }
  for (const fact of edited) if (now[fact] !== 'disputed' && !waiting.has(fact)) now[fact] = 'edited';
  return now;
}

/** The same for a note as it lies in a file. */
export function statusesIn(note: NoteDoc): Record<string, Status> {
  const claims: { fact: string; status: string }[] = [];
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) if (mark.type === 'claim') claims.push(mark.attrs);
    node.content.forEach(walk);
  };
  walk(note);
  return statusesOf(note.attrs.reviews, claims);
}
