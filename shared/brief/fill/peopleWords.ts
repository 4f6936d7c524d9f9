/** What those are called who are of no side of the meeting. */
export const OTHERS = 'Others';

/** What the app says of who came to the round before and to this one; the names are claims, these words are not. */
export const AGAIN = 'took part again';
/** Of one, and of several. */
export const NEW = ['is new', 'are new'] as const;
export const NOT_NAMED = ['is not named this time', 'are not named this time'] as const;

const ALL: ReadonlySet<string> = new Set([AGAIN, ...NEW, ...NOT_NAMED]);
export const isSaidOfPeople = (words: string): boolean => ALL.has(words);
