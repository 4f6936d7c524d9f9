import { describe, expect, it } from 'vitest';
import { weekdayBefore } from '../../../shared/parse/calendar';
import { datesIn } from '../../../shared/parse/dates';

const PUBLISHED = '2023-06-21'; // a Wednesday
const first = (text: string, tense: 'past' | 'future' = 'past', published: string | null = PUBLISHED) =>
  datesIn(text, published, tense)[0];

describe('a date as it is written', () => {
  it.each([
    ['on 20 June 2023', '2023-06-20'],
    ['on June 20, 2023', '2023-06-20'],
    ['on the 20th of June 2023', '2023-06-20'],
    ['this 28th day of November 2026', '2026-11-28'],
    ['on 2023-06-20', '2023-06-20'],
    ['in October 2026', '2026-10'],
    ['by the end of 2026', '2026'],
  ])('%s', (text, iso) => expect(first(text)?.iso).toBe(iso));
  it('two days', () => expect(first('on 19–20 March 2025')).toMatchObject({ iso: '2025-03-19', end: '2025-03-20' }));
  it.each([
    ['from 30 April to 2 May 2024', '2024-04-30', '2024-05-02'],
    ['April 30 - May 2, 2024', '2024-04-30', '2024-05-02'],
    ['on February 11 and 12', '2023-02-11', '2023-02-12'],
    ['December 12-13, 2023', '2023-12-12', '2023-12-13'],
    ['between 6 and 10 November 2023', '2023-11-06', '2023-11-10'],
    ['from Monday to Friday', '2023-06-12', '2023-06-16'],
    ['on Thursday and Friday', '2023-06-15', '2023-06-16'],
  ])('%s', (text, iso, end) => expect(first(text)).toMatchObject({ iso, end }));
  it.each([
    ['20.06.2023', '2023-06-20'],
    ['27/04/2023', '2023-04-27'],
    ['2023/06/20', '2023-06-20'],
  ])('%s', (text, iso) => expect(first(text)?.iso).toBe(iso));
  it.each(['on 31 February 2024', 'room 1999', '3,100 certificates'])('%s is none', (text) =>
    expect(first(text)?.iso ?? null).toBeNull(),
  );
});

describe('a date as seen from the day of publication', () => {
  it.each([
    ['on Tuesday', 'past', '2023-06-20'],
    ['on Wednesday', 'past', '2023-06-21'],
    ['on Thursday', 'past', '2023-06-15'],
    ['today', 'past', '2023-06-21'],
    ['yesterday', 'past', '2023-06-20'],
    ['on 12 February', 'future', '2024-02-12'],
    ['on 15 August', 'future', '2023-08-15'],
    ['in March', 'future', '2024-03'],
    ['in November', 'future', '2023-11'],
    ['next month', 'future', '2023-07'],
    ['next year', 'future', '2024'],
    ['in March next year', 'future', '2024-03'],
  ] as const)('%s (%s)', (text, tense, iso) => expect(first(text, tense)?.iso).toBe(iso));
  it('says how it was worked out', () => expect(first('on Tuesday')?.derivation).toContain(PUBLISHED));
  it('is none without that day', () => expect(first('on Tuesday', 'past', null)).toBeUndefined());
});

describe('words that are no calendar date stay words', () => {
  it.each([
    'in the first quarter of 2027',
    'in the spring of 2025',
    'within ninety days',
    'next week',
    'from the next academic year',
    'on mutually convenient dates',
  ])('%s', (text) => expect(first(text, 'future')?.iso ?? null).toBeNull());
});

it('does not depend on the clock’s time zone', () => {
  const zone = process.env.TZ;
  const results = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns'].map((tz) => {
    process.env.TZ = tz;
    return weekdayBefore('Tuesday', PUBLISHED);
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(results).toEqual(['2023-06-20', '2023-06-20', '2023-06-20', '2023-06-20']);
});
