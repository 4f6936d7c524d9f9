/** The user's own words for spelling, as the window knows them: one list for every note. */
import { useSyncExternalStore } from 'react';
import { call } from '../bridge';
import { announce } from '../state/announce';

let words: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export const ownWords = (): ReadonlySet<string> => words;

export function onOwnWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOwnWords = (): ReadonlySet<string> => useSyncExternalStore(onOwnWords, ownWords);

/** Takes a word into the user's dictionary, or out of it; without either only reads it. */
export async function changeOwnWords({ add, remove }: { add?: string; remove?: string }): Promise<void> {
  const result = await call('dictionary.words', { add: add ?? null, remove: remove ?? null });
  if (!result.ok) return announce(result.error.message, true);
  words = new Set(result.value);
  for (const listener of listeners) listener();
}
