/** The facts of several articles as one list: what is told twice is one fact with two tellings. */
import { FACT_KINDS, type Fact, type Facts, listFacts } from '../../model/facts';
import { fold } from '../alike';
import { type Merged, mergeFacts } from '../merge';

export type Telling = { article: string; fact: Fact };

/**
 * One fact with all who tell it. The first telling leads: decisions and claims go by its id, so that an article
 * that comes later adds its telling and changes nothing.
 */
export type FactGroup = { id: string; lead: Fact; tellings: readonly Telling[] };

/** All facts once, by kind, each kind in the order of the articles and of their text. */
export function groupFacts(all: readonly Facts[], merged: Merged | null = null): FactGroup[] {
  const told = all.flatMap((facts) => listFacts(facts).map((fact) => ({ article: facts.articleId, fact })));
  const place = all.length > 1 ? sameAs(all, merged ?? mergeFacts(all)) : new Map<string, string>();
  const groups = new Map<string, { article: string; fact: Fact }[]>();
  for (const telling of told) {
    const key = place.get(telling.fact.fact.id) ?? telling.fact.fact.id;
    const group = groups.get(key);
    if (group) group.push(telling);
    else groups.set(key, [telling]);
  }
  const list = [...groups.values()].flatMap((tellings): FactGroup[] => {
    const lead = tellings[0]?.fact;
    return lead ? [{ id: lead.fact.id, lead, tellings }] : [];
  });
  return FACT_KINDS.flatMap((kind) => list.filter(({ lead }) => lead.kind === kind));
}

/** Fact id → what it is a telling of. */
function sameAs(all: readonly Facts[], merged: Merged): Map<string, string> {
  const place = new Map<string, string>();
  const named: [string, readonly (readonly { fact: { id: string } }[])[]][] = [
    ['p', merged.participants],
    ['o', merged.outcomes],
    ['n', merged.nextSteps],
    ['q', quotesAlike(all)],
  ];
  for (const [letter, groups] of named)
    for (const [i, group] of groups.entries()) for (const { fact } of group) place.set(fact.id, `${letter}${i}`);
  for (const facts of all) {
    for (const fact of listFacts(facts)) {
      if (fact.kind === 'event') place.set(fact.fact.id, `e ${fact.field}${fact.field === 'party' ? ` ${fact.fact.value}` : ''}`);
      if (fact.kind === 'mentioned') place.set(fact.fact.id, `m ${fold(fact.fact.name)}`);
    }
  }
  return place;
}

/** Quotations with the same words, or one cut out of the other: a reporter seldom quotes as much as the next. */
function quotesAlike(all: readonly Facts[]): { article: string; fact: { id: string; text: string } }[][] {
  const bare = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const groups: { words: string; tellings: { article: string; fact: { id: string; text: string } }[] }[] = [];
  for (const { articleId, quotes } of all) {
    for (const fact of quotes) {
      const words = bare(fact.text);
      const same = groups.find(
        (group) =>
          !group.tellings.some(({ article }) => article === articleId) &&
          (group.words === words || (Math.min(words.length, group.words.length) > 30 && inside(group.words, words))),
      );
      if (same) same.tellings.push({ article: articleId, fact });
      else groups.push({ words, tellings: [{ article: articleId, fact }] });
    }
  }
  return groups.map(({ tellings }) => tellings);
}

const inside = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Fact id → id of the group's lead, for every telling. */
export const leadsOf = (groups: readonly FactGroup[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(({ id, tellings }) => tellings.map(({ fact }) => [fact.fact.id, id] as const)));

/**
 * The same facts with every repetition left out, so that nothing filled from them stands twice. What an article
 * says of itself (outlet, date of publication) stays with it.
 */
export function onceEach(all: readonly Facts[]): Facts[] {
  if (all.length < 2) return [...all];
  const leads = new Set(groupFacts(all).map(({ id }) => id));
  const first = <F extends { id: string }>(list: readonly F[]): F[] => list.filter(({ id }) => leads.has(id));
  const only = <F extends { id: string }>(fact: F | null): F | null => (fact && leads.has(fact.id) ? fact : null);
  return all.map((facts) => ({
    ...facts,
    event: {
      ...facts.event,
      name: only(facts.event.name),
      kind: only(facts.event.kind),
      round: only(facts.event.round),
      start: only(facts.event.start),
      end: only(facts.event.end),
      city: only(facts.event.city),
      venue: only(facts.event.venue),
      parties: first(facts.event.parties),
    },
    participants: first(facts.participants),
    mentioned: first(facts.mentioned),
    outcomes: first(facts.outcomes),
    nextSteps: first(facts.nextSteps),
    quotes: first(facts.quotes),
  }));
}
