/** Which articles a note rests on: a corrected version takes the place of the one that it corrects. */
import type { Article } from '../../model/article';
import type { Facts } from '../../model/facts';

/** Ids of the articles that a corrected version has taken the place of. They are kept, but speak no more. */
export const superseded = (articles: readonly Article[]): ReadonlySet<string> =>
  new Set(articles.flatMap(({ supersedes }) => (supersedes ? [supersedes] : [])));

/** The facts of the articles that stand, in their order. */
export function standingFacts(articles: readonly Article[], facts: readonly Facts[]): Facts[] {
  const old = superseded(articles);
  return old.size === 0 ? [...facts] : facts.filter(({ articleId }) => !old.has(articleId));
}
