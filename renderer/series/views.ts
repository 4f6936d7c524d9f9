/** Series that were looked at or are likely to be next, so that their screen stands at once when it is gone to. */
import type { SeriesView } from '../../shared/seriesContract';
import { call, type Result } from '../bridge';

const views = new Map<string, SeriesView>();

/** As the page knows it; it may have changed since. */
export const knownView = (id: string): SeriesView | undefined => views.get(id);

/** As the folder is now; null where no briefing belongs to it any more. */
export async function lookAt(id: string): Promise<Result<SeriesView | null>> {
  const result = await call('series.open', { id });
  if (result.ok && result.value) views.set(id, result.value);
  else views.delete(id);
  return result;
}

/** Looks at series one after the other until all are known or `stop` says so. */
export async function lookAhead(ids: readonly string[], stop: () => boolean): Promise<void> {
  for (const id of ids) {
    if (stop()) return;
    if (!views.has(id)) await lookAt(id);
  }
}
