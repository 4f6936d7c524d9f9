import { useMemo, useSyncExternalStore } from 'react';
import type { AddedFact } from '../../shared/model/added';
import type { Apparatus } from '../../shared/model/note';
import type { NoteEditorHandle } from '../editor';
import type { Reviews } from './factRows';

const NONE: Reviews = {};
const never = () => () => undefined;

/** What each fact is now: the author's decisions, and whether its words were edited. */
export const useReviews = (handle: NoteEditorHandle | null): Reviews =>
  useSyncExternalStore(handle?.subscribe ?? never, () => handle?.statuses() ?? NONE);

const NO_FACTS: Readonly<Record<string, AddedFact>> = {};
const NO_IDS: readonly string[] = [];

/** Facts that the note itself keeps: marked by the author, or brought along with pasted words. */
export const useAdded = (handle: NoteEditorHandle | null): Readonly<Record<string, AddedFact>> =>
  useSyncExternalStore(handle?.subscribe ?? never, () => handle?.added() ?? NO_FACTS);

/** Facts that the author called none at all. */
export const useDismissed = (handle: NoteEditorHandle | null): readonly string[] =>
  useSyncExternalStore(handle?.subscribe ?? never, () => handle?.dismissed() ?? NO_IDS);

/** A value read anew after every change, the same object as long as it says the same. */
export function useValue<T>(handle: NoteEditorHandle | null, read: (handle: NoteEditorHandle) => T): T | null {
  const json = useSyncExternalStore(handle?.subscribe ?? never, () => (handle ? JSON.stringify(read(handle)) : 'null'));
  return useMemo(() => JSON.parse(json) as T | null, [json]);
}

/** Heads and feet of the note; null until the note is there. */
export const useApparatus = (handle: NoteEditorHandle | null): Apparatus | null => useValue(handle, (h) => h.apparatus());

/** Labels of the gaps that are still open. */
export const useGaps = (handle: NoteEditorHandle | null): string[] => useValue(handle, (h) => h.gaps()) ?? [];
