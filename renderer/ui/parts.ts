/** A long list in parts of `size` rows, in order, the last one shorter where they do not come out even. */
export const parts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
