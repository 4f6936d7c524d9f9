import { describe, expect, it } from 'vitest';
import { typographic } from '../../../shared/typography/rules';

/** Types the words sign by sign, as a person would. */
function type(words: string, tag = 'en-GB'): string {
  let text = '';
  for (const sign of words) {
    const change = typographic(text, sign, tag);
    text += sign;
    if (change) text = text.slice(0, text.length - change.back) + change.insert;
  }
  return text;
}

describe('English', () => {
  it.each<[string, string, string]>([
    ['quotation marks', 'He said "yes".', 'He said “yes”.'],
    ['after a bracket', '("yes")', '(“yes”)'],
    ['inside another', `"the 'new' line"`, '“the ‘new’ line”'],
    ['apostrophe', "the sides' view, don't", 'the sides’ view, don’t'],
    ['a hyphen stays', 'peace-building', 'peace-building'],
    ['two are a dash', 'Pakistan--Russia', 'Pakistan–Russia'],
    ['three a long one', 'gas---oil', 'gas—oil'],
    ['between blanks', 'gas - and oil', 'gas – and oil'],
    ['not a list item', '- gas', '- gas'],
    ['ellipsis', 'and so on...', 'and so on…'],
    ['four stops stay', 'so....', 'so….'],
    ['a day with its month', 'on 20 June 2023', 'on 20\u00a0June 2023'],
    ['a day with its month at the end of a sentence', 'on 20 June.', 'on 20\u00a0June.'],
    ['a day with its month in a list', '(20 June, 5 July)', '(20\u00a0June, 5\u00a0July)'],
    ['not any number', 'on 20 jumps ', 'on 20 jumps '],
    ['not the end of a long number', 'in 2020 June was ', 'in 2020 June was '],
  ])('%s', (_name, typed, expected) => expect(type(typed)).toBe(expected));
});

describe('other languages', () => {
  it.each<[string, string, string]>([
    ['fr-FR', 'Il dit "oui" !', 'Il dit «\u202foui\u202f»\u202f!'],
    ['fr-FR', "l'accord : 20 juin 2023", 'l’accord\u00a0: 20\u00a0juin 2023'],
    ['de-DE', '"ja"', '„ja“'],
    ['pl-PL', '"tak" 20 czerwca 2023', '„tak” 20\u00a0czerwca 2023'],
    ['ru-RU', '"да"', '«да»'],
    ['es-ES', '"sí"', '«sí»'],
    ['ja-JP', '"x"', '“x”'],
  ])('%s: %s', (tag, typed, expected) => expect(type(typed, tag)).toBe(expected));
});
