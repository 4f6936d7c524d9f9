import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameWords } from '../../../renderer/editor/claims/guard';

/** What it means, said slowly. */
const bare = (text: string): string => text.replace(/^\s+|[\s.,;:]+$/g, '').replace(/\s+/g, ' ');

describe('the same words', () => {
  it.each([
    ['a closing stop', 'They agreed', 'They agreed.', true],
    ['blanks where it was split', 'They  agreed', 'They agreed ', true],
    ['a blank that does not break', 'on 3\u00a0March', 'on 3 March', true],
    ['a narrow blank', 'on 3\u202fMarch', 'on 3 March', true],
    ['another word', 'They agreed', 'They argued', false],
    ['a word more', 'They agreed', 'They agreed twice', false],
    ['a stop within', 'They, agreed', 'They agreed', false],
    ['stops alone', ' .;', '', true],
  ])('%s', (_name, one, other, same) => expect([sameWords(one, other), sameWords(other, one)]).toEqual([same, same]));
  it('are those that are left without closing stops and with single blanks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', ',', '\u00a0', '\u2009', '\n', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, (one, other) => sameWords(one, other) === (bare(one) === bare(other))),
      { numRuns: 5_000 },
    );
  });
});
