import { useCallback, useMemo, useRef, useState } from 'react';
import { sourceName } from '../../shared/brief/evidence';
import { type Dispute, disputesIn } from '../../shared/brief/sources/disputes';
import { groupFacts } from '../../shared/brief/sources/groups';
import { rewording } from '../../shared/brief/sources/rewording';
import { standingFacts, superseded } from '../../shared/brief/sources/standing';
import type { OpenBriefing } from '../../shared/contract';
import { articlesBefore } from '../../shared/model/previous';
import type { NoteEditorHandle } from '../editor';
import { dayOfNote } from '../editor/noteOf';
import { announce, tell } from '../state/announce';
import { dayOf } from '../state/words';
import type { Side, SourcesView } from './context';
import { namesOf } from './names';
import { weighRemoval } from './remove';
import { settle, settledWords } from './settle';
import { useNoteFollows } from './useNoteFollows';
import { useSettled } from './useSettled';

export type SourceCalls = {
  add(): void;
  correct(article: string): void;
  remove(article: string): void;
  /** Puts an article back that was removed. */
  restore(article: string): void;
  setSide(article: string, side: Side): void;
};

/** The articles of the open briefing as the panes show them, and what happens to the note when one is added. */
export function useSourcesView(
  briefing: OpenBriefing,
  /** The same with the passages that the note itself keeps. */
  whole: Pick<OpenBriefing, 'articles' | 'facts'>,
  handle: NoteEditorHandle | null,
  calls: SourceCalls,
  compare: () => void,
): SourcesView {
  const settled = useSettled(handle);
  const [asked, setAsked] = useState<SourcesView['asked']>(null);
  const latest = useRef({ calls, compare });
  latest.current = { calls, compare };
  const [reviewing, setReviewing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const show = useCallback((article: string) => setAsked((before) => ({ article, n: (before?.n ?? 0) + 1 })), []);
  const corrected = useCallback(
    (article: string) => {
      show(article);
      setReviewing(article);
    },
    [show],
  );
  useNoteFollows(briefing, handle, calls, corrected);

  return useMemo(() => {
    const factsOf = new Map(briefing.facts.map((facts) => [facts.articleId, facts]));
    const old = superseded(briefing.articles);
    const all = standingFacts(briefing.articles, briefing.facts);
    const groups = groupFacts(all);
    const names = namesOf(briefing);
    const known = new Set(briefing.articles.map(({ id }) => id));
    const last = new Set(briefing.previous?.articles.map(({ id }) => id));
    const before = new Set(articlesBefore(briefing.previous).map(({ id }) => id));
    const passages = whole.articles
      .filter(({ id }) => !known.has(id))
      .map((article) => {
        const earlier = last.has(article.id) ? ('last' as const) : before.has(article.id) ? ('before' as const) : null;
        const facts = whole.facts.find(({ articleId }) => articleId === article.id);
        const name = earlier ? sourceName(article, facts) : (article.origin.name ?? 'a source of its own');
        return { id: article.id, name, earlier };
      });
    const nameOf = (article: string) => names.get(article) ?? passages.find(({ id }) => id === article)?.name ?? 'another source';
    const disputes = new Map<string, Dispute[]>();
    for (const dispute of disputesIn(all, groups)) disputes.set(dispute.fact, [...(disputes.get(dispute.fact) ?? []), dispute]);
    return {
      articles: briefing.articles
        .filter(({ id }) => !old.has(id))
        .map((article) => {
          const published = factsOf.get(article.id)?.source.published;
          const told = groups.filter(({ tellings }) => tellings.some((telling) => telling.article === article.id));
          return {
            id: article.id,
            name: nameOf(article.id),
            day: published ? dayOf(published.value) : null,
            side: article.side,
            before: article.supersedes ?? null,
            facts: told.length,
            only: told.filter(({ tellings }) => tellings.every((telling) => telling.article === article.id)).length,
          };
        }),
      passages,
      old,
      nameOf,
      textOf: (article) => whole.articles.find(({ id }) => id === article)?.text ?? '',
      disputes,
      settled,
      asked,
      show,
      settle: (dispute, chosen) => {
        if (!handle) return;
        const words = rewording(briefing.template, briefing, dispute, chosen, {
          settled,
          nameOf,
          today: dayOfNote(handle.editor.state.doc),
        });
        const done = settle(handle.editor, dispute, chosen, words, disputes.get(dispute.fact) ?? []);
        const seen = done.changed > 0 && done.otherwise + done.ownOtherwise === 0;
        (seen ? announce : tell)(settledWords(dispute, chosen?.shown ?? null, done));
      },
      setSide: (article, side) => latest.current.calls.setSide(article, side),
      add: () => latest.current.calls.add(),
      correct: (article) => latest.current.calls.correct(article),
      review: setReviewing,
      reviewing,
      removing: removing !== null && handle ? { article: removing, ...weighRemoval(handle.editor, briefing, removing) } : null,
      canRemove: briefing.articles.filter(({ id }) => !old.has(id)).length > 1 || Boolean(briefing.previous),
      askRemoval: setRemoving,
      remove: (article) => {
        setRemoving(null);
        latest.current.calls.remove(article);
      },
      compare: () => latest.current.compare(),
    };
  }, [briefing, whole, handle, settled, asked, show, reviewing, removing]);
}
