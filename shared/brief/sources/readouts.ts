/** Read-out against read-out: what each source says of the meeting, its people, outcomes and next steps, and what one alone mentions. */
import type { Facts } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import { date } from '../formats';
import { mergeFacts, type Told } from '../merge';
import { cell, headerCell, node, paragraph, row, text } from '../nodes';
import { tidy } from '../sentence';
import { meaningsOf, type Stretch, stretches } from './differing';
import { officeStretches } from './officeWords';

export type ReadoutKind = 'event' | 'participant' | 'outcome' | 'nextStep';
export type ReadoutCell = {
  article: string;
  fact: string;
  /** What sort of thing it is: “date”, “participant”, “agreed”. */
  type: string;
  words: Stretch[];
} | null;
export type ReadoutRow = {
  kind: ReadoutKind;
  /** What heads the row where nothing else says its kind: “Date”, “Outcome”. */
  label: string;
  /** One for each article, in their order; null where it does not mention the thing. */
  cells: ReadoutCell[];
  /** The one article that mentions it, or null. */
  only: string | null;
};

/** One thing as one article tells it. */
type Telling = {
  id: string;
  type: string;
  words: string;
  /** Of a person: the office. */
  role?: string | null;
};
type Group = Told<Telling>[];

const EVENT_FIELDS = [
  ['start', 'date'],
  ['end', 'last day'],
  ['city', 'place'],
  ['venue', 'venue'],
  ['round', 'round'],
] as const;

/**
 * By kind, each in the order of the first source that tells of it: what several tell before what one tells alone. Of the meeting
 * and its people only what one source alone says, or where they differ: the rest is no news.
 */
export function readoutTable(all: readonly Facts[]): ReadoutRow[] {
  const merged = mergeFacts(all);
  const articles = all.map(({ articleId }) => articleId);
  const rows = (kind: ReadoutKind, label: string, groups: readonly Group[]) =>
    groups.map((group) => rowOf(kind, label, group, articles));

  const event = EVENT_FIELDS.flatMap(([field, type]) => {
    const group = all.flatMap(({ articleId, event: told }): Group => {
      const fact = told[field];
      if (!fact) return [];
      const words = field === 'start' || field === 'end' ? date(String(fact.value)) : String(fact.value);
      return [{ article: articleId, fact: { id: fact.id, type, words } }];
    });
    return group.length === 0
      ? []
      : rows(
          'event',
          type.replace(/^./, (sign) => sign.toUpperCase()),
          [group],
        );
  });
  const people = rows(
    'participant',
    'Participant',
    merged.participants.map((group) =>
      group.map(({ article, fact }) => ({
        article,
        fact: { id: fact.id, type: 'participant', words: fact.name, role: fact.role },
      })),
    ),
  );
  const outcomes = rows(
    'outcome',
    'Outcome',
    merged.outcomes.map((group) =>
      group.map(({ article, fact }) => ({ article, fact: { id: fact.id, type: fact.type, words: tidy(fact.text) } })),
    ),
  );
  // A commitment with a day is a step as well: it stands among the outcomes.
  const above = new Set(all.flatMap((facts) => facts.outcomes.map(({ text: words }) => `${facts.articleId} ${words}`)));
  const steps = rows(
    'nextStep',
    'Next step',
    merged.nextSteps
      .filter((group) => group.some(({ article, fact }) => !above.has(`${article} ${fact.text}`)))
      .map((group) =>
        group.map(({ article, fact }) => ({ article, fact: { id: fact.id, type: 'next step', words: tidy(fact.text) } })),
      ),
  );
  const isNews = ({ only, cells }: ReadoutRow) =>
    (only !== null && all.length > 1) || cells.some((each) => each?.words.some(({ own }) => own));
  return [event.filter(isNews), people.filter(isNews), outcomes, steps].flatMap((list) => [
    ...list.filter(({ only }) => only === null),
    ...list.filter(({ only }) => only !== null),
  ]);
}

function rowOf(kind: ReadoutKind, label: string, group: Group, articles: readonly string[]): ReadoutRow {
  const meanings = group.map(({ fact }) => meaningsOf(fact.words));
  const cells = articles.map((article): ReadoutCell => {
    const at = group.findIndex((telling) => telling.article === article);
    const telling = group[at]?.fact;
    if (!telling) return null;
    const others = new Set(meanings.flatMap((each, i) => (i === at ? [] : [...each])));
    return {
      article,
      fact: telling.id,
      type: telling.type,
      words: [...stretches(telling.words, group.length > 1 ? others : null), ...office(telling, group)],
    };
  });
  return { kind, label, cells, only: group.length === 1 ? (group[0]?.article ?? null) : null };
}

/** The office behind a name; what the other sources say of it otherwise is told apart from the same in other words. */
function office({ id, role }: Telling, group: Group): Stretch[] {
  if (!role) return [];
  const others = group.flatMap(({ fact }) => (fact.id !== id && fact.role ? [fact.role] : []));
  return [{ text: ', ', own: false }, ...officeStretches(role, others)];
}

const wordsIn = (each: ReadoutCell): string => (each ? each.words.map((stretch) => stretch.text).join('') : 'Not mentioned');

/** What heads the first column of the table, which says what each row is of. */
const HEAD = 'Of';

/** The comparison as a table of the note, its words tied to nothing: a table about the sources, not the meeting. */
export function readoutNodes(rows: readonly ReadoutRow[], columns: readonly string[]): NoteNode {
  const width = Math.floor(85 / Math.max(1, columns.length));
  const header = row([headerCell([text(HEAD)], 15), ...columns.map((label) => headerCell([text(label)], width))]);
  const plain = (words: string) => cell([paragraph([text(words)])]);
  return node('table', { layout: 'grid' }, [
    header,
    ...rows.map(({ label, cells }) => row([plain(label), ...cells.map((each) => plain(wordsIn(each)))])),
  ]);
}

/** The same as tab-separated text, for the clipboard. */
export const readoutText = (rows: readonly ReadoutRow[], columns: readonly string[]): string =>
  [[HEAD, ...columns], ...rows.map(({ label, cells }) => [label, ...cells.map(wordsIn)])]
    .map((line) => line.join('\t'))
    .join('\n');
