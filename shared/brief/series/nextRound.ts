/** The round that comes next, as the last one left it: all of it to be confirmed, none of it invented. */
import type { Participant } from '../../model/facts';
import { EARLIER_ROUNDS, type EarlierRound, type PreviousRound } from '../../model/previous';
import { announcedFacts } from '../rounds/announced';
import { withoutFacts } from '../switch/facts';
import type { Series, SeriesRound } from './recognise';

/** A value with the fact of the last round that it rests on. */
export type Announced = { value: string; fact: string };

export type NextRound = {
  /** Id to put into the new briefing, so that it belongs to the series before it has an article. */
  series: string;
  name: string;
  parties: readonly string[];
  /** One more than the last; null where the last has no number. */
  round: number | null;
  /** As announced: a day where it is one, else the source's own words ("mutually convenient dates"). */
  when: Announced | null;
  place: Announced | null;
  /** Those of the last round, each once; whether they come again is to be confirmed. */
  participants: readonly Participant[];
  /** What the new briefing keeps of the last round. */
  previous: PreviousRound;
};

/**
 * Follows the last round that an article tells of; null where there is none.
 * @param ownPrevious what briefings on that round keep of those before it: their files may be gone
 */
export function startNextRound(series: Series, ownPrevious: readonly PreviousRound[] = []): NextRound | null {
  const last = series.rounds.findLast(({ articles }) => articles.length > 0);
  const latest = last?.meetings.find(({ articles }) => articles.length > 0);
  if (!last || !latest) return null;
  const listed = series.rounds.slice(0, series.rounds.indexOf(last)).filter(({ articles }) => articles.length > 0);
  const own = kept(last);
  const before = ownPrevious
    .reduce((rounds, previous) => withThoseKept(rounds, previous, own), listed.map(kept))
    .slice(-EARLIER_ROUNDS);
  const previous: PreviousRound = {
    briefing: latest.id,
    ...own,
    ...(before.length > 0 ? { earlier: before } : {}),
  };
  const { event, participants } = announcedFacts(previous);
  const announced = (value: { id: string; value: string } | null): Announced | null =>
    value && { value: value.value, fact: value.id };
  return {
    series: series.id,
    name: series.name,
    parties: series.parties,
    round: last.round === null ? null : last.round + 1,
    when: announced(event.start),
    place: announced(event.city),
    participants,
    previous,
  };
}

/** Rounds that no file tells of any more take the places that a briefing remembers; what the files say of the others holds. */
function withThoseKept(rounds: readonly EarlierRound[], previous: PreviousRound, last: EarlierRound): EarlierRound[] {
  const { briefing: _, statuses: __, earlier = [], ...before } = previous;
  const all = [...rounds];
  let at = all.length;
  for (const round of [...earlier, before].reverse()) {
    const known = all.findIndex((each) => sameRound(each, round));
    if (known >= 0) at = known;
    else if (!sameRound(last, round)) all.splice(at, 0, round);
  }
  return all;
}

/** Two tellings of one round share a report. */
const sameRound = (a: EarlierRound, b: EarlierRound): boolean =>
  a.articles.some(({ hash }) => b.articles.some((article) => article.hash === hash));

/** A round as a briefing keeps it. */
function kept(round: SeriesRound): EarlierRound {
  const { articles, facts } = withoutFacts(round, round.rejected);
  const decided = round.decided.length > 0 ? { decided: [...round.decided] } : {};
  return { articles: [...articles], facts: [...facts], ...decided };
}
