import { useEffect, useState } from 'react';
import type { UserErrorData } from '../../shared/error';
import type { SeriesView } from '../../shared/seriesContract';
import { call } from '../bridge';

/** `view` is undefined while it is compared, null where no briefing belongs to the series any more. */
export type SeriesState = { view: SeriesView | null | undefined; problem: UserErrorData | null };

/**
 * A series: what is known of it at once, then as the folder is now, and again whenever the window comes to the front.
 */
export function useSeries(id: string): SeriesState {
  const [state, setState] = useState<SeriesState>({ view: undefined, problem: null });
  useEffect(() => {
    let here = true;
    const look = (known: boolean) =>
      call('series.open', { id, known }).then((result) => {
        if (!here) return;
        if (!result.ok) return setState({ view: null, problem: result.error });
        // Not known yet: the other question finds it out.
        if (known && result.value === null) return;
        const view = result.value;
        setState((before) =>
          before.view && view && JSON.stringify(before.view) === JSON.stringify(view) ? before : { view, problem: null },
        );
      });
    void look(true).then(() => look(false));
    const again = () => void look(false);
    window.addEventListener('focus', again);
    return () => {
      here = false;
      window.removeEventListener('focus', again);
    };
  }, [id]);
  return state;
}
