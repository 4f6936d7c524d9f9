/** The round that comes next, as the last one left it: all of it to be confirmed, none of it invented. */
import type { Article } from '../../model/article';
import type { Facts, Participant } from '../../model/facts';
import { isNextRound } from '../nextRound';
import { isBody, sameName } from '../sameName';
import type { Lineage, Matrix, Words } from './lineage';
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
  /** What is open: promised or talked of in the last round, neither dropped nor done. The status stays empty until an article tells it. */
  followUp: readonly { lineage: Lineage; words: Words }[];
  /** Where the template takes what it tells of the last round from (`previous` of `FillInput`). */
  previous: { articles: readonly Article[]; facts: readonly Facts[] };
};

/** Null for a series without rounds. */
export function startNextRound(series: Series, { rows }: Matrix): NextRound | null {
  const last = series.rounds.at(-1);
  if (!last) return null;
  const step = last.facts.flatMap(({ nextSteps }) => nextSteps).find((each) => isNextRound(each) && !last.rejected.has(each.id));
  const announced = (value: string | null | undefined): Announced | null => (step && value ? { value, fact: step.id } : null);
  return {
    series: series.id,
    name: series.name,
    parties: series.parties,
    round: last.round === null ? null : last.round + 1,
    when: announced(step?.when),
    place: announced(step?.place),
    participants: peopleOf(last),
    followUp: rows.flatMap((lineage) => {
      const cell = lineage.cells[series.rounds.length - 1];
      return cell?.words && cell.state !== 'done' ? [{ lineage, words: cell.words }] : [];
    }),
    previous: { articles: last.articles, facts: last.facts },
  };
}

function peopleOf({ facts, rejected }: SeriesRound): Participant[] {
  const found: Participant[] = [];
  for (const person of facts.flatMap(({ participants }) => participants)) {
    if (rejected.has(person.id) || isBody(person.name)) continue;
    if (!found.some(({ name }) => sameName(name, person.name))) found.push(person);
  }
  return found;
}
