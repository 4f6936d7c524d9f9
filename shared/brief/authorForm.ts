import { VERBS } from '../parse/lexicon/verbs';

/** Where the first verb of the language of readouts begins; null where there is none. */
export function verbIn(words: string): number | null {
  const found = VERBS.map(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.exec(words)?.index ?? -1;
  }).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : null;
}

/** "agreed to …" wants a subject, "They agreed …" has one, "closer ties" is neither. */
export function formOf(words: string): 'predicate' | 'clause' | 'phrase' {
  const verb = verbIn(words);
  return verb === null ? 'phrase' : verb === 0 ? 'predicate' : 'clause';
}
