import { describe, expect, it } from 'vitest';
import { ByBeginning, beginningsOf } from '../../../shared/parse/lexicon/beginnings';
import { VERBS } from '../../../shared/parse/lexicon/verbs';
import { matchesOf } from '../../../shared/parse/matches';
import { corpusIds, corpusText } from '../../support/make';

describe('the first letters of a pattern', () => {
  it.each([
    ['words', 'agree|decide to', ['agree', 'decide ']],
    ['a long word', 'reaffirmed', ['reaffirm']],
    ['a short word', 'put|set', ['put', 'set']],
    ['an optional last letter', 'its? own', ['it']],
    ['a group', '(?:open|close)d', ['open', 'close']],
    ['an optional group', '(?:also )?agree', ['also ', 'agree']],
    ['what stands before', '(?<=^|, )(?!no )agree', ['agree']],
    ['a bar in brackets', 'agree[|)]|decide', ['agree', 'decide']],
  ])('%s', (_name, source, expected) => expect([...(beginningsOf(source) ?? [])].sort()).toEqual([...expected].sort()));
  it.each([
    ['any letter', '[a-z]+ed'],
    ['a capital', '\\p{Lu}\\p{L}+'],
    ['nothing', ''],
  ])('%s: anything', (_name, source) => expect(beginningsOf(source)).toBeNull());
});

describe('rows by their beginning', () => {
  const rows = new ByBeginning(VERBS);
  it.each(corpusIds.slice(0, 8))('find in %s what a search for each row finds', (id) => {
    for (const line of corpusText(id).split(/(?<=[.!?])\s/)) {
      const searched = VERBS.flatMap((row) => matchesOf(row.pattern, line).map(({ index, 0: words }) => [row.id, index, words]));
      const asked = [...rows.matches(line, matchesOf)].map(([row, { index, 0: words }]) => [row.id, index, words]);
      expect(asked).toEqual(searched);
    }
  });
});
