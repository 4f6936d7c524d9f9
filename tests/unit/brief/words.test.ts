import { describe, expect, it } from 'vitest';
import { capitalised, date, dateLong, list, ordinal, ordinalWord, rangeParts } from '../../../shared/brief/formats';
import { outcomeSentence, quoteSentence, tidy } from '../../../shared/brief/sentence';
import type { Outcome, Quote } from '../../../shared/model/facts';

describe('ordinals', () => {
  it.each([
    [1, '1st', 'first'],
    [2, '2nd', 'second'],
    [3, '3rd', 'third'],
    [11, '11th', 'eleventh'],
    [12, '12th', 'twelfth'],
    [20, '20th', 'twentieth'],
    [21, '21st', 'twenty-first'],
    [30, '30th', 'thirtieth'],
    [43, '43rd', 'forty-third'],
    [112, '112th', '112th'],
    [101, '101st', '101st'],
  ])('%i', (n, figures, words) => expect([ordinal(n), ordinalWord(n)]).toEqual([figures, words]));
});

describe('dates', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  it.each([
    ['2023-06-20', '20 June 2023'],
    ['2024-02-29', '29 February 2024'],
    ['2025-03', 'March 2025'],
    ['2027', '2027'],
    ['mutually convenient dates', 'mutually convenient dates'],
    ['next week', 'next week'],
  ])('%s', (iso, words) => expect(plain(date(iso))).toBe(words));
  it('names the weekday', () => expect(plain(dateLong('2023-06-20'))).toBe('Tuesday 20 June 2023'));
  it.each([
    ['2025-03-19', '2025-03-20', '19–20 March 2025'],
    ['2025-04-30', '2025-05-02', '30 April – 2 May 2025'],
    ['2025-12-31', '2026-01-01', '31 December 2025 – 1 January 2026'],
    ['2025-03-19', null, '19 March 2025'],
    ['2025-03-19', '2025-03-19', '19 March 2025'],
  ])('%s to %s', (start, end, words) => expect(plain(rangeParts(start, end, date).join(''))).toBe(words));
});

it('lists', () =>
  expect([list([]), list(['A']), list(['A', 'B']), list(['A', 'B', 'C'])]).toEqual(['', 'A', 'A and B', 'A, B and C']));
it('capitalises past a quotation mark', () => expect(capitalised('“they agreed')).toBe('“They agreed'));

describe('an outcome as a sentence', () => {
  const cases: [string, Partial<Outcome>, string][] = [
    ['what the sides did', { text: 'agreed to expand trade' }, 'The sides agreed to expand trade.'],
    ['“they”', { text: 'They reaffirmed their support', form: 'clause' }, 'The sides reaffirmed their support.'],
    ['“they also”', { text: 'They also decided to meet', form: 'clause' }, 'The sides decided to meet.'],
    ['one side', { text: 'announced a grant', by: { kind: 'party', who: 'NO' } }, 'Norway announced a grant.'],
    [
      'a state with an article',
      { text: 'announced a grant', by: { kind: 'party', who: 'NL' } },
      'The Netherlands announced a grant.',
    ],
    ['a bare infinitive', { text: 'to open a hotline', form: 'phrase' }, 'The sides agreed to open a hotline.'],
    [
      'its own subject',
      { text: 'the Chinese side objected to the airstrip', form: 'clause', type: 'position' },
      'The Chinese side objected to the airstrip.',
    ],
    ['a mark without its partner', { text: 'agreed to enhance cooperation”' }, 'The sides agreed to enhance cooperation.'],
    ['a comma at the end', { text: 'agreed to meet again,' }, 'The sides agreed to meet again.'],
    [
      '“it was agreed”',
      { text: 'It was agreed that the navies will train', form: 'clause' },
      'It was agreed that the navies will train.',
    ],
    [
      '“it was agreed”, lifted as if it wanted a subject',
      { text: 'It was agreed that the navies will train', by: { kind: 'party', who: 'NO' } },
      'It was agreed that the navies will train.',
    ],
    [
      '“for its part, it”',
      { text: 'For its part, it regretted the delay', form: 'clause', by: { kind: 'party', who: 'NO' } },
      'Norway regretted the delay.',
    ],
    ['a participle becomes the past', { text: 'Agreeing that the pass be opened' }, 'The sides agreed that the pass be opened.'],
    [
      'a participle whose past is not known',
      { text: 'Setting the pass apart' },
      'In the words of the source: “Setting the pass apart”.',
    ],
    ...(
      [
        ['agreed', 'The sides agreed on the future of Afghanistan.'],
        ['committed', 'The sides committed themselves to the future of Afghanistan.'],
        ['announced', 'The sides announced the future of Afghanistan.'],
        ['position', 'The sides stated their position on the future of Afghanistan.'],
        ['discussed', 'The sides discussed the future of Afghanistan.'],
      ] as const
    ).map(([type, sentence]): [string, Partial<Outcome>, string] => [
      `what a noun names, ${type}`,
      { text: 'the future of Afghanistan', form: 'phrase', type },
      sentence,
    ]),
    [
      'what one side commits itself to',
      { text: 'closer ties', form: 'phrase', type: 'committed', by: { kind: 'party', who: 'NO' } },
      'Norway committed itself to closer ties.',
    ],
    [
      'a point of a declaration, whose “our” is theirs',
      { text: 'Reaffirm our support for the law of the sea' },
      'The sides reaffirmed their support for the law of the sea.',
    ],
    [
      'a point of a decision',
      { text: 'Expresses its gratitude to the hosts', type: 'position' },
      'The sides expressed their gratitude to the hosts.',
    ],
    [
      'a point in the past, with its capital',
      { text: 'Tabled a policy on telephones' },
      'The sides tabled a policy on telephones.',
    ],
    [
      'a subject before the verb that was looked for',
      { text: 'No agreement was reached on cod', type: 'discussed' },
      'No agreement was reached on cod.',
    ],
    [
      'one person is not both sides',
      { text: 'He voiced concern at the delays', form: 'clause', type: 'position' },
      'In the words of the source: “He voiced concern at the delays”.',
    ],
    [
      'a person who is known',
      { text: 'He voiced concern at the delays', form: 'clause', by: { kind: 'person', who: 'Per Berg' } },
      'Per Berg voiced concern at the delays.',
    ],
    [
      'a verb whose subject is not known',
      { text: 'invited the guest to Lima', by: null },
      'In the words of the source: “invited the guest to Lima”.',
    ],
    [
      'an office that nobody is known by',
      { text: 'invited the guest to Lima', by: { kind: 'body', who: 'The President' } },
      'The President invited the guest to Lima.',
    ],
    [
      'a clause behind what leads up to it',
      { text: 'Meeting in Lima, the delegations agreed to halve the fees', form: 'clause' },
      'Meeting in Lima, the delegations agreed to halve the fees.',
    ],
    [
      'a subject that looks like a participle',
      { text: 'Drinking water will be tested', form: 'clause' },
      'Drinking water will be tested.',
    ],
    [
      'who was congratulated is not who did',
      { text: 'Congratulated by the minister on his election', type: 'position' },
      'In the words of the source: “Congratulated by the minister on his election”.',
    ],
    ['“on”, which is there already', { text: 'on closer ties', form: 'phrase' }, 'The sides agreed on closer ties.'],
    ['“that”', { text: 'that ties be closer', form: 'phrase', type: 'position' }, 'The sides stated that ties be closer.'],
    [
      'a clause of a list',
      { text: 'the talks will resume in May', form: 'phrase' },
      'The sides agreed that the talks will resume in May.',
    ],
    ...(
      [
        ['a verb without who did it', 'had come back from Iran the night before', 'agreed', 'phrase'],
        ['a verb without who did it, and another', 'had come back and agreed to meet', 'agreed', 'clause'],
        ['where something stands', 'high on the agenda', 'agreed', 'phrase'],
        ['an infinitive under a verb that takes none', 'to share data', 'discussed', 'phrase'],
        ['the half of a clause', 'of the sides agreed to meet', 'agreed', 'clause'],
      ] as const
    ).map(([name, words, type, form]): [string, Partial<Outcome>, string] => [
      `${name}: as it stands`,
      { text: words, type, form },
      `In the words of the source: “${words}”.`,
    ]),
  ];
  it.each(cases)('%s', (_name, given, sentence) => {
    const outcome = { type: 'agreed', by: { kind: 'sides', who: null }, form: 'predicate', topic: null, ...given } as Outcome;
    expect(outcomeSentence(outcome)).toBe(sentence);
  });
});

describe('a quotation as a sentence', () => {
  const cases: [string | null, string, string][] = [
    ['Asad Majeed Khan', 'we met as friends,', 'Asad Majeed Khan said: “… we met as friends.”'],
    ['Foreign Office', 'The talks covered much', 'The Foreign Office said: “The talks covered much.”'],
    ['senior army officer', 'It slipped away', 'A senior army officer said: “It slipped away.”'],
    ['official of the Ministry', 'It went well', 'An official of the Ministry said: “It went well.”'],
    [null, 'It went well', 'A speaker said: “It went well.”'],
  ];
  it.each(cases)('%s', (speaker, text, sentence) => expect(quoteSentence({ speaker, text } as Quote)).toBe(sentence));
  it('added without a speaker: the words, for a gap to stand before them', () =>
    expect(quoteSentence({ speaker: null, text: 'It went well', rule: 'author' } as Quote)).toBe('said: “It went well.”'));
});

it('tidies lifted words without touching what they say', () =>
  expect(tidy(' agri\u00adculture\n  and trade; ')).toBe('agriculture and trade'));
