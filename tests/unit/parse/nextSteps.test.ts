import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';
const steps = (text: string) => parseArticle(article(LEAD + text)).nextSteps.map(({ when, place }) => [when, place]);

describe('what is still to happen', () => {
  it.each([
    ['an event with day and place', 'The next round will be held in Lima on 4 May 2026.', '2026-05-04', 'Lima'],
    ['an event without a day', 'The next round will be held in Lima.', null, 'Lima'],
    ['a passive of planning', 'The sixth round has been pencilled in for Lima in November.', '2025-11', 'Lima'],
    ['scheduled in the present tense', 'Talks on cod resume in Lima on 11 June.', '2025-06-11', 'Lima'],
    ['a host', 'Peru will host the fifth round in 2026.', '2026', 'Peru'],
    ['the capital of a state', 'The fifth round will be convened in the Peruvian capital in 2026.', '2026', 'Lima'],
    ['a dated promise', 'Norway will donate two rescue boats by 30 September 2025.', '2025-09-30', null],
    ['a date in words', 'Experts are expected to meet by video link within two weeks.', 'within two weeks', null],
    ['an academic year', 'From the 2026-2027 academic year, Peru will grant ten scholarships.', '2026-2027 academic year', null],
  ])('%s', (_name, text, when, place) => expect(steps(text)).toEqual([[when, place]]));
  it('two dated commitments in a sentence are two', () =>
    expect(
      steps('Norway agreed to open a consulate in Cusco in June 2026 and decided to close the one in Tacna by 1 May 2027.'),
    ).toHaveLength(2));
  it.each([
    ['an undated promise', 'Norway will donate two rescue boats to Peru.'],
    ['the day of what was done before', 'Norway would withdraw the complaint it lodged in February.'],
    ['a hope', 'He hoped that the two sides would meet again in June.'],
  ])('%s is none', (_name, text) => expect(steps(text)).toEqual([]));
});
