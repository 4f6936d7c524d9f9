/** Which statements of two rounds belong to one another. */
import { pointedAt, rarity, sameMatter, type Topic, weighed } from './alike';
import { amountsIn, fallsShort } from './amounts';
import { assign, type Candidate } from './assign';
import { goesBeyondSigning } from './happened';
import type { Item } from './items';

/** How alike two statements must be to be of one matter; more is asked of words that no rule lifted. */
const LEAST = { commitment: 0.28, talk: 0.36, deed: 0.3, passage: 0.4, passages: 0.45, sentence: 0.42 } as const;
const LEAST_OF_ALL = Math.min(...Object.values(LEAST));
/** A sentence that says it is done is preferred to one that says it again, where they are about as alike. */
const DEED_FIRST = 0.06;

/**
 * What is left alone on both sides may still be one matter told in quite other words, where each is the other's best by far.
 */
const LAST_RESORT = { least: 0.15, unlifted: 0.22, ahead: 1.5 } as const;
/** Both set a figure of the same kind. */
const SAME_UNIT = 0.08;

type Weighed = { topic: Topic; context: Topic };

export type Matching = {
  pairs: Pick<Candidate, 'row' | 'column'>[];
  /** How alike a statement of the earlier round and one of the later are. */
  score(row: number, column: number): number;
  /** How alike two must be to be paired; null where they never are without being alone. */
  least(from: Item, to: Item): number | null;
};

/**
 * One-to-one pairs: what is of one matter beyond doubt, then what is left.
 * @param may says what can be paired at all
 */
export function matched(
  olds: readonly Item[],
  nows: readonly Item[],
  may: (row: number, column: number) => boolean = () => true,
): Matching {
  const rare = rarity([olds, nows].map((list) => list.filter(({ role }) => role !== 'deed').map(({ topic }) => topic)));
  const [a, b] = [olds, nows].map((list) =>
    list.map((item) => ({ topic: weighed(item.topic, rare), context: weighed(item.context, rare) })),
  ) as [Weighed[], Weighed[]];
  const scores = new Map<number, number>();
  const score = (row: number, column: number): number => {
    const place = row * nows.length + column;
    const known = scores.get(place);
    if (known !== undefined) return known;
    const found = may(row, column) ? likeness(a[row] as Weighed, b[column] as Weighed) : 0;
    scores.set(place, found);
    return found;
  };
  const sure = assign(
    olds.flatMap((from, row) =>
      nows.flatMap((to, column): Candidate[] => {
        const found = score(row, column);
        // What is told by words alone is asked after the rest: most pairs are of two matters.
        const least = found >= LEAST_OF_ALL ? leastFor(from, to) : null;
        return least !== null && found >= least ? [{ row, column, score: found + (to.role === 'deed' ? DEED_FIRST : 0) }] : [];
      }),
    ),
  );
  const [rows, columns] = [new Set(sure.map(({ row }) => row)), new Set(sure.map(({ column }) => column))];
  const isAlone = (taken: ReadonlySet<number>) => (item: Item, i: number) => (!taken.has(i) && item.role !== 'talk' ? [i] : []);
  // A sentence that tells a deed stands twice, since one may fulfil two.
  const isNoTwin = (column: number) => nows[column]?.said.span !== nows[column - 1]?.said.span || nows[column]?.role !== 'deed';
  const [aloneRows, aloneColumns] = [olds.flatMap(isAlone(rows)), nows.flatMap(isAlone(columns)).filter(isNoTwin)];
  const units = new Map<Item, ReadonlySet<string>>();
  const unitsOf = (item: Item): ReadonlySet<string> => {
    const found = units.get(item) ?? new Set(amountsIn(item.said.text).flatMap(({ of }) => [...of]));
    units.set(item, found);
    return found;
  };
  const rest = aloneRows.flatMap((row) =>
    aloneColumns.flatMap((column): Candidate[] => {
      const found = score(row, column);
      const [from, to] = [olds[row] as Item, nows[column] as Item];
      if (found <= 0 || !from.counts) return [];
      return leastFor(from, to) !== null || (to.role !== 'deed' && to.role !== 'sentence')
        ? [{ row, column, score: found + (sameUnit(unitsOf(from), unitsOf(to)) ? SAME_UNIT : 0) }]
        : [];
    }),
  );
  const [bestOfRow, bestOfColumn] = [bestTwo(rest, 'row'), bestTwo(rest, 'column')];
  const isFarAhead = ({ row, column, score: own }: Candidate) =>
    [bestOfRow.get(row), bestOfColumn.get(column)].every(
      (two) => two !== undefined && own === two[0] && own >= LAST_RESORT.ahead * two[1],
    );
  const extra = rest.filter(
    (one) => one.score >= LAST_RESORT[nows[one.column]?.counts ? 'least' : 'unlifted'] && isFarAhead(one),
  );
  return { pairs: [...sure, ...extra], score, least: leastFor };
}

/** For each row (or column) its best score and its second best. */
function bestTwo(candidates: readonly Candidate[], of: 'row' | 'column'): Map<number, [number, number]> {
  const found = new Map<number, [number, number]>();
  for (const candidate of candidates) {
    const [first, second] = found.get(candidate[of]) ?? [0, 0];
    const { score } = candidate;
    found.set(candidate[of], score > first ? [score, first] : [first, Math.max(second, score)]);
  }
  return found;
}

const sameUnit = (from: ReadonlySet<string>, to: ReadonlySet<string>): boolean => [...from].some((unit) => to.has(unit));

/** What the sentence before says of "it" helps a match that the statement itself has begun. */
const likeness = (a: Weighed, b: Weighed): number =>
  sameMatter(a.topic, b.topic) + 0.35 * (pointedAt(a.topic, a.context, b.topic) + pointedAt(b.topic, b.context, a.topic));

function leastFor(from: Item, to: Item): number | null {
  if ((to.role === 'deed' || to.role === 'sentence') && fallsShort(from.said.text, to.said.text)) return null;
  if (to.role === 'deed') {
    if (from.said.type === 'signed' && !goesBeyondSigning(to.said.text)) return null;
    return from.role === 'passage' ? LEAST.passage : LEAST.deed;
  }
  if (from.role === 'passage')
    return to.role === 'talk' || to.role === 'sentence' ? null : to.role === 'passage' ? LEAST.passages : LEAST.passage;
  return LEAST[to.role];
}
