/** Where the sources differ on a fact of the note, and what the author made of it. */
import type { Facts, NextStep } from '../../model/facts';
import { partyName } from '../../model/party';
import type { Settled } from '../../model/settled';
import { fold } from '../alike';
import { date } from '../formats';
import { type Conflict, type Merged, mergeFacts } from '../merge';
import { gives, stepWith } from './chosenWords';
import { type FactGroup, groupFacts, type Telling } from './groups';

/** One value, and all who give it. `words` are the source's own. */
export type Version = { value: string; shown: string; tellings: readonly { article: string; fact: string; words: string }[] };

export type Dispute = {
  /** Lasting name of the dispute: the fact and the field in question. */
  key: string;
  /** The fact that the note rests on. */
  fact: string;
  field: Conflict['field'];
  /** Each value once, in the order of the articles: the first is the one that is filled in. */
  versions: readonly Version[];
};

export const FIELD_WORDS: Readonly<Record<Conflict['field'], string>> = {
  'event.start': 'the date',
  'event.end': 'the last day',
  'event.city': 'the place',
  'event.venue': 'the venue',
  'event.round': 'the round',
  'participant.name': 'the name',
  'participant.role': 'the office',
  'participant.party': 'the side',
  'next_step.place': 'where',
  'next_step.when': 'when',
  'outcome.words': 'the figure',
};

/** A value that the sources differ on, as people write it. */
export const conflictValue = (field: Conflict['field'], value: string): string =>
  field === 'participant.party' ? partyName(value) : date(value).replaceAll('\u00a0', ' ');

/** @param merged what merging found, where the caller has it already; as `groups` */
export function disputesIn(
  all: readonly Facts[],
  groups: readonly FactGroup[] = groupFacts(all),
  merged: Merged | null = null,
): Dispute[] {
  if (all.length < 2) return [];
  return (merged ?? mergeFacts(all)).conflicts.flatMap((conflict): Dispute[] => {
    const group = groups.find((each) => isAbout(each, conflict));
    if (!group) return [];
    const versions = new Map<string, Version & { tellings: { article: string; fact: string; words: string }[] }>();
    for (const telling of group.tellings) {
      const value = conflict.values[telling.article];
      if (value === undefined) continue;
      const known = versions.get(fold(value)) ?? { value, shown: conflictValue(conflict.field, value), tellings: [] };
      known.tellings.push({ article: telling.article, fact: telling.fact.fact.id, words: telling.fact.fact.text });
      versions.set(fold(value), known);
    }
    if (versions.size < 2) return [];
    return [{ key: `${group.id}|${conflict.field}`, fact: group.id, field: conflict.field, versions: [...versions.values()] }];
  });
}

/** Whether the group is the one that a conflict speaks of: its kind, its name, and the value of each article. */
function isAbout({ lead, tellings }: FactGroup, { field, of, values }: Conflict): boolean {
  const [kind, name] = field.split('.') as ['event' | 'participant' | 'next_step' | 'outcome', string];
  // The words of an outcome are the source's own: no value can be put in their place.
  if (kind === 'outcome') return false;
  if (kind === 'event') return lead.kind === 'event' && lead.field === name;
  if (kind === 'participant' ? lead.kind !== 'participant' : lead.kind !== 'nextStep') return false;
  const label = lead.kind === 'participant' ? lead.fact.name : lead.kind === 'nextStep' ? lead.fact.what : '';
  if (label !== of) return false;
  return Object.entries(values).every(([article, value]) =>
    tellings.some((telling) => telling.article === article && givenBy(telling, name) === value),
  );
}

const givenBy = ({ fact }: Telling, field: string): unknown => (fact.fact as unknown as Record<string, unknown>)[field];

/** Disputes that the author has not settled, or settled before the last version was known. */
export function openDisputes(disputes: readonly Dispute[], settled: Readonly<Record<string, Settled>>): Dispute[] {
  return disputes.filter(({ key, versions }) => {
    const known = new Set((settled[key]?.versions ?? []).map(({ value }) => fold(value)));
    return versions.some(({ value }) => !known.has(fold(value)));
  });
}

/** What is remembered of a decision: every version with its articles, and which was chosen. */
export function settlement(dispute: Dispute, chosen: Version | null): Settled {
  return {
    chosen: chosen?.value ?? null,
    versions: dispute.versions.map(({ value, tellings }) => ({ value, articles: tellings.map(({ article }) => article) })),
  };
}

/**
 * Whether words that speak of a dispute say otherwise than it was settled: another version, or one alone where all
 * were kept. `filled` is what they were before the author changed them.
 */
export function saysOtherwise({ versions }: Dispute, chosen: string | null, words: string, filled = words): boolean {
  const concerned = versions.some(({ value }) => gives(words, value) || gives(filled, value));
  return concerned && !(chosen === null ? versions.every(({ value }) => gives(words, value)) : gives(words, chosen));
}

type Point = Pick<Dispute, 'fact' | 'field'> & { versions: readonly { value: string }[] };

/** The facts as the author settled them: the lead carries the chosen value, so that filling gives it. */
export function withChoice(all: readonly Facts[], { fact, field, versions }: Point, value: string): Facts[] {
  const [kind, name = ''] = field.split('.');
  const put = <F extends { id: string }>(each: F): F => (each.id === fact ? { ...each, [name]: value } : each);
  const steps = all.flatMap(({ nextSteps }) => nextSteps);
  const step = (each: NextStep) => (each.id === fact ? stepWith(each, name as 'place' | 'when', value, steps) : each);
  return all.map((facts) => {
    if (kind === 'participant') {
      const participants = facts.participants.map(put);
      return field === 'participant.name' ? renamed({ ...facts, participants }, versions, value) : { ...facts, participants };
    }
    if (kind === 'next_step') return { ...facts, nextSteps: facts.nextSteps.map(step) };
    const event = facts.event as unknown as Record<string, { id: string; value: unknown } | null>;
    const old = event[name];
    if (old?.id !== fact) return facts;
    const typed = typeof old.value === 'number' ? Number(value) : value;
    return { ...facts, event: { ...event, [name]: { ...old, value: typed } } as unknown as Facts['event'] };
  });
}

/** Whoever speaks or acts under any spelling of the name bears the chosen one; what they said stays word for word. */
function renamed(facts: Facts, versions: Point['versions'], name: string): Facts {
  const spellings = new Set(versions.map(({ value }) => fold(value)));
  const isMeant = (who: string | null): boolean => who !== null && spellings.has(fold(who));
  return {
    ...facts,
    quotes: facts.quotes.map((quote) => (isMeant(quote.speaker) ? { ...quote, speaker: name } : quote)),
    nextSteps: facts.nextSteps.map((step) => (isMeant(step.who) ? { ...step, who: name } : step)),
  };
}

/** The facts with every choice that the author has made. */
export const withChoices = (all: readonly Facts[], settled: Readonly<Record<string, Settled>>): Facts[] =>
  Object.entries(settled).reduce<Facts[]>(
    (facts, [key, { chosen, versions }]) => {
      const [fact = '', field = ''] = key.split('|');
      return chosen === null ? facts : withChoice(facts, { fact, field: field as Dispute['field'], versions }, chosen);
    },
    [...all],
  );
