import { useCallback, useState } from 'react';
import type { PaneName } from '../acts';

/** The fact that all three panes show, and where it was picked: the pane under the hand does not scroll. */
export type Current = { id: string | null; from: PaneName | 'keys' };

export function useCurrent() {
  const [current, setCurrent] = useState<Current>({ id: null, from: 'keys' });
  const pick = useCallback((id: string | null, from: Current['from']) => {
    setCurrent((before) => (before.id === id && from === 'note' ? before : { id, from }));
  }, []);
  return { current, pick };
}
