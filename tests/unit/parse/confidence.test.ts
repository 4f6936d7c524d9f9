import { describe, expect, it } from 'vitest';
import { leaveOneOut, measure } from '../../../scripts/calibrate.mjs';
import { listFacts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { confidenceOf } from '../../../shared/parse/confidence';
import { CONFIDENCE } from '../../../shared/parse/lexicon/confidence';
import { corpusIds, corpusText } from '../../support/make';

const judged = (rule: string, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ kind: 'outcome', rule, confidence: 0.8, right: true })),
  ...Array.from({ length: wrong }, () => ({ kind: 'outcome', rule, confidence: 0.8, right: false })),
];

describe('what is measured', () => {
  const { outcome } = measure([...judged('often', 80, 0), ...judged('wrong', 5, 15), ...judged('once', 1, 0)]);
  it('a rule with many facts has its own share', () => expect(outcome?.wrong).toBe(0.3)); // (5 + 2 × 0.85) ÷ 22
  it('a rule with one fact stays near the mean', () => expect(outcome?.once).toBe(0.9)); // (1 + 2 × 0.85) ÷ 3
  it('no rule is certain', () => expect(outcome?.often).toBeLessThanOrEqual(0.99));
  it('an article is judged by what the others taught', () => {
    const [first] = leaveOneOut([{ facts: judged('often', 1, 0) }, { facts: judged('often', 0, 8) }]);
    expect(first?.confidence).toBe(0.05);
  });
});

describe('what a fact states', () => {
  it('is what was measured, else what the rule’s author guessed', () => {
    const [rule = '', measured] = Object.entries(CONFIDENCE.outcome)[0] ?? [];
    expect(confidenceOf('outcome', rule, 0.123)).toBe(measured);
    expect(confidenceOf('outcome', 'outcome.never-seen', 0.123)).toBe(0.123);
  });
  it.each(corpusIds)('%s: for every fact of the corpus', (id) => {
    for (const { kind, fact } of listFacts(parseArticle({ id: 'a000000000000', text: corpusText(id) })))
      expect(fact.confidence).toBe(confidenceOf(kind, fact.rule, fact.confidence));
  });
});
