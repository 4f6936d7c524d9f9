import { useMemo } from 'react';
import { withAdded } from '../../shared/brief/added';
import type { OpenBriefing } from '../../shared/contract';
import type { Fact } from '../../shared/model/facts';
import type { NoteEditorHandle } from '../editor';
import { type FactRow, factRows } from './factRows';
import { useAdded, useDismissed } from './useNote';

/** The briefing's facts as all panes show them. */
export type FactsOf = {
  /** The briefing with the facts, and the passages, that the note itself keeps. */
  briefing: OpenBriefing;
  rows: readonly FactRow[];
  /** Rows that the author called none at all. */
  dismissed: readonly FactRow[];
  /** Every fact that a claim may rest on, those of the source's own line among them. */
  known: ReadonlySet<string>;
  byId: ReadonlyMap<string, Fact>;
};

export function useFacts(briefing: OpenBriefing, handle: NoteEditorHandle | null): FactsOf {
  const added = useAdded(handle);
  const none = useDismissed(handle);
  const whole = useMemo((): OpenBriefing => {
    const { articles, facts } = withAdded(briefing, added);
    return facts === briefing.facts ? briefing : { ...briefing, articles: [...articles], facts: [...facts] };
  }, [briefing, added]);
  const all = useMemo(() => factRows(whole.articles, whole.facts), [whole]);
  return useMemo(() => {
    const out = new Set(none);
    const sources = whole.facts.flatMap(({ source }) => [source.outlet?.id, source.published?.id]);
    return {
      briefing: whole,
      rows: out.size === 0 ? all : all.filter(({ id }) => !out.has(id)),
      dismissed: out.size === 0 ? NO_ROWS : all.filter(({ id }) => out.has(id)),
      known: new Set([...all.map(({ id }) => id), ...sources.filter((id) => id !== undefined)]),
      byId: new Map(all.map(({ id, fact }) => [id, fact])),
    };
  }, [whole, all, none]);
}
const NO_ROWS: readonly FactRow[] = [];
