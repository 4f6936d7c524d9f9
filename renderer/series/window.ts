/** Which of many things in a row or column are in sight. */

/** Where each of the things begins; the last entry is where all of them end. */
export function startsOf(sizes: readonly number[]): number[] {
  const starts = [0];
  for (const [i, size] of sizes.entries()) starts.push((starts[i] ?? 0) + size);
  return starts;
}

export type Range = { from: number; to: number };

/** The things that a view shows, and `more` at either side: from the first up to, not with, `to`. */
export function inSight(starts: readonly number[], at: number, view: number, more: number): Range {
  const count = starts.length - 1;
  const first = lastNotAfter(starts, at);
  const last = lastNotAfter(starts, at + view);
  return { from: Math.max(0, first - more), to: Math.min(count, last + 1 + more) };
}

/** The last thing that begins at or before a place. */
function lastNotAfter(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where to scroll so that `[start, end)` is in sight, the view being cut by `head` at its beginning. */
export function revealed(at: number, view: number, head: number, start: number, end: number): number {
  if (start < at) return start;
  return end > at + view - head ? Math.min(start, end - view + head) : at;
}
