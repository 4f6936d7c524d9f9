/** What comes of articles that join a briefing: added, known already, or read with nothing found in them. */
import { sourceName } from '../shared/brief/evidence';
import { readsAsEnglish } from '../shared/brief/sources/language';
import { versionsOf, withoutArticles } from '../shared/brief/sources/removal';
import { UserError, type UserErrorData } from '../shared/error';
import type { Article } from '../shared/model/article';
import { type Facts, listFacts } from '../shared/model/facts';
import type { Source } from './jobs';

type Whole = { articles: Article[]; facts: Facts[] };
type Notice = 'duplicate' | 'not-english' | 'no-facts';

/**
 * How a briefing takes on the sources, and a sentence for each that it knows already or that gave nothing. A corrected
 * version comes right behind the article that it takes the place of, so that the order of the sources stays.
 */
export function addSources(
  known: readonly Article[],
  sources: readonly Source[],
  corrects: string | null,
): { added: <B extends Whole>(briefing: B) => B; notices: UserErrorData[] } {
  if (corrects !== null && sources.length !== 1)
    throw new UserError('one-correction', 'A corrected version is one article. Nothing was added.', {
      action: 'Choose one file.',
    });
  const old = known.find(({ id }) => id === corrects);
  if (corrects !== null && !old)
    throw new UserError('no-such-article', 'The article to be corrected is not in this briefing. Nothing was added.');
  const hashes = new Map(known.map((article) => [article.hash, article]));
  const notices: UserErrorData[] = [];
  const fresh: Source[] = [];
  for (const { article, facts } of sources) {
    const same = hashes.get(article.hash);
    if (same) {
      notices.push(duplicate(article, same, old));
      continue;
    }
    hashes.set(article.hash, article);
    fresh.push({ article: old ? { ...article, side: old.side, supersedes: old.id } : article, facts });
  }
  notices.push(
    ...noticesOf(
      fresh.map(({ article }) => article),
      fresh.map(({ facts }) => facts),
    ),
  );
  return {
    notices,
    added: (briefing) => {
      const at = old ? briefing.articles.findIndex(({ id }) => id === old.id) + 1 : briefing.articles.length;
      const into = <T>(list: readonly T[], more: readonly T[]): T[] => [...list.slice(0, at), ...more, ...list.slice(at)];
      return {
        ...briefing,
        articles: into(
          briefing.articles,
          fresh.map(({ article }) => article),
        ),
        facts: into(
          briefing.facts,
          fresh.map(({ facts }) => facts),
        ),
      };
    },
  };
}

/**
 * The briefing without an article and the versions that it had corrected. A briefing rests on one article at least, or on
 * the round that it follows.
 */
export function withoutSource<B extends Whole & { previous?: unknown }>(briefing: B, article: string): B {
  const left = withoutArticles(briefing, versionsOf(briefing.articles, article));
  if (left.articles.length === 0 && !briefing.previous)
    throw new UserError('last-article', 'This is the only article of the briefing. Nothing was removed.', {
      action: 'Add another one first.',
    });
  return left;
}

/** A sentence for each article that the parser could make nothing of. */
export function noticesOf(
  articles: readonly Article[],
  facts: readonly Facts[],
  which: readonly Notice[] = ['not-english', 'no-facts'],
): UserErrorData[] {
  return articles.flatMap((article, i) => {
    const name = sourceName(article, facts[i]);
    if (which.includes('not-english') && !readsAsEnglish(article.text))
      return [
        new UserError(
          'not-english',
          `“${name}” does not read as English. It is kept as a source; its facts were not looked for.`,
          {
            action: 'Read it yourself, or add a translation.',
          },
        ).data,
      ];
    if (which.includes('no-facts') && (!facts[i] || listFacts(facts[i]).length === 0))
      return [
        new UserError('no-facts', `Nothing in “${name}” was recognised as a meeting. It is kept as a source and can be read.`)
          .data,
      ];
    return [];
  });
}

function duplicate(article: Article, same: Article, old: Article | undefined): UserErrorData {
  const name = article.origin.name ?? 'What you pasted';
  if (old && same.id === old.id)
    return new UserError('duplicate', `“${name}” has the same words as the version that is here. Nothing was changed.`).data;
  return new UserError(
    'duplicate',
    `“${name}” has the same words as “${same.origin.name ?? 'an article pasted earlier'}”, which is a source already. It was not added again.`,
  ).data;
}
