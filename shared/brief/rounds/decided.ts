/** What the author decided on pairs of statements, as a comparison has to respect it. */
import type { Decided } from '../../model/decided';
import type { Statement } from '../items';

/** A statement by its place and first words: stays the same as long as the article does. */
export const statementKey = ({ span, text }: Pick<Statement, 'span' | 'text'>): string =>
  `${span[0]}-${span[1]} ${text.replace(/\s+/g, ' ').slice(0, 80)}`;

type Said = { said: Statement };

/**
 * Pairs that were decided to be one, by their places in the two lists, and what may still be paired with what. Where
 * one statement was decided twice, the later decision counts.
 */
export function ruling(
  olds: readonly Said[],
  nows: readonly Said[],
  decided: readonly Decided[],
): { same: { row: number; column: number }[]; may(row: number, column: number): boolean } {
  if (decided.length === 0) return { same: [], may: () => true };
  const [from, to] = [olds, nows].map((list) => list.map(({ said }) => statementKey(said)));
  const same: { row: number; column: number }[] = [];
  for (const one of decided.toReversed()) {
    if (!one.same) continue;
    const row = from?.findIndex((key, i) => key === one.from && !same.some((pair) => pair.row === i)) ?? -1;
    const column = to?.findIndex((key, i) => key === one.to && !same.some((pair) => pair.column === i)) ?? -1;
    if (row >= 0 && column >= 0) same.push({ row, column });
  }
  const apart = new Set(decided.flatMap((one) => (one.same ? [] : [`${one.from}\n${one.to}`])));
  return {
    same,
    may: (row, column) =>
      !same.some((pair) => pair.row === row || pair.column === column) && !apart.has(`${from?.[row]}\n${to?.[column]}`),
  };
}

/** The decisions with one more; it takes the place of what was decided before on either of its statements alone. */
export function decide(decided: readonly Decided[], one: Decided): Decided[] {
  const stays = (other: Decided) =>
    one.same
      ? !(other.same && (other.from === one.from || other.to === one.to)) && !(other.from === one.from && other.to === one.to)
      : !(other.from === one.from && other.to === one.to);
  return [...decided.filter(stays), one];
}
