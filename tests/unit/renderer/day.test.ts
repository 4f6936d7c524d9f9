import { expect, it } from 'vitest';
import { readDay } from '../../../renderer/state/day';

it.each<[string, string | null]>([
  ['20 June 2023', '2023-06-20'],
  [' 20 june 2023 ', '2023-06-20'],
  ['20 Jun 2023', '2023-06-20'],
  ['June 20, 2023', '2023-06-20'],
  ['Tuesday 20 June 2023', '2023-06-20'],
  ['20/6/2023', '2023-06-20'],
  ['11/6/2023', '2023-06-11'],
  ['20.06.2023', '2023-06-20'],
  ['2023-06-20', '2023-06-20'],
  ['31 June 2023', null],
  ['20 June', null],
  ['20–22 June 2023', null],
  ['20 June 2023 or so', null],
  ['soon', null],
  ['', null],
])('“%s” is the day %s', (words, day) => expect(readDay(words)).toBe(day));
