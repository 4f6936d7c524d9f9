import { ABBREVIATIONS } from './lexicon/abbreviations';
import type { Reading } from './normalise';

/** Offsets are into the reading's text. */
export type Sentence = { text: string; start: number; end: number; paragraph: number; index: number };

/**
 * No writer's sentence is this long. What is (a table in a line, a text without full stops) is cut at the next blank, and
 * where none comes at twice the length, so that no rule, however it looks around, has more than this before it.
 */
const LONGEST = 2000;
/** Stops and closing marks in a row: more of them are an ornament. */
const MOST_MARKS = 20;

const CLOSERS = /["”’»)\]]/;
const DAY_GOES_ON = /(?<!\d)\d{1,2}\. \d{1,2}\. \d{4}(?!\d)/;
const STARTS_SENTENCE = /^["“‘«([]?(?:\p{Lu}|\d)/u;

/** Splits each paragraph at full stops, question and exclamation marks that end a sentence. */
export function sentencesOf(reading: Reading): Sentence[] {
  const found: Sentence[] = [];
  reading.paragraphs.forEach((range, paragraph) => {
    let start = range.start;
    for (let i = range.start; i < range.end; i++) {
      const c = reading.text[i] ?? '';
      const length = i - start;
      if (length >= LONGEST && (/\s/.test(c) || (length >= 2 * LONGEST && !/[\udc00-\udfff]/.test(c)))) {
        found.push(make(start, i, paragraph));
        start = /\s/.test(c) ? i + 1 : i;
        continue;
      }
      if (!'.!?…'.includes(c)) continue;
      let end = i + 1;
      const last = Math.min(range.end, i + MOST_MARKS);
      while (end < last && (CLOSERS.test(reading.text[end] ?? '') || '.!?…'.includes(reading.text[end] ?? ''))) end++;
      if (!endsSentence(reading.text, i, end, range)) continue;
      found.push(make(start, end, paragraph));
      start = end;
      while (start < range.end && /\s/.test(reading.text[start] ?? '')) start++;
      i = start - 1;
    }
    if (start < range.end) found.push(make(start, range.end, paragraph));
  });
  return found.map((sentence, index) => ({ ...sentence, index }));

  function make(start: number, end: number, paragraph: number): Sentence {
    return { text: reading.text.slice(start, end), start, end, paragraph, index: 0 };
  }
}

/** Whether the mark at `stop` (with its closers up to `end`) ends a sentence. */
function endsSentence(
  text: string,
  stop: number,
  end: number,
  { start: from, end: to }: { start: number; end: number },
): boolean {
  if (end >= to) return true;
  const rest = text.slice(end, Math.min(to, end + 40));
  const glued = /^\p{Lu}\p{Ll}/u.test(rest) && /\p{Ll}{2}$/u.test(text.slice(Math.max(from, stop - 2), stop));
  if (!/^\s/.test(rest) && !glued) return false;
  if (!STARTS_SENTENCE.test(rest.trimStart())) return false;
  if (text[stop] !== '.') return true;
  const before = /[\p{L}.’']+$/u.exec(text.slice(Math.max(from, stop - 20), stop))?.[0] ?? '';
  // "14. 5. 2024", as Central Europe writes a day
  if (
    stop > from &&
    /\d/.test(text[stop - 1] ?? '') &&
    DAY_GOES_ON.test(text.slice(Math.max(from, stop - 6), Math.min(to, end + 9)))
  )
    return false;
  if (/^\d+$/.test(text.slice(Math.max(from, stop - 2), stop).trim()) && stop - from <= 3) return false; // "1. Adopted the …"
  if ((end === stop + 1 || text.slice(stop + 1, end) === ')') && ABBREVIATIONS.has(before.toLowerCase())) return false;
  return !(end === stop + 1 && /^(?:\p{Lu}\.)*\p{Lu}$/u.test(before) && /^\s\p{Lu}/u.test(rest)); // initials: "D. Orazbay", "A.K.M. Huq"
}
