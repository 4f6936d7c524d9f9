import type { Span } from '../../shared/model/facts';

/** One paragraph of an article. `number` is printed in the margin; page furniture has none. */
export type Paragraph = { start: number; end: number; number: number | null };

export type Passed = { span: Span; rule: string };

/** The paragraphs of a text: its lines that are not blank. */
export function paragraphsOf(text: string, furniture: readonly Passed[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let number = 0;
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    if (line[0].trim() === '') continue;
    const start = line.index;
    const end = start + line[0].length;
    const passed = furniture.some(({ span }) => span[0] <= start && span[1] >= end - (line[0].length - line[0].trimEnd().length));
    paragraphs.push({ start, end, number: passed ? null : ++number });
  }
  return paragraphs;
}

export const paragraphAt = (paragraphs: readonly Paragraph[], at: number): Paragraph | null =>
  paragraphs.find(({ start, end }) => start <= at && at < end) ?? null;

type Spanned = { span: Span };

/** The marks that lie in each paragraph, in whole or in part; the paragraphs stand in the order of the text. */
export function marksIn<M extends Spanned>(paragraphs: readonly Pick<Paragraph, 'start' | 'end'>[], marks: readonly M[]): M[][] {
  const waiting = [...marks].sort((a, b) => a.span[0] - b.span[0]);
  let next = 0;
  let open: M[] = [];
  return paragraphs.map(({ start, end }) => {
    const first = next;
    while ((waiting[next]?.span[0] ?? end) < end) next++;
    open = [...open, ...waiting.slice(first, next)].filter(({ span }) => span[1] > start);
    return open;
  });
}

/** A stretch of a paragraph: bare words (`what` null), or words under a mark, with what is marked inside. */
export type Stretch<T> = { start: number; end: number; what: T | null; first: boolean; inner: Stretch<T>[] };

type Marked<T> = { start: number; end: number; what: T; first: boolean };

/**
 * Cuts `[start, end)` into stretches under the given marks. A mark inside another is nested; where two
 * cross, the later one is cut in two at the earlier one's end (`first` tells the piece where it begins).
 */
export function stretches<T>(start: number, end: number, marks: readonly { span: Span; what: T }[]): Stretch<T>[] {
  const clipped = marks
    .map(({ span, what }) => ({ start: Math.max(span[0], start), end: Math.min(span[1], end), what, first: span[0] >= start }))
    .filter((mark) => mark.start < mark.end);
  return nest(start, end, clipped);
}

function nest<T>(start: number, end: number, marks: readonly Marked<T>[]): Stretch<T>[] {
  const out: Stretch<T>[] = [];
  const waiting = [...marks].sort(outerFirst);
  let at = start;
  for (let mark = waiting.shift(); mark; mark = waiting.shift()) {
    const outer = mark;
    if (outer.start > at) out.push({ start: at, end: outer.start, what: null, first: true, inner: [] });
    const inside: Marked<T>[] = [];
    const after: Marked<T>[] = [];
    for (const other of waiting) {
      if (other.start < outer.end) inside.push({ ...other, end: Math.min(other.end, outer.end) });
      if (other.end > outer.end) {
        after.push(other.start < outer.end ? { ...other, start: outer.end, first: false } : other);
      }
    }
    out.push({ ...outer, inner: nest(outer.start, outer.end, inside) });
    at = outer.end;
    waiting.splice(0, waiting.length, ...after.sort(outerFirst));
  }
  if (at < end) out.push({ start: at, end, what: null, first: true, inner: [] });
  return out;
}

const outerFirst = <T>(a: Marked<T>, b: Marked<T>): number => a.start - b.start || b.end - a.end;
