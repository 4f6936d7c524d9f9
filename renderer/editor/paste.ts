import { Fragment, type Node as PMNode, Slice } from '@tiptap/pm/model';

/** What is pasted keeps a claim only if its fact is one of this briefing's; the words themselves always stay. */
export function cleanClaims(slice: Slice, knownFact: (fact: string) => boolean): Slice {
  const clean = (fragment: Fragment): Fragment => {
    const nodes: PMNode[] = [];
    fragment.forEach((node) => {
      const marks = node.marks.filter((mark) => mark.type.name !== 'claim' || knownFact(String(mark.attrs.fact)));
      nodes.push(node.isText ? node.mark(marks) : node.copy(clean(node.content)).mark(marks));
    });
    return Fragment.from(nodes);
  };
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd);
}
