/**
 * One-to-one pairs with the greatest sum of squared likeness: a pair that is best by a hair must not leave two others
 * alone, while one that is plainly right is worth more than two doubtful ones.
 */

export type Candidate = { row: number; column: number; score: number };

/** Above this many cells a group of rivals is paired the best first: the difference is small, the time is not. */
const MOST_CELLS = 40_000;

export function assign(candidates: readonly Candidate[]): Candidate[] {
  return rivals(candidates)
    .flatMap((group) => {
      const rows = [...new Set(group.map((c) => c.row))];
      const columns = [...new Set(group.map((c) => c.column))];
      return rows.length * columns.length > MOST_CELLS ? bestFirst(group) : best(group, rows, columns);
    })
    .sort((a, b) => a.row - b.row);
}

/** Candidates that compete, directly or through others, for a row or a column. */
function rivals(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const { row, column } of candidates) {
    const [a, b] = [`r${row}`, `c${column}`];
    for (const key of [a, b]) if (!parent.has(key)) parent.set(key, key);
    parent.set(root(a), root(b));
  }
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = root(`r${candidate.row}`);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()];
}

function bestFirst(group: readonly Candidate[]): Candidate[] {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const chosen: Candidate[] = [];
  for (const c of [...group].sort((x, y) => y.score - x.score || x.row - y.row || x.column - y.column)) {
    if (rows.has(c.row) || columns.has(c.column)) continue;
    rows.add(c.row);
    columns.add(c.column);
    chosen.push(c);
  }
  return chosen;
}

/** The Hungarian method (Kuhn, 1955) with potentials; a cell without a candidate is worth nothing and is left out at the end. */
function best(group: readonly Candidate[], rows: readonly number[], columns: readonly number[]): Candidate[] {
  const at = new Map(group.map((c) => [`${c.row} ${c.column}`, c]));
  // Each row has a place of its own beyond the columns, so that it may stay alone.
  const width = columns.length + rows.length;
  const cell = (i: number, j: number) => at.get(`${rows[i - 1]} ${columns[j - 1]}`);
  const cost = (i: number, j: number): number => -((cell(i, j)?.score ?? 0) ** 2);
  const u = new Array<number>(rows.length + 1).fill(0);
  const v = new Array<number>(width + 1).fill(0);
  const taken = new Array<number>(width + 1).fill(0);
  const get = (list: readonly number[], i: number): number => list[i] ?? 0;
  for (let i = 1; i <= rows.length; i++) {
    taken[0] = i;
    let j0 = 0;
    const least = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY);
    const way = new Array<number>(width + 1).fill(0);
    const used = new Array<boolean>(width + 1).fill(false);
    do {
      used[j0] = true;
      const row = get(taken, j0);
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= width; j++) {
        if (used[j]) continue;
        const reduced = cost(row, j) - get(u, row) - get(v, j);
        if (reduced < get(least, j)) {
          least[j] = reduced;
          way[j] = j0;
        }
        if (get(least, j) < delta) {
          delta = get(least, j);
          j1 = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (used[j]) {
          u[get(taken, j)] = get(u, get(taken, j)) + delta;
          v[j] = get(v, j) - delta;
        } else least[j] = get(least, j) - delta;
      }
      j0 = j1;
    } while (taken[j0] !== 0);
    for (; j0 !== 0; j0 = get(way, j0)) taken[j0] = get(taken, get(way, j0));
  }
  return columns.flatMap((_, j) => cell(get(taken, j + 1), j + 1) ?? []);
}
