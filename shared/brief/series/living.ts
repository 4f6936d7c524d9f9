/** The order in which a series' commitments are shown: what still stands first. */
import type { Lineage } from './lineage';

/**
 * What the last report still tells stands first; then what is over, the latest end first. Among equals the order stays, in
 * which they were made.
 */
export function livingFirst(rows: readonly Lineage[]): Lineage[] {
  const lastTold = Math.max(-1, ...rows.map(({ cells }) => lastOf(cells)));
  const place = ({ cells }: Lineage): number => {
    const last = lastOf(cells);
    return last === lastTold && !isEnd(cells[last]) ? Number.POSITIVE_INFINITY : last;
  };
  return rows
    .map((row) => ({ row, at: place(row) }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ row }) => row);
}

const lastOf = (cells: Lineage['cells']): number => cells.findLastIndex((cell) => cell !== null);
const isEnd = (cell: Lineage['cells'][number] | undefined): boolean => cell?.state === 'done' || cell?.state === 'dropped';
