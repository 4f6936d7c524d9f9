import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachWord, goesOnAt, isCapitalAt } from '../../../shared/parse/scan';

const wordsOf = (text: string) => {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
};

describe('words of a text, looked for sign by sign', () => {
  test.each([
    ['letters and figures', 'Round 5 of the talks', ['Round', '5', 'of', 'the', 'talks']],
    ['cut at hyphens and apostrophes', 'Sino-Russian ties, Peru’s', ['Sino', 'Russian', 'ties', 'Peru', 's']],
    ['letters of other scripts', 'Ōsaka, Москва', ['Ōsaka', 'Москва']],
    ['letters beyond the first plane', '𐐀𐐁 x', ['𐐀𐐁', 'x']],
    ['nothing', ' …—', []],
  ])('%s', (_name, text, words) => expect(wordsOf(text)).toEqual(words));

  test('are those that a pattern finds, in any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsOf(text)).toEqual([...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word));
      }),
    ));
});

test.each([
  ['a capital', 'Á', true, true],
  ['a figure', '7', true, true],
  ['a small letter', 'á', false, true],
  ['a sign', '–', false, false],
  ['the end', '', false, false],
])('%s', (_name, text, isCapital, goesOn) => expect([isCapitalAt(text, 0), goesOnAt(text, 0)]).toEqual([isCapital, goesOn]));
