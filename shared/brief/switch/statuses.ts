import type { NoteDoc, NoteNode } from '../../model/note';
import { claimsIn, isEdited } from './units';

/** Every claim shows the author's decision on its fact, and an edited one that it is. */
export function withStatuses(each: NoteNode, reviews: NoteDoc['attrs']['reviews']): NoteNode {
  const edited = new Set(claimsIn(each).flatMap((claim) => (isEdited(claim) ? [claim.attrs.claim] : [])));
  const walk = (child: NoteNode): NoteNode => {
    const marks = child.marks.map((mark) => {
      if (mark.type !== 'claim' || mark.attrs.status === 'edited') return mark;
      const review = reviews[mark.attrs.fact];
      const status = edited.has(mark.attrs.claim)
        ? 'edited'
        : review === 'verified' || review === 'disputed'
          ? review
          : 'unverified';
      return { ...mark, attrs: { ...mark.attrs, status } };
    });
    return { ...child, marks, content: child.content.map(walk) } as NoteNode;
  };
  return walk(each);
}
