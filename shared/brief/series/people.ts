/** People and topics over many briefings: ways into what a library holds. */
import type { Outcome, Participant, Quote } from '../../model/facts';
import { COMMITMENT_TYPES } from '../../model/facts';
import { isBody, sameName } from '../sameName';
import { byTheme, themeOf } from '../themes';
import type { Meeting } from './meeting';

/** A fact with the briefing and the article that tell it, and the ISO day of the meeting where it is known. */
export type Found<F> = { fact: F; meeting: string; article: string; day: string | null };

export type Person = {
  /** As the latest meeting spells it. */
  name: string;
  /** Latest first. */
  meetings: readonly Found<Participant>[];
  quotes: readonly Found<Quote>[];
};

export type TopicEntry = { theme: string; commitments: readonly Found<Outcome>[] };

const latestFirst = (a: { day: string | null }, b: { day: string | null }): number => (b.day ?? '').localeCompare(a.day ?? '');

function found<F extends { id: string }>(
  meetings: readonly Meeting[],
  pick: (facts: Meeting['facts'][number]) => readonly F[],
): Found<F>[] {
  return meetings
    .flatMap(({ id, facts, rejected, start }) =>
      facts.flatMap((each) =>
        pick(each)
          .filter((fact) => !rejected.has(fact.id))
          .map((fact) => ({ fact, meeting: id, article: each.articleId, day: start })),
      ),
    )
    .sort(latestFirst);
}

/** Everybody who took part, by name; spellings of one name are one person, unless they stand for different parties. */
export function peopleIn(meetings: readonly Meeting[]): Person[] {
  const people: { name: string; meetings: Found<Participant>[] }[] = [];
  for (const one of found(meetings, ({ participants }) => participants)) {
    if (isBody(one.fact.name)) continue;
    const same = people.find(
      ({ name, meetings: [first] }) => first?.fact.party === one.fact.party && sameName(name, one.fact.name),
    );
    if (same) same.meetings.push(one);
    else people.push({ name: one.fact.name, meetings: [one] });
  }
  const quotes = found(meetings, (facts) => facts.quotes);
  return people
    .map((person) => ({
      ...person,
      quotes: quotes.filter(
        ({ fact, meeting }) =>
          fact.speaker !== null && sameName(fact.speaker, person.name) && person.meetings.some((met) => met.meeting === meeting),
      ),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Commitments by field of policy, latest first; fields in the order in which a note gives them. */
export function topicsIn(meetings: readonly Meeting[]): TopicEntry[] {
  const themes = new Map<string, Found<Outcome>[]>();
  for (const one of found(meetings, ({ outcomes }) => outcomes.filter(({ type }) => COMMITMENT_TYPES.includes(type)))) {
    const theme = themeOf(one.fact.text);
    themes.set(theme, [...(themes.get(theme) ?? []), one]);
  }
  return [...themes].map(([theme, commitments]) => ({ theme, commitments })).sort((a, b) => byTheme(a.theme, b.theme));
}
