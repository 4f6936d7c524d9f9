import { conflictValue, withChoices } from '../../shared/brief/sources/disputes';
import { groupFacts } from '../../shared/brief/sources/groups';
import { standingFacts } from '../../shared/brief/sources/standing';
import { isOpen, type Standing } from '../../shared/brief/statuses';
import type { Article } from '../../shared/model/article';
import { type EventField, type Fact, type FactKind, type Facts, listFacts } from '../../shared/model/facts';
import { partyName } from '../../shared/model/party';
import type { Settled } from '../../shared/model/settled';
import { type Paragraph, paragraphAt, paragraphsOf } from './paragraphs';
import { count, dayOf } from './words';

export type Reviews = Readonly<Record<string, Standing>>;

export type RowTelling = { article: string; fact: Fact; paragraphs: number[] };

/** A fact as the lists show it. */
export type FactRow = {
  id: string;
  kind: FactKind;
  /** With the value that the author chose, where the sources differ. */
  fact: Fact;
  article: number;
  /** What the row says. */
  words: string;
  /** What sort of fact it is within its kind: "agreed", "venue", "Russia, head". */
  type: string;
  /** Numbers of the paragraphs of `article` that tell it, as printed in the margin. */
  paragraphs: number[];
  /** Every article that tells it, `fact` first: what several tell is one row. */
  tellings: readonly RowTelling[];
};

export const KINDS: Readonly<Record<FactKind, { group: string; one: string; none: string; css: string }>> = {
  event: { group: 'Event', one: 'event', none: 'Nothing about the event.', css: 'k-event' },
  participant: { group: 'People', one: 'participant', none: 'No people.', css: 'k-person' },
  mentioned: { group: 'Mentioned', one: 'mentioned', none: 'Nobody else mentioned.', css: 'k-mention' },
  outcome: { group: 'Outcomes', one: 'outcome', none: 'No outcomes.', css: 'k-outcome' },
  nextStep: { group: 'Next steps', one: 'next step', none: 'No next steps.', css: 'k-next' },
  quote: { group: 'Quotes', one: 'quote', none: 'No quotes.', css: 'k-quote' },
};

const EVENT_WORDS: Record<string, string> = {
  name: 'name',
  kind: 'kind of meeting',
  round: 'round',
  start: 'date',
  end: 'last day',
  city: 'place',
  venue: 'venue',
  party: 'party',
};

const STATUS_WORDS: Record<Standing, string> = {
  unverified: 'Not looked at',
  verified: 'Verified',
  edited: 'Edited',
  waiting: 'Edited in one place, waiting in another',
  rejected: 'Rejected',
  disputed: 'Disputed',
};
export const statusWord = (status: Standing): string => STATUS_WORDS[status];

/** The class that a status has in the source, the note and the list. */
export const STATUS_CSS: Readonly<Record<Standing, string>> = {
  unverified: '',
  verified: 'ok',
  edited: 'ed',
  waiting: 'ed',
  rejected: 'off',
  disputed: 'dis',
};

export const statusOf = (reviews: Reviews, id: string): Standing => reviews[id] ?? 'unverified';
export const lookedAt = (reviews: Reviews, id: string): boolean => !isOpen(reviews[id]);

/** What a screen reader says after a decision: “3 facts left.” */
export function left(rows: readonly FactRow[], reviews: Reviews): string {
  const open = rows.filter(({ id }) => !lookedAt(reviews, id)).length;
  return open === 0 ? 'All looked at.' : `${count(open, 'fact')} left.`;
}

function eventValue(field: EventField, value: string): string {
  if (field === 'party') return partyName(value);
  return field === 'start' || field === 'end' ? dayOf(value) : value;
}

function wordsOf(fact: Fact, tellings: readonly RowTelling[]): string {
  if (fact.kind === 'event') {
    const value = eventValue(fact.field, String(fact.fact.value));
    const teller = tellings.find(({ fact: { fact: told } }) => 'value' in told && String(told.value) === String(fact.fact.value));
    const said = (teller?.fact ?? fact).fact.text;
    if (fact.field === 'name' || fact.field === 'kind') return value;
    return value.toLowerCase() === said.toLowerCase() ? value : `${said} → ${value}`;
  }
  if (fact.kind === 'participant') return [fact.fact.name, fact.fact.role].filter(Boolean).join(', ');
  if (fact.kind === 'mentioned') return fact.fact.name;
  if (fact.kind === 'nextStep') return fact.fact.text;
  return /^[“"‘']/.test(fact.fact.text) ? fact.fact.text : `“${fact.fact.text}”`;
}

function typeOf(fact: Fact): string {
  switch (fact.kind) {
    case 'event':
      return EVENT_WORDS[fact.field] ?? fact.field;
    case 'participant':
      return [fact.fact.party ? partyName(fact.fact.party) : 'side not stated', fact.fact.head ? 'head' : null]
        .filter(Boolean)
        .join(', ');
    case 'mentioned':
      return 'mentioned';
    case 'outcome':
      return fact.fact.type;
    case 'nextStep':
      return (
        [fact.fact.when && conflictValue('next_step.when', fact.fact.when), fact.fact.place].filter(Boolean).join(', ') ||
        'no date or place stated'
      );
    case 'quote':
      return fact.fact.speaker ?? 'no named speaker';
  }
}

function paragraphsTelling(paragraphs: readonly Paragraph[], fact: Fact): number[] {
  const numbers = fact.fact.spans.map(([start]) => paragraphAt(paragraphs, start)?.number ?? null);
  return [...new Set(numbers.filter((n) => n !== null))];
}

/** All facts of a briefing once, as the author settled them, by kind, each kind in the order of the articles and of their text. */
export function factRows(
  articles: readonly Article[],
  facts: readonly Facts[],
  settled: Readonly<Record<string, Settled>> = {},
): FactRow[] {
  const paragraphs = new Map(
    facts.map((lifted) => {
      const text = articles.find(({ id }) => id === lifted.articleId)?.text ?? '';
      return [lifted.articleId, paragraphsOf(text, lifted.furniture)] as const;
    }),
  );
  const standing = standingFacts(articles, facts);
  const chosen = new Map(withChoices(standing, settled).flatMap((each) => listFacts(each).map((fact) => [fact.fact.id, fact])));
  return groupFacts(standing).flatMap(({ id, lead: told, tellings }): FactRow[] => {
    const lead = chosen.get(id) ?? told;
    const all = tellings.map((telling) => ({
      ...telling,
      paragraphs: paragraphsTelling(paragraphs.get(telling.article) ?? [], telling.fact),
    }));
    const [first] = all;
    if (!first) return [];
    const article = Math.max(
      0,
      articles.findIndex((each) => each.id === first.article),
    );
    return [
      {
        id,
        kind: lead.kind,
        fact: lead,
        article,
        words: wordsOf(lead, all),
        type: typeOf(lead),
        paragraphs: first.paragraphs,
        tellings: all,
      },
    ];
  });
}

/** The next (`step` 1) or previous (-1) fact not yet looked at, going round; null when all have been. */
export function nextOpen(rows: readonly FactRow[], reviews: Reviews, current: string | null, step: 1 | -1): FactRow | null {
  const at = rows.findIndex(({ id }) => id === current);
  const from = at === -1 && step === -1 ? 0 : at;
  for (let i = 1; i <= rows.length; i++) {
    const row = rows[(from + step * i + rows.length * 2) % rows.length];
    if (row && row.id !== current && !lookedAt(reviews, row.id)) return row;
  }
  return null;
}

/** What a screen reader says of a fact that became current. */
export function spoken(rows: readonly FactRow[], reviews: Reviews, row: FactRow): string {
  return `${row.words}, ${row.type}, ${statusWord(statusOf(reviews, row.id)).toLowerCase()}, fact ${rows.indexOf(row) + 1} of ${rows.length}`;
}
