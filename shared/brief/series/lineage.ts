/** Commitments followed from round to round: each round is compared with the one before, and the pairs are chained. */
import type { Article } from '../../model/article';
import { COMMITMENT_TYPES, type Facts, type Outcome, type Span } from '../../model/facts';
import { sharedWords, topicWords } from '../alike';
import { type ChangeKind, type Comparison, compareRounds, type Statement } from '../compare';
import { onceEach } from '../sources/groups';
import { strengthOf } from '../strength';
import { CHANCERYS, type Rungs } from '../strengthOrder';
import { themeOf } from '../themes';
import type { SeriesRound } from './recognise';

/** Words in a source. `fact` is null where a sentence tells it that no rule lifted. */
export type Words = { article: string; span: Span; text: string; type: Outcome['type'] | null; fact: string | null };

export type Cell =
  /** Stands in the first round that the series has. */
  | { state: 'made'; words: Words }
  | { state: 'new' | 'repeated' | 'done'; words: Words }
  | { state: 'reworded'; kind: ChangeKind; words: Words }
  /** The round says nothing of it. */
  | { state: 'dropped'; words: null };

export type Lineage = {
  /** Stays the same as long as the commitment's first words do. */
  id: string;
  theme: string;
  topic: string | null;
  /** Code, or name of a body, or of a person whose side is not known; null where both sides are bound or nothing is said. */
  side: string | null;
  /** The person who undertook it for that side. */
  person: string | null;
  /** One for each round; null before it was made and after it was done or dropped. */
  cells: readonly (Cell | null)[];
};

export type Matrix = { rounds: readonly SeriesRound[]; rows: readonly Lineage[] };

/** Comparisons that were made, by what was compared: a series that grows by a round is compared once more, not from the start. */
export type Compared = Map<string, Comparison>;

/** How many rounds after it was last told a commitment is known again. */
const RECALL = 3;

type Row = {
  cells: (Cell | null)[];
  first: Words;
  /** Its last words as a commitment. */
  binding: Words;
  told: number;
  over: boolean;
};
/** Makes a comparison, or gives the one that was made of the same. */
type Compare = (key: string, make: () => Comparison) => Comparison;
type Told = {
  round: SeriesRound;
  facts: Facts[];
  texts: ReadonlyMap<string, string>;
  /** Of the articles and of what stands of their facts. */
  hash: string;
  /** Of what the author decided on pairs; empty for nothing. */
  rulings: string;
};

/**
 * One row per commitment, one cell per round, in the order in which they were made.
 * @param compared is read and added to; what no longer belongs to the series is taken out
 * @param strength the order by which words are called weaker or stronger
 */
export function matrixOf(rounds: readonly SeriesRound[], compared: Compared = new Map(), strength: Rungs = CHANCERYS): Matrix {
  const steps = matrixSteps(rounds, compared, strength);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same round by round, for who has other things to do meanwhile: it rests after each. */
export function* matrixSteps(rounds: readonly SeriesRound[], compared: Compared, strength: Rungs): Generator<void, Matrix, void> {
  const told = rounds.map(toldIn);
  const used = new Set<string>();
  const order = strength.length === 0 ? '' : JSON.stringify(strength);
  const compare: Compare = (what, make) => {
    const key = `${what}${order}`;
    used.add(key);
    const known = compared.get(key);
    if (known) return known;
    const made = make();
    compared.set(key, made);
    return made;
  };
  const rows: Row[] = [];
  const start = (words: Words, at: number, state: 'made' | 'new'): Row => {
    const cells: (Cell | null)[] = rounds.map(() => null);
    cells[at] = { state, words };
    const row = { cells, first: words, binding: words, told: at, over: false };
    rows.push(row);
    return row;
  };
  const first = told[0];
  if (first) {
    const alone = compare(first.hash, () => compareRounds(first.facts, [], first.texts));
    for (const { from } of alone.dropped) {
      const words = wordsOf(from, first);
      if (words) start(words, 0, 'made');
    }
  }
  for (const [i, now] of told.entries()) {
    // A round that is only prepared says nothing, and drops nothing.
    const before = told[i - 1];
    if (!before || now.facts.length === 0) continue;
    const result = compare(`${before.hash}>${now.hash}${now.rulings}`, () =>
      compareRounds(before.facts, now.facts, new Map([...before.texts, ...now.texts]), now.round.decided, strength),
    );
    follow(result, before, now, i, rows, start, compare, strength);
    yield;
  }
  for (const key of compared.keys()) if (!used.has(key)) compared.delete(key);
  const outcomes = new Map(told.flatMap(({ facts }) => facts.flatMap((each) => each.outcomes)).map((o) => [o.id, o]));
  const partyOf = new Map(told.flatMap(({ facts }) => facts.flatMap((each) => each.participants)).map((p) => [p.name, p.party]));
  return { rounds, rows: rows.map((row) => lineage(row, outcomes, partyOf)) };
}

function toldIn(round: SeriesRound): Told {
  const facts = onceEach([...round.facts]).map((each) => ({
    ...each,
    outcomes: each.outcomes.filter(({ id }) => !round.rejected.has(id)),
  }));
  const texts = new Map(round.articles.map(({ id, text }) => [id, text]));
  const out = facts.flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
  const rulings = round.decided.map(({ from, to, same }) => `${same ? '=' : '!'}${from}>${to}`).join('\n');
  return { round, facts, texts, hash: `${round.articles.map(({ hash }: Article) => hash).join()}:${out.join()}`, rulings };
}

function follow(
  result: Comparison,
  before: Told,
  now: Told,
  at: number,
  rows: Row[],
  start: (words: Words, at: number, state: 'made' | 'new') => Row,
  compare: Compare,
  strength: Rungs,
): void {
  const places = new Map<string, Row>();
  for (const row of rows) {
    const cell = row.cells[at - 1];
    if (cell?.words) places.set(placeOf(cell.words), row);
  }
  /** The row of what the earlier round said; a sentence that was none yet begins one there. */
  const rowOf = (from: Statement): Row | null => {
    const words = wordsOf(from, before);
    if (!words) return null;
    return places.get(placeOf(words)) ?? start(words, at - 1, at === 1 ? 'made' : 'new');
  };
  const set = (from: Statement, to: Statement, make: (words: Words) => Cell) => {
    const words = wordsOf(to, now);
    const row = words && rowOf(from);
    if (!words || !row) return;
    const cell = make(words);
    row.cells[at] = cell;
    row.told = at;
    row.over = cell.state === 'done';
    if (binds(words)) row.binding = words;
  };
  for (const { from, to } of result.repeated) set(from, to, (words) => ({ state: 'repeated', words }));
  for (const { from, to, kind } of result.reworded) set(from, to, (words) => ({ state: 'reworded', kind, words }));
  for (const { from, to } of result.fulfilled) set(from, to, (words) => ({ state: 'done', words }));
  for (const { from } of result.dropped) {
    const row = rowOf(from);
    if (row && row.cells[at] === null) row.cells[at] = { state: 'dropped', words: null };
  }
  const fresh = result.new.flatMap(({ to }) => wordsOf(to, now) ?? []);
  // Commitments of the last round have been held against this one already; what it only talked of has not.
  const open = rows.filter((row) => {
    const last = row.cells[row.told]?.words;
    return !row.over && row.told < at && at - row.told <= RECALL && (row.told < at - 1 || (last && !binds(last)));
  });
  const again =
    fresh.length > 0 && open.length > 0 ? recalled(open, fresh, now, compare, strength) : new Map<Words, [Row, Cell]>();
  for (const words of fresh) {
    const found = again.get(words);
    if (!found) {
      start(words, at, 'new');
      continue;
    }
    const [row, cell] = found;
    row.cells[at] = cell;
    row.told = at;
    row.binding = words;
  }
  // A commitment that had become mere talk, and of which this round says nothing, is dropped as well.
  for (const row of rows)
    if (row.told === at - 1 && !row.over && row.cells[at] === null && row.cells[at - 1]?.words)
      row.cells[at] = { state: 'dropped', words: null };
}

/** Whether words are a commitment, not mere talk of one. */
export const binds = ({ type }: Words): boolean => type === null || COMMITMENT_TYPES.includes(type);
const placeOf = ({ article, span }: Pick<Words, 'article' | 'span'>): string => `${article} ${span[0]} ${span[1]}`;

/** Which of the new words take up what an earlier round than the last had promised. */
function recalled(
  open: readonly Row[],
  fresh: readonly Words[],
  now: Told,
  compare: Compare,
  strength: Rungs,
): Map<Words, [Row, Cell]> {
  const facts = now.facts[0];
  const found = new Map<Words, [Row, Cell]>();
  if (!facts) return found;
  const of = (list: readonly Words[]): Facts => ({
    ...facts,
    participants: [],
    outcomes: list.map((words, i) => outcomeOf(words, `o${i}`)),
  });
  const old = open.map(({ binding }) => binding);
  const key = `${now.hash}${now.rulings}<${old.map(placeOf).join()}<${fresh.map(placeOf).join()}`;
  const result = compare(key, () => compareRounds([of(old)], [of(fresh)], new Map(), now.round.decided, strength));
  const isAt = (words: Words, said: Statement) =>
    words.text === said.text && words.span[0] === said.span[0] && words.span[1] === said.span[1];
  const pairs = [...result.repeated.map((pair) => ({ ...pair, kind: null })), ...result.reworded];
  for (const { from, to, kind } of pairs) {
    const row = open.find(({ binding }) => isAt(binding, from));
    const words = fresh.find((each) => isAt(each, to));
    if (!row || !words || found.has(words) || !akinAgain(row.binding, words)) continue;
    const last = row.cells[row.told]?.words;
    const [was, is] = [last ? strengthOf(last, strength) : 0, strengthOf(words, strength)];
    const moved: ChangeKind | null = last && was !== is ? (is > was ? 'stronger' : 'weaker') : kind;
    found.set(words, [row, moved === null ? { state: 'repeated', words } : { state: 'reworded', kind: moved, words }]);
  }
  return found;
}

/** Over several rounds one shared name, a town's, is no sign of one matter: few stand to choose from. */
const akinAgain = (a: Words, b: Words): boolean =>
  sharedWords(topicWords(a.text, NO_COMMON), topicWords(b.text, NO_COMMON)).size > 1;
const NO_COMMON = new Map<string, number>();

const outcomeOf = ({ text, span, type }: Words, id: string): Outcome => ({
  id,
  text,
  span,
  spans: [span],
  rule: 'series',
  confidence: 1,
  basis: 'said',
  derivation: null,
  type: type !== null && COMMITMENT_TYPES.includes(type) ? type : 'agreed',
  by: null,
  form: 'predicate',
  topic: null,
});

/** Where a statement stands: in the article that has these words there. Null where the author rejected the fact. */
function wordsOf({ text, span, type }: Statement, { round, texts, facts }: Told): Words | null {
  const article = [...texts].find(([, whole]) => whole.slice(...span) === text)?.[0] ?? facts[0]?.articleId ?? '';
  const of = round.facts.find(({ articleId }) => articleId === article);
  const outcome = of?.outcomes
    .filter((each) => overlaps(each.span, span))
    .sort((a, b) => shared(b.span, span) - shared(a.span, span))[0];
  if (outcome && round.rejected.has(outcome.id)) return null;
  return { article, span, text, type, fact: outcome?.id ?? null };
}
const shared = (a: Span, b: Span): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
const overlaps = (a: Span, b: Span): boolean => shared(a, b) > 0;

function lineage(
  { cells, first }: Row,
  outcomes: ReadonlyMap<string, Outcome>,
  partyOf: ReadonlyMap<string, string | null>,
): Lineage {
  const { by = null, topic = null } = (first.fact !== null && outcomes.get(first.fact)) || {};
  return {
    id: placeOf(first).replaceAll(' ', '.'),
    theme: themeOf(first.text),
    topic,
    side: by === null || by.kind === 'sides' || by.who === null ? null : (partyOf.get(by.who) ?? by.who),
    person: by?.kind === 'person' ? by.who : null,
    cells,
  };
}

export type Filter = { theme?: string | null; side?: string | null; state?: Cell['state'] | null };

/** The rows on a theme, of a side (a commitment of both counts for each), or that ever were in a state. */
export function filtered({ rounds, rows }: Matrix, { theme, side, state }: Filter): Matrix {
  return {
    rounds,
    rows: rows.filter(
      (row) =>
        (!theme || row.theme === theme) &&
        (!side || row.side === null || row.side === side) &&
        (!state || row.cells.some((cell) => cell?.state === state)),
    ),
  };
}
