import { useEffect, useMemo, useRef } from 'react';
import { dictionaryFor } from '../../shared/spelling/languages';
import { namesIn } from '../../shared/spelling/words';
import { announce } from '../state/announce';
import { SpellingClient } from './client';
import { changeOwnWords, onOwnWords, ownWords } from './ownWords';
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
    const take = () => {
      desk.own = ownWords();
      desk.look();
    };
    take();
    void changeOwnWords({});
    return onOwnWords(take);
  }, [desk]);
  return desk;
}
