/** What `compare` and `merge` print: the text and place of each item, and nothing that only the program knows. */
import type { Facts } from '../model/facts';
import { toSchemaShape } from '../parse/jsonLine';
import type { Comparison, Statement } from './compare';
import type { Merged } from './merge';

const said = ({ type, text, span }: Statement) => (type === null ? { text, span } : { type, text, span });

export function comparisonShape(comparison: Comparison): Record<string, unknown> {
  const { repeated, reworded, dropped, fulfilled, participants } = comparison;
  return {
    repeated: repeated.map(({ from, to }) => ({ from: said(from), to: said(to) })),
    reworded: reworded.map(({ from, to, kind }) => ({ from: said(from), to: said(to), kind })),
    dropped: dropped.map(({ from }) => ({ from: said(from) })),
    new: comparison.new.map(({ to }) => ({ to: said(to) })),
    fulfilled: fulfilled.map(({ from, to }) => ({ from: said(from), to: said(to) })),
    participants,
  };
}

/** @param stems article id → the name that the sources are told apart by (a file's stem) */
export function mergedShape(merged: Merged, all: readonly Facts[], stems: ReadonlyMap<string, string>): Record<string, unknown> {
  const stem = (id: string) => stems.get(id) ?? id;
  const named = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [stem(id), value]));
  const sources = (group: readonly { article: string }[]) => [...new Set(group.map(({ article }) => stem(article)))];
  const shapes = all.map((facts) => toSchemaShape(facts, stem(facts.articleId)));
  const event = Object.assign(
    {},
    ...shapes
      .map((shape) => shape.event)
      .reverse()
      .map((e) => Object.fromEntries(Object.entries(e as object).filter(([, value]) => value !== null))),
  );
  const first = <T extends object>(groups: readonly (readonly { article: string; fact: T }[])[]) =>
    groups.map((group) => ({ ...group[0]?.fact, sources: sources(group) }));
  return {
    facts: {
      event,
      participants: first(merged.participants).map(({ id: _id, ...rest }: Record<string, unknown>) => rest),
      outcomes: first(merged.outcomes).map(({ id: _id, ...rest }: Record<string, unknown>) => rest),
      next_steps: first(merged.nextSteps).map(({ id: _id, ...rest }: Record<string, unknown>) => rest),
    },
    conflicts: merged.conflicts.map((conflict) => ({ ...conflict, values: named(conflict.values) })),
    only_in: named(
      Object.fromEntries(
        Object.entries(merged.onlyIn).map(([id, outcomes]) => [id, outcomes.map(({ text, span }) => ({ text, span }))]),
      ),
    ),
  };
}
