import { describe, expect, it } from 'vitest';
import { against } from '../../../shared/brief/sources/differing';

const shown = (words: string, other: string): string =>
  against(words, other)
    .map(({ text, own }) => (own ? `[${text}]` : text))
    .join('');

describe('words in which two reports differ', () => {
  it.each([
    ['a number', 'They will build 12 ships.', 'They will build 10 ships.', 'They will build [12] ships.'],
    ['a sum', 'a loan of $1.6 million', 'a loan of $1.8 million', 'a loan of $[1.6] million'],
    ['a season of two years', 'in the 2025/26 season', 'in the 2026/27 season', 'in the [2025/26] season'],
    ['a day', 'by 3 May 2025', 'by 3 June 2025', 'by 3 [May] 2025'],
    ['a name', 'The next round is in Lima.', 'The next round is in Quito.', 'The next round is in [Lima].'],
    ['a verb', 'Chile pledged funds.', 'Chile discussed funds.', 'Chile [pledged] funds.'],
    ['what binds', 'They shall open the road.', 'They may open the road.', 'They [shall] open the road.'],
    ['a denial', 'They did not agree.', 'They did agree.', 'They did [not] agree.'],
    ['a stretch with small words inside', 'a road to the port of Ostia', 'a road', 'a road to the [port of Ostia]'],
  ])('are told: %s', (_name, words, other, expected) => expect(shown(words, other)).toBe(expected));

  it.each([
    ['case and stops', 'The Agreement, on Tourism.', 'the agreement on tourism'],
    ['accents', 'Hēmi Tāwhai-Ross', 'Hemi Tawhai-Ross'],
    ['small words', 'They also agreed on the exchange of data', 'It was agreed to exchange data'],
    ['who reports', 'Both delegations agreed, the officials said', 'The two countries agreed'],
    ['endings', 'exchanging ice cores', 'the exchange of ice cores'],
    ['another verb for the same', 'voiced concern', 'expressed its concern'],
    ['another noun for the same', 'a vessel', 'a ship'],
  ])('are not told where they say the same: %s', (_name, words, other) => expect(shown(words, other)).toBe(words));
});
