/** The round that comes next, told as facts: each value rests on the fact of the last round that announced it. */
import type { EventFacts, EventValue, Facts, NextStep, Participant } from '../../model/facts';
import type { Whole } from '../added';
import { isNextRound } from '../nextRound';
import { isBody, sameName } from '../sameName';
import { onceEach } from '../sources/groups';
import { standingFacts } from '../sources/standing';

/** The facts of the last round, what several of its articles tell once. */
export const factsOf = ({ articles, facts }: Whole): Facts[] => onceEach(standingFacts(articles, facts));

/** The step that announced the next round. */
export const announcingStep = (facts: readonly Facts[]): NextStep | null =>
  facts.flatMap(({ nextSteps }) => nextSteps).find(isNextRound) ?? null;

/** Those who took part, each once; a body that was taken for a person is none. */
export function peopleOf(facts: readonly Facts[]): Participant[] {
  const found: Participant[] = [];
  for (const person of facts.flatMap(({ participants }) => participants))
    if (!isBody(person.name) && !found.some(({ name }) => sameName(name, person.name))) found.push(person);
  return found;
}

/**
 * What is known of the coming round: name, kind and sides of the last, its number and one, place and time as announced
 * (a day, or the source's own words), and who took part, to be confirmed. The number rests on no fact: nobody has said it.
 */
export function announcedFacts(previous: Whole): Facts {
  const facts = factsOf(previous);
  const step = announcingStep(facts);
  const first = <K extends Exclude<keyof EventFacts, 'parties'>>(field: K): EventFacts[K] | null =>
    facts.map(({ event }) => event[field]).find((value) => value !== null) ?? null;
  const round = first('round');
  const announced = (value: string | null | undefined): EventValue<string> | null =>
    step && value ? { ...evidence(step), value } : null;
  return {
    articleId: facts[0]?.articleId ?? '',
    source: { outlet: null, published: null, rank: null },
    furniture: [],
    event: {
      name: first('name'),
      kind: first('kind'),
      round: round && { ...round, id: '', value: round.value + 1 },
      start: announced(step?.when),
      end: null,
      city: announced(step?.place),
      venue: null,
      parties: facts.map(({ event }) => event.parties).find((parties) => parties.length > 0) ?? [],
    },
    participants: peopleOf(facts),
    mentioned: [],
    outcomes: [],
    nextSteps: [],
    quotes: [],
  };
}

const evidence = ({ id, text, span, spans, rule, confidence, basis, derivation }: NextStep) => ({
  id,
  text,
  span,
  spans,
  rule,
  confidence,
  basis,
  derivation,
});
