/** The words of a sentence, as the names of meetings and their numbers are looked for among them. */
import { ordinalValue } from './lexicon/ordinals';

/** Offsets into the sentence. */
export type Place = { start: number; end: number };

/** `low`: in small letters; `cap`: begins with a capital or figure; `word`: no mark of punctuation. */
export type Token = Place & { text: string; low: string; cap: boolean; word: boolean };

/** Words and marks, each with its place; a word keeps its hyphens and inner stops. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'+&./]*(?:[-–—‑][\p{L}\p{N}][\p{L}\p{N}\p{M}’'.]*)*|\S/gu)) {
    let words = match[0];
    while (words.length > 1 && /[.’'/]$/.test(words) && !/^(?:\p{L}\.)+$/u.test(words) && !/s[’']$/.test(words))
      words = words.slice(0, -1);
    found.push({
      text: words,
      low: words.toLowerCase(),
      start: match.index,
      end: match.index + words.length,
      cap: /^[\p{Lu}\p{N}]/u.test(words) && /\p{Lu}|\d\+\d/u.test(words),
      word: /^[\p{L}\p{N}]/u.test(words),
    });
  }
  return found;
}

/** Whether the token is a number of a series: "third", "XIV", "25th"; never "1.5" or a year. */
export function ordinalOrNumber(token: Token | undefined): boolean {
  return token !== undefined && ordinalValue(token.text) !== null && token.text !== 'I';
}

/** Words that cannot stand inside the name on its left: articles, prepositions, pronouns, forms of "to be". */
export const CLOSED = new Set(
  `the a an this that these those their its his her our your my of in on at for to from by with and or but as into over after
   before during under between among through via per is are was were be been has had have held hold will would said who which when
   where also today yesterday both two latest new another next previous last upcoming forthcoming annual following`.split(/\s+/),
);

/** Words before "session" or "meeting" that make no name of it: "Third Ordinary Session of the Commission". */
export const PLAIN = new Set(
  'ordinary regular annual extraordinary special plenary formal the its their first joint session'.split(' '),
);
