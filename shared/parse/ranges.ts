/** Look-ups in lists of ranges that are in the order of the text, so that a long article takes no longer by the word. */
type Range = { start: number; end: number };

/** Index of the first item that does not lie before, by bisection: `isBefore` holds for a first part of the list alone. */
function firstWhere<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items of a list in order, none within another, that share a place with `[start, end)`. */
export function overlapping<T extends Range>(list: readonly T[], start: number, end: number): T[] {
  const from = firstWhere(list, (item) => item.end <= start);
  const to = firstWhere(list, (item) => item.start < end);
  return list.slice(from, Math.max(from, to));
}
