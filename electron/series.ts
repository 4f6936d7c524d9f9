/** The series among the briefings of the library, what became of their commitments, and people and topics over all of them. */

import type { Lineage, Matrix } from '../shared/brief/series/lineage';
import type { Meeting } from '../shared/brief/series/meeting';
import { personEntry, personId, personView, topicEntry, topicView } from '../shared/brief/series/pages';
import { type Person, peopleIn, type TopicEntry as Theme, topicsIn } from '../shared/brief/series/people';
import { recogniseSeries, type Series } from '../shared/brief/series/recognise';
import { languageView, rowsOf, wordingOf } from '../shared/brief/series/view';
import { CHANCERYS, orderOf, type Rungs } from '../shared/brief/strengthOrder';
import type { LibraryEntry } from '../shared/contract';
import { UserError } from '../shared/error';
import { isDated } from '../shared/export/calendar';
import type { Facts } from '../shared/model/facts';
import { partyName } from '../shared/model/party';
import type {
  LanguageRound,
  PersonEntry,
  PersonView,
  RoundHead,
  SeriesEntry,
  SeriesView,
  TopicEntry,
  TopicView,
  WordingView,
} from '../shared/seriesContract';
import { lexiconIn, strengthIn } from './lexicon';
import type { Library, Listed } from './library';
import { runJob } from './workerClient';

type Shelf = {
  entries: readonly Listed[];
  meetings: readonly Meeting[];
  series: readonly Series[];
  /** Made when first asked for. */
  people: readonly Person[] | null;
  topics: readonly Theme[] | null;
};

/** The comparison of a series, with the meetings and the order of strength that it was made of: of others it is made anew. */
type Made = { meetings: readonly Meeting[]; strength: Rungs; rows: Promise<readonly Lineage[]> };

export class SeriesShelf {
  private shelf: Shelf = { entries: [], meetings: [], series: [], people: null, topics: null };
  private readonly made = new Map<string, Made>();

  constructor(private readonly library: Library) {}

  /** The library's list, each briefing with its series. */
  async entries(): Promise<LibraryEntry[]> {
    const { entries, meetings, series } = await this.look();
    const of = new Map(series.flatMap((one) => meetingsOf(one).map(({ id }) => [id, one] as const)));
    const byHand = new Set(meetings.flatMap(({ id, series: chosen }) => (chosen === null ? [] : [id])));
    return entries.map((entry) => {
      const one = of.get(entry.entry);
      const told = one && isSeries(one) ? one : null;
      return { ...entry, series: told?.name ?? null, seriesId: told?.id ?? null, seriesByHand: byHand.has(entry.entry) };
    });
  }

  async list(): Promise<SeriesEntry[]> {
    return (await this.look()).series.filter(isSeries).map(entryOf);
  }

  /** The series that a briefing of the library belongs to. */
  async of(entry: string): Promise<string | null> {
    const { series } = await this.look();
    return series.filter(isSeries).find((one) => meetingsOf(one).some(({ id }) => id === entry))?.id ?? null;
  }

  async find(id: string): Promise<Series> {
    const found = (await this.look()).series.find((series) => series.id === id);
    if (!found)
      throw new UserError('no-such-series', 'No briefing in the library belongs to this series any more.', {
        action: 'Choose another series.',
      });
    return found;
  }

  /** With the order by which its words were called weaker or stronger. */
  async matrix(id: string): Promise<Matrix & { strength: Rungs }> {
    const series = await this.find(id);
    const strength = await strengthIn(this.library.folder);
    return { rounds: reported(series), rows: await this.compared(series, strength), strength };
  }

  async view(id: string): Promise<SeriesView | null> {
    const { series: all, entries } = await this.look();
    const series = all.find((each) => each.id === id);
    if (!series) return null;
    const titles = new Map(entries.map((entry) => [entry.entry, entry]));
    const { lexicon, problem } = await lexiconIn(this.library.folder);
    const strength = lexicon?.strength ?? CHANCERYS;
    return {
      id,
      name: series.name,
      rounds: series.rounds.map((round) => roundHead(round, titles)),
      rows: rowsOf({ rounds: reported(series), rows: await this.compared(series, strength) }),
      steps: stepsOf(series).flatMap(({ nextSteps }) => nextSteps).length,
      order: { rungs: [...orderOf(strength).names], own: strength.length > 0 },
      problem,
    };
  }

  async wording(id: string, row: string, round: number): Promise<WordingView | null> {
    const { rounds, rows, strength } = await this.matrix(id);
    const lineage = rows.find((each) => each.id === row);
    return lineage ? wordingOf(rounds, lineage, round, strength) : null;
  }

  async language(id: string, phrase: string): Promise<LanguageRound[]> {
    const matrix = await this.matrix(id);
    return languageView(matrix, phrase, matrix.strength);
  }

  /** The facts whose next steps a calendar can hold: those of the last round, and earlier ones whose day is still to come. */
  async steps(id: string): Promise<Facts[]> {
    return stepsOf(await this.find(id));
  }

  async people(): Promise<PersonEntry[]> {
    return (await this.everybody()).map(personEntry);
  }

  async person(id: string): Promise<PersonView | null> {
    const found = (await this.everybody()).find((person) => personId(person) === id);
    return found ? personView(found, named(this.shelf)) : null;
  }

  async topics(): Promise<TopicEntry[]> {
    return (await this.themes()).map(topicEntry);
  }

  async topic(theme: string): Promise<TopicView | null> {
    const found = (await this.themes()).find((each) => each.theme === theme);
    return found ? topicView(found, named(this.shelf)) : null;
  }

  private async everybody(): Promise<readonly Person[]> {
    const shelf = await this.look();
    shelf.people ??= peopleIn(shelf.meetings);
    return shelf.people;
  }

  private async themes(): Promise<readonly Theme[]> {
    const shelf = await this.look();
    shelf.topics ??= topicsIn(shelf.meetings);
    return shelf.topics;
  }

  private compared(series: Series, strength: Rungs): Promise<readonly Lineage[]> {
    const meetings = meetingsOf(series);
    const before = this.made.get(series.id);
    const isSameOrder = JSON.stringify(before?.strength) === JSON.stringify(strength);
    if (before && isSameOrder && isSame(before.meetings, meetings)) return before.rows;
    const rows = runJob('compareSeries', { id: series.id, rounds: reported(series), strength });
    const made: Made = { meetings, strength, rows };
    this.made.set(series.id, made);
    // What failed is tried again when it is asked for again.
    made.rows.catch(() => this.made.get(series.id) === made && this.made.delete(series.id));
    return made.rows;
  }

  /** The folder as it is now; what nobody changed is not recognised anew. */
  private async look(): Promise<Shelf> {
    const read = await this.library.read();
    const entries = read.map(({ entry }) => entry);
    const meetings = read.flatMap(({ meeting }) => meeting ?? []);
    if (isSame(meetings, this.shelf.meetings)) this.shelf.entries = entries;
    else this.shelf = { entries, meetings, series: recogniseSeries(meetings), people: null, topics: null };
    return this.shelf;
  }
}

/** The meetings, those of a series under the one name that it goes by: each report has its own. */
function named({ meetings, series }: Shelf): Meeting[] {
  const names = new Map(series.filter(isSeries).flatMap((one) => meetingsOf(one).map(({ id }) => [id, one.name] as const)));
  return meetings.map((meeting) => ({ ...meeting, name: names.get(meeting.id) ?? meeting.name }));
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

/** The rounds up to the last one that a report tells of: those that are only prepared say nothing yet. */
const reported = ({ rounds }: Series): Series['rounds'] =>
  rounds.slice(0, rounds.findLastIndex(({ articles }) => articles.length > 0) + 1);

const meetingsOf = ({ rounds }: Series): Meeting[] => rounds.flatMap(({ meetings }) => meetings);

/** One meeting alone is a round of a series only if its report calls it by a name or counts it. */
function isSeries({ rounds }: Series): boolean {
  const [first, second] = rounds;
  return second !== undefined || (first?.meetings.some(({ name, round }) => name !== null || round !== null) ?? false);
}

function entryOf({ id, name, parties, rounds }: Series): SeriesEntry {
  const last = rounds.at(-1);
  return {
    id,
    name,
    parties: parties.map(partyName),
    rounds: rounds.length,
    briefings: rounds.reduce((sum, { meetings }) => sum + meetings.length, 0),
    round: last?.round ?? null,
    city: last?.city ?? null,
    start: last?.start ?? null,
    since: rounds[0]?.start ?? null,
  };
}

const roundHead = (
  { round, start, end, city, meetings, articles }: Series['rounds'][number],
  titles: ReadonlyMap<string, Listed>,
): RoundHead => ({
  round,
  start,
  end,
  city,
  prepared: articles.length === 0,
  briefings: meetings.flatMap(({ id }) => {
    const entry = titles.get(id);
    return entry ? [{ entry: id, title: entry.title, open: entry.open, version: entry.version }] : [];
  }),
});

function stepsOf({ rounds }: Series): Facts[] {
  const last = rounds.at(-1);
  return rounds.flatMap((round) =>
    round.facts.map((facts) => ({
      ...facts,
      nextSteps: facts.nextSteps.filter(
        (step) =>
          isDated(step) &&
          !round.rejected.has(step.id) &&
          (round === last || (step.when ?? '') > (last?.end ?? last?.start ?? '')),
      ),
    })),
  );
}
