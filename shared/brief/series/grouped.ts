/** Items by a key, each group in their order. The platform's own maker of groups is younger than the oldest Node we run on. */
export function grouped<T, K>(items: readonly T[], key: (item: T, i: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const [i, item] of items.entries()) {
    const of = key(item, i);
    const group = groups.get(of);
    if (group) group.push(item);
    else groups.set(of, [item]);
  }
  return groups;
}
