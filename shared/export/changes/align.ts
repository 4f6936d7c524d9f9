/** Sets two rows of things side by side: what stayed, what was changed, what came and what went. */
import { diffArrays } from 'diff';

/** One place of both rows. Both given: the same thing, perhaps changed. */
export type Pair<W, N> = { was: W | null; now: N | null };

/** Things with the same key are the same; of the others, pairs that are this alike are changes of one thing. */
const ALIKE = 0.4;
/** Comparisons that a stretch of changes may take; a longer one is told as gone and come. */
const MOST_COMPARISONS = 40_000;

/**
 * @param likeness of two things whose keys differ, 0 to 1; below 0.4 they are told as gone and come
 * @returns in an order that keeps both rows in theirs; in a stretch of changes what went stands before what came
 */
export function align<T extends { key: string }>(
  was: readonly T[],
  now: readonly T[],
  likeness: (was: T, now: T) => number,
): Pair<T, T>[] {
  const pairs: Pair<T, T>[] = [];
  let [at, to] = [0, 0];
  let stretch: { was: T[]; now: T[] } = { was: [], now: [] };
  const close = () => {
    pairs.push(...within(stretch.was, stretch.now, likeness));
    stretch = { was: [], now: [] };
  };
  for (const { count, added, removed } of diffArrays(keys(was), keys(now))) {
    if (removed) stretch.was.push(...was.slice(at, at + count));
    else if (added) stretch.now.push(...now.slice(to, to + count));
    else {
      close();
      for (let i = 0; i < count; i++) pairs.push({ was: was[at + i] ?? null, now: now[to + i] ?? null });
    }
    if (!added) at += count;
    if (!removed) to += count;
  }
  close();
  return pairs;
}

const keys = (things: readonly { key: string }[]): string[] => things.map(({ key }) => key);

/** Of a stretch of changes, the pairs that are alike, chosen so that together they are most alike. */
function within<T>(was: readonly T[], now: readonly T[], likeness: (was: T, now: T) => number): Pair<T, T>[] {
  const gone = (things: readonly T[]) => things.map((thing) => ({ was: thing, now: null }));
  const come = (things: readonly T[]) => things.map((thing) => ({ was: null, now: thing }));
  if (was.length * now.length > MOST_COMPARISONS) return [...gone(was), ...come(now)];
  // Best sum for what is left of both rows, from the end.
  const best = Array.from({ length: was.length + 1 }, () => new Float64Array(now.length + 1));
  const like = was.map((before) => now.map((after) => likeness(before, after)));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const alike = (i: number, j: number) => like[i]?.[j] ?? 0;
  const together = (i: number, j: number) => (alike(i, j) < ALIKE ? 0 : alike(i, j) + at(i + 1, j + 1));
  for (let i = was.length - 1; i >= 0; i--) {
    const row = best[i];
    for (let j = now.length - 1; row && j >= 0; j--) row[j] = Math.max(at(i + 1, j), at(i, j + 1), together(i, j));
  }
  const pairs: Pair<T, T>[] = [];
  let [i, j, fromWas, fromNow] = [0, 0, 0, 0];
  while (i < was.length && j < now.length) {
    if (together(i, j) > 0 && together(i, j) === at(i, j)) {
      pairs.push(...gone(was.slice(fromWas, i)), ...come(now.slice(fromNow, j)), { was: was[i] ?? null, now: now[j] ?? null });
      [i, j] = [i + 1, j + 1];
      [fromWas, fromNow] = [i, j];
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [...pairs, ...gone(was.slice(fromWas)), ...come(now.slice(fromNow))];
}

/** The share of the words of both that both have, 0 to 1. */
export function sharedWords(was: readonly string[], now: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of was) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    both++;
    left.set(word, count - 1);
  }
  return was.length + now.length === 0 ? 0 : (2 * both) / (was.length + now.length);
}
