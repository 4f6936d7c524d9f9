/** What rounds before the last promised, for a tracker that grows with its series. */

import type { Decided } from '../../model/decided';
import type { ChangeKind, Statement } from '../compare';
import { statementKey } from '../rounds/decided';
import { binds, type Cell, type Lineage, matrixOf, type Words } from '../series/lineage';
import type { SeriesRound } from '../series/recognise';
import { standingFacts } from '../sources/standing';
import type { Filling, Round } from './filling';

/** A commitment of an earlier round of which the last one said nothing. */
export type Earlier = {
  /** Its last words as a commitment, and the round that has them. */
  said: Statement;
  round: Round;
  /** The round that made it. */
  madeIn: Round;
  /** What was said of it since: in this round, or, where it was done, in one between. Null where nothing was. */
  since: { state: 'repeated' | 'reworded' | 'done'; kind: ChangeKind | null; said: Statement; round: Round } | null;
};

export type EarlierRows = {
  rows: readonly Earlier[];
  /** The round that first made what the last one said again; null where that was the last one itself. */
  madeIn(said: Statement): Round | null;
  /** Whether a statement of this round takes up one of the rows. */
  takesUp(said: Statement): boolean;
};

const NONE: EarlierRows = { rows: [], madeIn: () => null, takesUp: () => false };

/** Commitments are followed through the rounds as the matrix of their series follows them. */
export function earlierRows({ input, prepared }: Filling): EarlierRows {
  const { previous } = input;
  const earlier = previous?.earlier ?? [];
  if (!previous || earlier.length === 0) return NONE;
  const rounds: Round[] = [...earlier, previous, ...(prepared ? [] : [input])];
  const decided = [...earlier.map((each) => each.decided), previous.decided, input.decided];
  const last = earlier.length;
  const { rows } = matrixOf(
    rounds.map((round, i) => inSeries(round, i, decided[i])),
    new Map(),
    input.strength,
  );
  const of = (words: Words): Statement => ({ text: words.text, span: words.span, type: words.type });
  const old = rows.filter(({ cells }) => cells.findIndex(told) < last);
  const found = old.flatMap(({ cells }) => earlierOf(cells, last, rounds, of) ?? []);
  const again = new Map(
    old.flatMap(({ cells }) => {
      const words = cells[last]?.words;
      const first = rounds[cells.findIndex(told)];
      return words && first ? [[statementKey(words), first] as const] : [];
    }),
  );
  const taken = new Set(found.flatMap(({ since }) => (since && since.round === input ? [statementKey(since.said)] : [])));
  return {
    rows: found,
    madeIn: (said) => again.get(statementKey(said)) ?? null,
    takesUp: (said) => taken.has(statementKey(said)),
  };
}

const told = (cell: Cell | null): boolean => cell?.words != null;

/** Null for what the last round told: its own row follows it. */
function earlierOf(
  cells: Lineage['cells'],
  last: number,
  rounds: readonly Round[],
  of: (words: Words) => Statement,
): Earlier | null {
  if (told(cells[last] ?? null)) return null;
  const at = (i: number) => rounds[i] as Round;
  const binding = cells.slice(0, last).findLastIndex((cell) => cell?.words != null && cell.state !== 'done' && binds(cell.words));
  const words = cells[binding]?.words;
  if (!words) return null;
  const done = cells.findIndex((cell) => cell?.state === 'done');
  const place = done >= 0 ? done : last + 1;
  const now = cells[place];
  const since =
    now?.words && now.state !== 'made' && now.state !== 'new'
      ? { state: now.state, kind: now.state === 'reworded' ? now.kind : null, said: of(now.words), round: at(place) }
      : null;
  return { said: of(words), round: at(binding), madeIn: at(cells.findIndex(told)), since };
}

/** As the matrix reads a round: what its note rejected has been left out already. */
const inSeries = ({ articles, facts }: Round, i: number, decided: readonly Decided[] | undefined): SeriesRound => ({
  key: String(i),
  round: null,
  start: null,
  end: null,
  city: null,
  meetings: [],
  articles,
  facts: standingFacts(articles, facts),
  rejected: new Set(),
  decided: decided ?? [],
});
