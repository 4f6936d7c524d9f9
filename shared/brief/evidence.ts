import type { AddedFact } from '../model/added';
import type { Article } from '../model/article';
import { type FactKind, type Facts, listFacts } from '../model/facts';
import type { WithEarlier } from '../model/previous';
import type { Settled } from '../model/settled';
import { withoutUnseen } from '../typography/unseen';
import { roundsBefore, type Whole } from './added';
import { date, list } from './formats';
import { groupFacts, type Telling } from './sources/groups';
import { letterheadOf } from './sources/letterhead';
import { superseded } from './sources/standing';

/** Where a fact stands: its words and the source that they are from, and who else tells it. */
export type Evidence = {
  words: string;
  source: string;
  article: Article;
  kind: FactKind;
  /** The other sources that tell it. */
  also: readonly string[];
  /** What other sources said otherwise, where the author has settled it: "13 May 2025 (Chile)". */
  otherwise: readonly string[];
};

/** Ids of what each source says of itself: outlet and day of publication, which are looked at with the source. */
export const sourceFactIds = (facts: readonly Facts[]): ReadonlySet<string> =>
  new Set(facts.flatMap(({ source }) => [source.outlet?.id, source.published?.id].filter((id) => id !== undefined)));

const flat = (words: string): string => withoutUnseen(words).replace(/\s+/g, ' ').trim();

/** Looks up the evidence of facts by id. A fact told by several articles has one, whichever telling a claim rests on. */
export function evidenceIndex(
  articles: readonly Article[],
  facts: readonly Facts[],
  settled: Readonly<Record<string, Settled>> = {},
): ReadonlyMap<string, Evidence> {
  const index = new Map<string, Evidence>();
  const names = new Map<string, string>();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const old = superseded(articles);
  for (const of of facts) {
    const article = byId.get(of.articleId);
    if (!article) continue;
    const source = sourceName(article, of);
    names.set(article.id, source);
    for (const fact of [of.source.outlet, of.source.published])
      if (fact) index.set(fact.id, { words: fact.text, source, article, kind: 'event', also: [], otherwise: [] });
    if (!old.has(article.id)) continue;
    for (const { kind, fact } of listFacts(of))
      index.set(fact.id, { words: flat(fact.text), source, article, kind, also: [], otherwise: [] });
  }
  for (const { id, tellings } of groupFacts(facts.filter(({ articleId }) => !old.has(articleId)))) {
    const decided = Object.entries(settled).filter(([key]) => key.startsWith(`${id}|`));
    const best = chosenTelling(tellings, decided) ?? tellings[0];
    const article = best && byId.get(best.article);
    if (!best || !article) continue;
    const others = tellings.filter((telling) => telling !== best).map((telling) => names.get(telling.article) ?? '');
    const evidence: Evidence = {
      words: flat(best.fact.fact.text),
      source: names.get(article.id) ?? '',
      article,
      kind: best.fact.kind,
      also: [...new Set(others)].filter(Boolean),
      otherwise: decided.flatMap(([, { chosen, versions }]) =>
        versions
          .filter(({ value }) => value !== chosen)
          .map(
            (version) => `${date(version.value)} (${list(version.articles.map((each) => names.get(each) ?? 'another source'))})`,
          ),
      ),
    };
    for (const { fact } of tellings) index.set(fact.fact.id, evidence);
  }
  return index;
}

/** The evidence of every claim of a note. What one round said is no other telling of what another says. */
export function evidenceOf(
  briefing: Whole & {
    note: { attrs: { settled: Readonly<Record<string, Settled>>; added: Readonly<Record<string, AddedFact>> } };
    previous?: WithEarlier | null | undefined;
  },
): ReadonlyMap<string, Evidence> {
  const { articles, facts, note } = briefing;
  const own = evidenceIndex(articles, facts, note.attrs.settled);
  const before = roundsBefore(briefing).flatMap((round) => [...evidenceIndex(round.articles, round.facts)]);
  return before.length > 0 ? new Map([...before, ...own]) : own;
}

/** The telling that gives the value which the author chose. */
function chosenTelling(tellings: readonly Telling[], decided: readonly [string, Settled][]): Telling | undefined {
  for (const [, { chosen, versions }] of decided) {
    const version = versions.find(({ value }) => value === chosen);
    const found = tellings.find(({ article }) => version?.articles.includes(article));
    if (found) return found;
  }
  return undefined;
}

/** Who speaks in a source, as far as it says: the office at its head, its outlet. */
export const knownOutlet = (article: Article, facts: Facts | undefined): string | null =>
  letterheadOf(article.text) ?? facts?.source.outlet?.value ?? null;

/** What people call a source by: the office at its head, its outlet, the file's name. */
export const outletName = (article: Article, facts: Facts | undefined): string =>
  knownOutlet(article, facts) ?? article.origin.name ?? 'Pasted article';

/** "Capital Wire, 21 June 2023", or what is known of it. */
export function sourceName(article: Article, facts: Facts | undefined): string {
  const parts = [outletName(article, facts), facts?.source.published ? date(facts.source.published.value) : null];
  return parts.filter(Boolean).join(', ');
}

/** "Also reported by B and C. Otherwise: 13 May (B)." Empty where one source alone tells it. */
export function besides({ also, otherwise }: Pick<Evidence, 'also' | 'otherwise'>): string {
  return [
    also.length > 0 ? `Also reported by ${list(also)}.` : '',
    otherwise.length > 0 ? `Otherwise: ${otherwise.join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Statements are proved by a footnote each; names, dates and places of the heading stand in the annex alone. */
export function isProvedByNote(fact: string, index: ReadonlyMap<string, Evidence>): boolean {
  const kind = index.get(fact)?.kind;
  return kind === 'outcome' || kind === 'nextStep' || kind === 'quote';
}
