import { outletName } from '../../shared/brief/evidence';
import type { OpenBriefing } from '../../shared/contract';

/** What each article is called; two of the same name are told apart by their file or number. */
export function namesOf({ articles, facts }: OpenBriefing): ReadonlyMap<string, string> {
  const plain = articles.map((article) =>
    outletName(
      article,
      facts.find(({ articleId }) => articleId === article.id),
    ),
  );
  return new Map(
    articles.map((article, i) => {
      const name = plain[i] ?? '';
      const twice = plain.filter((other) => other === name).length > 1;
      const apart = article.supersedes
        ? 'corrected'
        : article.origin.name && article.origin.name !== name
          ? article.origin.name
          : `${i + 1}`;
      return [article.id, twice ? `${name} (${apart})` : name];
    }),
  );
}
