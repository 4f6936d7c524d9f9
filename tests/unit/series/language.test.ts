import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../shared/brief/series/language';
import { matrixOf } from '../../../shared/brief/series/lineage';
import { meetingOf } from '../../../shared/brief/series/meeting';
import { peopleIn, topicsIn } from '../../../shared/brief/series/people';
import { recogniseSeries } from '../../../shared/brief/series/recognise';
import { briefingOf } from '../../support/make';
import { meeting } from '../../support/rounds';

const matrix = (...texts: string[]) => {
  const [series] = recogniseSeries(
    texts.map((text, i) => ({
      ...meetingOf(briefingOf(`OSLO, 3 March ${2021 + i} – Norway and Peru held round ${i + 1} of their Sea Talks. ${text}`)),
      id: `r${i}`,
      name: 'Sea Talks',
      round: i + 1,
      start: `${2021 + i}-03-03`,
    })),
  );
  return matrixOf(series?.rounds ?? []);
};

describe('the language of a phrase', () => {
  const FERRY = 'The sides agreed to open a ferry line between Bergen and Lima.';
  const LOOK = 'The sides agreed to consider opening a ferry line between Bergen and Lima.';
  const cases: [string, string[], string, unknown[]][] = [
    ['weaker', [FERRY, LOOK], 'ferry line', [null, 'weaker']],
    ['weaker, then as strong as at first', [FERRY, LOOK, FERRY], 'ferry lines', [null, 'weaker', 'stronger']],
    ['the same', [FERRY, FERRY], 'opening a ferry', [null, 'same']],
    ['told by no round', [FERRY, FERRY], 'whale oil', [null, null]],
    ['an empty phrase', [FERRY], ' ', [null]],
  ];
  it.each(cases)('%s', (_name, texts, phrase, expected) =>
    expect(languageOf(matrix(...texts), phrase).map(({ moved }) => moved)).toEqual(expected),
  );
  it('gives verb and step of each wording', () =>
    expect(languageOf(matrix(FERRY, LOOK), 'ferry').map(({ wordings: [one] }) => [one?.verb, one?.rung])).toEqual([
      ['agreed', 'agreed'],
      ['agreed', 'to study'],
    ]));
});

describe('people and topics over briefings', () => {
  const both = [meeting('dev/20'), meeting('dev/21')];
  it('has each person of a side once, the latest meeting first', () => {
    const people = peopleIn(both);
    expect(people.some(({ meetings }) => new Set(meetings.map((met) => met.meeting)).size === 2)).toBe(true);
    for (const { meetings } of people) {
      expect(new Set(meetings.map(({ fact }) => fact.party)).size).toBe(1);
      const days = meetings.map(({ day }) => day ?? '');
      expect(days).toEqual([...days].sort().reverse());
    }
  });
  it('leaves out what the author rejected', () => {
    const [topic] = topicsIn(both);
    const rejected = new Set(topic?.commitments.map(({ fact }) => fact.id));
    const left = topicsIn(both.map((each) => ({ ...each, rejected })));
    expect(rejected.size).toBeGreaterThan(0);
    expect(left.some(({ theme }) => theme === topic?.theme)).toBe(false);
  });
});
