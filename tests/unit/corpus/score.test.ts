import { describe, expect, it } from 'vitest';
import { figuresOf, judge, newTally } from '../../corpus/judge.mjs';
import { calibration, confusionOfTypes } from '../../corpus/tables.mjs';

const text = 'The sides agreed to open a bridge. They discussed fisheries. “We are glad of the bridge,” the ministry said.';
const tied = (words: string, rule: string, confidence = 0.9) => ({
  text: words,
  span: [text.indexOf(words), text.indexOf(words) + words.length],
  rule,
  confidence,
});
const bridge = tied('agreed to open a bridge', 'outcome.agree');
const gold = {
  event: { name: null, kind: 'meeting', parties: ['NO'] },
  outcomes: [
    { type: 'agreed', keys: ['bridge'] },
    { type: 'discussed', keys: ['fisheries'] },
  ],
  quotes: [{ speaker: 'ministry', keys: ['glad'] }],
};

describe('the score of one article', () => {
  const rows: [string, Record<string, unknown>, string[]][] = [
    [
      'nothing found: every item is missed',
      { event: { kind: 'meeting', parties: ['NO'] } },
      ['outcome missed: agreed bridge', 'outcome missed: discussed fisheries', 'quote missed: glad'],
    ],
    [
      'a wrong type, an extra item and a wrong speaker name their rules',
      {
        event: { kind: 'meeting', parties: ['NO'] },
        outcomes: [
          { type: 'signed', ...bridge },
          { type: 'discussed', ...tied('discussed fisheries', 'outcome.discuss') },
          { type: 'position', ...tied('We are glad', 'outcome.evaluate', 0.7) },
        ],
        quotes: [{ speaker: 'X', ...tied('We are glad of the bridge,', 'quote.marks') }],
      },
      [
        'outcome extra: position We are glad   [outcome.evaluate 0.7]',
        'outcome type: agreed / signed: bridge   [outcome.agree 0.9]',
        'speaker: ministry / X   [quote.marks 0.9]',
      ],
    ],
    [
      'a value of the event names its rule from the evidence',
      {
        event: { kind: 'call', parties: ['NO', 'SE'] },
        evidence: {
          kind: { rule: 'event.kind-call', confidence: 0.6 },
          parties: { SE: { rule: 'parties.in-name', confidence: 0.9 } },
        },
        outcomes: [
          { type: 'agreed', ...bridge },
          { type: 'discussed', ...tied('discussed fisheries', 'outcome.discuss') },
        ],
        quotes: [{ speaker: 'ministry', ...tied('We are glad of the bridge,', 'quote.marks') }],
      },
      ['event.kind: meeting / call   [event.kind-call 0.6]', 'party extra: SE   [parties.in-name 0.9]'],
    ],
  ];
  it.each(rows)('%s', (_name, found, notes) => expect(judge(newTally(), { text, gold, found })).toEqual(notes));
});

describe('the tables', () => {
  const tally = newTally();
  judge(tally, {
    text,
    gold,
    found: {
      event: { kind: 'meeting', parties: ['NO'] },
      outcomes: [
        { type: 'signed', ...bridge },
        { type: 'position', ...tied('We are glad', 'outcome.evaluate', 0.7) },
      ],
    },
  });
  it('the confusion has a row for each type of the gold, and counts what was missed and extra', () => {
    const cells = confusionOfTypes(tally.types).map((line: string) => line.trim().split(/\s+/));
    expect(cells).toContainEqual(['agreed', '·', '·', '1', '·', '·', '·', '·']);
    expect(cells).toContainEqual(['discussed', '·', '·', '·', '·', '·', '·', '1']);
    expect(cells).toContainEqual(['extra', '·', '·', '·', '·', '1', '·', '·']);
  });
  it('the calibration sets what is stated beside what is right', () => {
    const lines: string[] = calibration([
      { kind: 'quote', rule: 'quote.marks', confidence: 0.9, right: true },
      { kind: 'quote', rule: 'quote.marks', confidence: 0.92, right: false },
      { kind: 'outcome', rule: 'outcome.agree', confidence: 0.7, right: true },
    ]);
    const cells = lines.map((line) => line.trim().split(/\s+/));
    expect(cells).toContainEqual(['0.9–0.95', '0.91', '2', '1', '0.50']);
    expect(cells).toContainEqual(['0.7–0.8', '0.70', '1', '1', '1.00']);
    expect(cells).toContainEqual(['all', '0.84', '3', '2', '0.67']);
  });
  it('the figures are those of the floor', () => {
    expect(figuresOf(tally)).toMatchObject({ articles: 1, 'outcomes F1': 0.5, 'outcomes F1 (typed)': 0, 'quotes F1': 0 });
  });
});
