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
  NUMBERED,
  NUMBERED_PARAGRAPH,
  PARAGRAPH_STEP,
  PARAGRAPHS,
} from './docxStyles';
import type { Frame, List, Writing } from './docxWriting';

/** All numbered paragraphs are one list, so that they count on through the sections. */
const THROUGH = { reference: PARAGRAPHS, level: 0, instance: 0 };

/** How a paragraph under a heading or in the author's block stands: numbered where the note is. */
export function paragraphForm(node: NoteNode, { numbers }: Writing, { style }: Frame): IParagraphOptions {
  if (!numbers.has(node)) return style ? { style } : {};
  const numbering = THROUGH;
  if (style !== AUTHOR) return { style: NUMBERED_PARAGRAPH, numbering };
  return { style, numbering, ...barred(PARAGRAPH_STEP, PARAGRAPH_STEP) };
}

/** The list that a node opens in its surroundings. */
export function listOf(node: NoteNode, writing: Writing, { style, list }: Frame): List {
  const depth = (list?.depth ?? 0) + 1;
  const level = Math.min(depth, DEEPEST) - 1;
  const through = node.content.some((item) => writing.numbers.has(item));
  // Under numbered paragraphs a list begins where their words do.
  const inBody = writing.numbers.size > 0 && (style === undefined || style === AUTHOR);
  const under = style === AUTHOR ? Math.min(PARAGRAPH_STEP, FARTHEST_BAR) : PARAGRAPH_STEP;
  const base = list ? list.base : through ? PARAGRAPH_STEP - LIST_STEP : inBody ? under : null;
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

/** How an item of a list stands: its first paragraph with the sign or number, and what follows in it. */
export function itemForm(list: List, { style }: Frame): { style: string; first: IParagraphOptions; after: IParagraphOptions } {
  const through = list.reference === PARAGRAPHS;
  const step = through ? PARAGRAPH_STEP : LIST_STEP;
  const left = (list.base ?? 0) + LIST_STEP * (list.level + 1);
  const numbering = { reference: list.reference, level: list.level, instance: list.instance };
  if (style === AUTHOR) {
    return {
      style,
      first: { style, numbering, ...barred(left, step) },
      after: { style, ...barred(left, 0) },
    };
  }
  const own = through ? NUMBERED_PARAGRAPH : list.reference === BULLETS ? 'ListBullet' : 'ListNumber';
  // Without a base the list's own description says where its words begin.
  const indent = list.base === null || through ? {} : { indent: { left, hanging: step } };
  return { style: own, first: { style: own, numbering, ...indent }, after: { style: own, indent: { left } } };
}

/** In the author's block words that stand further in have the bar where the others have it. */
function barred(left: number, hanging: number): IParagraphOptions {
  return {
    indent: { left: AUTHOR_INDENT + left, hanging },
    border: { left: bar(left - hanging) },
  };
}
