/** Two wordings of one place, each with what the other has not. */
import { diffWordsWithSpace } from 'diff';
import type { Stretch } from '../brief/sources/differing';

export function wordChanges(was: string, now: string): { was: Stretch[]; now: Stretch[] } {
  const parts = diffWordsWithSpace(was, now);
  const side = (without: 'added' | 'removed'): Stretch[] =>
    parts.filter((part) => !part[without]).map(({ value, added, removed }) => ({ text: value, own: Boolean(added || removed) }));
  return { was: side('added'), now: side('removed') };
}
