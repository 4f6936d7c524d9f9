import type { Node as PMNode } from '@tiptap/pm/model';
import { headingsIn } from '../editor/headings';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
/** Silent reading of English prose, after Brysbaert (2019). */
const WORDS_A_MINUTE = 238;

export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;
export const minutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

export type SectionCount = { position: number; level: number; title: string; words: number };
export type Counts = { words: number; sections: SectionCount[] };

/** Words of the note, and of each section down to the next heading of its level or above. */
export function countsOf(doc: PMNode): Counts {
  const headings = headingsIn(doc);
  const words = (from: number, to: number) => wordsIn(doc.textBetween(from, to, ' ', ' '));
  const end = doc.content.size;
  const sections = headings.map(({ position, level, words: title }, i) => {
    const next = headings.slice(i + 1).find((other) => other.level <= level);
    const from = position + (doc.nodeAt(position)?.nodeSize ?? 0);
    return { position, level, title, words: words(from, Math.max(from, next?.position ?? end)) };
  });
  return { words: words(0, end), sections };
}

/** The section that the position stands in: the last heading before it. */
export const sectionAt = (sections: readonly SectionCount[], position: number): SectionCount | null =>
  sections.findLast((section) => section.position <= position) ?? null;
