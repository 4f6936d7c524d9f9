import { useEffect, useState } from 'react';
import type { UserErrorData } from '../../shared/error';
import type { SeriesView } from '../../shared/seriesContract';
import { AFTER_PAINT_MS } from './useView';
import { knownView, lookAt } from './views';

/** `view` is undefined while it is compared, null where no briefing belongs to the series any more. */
export type SeriesState = { view: SeriesView | null | undefined; problem: UserErrorData | null };

/** A series: what is known of it at once, then as the folder is now, and again whenever the window comes to the front. */
export function useSeries(id: string): SeriesState {
  const [state, setState] = useState<SeriesState>({ view: knownView(id), problem: null });
  useEffect(() => {
    let here = true;
    const look = () =>
      void lookAt(id).then((result) => {
        if (!here) return;
        if (!result.ok) return setState({ view: null, problem: result.error });
        const view = result.value;
        setState((before) => (JSON.stringify(before.view) === JSON.stringify(view) ? before : { view, problem: null }));
      });
    // What is known is shown first: the answer is as large as the series, and has time until that is painted.
    const asked = setTimeout(look, knownView(id) ? AFTER_PAINT_MS : 0);
    window.addEventListener('focus', look);
    return () => {
      here = false;
      clearTimeout(asked);
      window.removeEventListener('focus', look);
    };
  }, [id]);
  return state;
}
