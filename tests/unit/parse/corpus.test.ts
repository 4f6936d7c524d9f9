import { describe, expect, it } from 'vitest';
import { Facts, listFacts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { corpusIds, corpusText } from '../../support/make';

const parse = (text: string): Facts => parseArticle({ id: 'a000000000000', text });

describe('the facts of every article of the corpus', () => {
  it.each(corpusIds)('%s: fit the format, and each has the very words at its place', (id) => {
    const text = corpusText(id);
    const facts = Facts.parse(parse(text));
    for (const { fact } of listFacts(facts)) {
      expect(fact.text).toBe(text.slice(...fact.span));
      expect(fact.spans).toContainEqual(fact.span);
      for (const [start, end] of fact.spans) expect(end).toBeGreaterThan(start);
    }
  });
  it.each(corpusIds)('%s: have ids of their own', (id) => {
    const ids = listFacts(parse(corpusText(id))).map(({ fact }) => fact.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it.each(corpusIds)('%s: are the same the second time, and with the line ends of another system', (id) => {
    const text = corpusText(id);
    expect(parse(text)).toEqual(parse(text));
    const values = (facts: Facts) =>
      listFacts(facts).map(({ kind, fact }) => [kind, 'value' in fact ? fact.value : fact.text.replace(/\s+/g, ' ')]);
    expect(values(parse(text.replaceAll('\n', '\r\n')))).toEqual(values(parse(text)));
  });
});

describe('any text at all is read without an error', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n '],
    ['one letter', 'x'],
    ['halves of surrogates', '\ud800 and \udfff agreed to meet.'],
    ['zero-width signs', '\u200bThe\u00ad sides\u2060 agreed\ufeff to meet.'],
    ['open quotation marks', '“'.repeat(2000)],
    ['brackets', '('.repeat(5000)],
    ['one long word', 'A'.repeat(20_000)],
    ['capitals', 'Minister Of Foreign Affairs '.repeat(2000)],
    ['commas', 'a, '.repeat(10_000)],
  ])('%s', (_name, text) => expect(() => Facts.parse(parse(text))).not.toThrow());
});

describe('what is not there is not guessed', () => {
  const facts = parse('The minister agreed to look into the matter.');
  it('no date, place, round or side', () =>
    expect([facts.event.start, facts.event.city, facts.event.round, facts.event.parties]).toEqual([null, null, null, []]));
});

it('Iran, where the Foreign Secretary had been, is no side', () => {
  expect(parse(corpusText('01')).event.parties.map(({ value }) => value)).toEqual(['PK', 'RU']);
});
