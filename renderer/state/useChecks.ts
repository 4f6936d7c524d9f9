import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DetailsField, Finding, Place, Report } from '../../shared/brief/checks';
import type { OpenBriefing } from '../../shared/contract';
import { articlesBefore } from '../../shared/model/previous';
import { ChecksClient } from '../checks/client';
import type { NoteEditorHandle } from '../editor';
import { goTo, mend } from '../editor/checkActs';
import { announce, tell } from './announce';
import { undoHint } from './keys';

/** Long enough that nobody feels it while typing, short enough that the list is true when one looks up. */
const QUIET_MS = 500;
const EMPTY: Report = { findings: [], passed: [] };

const startOf = (place: Place): number => (place.kind === 'text' ? place.from : 0);
const failed = (error: Error) => announce(`The checks could not be run: ${error.message}`);

export type CheckActs = { show(finding: Finding): void; fix(finding: Finding): void };

/** The checks of the note as it stands, run in the pauses of typing. */
export function useChecks(
  handle: NoteEditorHandle | null,
  { articles, facts, template, previous }: Pick<OpenBriefing, 'articles' | 'facts' | 'template' | 'previous'>,
  lead: { nextFact(): void; details(at: DetailsField): void; fact(id: string): void },
): { report: Report; acts: CheckActs } {
  const [report, setReport] = useState<Report>(EMPTY);
  const leads = useRef(lead);
  leads.current = lead;
  const client = useRef<ChecksClient | null>(null);
  /** Calls off the check that waits for the next pause: what it would look at is checked at once. */
  const waiting = useRef(() => {});

  /**
   * The report of the note as it stands when the answer comes; null where the checks fail, which is said, or where the
   * note was closed. Of a note that was written in meanwhile it is asked again, or left for the next pause.
   */
  const check = useCallback(
    async (again: boolean): Promise<Report | null> => {
      const asked = client.current;
      if (!handle || !asked) return null;
      try {
        for (;;) {
          const { doc } = handle.editor.state;
          const now = await asked.check(doc);
          if (asked !== client.current) return null;
          if (doc !== handle.editor.state.doc) {
            if (again) continue;
            return null;
          }
          setReport((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
          return now;
        }
      } catch (error) {
        if (asked === client.current) failed(error as Error);
        return null;
      }
    },
    [handle],
  );

  useEffect(() => {
    if (!handle) return;
    const before = articlesBefore(previous).map(({ id }) => id);
    const made = new ChecksClient({ articles, facts, template, before });
    client.current = made;
    let timer = 0;
    let idle = 0;
    const whenIdle = () => {
      idle = requestIdleCallback(() => void check(false), { timeout: QUIET_MS });
    };
    const callOff = () => {
      window.clearTimeout(timer);
      cancelIdleCallback(idle);
    };
    waiting.current = callOff;
    const later = () => {
      callOff();
      timer = window.setTimeout(whenIdle, QUIET_MS);
    };
    whenIdle();
    const stop = handle.subscribe(later);
    return () => {
      stop();
      callOff();
      client.current = null;
      made.end();
    };
  }, [handle, check, articles, facts, template, previous]);

  /** The same finding in the note as it is now: its place may have moved since the list was made, and others read alike. */
  const afresh = useCallback(
    async ({ check: id, words, small, place }: Finding): Promise<Finding | null> => {
      const now = await check(true);
      if (!now) return null;
      const alike = now.findings.filter((each) => each.check === id && each.words === words && each.small === small);
      const away = (each: Finding) => Math.abs(startOf(each.place) - startOf(place));
      const nearest = alike.reduce<Finding | null>((best, each) => (best && away(best) <= away(each) ? best : each), null);
      if (!nearest) tell('That is mended already.');
      return nearest;
    },
    [check],
  );

  const acts = useMemo((): CheckActs => {
    const show = async (listed: Finding) => {
      const finding = await afresh(listed);
      if (!finding || !handle) return;
      const { place } = finding;
      switch (place.kind) {
        case 'text':
          return goTo(handle.editor, place.from, place.to);
        case 'fact':
          return leads.current.fact(place.fact);
        case 'next-fact':
          return leads.current.nextFact();
        case 'details':
          return leads.current.details(place.field);
      }
    };
    const fix = async (listed: Finding) => {
      const finding = await afresh(listed);
      if (!finding?.fix || !handle) return;
      mend(handle.editor, finding.fix);
      announce(`Mended: ${finding.words}. ${undoHint()}`);
      waiting.current();
      await check(true);
    };
    return { show: (finding) => void show(finding), fix: (finding) => void fix(finding) };
  }, [handle, afresh, check]);
  return { report, acts };
}
