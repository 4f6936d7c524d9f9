import { call } from '../bridge';
import type { AppState } from '../state/useApp';

/** Goes to the series of an open briefing, or says that there is none. */
export async function toSeries(briefing: string, { go, fail }: Pick<AppState, 'go' | 'fail'>): Promise<void> {
  const result = await call('series.of', { briefing });
  if (!result.ok) return fail(result.error);
  if (result.value !== null) return go('series', result.value);
  fail({
    code: 'no-series',
    message: 'This meeting stands alone: it has no name, and no other briefing in the library is a round of it.',
    action: 'In the library, “Series…” beside a briefing puts it into one.',
    place: null,
    reason: null,
  });
}
