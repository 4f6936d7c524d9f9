/** Which briefings tell of rounds of one series, and in what order the rounds came. */
import type { Article } from '../../model/article';
import type { Decided } from '../../model/decided';
import type { Facts } from '../../model/facts';
import { partyName } from '../../model/party';
import { fold } from '../alike';
import { decide } from '../rounds/decided';
import { grouped } from './grouped';
import type { Meeting } from './meeting';
import { type NameKey, nameKey, namesIn, sameNames } from './name';

export type SeriesRound = {
  /** Stays the same as long as the round's number and date do. */
  key: string;
  round: number | null;
  start: string | null;
  end: string | null;
  city: string | null;
  /** The briefings on it, last saved first. */
  meetings: readonly Meeting[];
  /** Every article of these briefings once. */
  articles: readonly Article[];
  facts: readonly Facts[];
  rejected: ReadonlySet<string>;
  /** On commitments of the round before and of this one. */
  decided: readonly Decided[];
};

export type Series = { id: string; name: string; parties: readonly string[]; rounds: readonly SeriesRound[] };

type Keyed = {
  meeting: Meeting;
  key: NameKey | null;
  id: string;
  sides: string;
  /** What else its articles name, where the meeting has no name of its own. */
  named: readonly NameKey[];
};

/** What a series is called by in files where nobody set it by hand: parties and words of the name, in a fixed order. */
export function seriesId({ name, kind, parties }: Pick<Meeting, 'name' | 'kind' | 'parties'>): string {
  const words = name === null ? [kind ?? 'meeting'] : [...nameKey(name, parties).words];
  return `${[...parties].sort().join('+')}:${words.sort().join('-')}`.slice(0, 120);
}

/** All series among the meetings, those with the most rounds first. A meeting that nothing else belongs to is a series of one. */
export function recogniseSeries(meetings: readonly Meeting[]): Series[] {
  const keyed = meetings
    .filter(({ series }) => series !== '')
    .map(
      (meeting): Keyed => ({
        meeting,
        key: meeting.name === null ? null : nameKey(meeting.name, meeting.parties),
        id: seriesId(meeting),
        sides: [...meeting.parties].sort().join('+'),
        named: meeting.name === null ? meeting.articles.flatMap(({ text }) => namesIn(text, meeting.parties)) : [],
      }),
    );
  const groups = joined(keyed.filter(({ meeting }) => meeting.series === null));
  const byHand = grouped(
    keyed.filter(({ meeting }) => meeting.series !== null),
    ({ meeting }) => meeting.series ?? '',
  );
  const found: { id: string; members: Keyed[] }[] = groups.map((members) => ({ id: '', members }));
  for (const [id, members] of byHand) {
    const same =
      found.find((group) => group.members.some((each) => each.meeting.series === null && each.id === id)) ??
      // Who moved most of a series by hand means the rest as well.
      found.find(
        (group) =>
          group.id === '' &&
          members.filter((one) => group.members.some((each) => areRounds(one, each))).length > group.members.length,
      );
    if (same) {
      same.members.push(...members);
      same.id ||= id;
    } else found.push({ id, members });
  }
  return found
    .map(({ id, members }) => seriesOf(id, members))
    .sort((a, b) => b.rounds.length - a.rounds.length || a.name.localeCompare(b.name));
}

/** Groups of meetings that belong together, directly or through others. */
function joined(keyed: readonly Keyed[]): Keyed[][] {
  const group = keyed.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    group[i] = at;
    return at;
  };
  // Meetings that are called the same need not be held against one another.
  const firstOf = new Map<string, number>();
  const heads: number[] = [];
  for (const [i, { id, key }] of keyed.entries()) {
    const before = key === null ? undefined : firstOf.get(id);
    if (before !== undefined) {
      group[i] = root(before);
      continue;
    }
    firstOf.set(id, i);
    heads.push(i);
  }
  for (const [n, i] of heads.entries())
    for (const j of heads.slice(0, n)) {
      const [a, b] = [keyed[i], keyed[j]];
      if (a && b && root(i) !== root(j) && areRounds(a, b)) group[root(i)] = root(j);
    }
  return [...grouped(keyed, (_, i) => root(i)).values()];
}

/** How many of the parties of both sides must be named by both, in talks of many. */
const MOST = 0.5;

function areRounds(a: Keyed, b: Keyed): boolean {
  const same = a.sides === b.sides && a.sides !== '';
  if (!same && !canBeSame(a.meeting.parties, b.meeting.parties) && !ofMany(a.meeting, b.meeting)) return false;
  if (a.key && b.key) return sameNames(a.key, b.key, same);
  // A meeting without a name is a round only where it is counted as one, and its report tells the name or the same sides.
  const { meeting: x } = a;
  const { meeting: y } = b;
  if (x.round === null || y.round === null || x.round === y.round) return false;
  const names = (one: Keyed, other: Keyed) => {
    const { key } = other;
    return key !== null && one.named.some((name) => isSame(name.words, key.words));
  };
  if (a.key || b.key) return names(a, b) || names(b, a);
  return same && x.kind !== null && x.kind === y.kind;
}

/** Numbered rounds of talks of many: a report names those who spoke, and each round others. */
function ofMany(a: Meeting, b: Meeting): boolean {
  const counted = a.round !== null && b.round !== null && a.round !== b.round;
  return counted && Math.max(a.parties.length, b.parties.length) > 2 && a.parties.some((party) => b.parties.includes(party));
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word));

/** A report may leave out whom it takes for granted; but who is named must not be at odds. */
function canBeSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const common = a.filter((code) => b.includes(code)).length;
  if (common === Math.min(a.length, b.length) && (common > 1 || Math.max(a.length, b.length) <= 2)) return true;
  return common / new Set([...a, ...b]).size >= MOST && Math.max(a.length, b.length) > 2;
}

function seriesOf(id: string, members: readonly Keyed[]): Series {
  const rounds = roundsOf(members.map(({ meeting }) => meeting));
  const first = rounds[0]?.meetings.at(-1);
  const counts = new Map<string, number>();
  for (const { meeting } of members) for (const code of meeting.parties) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    id: id || (first ? seriesId(first) : ''),
    name: nameOf(rounds.flatMap(({ meetings }) => meetings)),
    parties: [...counts].filter(([, n]) => n * 2 >= members.length).map(([code]) => code),
    rounds,
  };
}

/** The name that most rounds bear, the later one where two are borne alike. */
function nameOf(meetings: readonly Meeting[]): string {
  const counts = new Map<string, { n: number; name: string }>();
  for (const { name } of meetings) {
    if (name === null) continue;
    const before = counts.get(fold(name));
    counts.set(fold(name), { n: (before?.n ?? 0) + 1, name });
  }
  const best = [...counts.values()].reduce((a, b) => (b.n >= a.n ? b : a), { n: 0, name: '' }).name;
  const last = meetings.at(-1);
  return best || [last?.parties.map(partyName).join('–'), last?.kind ?? 'meeting'].filter(Boolean).join(' ');
}

/** Two reports with one number tell of one round, unless so much time lies between them that one number must be wrong. */
const DAYS_OF_ONE_ROUND = 60;

/** Rounds by their number, else by their date; several briefings on one meeting are one round. */
export function roundsOf(meetings: readonly Meeting[]): SeriesRound[] {
  const groups: Meeting[][] = [];
  for (const meeting of meetings) {
    const same = groups.find(([other]) => other !== undefined && isSameMeeting(meeting, other));
    if (same) same.push(meeting);
    else groups.push([meeting]);
  }
  return inOrder(groups.map(roundOf));
}

function isSameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.articles.length > 0 && a.articles.some(({ id }) => b.articles.some((other) => other.id === id))) return true;
  const apart = a.start && b.start ? Math.abs(Date.parse(a.start) - Date.parse(b.start)) / 86_400_000 : null;
  if (a.round !== null && b.round !== null) return a.round === b.round && (apart ?? 0) <= DAYS_OF_ONE_ROUND;
  return apart === 0;
}

const NONE: Decided[] = [];

function roundOf(meetings: readonly Meeting[]): SeriesRound {
  const latest = [...meetings].sort((a, b) => b.modified.localeCompare(a.modified));
  const first = <K extends 'round' | 'start' | 'end' | 'city'>(field: K): Meeting[K] | null =>
    latest.map((meeting) => meeting[field]).find((value) => value !== null) ?? null;
  const articles = [...new Map(latest.flatMap((m) => m.articles.map((article) => [article.id, article] as const))).values()];
  const facts = [...new Map(latest.flatMap((m) => m.facts.map((each) => [each.articleId, each] as const))).values()];
  const [round, start] = [first('round'), first('start')];
  return {
    key: `${round ?? ''}|${start ?? ''}|${latest[0]?.id ?? ''}`,
    round,
    start,
    end: first('end'),
    city: first('city'),
    meetings: latest,
    articles,
    facts,
    // What one note rejects another may keep; the note last saved decides.
    rejected: latest[0]?.rejected ?? new Set(),
    // Each briefing on the round may hold some; where two are at odds the note last saved decides here too.
    decided: latest
      .toReversed()
      .flatMap(({ decided }) => decided)
      .reduce(decide, NONE),
  };
}

function inOrder(rounds: readonly SeriesRound[]): SeriesRound[] {
  const byDate = (a: SeriesRound, b: SeriesRound) => (a.start ?? '').localeCompare(b.start ?? '');
  const order = rounds.filter(({ round }) => round !== null).sort((a, b) => (a.round ?? 0) - (b.round ?? 0) || byDate(a, b));
  for (const round of rounds.filter((each) => each.round === null).sort(byDate)) {
    const later = round.start === null ? -1 : order.findIndex(({ start }) => start !== null && start > (round.start ?? ''));
    order.splice(later === -1 ? order.length : later, 0, round);
  }
  return order;
}
