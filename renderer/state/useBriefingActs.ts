import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DetailsField } from '../../shared/brief/checks';
import type { Status } from '../../shared/model/note';
import type { BriefingActs, PaneName } from '../acts';
import { ask } from '../writing/asked';
import { inFocusMode, leaveFocusMode } from '../writing/focusMode';
import { announce, tell } from './announce';
import { left, lookedAt, nextOpen, spoken } from './factRows';
import { undoHint } from './keys';
import { lostWith } from './lost';
import { focusCurrentRow, NO_FACT, type ReviewActs, type ReviewParts, reviewActs } from './reviewActs';

type Parts = ReviewParts & {
  /** The pane that is shown where there is no room for all. */
  shown: PaneName;
  setShown(pane: PaneName): void;
  openDialog(dialog: 'export' | 'details' | 'read-outs' | 'template' | 'lines', at?: DetailsField): void;
  fold(pane: 'source' | 'facts'): void;
  /** Leads the hand to what stands in the place of the facts; false where they stand there themselves. */
  enterBeside(): boolean;
};

const NAMES: Record<PaneName, string> = { source: 'Source', note: 'Note', facts: 'Facts' };
const ORDER: readonly PaneName[] = ['source', 'note', 'facts'];

/** What keys, buttons and menu entries do in an open briefing; the same object for as long as the briefing is open. */
export function useBriefingActs(parts: Parts): BriefingActs & ReviewActs {
  const latest = useRef(parts);
  latest.current = parts;
  return useMemo(() => {
    const reviews = () => latest.current.handle.current?.statuses() ?? {};

    const walk = (step: 1 | -1) => {
      const { facts, current, pick } = latest.current;
      const { rows } = facts;
      const row = nextOpen(rows, reviews(), current.id, step);
      if (row) {
        const fromList = document.activeElement?.closest('.factspane .fact') != null;
        flushSync(() => pick(row.id, 'keys'));
        // Else Enter would go back to the row that was left.
        if (fromList) focusCurrentRow();
        announce(spoken(rows, reviews(), row));
      } else tell(rows.some(({ id }) => !lookedAt(reviews(), id)) ? 'This is the last one to look at.' : 'All looked at.');
    };

    /** Returns whether the author can go on: a fact that was out of the note stays at hand, to be put in again. */
    const settle = (id: string, status: Status): boolean => {
      const { facts, handle } = latest.current;
      const wasOut = reviews()[id] === 'rejected' && handle.current?.placedFacts().has(id) === false;
      const note = handle.current;
      const lost = note ? lostWith(note, () => note.decide(id, status)) : '';
      const rest = left(facts.rows, reviews());
      // A rejection took the words out; that it is right after all does not say where they should stand.
      const verified = wasOut ? 'Verified, not in the note.' : 'Verified.';
      const rejected = lost ? `Rejected, taken out of the note ${lost}.` : 'Rejected, taken out of the note.';
      announce(status === 'verified' ? `${verified} ${rest}` : `${rejected} ${undoHint()} ${rest}`);
      return status !== 'verified' || !wasOut;
    };

    const decide = (status: Status) => {
      const { facts, handle, current, pick } = latest.current;
      const { rows } = facts;
      if (!handle.current) return;
      if (!current.id) return tell(NO_FACT);
      const fromList = document.activeElement?.closest('.factspane .fact') != null;
      const goesOn = settle(current.id, status);
      const row = nextOpen(rows, reviews(), current.id, 1);
      if (row && goesOn) pick(row.id, 'keys');
      // The button that was pressed goes with its row: the hand stays on the list.
      if (fromList) requestAnimationFrame(focusCurrentRow);
    };

    /** Where the sources differ on the current fact, one of their versions is to be chosen first: leads there. */
    const choose = (): boolean => {
      const choice = document.querySelector<HTMLElement>('.factspane .fact.now .version');
      if (!choice) return false;
      bring('facts');
      choice.focus();
      announce('The sources differ. Choose a version, or keep both.');
      return true;
    };

    /** How often a pane was brought: what was asked of an earlier one is no longer wanted. */
    let brought = 0;
    /** A pane that was hidden can take the focus only once it is shown; what is typed next must not go elsewhere. Returns what to say. */
    const bring = (pane: PaneName): string => {
      brought++;
      const { handle, setShown } = latest.current;
      // In focus mode only the note is shown: whoever asks for another pane wants all of them back.
      const back = pane !== 'note' && handle.current !== null && leaveFocusMode(handle.current.editor);
      flushSync(() => setShown(pane));
      return back ? `${NAMES[pane]}. Focus mode is off.` : NAMES[pane];
    };

    const enter = (pane: PaneName) => {
      if (pane === 'note') latest.current.handle.current?.focus();
      else if (pane === 'facts') focusCurrentRow();
      else document.getElementById('source-text')?.focus({ preventScroll: true });
    };
    const show = (pane: PaneName) => {
      const said = bring(pane);
      enter(pane);
      announce(said);
      // TipTap gives the note the focus a frame after it was asked to, which may have been just before, by Escape in a bar.
      const mine = brought;
      requestAnimationFrame(() => {
        if (mine === brought && pane !== 'note' && document.activeElement?.matches('.note-body')) enter(pane);
      });
    };

    /** What was shown when focus mode began, where there is no room for all panes. */
    let before: PaneName = 'note';
    const toggleFocusMode = () => {
      const { handle, shown, setShown } = latest.current;
      const ends = handle.current !== null && inFocusMode(handle.current.editor);
      if (!ends) before = shown;
      flushSync(() => setShown(ends ? before : 'note'));
      ask('focus-mode');
      // What has the note's place has the hand as well.
      if (ends && !document.querySelector('.note-body')?.checkVisibility()) enter(before);
    };

    return {
      ...reviewActs(() => latest.current),
      fold: (pane) => latest.current.fold(pane),
      export: () => latest.current.openDialog('export'),
      details: (at) => latest.current.openDialog('details', at),
      lines: () => latest.current.openDialog('lines'),
      template: () => latest.current.openDialog('template'),
      readOuts: () => latest.current.openDialog('read-outs'),
      pane: show,
      nextPane: () => {
        const here = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane as PaneName | undefined;
        const next = ORDER[((here ? ORDER.indexOf(here) : -1) + 1) % ORDER.length] ?? 'source';
        if (next !== 'facts' || !latest.current.enterBeside()) show(next);
      },
      checks: () => {
        bring('facts');
        const checks = document.querySelector<HTMLDetailsElement>('.factspane .checks');
        if (!checks) return;
        checks.open = true;
        checks.querySelector('summary')?.focus();
      },
      next: () => walk(1),
      previous: () => walk(-1),
      verify: () => {
        if (!choose()) decide('verified');
      },
      verifyInNote: (id) => {
        flushSync(() => latest.current.pick(id, 'note'));
        if (!choose()) settle(id, 'verified');
      },
      reject: () => decide('rejected'),
      edit: () => {
        const { handle, current } = latest.current;
        if (!handle.current) return;
        if (!current.id) return tell(NO_FACT);
        if (handle.current.claimsOf(current.id).length === 0) return tell('This fact is not in the note.');
        const id = current.id;
        bring('note');
        handle.current.editFact(id);
      },
      showGap: (at) => {
        const { handle } = latest.current;
        const label = handle.current?.gaps()[at];
        if (!handle.current || label === undefined) return;
        bring('note');
        handle.current.goToGap(at);
        announce(`Gap in the note: ${label}.`);
      },
      undo: () => {
        if (!latest.current.handle.current?.undo()) tell('There is nothing to take back.');
      },
      write: (act) => {
        if (act === 'focus-mode') return toggleFocusMode();
        latest.current.setShown('note');
        ask(act);
      },
      redo: () => {
        if (!latest.current.handle.current?.redo()) tell('There is nothing to do again.');
      },
    };
  }, []);
}
