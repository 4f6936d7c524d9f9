/**
 * What holds for any text whatever. `CHANCERY_RUNS` multiplies the runs (`npm run test:full`); a failure prints the
 * seed and the shortest text that fails.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../shared/brief/compare';
import { mergeFacts } from '../../../shared/brief/merge';
import { Facts, listFacts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { corpusIds, corpusText } from '../../support/make';

const RUNS = Number(process.env.CHANCERY_RUNS ?? 1);
const runs = (count: number) => ({ numRuns: Math.ceil(count * RUNS) });
const TIME = 60_000 * Math.max(1, RUNS / 4);

const SENTENCES = corpusIds.flatMap((id) => corpusText(id).split(/(?<=[.!?”])\s+/)).filter((sentence) => sentence.length > 3);
/** Any code units, halves of surrogates among them. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 300 });
/** Signs that rules look for, in no order. */
const marks = fc.string({
  unit: fc.constantFrom(
    ...' \n\r\t.,:;!?“”"«»‘’()[]–—-…AaÉż1０\u00ad\u200b\u2028\ud83d\ude00',
    ' the ',
    ' agreed to ',
    ' Minister ',
    ' 5 June ',
  ),
  maxLength: 120,
});
const shuffled = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(' ', ' ', '\n\n', '\r\n', '')), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(''));
/** Sentences of reports with something strange in between. */
const broken = fc.tuple(shuffled, anyText, fc.nat()).map(([text, strange, at]) => {
  const place = at % (text.length + 1);
  return text.slice(0, place) + strange + text.slice(place);
});

const parse = (text: string, id = 'a000000000000'): Facts => parseArticle({ id, text });

function holds(text: string): void {
  const facts = parse(text);
  expect(Facts.safeParse(facts).error).toBeUndefined();
  for (const { fact } of listFacts(facts)) {
    expect(fact.text).toBe(text.slice(...fact.span));
    for (const [start, end] of fact.spans) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
  for (const { span } of facts.furniture) expect(text.slice(...span).trim()).not.toBe('');
  expect(parse(text)).toEqual(facts);
}

describe('facts fit their schema, stand where they say, and are the same again', () => {
  it('any code units', () => fc.assert(fc.property(anyText, holds), runs(60)), TIME);
  it('signs that rules look for', () => fc.assert(fc.property(marks, holds), runs(60)), TIME);
  it('sentences of reports in any order', () => fc.assert(fc.property(shuffled, holds), runs(30)), TIME);
  it('reports with something strange in them', () => fc.assert(fc.property(broken, holds), runs(20)), TIME);
  it('a sentence that begins with the guest of a host that is not named', () =>
    holds(
      'Tormod Haugland and Maria Dimalanta, administrator of the Maritime Authority in Manila, were also at the table. Malaysian Economy Minister Rafidah Shamsuddin visited Islamabad last year. A letter of intent was signed by the two polar institutes.',
    ));
  it('a body whose name is too long for an id', () =>
    holds(
      '“Two out of three dollars must reach the districts before the rains”, insisted Graça Tembe-Macuácua, director of the National Disaster Institute of Mozambique. On the sidelines, 140 companies took part in a business forum opened by Ethiopian Investment Commissioner Dawit Mengesha Bekele. Maria Corazon Dimalanta, administrator of the Maritime Industry Authority, and Rear Admiral Sigurd Øvrelid, deputy head of the Norwegian Coast Guard, were members of the delegations.',
    ));
});

describe('an article beside itself', () => {
  const twin = (text: string): [Facts, Facts] => [parse(text, 'a000000000001'), parse(text, 'a000000000002')];
  it(
    'merged, gives nothing that it did not give alone, and is at odds with itself in nothing',
    () =>
      fc.assert(
        fc.property(shuffled, (text) => {
          const [one, other] = twin(text);
          const [alone, both] = [mergeFacts([one]), mergeFacts([one, other])];
          const texts = (groups: { fact: { text: string } }[][]) => groups.map((group) => group[0]?.fact.text);
          expect(texts(both.outcomes)).toEqual(texts(alone.outcomes));
          expect(texts(both.participants)).toEqual(texts(alone.participants));
          expect(texts(both.nextSteps)).toEqual(texts(alone.nextSteps));
          expect(both.conflicts).toEqual([]);
          expect(Object.values(both.onlyIn).flat()).toEqual([]);
        }),
        runs(20),
      ),
    TIME,
  );
  it(
    'compared, repeats every commitment and everybody',
    () =>
      fc.assert(
        fc.property(shuffled, (text) => {
          const [one, other] = twin(text);
          const { repeated, participants, ...rest } = compareRounds([one], [other]);
          expect({ ...rest, participants: { ...participants, carried: [] } }).toEqual({
            reworded: [],
            dropped: [],
            new: [],
            fulfilled: [],
            doubts: [],
            participants: { carried: [], left: [], joined: [] },
          });
          expect(repeated.every(({ from, to }) => from.text === to.text)).toBe(true);
        }),
        runs(20),
      ),
    TIME,
  );
});
