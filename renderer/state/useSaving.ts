import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { call, on } from '../bridge';
import type { NoteEditorHandle } from '../editor';
import { announce } from './announce';
import { Saver } from './saver';

const clock = {
  now: () => performance.now(),
  later: (act: () => void, ms: number) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** Keeps the note on disk while it is open, and gives its last words before the window closes or another note comes. */
export function useSaving(
  briefing: { id: string; savedAt: string },
  handle: RefObject<NoteEditorHandle | null>,
  lastWords: RefObject<() => Promise<boolean>>,
) {
  const [saver] = useState(
    () =>
      new Saver(
        () => call('briefing.save', { id: briefing.id, note: handle.current?.getNote() ?? null }),
        clock,
        briefing.savedAt,
      ),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.current);
  const failed = state.kind === 'failed' ? state.error.message : null;

  useEffect(() => {
    if (failed) announce(failed, true);
  }, [failed]);

  useEffect(() => {
    lastWords.current = () => saver.flush();
    return () => {
      lastWords.current = async () => true;
    };
  }, [saver, lastWords]);

  return { saver, state };
}

/** The main process wants to close the window: first the last words, whatever screen is shown. */
export function useClosing(lastWords: RefObject<() => Promise<boolean>>): void {
  useEffect(
    () =>
      on('closing', () => {
        void lastWords.current().then(() => call('window.mayClose', null));
      }),
    [lastWords],
  );
}
