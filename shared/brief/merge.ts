/** Several articles of one meeting: what they say alike, what they say differently, what one alone reports. */
import type { Facts, NextStep, Outcome, OutcomeType, Participant } from '../model/facts';
import { commonWords, rarity, sameMatter, type Topic, topicWords, weighed } from './alike';
import { assign } from './assign';
import { type Conflict, eventConflicts, outcomeConflicts, peopleConflicts, stepConflicts, type Told } from './conflicts';
import { isNextRound } from './nextRound';
import { passagesOf } from './passages';
import { sameName } from './sameName';

export type { Conflict, Told } from './conflicts';

export type Merged = {
  participants: Told<Participant>[][];
  outcomes: Told<Outcome>[][];
  nextSteps: Told<NextStep>[][];
  conflicts: Conflict[];
  /** Outcomes that one article alone reports, by article id. */
  onlyIn: Record<string, Outcome[]>;
};

/** How alike two reports of one thing are; more is asked where the other tells it as something else, or outside any outcome. */
const SAME = { outcome: 0.34, elsewhere: 0.5, step: 0.5 } as const;

/** Commitments may be told as one another's types by another reporter; a position is not a commitment. */
const GROUP: Readonly<Record<OutcomeType, string>> = {
  agreed: 'commitment',
  committed: 'commitment',
  signed: 'commitment',
  announced: 'commitment',
  position: 'position',
  discussed: 'discussed',
};

/** @param texts the articles as imported, by id; with them a thing counts as told where any sentence tells it */
export function mergeFacts(all: readonly Facts[], texts: ReadonlyMap<string, string> = new Map()): Merged {
  const states = commonWords(all.flatMap((facts) => facts.event.parties.map((p) => p.value)));
  const bare = (list: readonly { text: string }[]) => list.map(({ text }) => topicWords(text, states));
  const rare = rarity(all.map((facts) => bare(facts.outcomes)));
  const about = (text: string): Topic => weighed(topicWords(text, states), rare);
  const words = new Map<{ text: string }, Topic>(
    all.flatMap((f) => [...f.outcomes, ...f.nextSteps]).map((fact) => [fact, about(fact.text)]),
  );
  const alikeness = (a: { text: string }, b: { text: string }): number =>
    sameMatter(words.get(a) ?? new Map(), words.get(b) ?? new Map());

  const participants = cluster(
    all,
    (f) => f.participants,
    (a, b) => (samePerson(a, b) ? 1 : 0),
    1,
  );
  const outcomes = cluster(
    all,
    (f) => f.outcomes,
    (a, b) => (GROUP[a.type] === GROUP[b.type] ? alikeness(a, b) : 0),
    SAME.outcome,
  );
  const nextSteps = cluster(
    all,
    (f) => f.nextSteps,
    (a, b) => (isNextRound(a) && isNextRound(b) ? 1 : alikeness(a, b)),
    SAME.step,
  );

  // What another article tells besides its outcomes, or within an outcome that was grouped with another.
  const besides = all.map((facts) => {
    const text = texts.get(facts.articleId);
    const passages = text === undefined ? [] : passagesOf(facts, text).filter(({ promises, talks }) => promises || talks);
    return { article: facts.articleId, passages: passages.map((passage) => about(passage.text)), outcomes: facts.outcomes };
  });
  const isToldBesides = (article: string, outcome: Outcome) =>
    besides.some(
      (other) =>
        other.article !== article &&
        (other.passages.some((topic) => sameMatter(words.get(outcome) ?? new Map(), topic) >= SAME.elsewhere) ||
          other.outcomes.some((o) => GROUP[o.type] === GROUP[outcome.type] && alikeness(o, outcome) >= SAME.elsewhere)),
    );
  const onlyIn: Record<string, Outcome[]> = Object.fromEntries(all.map((f) => [f.articleId, []]));
  for (const group of outcomes) {
    const [only] = group;
    if (group.length === 1 && only && !isToldBesides(only.article, only.fact)) onlyIn[only.article]?.push(only.fact);
  }
  return {
    participants,
    outcomes,
    nextSteps,
    conflicts: [
      ...eventConflicts(all),
      ...peopleConflicts(participants),
      ...stepConflicts(nextSteps, isNextRound, new Map(all.map((f) => [f.articleId, f.source.published?.value ?? null]))),
      ...outcomeConflicts(outcomes),
    ],
    onlyIn,
  };
}

/** One person; on two sides at once only where the names are the same in two words or more. */
const samePerson = (a: Participant, b: Participant): boolean =>
  sameName(a.name, b.name) && (a.party === b.party || a.party === null || b.party === null || /\s/.test(shorter(a.name, b.name)));
const shorter = (a: string, b: string): string => (a.length < b.length ? a : b);

/** Groups what is told alike, article by article; an article has one place in a group. */
function cluster<T extends object>(
  all: readonly Facts[],
  pick: (facts: Facts) => readonly T[],
  score: (a: T, b: T) => number,
  least: number,
): Told<T>[][] {
  const groups: Told<T>[][] = [];
  for (const facts of all) {
    const items = pick(facts).map((fact): Told<T> => ({ article: facts.articleId, fact }));
    const candidates = items.flatMap((item, column) =>
      groups.flatMap((group, row) => {
        const best = Math.max(...group.map(({ fact }) => score(fact, item.fact)));
        return best >= least ? [{ row, column, score: best }] : [];
      }),
    );
    const placed = new Map(assign(candidates).map(({ row, column }) => [column, row]));
    for (const [column, item] of items.entries()) {
      const row = placed.get(column);
      if (row === undefined) groups.push([item]);
      else groups[row]?.push(item);
    }
  }
  return groups;
}
