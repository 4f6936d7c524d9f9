/** The note follows when articles join the briefing or leave it, and they follow when undo takes that back. */
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useRef } from 'react';
import { differences } from '../../shared/brief/rounds/differences';
import { updateFromArticle } from '../../shared/brief/rounds/update';
import { additionTo } from '../../shared/brief/sources/addition';
import { disputesIn, openDisputes } from '../../shared/brief/sources/disputes';
import { standingFacts } from '../../shared/brief/sources/standing';
import type { OpenBriefing } from '../../shared/contract';
import type { NoteEditorHandle } from '../editor';
import { dayOfNote, noteOf } from '../editor/noteOf';
import { ownStep } from '../editor/ownStep';
import { inShort } from '../rounds/useRound';
import { announce } from '../state/announce';
import { undoHint } from '../state/keys';
import { count } from '../state/words';
import { applyEdits } from './applyEdits';
import { carryDecisions } from './correct';
import { namesOf } from './names';
import { removeFrom } from './remove';
import { BY_HAND, SourceStep } from './sourceStep';

/** `review` shows what a corrected version changes. */
export function useNoteFollows(
  briefing: OpenBriefing,
  handle: NoteEditorHandle | null,
  calls: { remove(article: string): void; restore(article: string): void },
  review: (article: string) => void,
): void {
  // Articles that the undo history takes out or puts back: the note has followed already.
  const byHistory = useRef(new Set<string>()).current;
  useHistory(handle, (article, way) => {
    byHistory.add(article);
    if (way === 'in') calls.restore(article);
    else calls.remove(article);
  });
  useAddition(briefing, handle, review, byHistory);
  useRemoval(briefing, handle, byHistory);
}

/**
 * Puts into the note what articles bring that joined since it was opened, in one step: one undo takes it back, and the
 * articles with it.
 */
function useAddition(
  briefing: OpenBriefing,
  handle: NoteEditorHandle | null,
  review: (article: string) => void,
  byHistory: Set<string>,
): void {
  const known = useRef<ReadonlySet<string>>(new Set(briefing.articles.map(({ id }) => id)));
  useEffect(() => {
    if (!handle) return;
    const before = known.current;
    const added = briefing.articles.filter(({ id }) => !before.has(id));
    known.current = new Set(briefing.articles.map(({ id }) => id));
    if (added.length === 0) return;
    const [back] = added.filter(({ id }) => byHistory.delete(id));
    if (back) {
      // The note is looked at anew, for claims that had no source while the article was away.
      const { state, view } = handle.editor;
      view.dispatch(state.tr.setDocAttribute('reviews', state.doc.attrs.reviews).setMeta('addToHistory', false));
      announce(`${namesOf(briefing).get(back.id)} is back, with all that it tells.`);
      return;
    }
    // A corrected version changes nothing by itself: the author goes through what is different.
    for (const { id } of added.filter(({ supersedes }) => supersedes)) {
      carryDecisions(handle.editor, briefing, id);
      review(id);
    }
    const joined = added.filter(({ supersedes }) => !supersedes);
    if (joined.length === 0) return;
    const doc = noteOf(handle.editor.state.doc);
    const today = dayOfNote(handle.editor.state.doc);
    const { template, previous, articles, facts, strength } = briefing;
    const { decided } = doc.attrs;
    const now = { articles, facts, decided, strength };
    const was = {
      articles: articles.filter(({ id }) => before.has(id)),
      facts: facts.filter(({ articleId }) => before.has(articleId)),
      decided,
      strength,
    };
    const addition = previous
      ? updateFromArticle(doc, template, previous, was, now, today)
      : additionTo(doc, template, briefing, new Set(joined.map(({ id }) => id)), today);
    const tr = applyEdits(handle.editor.state, addition);
    for (const { id } of joined) tr.step(new SourceStep(id, 'in'));
    ownStep(handle.editor, tr.setMeta(BY_HAND, true));
    const changed = previous && differences(previous, now);
    const names = namesOf(briefing);
    const reopened = addition.disputed.filter((fact) => ['verified', 'edited'].includes(doc.attrs.reviews[fact] ?? '')).length;
    const differ = openDisputes(disputesIn(standingFacts(briefing.articles, briefing.facts)), doc.attrs.settled).length;
    announce(
      [
        `Added ${joined.map(({ id }) => names.get(id)).join(', ')}. ${undoHint()}`,
        `${count(addition.fresh, 'new fact')}, ${addition.placed} of them in the note.`,
        changed ? inShort(changed.list) : '',
        differ > 0 ? `The sources differ on ${count(differ, 'point')}.` : '',
        reopened > 0 ? `${count(reopened, 'fact')} that you had verified ${reopened === 1 ? 'is' : 'are'} disputed now.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }, [briefing, handle, review, byHistory]);
}

/** Lets the note follow when articles have left the briefing. */
function useRemoval(briefing: OpenBriefing, handle: NoteEditorHandle | null, byHistory: Set<string>): void {
  const before = useRef(briefing);
  useEffect(() => {
    const was = before.current;
    const here = new Set(briefing.articles.map(({ id }) => id));
    const gone = was.articles.filter(({ id }) => !here.has(id));
    if (!handle) return;
    before.current = briefing;
    if (gone.length === 0) return;
    const names = namesOf(was);
    const [again] = gone.filter(({ id }) => byHistory.delete(id));
    if (again) return announce(`Removed ${names.get(again.id)}.`);
    const { moved, lost } = removeFrom(handle.editor, was, new Set(gone.map(({ id }) => id)));
    announce(
      [
        `Removed ${names.get(gone.at(-1)?.id ?? '')}. ${undoHint()}`,
        moved > 0 ? `${count(moved, 'claim')} now ${moved === 1 ? 'rests' : 'rest'} on another source.` : '',
        lost > 0
          ? `${count(lost, 'claim')} ${lost === 1 ? 'has' : 'have'} no source any more; the checks list ${lost === 1 ? 'it' : 'them'}.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }, [briefing, handle, byHistory]);
}

/** Tells of every article that undo or redo lets join or leave. */
function useHistory(handle: NoteEditorHandle | null, follow: (article: string, way: SourceStep['way']) => void): void {
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    if (!handle) return;
    const { editor } = handle;
    const look = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.getMeta(BY_HAND)) return;
      for (const step of transaction.steps) if (step instanceof SourceStep) latest.current(step.article, step.way);
    };
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [handle]);
}
