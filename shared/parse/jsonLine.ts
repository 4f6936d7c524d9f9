import type { EventValue, Facts } from '../model/facts';

const EVENT_FIELDS = ['name', 'kind', 'round', 'start', 'end', 'city', 'venue'] as const;

/** The facts in the shape that the command line prints (docs/corpus-schema.md). */
export function toSchemaShape(facts: Facts, file: string): Record<string, unknown> {
  const plain = <T>(value: EventValue<T> | null) => value?.value ?? null;
  const { event } = facts;
  const tied = (fact: { span: unknown; spans: unknown[]; rule: string; confidence: number }) => ({
    span: fact.span,
    ...(fact.spans.length > 1 ? { spans: fact.spans } : {}),
    rule: fact.rule,
    confidence: fact.confidence,
  });
  /** For what the shape gives as a bare value: the words it came from, beside it. */
  const told = (fact: { text: string; span: unknown; rule: string; confidence: number; derivation: string | null }) => ({
    text: fact.text,
    span: fact.span,
    rule: fact.rule,
    confidence: fact.confidence,
    ...(fact.derivation === null ? {} : { derivation: fact.derivation }),
  });
  return {
    file,
    source: { outlet: plain(facts.source.outlet), published: plain(facts.source.published) },
    event: {
      name: plain(event.name),
      kind: plain(event.kind),
      round: plain(event.round),
      start: plain(event.start),
      end: plain(event.end),
      city: plain(event.city),
      venue: plain(event.venue),
      parties: event.parties.map((p) => p.value),
    },
    participants: facts.participants.map((p) => ({
      name: p.name,
      role: p.role,
      party: p.party,
      head: p.head,
      honorific: p.honorific,
      ...tied(p),
    })),
    mentioned: facts.mentioned.map((m) => m.name),
    evidence: {
      ...(facts.source.published ? { published: told(facts.source.published) } : {}),
      ...Object.fromEntries(EVENT_FIELDS.flatMap((field) => (event[field] ? [[field, told(event[field])]] : []))),
      parties: Object.fromEntries(event.parties.map((p) => [p.value, told(p)])),
      mentioned: Object.fromEntries(facts.mentioned.map((m) => [m.name, told(m)])),
    },
    outcomes: facts.outcomes.map((o) => ({ type: o.type, text: o.text, by: o.by, topic: o.topic, ...tied(o) })),
    next_steps: facts.nextSteps.map((s) => ({
      what: s.what,
      place: s.place,
      when: s.when,
      who: s.who,
      text: s.text,
      ...tied(s),
    })),
    quotes: facts.quotes.map((q) => ({ speaker: q.speaker, text: q.text, ...tied(q) })),
  };
}
