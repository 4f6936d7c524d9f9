/** A next step's sentence with a place or time that another source gives. */
import { describe, expect, it } from 'vitest';
import { gives, stepWith } from '../../../shared/brief/sources/chosenWords';
import type { NextStep } from '../../../shared/model/facts';

const step = (text: string, when: string | null, place: string | null = null): NextStep =>
  ({
    id: text,
    text,
    what: 'Next round',
    who: null,
    when,
    place,
    spans: [],
    rule: 'next-step',
    confidence: 1,
  }) as unknown as NextStep;

describe('the sentence follows the value', () => {
  it.each<[string, NextStep, 'when' | 'place', string, string | null, string]>([
    ['a month for a month', step('It meets in May 2026', '2026-05'), 'when', '2026-06', null, 'It meets in June 2026'],
    ['a month without its year', step('It meets in May', '2026-05'), 'when', '2026-06', null, 'It meets in June 2026'],
    ['a day for a month', step('It meets in May 2026', '2026-05'), 'when', '2026-06-03', null, 'It meets on 3 June 2026'],
    [
      'a month for a day',
      step('It meets on Monday 4 May 2026 again', '2026-05-04'),
      'when',
      '2026-06',
      null,
      'It meets in June 2026 again',
    ],
    [
      'a day as Americans write it',
      step('It meets on May 4, 2026', '2026-05-04'),
      'when',
      '2026-05-06',
      null,
      'It meets on 6 May 2026',
    ],
    [
      'words, as their source leads up to them',
      step('It meets in May 2026', '2026-05'),
      'when',
      'end of the year',
      'It is due by the end of the year',
      'It meets by the end of the year',
    ],
    [
      'words that nothing leads up to',
      step('It meets in May 2026', '2026-05'),
      'when',
      'next summer',
      'Next round: next summer',
      'It meets next summer',
    ],
    [
      'a time told bare',
      step('Next round: May 2026', '2026-05'),
      'when',
      '2026-06',
      'It meets in June 2026',
      'Next round: June 2026',
    ],
    [
      'a term that is told without its lead',
      step('It meets by May 2026', '2026-05'),
      'when',
      '2026-06',
      null,
      'It meets by June 2026',
    ],
    ['a place', step('It meets in Bern in May', '2026-05', 'Bern'), 'place', 'Geneva', null, 'It meets in Geneva in May'],
    ['no place that is told twice', step('From Bern to Bern', null, 'Bern'), 'place', 'Geneva', null, 'From Bern to Bern'],
    ['no part of a word', step('The Bernese meet', null, 'Bern'), 'place', 'Geneva', null, 'The Bernese meet'],
    [
      'nothing where the time is not in so many words',
      step('It meets next week', '2026-05-04'),
      'when',
      '2026-06',
      null,
      'It meets next week',
    ],
  ])('%s', (_name, told, field, value, other, text) => {
    const all = [told, ...(other === null ? [] : [step(other, value)])];
    expect(stepWith(told, field, value, all)).toMatchObject({ text, [field]: value });
  });
});

it.each<[string, string, string, boolean]>([
  ['a day', 'on 4\u00a0May 2026', '2026-05-04', true],
  ['without its year', 'on Monday 4 May', '2026-05-04', true],
  ['of another year', 'on 4 May 2025', '2026-05-04', false],
  ['another day', 'on 14 May 2026', '2026-05-04', false],
  ['a name in other letters', 'at VALPARAÍSO', 'Valparaíso', true],
  ['part of a word', 'Directorate', 'Director', false],
])('words give a value: %s', (_name, words, value, given) => expect(gives(words, value)).toBe(given));
