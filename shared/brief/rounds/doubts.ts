/** Pairs of statements that a comparison is not sure of: they are the author's to settle. */
import type { Decided } from '../../model/decided';
import type { Item, Statement } from '../items';
import { LIKELY, type Matching } from '../matched';
import { statementKey } from './decided';

export type Doubt = {
  from: Statement;
  /** What it was paired with; null where it was left alone. */
  to: Statement | null;
  /** What else it could be, the likeliest first. */
  others: Statement[];
};

/** A pair that is less likely than this is doubtful: on the corpora with gold one in six, among them all that are wrong. */
const SURE = 0.97;
/** A second one that comes so near to the first is doubtful. */
const CLOSE = 0.8;
/** A statement left alone whose nearest is so likely. */
const NEARLY = 0.6 * LIKELY;
/** So many are offered to be chosen from. */
const OFFERED = 4;
/** Less likely than this is never offered. */
const FAINT = 0.05;

export function doubtsIn(
  olds: readonly Item[],
  nows: readonly Item[],
  { pairs, score }: Matching,
  decided: readonly Decided[],
): Doubt[] {
  const columnOf = new Map(pairs.map(({ row, column }) => [row, column]));
  const rowOf = new Map(pairs.map(({ row, column }) => [column, row]));
  const isSettled = (from: Item, to: Item, same: boolean) =>
    decided.some((one) => one.same === same && one.from === statementKey(from.said) && one.to === statementKey(to.said));
  return olds.flatMap((from, row): Doubt[] => {
    const column = columnOf.get(row);
    if (column === undefined && !from.counts) return [];
    const own = column === undefined ? null : (nows[column] as Item);
    if (own && isSettled(from, own, true)) return [];
    const ownScore = column === undefined ? 0 : score(row, column);
    // What another holds more firmly is no rival.
    const isFree = (other: number) => {
      const holder = rowOf.get(other);
      return holder === undefined || holder === row || score(holder, other) * CLOSE < score(row, other);
    };
    const rivals = nows
      .flatMap((to, other) => {
        const found = other === column ? 0 : score(row, other);
        return found >= FAINT && isFree(other) && !isSettled(from, to, false) ? [{ to, found, other }] : [];
      })
      .sort((a, b) => b.found - a.found)
      .filter(({ to }, i, all) => !isSame(to, own) && all.findIndex((each) => isSame(each.to, to)) === i);
    const others = rivals.slice(0, OFFERED).map(({ to }) => to.said);
    const [best] = rivals;
    if (own) {
      const isClose = best !== undefined && best.found >= CLOSE * ownScore;
      return ownScore < SURE || isClose ? [{ from: from.said, to: own.said, others }] : [];
    }
    return best?.to.counts && best.found >= NEARLY ? [{ from: from.said, to: null, others }] : [];
  });
}

/** A sentence that tells a deed stands twice among the statements. */
const isSame = (a: Item, b: Item | null): boolean =>
  b !== null && a.said.span[0] === b.said.span[0] && a.said.span[1] === b.said.span[1] && a.said.text === b.said.text;
