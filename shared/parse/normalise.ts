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
const BLANK = /[^\S\n]/;

/** A line this long that does not end a sentence was wrapped by a machine, not ended by a writer. */
const WRAPPED_FROM = 45;

/** No line that a writer ends stops at a word that wants another: "to", "of the", "each other’s". */
const OPEN_END =
  /(?:\s(?:to|of|the|a|an|and|or|in|on|at|by|for|from|with|that|which|as|its|their|his|her|between|into|than|would|will|has|have|had|is|are|was|were|be|not|said)|,)\s*$/;
const OPEN_FROM = 35;

export function readArticle(imported: string): Reading {
  const chars: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < imported.length; i++) {
    const c = imported[i] ?? '';
    if (UNSEEN.test(c)) continue;
    if (c === '\r') {
      if (imported[i + 1] === '\n') continue;
      chars.push('\n');
    } else if (c === '\u2028' || c === '\u2029') chars.push('\n');
    else chars.push(BLANK.test(c) ? ' ' : c);
    at.push(i);
  }
  const joined = joinWraps(chars);
  at.push(imported.length);
  return { imported, text: joined, at: Int32Array.from(at), paragraphs: paragraphsOf(joined) };
}

/** Replaces the line break inside a wrapped paragraph by a space, unit for unit. */
function joinWraps(chars: string[]): string {
  const text = chars.join('');
  const lines = text.split('\n');
  let out = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] ?? '';
    const after = lines[i] ?? '';
    const wrapped =
      (before.length >= WRAPPED_FROM && !/[.!?:;”"’»)\]]\s*$/.test(before) && /^\p{Ll}/u.test(after)) ||
      (before.length >= OPEN_FROM && OPEN_END.test(before) && /^[\p{L}\p{N}“"(]/u.test(after));
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
