/** Numbers, indents and bars of paragraphs and of items of lists: each list a real one of Word's, numbered paragraphs one list through the note. */
import type { IParagraphOptions } from 'docx';
import type { NoteNode } from '../model/note';
import {
  AUTHOR,
  AUTHOR_INDENT,
  BULLETS,
  bar,
  DEEPEST,
  FARTHEST_BAR,
  LIST_STEP,
  listStyle,
  NUMBERED,
  NUMBERED_PARAGRAPH,
  PARAGRAPH_STEP,
  PARAGRAPHS,
  QUOTE_STEP,
} from './docxStyles';
import type { Frame, List, Writing } from './docxWriting';

/** All numbered paragraphs are one list, so that they count on through the sections. */
const THROUGH = { reference: PARAGRAPHS, level: 0, instance: 0 };

/** How a paragraph under a heading or in the author's block stands: numbered where the note is. */
export function paragraphForm(node: NoteNode, { numbers }: Writing, frame: Frame): IParagraphOptions {
  const { style } = frame;
  if (!numbers.has(node)) return { ...(style ? { style } : {}), ...(frame.moved ? placed(frame) : {}) };
  const numbering = THROUGH;
  if (style !== AUTHOR) return { style: NUMBERED_PARAGRAPH, numbering };
  return { style, numbering, ...barred(PARAGRAPH_STEP, PARAGRAPH_STEP) };
}

/** Where a paragraph whose style does not know its surroundings stands in them. */
export function placed({ left = 0, barred: bars = false }: Frame): IParagraphOptions {
  if (bars) return barred(left - AUTHOR_INDENT, 0);
  return left > 0 ? { indent: { left } } : {};
}

/** What the words of a quotation stand in. */
export function quoteFrame({ list: _, ...frame }: Frame): Frame {
  const outer = frame.left ?? 0;
  // The bar reaches no farther.
  const left = frame.barred ? Math.max(outer, AUTHOR_INDENT + FARTHEST_BAR) : outer + QUOTE_STEP;
  return { ...frame, style: 'Quote', left, right: QUOTE_STEP, moved: outer > 0 };
}

/** What the author's own judgment stands in. */
export const authorFrame = (frame: Frame): Frame => ({ ...frame, style: AUTHOR, left: AUTHOR_INDENT, barred: true });

/** The list that a node opens in its surroundings. */
export function listOf(node: NoteNode, writing: Writing, { style, list, left = 0, barred: bars = false }: Frame): List {
  const depth = (list?.depth ?? 0) + 1;
  const level = Math.min(depth, DEEPEST) - 1;
  const through = node.content.some((item) => writing.numbers.has(item));
  // Under numbered paragraphs a list begins where their words do.
  const inBody = writing.numbers.size > 0 && (style === undefined || style === AUTHOR);
  const under = style === AUTHOR ? Math.min(PARAGRAPH_STEP, FARTHEST_BAR) : PARAGRAPH_STEP;
  const inner = left - (bars ? AUTHOR_INDENT : 0);
  const base = list ? list.base : through ? PARAGRAPH_STEP - LIST_STEP : inBody ? under : inner > 0 ? inner : null;
  if (through) return { ...THROUGH, depth, base };
  writing.lists++;
  const reference = node.type === 'orderedList' ? numberedFrom(node.attrs.start, level, writing) : BULLETS;
  return { reference, level, instance: writing.lists, depth, base };
}

function numberedFrom(start: number, level: number, writing: Writing): string {
  if (start === 1) return NUMBERED;
  const reference = `${NUMBERED} from ${start} on level ${level}`;
  writing.starts.set(reference, { level, start });
  return reference;
}

/**
 * How an item of a list stands: its first paragraph with the sign or number, what follows in it, and what else stands in it.
 * In a quotation, a cell or the author's block it keeps their look.
 */
export function itemForm(list: List, frame: Frame): { first: IParagraphOptions; after: IParagraphOptions; inner: Frame } {
  const through = list.reference === PARAGRAPHS;
  const step = through ? PARAGRAPH_STEP : LIST_STEP;
  const left = (list.base ?? 0) + LIST_STEP * (list.level + 1);
  const numbering = { reference: list.reference, level: list.level, instance: list.instance };
  const own = through ? NUMBERED_PARAGRAPH : listStyle(list.reference === BULLETS ? 'ListBullet' : 'ListNumber', list.level);
  const going = through ? own : listStyle('ListContinue', list.level);
  const style = frame.style ?? own;
  const inner = { ...frame, list, left: left + (frame.barred ? AUTHOR_INDENT : 0), moved: true };
  if (frame.barred) return { first: { style, numbering, ...barred(left, step) }, after: { style, ...barred(left, 0) }, inner };
  // Without a base the list's own description says where its words begin.
  const indent = list.base === null || through ? {} : { indent: { left, hanging: step } };
  return {
    first: { style, numbering, ...indent },
    after: { style: frame.style ?? going, indent: { left } },
    inner,
  };
}

/** In the author's block words that stand further in have the bar where the others have it. */
function barred(left: number, hanging: number): IParagraphOptions {
  return {
    indent: { left: AUTHOR_INDENT + left, hanging },
    border: { left: bar(left - hanging) },
  };
}
