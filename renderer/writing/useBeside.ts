import { useCallback, useMemo, useState } from 'react';
import type { Side } from './SidePanel';
import { useAsked } from './useAsked';

/** The outline or the comments, while they stand in the place of the facts. */
export type Beside = {
  side: Side | null;
  /** Counts how often the hand was led there; a panel that came by itself leaves the hand where it writes. */
  calls: number;
  /** Id of the current comment. */
  comment: string | null;
};

/** `show` brings the column of the facts to the front where a narrow window shows another pane. */
export function useBeside(show: () => void) {
  const [beside, setBeside] = useState<Beside>({ side: null, calls: 0, comment: null });
  const ask = (which: Side) => {
    // In a narrow window it may be open with another pane before it: then it comes to the front, and does not close.
    const seen = document.querySelector('.beside')?.checkVisibility() ?? false;
    const close = beside.side === which && seen;
    if (!close) show();
    setBeside((now) => ({ ...now, side: close ? null : which, calls: now.calls + 1 }));
  };
  useAsked({ outline: () => ask('outline'), comments: () => ask('comments'), changes: () => ask('changes') });
  const choose = useCallback((side: Side) => setBeside((now) => ({ ...now, side, calls: 0 })), []);
  const close = useCallback(() => setBeside((now) => ({ ...now, side: null })), []);
  const setComment = useCallback((comment: string | null) => setBeside((now) => ({ ...now, comment })), []);
  /** A comment was written: it shows in the list, and the hand writes on. */
  const added = useCallback((comment: string) => setBeside({ side: 'comments', calls: 0, comment }), []);
  const enter = useCallback(() => setBeside((now) => ({ ...now, calls: now.calls + 1 })), []);
  return useMemo(
    () => ({ ...beside, choose, close, setComment, added, enter }),
    [beside, choose, close, setComment, added, enter],
  );
}
