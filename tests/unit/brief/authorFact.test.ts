import { describe, expect, it } from 'vitest';
import { type AddAs, authorFacts, isToldBy } from '../../../shared/brief/authorFact';
import { listFacts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const TEXT = `Norway and Chile weigh ferry link

OSLO, June 21 (Northern Wire) — Delegations of Norway and Chile met in the Old Customs House in Oslo on Tuesday, 18 June 2024.

The two sides spoke about ferries, and about closer ties between harbour pilots. Norway agreed to drain the eastern quay. Chile offered a survey of the northern berths. The harbour authority will send its drawings to Valparaíso by 4 October.

“Nobody should wait for a berth,” said Ingrid Solberg, Norway's Deputy Minister of Transport. Mr Pedro Rojas of the Chilean port office was there too. Hanna Lie took the minutes.

They met again for two days, 19–20 June 2024.`;
const source = article(TEXT);
const facts = parseArticle(source);

function added(as: AddAs, words: string): unknown[] {
  const at = TEXT.indexOf(words);
  if (at < 0) throw new Error(`no “${words}”`);
  return authorFacts(source, as, [at, at + words.length], facts).map((each) => {
    if (words === 'drain the eastern quay') expect(each.fact.text).toBe('to drain the eastern quay');
    const { id, text: _text, span: _span, spans: _spans, rule, confidence: _sure, basis, derivation: _how, ...own } = each.fact;
    expect(rule).toBe('author');
    const field = each.kind === 'event' ? { field: each.field, id: id.slice(source.id.length + 1) } : {};
    return { kind: each.kind, ...field, basis, ...own };
  });
}

const said = { basis: 'said' };
describe('words that the author marks as a fact bring along what stands in them or right beside them', () => {
  it.each<[string, AddAs, string, object[]]>([
    [
      'a date: its day',
      'date',
      '18 June 2024',
      [{ kind: 'event', field: 'start', id: 'event.start', ...said, value: '2024-06-18' }],
    ],
    [
      'a date with its weekday: the day that is written out',
      'date',
      'Tuesday, 18 June 2024',
      [{ kind: 'event', field: 'start', id: 'event.start', ...said, value: '2024-06-18' }],
    ],
    [
      'a range of days: the first and the last',
      'date',
      '19–20 June 2024',
      [
        { kind: 'event', field: 'start', id: 'event.start', ...said, value: '2024-06-19' },
        { kind: 'event', field: 'end', id: 'event.end', ...said, value: '2024-06-20' },
      ],
    ],
    ['no day: no date', 'date', 'closer ties', []],
    ['a place', 'place', 'Oslo', [{ kind: 'event', field: 'city', id: 'event.city', ...said, value: 'Oslo' }]],
    [
      'a venue, without its article',
      'venue',
      'the Old Customs House',
      [{ kind: 'event', field: 'venue', id: 'event.venue', ...said, value: 'Old Customs House' }],
    ],
    [
      'an outcome: who stands in it before the verb',
      'announced',
      'Chile offered a survey of the northern berths',
      [{ kind: 'outcome', ...said, type: 'announced', by: { kind: 'party', who: 'CL' }, form: 'clause', topic: null }],
    ],
    [
      'an outcome: who stands before it',
      'announced',
      'offered a survey of the northern berths',
      [{ kind: 'outcome', ...said, type: 'announced', by: { kind: 'party', who: 'CL' }, form: 'predicate', topic: null }],
    ],
    [
      'an outcome: who stands at the head of its sentence',
      'discussed',
      'closer ties between harbour pilots',
      [{ kind: 'outcome', ...said, type: 'discussed', by: { kind: 'sides', who: null }, form: 'phrase', topic: null }],
    ],
    [
      'an outcome: the “to” of its infinitive, and who agreed',
      'agreed',
      'drain the eastern quay',
      [{ kind: 'outcome', ...said, type: 'agreed', by: { kind: 'party', who: 'NO' }, form: 'phrase', topic: null }],
    ],
    [
      'an outcome of several who are not named',
      'discussed',
      'for two days',
      [{ kind: 'outcome', ...said, type: 'discussed', by: null, form: 'phrase', topic: null }],
    ],
    [
      'an outcome of nobody',
      'discussed',
      'Northern Wire',
      [{ kind: 'outcome', ...said, type: 'discussed', by: null, form: 'phrase', topic: null }],
    ],
    [
      'a next step: who, where and when of its sentence',
      'nextStep',
      'send its drawings',
      [
        {
          kind: 'nextStep',
          ...said,
          what: 'send its drawings',
          who: 'harbour authority',
          place: 'Valparaíso',
          when: '2024-10-04',
        },
      ],
    ],
    [
      'a quotation: who says it behind it',
      'quote',
      'Nobody should wait for a berth',
      [{ kind: 'quote', ...said, speaker: 'Ingrid Solberg' }],
    ],
    [
      'a person: office, title and side',
      'participant',
      'Ingrid Solberg',
      [
        {
          kind: 'participant',
          ...said,
          name: 'Ingrid Solberg',
          role: 'Deputy Minister of Transport',
          party: 'NO',
          head: false,
          honorific: null,
        },
      ],
    ],
    [
      'a person: the side named beside the name',
      'participant',
      'Pedro Rojas',
      [{ kind: 'participant', ...said, name: 'Pedro Rojas', role: null, party: 'CL', head: false, honorific: 'Mr' }],
    ],
    [
      'a person beside whom nobody is named',
      'participant',
      'Hanna Lie',
      [{ kind: 'participant', ...said, name: 'Hanna Lie', role: null, party: null, head: false, honorific: null }],
    ],
    ['a part of a quotation: whose it is', 'quote', 'wait for a berth', [{ kind: 'quote', ...said, speaker: 'Ingrid Solberg' }]],
    ['words without quotation marks: nobody’s', 'quote', 'spoke about ferries', [{ kind: 'quote', ...said, speaker: null }]],
    ['a person mentioned: the name', 'mentioned', 'Hanna Lie', [{ kind: 'mentioned', ...said, name: 'Hanna Lie' }]],
  ])('%s', (_name, as, words, expected) => {
    expect(added(as, words)).toEqual(expected);
  });
});

describe('words that run over the end of a sentence become whole sentences', () => {
  it.each<[string, AddAs, string, string]>([
    [
      'most of one and the beginning of the next',
      'agreed',
      'agreed to drain the eastern quay. Chile',
      'Norway agreed to drain the eastern quay',
    ],
    [
      'over two paragraphs',
      'nextStep',
      'harbour authority will send its drawings to Valparaíso by 4 October.\n\n“Nobody',
      'The harbour authority will send its drawings to Valparaíso by 4 October',
    ],
    [
      'most of both',
      'agreed',
      'agreed to drain the eastern quay. Chile offered a survey of the northern',
      'Norway agreed to drain the eastern quay. Chile offered a survey of the northern berths',
    ],
    [
      'the end of one and most of the next',
      'agreed',
      'eastern quay. Chile offered a survey',
      'Chile offered a survey of the northern berths',
    ],
    ['a part of one alone', 'agreed', 'drain the eastern quay.', 'to drain the eastern quay'],
  ])('%s', (_name, as, words, expected) => {
    const at = TEXT.indexOf(words);
    expect(at).toBeGreaterThan(0);
    const [fact] = authorFacts(source, as, [at, at + words.length], facts);
    expect(fact?.fact.text).toBe(expected);
    expect(fact && TEXT.slice(...fact.fact.span)).toBe(expected);
  });
});

describe('words that are marked', () => {
  it.each<[string, AddAs, string, boolean]>([
    ['a person who was lifted', 'participant', 'Ingrid Solberg', true],
    ['one who was not', 'participant', 'Hanna Lie', false],
    ['the words of an outcome, its stop with them', 'agreed', 'Norway agreed to drain the eastern quay.', true],
    ['the same words as another type', 'discussed', 'Norway agreed to drain the eastern quay', false],
    ['a part of an outcome', 'agreed', 'drain the eastern quay', false],
    ['a quotation without its marks', 'quote', 'Nobody should wait for a berth', true],
    ['a place, which takes the place of the one lifted', 'place', 'Oslo', false],
  ])('tell what is told already, or not: %s', (_name, as, words, told) => {
    const at = TEXT.lastIndexOf(words);
    const [made] = authorFacts(source, as, [at, at + words.length], facts);
    expect(made && listFacts(facts).some((fact) => isToldBy(made, fact))).toBe(told);
  });
});
