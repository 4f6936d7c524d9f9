/** Articles that were taken out of a briefing in this run of the app: an undo in the note puts them back as they were. */
import { UserError } from '../shared/error';
import type { Article } from '../shared/model/article';
import type { Briefing } from '../shared/model/briefing';
import type { Facts } from '../shared/model/facts';
import { withoutSource } from './sources';

/** Each with its place among the others. */
type Kept = { articles: [number, Article][]; facts: [number, Facts][] };

export class Removed {
  private readonly kept = new Map<string, Kept>();

  /** The briefing without the article and all its versions; they are kept until the app ends. */
  takeOut(briefing: Briefing, article: string): Briefing {
    const left = withoutSource(briefing, newestOf(briefing.articles, article));
    const gone = <T>(all: readonly T[], stay: readonly T[]) =>
      [...all.entries()].filter(([, each]) => !stay.includes(each)) as [number, T][];
    const articles = gone(briefing.articles, left.articles);
    // Whichever of its versions is asked for brings all of them back.
    for (const [, { id }] of articles)
      this.kept.set(`${briefing.id} ${id}`, { articles, facts: gone(briefing.facts, left.facts) });
    return left;
  }

  /** The briefing with the article, its earlier versions and its facts where they were; what has joined since stays. */
  putBack(briefing: Briefing, article: string): Briefing {
    const kept = this.kept.get(`${briefing.id} ${article}`);
    if (!kept)
      throw new UserError('not-removed', 'This article was not removed since Chancery was started. The note stays as it is.', {
        action: 'Add the article again.',
      });
    const here = new Set(briefing.articles.map(({ id }) => id));
    return {
      ...briefing,
      articles: insert(
        briefing.articles,
        kept.articles.filter(([, { id }]) => !here.has(id)),
      ),
      facts: insert(
        briefing.facts,
        kept.facts.filter(([, { articleId }]) => !here.has(articleId)),
      ),
    };
  }
}

/** The version that was not corrected any more. */
function newestOf(articles: readonly Article[], article: string): string {
  const later = articles.find(({ supersedes }) => supersedes === article);
  return later ? newestOf(articles, later.id) : article;
}

const insert = <T>(list: readonly T[], more: readonly [number, T][]): T[] => {
  const all = [...list];
  for (const [at, each] of more) all.splice(at, 0, each);
  return all;
};
