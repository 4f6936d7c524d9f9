/** Where sources give different values for one thing. Told at another length, or in less detail, is not different. */
import type { Facts, NextStep, Outcome, Participant } from '../model/facts';
import { fold } from './alike';
import { type Amount, amountMoved, amountsIn } from './amounts';
import { rolesAtOdds } from './role';
import { timesAtOdds } from './when';

/** A fact with the article that tells it. */
export type Told<T> = { article: string; fact: T };

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
    | 'next_step.when'
    | 'outcome.words';
  /** Whom or what it is about; null for the event. */
  of: string | null;
  values: Record<string, string>;
};

type AtOdds = (a: string, b: string, of: readonly [string, string]) => boolean;

/** Values by article, where any two of them cannot stand together. */
function conflict(field: Conflict['field'], of: string | null, values: Record<string, string>, atOdds: AtOdds): Conflict[] {
  const list = Object.entries(values);
  const some = list.some(([x, a], i) => list.slice(i + 1).some(([y, b]) => fold(a) !== fold(b) && atOdds(a, b, [x, y])));
  return some ? [{ field, of, values }] : [];
}

const parts = (value: string): string[] =>
  fold(value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
/** Neither is told within the other. */
const differ: AtOdds = (a, b) => {
  const inside = (x: readonly string[], y: readonly string[]) =>
    x.every((word) => y.some((other) => word === other || isInitial(word, other)));
  return !inside(parts(a), parts(b)) && !inside(parts(b), parts(a));
};
/** Whether two names are not one told at more length, or with an initial. */
export const namesDiffer = (a: string, b: string): boolean => differ(a, b, ['', '']);

const isInitial = (word: string, other: string): boolean => (word.length === 1 || other.length === 1) && word[0] === other[0];

/** What many venues are called: alone it tells no two of them apart. */
const HOUSES = new Set(
  'the of at in and a hotel palace centre center hall house building conference convention congress exhibition international ministry foreign affairs office government state national residence complex premises headquarters'.split(
    ' ',
  ),
);
const venuesDiffer: AtOdds = (a, b) => {
  const own = (value: string) => parts(value).filter((word) => !HOUSES.has(word));
  const [x, y] = [own(a), own(b)];
  if (x.length > 0 && y.length > 0) return !x.some((word) => y.includes(word));
  return !parts(a).some((word) => parts(b).includes(word));
};

export function eventConflicts(all: readonly Facts[]): Conflict[] {
  const values = (pick: (facts: Facts) => string | number | undefined): Record<string, string> =>
    Object.fromEntries(
      all.flatMap((facts) => {
        const value = pick(facts);
        return value === undefined ? [] : [[facts.articleId, String(value)]];
      }),
    );
  const spans = all.flatMap(({ event }) => (event.start && event.end ? [[event.start.value, event.end.value] as const] : []));
  const ends = new Set(all.filter(({ event }) => event.end).map(({ articleId }) => articleId));
  // A report from the second day of a meeting of three gives that day alone: it is right as well.
  const isOneDayOf = (day: string, article: string) =>
    !ends.has(article) && spans.some(([first, last]) => first <= day && day <= last);
  const startsDiffer: AtOdds = (a, b, [x, y]) => !isOneDayOf(a, x) && !isOneDayOf(b, y);
  return [
    ...conflict(
      'event.start',
      null,
      values(({ event }) => event.start?.value),
      startsDiffer,
    ),
    ...conflict(
      'event.end',
      null,
      values(({ event }) => event.end?.value),
      () => true,
    ),
    ...conflict(
      'event.city',
      null,
      values(({ event }) => event.city?.value),
      differ,
    ),
    ...conflict(
      'event.venue',
      null,
      values(({ event }) => event.venue?.value),
      venuesDiffer,
    ),
    ...conflict(
      'event.round',
      null,
      values(({ event }) => event.round?.value),
      () => true,
    ),
  ];
}

const told = <T>(group: readonly Told<T>[], pick: (fact: T) => string | null): Record<string, string> =>
  Object.fromEntries(
    group.flatMap(({ article, fact }) => {
      const value = pick(fact);
      return value === null ? [] : [[article, value]];
    }),
  );

export function peopleConflicts(groups: readonly Told<Participant>[][]): Conflict[] {
  return groups.flatMap((group) => {
    const of = group[0]?.fact.name ?? null;
    return [
      ...conflict(
        'participant.name',
        of,
        told(group, (p) => p.name),
        differ,
      ),
      ...conflict(
        'participant.role',
        of,
        told(group, (p) => p.role),
        rolesAtOdds,
      ),
      ...conflict(
        'participant.party',
        of,
        told(group, (p) => p.party),
        () => true,
      ),
    ];
  });
}

export function stepConflicts(
  groups: readonly Told<NextStep>[][],
  isNextRound: (step: NextStep) => boolean,
  published: ReadonlyMap<string, string | null>,
): Conflict[] {
  return groups.flatMap((group) => {
    const of = group[0]?.fact.what ?? null;
    const times: AtOdds = (a, b, [x, y]) =>
      timesAtOdds({ when: a, published: published.get(x) ?? null }, { when: b, published: published.get(y) ?? null });
    // Other steps may stop at several places; a round has one.
    const places = group.every(({ fact }) => isNextRound(fact))
      ? conflict(
          'next_step.place',
          of,
          told(group, (s) => s.place),
          differ,
        )
      : [];
    return [
      ...places,
      ...conflict(
        'next_step.when',
        of,
        told(group, (s) => s.when),
        times,
      ),
    ];
  });
}

/** The same commitment with another figure. */
export function outcomeConflicts(groups: readonly Told<Outcome>[][]): Conflict[] {
  return groups.flatMap((group): Conflict[] => {
    const counted = group.filter(({ fact }) => amountsIn(fact.text).length > 0);
    const moved = counted.some(({ fact: a }, i) => counted.slice(i + 1).some(({ fact: b }) => amountMoved(a.text, b.text)));
    if (!moved) return [];
    const values: Record<string, string> = {};
    for (const { article, fact } of counted) {
      const others = counted.filter((other) => other.fact !== fact).flatMap((other) => amountsIn(other.fact.text));
      const own = amountsIn(fact.text).find((amount) => others.some((other) => isRival(amount, other)));
      if (own) values[article] = own.words;
    }
    return new Set(Object.values(values).map(fold)).size > 1
      ? [{ field: 'outcome.words', of: group[0]?.fact.topic ?? null, values }]
      : [];
  });
}

const isRival = (a: Amount, b: Amount): boolean => [...a.of].some((word) => b.of.has(word));
