import { useMemo, useSyncExternalStore } from 'react';
import type { Apparatus } from '../../shared/model/note';
import type { NoteEditorHandle } from '../editor';
import type { Reviews } from './factRows';

const NONE: Reviews = {};
const never = () => () => undefined;

/** The author's decisions, as the note holds them now. */
export const useReviews = (handle: NoteEditorHandle | null): Reviews =>
  useSyncExternalStore(handle?.subscribe ?? never, () => handle?.reviews() ?? NONE);

/** A value read anew after every change, the same object as long as it says the same. */
function useValue<T>(handle: NoteEditorHandle | null, read: (handle: NoteEditorHandle) => T): T | null {
  const json = useSyncExternalStore(handle?.subscribe ?? never, () => (handle ? JSON.stringify(read(handle)) : 'null'));
  return useMemo(() => JSON.parse(json) as T | null, [json]);
}

/** Heads and feet of the note; null until the note is there. */
export const useApparatus = (handle: NoteEditorHandle | null): Apparatus | null => useValue(handle, (h) => h.apparatus());

/** Labels of the gaps that are still open. */
export const useGaps = (handle: NoteEditorHandle | null): string[] => useValue(handle, (h) => h.gaps()) ?? [];
