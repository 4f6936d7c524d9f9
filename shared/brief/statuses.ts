import type { NoteDoc, NoteNode, Status } from '../model/note';

/** A fact that was edited in one place of the note waits as long as another has neither been changed nor verified. */
export type Standing = Status | 'waiting';

/** Whether the author has still to look at a fact: at one of its places, or at what its sources differ on. */
export const isOpen = (standing: Standing | undefined): boolean =>
  standing === undefined || standing === 'unverified' || standing === 'waiting' || standing === 'disputed';

/**
 * What a fact is now, from the author's decisions and from the claims that rest on it: edited once one of them is and
 * no other waits, and not rejected any more once its words stand in the note again.
 */
export function statusesOf(
  reviews: Readonly<Record<string, Status>>,
  claims: Iterable<{ fact: string; status: string }>,
): Record<string, Standing> {
  const now: Record<string, Standing> = { ...reviews };
  const waiting = new Set<string>();
  for (const { fact, status } of claims) {
    if (status === 'edited' && now[fact] !== 'disputed') now[fact] = 'edited';
    else if (now[fact] === 'rejected') delete now[fact];
    if (status === 'unverified') waiting.add(fact);
  }
  for (const fact of waiting) if (now[fact] === 'edited') now[fact] = 'waiting';
  return now;
}

/** The same for a note as it lies in a file. */
export function statusesIn(note: NoteDoc): Record<string, Standing> {
  const claims: { fact: string; status: string }[] = [];
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) if (mark.type === 'claim') claims.push(mark.attrs);
    node.content.forEach(walk);
  };
  walk(note);
  return statusesOf(note.attrs.reviews, claims);
}
