import { useEffect, useMemo, useRef } from 'react';
import { dictionaryFor } from '../../shared/spelling/languages';
import { namesIn } from '../../shared/spelling/words';
import { call } from '../bridge';
import { announce } from '../state/announce';
import { SpellingClient } from './client';
import type { SpellingDesk } from './plugin';

/** The spelling of an open note: its language's dictionary, the names of its facts, the user's own words. */
export function useSpelling({ language, on, facts }: { language: string; on: boolean; facts: unknown }): SpellingDesk {
  const desk = useRef<SpellingDesk>({ client: null, names: new Set(), own: new Set(), look: () => undefined }).current;
  desk.names = useMemo(() => namesIn(facts), [facts]);
  const dictionary = on ? dictionaryFor(language) : null;

  useEffect(() => {
    const client =
      dictionary === null
        ? null
        : new SpellingClient(dictionary, () => announce('Spelling is not checked: its dictionary could not be opened.'));
    desk.client = client;
    desk.look();
    return () => {
      client?.end();
      desk.client = null;
    };
  }, [desk, dictionary]);

  useEffect(() => {
    void changeOwnWords(desk, {});
  }, [desk]);
  return desk;
}

/** Takes a word into the user's dictionary, or out of it; without either only reads it. */
export async function changeOwnWords(desk: SpellingDesk, { add, remove }: { add?: string; remove?: string }): Promise<void> {
  const result = await call('dictionary.words', { add: add ?? null, remove: remove ?? null });
  if (!result.ok) return announce(result.error.message, true);
  desk.own = new Set(result.value);
  desk.look();
}
