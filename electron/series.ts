/** The series among the briefings of the library, and what their rounds tell. */
import type { Meeting } from '../shared/brief/series/meeting';
import { recogniseSeries, type Series } from '../shared/brief/series/recognise';
import type { LibraryEntry } from '../shared/contract';
import type { SeriesEntry } from '../shared/seriesContract';
import type { Library, Listed } from './library';

type Shelf = { entries: readonly Listed[]; meetings: readonly Meeting[]; series: readonly Series[] };

export class SeriesShelf {
  private shelf: Shelf = { entries: [], meetings: [], series: [] };

  constructor(private readonly library: Library) {}

  /** The library's list, each briefing with its series. */
  async entries(): Promise<LibraryEntry[]> {
    const { entries, meetings, series } = await this.look();
    const of = new Map(
      series.flatMap((one) => one.rounds.flatMap((round) => round.meetings.map(({ id }) => [id, one] as const))),
    );
    const byHand = new Set(meetings.flatMap(({ id, series: chosen }) => (chosen === null ? [] : [id])));
    return entries.map((entry) => {
      const one = of.get(entry.entry);
      const told = one && isSeries(one) ? one : null;
      return { ...entry, series: told?.name ?? null, seriesId: told?.id ?? null, seriesByHand: byHand.has(entry.entry) };
    });
  }

  async list(): Promise<SeriesEntry[]> {
    const { series } = await this.look();
    return series.filter(isSeries).map(entryOf);
  }

  /** The folder as it is now; what nobody changed is not recognised anew. */
  private async look(): Promise<Shelf> {
    const read = await this.library.read();
    const meetings = read.flatMap(({ meeting }) => meeting ?? []);
    const before = this.shelf;
    const same = meetings.length === before.meetings.length && meetings.every((one, i) => one === before.meetings[i]);
    this.shelf = {
      entries: read.map(({ entry }) => entry),
      meetings: same ? before.meetings : meetings,
      series: same ? before.series : recogniseSeries(meetings),
    };
    return this.shelf;
  }
}

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
    parties: [...parties],
    rounds: rounds.length,
    briefings: rounds.reduce((sum, { meetings }) => sum + meetings.length, 0),
    round: last?.round ?? null,
    city: last?.city ?? null,
    start: last?.start ?? null,
    since: rounds[0]?.start ?? null,
  };
}
