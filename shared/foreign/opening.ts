/** What a document begins with: its title, and what stands right below it. */
import { type WordBlock, type WordParagraph, wordsOf } from './document';

type Opening = { title: WordParagraph | null; subtitle: WordParagraph | null; rest: WordBlock[] };

/** Letterheads and reference lines may stand above a title, but not whole pages. */
const BEFORE_TITLE = 12;

/**
 * Takes the title out of the document. It is the first paragraph of that style near the beginning, else a heading that
 * opens the document and has none beside it; then the others come up a level.
 */
export function opened(blocks: readonly WordBlock[]): Opening {
  const hasWords = (block: WordBlock) => block.kind !== 'paragraph' || wordsOf(block).trim() !== '';
  const at = blocks.slice(0, BEFORE_TITLE).findIndex((block) => isRole(block, 'title') && hasWords(block));
  const titled = blocks[at];
  if (titled?.kind === 'paragraph') {
    const below = blocks.findIndex((block, i) => i > at && hasWords(block));
    const next = blocks[below];
    const subtitle = next?.kind === 'paragraph' && next.role === 'subtitle' ? next : null;
    return { title: titled, subtitle, rest: blocks.filter((block) => block !== titled && block !== subtitle) };
  }
  const first = blocks.find(hasWords);
  const headings = blocks.flatMap((block) =>
    block.kind === 'paragraph' && typeof block.role === 'object' ? [block.role.heading] : [],
  );
  const level = first?.kind === 'paragraph' && typeof first.role === 'object' ? first.role.heading : null;
  if (first?.kind !== 'paragraph' || level === null || headings.slice(1).some((other) => other <= level))
    return { title: null, subtitle: null, rest: [...blocks] };
  return { title: first, subtitle: null, rest: blocks.filter((block) => block !== first).map((block) => raised(block, level)) };
}

const isRole = (block: WordBlock, role: WordParagraph['role']): boolean => block.kind === 'paragraph' && block.role === role;

const raised = (block: WordBlock, by: number): WordBlock =>
  block.kind === 'paragraph' && typeof block.role === 'object' ? { ...block, role: { heading: block.role.heading - by } } : block;
