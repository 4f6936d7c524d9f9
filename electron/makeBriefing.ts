/** How a briefing is made of articles, or after the round before. */
import { fillNote } from '../shared/brief/fill';
import { officersStatuses } from '../shared/brief/rounds/officersStatuses';
import { prepareRound } from '../shared/brief/rounds/prepare';
import type { NextRound } from '../shared/brief/series/nextRound';
import type { Rungs } from '../shared/brief/strengthOrder';
import type { Article } from '../shared/model/article';
import type { Briefing } from '../shared/model/briefing';
import type { Decided } from '../shared/model/decided';
import type { Facts } from '../shared/model/facts';
import type { Template } from '../shared/model/template';
import type { UserLexicon } from '../shared/model/userLexicon';
import { parseArticle } from '../shared/parse';
import { compileLexicon } from '../shared/parse/lexicon/userLexicon';
import { briefingWith } from './newBriefing';

/** How a briefing is made: `today` is the date of the note, ISO. */
export type Making = {
  template: Template;
  today: string;
  /** ISO time at which a round is prepared that no article tells of yet. */
  now?: string;
  lexicon: UserLexicon | null;
  after?: After | null;
};

export function briefingFromArticles(articles: Article[], { lexicon, ...making }: Making): Briefing {
  const compiled = lexicon ? compileLexicon(lexicon) : undefined;
  const facts = articles.map((article) => parseArticle(article, compiled));
  return makeBriefing({ ...making, articles, facts, strength: lexicon?.strength });
}

type Parts = {
  articles: Article[];
  facts: Facts[];
  template: Template;
  today: string;
  now?: string;
  after?: After | null;
  /** The order by which words of two rounds are called weaker or stronger. */
  strength?: Rungs | undefined;
};
/**
 * The round before, the series that both belong to, the note on it where it is at hand, and what the author decided on
 * commitments of both rounds.
 */
export type After = Pick<NextRound, 'series' | 'previous'> & {
  last?: { briefing: Briefing; template: Template | null } | null;
  decided?: readonly Decided[];
};

/**
 * Makes one briefing of one or several articles, or prepares a round that none tells of yet. `today` is the date of the
 * note, ISO.
 */
export function makeBriefing({ articles, facts, template, today, after: given = null, strength, now: at }: Parts): Briefing {
  const after = given && withStatuses(given);
  const now = at ?? articles[0]?.origin.importedAt ?? `${today}T00:00:00.000Z`;
  const note =
    after && articles.length === 0
      ? prepareRound(template, after.previous, after.last?.briefing.note ?? null, today)
      : fillNote(template, {
          articles,
          facts,
          today,
          previous: after?.previous ?? null,
          decided: after?.decided ?? [],
          strength,
        }).doc;
  const made = briefingWith(note, template.id, now);
  return { ...made, articles, facts, ...(after ? { series: after.series, previous: after.previous } : {}) };
}

/** The officer's own statuses go along with the round that they are of. */
function withStatuses(after: After): After {
  const statuses = after.last ? officersStatuses(after.last.briefing, after.last.template) : [];
  return statuses.length > 0 ? { ...after, previous: { ...after.previous, statuses } } : after;
}
