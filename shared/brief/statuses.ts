import type { NoteDoc, NoteNode, Status } from '../model/note';

/**
 * What a fact is now, from the author's decisions and from the claims that rest on it: edited as soon as one of
 * them is, and not rejected any more once its words stand in the note again.
 */
export function statusesOf(
  reviews: Readonly<Record<string, Status>>,
  claims: Iterable<{ fact: string; status: string }>,
): Record<string, Status> {
  const now: Record<string, Status> = { ...reviews };
  for (const { fact, status } of claims) {
    if (status === 'edited' && now[fact] !== 'disputed') now[fact] = 'edited';
    else if (now[fact] === 'rejected') delete now[fact];
  }
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
