/** Who says so, in words after a statement: by the rank of the source, terse or in full. */

import type { Article } from '../../model/article';
import type { Facts, SourceRank } from '../../model/facts';
import { knownOutlet } from '../evidence';
import { date } from '../formats';
import type { Filling } from './filling';

const RANKS: readonly SourceRank[] = ['agreed-text', 'readout', 'named-official', 'unnamed-official', 'inference'];
const place = (rank: SourceRank | null): number => (rank === null ? RANKS.length : RANKS.indexOf(rank));

/** How a source of each rank is named beside its outlet. */
const IN_WORDS: Readonly<Record<SourceRank, string>> = {
  'agreed-text': 'agreed text',
  readout: 'one side’s read-out',
  'named-official': '',
  'unnamed-official': 'citing an unnamed official',
  inference: 'the outlet’s own account',
};

/**
 * The sentence with its source in brackets before the stop, within the claim, so that it goes with the sentence.
 * `always` or in full, each sentence has it; terse, only what rests on a source of lesser rank than another of the note has it.
 */
export function attributed(filling: Filling, fact: string, sentence: string, always = false): string {
  const { template, input, all } = filling;
  const i = input.facts.findIndex(({ articleId }) => fact.startsWith(`${articleId}.`));
  const [article, facts] = [input.articles[i], input.facts[i]];
  if (!article || !facts) return sentence;
  const { rank } = facts.source;
  const best = Math.min(...all.map(({ source }) => place(source.rank)));
  const full = always || template.attribution === 'full';
  if (!full && place(rank) <= best) return sentence;
  const name = nameIn(article, facts, i + 1, full);
  const words = [name, rank ? IN_WORDS[rank] : ''].filter(Boolean).join(', ');
  const stop = /[.!?]$/.exec(sentence)?.[0] ?? '.';
  return `${sentence.replace(/[.!?]$/, '')} (${words})${stop}`;
}

/**
 * The outlet, in full with its day. Where none is known it is a report of a day, or the number in the list of sources: in a
 * sentence the name of a file says nothing.
 */
function nameIn(article: Article, facts: Facts, number: number, full: boolean): string {
  const outlet = knownOutlet(article, facts);
  const day = facts.source.published ? date(facts.source.published.value) : null;
  if (outlet) return full && day ? `${outlet}, ${day}` : outlet;
  return day ? `report of ${day}` : `source ${number}`;
}
