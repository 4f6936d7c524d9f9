/** What becomes of a note when one of its articles is taken out of the briefing. */
import type { Article } from '../../model/article';
import type { Facts } from '../../model/facts';
import { disputesIn } from './disputes';
import { groupFacts, leadsOf } from './groups';
import { standingFacts } from './standing';

type Sources = { articles: readonly Article[]; facts: readonly Facts[] };

/** The article and the earlier versions that it had taken the place of: they go together. */
export function versionsOf(articles: readonly Article[], article: string): ReadonlySet<string> {
  const gone = new Set<string>();
  for (let id: string | undefined = article; id && !gone.has(id); ) {
    gone.add(id);
    id = articles.find((each) => each.id === id)?.supersedes;
  }
  return gone;
}

export function withoutArticles<S extends Sources>(sources: S, gone: ReadonlySet<string>): S {
  return {
    ...sources,
    articles: sources.articles.filter(({ id }) => !gone.has(id)),
    facts: sources.facts.filter(({ articleId }) => !gone.has(articleId)),
  };
}

export type Removal = {
  gone: ReadonlySet<string>;
  /** Facts that another article tells too, and the fact that the note rests on from now on. */
  moved: ReadonlyMap<string, string>;
  /** Facts, by their new id, on which the article differed from those that stay: they are to be looked at again. */
  reopened: ReadonlySet<string>;
  /** Facts that the article alone told. */
  lost: ReadonlySet<string>;
};

export function removalOf(before: Sources, gone: ReadonlySet<string>): Removal {
  const all = standingFacts(before.articles, before.facts);
  const groups = groupFacts(all);
  const after = withoutArticles(before, gone);
  const left = standingFacts(after.articles, after.facts);
  const leads = leadsOf(groupFacts(left));
  const moved = new Map<string, string>();
  const lost = new Set<string>();
  for (const { id, tellings } of groups) {
    if (!tellings.some(({ article }) => gone.has(article))) continue;
    const other = tellings.find(({ article }) => !gone.has(article));
    if (!other) lost.add(id);
    else moved.set(id, leads.get(other.fact.fact.id) ?? other.fact.fact.id);
  }
  const differed = disputesIn(all, groups).filter(({ versions }) =>
    versions.some(({ tellings }) => tellings.some(({ article }) => gone.has(article))),
  );
  const reopened = new Set(differed.flatMap(({ fact }) => moved.get(fact) ?? []));
  return { gone, moved, reopened, lost };
}
