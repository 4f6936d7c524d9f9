import type { Span } from '../model/facts';

/**
 * The article's words as the rules read them, with the way back to the imported text. Nothing imported is ever
 * changed: `at[i]` is the imported offset of unit `i` of `text`, `at[text.length]` the imported length.
 */
export type Reading = {
  imported: string;
  text: string;
  at: Int32Array;
  /** Ranges of `text`, in order. A hard-wrapped paragraph is one. */
  paragraphs: { start: number; end: number }[];
};

/** Soft hyphens, zero-width and bidirectional marks: no reader sees them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
/** Whatever a reader sees as something else than it is: unseen signs, other line ends, other blanks. */
const OTHERWISE = new RegExp(`${UNSEEN.source}|[^\\S\\n ]`, 'g');

/** A line this long that does not end a sentence was wrapped by a machine, not ended by a writer. */
const WRAPPED_FROM = 45;

/** Shorter lines are joined only where the last word wants another. */
const OPEN_FROM = 35;

export function readArticle(imported: string): Reading {
  const at = new Int32Array(imported.length + 1);
  const parts: string[] = [];
  let length = 0;
  const take = (part: string, from: number) => {
    parts.push(part);
    for (let i = 0; i < part.length; i++) at[length++] = from + i;
  };
  let behind = 0;
  for (const { 0: sign, index } of imported.matchAll(OTHERWISE)) {
    take(imported.slice(behind, index), behind);
    behind = index + 1;
    if (UNSEEN.test(sign) || (sign === '\r' && imported[behind] === '\n')) continue;
    take(/[\r\u2028\u2029]/.test(sign) ? '\n' : ' ', index);
  }
  take(imported.slice(behind), behind);
  at[length] = imported.length;
  const text = joinWraps(parts.join(''));
  return { imported, text, at: at.subarray(0, length + 1), paragraphs: paragraphsOf(text) };
}

/** A line cannot end in one of these unless the sentence goes on below. */
const GOES_ON =
  /(?:,|[\s(](?:the|a|an|of|and|or|to|in|on|at|by|with|for|from|as|its|their|his|her|that|which|who|is|are|was|were|will|has|have|had|be|between|under|into|than|about|over|after|before|not|would|said|Mr|Ms|Mrs|Dr)\.?|[\p{L}]\s[-–—])\s*$/u;
const STOPS = /[.!?:;”"’»)\]]\s*$/;
const ITEM = /^\s*(?:[-•*–—·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/;

/**
 * Replaces the line break inside a wrapped paragraph by a space, unit for unit. A machine breaks a line where the next
 * word would pass the margin; so a line that goes on below is long, has no stop, and either must go on (it ends in an
 * article, the next begins in lower case) or stands in a block whose other lines are as wide.
 */
function joinWraps(text: string): string {
  const lines = text.split('\n');
  let out = lines[0] ?? '';
  let width = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] ?? '';
    const after = lines[i] ?? '';
    const firstWord = /^\S*/.exec(after)?.[0] ?? '';
    const open = before.length >= OPEN_FROM && GOES_ON.test(before) && after.trim() !== '' && !ITEM.test(after);
    const long = before.length >= WRAPPED_FROM && after.trim() !== '' && !ITEM.test(after);
    const full = width > 0 && before.length + 1 + firstWord.length > width;
    const wrapped = open || (long && !STOPS.test(before) && (/^\p{Ll}/u.test(after) || full));
    width = wrapped ? Math.max(width, before.length) : before.trim() === '' ? 0 : width;
    if (!wrapped && STOPS.test(before)) width = before.length >= WRAPPED_FROM && before.length <= width ? width : 0;
    out += (wrapped ? ' ' : '\n') + after;
  }
  return out;
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const words = match[0].trim();
    if (!words) continue;
    const start = match.index + match[0].indexOf(words);
    found.push({ start, end: start + words.length });
  }
  return found;
}

/** Range of the reading → span of the imported text, without blanks at either end. */
export function importedSpan({ text, at }: Reading, start: number, end: number): Span {
  let [a, b] = [start, end];
  while (a < b && /\s/.test(text[a] ?? '')) a++;
  while (b > a && /\s/.test(text[b - 1] ?? '')) b--;
  const last = at[b - 1] ?? 0;
  return [at[a] ?? 0, last + 1];
}

export function importedText({ imported }: Reading, [start, end]: Span): string {
  return imported.slice(start, end);
}
