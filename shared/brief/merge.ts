/** Several articles of one meeting: what they say alike, what they say differently, what one alone reports. */
import type { EventFacts, Facts, NextStep, Outcome, OutcomeType, Participant } from '../model/facts';
import { alike, fold, sameName, topicWords, within } from './alike';

/** One source's version of each value, by article id. */
export type Conflict = {
  field:
    | 'event.start'
    | 'event.end'
    | 'event.city'
    | 'event.venue'
    | 'event.round'
    | 'participant.name'
    | 'participant.role'
    | 'participant.party'
    | 'next_step.place'
    | 'next_step.when';
  /** Whom or what it is about; null for the event. */
  of: string | null;
  values: Record<string, string>;
};

export type Merged = {
  participants: { article: string; fact: Participant }[][];
  outcomes: { article: string; fact: Outcome }[][];
  nextSteps: { article: string; fact: NextStep }[][];
  conflicts: Conflict[];
  /** Outcomes that one article alone reports, by article id. */
  onlyIn: Record<string, Outcome[]>;
};

type Told<T> = { article: string; fact: T };
const SAME = 0.34;
const EVENT_FIELDS = ['start', 'end', 'city', 'venue', 'round'] as const satisfies readonly (keyof EventFacts)[];

/** Commitments may be told as one another's types by another reporter; a position is not a commitment. */
const GROUP: Readonly<Record<OutcomeType, string>> = {
  agreed: 'commitment',
  committed: 'commitment',
  signed: 'commitment',
  announced: 'commitment',
  position: 'position',
  discussed: 'discussed',
};

export function mergeFacts(all: readonly Facts[]): Merged {
  const parties = all.flatMap((facts) => facts.event.parties.map((p) => p.value));
  const participants = cluster(
    told(all, (f) => f.participants),
    (a, b) => (a.party === b.party && sameName(a.name, b.name) ? 1 : 0),
    1,
  );
  const words = new Map<Outcome, ReadonlyMap<string, number>>(
    all.flatMap((f) => f.outcomes).map((o) => [o, topicWords(o.text, parties)]),
  );
  const none: ReadonlyMap<string, number> = new Map();
  const outcomes = cluster(
    told(all, (f) => f.outcomes),
    (a, b) => (GROUP[a.type] === GROUP[b.type] ? asMuchAs(words.get(a) ?? none, words.get(b) ?? none) : 0),
    SAME,
  );
  const nextSteps = cluster(
    told(all, (f) => f.nextSteps),
    (a, b) => (isNextRound(a) && isNextRound(b) ? 1 : alike(topicWords(a.text, parties), topicWords(b.text, parties))),
    0.5,
  );
  const onlyIn: Record<string, Outcome[]> = Object.fromEntries(all.map((f) => [f.articleId, []]));
  for (const group of outcomes) {
    const articles = new Set(group.map(({ article }) => article));
    const [only] = articles;
    if (articles.size === 1 && only) onlyIn[only]?.push(...group.map(({ fact }) => fact));
  }
  return {
    participants,
    outcomes,
    nextSteps,
    conflicts: [...eventConflicts(all), ...peopleConflicts(participants), ...stepConflicts(nextSteps)],
    onlyIn,
  };
}

/** One reporter says in ten words what another says in thirty: the shorter must be found in the longer. */
const asMuchAs = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
  Math.max(alike(a, b), 0.65 * within(a, b));

const told = <T>(all: readonly Facts[], pick: (facts: Facts) => readonly T[]): Told<T>[] =>
  all.flatMap((facts) => pick(facts).map((fact) => ({ article: facts.articleId, fact })));

/** Groups what is told alike; an article has one place in a group, unless it tells the thing twice itself. */
function cluster<T>(list: readonly Told<T>[], score: (a: T, b: T) => number, least: number): Told<T>[][] {
  const groups: Told<T>[][] = [];
  for (const item of list) {
    const best = groups
      .filter((group) => !group.some(({ article }) => article === item.article))
      .map((group) => ({ group, s: Math.max(...group.map(({ fact }) => score(fact, item.fact))) }))
      .sort((a, b) => b.s - a.s)[0];
    if (best && best.s >= least) best.group.push(item);
    else groups.push([item]);
  }
  return groups;
}

const ROUND =
  /\b(?:next|following|[ivx]+|\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{Ll}+teenth|twent\p{Ll}+) (?:\p{L}+[ –-])*?(?:round|session|dialogue|meeting|summit|consultations|edition|commission|conference)\b/iu;
const isNextRound = (step: NextStep): boolean => step.rule === 'step.future-event' && ROUND.test(step.text);

/** Values are at odds where two of them are neither the same nor one within the other. */
function atOdds(values: Record<string, string>): boolean {
  const list = [...new Set(Object.values(values).map(fold))];
  const inside = (a: string, b: string) => a.split(/\s+/).every((word) => b.split(/\s+/).includes(word));
  return list.some((a, i) => list.slice(i + 1).some((b) => !inside(a, b) && !inside(b, a)));
}

function eventConflicts(all: readonly Facts[]): Conflict[] {
  return EVENT_FIELDS.flatMap((field): Conflict[] => {
    const values: Record<string, string> = {};
    for (const { articleId, event } of all) {
      const value = event[field]?.value;
      if (value !== undefined) values[articleId] = String(value);
    }
    return atOdds(values) ? [{ field: `event.${field}`, of: null, values }] : [];
  });
}

function peopleConflicts(groups: readonly Told<Participant>[][]): Conflict[] {
  return groups.flatMap((group): Conflict[] => {
    const of = group[0]?.fact.name ?? null;
    const pick = (value: (p: Participant) => string | null) =>
      Object.fromEntries(group.flatMap(({ article, fact }) => (value(fact) === null ? [] : [[article, value(fact) as string]])));
    const found: Conflict[] = [];
    for (const [field, value] of [
      ['participant.name', (p: Participant) => p.name],
      ['participant.role', (p: Participant) => p.role],
      ['participant.party', (p: Participant) => p.party],
    ] as const) {
      const values = pick(value);
      if (atOdds(values)) found.push({ field, of, values });
    }
    return found;
  });
}

function stepConflicts(groups: readonly Told<NextStep>[][]): Conflict[] {
  return groups.flatMap((group): Conflict[] => {
    if (!group.every(({ fact }) => isNextRound(fact))) return [];
    const of = group[0]?.fact.what ?? null;
    return (['place', 'when'] as const).flatMap((field): Conflict[] => {
      const values = Object.fromEntries(
        group.flatMap(({ article, fact }) => (fact[field] === null ? [] : [[article, fact[field] as string]])),
      );
      return atOdds(values) ? [{ field: `next_step.${field}`, of, values }] : [];
    });
  });
}
