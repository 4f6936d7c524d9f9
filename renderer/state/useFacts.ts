import { useMemo } from 'react';
import { allSources, roundsBefore, wholeOf } from '../../shared/brief/added';
import { sourceFactIds } from '../../shared/brief/evidence';
import { lastRoundWords } from '../../shared/brief/fill/roundSection';
import type { OpenBriefing } from '../../shared/contract';
import { articleOf } from '../../shared/model/added';
import type { Fact, Facts } from '../../shared/model/facts';
import { articlesBefore } from '../../shared/model/previous';
import type { NoteEditorHandle } from '../editor';
import { useSettled } from '../sources/useSettled';
import { type FactRow, factRows } from './factRows';
import { useAdded, useDismissed, useValue } from './useNote';

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
    const { articles, facts } = allSources({ ...briefing, note: { attrs: { added } } });
    return { ...briefing, articles: [...articles], facts: [...facts] };
  }, [briefing, added]);
  const told = useTold(briefing, handle);
  const settled = useSettled(handle);
  const all = useMemo(() => {
    const note = { attrs: { added } };
    // What one round said is no other telling of what another says: they are listed apart.
    const before = roundsBefore({ ...briefing, note }).flatMap(({ facts }, i, { length }) =>
      factRows(whole.articles, facts).map((row) => ({ ...row, type: `${row.type}, ${roundName(facts, i === length - 1)}` })),
    );
    return [
      ...factRows(whole.articles, wholeOf({ ...briefing, note }).facts, settled),
      ...before.filter(({ id }) => told.has(id)),
    ];
  }, [whole, briefing, added, told, settled]);
  return useMemo(() => {
    const out = new Set(none);
    return {
      briefing: whole,
      rows: out.size === 0 ? all : all.filter(({ id }) => !out.has(id)),
      dismissed: out.size === 0 ? NO_ROWS : all.filter(({ id }) => out.has(id)),
      known: new Set([...all.map(({ id }) => id), ...sourceFactIds(whole.facts)]),
      byId: new Map(all.map(({ id, fact }) => [id, fact])),
    };
  }, [whole, all, none]);
}

/** Facts of the round before that the note tells; the same set as long as they are the same. */
function useTold(briefing: OpenBriefing, handle: NoteEditorHandle | null): ReadonlySet<string> {
  const ids = useValue(handle, (of) =>
    briefing.previous ? [...of.placedFacts()].filter((id) => isIn(briefing, id)).sort() : [],
  );
  return useMemo(() => new Set(ids ?? []), [ids]);
}
const isIn = ({ previous }: OpenBriefing, fact: string): boolean =>
  articlesBefore(previous).some(({ id }) => id === articleOf(fact));

const NO_ROWS: readonly FactRow[] = [];

const roundName = (facts: readonly Facts[], last: boolean): string => {
  const words = lastRoundWords({ before: facts });
  return words === 'last round' && !last ? 'an earlier round' : words;
};
