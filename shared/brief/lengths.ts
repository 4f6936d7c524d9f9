/** How long a note is: for the check of lengths, and for filling, which keeps within them. */
import type { NoteNode } from '../model/note';
import { ATOM, countWords, type NoteBlock, walkNote } from './checks/walk';

/** Words of a note, and of each section without its heading. Gaps, footnotes and pictures are none. */
export function lengthsOf(blocks: readonly NoteBlock[]): { all: number; of: ReadonlyMap<string, number> } {
  const of = new Map<string, number>();
  let all = 0;
  for (const { section, text, node } of blocks) {
    if (node.type === 'footnote') continue;
    const words = countWords(text.replaceAll(ATOM, ' '));
    all += words;
    if (section && node.type !== 'heading') of.set(section, (of.get(section) ?? 0) + words);
  }
  return { all, of };
}

/** Words of some nodes, their headings included. */
export const wordsOf = (content: readonly NoteNode[]): number => lengthsOf(walkNote({ content }).blocks).all;
