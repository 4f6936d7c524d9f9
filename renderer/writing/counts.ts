import type { Node as PMNode } from '@tiptap/pm/model';
import { wordsOf } from '../editor/headings';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
/** Silent reading of English prose, after Brysbaert (2019). */
const WORDS_A_MINUTE = 238;

export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;
export const minutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

/** How long a section takes to read: “35 s” below a minute, else “2 min”. */
export function readingTime(words: number): string {
  const seconds = Math.ceil(((words / WORDS_A_MINUTE) * 60) / 5) * 5;
  return seconds < 60 ? `${seconds} s` : `${minutes(words)} min`;
}

export type SectionCount = { position: number; level: number; title: string; words: number };
export type Counts = { words: number; sections: SectionCount[] };

/** A block never changes: an edit makes a new one of the same words, so what was counted in a block is counted for good. */
const counted = new WeakMap<PMNode, number>();

function wordsOfBlock(block: PMNode): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = wordsIn(block.textBetween(0, block.content.size, ' ', ' '));
  counted.set(block, words);
  return words;
}

/** Words of the note, and of each section down to the next heading of its level or above; a heading counts in the sections around it. */
export function countsOf(doc: PMNode): Counts {
  const sections: SectionCount[] = [];
  /** The sections that the place stands in, outermost first. */
  let open: SectionCount[] = [];
  let words = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const own = wordsOfBlock(node);
    words += own;
    const level = node.type.name === 'heading' ? Number(node.attrs.level) : null;
    if (level !== null) open = open.filter((section) => section.level < level);
    for (const section of open) section.words += own;
    if (level !== null) {
      const section = { position, level, title: wordsOf(node), words: 0 };
      sections.push(section);
      open.push(section);
    }
    return false;
  });
  return { words, sections };
}

/** The section that the position stands in: the last heading before it. */
export const sectionAt = (sections: readonly SectionCount[], position: number): SectionCount | null =>
  sections.findLast((section) => section.position <= position) ?? null;
