import { useEffect, useMemo, useRef } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import { dictionaryFor } from '../../shared/spelling/languages';
import { namesIn, wordsOfSources } from '../../shared/spelling/words';
import { tell } from '../state/announce';
import { SpellingClient } from './client';
import { changeOwnWords, onOwnWords, ownWords } from './ownWords';
import type { SpellingDesk } from './plugin';

type Props = { language: string; on: boolean; briefing: Pick<OpenBriefing, 'articles' | 'facts'> };

/** The spelling of an open note: its language's dictionary, the words of its sources, the user's own words. */
export function useSpelling({ language, on, briefing: { articles, facts } }: Props): SpellingDesk {
  const desk = useRef<SpellingDesk>({ client: null, told: () => new Set(), own: new Set(), look: () => undefined }).current;
  // Read when the first word is looked at, and no sooner: it takes as long as to draw the note.
  desk.told = useMemo(() => {
    let told: ReadonlySet<string> | null = null;
    return () => {
      told ??= new Set([...wordsOfSources(articles.map(({ text }) => text)), ...namesIn(facts)]);
      return told;
    };
  }, [articles, facts]);
  const dictionary = on ? dictionaryFor(language) : null;

  useEffect(() => {
    const client =
      dictionary === null
        ? null
        : new SpellingClient(dictionary, () => tell('Spelling is not checked: its dictionary could not be opened.'));
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
