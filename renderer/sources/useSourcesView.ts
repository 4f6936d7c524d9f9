import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { outletName } from '../../shared/brief/evidence';
import { additionTo } from '../../shared/brief/sources/addition';
import { type Dispute, disputesIn, FIELD_WORDS, openDisputes } from '../../shared/brief/sources/disputes';
import { groupFacts } from '../../shared/brief/sources/groups';
import { rewording } from '../../shared/brief/sources/rewording';
import { standingFacts, superseded } from '../../shared/brief/sources/standing';
import type { OpenBriefing } from '../../shared/contract';
import type { NoteEditorHandle } from '../editor';
import { noteOf } from '../editor/noteOf';
import { announce } from '../state/announce';
import { count, dayOf } from '../state/words';
import { applyEdits } from './applyEdits';
import type { Side, SourcesView } from './context';
import { carryDecisions } from './correct';
import { removeFrom, weighRemoval } from './remove';
import { settle } from './settle';
import { useSettled } from './useSettled';

export type SourceCalls = {
  add(): void;
  correct(article: string): void;
  remove(article: string): void;
  setSide(article: string, side: Side): void;
};

/** The articles of the open briefing as the panes show them, and what happens to the note when one is added. */
export function useSourcesView(
  briefing: OpenBriefing,
  /** The same with the passages that the note itself keeps. */
  whole: Pick<OpenBriefing, 'articles'>,
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
  useAddition(briefing, handle, corrected);
  useRemoval(briefing, handle);

  return useMemo(() => {
    const factsOf = new Map(briefing.facts.map((facts) => [facts.articleId, facts]));
    const old = superseded(briefing.articles);
    const all = standingFacts(briefing.articles, briefing.facts);
    const groups = groupFacts(all);
    const names = namesOf(briefing);
    const known = new Set(briefing.articles.map(({ id }) => id));
    const passages = whole.articles
      .filter(({ id }) => !known.has(id))
      .map(({ id, origin }) => ({ id, name: origin.name ?? 'a source of its own' }));
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
        const words = rewording(briefing.template, briefing, dispute, chosen, { settled, nameOf, today: dayOfNote(handle) });
        const { claims, own } = settle(handle.editor, dispute, chosen, words, disputes.get(dispute.fact) ?? []);
        announce(settledWords(dispute, chosen?.shown ?? null, claims, own));
      },
      setSide: (article, side) => latest.current.calls.setSide(article, side),
      add: () => latest.current.calls.add(),
      correct: (article) => latest.current.calls.correct(article),
      review: setReviewing,
      reviewing,
      removing: removing !== null && handle ? { article: removing, ...weighRemoval(handle.editor, briefing, removing) } : null,
      askRemoval: setRemoving,
      remove: (article) => {
        setRemoving(null);
        latest.current.calls.remove(article);
      },
      compare: () => latest.current.compare(),
    };
  }, [briefing, whole, handle, settled, asked, show, reviewing, removing]);
}

const dayOfNote = ({ editor }: NoteEditorHandle): string => String(editor.state.doc.attrs.apparatus?.date ?? '');

function settledWords({ field }: Dispute, chosen: string | null, claims: number, own: number): string {
  const what = chosen === null ? `Both kept on ${FIELD_WORDS[field]}.` : `${chosen} chosen for ${FIELD_WORDS[field]}.`;
  const where = claims > 0 ? `${count(claims, 'place')} in the note changed.` : 'The note says so already.';
  return [what, where, own > 0 ? 'Your own wording was left as it is.' : ''].filter(Boolean).join(' ');
}

/** What each article is called; two of the same name are told apart by their file or number. */
function namesOf({ articles, facts }: OpenBriefing): ReadonlyMap<string, string> {
  const plain = articles.map((article) =>
    outletName(
      article,
      facts.find(({ articleId }) => articleId === article.id),
    ),
  );
  return new Map(
    articles.map((article, i) => {
      const name = plain[i] ?? '';
      const twice = plain.filter((other) => other === name).length > 1;
      const apart = article.supersedes
        ? 'corrected'
        : article.origin.name && article.origin.name !== name
          ? article.origin.name
          : `${i + 1}`;
      return [article.id, twice ? `${name} (${apart})` : name];
    }),
  );
}

/** Puts into the note what articles bring that joined since it was opened, in one step that one undo takes back. */
function useAddition(briefing: OpenBriefing, handle: NoteEditorHandle | null, review: (article: string) => void): void {
  const known = useRef<ReadonlySet<string>>(new Set(briefing.articles.map(({ id }) => id)));
  useEffect(() => {
    const added = briefing.articles.filter(({ id }) => !known.current.has(id));
    if (added.length === 0 || !handle) return;
    known.current = new Set(briefing.articles.map(({ id }) => id));
    // A corrected version changes nothing by itself: the author goes through what is different.
    for (const { id } of added.filter(({ supersedes }) => supersedes)) {
      carryDecisions(handle.editor, briefing, id);
      review(id);
    }
    const joined = added.filter(({ supersedes }) => !supersedes);
    if (joined.length === 0) return;
    const doc = noteOf(handle.editor.state.doc);
    const addition = additionTo(doc, briefing.template, briefing, new Set(joined.map(({ id }) => id)), dayOfNote(handle));
    handle.editor.view.dispatch(applyEdits(handle.editor.state, addition));
    const names = namesOf(briefing);
    const reopened = addition.disputed.filter((fact) => ['verified', 'edited'].includes(doc.attrs.reviews[fact] ?? '')).length;
    const differ = openDisputes(disputesIn(standingFacts(briefing.articles, briefing.facts)), doc.attrs.settled).length;
    announce(
      [
        `Added ${joined.map(({ id }) => names.get(id)).join(', ')}.`,
        `${count(addition.fresh, 'new fact')}, ${addition.placed} of them in the note.`,
        differ > 0 ? `The sources differ on ${count(differ, 'point')}.` : '',
        reopened > 0 ? `${count(reopened, 'fact')} that you had verified ${reopened === 1 ? 'is' : 'are'} disputed now.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }, [briefing, handle, review]);
}

/** Lets the note follow when articles have left the briefing. */
function useRemoval(briefing: OpenBriefing, handle: NoteEditorHandle | null): void {
  const before = useRef(briefing);
  useEffect(() => {
    const was = before.current;
    const here = new Set(briefing.articles.map(({ id }) => id));
    const gone = was.articles.filter(({ id }) => !here.has(id));
    if (!handle) return;
    before.current = briefing;
    if (gone.length === 0) return;
    const { moved, lost } = removeFrom(handle.editor, was, new Set(gone.map(({ id }) => id)));
    const names = namesOf(was);
    announce(
      [
        `Removed ${names.get(gone.at(-1)?.id ?? '')}.`,
        moved > 0 ? `${count(moved, 'claim')} now ${moved === 1 ? 'rests' : 'rest'} on another source.` : '',
        lost > 0
          ? `${count(lost, 'claim')} ${lost === 1 ? 'has' : 'have'} no source any more; the checks list ${lost === 1 ? 'it' : 'them'}.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }, [briefing, handle]);
}
