import { describe, expect, it } from 'vitest';
import { bound, unbound } from '../../../shared/typography/bound';
import { corpusIds, corpusText } from '../../support/make';

/** A tilde is a blank at which no line may break. */
describe('blanks that must not break', () => {
  it.each<[string, string, string?]>([
    ['on 5~July 2024', 'a day and its month'],
    ['on 5th~July', 'an ordinal day'],
    ['July~5, 2024', 'an American day'],
    ['from 30~April to 2~May', 'two days'],
    ['he may 5 times', 'no date: a verb'],
    ['July 2024', 'a month and its year may part'],
    ['le 1er~mars et le 14~juillet', 'French days', 'fr-FR'],
    ['le 5~July', 'an English day in a French note', 'fr-FR'],
    ['am 3.~Oktober', 'a German day', 'de-DE'],
    ['Mr~Rudenko and Dr.~Khan', 'titles'],
    ['H.E.~Ms~Noor', 'two titles'],
    ['Mr and Mrs', 'titles without a name'],
    ['the dr visited', 'no title'],
    ['5~% of 40~million and 7~per cent', 'shares and magnitudes'],
    ['12~km, 3.5~GW, 20~bcm', 'units'],
    ['12 men', 'no unit'],
    ['5 Kmart', 'a word that begins like a unit'],
    ['USD~400, 300~EUR, US$~5', 'money'],
    ['No.~12, Art.~5, p.~3, paras~4', 'places in texts'],
    ['10~000 people and 1~234~567 more', 'groups of figures'],
    ['In 2024 300 people', 'a year and a number'],
    ['Quoi~? «~Oui~!~» Voici~: ceci~; cela', 'French signs', 'fr-CA'],
    ['What ? Nothing', 'signs of other languages'],
    ['', 'nothing'],
  ])('%s: %s', (shown, _name, tag = 'en-GB') => {
    const expected = shown.replaceAll('~', '\u00a0');
    expect(bound(unbound(expected), tag)).toBe(expected);
    expect(bound(expected, tag), 'twice is once').toBe(expected);
  });

  it.each(corpusIds)('no letter of report %s is changed', (id) => {
    const text = corpusText(id);
    for (const tag of ['en-GB', 'fr-FR', 'ru-RU']) expect(unbound(bound(text, tag))).toBe(unbound(text));
  });
});
