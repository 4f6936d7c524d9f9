/** Which statements of two rounds belong to one another. */
import { rarity, sharedWords, weighed } from './alike';
import { fallsShort } from './amounts';
import { assign, type Candidate } from './assign';
import { goesBeyondSigning } from './happened';
import type { Item } from './items';
import { MATCH_WEIGHTS } from './lexicon/matchWeights';
import { likeness, type Read, read, type Signs, signsOf } from './pairSigns';

/** Two statements that share some words, with what speaks for and against their being of one matter. */
export type Cell = { row: number; column: number; signs: Signs };

/** Pairs are made where it is likelier than this that they are of one matter. */
export const LIKELY = 0.3;

/** Less alike than this, only who speaks and where can be the same. */
const LEAST_LIKE = 0.08;

export type Matching = {
  pairs: Pick<Candidate, 'row' | 'column'>[];
  /** How likely a statement of the earlier round and one of the later are of one matter, from 0 to 1. */
  score(row: number, column: number): number;
};

/**
 * One-to-one pairs.
 * @param may says what can be paired at all
 */
export function matched(
  olds: readonly Item[],
  nows: readonly Item[],
  may: (row: number, column: number) => boolean = () => true,
): Matching {
  const scores = new Map<number, number>();
  const candidates: Candidate[] = [];
  for (const { row, column, signs } of cellsOf(olds, nows)) {
    if (!may(row, column)) continue;
    const score = olds[row]?.said.text === nows[column]?.said.text ? 1 : chance(signs);
    scores.set(row * nows.length + column, score);
    if (score >= LIKELY) candidates.push({ row, column, score });
  }
  return { pairs: assign(candidates), score: (row, column) => scores.get(row * nows.length + column) ?? 0 };
}

export const chance = (signs: Signs, weights: Readonly<Record<string, number>> = MATCH_WEIGHTS): number => {
  let sum = 0;
  for (const [sign, value] of Object.entries(signs)) sum += value * (weights[sign] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

/** All pairs that can be of one matter, in the order of rows. */
export function cellsOf(olds: readonly Item[], nows: readonly Item[]): Cell[] {
  const rare = rarity([olds, nows].map((list) => list.filter(({ role }) => role !== 'deed').map(({ topic }) => topic)));
  const reads = (list: readonly Item[]): Read[] =>
    list.map((item, i) => read(item, list.length < 2 ? 0 : i / (list.length - 1), (topic) => weighed(topic, rare)));
  const [a, b] = [reads(olds), reads(nows)];
  const scores = a.map((from) => b.map((to) => likeness(from, to)));
  const [bestOfRow, bestOfColumn] = [best(scores, nows), best(turned(scores, b.length), olds)];
  return scores.flatMap((row, i) =>
    row.flatMap((score, j): Cell[] => {
      const [from, to] = [a[i] as Read, b[j] as Read];
      if (score < LEAST_LIKE || !isPossible(from.item, to.item) || !tellsOf(from, to)) return [];
      const ahead = { row: score - rival(bestOfRow[i], nows[j]), column: score - rival(bestOfColumn[j], olds[i]) };
      return [{ row: i, column: j, signs: signsOf(from, to, score, ahead) }];
    }),
  );
}

function isPossible(from: Item, to: Item): boolean {
  if ((to.role === 'deed' || to.role === 'sentence') && fallsShort(from.said.text, to.said.text)) return false;
  if (from.role === 'sentence' && (!to.counts || to.role === 'deed')) return false;
  return to.role !== 'deed' || from.said.type !== 'signed' || goesBeyondSigning(to.said.text);
}

/** A sentence that promises nothing can be what is promised again, yet not by one word, say the place, alone. */
const tellsOf = (from: Read, to: Read): boolean => from.item.role !== 'sentence' || sharedWords(from.topic, to.topic).size > 1;

type Best = readonly { item: Item; score: number }[];

/** For each row the best scores, of statements that lie in different places. */
function best(scores: readonly (readonly number[])[], items: readonly Item[]): Best[] {
  return scores.map((row) => {
    const found: { item: Item; score: number }[] = [];
    row.forEach((score, j) => {
      const item = items[j];
      if (!item || score <= (found[1]?.score ?? 0)) return;
      const same = found.findIndex((one) => overlap(one.item, item));
      if (same >= 0) {
        if ((found[same]?.score ?? 0) < score) found[same] = { item, score };
      } else found.push({ item, score });
      found.sort((x, y) => y.score - x.score);
      found.length = Math.min(found.length, 2);
    });
    return found;
  });
}

const rival = (found: Best | undefined, own: Item | undefined): number =>
  found?.find(({ item }) => !own || !overlap(item, own))?.score ?? 0;

const overlap = ({ said: { span: a } }: Item, { said: { span: b } }: Item): boolean => a[0] < b[1] && b[0] < a[1];

const turned = (scores: readonly (readonly number[])[], width: number): number[][] =>
  Array.from({ length: width }, (_, j) => scores.map((row) => row[j] ?? 0));
