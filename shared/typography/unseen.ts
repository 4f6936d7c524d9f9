/** Signs that nobody sees: hyphens for where a line may end, blanks without width, marks of direction. Web pages are full of them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The words as they are read. */
export const withoutUnseen = (words: string): string => words.replace(UNSEEN, '');
