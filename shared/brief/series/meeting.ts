/** A briefing as a series reads it: the meeting it tells of, and what of its facts the author lets stand. */
import type { Article } from '../../model/article';
import type { Briefing } from '../../model/briefing';
import type { Decided } from '../../model/decided';
import type { EventFacts, EventKind, Facts } from '../../model/facts';
import { wholeOf } from '../added';
import { announcedFacts } from '../rounds/announced';
import { standingFacts, superseded } from '../sources/standing';
import { statusesIn } from '../statuses';

export type Meeting = {
  /** Id of the briefing. */
  id: string;
  /** Set by hand: an id of a series, or empty where the author says that it belongs to none; null where nobody said. */
  series: string | null;
  /** ISO time of the last save: of two notes on one meeting the later one is opened. */
  modified: string;
  articles: readonly Article[];
  facts: readonly Facts[];
  /** Facts that the author rejected, or called none at all. */
  rejected: ReadonlySet<string>;
  /** What the author decided on commitments of the round before and of this one. */
  decided: readonly Decided[];
  name: string | null;
  kind: EventKind | null;
  round: number | null;
  /** ISO days; `start` is the only day known where `end` is null, or the last where nothing else is told. */
  start: string | null;
  end: string | null;
  city: string | null;
  /** Codes, each once, in the order of the text. */
  parties: readonly string[];
};

export function meetingOf(briefing: Briefing): Meeting {
  const whole = wholeOf(briefing);
  const old = superseded(whole.articles);
  const own = new Set(briefing.articles.map(({ id }) => id));
  // Passages that came along with words of another note tell of another meeting.
  const articles = whole.articles.filter(({ id }) => own.has(id) && !old.has(id));
  const facts = standingFacts(whole.articles, whole.facts).filter(({ articleId }) => own.has(articleId));
  // A round that no article tells of yet is known by what was announced of it.
  const coming = briefing.articles.length === 0 && briefing.previous ? [announcedFacts(briefing.previous)] : [];
  const first = <K extends Exclude<keyof EventFacts, 'parties'>>(field: K): EventFacts[K] | null =>
    [...facts, ...coming].map(({ event }) => event[field]).find((value) => value !== null) ?? null;
  const day = (value: { value: string } | null) => (value && /^\d{4}-\d\d-\d\d$/.test(value.value) ? value : null);
  const [start, end] = [day(first('start')), day(first('end'))];
  const statuses = statusesIn(briefing.note);
  return {
    id: briefing.id,
    series: briefing.series ?? null,
    modified: briefing.modified,
    articles,
    facts,
    rejected: new Set([
      ...briefing.note.attrs.dismissed,
      ...Object.entries(statuses).flatMap(([id, status]) => (status === 'rejected' ? [id] : [])),
    ]),
    decided: briefing.note.attrs.decided,
    name: first('name')?.value ?? null,
    kind: first('kind')?.value ?? null,
    round: first('round')?.value ?? null,
    start: (start ?? end)?.value ?? facts[0]?.source.published?.value ?? null,
    end: start ? (end?.value ?? null) : null,
    city: first('city')?.value ?? null,
    parties: [...new Set([...facts, ...coming].flatMap(({ event }) => event.parties.map(({ value }) => value)))],
  };
}
