/** What became of the last round's commitments: language matters in this trade, so that a weaker verb is a finding. */
import type { Decided } from '../model/decided';
import type { Facts } from '../model/facts';
import { commonWords } from './alike';
import { type ChangeKind, changeOf } from './change';
import { type Item, itemsOf, type Statement } from './items';
import { matched } from './matched';
import { peopleOf } from './present';
import { recallOf } from './recall';
import { ruling } from './rounds/decided';
import { type Doubt, doubtsIn } from './rounds/doubts';
import { CHANCERYS, type Rungs } from './strengthOrder';

export { CHANGE_KINDS, type ChangeKind } from './change';
export type { Statement } from './items';

export type Comparison = {
  repeated: { from: Statement; to: Statement }[];
  reworded: { from: Statement; to: Statement; kind: ChangeKind }[];
  dropped: { from: Statement }[];
  new: { to: Statement }[];
  fulfilled: { from: Statement; to: Statement }[];
  participants: { carried: string[]; left: string[]; joined: string[] };
  /** Pairs that the author should look at, in the order of the earlier text. */
  doubts: Doubt[];
};

/**
 * Compares two rounds of one series. What each list holds is in the order of the later text, what was dropped in that of the earlier.
 * @param texts the articles as imported, by id; with them sentences count that no outcome was lifted from, above all those
 * that say that a thing has been done
 * @param decided what the author decided on pairs of statements
 * @param strength the order by which words are called weaker or stronger
 */
export function compareRounds(
  before: readonly Facts[],
  after: readonly Facts[],
  texts: ReadonlyMap<string, string> = new Map(),
  decided: readonly Decided[] = [],
  strength: Rungs = CHANCERYS,
): Comparison {
  const { olds, nows } = itemsOfRounds(before, after, texts);
  const { same, may } = ruling(olds, nows, decided);
  const matching = matched(olds, nows, may);
  const pairs = [...matching.pairs, ...same].sort((x, y) => place(nows[x.column]) - place(nows[y.column]));

  const result: Comparison = {
    repeated: [],
    reworded: [],
    dropped: [],
    new: [],
    fulfilled: [],
    participants: peopleOf({ facts: before, texts }, { facts: after, texts }),
    doubts: doubtsIn(olds, nows, { ...matching, pairs }, decided),
  };
  for (const { row, column } of pairs) {
    const [from, to] = [olds[row] as Item, nows[column] as Item];
    const pair = { from: from.said, to: to.said };
    const kind = changeOf(from.stated, to.stated, strength);
    if (from.said.text === to.said.text) result.repeated.push(pair);
    else if (isFulfilled(from, to)) result.fulfilled.push(pair);
    else if (kind === null) result.repeated.push(pair);
    else result.reworded.push({ ...pair, kind });
  }
  const [kept, taken] = [new Set(pairs.map(({ row }) => olds[row])), new Set(pairs.map(({ column }) => nows[column]))];
  result.dropped = olds.flatMap((from) => (from.counts && !kept.has(from) ? [{ from: from.said }] : []));
  result.new = nows.flatMap((to) => (to.counts && !taken.has(to) ? [{ to: to.said }] : []));
  return result;
}

/** What of the earlier round can be held against the later, and what the later tells. */
export function itemsOfRounds(
  before: readonly Facts[],
  after: readonly Facts[],
  texts: ReadonlyMap<string, string>,
): { olds: Item[]; nows: Item[] } {
  const all = [...before, ...after];
  const common = commonWords(
    all.flatMap(({ event }) => event.parties.map(({ value }) => value)),
    all.flatMap(({ event, participants }) => [event.name?.value ?? '', ...participants.map(({ name }) => name)]),
    all.flatMap(({ event }) => [event.venue?.value ?? '', event.city?.value ?? '']),
  );
  const recall = recallOf(before, after);
  return {
    olds: before.flatMap((facts) => itemsOf(facts, texts.get(facts.articleId), common, recallOf([], before)).promised),
    nows: after.flatMap((facts) => itemsOf(facts, texts.get(facts.articleId), common, recall).told),
  };
}

const place = (item: Item | undefined): number => item?.said.span[0] ?? 0;

/** To be signed, and then signed; to be opened, and opened. */
const TO_BE_SIGNED =
  /\b(?:sign(?:ing|ature)?|conclu(?:de|sion)|finali[sz](?:e|ation|ing)|completion|adoption|negotiat\w+|draft|draw up|complete|initial|adopt|work(?:ing)? on|prepare)\b/i;

function isFulfilled(from: Item, to: Item): boolean {
  if (to.role === 'deed') return true;
  return to.said.type === 'signed' && from.said.type !== 'signed' && TO_BE_SIGNED.test(from.said.text);
}
