/** Marks before paragraphs go along with the facts that the paragraphs tell. */
import type { NoteNode } from '../../model/note';
import { factsIn } from './units';

/** The mark of the first paragraph that tells a fact and bears one, by fact. */
export function portionsByFact(note: NoteNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (node: NoteNode): void => {
    node.content.forEach(walk);
    if (node.type !== 'paragraph' && node.type !== 'title') return;
    for (const fact of factsIn(node)) if (node.attrs.portion && !found.has(fact)) found.set(fact, node.attrs.portion);
  };
  walk(note);
  return found;
}

/** The block with the marks of its facts where it bears none. */
export function withPortions(block: NoteNode, marks: ReadonlyMap<string, string>): NoteNode {
  if (marks.size === 0) return block;
  if (block.type !== 'paragraph' && block.type !== 'title')
    return { ...block, content: block.content.map((each) => withPortions(each, marks)) } as NoteNode;
  const [mark, other] = new Set(factsIn(block).flatMap((fact) => marks.get(fact) ?? []));
  // Where they differ it is for the author to say: a check names the paragraph.
  return { ...block, attrs: { ...block.attrs, portion: block.attrs.portion ?? (other === undefined ? mark : null) ?? null } };
}
