import type { Article } from '../model/article';
import { type FactKind, type Facts, listFacts } from '../model/facts';
import { date } from './formats';

/** Where a fact stands: its words and the source that they are from. */
export type Evidence = { words: string; source: string; article: Article; kind: FactKind };

/** Looks up the evidence of facts by id. */
export function evidenceIndex(articles: readonly Article[], facts: readonly Facts[]): ReadonlyMap<string, Evidence> {
  const index = new Map<string, Evidence>();
  facts.forEach((of, i) => {
    const article = articles[i];
    if (!article) return;
    const source = sourceName(article, of);
    for (const { kind, fact } of listFacts(of))
      index.set(fact.id, { words: fact.text.replace(/\s+/g, ' ').trim(), source, article, kind });
    for (const fact of [of.source.outlet, of.source.published])
      if (fact) index.set(fact.id, { words: fact.text, source, article, kind: 'event' });
  });
  return index;
}

/** "Capital Wire, 21 June 2023", or what is known of it. */
export function sourceName(article: Article, facts: Facts): string {
  const parts = [
    facts.source.outlet?.value ?? article.origin.name ?? 'Pasted article',
    facts.source.published ? date(facts.source.published.value) : null,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Statements are proved by a footnote each; names, dates and places of the heading stand in the annex alone. */
export function isProvedByNote(fact: string, index: ReadonlyMap<string, Evidence>): boolean {
  const kind = index.get(fact)?.kind;
  return kind === 'outcome' || kind === 'nextStep' || kind === 'quote';
}
