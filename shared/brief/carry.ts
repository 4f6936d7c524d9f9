import { type AddedFact, articleOf } from '../model/added';
import { listFacts } from '../model/facts';
import type { Whole } from './added';
import { sourceName } from './evidence';

/** Longer passages are cut: what is carried has to show the words, not the article. */
const LONGEST = 4_000;

/** Facts with the passage that tells each, as they go along with words that are copied into another note. */
export function carried(
  { articles, facts }: Whole,
  added: Readonly<Record<string, AddedFact>>,
  ids: ReadonlySet<string>,
): AddedFact[] {
  const out = Object.values(added).filter(({ fact, from }) => from !== null && ids.has(fact.id));
  for (const of of facts) {
    const article = articles.find(({ id }) => id === of.articleId);
    if (!article) continue;
    const own = Object.values(added).filter(({ fact, from }) => from === null && articleOf(fact.id) === article.id);
    const marked = new Set(own.map(({ fact }) => fact.id));
    for (const each of [...listFacts(of).filter(({ fact }) => !marked.has(fact.id)), ...own]) {
      if (!ids.has(each.fact.id)) continue;
      const [start, end] = passage(article.text, each.fact.span);
      const { id, hash } = article;
      const from = { id, hash, source: sourceName(article, of), text: article.text.slice(start, end), start };
      out.push({ ...each, fact: { ...each.fact, spans: [each.fact.span] }, from } as AddedFact);
    }
  }
  return out;
}

/** The paragraph round a span, or as much of it as is short enough. */
function passage(text: string, [from, to]: readonly [number, number]): [number, number] {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const close = text.indexOf('\n', to);
  const end = close === -1 ? text.length : close;
  return end - start <= LONGEST ? [start, end] : [from, Math.min(to, from + LONGEST)];
}
