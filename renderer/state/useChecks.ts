import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { checkNote, type Finding, type Place, type Report, type SourceIndex, sourceIndex } from '../../shared/brief/checks';
import type { OpenBriefing } from '../../shared/contract';
import type { NoteEditorHandle } from '../editor';
import { goTo, mend } from '../editor/checkActs';
import { noteOf } from '../editor/noteOf';
import { announce } from './announce';
import { undoHint } from './keys';

/** Long enough that nobody feels it while typing, short enough that the list is true when one looks up. */
const QUIET_MS = 500;
const EMPTY: Report = { findings: [], passed: [] };

const startOf = (place: Place): number => (place.kind === 'text' ? place.from : 0);

export type CheckActs = { show(finding: Finding): void; fix(finding: Finding): void };

/** The checks of the note as it stands, run in the pauses of typing. */
export function useChecks(
  handle: NoteEditorHandle | null,
  { articles, facts, template }: Pick<OpenBriefing, 'articles' | 'facts' | 'template'>,
  lead: { nextFact(): void; details(): void; fact(id: string): void },
): { report: Report; acts: CheckActs } {
  const index = useMemo(() => {
    let made: SourceIndex | undefined;
    return () => {
      made ??= sourceIndex(articles, facts, template);
      return made;
    };
  }, [articles, facts, template]);
  const [report, setReport] = useState<Report>(EMPTY);
  const leads = useRef(lead);
  leads.current = lead;

  useEffect(() => {
    if (!handle) return;
    let timer = 0;
    let idle = 0;
    const run = () => setReport(checkNote(noteOf(handle.editor.state.doc), index()));
    const whenIdle = () => {
      idle = requestIdleCallback(run, { timeout: QUIET_MS });
    };
    const later = () => {
      window.clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = window.setTimeout(whenIdle, QUIET_MS);
    };
    whenIdle();
    const stop = handle.subscribe(later);
    return () => {
      stop();
      window.clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [handle, index]);

  /** The same finding in the note as it is now: its place may have moved since the list was made, and others read alike. */
  const afresh = useCallback(
    ({ check, words, small, place }: Finding): Finding | null => {
      if (!handle) return null;
      const now = checkNote(noteOf(handle.editor.state.doc), index());
      setReport(now);
      const alike = now.findings.filter((each) => each.check === check && each.words === words && each.small === small);
      const away = (each: Finding) => Math.abs(startOf(each.place) - startOf(place));
      return alike.reduce<Finding | null>((best, each) => (best && away(best) <= away(each) ? best : each), null);
    },
    [handle, index],
  );

  const acts = useMemo(
    (): CheckActs => ({
      show: (listed) => {
        const finding = afresh(listed);
        if (!finding || !handle) return announce('That is mended already.');
        const { place } = finding;
        switch (place.kind) {
          case 'text':
            return goTo(handle.editor, place.from, place.to);
          case 'fact':
            return leads.current.fact(place.fact);
          case 'next-fact':
            return leads.current.nextFact();
          case 'details':
            return leads.current.details();
        }
      },
      fix: (listed) => {
        const finding = afresh(listed);
        if (!finding?.fix || !handle) return announce('That is mended already.');
        mend(handle.editor, finding.fix);
        afresh(finding);
        announce(`Mended: ${finding.words}. ${undoHint()}`);
      },
    }),
    [handle, afresh],
  );
  return { report, acts };
}
