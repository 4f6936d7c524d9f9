/** The signs that speak for or against two statements being of one matter, each named and measured between 0 and 1. */
import { commonName, pairsOfWords, pointedAt, sameMatter, sharedWords, type Topic } from './alike';
import { type Amount, amountsIn } from './amounts';
import type { Item } from './items';
import { objectOf } from './object';
import { partyNamed } from './subject';

/** A statement as the matcher reads it, once for all it is held against. */
export type Read = {
  item: Item;
  /** Its topic, and that of the sentence before it, with rare words weighing more. */
  topic: Topic;
  context: Topic;
  /** Of the topic, what names the thing itself. */
  object: Topic;
  /** Words that stand beside each other. */
  pairs: ReadonlySet<string>;
  names: ReadonlySet<string>;
  amounts: readonly Amount[];
  side: string | null;
  /** Place in its list, from 0 to 1. */
  place: number;
};

export type Signs = Readonly<Record<string, number>>;

/** Where, for whom and why something is done tells less of what it is than the thing itself. */
const AROUND = 0.8;

/** @param rare how much a word tells statements apart */
export function read(item: Item, place: number, rare: (topic: Topic) => Topic): Read {
  const { text } = item.said;
  const object = objectOf(text, item.topic);
  // What has come about is told in passing, beside other things.
  const isTold = item.role === 'deed' || object.size === 0;
  const topic = new Map([...item.topic].map(([word, weight]) => [word, isTold || object.has(word) ? weight : AROUND * weight]));
  return {
    item,
    topic: rare(topic),
    context: rare(item.context),
    object,
    pairs: pairsOfWords(text),
    names: new Set([...item.topic].filter(([, weight]) => weight >= commonName).map(([word]) => word)),
    amounts: amountsIn(text),
    side: partyNamed(text),
    place,
  };
}

const some = (is: boolean): number => (is ? 1 : 0);

/** Base likeness, by which rivals are told apart before all signs are weighed. */
export const likeness = (a: Read, b: Read): number =>
  sameMatter(a.topic, b.topic) + 0.35 * (pointedAt(a.topic, a.context, b.topic) + pointedAt(b.topic, b.context, a.topic));

const sum = (topic: Topic): number => [...topic.values()].reduce((x, y) => x + y, 0);

/** How much of a thing the other statement speaks of, from 0 to 1. */
const told = (object: Topic, other: Topic): number =>
  object.size === 0 ? 0 : Math.min(1, sum(sharedWords(object, other)) / sum(object));

/**
 * @param ahead by how much the two are more alike than either is like the next best
 */
export function signsOf(a: Read, b: Read, base: number, ahead: { row: number; column: number }): Signs {
  const shared = sharedWords(a.topic, b.topic);
  const weights = [...shared.values()].sort((x, y) => y - x);
  const total = weights.reduce((x, y) => x + y, 0);
  const names = [...a.names].some((name) => b.names.has(name));
  const units = a.amounts.flatMap((x) =>
    b.amounts.filter((y) => [...x.of].some((word) => y.of.has(word))).map((y) => [x, y] as const),
  );
  const even = Math.min(1, base);
  return {
    one: 1,
    likeness: even,
    over30: Math.max(0, even - 0.3),
    over55: Math.max(0, even - 0.55),
    [`likeness.from.${a.item.role}`]: even,
    [`likeness.to.${b.item.role}`]: even,
    uncounted: some(!a.item.counts && !b.item.counts),
    best: some(ahead.row >= 0 && ahead.column >= 0),
    shared: Math.min(1, total / 3),
    rarest: Math.min(1, (weights[0] ?? 0) / 1.6),
    second: Math.min(1, (weights[1] ?? 0) / 1.2),
    pair: some([...a.pairs].some((pair) => b.pairs.has(pair))),
    name: some(names),
    otherName: some(!names && a.names.size > 0 && b.names.size > 0),
    sameAmount: some(units.some(([x, y]) => x.value === y.value)),
    otherAmount: some(units.length > 0 && !units.some(([x, y]) => x.value === y.value)),
    sameSide: some(a.side !== null && a.side === b.side),
    otherSide: some(a.side !== null && b.side !== null && a.side !== b.side),
    aheadInRow: Math.max(-1, Math.min(1, ahead.row * 3)),
    aheadInColumn: Math.max(-1, Math.min(1, ahead.column * 3)),
    apart: Math.abs(a.place - b.place),
    object:
      b.item.role === 'deed' ? told(a.object, b.item.topic) : (told(a.object, b.item.topic) + told(b.object, a.item.topic)) / 2,
    [`from.${a.item.role}`]: 1,
    [`to.${b.item.role}`]: 1,
    signed: some(a.item.said.type === 'signed' && b.item.said.type === 'signed'),
    afterSigned: some(a.item.said.type === 'signed' && b.item.role === 'deed'),
  };
}
