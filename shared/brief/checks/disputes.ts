/** What the sources differ on and nobody has settled: each dispute is told once, however many places of the note it bears on. */
import type { Facts } from '../../model/facts';
import { type Conflict, type Merged, mergeFacts } from '../merge';
import { conflictValue, type Dispute, disputesIn, FIELD_WORDS, openDisputes, saysOtherwise } from '../sources/disputes';
import { type FactGroup, groupFacts } from '../sources/groups';
import type { Check, Checked, Found } from './finding';
import { excerpt, type NoteClaim } from './walk';

const FIELD: Readonly<Record<Conflict['field'], string>> = {
  'event.start': 'the date',
  'event.end': 'the last day',
  'event.city': 'the place',
  'event.venue': 'the venue',
  'event.round': 'the round',
  'participant.name': 'how to spell',
  'participant.role': 'the office of',
  'participant.party': 'the side of',
  'next_step.place': 'the place of the next round',
  'next_step.when': 'the date of the next round',
  'outcome.words': 'a figure',
};

/** Where a dispute is settled: the fact that leads, and every fact that tells the same. `key` is null where no choice can be put into the note. */
type Point = { conflict: Conflict; key: string | null; lead: string | null; facts: ReadonlySet<string> };
type Known = { points: readonly Point[]; disputes: readonly Dispute[]; groups: readonly FactGroup[] };

/** Merging is the same until the facts change; typing changes none. */
const knownOf = new WeakMap<readonly Facts[], Known>();

function pointsIn(own: readonly Facts[]): Known {
  const before = knownOf.get(own);
  if (before) return before;
  const merged = mergeFacts(own);
  const groups = groupFacts(own, merged);
  const disputes = disputesIn(own, groups, merged);
  const points = merged.conflicts.map((conflict): Point => {
    const ids = tellingsOf(merged, own, conflict);
    const group = groups.find(({ tellings }) => tellings.some(({ fact }) => ids.has(fact.fact.id)));
    const key = disputes.find(({ fact, field }) => fact === group?.id && field === conflict.field)?.key ?? null;
    return { conflict, key, lead: group?.id ?? null, facts: ids };
  });
  const known = { points, disputes, groups };
  knownOf.set(own, known);
  return known;
}

/** Ids of the facts that lead where several reports tell one thing; null where there is one report alone. */
export const leadsIn = (own: readonly Facts[]): ReadonlySet<string> | null =>
  own.length < 2 ? null : new Set(pointsIn(own).groups.map(({ id }) => id));

/** The facts that a conflict is about: those of its articles that are one thing, by the name that it gives. */
function tellingsOf({ participants, nextSteps, outcomes }: Merged, own: readonly Facts[], { field, of, values }: Conflict) {
  const [kind, name] = field.split('.');
  const named = (group: readonly { article: string; fact: object }[], label: string) =>
    group.some(({ fact }) => (fact as Record<string, unknown>)[label] === of) &&
    Object.keys(values).every((article) => group.some((telling) => telling.article === article));
  const ids = (group: readonly { fact: { id: string } }[] | undefined) => new Set((group ?? []).map(({ fact }) => fact.id));
  switch (kind) {
    case 'participant':
      return ids(participants.find((group) => named(group, 'name')));
    case 'next_step':
      return ids(nextSteps.find((group) => named(group, 'what')));
    case 'outcome':
      return ids(outcomes.find((group) => named(group, 'text')));
    default:
      return new Set(
        own.flatMap(({ event }) => {
          const value = event[name as 'start' | 'end' | 'city' | 'venue' | 'round'];
          return value ? [value.id] : [];
        }),
      );
  }
}

const places = (claims: readonly NoteClaim[]): string | null =>
  claims.length > 1 ? `In ${claims.length} places of the note` : null;

/** What is open of the points on which the sources differ. */
function openPoints({ own, doc }: Checked): Point[] {
  if (own.length < 2) return [];
  const { points, disputes } = pointsIn(own);
  const open = new Set(openDisputes(disputes, doc.attrs.settled).map(({ key }) => key));
  return points.filter(({ key, lead }) => {
    if (key !== null && !open.has(key)) return false;
    return !(lead && ['verified', 'edited', 'rejected'].includes(doc.attrs.reviews[lead] ?? ''));
  });
}

function conflicts(checked: Checked): Found[] {
  const disputed = checked.claims.filter(({ status }) => status === 'disputed');
  return openPoints(checked).map(({ conflict: { field, of, values }, lead, facts }): Found => {
    const here = disputed.filter(({ fact }) => facts.has(fact));
    const person = field.startsWith('participant.') && of ? ` ${of}` : '';
    const versions = [...new Set(Object.values(values).map((value) => conflictValue(field, value)))].join(' or ');
    return {
      severity: here.length > 0 ? 'error' : 'warning',
      words: `The sources differ on ${FIELD[field]}${person}`,
      small: [versions, places(here)].filter(Boolean).join('. '),
      place: lead ? { kind: 'fact', fact: lead } : { kind: 'next-fact' },
    };
  });
}

/** Claims in dispute of which no source that is still here says why. */
function disputed(checked: Checked): Found[] {
  const told = new Set(openPoints(checked).flatMap(({ facts }) => [...facts]));
  const left = new Map<string, NoteClaim[]>();
  for (const claim of checked.claims)
    if (claim.status === 'disputed' && !told.has(claim.fact)) left.set(claim.fact, [...(left.get(claim.fact) ?? []), claim]);
  return [...left].map(([fact, claims]) => ({
    severity: 'error',
    words: `The sources differ on “${excerpt(claims[0]?.text ?? '')}”`,
    small: places(claims),
    place: { kind: 'fact', fact },
  }));
}

/** Words of the author's own that say otherwise than he settled; told until they follow, or he verifies them. */
function ownOtherwise({ own, doc, claims }: Checked): Found[] {
  const edited = claims.filter(({ status, fact }) => status === 'edited' && doc.attrs.reviews[fact] === 'disputed');
  if (edited.length === 0 || own.length < 2) return [];
  return pointsIn(own).disputes.flatMap((dispute) => {
    const settled = doc.attrs.settled[dispute.key];
    if (!settled) return [];
    return edited
      .filter(({ fact, text, words }) => fact === dispute.fact && saysOtherwise(dispute, settled.chosen, text, words))
      .map(({ text, from, to }): Found => {
        const chosen = settled.chosen === null ? 'all versions' : conflictValue(dispute.field, settled.chosen);
        return {
          severity: 'error',
          words: `“${excerpt(text)}” says otherwise than you chose for ${FIELD_WORDS[dispute.field]}`,
          small: `Chosen: ${chosen}. Your own wording was left as it is`,
          place: { kind: 'text', from, to },
        };
      });
  });
}

export const DISPUTE_CHECKS: readonly Check[] = [
  {
    id: 'claim-disputed',
    passed: 'your choices between sources are followed',
    run: (checked) => [...disputed(checked), ...ownOtherwise(checked)],
  },
  { id: 'conflict', passed: 'the sources agree', run: conflicts },
];
