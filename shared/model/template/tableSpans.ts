/** How far the cells of a template's table reach. */
import type { BlockOf } from './blocks';

export type Span = { rows: number; columns: number };

/**
 * For each place of the table how far its cell reaches; null where one from above or from the left lies. What would leave
 * the table, meet another such cell or hide words does not hold.
 */
export function spansOf({ rows, merged }: Pick<BlockOf<'table'>, 'rows' | 'merged'>): (Span | null)[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  const spans = rows.map(() => Array.from({ length: width }, (): Span | null => ({ rows: 1, columns: 1 })));
  const taken = rows.map(() => Array<boolean>(width).fill(false));
  for (const { row, column, ...span } of merged) {
    if (row + span.rows > rows.length || column + span.columns > width) continue;
    const places = Array.from({ length: span.rows * span.columns }, (_, n) => ({
      i: row + Math.floor(n / span.columns),
      c: column + (n % span.columns),
    }));
    const hides = places.slice(1).some(({ i, c }) => (rows[i]?.[c] ?? '').trim() !== '');
    if (hides || places.some(({ i, c }) => taken[i]?.[c])) continue;
    for (const { i, c } of places) {
      const [held, at] = [taken[i], spans[i]];
      if (!held || !at) continue;
      held[c] = true;
      at[c] = i === row && c === column ? span : null;
    }
  }
  return spans;
}
