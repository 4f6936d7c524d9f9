/** Puts the facts that the author added beside those of the parser, so that all who read facts see one list. */
import { type AddedFact, articleOf, type Excerpt } from '../model/added';
import type { Article } from '../model/article';
import { type Facts, listFacts } from '../model/facts';
import type { WithEarlier } from '../model/previous';

export type Whole = { articles: readonly Article[]; facts: readonly Facts[] };

/** Articles and facts with what the note itself keeps. A passage from another note stands as a small article of its own. */
export function withAdded({ articles, facts }: Whole, added: Readonly<Record<string, AddedFact>>): Whole {
  const known = new Set(facts.flatMap(listFacts).map(({ fact }) => fact.id));
  const news = Object.values(added).filter((each) => isMarked(each) || !known.has(each.fact.id));
  if (news.length === 0) return { articles, facts };
  const here = new Set(articles.map(({ id }) => id));
  const own = news.filter(({ from }) => from === null || here.has(from.id));
  const brought = news.filter((each): each is AddedFact & { from: Excerpt } => each.from !== null && !here.has(each.from.id));
  const passages = byPassage(brought);
  return {
    articles: [...articles, ...passages.map(({ article }) => article)],
    facts: [
      ...facts.map((of) =>
        joined(
          of,
          own.filter(({ fact }) => articleOf(fact.id) === of.articleId),
        ),
      ),
      ...passages.map(({ article, facts: list }) => joined(nothing(article.id), list)),
    ],
  };
}

/** A value of the event that the author marked takes the place of the one that was lifted, and has its name. */
const isMarked = ({ kind, fact, from }: AddedFact): boolean => kind === 'event' && from === null && fact.rule === 'author';

/** What an export or a check reads of a briefing: its facts with the added ones. */
export const wholeOf = <B extends Whole & { note: { attrs: { added: Readonly<Record<string, AddedFact>> } } }>(
  briefing: B,
): B => ({ ...briefing, ...withAdded(briefing, briefing.note.attrs.added) });

type Kept = Whole & {
  note: { attrs: { added: Readonly<Record<string, AddedFact>> } };
  previous?: WithEarlier | null | undefined;
};

/** Each round before, the first one first, with the facts that this note marked in its articles. */
export function roundsBefore({ previous, note }: Pick<Kept, 'previous' | 'note'>): Whole[] {
  const marked = Object.fromEntries(Object.entries(note.attrs.added).filter(([, { from }]) => from === null));
  return previous ? [...(previous.earlier ?? []), previous].map((round) => withAdded(round, marked)) : [];
}

/** Whatever a claim of the note may rest on: what it keeps itself, and the rounds before at the end. */
export function allSources(briefing: Kept): Whole {
  const whole = wholeOf(briefing);
  const all = [whole, ...roundsBefore(briefing)];
  return { articles: all.flatMap(({ articles }) => articles), facts: all.flatMap(({ facts }) => facts) };
}

function joined(facts: Facts, added: readonly AddedFact[]): Facts {
  if (added.length === 0) return facts;
  const inOrder = <F extends { span: readonly [number, number] }>(parsed: readonly F[], kind: AddedFact['kind']): F[] =>
    [...parsed, ...added.filter((each) => each.kind === kind).map(({ fact }) => fact as unknown as F)].sort(
      (a, b) => a.span[0] - b.span[0],
    );
  const event: Record<string, unknown> = { ...facts.event };
  for (const each of added) {
    if (each.kind !== 'event') continue;
    if (each.field === 'party') event.parties = [...(event.parties as unknown[]), each.fact];
    else if (isMarked(each)) event[each.field] = each.fact;
    else event[each.field] ??= each.fact;
  }
  return {
    ...facts,
    event: event as Facts['event'],
    participants: inOrder(facts.participants, 'participant'),
    mentioned: inOrder(facts.mentioned, 'mentioned'),
    outcomes: inOrder(facts.outcomes, 'outcome'),
    nextSteps: inOrder(facts.nextSteps, 'nextStep'),
    quotes: inOrder(facts.quotes, 'quote'),
  };
}

/** One small article for each passage, with spans that count from the passage's own beginning. */
function byPassage(brought: readonly (AddedFact & { from: Excerpt })[]): { article: Article; facts: AddedFact[] }[] {
  const passages = new Map<string, { article: Article; facts: AddedFact[] }>();
  for (const each of brought) {
    const key = `${each.from.id} ${each.from.text}`;
    const known = passages.get(key);
    if (known) known.facts.push(shifted(each));
    else passages.set(key, { article: passageOf(each.from, passages.size + 1), facts: [shifted(each)] });
  }
  return [...passages.values()];
}

function shifted(added: AddedFact & { from: Excerpt }): AddedFact {
  const { start, text } = added.from;
  const span: [number, number] = [Math.max(0, added.fact.span[0] - start), Math.min(text.length, added.fact.span[1] - start)];
  return { ...added, fact: { ...added.fact, span, spans: [span] } } as AddedFact;
}

/** Two passages of one article are two: each has an id of its own. */
const passageOf = ({ id, hash, source, text }: Excerpt, n: number): Article => ({
  id: `${id}-${n}`,
  hash,
  text,
  origin: { way: 'paste', name: source, address: null, importedAt: '' },
  side: null,
  lost: ['Only this passage came along with words pasted from another note.'],
});

const nothing = (articleId: string): Facts => ({
  articleId,
  source: { outlet: null, published: null, rank: null },
  furniture: [],
  event: { name: null, kind: null, round: null, start: null, end: null, city: null, venue: null, parties: [] },
  participants: [],
  mentioned: [],
  outcomes: [],
  nextSteps: [],
  quotes: [],
});
