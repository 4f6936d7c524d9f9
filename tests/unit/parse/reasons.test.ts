import { expect, it } from 'vitest';
import { listFacts } from '../../../shared/model/facts';
import { parseArticle } from '../../../shared/parse';
import { reasonOf } from '../../../shared/parse/reasons';
import { corpusIds, corpusText } from '../../support/make';

it.each(corpusIds)('%s: every fact can say why it was taken', (id) => {
  const silent = listFacts(parseArticle({ id: 'a000000000000', text: corpusText(id) }))
    .map(({ fact }) => fact.rule)
    .filter((rule) => reasonOf(rule) === null);
  expect(silent).toEqual([]);
});
