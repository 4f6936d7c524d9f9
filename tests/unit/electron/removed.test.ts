import { expect, it } from 'vitest';
import { Removed } from '../../../electron/removed';
import type { Briefing } from '../../../shared/model/briefing';
import { parseArticle } from '../../../shared/parse';
import { article, corpusText } from '../../support/make';

const [first, second, third] = ['22', '23', '24'].map((id) => article(corpusText(id), `${id}.txt`)) as [
  ReturnType<typeof article>,
  ReturnType<typeof article>,
  ReturnType<typeof article>,
];
const corrected = { ...third, id: 'acorrected000', supersedes: second.id };
const briefing = (...articles: (typeof first)[]) =>
  ({ id: 'b1', articles, facts: articles.map((each) => ({ ...parseArticle(each), articleId: each.id })) }) as unknown as Briefing;
const ids = ({ articles, facts }: Briefing) => [articles.map(({ id }) => id), facts.map(({ articleId }) => articleId)];

it.each([
  ['the first', briefing(first, second, third), first.id],
  ['the last', briefing(first, second, third), third.id],
  ['one with its earlier version', briefing(first, second, corrected), corrected.id],
])('%s article comes back whole, to its place', (_name, whole, gone) => {
  const removed = new Removed();
  const left = removed.takeOut(whole, gone);
  expect(ids(left)[0]).not.toContain(gone);
  expect(removed.putBack(left, gone)).toEqual(whole);
});

it('an article that was corrected since goes with all its versions, and comes back with them', () => {
  const whole = briefing(first, second, corrected);
  const removed = new Removed();
  const left = removed.takeOut(whole, second.id);
  expect(ids(left)[0]).toEqual([first.id]);
  expect(removed.putBack(left, second.id)).toEqual(whole);
});

it('the only article leaves a briefing that follows a round, and no other', () => {
  const alone = briefing(first);
  expect(() => new Removed().takeOut(alone, first.id)).toThrow(/only article/);
  const round = { ...alone, previous: { briefing: 'b0', articles: [], facts: [] } } as unknown as Briefing;
  expect(ids(new Removed().takeOut(round, first.id))).toEqual([[], []]);
});

it('what joined meanwhile stays, and what came back by itself is not there twice', () => {
  const removed = new Removed();
  const left = removed.takeOut(briefing(first, second), first.id);
  const joined = { ...left, articles: [...left.articles, third, first], facts: left.facts };
  expect(ids(removed.putBack(joined, first.id))[0]).toEqual([second.id, third.id, first.id]);
});

it('what was never taken out cannot come back', () => {
  expect(() => new Removed().putBack(briefing(first), second.id)).toThrow(/not removed/);
});
