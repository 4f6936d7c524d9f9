/** The words of claims, as runs of inline nodes: taken out of a note, put in the place of others, named anew. */
import type { NoteDoc, NoteNode } from '../../model/note';
import { type ClaimAttrs, claimOf, claimsIn, leaves } from './units';

/** Words of a claim without comments and what else lies over them. */
export const plainRun = (leaf: NoteNode): NoteNode =>
  ({ ...leaf, marks: leaf.marks.filter(({ type }) => type === 'claim' || type === 'bold') }) as NoteNode;

/** Whether two claims rest on one fact and were filled with the same words. */
export const isSame = (a: ClaimAttrs, b: ClaimAttrs): boolean => a.fact === b.fact && a.words === b.words;

/** The inline nodes of a claim as they stand. */
export const runOf = (each: NoteNode, claim: string): NoteNode[] => leaves(each).filter((leaf) => claimOf(leaf)?.claim === claim);

/** The node with other words in one of its claims, which keeps its own name. */
export function withRun(each: NoteNode, claim: string, run: readonly NoteNode[]): NoteNode {
  let put = false;
  const content = each.content.flatMap((child): NoteNode[] => {
    if (claimOf(child)?.claim !== claim) return [withRun(child, claim, run)];
    if (put) return [];
    put = true;
    return run.map((piece) => rename(piece, () => claim));
  });
  return { ...each, content } as NoteNode;
}

/** The node with its claims by other names. */
function rename(each: NoteNode, nameOf: (claim: string) => string): NoteNode {
  const marks = each.marks.map((mark) =>
    mark.type === 'claim' ? { ...mark, attrs: { ...mark.attrs, claim: nameOf(mark.attrs.claim) } } : mark,
  );
  return { ...each, marks, content: each.content.map((child) => rename(child, nameOf)) } as NoteNode;
}

/** Filling counts claims from one, as the old note did: those of the new one get names that are free. */
export function renamed(fresh: NoteDoc, old: NoteDoc): NoteDoc {
  const taken = new Set(claimsIn(old).map(({ attrs }) => attrs.claim));
  let prefix = 't';
  while ([...taken].some((claim) => claim.startsWith(`${prefix}-`))) prefix = `${prefix}t`.slice(0, 40);
  return rename(fresh, (claim) => `${prefix}-${claim}`) as NoteDoc;
}
