import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { topicOf } from '../../../shared/parse/topics';
import { article } from '../../support/make';

describe('what a statement is about', () => {
  it.each([
    ['the object of the noun that leads to it', 'to expand cooperation in higher education', 'higher education'],
    [
      'past the verb of the infinitive',
      'to set up a joint working group on halal certification',
      'joint working group on halal certification',
    ],
    ['no attitude', 'concern over recent missile launches', 'recent missile launches'],
    ['no place or day of the talks', 'in New York on Tuesday to set up a permanent secretariat', 'permanent secretariat'],
    ['up to a clause', 'the strike that began in May', 'strike'],
    [
      'never half an object',
      'the backing of the hosts for the smooth graduation of the country from the group',
      'backing of the hosts',
    ],
  ])('%s', (_name, object, topic) => expect(topicOf(object)).toBe(topic));
  it('is null where no noun is left', () => expect(topicOf('to continue')).toBeNull());
});

const facts = (text: string) =>
  parseArticle(article(`OSLO, 3 March 2025 – Norway and Peru met in Oslo on Monday for talks on trade. ${text}`));

describe('who is to do it', () => {
  it.each([
    ['the subject of an active verb', 'Experts of both sides will meet in Lima in June.', 'Experts of both sides'],
    ['who hosts', 'The fourth round of the talks will be hosted by Peru in October 2026.', 'Peru'],
    ['nobody where the text does not say', 'The next round of the talks will take place in Lima in June.', null],
  ])('%s', (_name, text, who) => expect(facts(text).nextSteps.map((step) => step.who)).toEqual([who]));
});

describe('how near the source stands to what was said', () => {
  it.each([
    [
      'agreed-text',
      'Joint Statement\n\nThe two sides agreed to open a ferry line between Bergen and Lima, and to hold annual talks on fisheries.',
    ],
    [
      'readout',
      'Press release\n\nForeign Minister Anne Berg met her counterpart José Ruiz in Oslo on Monday to speak about a new ferry line.',
    ],
    [
      'named-official',
      'Norway and Peru held talks in Oslo on Monday. “We shall open a ferry line by June,” said Foreign Minister Anne Berg.',
    ],
    [
      'unnamed-official',
      'Norway and Peru held talks on Monday about a ferry line from Bergen, a diplomat familiar with the matter said.',
    ],
    ['inference', 'Norway and Peru are likely to open a ferry line between Bergen and Lima before the summer begins.'],
  ])('%s', (rank, text) => expect(parseArticle(article(text)).source.rank).toBe(rank));
});
