/** What all exporters do with a note before they write it. */
import type { NoteDoc, NoteNode } from '../model/note';
import { plainText } from '../model/note';

/** The blocks that are exported: an author's block left empty is not, nor the heading of a section that holds nothing else. */
export function exportedBlocks(doc: NoteDoc): NoteNode[] {
  const blocks = doc.content.filter((node) => !(node.type === 'authorBlock' && isEmpty(node) && !node.attrs.required));
  return blocks.filter((node, i) => {
    if (node.type !== 'heading') return true;
    const next = blocks[i + 1];
    const lostBlock = doc.content[doc.content.indexOf(node) + 1]?.type === 'authorBlock';
    return !(lostBlock && (!next || (next.type === 'heading' && next.attrs.level <= node.attrs.level)));
  });
}

/** Nothing to read and nothing to see. */
export const isEmpty = (node: NoteNode): boolean => plainText(node).trim() === '' && !holdsMore(node);

const MORE = ['image', 'footnote', 'crossReference', 'contents', 'table'];
const holdsMore = (node: NoteNode): boolean => MORE.includes(node.type) || node.content.some(holdsMore);

export type ClaimRun = { claim: string; fact: string; nodes: NoteNode[] };

/** Inline nodes in order, those of one claim together. */
export function inlineRuns(content: readonly NoteNode[]): (NoteNode | ClaimRun)[] {
  const runs: (NoteNode | ClaimRun)[] = [];
  for (const node of content) {
    const mark = node.marks.find((m) => m.type === 'claim');
    if (mark?.type !== 'claim') {
      runs.push(node);
      continue;
    }
    const last = runs.at(-1);
    if (last && 'claim' in last && last.claim === mark.attrs.claim) last.nodes.push(node);
    else runs.push({ claim: mark.attrs.claim, fact: mark.attrs.fact, nodes: [node] });
  }
  return runs;
}

/** Claims in the order of the note, each once, with their words. */
export function claimsInOrder(doc: NoteDoc): { claim: string; fact: string; words: string }[] {
  const found = new Map<string, { claim: string; fact: string; words: string }>();
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) {
      if (mark.type !== 'claim') continue;
      const known = found.get(mark.attrs.claim);
      if (known) known.words += node.text;
      else found.set(mark.attrs.claim, { claim: mark.attrs.claim, fact: mark.attrs.fact, words: node.text });
    }
    node.content.forEach(walk);
  };
  exportedBlocks(doc).forEach(walk);
  return [...found.values()];
}
