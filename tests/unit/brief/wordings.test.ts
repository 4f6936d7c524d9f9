import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../shared/brief/compare';
import { parseArticle } from '../../../shared/parse';
import { WORDINGS } from './wordings';

/** A report that says this and hardly more. */
function report(articleId: string, lead: string, words: string) {
  const text = `${lead} ${words}`;
  return { facts: parseArticle({ id: articleId, text }), text };
}

describe('one sentence held against another', () => {
  it.each(WORDINGS)('%s: %s → %s', (became, before, after) => {
    const old = report(
      'a000000000001',
      'OSLO, 5 March 2024 – Norway and Peru met in Oslo on Monday for talks on the sea and on trade.',
      before,
    );
    const now = report(
      'a000000000002',
      'LIMA, 8 April 2025 – Peru and Norway met in Lima on Monday for talks on the sea and on trade.',
      after,
    );
    const texts = new Map([old, now].map(({ facts, text }) => [facts.articleId, text]));
    const { repeated, reworded, fulfilled, dropped } = compareRounds([old.facts], [now.facts], texts);
    expect([
      ...repeated.map(() => 'repeated'),
      ...reworded.map(({ kind }) => kind),
      ...fulfilled.map(() => 'fulfilled'),
      ...dropped.map(() => 'dropped'),
    ]).toEqual([became]);
  });
});
