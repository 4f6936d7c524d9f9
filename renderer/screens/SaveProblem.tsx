import { useEffect } from 'react';
import { announce } from '../state/announce';
import type { Saver } from '../state/saver';
import { useSaveState } from '../state/useSaving';
import { Problem } from '../ui/Problem';

/** Why the note is not on disk, with a way to try again; or what happened to its file meanwhile. */
export function SaveProblem({ saver }: { saver: Saver }) {
  const state = useSaveState(saver);
  const failed = state.kind === 'failed' ? state.error.message : null;
  useEffect(() => {
    if (failed) announce(failed, true);
  }, [failed]);
  if (state.kind === 'failed')
    return (
      <Problem problem={state.error}>
        <button type="button" className="btn line" onClick={() => void saver.retry()}>
          Try again
        </button>
      </Problem>
    );
  return state.kind === 'saved' && state.notice ? <Problem problem={state.notice} tone="warn" /> : null;
}
