/** What changed between two rounds as a list to walk: what is doubtful first, then what came of each commitment. */
import type { Span } from '../../model/facts';
import type { PreviousRound } from '../../model/previous';
import { type ChangeKind, type Comparison, compareRounds, type Statement } from '../compare';
import { outcomeAt } from '../fill/followed';
import { capitalised } from '../formats';
import { tidy } from '../sentence';
import { onceEach } from '../sources/groups';
import { standingFacts } from '../sources/standing';
import { factsOf } from './announced';
import { statementKey } from './decided';
import type { RoundState } from './update';

/** Words of a round: the article that has them, and the fact that they are or are cut from. */
export type Told = { key: string; article: string; span: Span; words: string; fact: string };

export type Difference = {
  key: string;
  state: 'done' | 'reworded' | 'dropped' | 'new' | 'repeated';
  kind: ChangeKind | null;
  /** The commitment in a line. */
  head: string;
  from: Told | null;
  to: Told | null;
  /** The comparison is not sure of it. */
  doubtful: boolean;
  /** What else it could be, the likeliest first. */
  others: Told[];
};

export type Differences = { list: Difference[]; participants: Comparison['participants'] };

const ORDER = ['reworded', 'done', 'dropped', 'new', 'repeated'] as const;

/** Null as long as no article tells of this round. */
export function differences(previous: PreviousRound, now: RoundState): Differences | null {
  if (now.articles.length === 0) return null;
  const [before, after] = [factsOf(previous), onceEach(standingFacts(now.articles, now.facts))];
  const texts = new Map([...previous.articles, ...now.articles].map(({ id, text }) => [id, text]));
  const result = compareRounds(before, after, texts, now.decided, now.strength);
  const teller = (articles: PreviousRound['articles'] | RoundState['articles'], facts: typeof before) => (said: Statement) =>
    toldIn(said, articles, facts);
  const [old, fresh] = [teller(previous.articles, before), teller(now.articles, after)];
  const doubts = new Map(result.doubts.map((doubt) => [statementKey(doubt.from), doubt]));
  const make = (state: Difference['state'], pair: { from?: Statement; to?: Statement; kind?: ChangeKind }): Difference => {
    const doubt = pair.from ? doubts.get(statementKey(pair.from)) : undefined;
    const news = pair.from ? result.new.map(({ to }) => to) : [];
    const others = [...(doubt?.others ?? []), ...news];
    const keys = others.map(statementKey);
    return {
      key: [pair.from, pair.to].map((said) => (said ? statementKey(said) : '')).join(' > '),
      state,
      kind: pair.kind ?? null,
      head: capitalised(tidy((pair.from ?? pair.to)?.text ?? '')),
      from: pair.from ? old(pair.from) : null,
      to: pair.to ? fresh(pair.to) : null,
      doubtful: doubt !== undefined,
      others: others
        .filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
        .slice(0, 6)
        .map(fresh),
    };
  };
  const list = [
    ...result.fulfilled.map((pair) => make('done', pair)),
    ...result.reworded.map((pair) => make('reworded', pair)),
    ...result.dropped.map((pair) => make('dropped', pair)),
    ...result.new.map((pair) => make('new', pair)),
    ...result.repeated.map((pair) => make('repeated', pair)),
  ];
  const place = ({ state, doubtful }: Difference) => (doubtful ? -1 : ORDER.indexOf(state));
  return { list: list.sort((a, b) => place(a) - place(b)), participants: result.participants };
}

function toldIn(
  said: Statement,
  articles: PreviousRound['articles'] | RoundState['articles'],
  facts: PreviousRound['facts'],
): Told {
  const article = articles.find(({ text }) => text.slice(...said.span) === said.text)?.id ?? articles[0]?.id ?? '';
  const fact = outcomeAt(said, facts)?.id ?? `${article}.ro${said.span[0]}-${said.span[1]}`;
  return { key: statementKey(said), article, span: said.span, words: tidy(said.text), fact };
}
