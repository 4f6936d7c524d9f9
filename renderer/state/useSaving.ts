import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { call, callWith, on } from '../bridge';
import type { NoteEditorHandle } from '../editor';
import { draftsIn } from '../writing';
import { Saver, type SaveState } from './saver';

export const clock = {
  now: () => performance.now(),
  /** Once that long has passed, and no key is being answered. */
  later: (act: () => void, ms: number) => {
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(act, { timeout: 200 });
    }, ms);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
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
        () => {
          const drafts = handle.current ? draftsIn(handle.current.editor.state) : [];
          const note = handle.current?.noteText() ?? 'null';
          return callWith(
            'briefing.save',
            `{"id":${JSON.stringify(briefing.id)},"note":${note},"commentDrafts":${JSON.stringify(drafts)}}`,
          );
        },
        clock,
        briefing.savedAt,
      ),
  );
  useEffect(() => {
    lastWords.current = () => {
      leaveField();
      return saver.flush();
    };
    return () => {
      lastWords.current = async () => true;
    };
  }, [saver, lastWords]);

  return saver;
}

/** A field of the facts takes what was typed when it is left, and a window that closes leaves none by itself. */
function leaveField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.closest('.factspane .details')) field.blur();
}

/** Saved or not. Read where it is shown: the window as a whole is not drawn anew with every save. */
export const useSaveState = (saver: Saver): SaveState => useSyncExternalStore(saver.subscribe, saver.current);

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
