/** What became of the last round's commitments: language matters in this trade, so that a weaker verb is a finding. */
import { COMMITMENT_TYPES, type Facts, type Outcome, type Span } from '../model/facts';
import { fold, namesOfStates, rarity, sameMatter, type Topic, topicWords, weighed } from './alike';
import { assign, type Candidate } from './assign';
import { type ChangeKind, changeOf, type Stated } from './change';
import { goesBeyondSigning, hasHappened, retellsEarlierRound } from './happened';
import { type Passage, passagesOf } from './passages';
import { isBody, sameName } from './sameName';

export { CHANGE_KINDS, type ChangeKind } from './change';

/** An outcome, or a sentence that tells of a commitment though no rule lifted it. */
export type Statement = { text: string; span: Span; type: Outcome['type'] | null };

export type Comparison = {
  repeated: { from: Statement; to: Statement }[];
  reworded: { from: Statement; to: Statement; kind: ChangeKind }[];
  dropped: { from: Outcome }[];
  new: { to: Outcome }[];
  fulfilled: { from: Statement; to: Statement }[];
  participants: { carried: string[]; left: string[]; joined: string[] };
};

/** How alike two statements must be to be of one matter; more is asked of words that no rule lifted. */
const LEAST = { commitment: 0.28, talk: 0.36, deed: 0.3, passage: 0.4, passages: 0.45 } as const;
/** A sentence that says it is done is preferred to one that says it again, where they are about as alike. */
const DEED_FIRST = 0.06;

type Item = {
  said: Statement;
  outcome: Outcome | null;
  role: 'commitment' | 'talk' | 'deed' | 'passage';
  topic: Topic;
  stated: Stated;
};

/**
 * Compares two rounds of one series. What each list holds is in the order of the later text, what was dropped in that of the earlier.
 * @param texts the articles as imported, by id; with them sentences count that no outcome was lifted from, above all those
 * that say that a thing has been done
 */
export function compareRounds(
  before: readonly Facts[],
  after: readonly Facts[],
  texts: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const passedOver = wordsOfAll([...before, ...after]);
  const item =
    (facts: Facts) =>
    (said: Statement, role: Item['role'], outcome: Outcome | null = null): Item => {
      const topic = topicWords(said.text, passedOver);
      return { said, outcome, role, topic, stated: { text: said.text, type: said.type, topic, year: yearOf(facts) } };
    };
  const olds = before.flatMap((facts) => [
    ...commitments(facts).map((o) => item(facts)(o, 'commitment', o)),
    ...promises(facts, item(facts), texts),
  ]);
  const nows = after.flatMap((facts) => {
    const make = item(facts);
    const passages = passagesFor(facts, texts);
    return [
      ...commitments(facts).map((o) => make(o, 'commitment', o)),
      ...facts.outcomes.filter((o) => !isCommitment(o)).map((o) => make(o, 'talk', o)),
      ...promises(facts, make, texts),
      ...passages.filter(({ talks }) => talks).map(({ text, span }) => make({ text, span, type: 'discussed' }, 'talk')),
      ...deeds(facts, passages).map((said) => make(said, 'deed')),
    ];
  });

  const rare = rarity([olds.filter(isLifted).map(({ topic }) => topic), nows.filter(isLifted).map(({ topic }) => topic)]);
  const [a, b] = [olds, nows].map((list) => list.map(({ topic }) => weighed(topic, rare))) as [Topic[], Topic[]];
  const candidates = olds.flatMap((from, row) =>
    nows.flatMap((to, column): Candidate[] => {
      const score = sameMatter(a[row] as Topic, b[column] as Topic);
      const least = leastFor(from, to);
      return least !== null && score >= least ? [{ row, column, score: score + (to.role === 'deed' ? DEED_FIRST : 0) }] : [];
    }),
  );
  const pairs = assign(candidates).sort((x, y) => place(nows[x.column]) - place(nows[y.column]));

  const result: Comparison = {
    repeated: [],
    reworded: [],
    dropped: [],
    new: [],
    fulfilled: [],
    participants: people(before, after),
  };
  for (const { row, column } of pairs) {
    const [from, to] = [olds[row] as Item, nows[column] as Item];
    const pair = { from: from.said, to: to.said };
    const kind = changeOf(from.stated, to.stated);
    if (isFulfilled(from, to)) result.fulfilled.push(pair);
    else if (kind === null) result.repeated.push(pair);
    else result.reworded.push({ ...pair, kind });
  }
  const [matched, taken] = [new Set(pairs.map(({ row }) => olds[row])), new Set(pairs.map(({ column }) => nows[column]))];
  result.dropped = olds.flatMap((from) => (from.outcome && !matched.has(from) ? [{ from: from.outcome }] : []));
  result.new = nows.flatMap((to) => (to.outcome && to.role === 'commitment' && !taken.has(to) ? [{ to: to.outcome }] : []));
  return result;
}

const place = (item: Item | undefined): number => item?.said.span[0] ?? 0;
const isLifted = ({ outcome }: Item): boolean => outcome !== null;
const isCommitment = (outcome: Outcome): boolean => COMMITMENT_TYPES.includes(outcome.type);
const yearOf = ({ event, source }: Facts): number | null => {
  const day = event.start?.value ?? event.end?.value ?? source.published?.value ?? null;
  return day === null ? null : Number(day.slice(0, 4));
};

/** What every statement of a series may name: its states, the series itself, the people who speak. */
function wordsOfAll(all: readonly Facts[]): ReadonlySet<string> {
  const names = all.flatMap(({ event }) => (event.name ? fold(event.name.value).split(/[^\p{L}]+/u) : []));
  const speakers = all.flatMap(({ participants }) => participants.flatMap(({ name }) => fold(name).split(/[\s-]+/)));
  return new Set([
    ...speakers,
    ...namesOfStates(all.flatMap(({ event }) => event.parties.map((p) => p.value))),
    ...names.filter(Boolean),
  ]);
}

/** The round's own commitments, each once: not what it recalls of an earlier one, nor "the treaty was signed" after "signed a treaty". */
function commitments({ outcomes }: Facts): Outcome[] {
  const own = outcomes.filter((o) => isCommitment(o) && !retellsEarlierRound(o.text));
  return own.filter((o, i) => {
    if (o.type !== 'signed') return true;
    const noun =
      /\b[Tt]h(?:e|is) (?:document|treaty|agreement|memorandum|protocol|accord|letter|pact|deal)s? (?:was|were) (?:signed|adopted)/.exec(
        o.text,
      );
    return !noun || !own.slice(0, i).some((earlier) => earlier.type === 'signed');
  });
}

function passagesFor(facts: Facts, texts: ReadonlyMap<string, string>): Passage[] {
  const text = texts.get(facts.articleId);
  return text === undefined ? [] : passagesOf(facts, text);
}

type Make = (said: Statement, role: Item['role'], outcome?: Outcome | null) => Item;
const promises = (facts: Facts, make: Make, texts: ReadonlyMap<string, string>): Item[] =>
  passagesFor(facts, texts)
    .filter((passage) => passage.promises)
    .map(({ text, span }) => make({ text, span, type: null }, 'passage'));

/** Places that say something has been done: sentences, and without the text the outcomes that are no commitments. One may fulfil two. */
function deeds(facts: Facts, passages: readonly Passage[]): Statement[] {
  const told: Statement[] =
    passages.length > 0
      ? passages.map(({ text, span }) => ({ text, span, type: null }))
      : facts.outcomes.filter((o) => !isCommitment(o));
  return told.filter(({ text }) => hasHappened(text) && !retellsEarlierRound(text)).flatMap((said) => [said, { ...said }]);
}

function leastFor(from: Item, to: Item): number | null {
  if (to.role === 'deed')
    return from.role === 'commitment' && (from.said.type !== 'signed' || goesBeyondSigning(to.said.text)) ? LEAST.deed : null;
  if (from.role === 'passage') return to.role === 'talk' ? null : to.role === 'passage' ? LEAST.passages : LEAST.passage;
  return LEAST[to.role];
}

/** To be signed, and then signed; to be opened, and opened. */
const TO_BE_SIGNED =
  /\b(?:sign|conclude|finali[sz]e|negotiat\w+|draft|draw up|complete|initial|adopt|work(?:ing)? on|prepare)\b/i;

function isFulfilled(from: Item, to: Item): boolean {
  if (to.role === 'deed') return true;
  return to.said.type === 'signed' && from.said.type !== 'signed' && TO_BE_SIGNED.test(from.said.text);
}

function people(before: readonly Facts[], after: readonly Facts[]): Comparison['participants'] {
  const names = (facts: readonly Facts[]) => {
    const found: string[] = [];
    for (const { name } of facts.flatMap((f) => f.participants))
      if (!isBody(name) && !found.some((other) => sameName(other, name))) found.push(name);
    return found;
  };
  const [old, now] = [names(before), names(after)];
  const is = (list: readonly string[]) => (name: string) => list.some((other) => sameName(other, name));
  return {
    carried: now.filter(is(old)),
    left: old.filter((name) => !is(now)(name)),
    joined: now.filter((name) => !is(old)(name)),
  };
}
