/** The round before this one: its facts, and how they come along with the note that rests on them. */
import type { Facts } from '../../model/facts';
import { carried } from '../carry';
import { standingFacts } from '../sources/standing';
import type { Filling } from './filling';

export const lastRound = ({ input: { previous } }: Filling): Facts[] =>
  previous ? standingFacts(previous.articles, previous.facts) : [];

/** The note keeps the passage of a fact of the last round, so that its claim can be proved without that round's file. */
export function carry(filling: Filling, fact: string): void {
  const { previous } = filling.input;
  if (!previous || filling.carried.has(fact)) return;
  for (const each of carried(previous, {}, new Set([fact]))) filling.carried.set(each.fact.id, each);
}
