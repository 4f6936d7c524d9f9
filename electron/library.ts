import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { summarise } from '../shared/brief/library';
import { type Meeting, meetingOf } from '../shared/brief/series/meeting';
import { areSiblings, articlesOf } from '../shared/brief/siblings';
import type { LibraryEntry } from '../shared/contract';
import { toUserErrorData, UserError } from '../shared/error';
import { type Briefing, parseBriefing } from '../shared/model/briefing';
import { BRIEFING_LIMIT } from './briefings';
import { changedAt, listFiles, makeFolder, readText, stamp } from './files';

/** A briefing as the library lists it; the series that it belongs to is told by all of them together. */
export type Listed = Omit<LibraryEntry, 'seriesId' | 'seriesByHand'>;

type Known = {
  stamp: string | null;
  entry: Listed;
  /** The briefing's id; null where the file cannot be read. */
  id: string | null;
  sample: boolean;
  articles: string;
  /** What a series reads of it, with the entry for its id; null where the file cannot be read. */
  meeting: Meeting | null;
};

/**
 * The library: a plain folder with plain files, listed anew each time. What was read of a file is kept as
 * long as its stamp stays the same.
 */
export class Library {
  private readonly known = new Map<string, Known>();
  private readonly paths = new Map<string, string>();

  constructor(public folder: string) {}

  /** All briefings, last changed first. A file that cannot be read is listed with its problem. */
  async list(): Promise<Listed[]> {
    return (await this.read()).map(({ entry }) => entry);
  }

  /** The same with what a series reads of each. A file that did not change gives the same objects again. */
  async read(): Promise<readonly Pick<Known, 'entry' | 'meeting'>[]> {
    await makeFolder(this.folder);
    const files = await listFiles(this.folder, '.brief');
    const known = await Promise.all(files.map((file) => this.describe(file)));
    return known.sort((a, b) => b.entry.modified.localeCompare(a.entry.modified));
  }

  /** The file that an entry stands for; only files that were listed can be named by a page. */
  pathOf(entry: string): string {
    const file = this.paths.get(entry);
    if (!file)
      throw new UserError('not-listed', 'This briefing is not in the library any more.', {
        action: 'Look for it under another name.',
      });
    return file;
  }

  /** The file of the note that was made from the app's own sample article, if there is one. */
  async sampleFile(): Promise<string | null> {
    await this.list();
    for (const [file, { sample }] of this.known) if (sample && (await stamp(file)) !== null) return file;
    return null;
  }

  /** The file of the briefing with that id; null where the library has none. */
  async fileOfBriefing(id: string): Promise<string | null> {
    await this.list();
    for (const [file, known] of this.known) if (known.id === id && (await stamp(file)) !== null) return file;
    return null;
  }

  /** The other drafts made from the same articles. One that cannot be read has nothing to offer. */
  async draftsBeside(briefing: Pick<Briefing, 'id' | 'articles'>): Promise<Briefing[]> {
    await this.list();
    const wanted = articlesOf(briefing);
    const files = [...this.known].filter(([, { articles }]) => articles === wanted && wanted !== '').map(([file]) => file);
    const read = await Promise.all(
      files.map((file) =>
        readText(file, BRIEFING_LIMIT).then(
          (text) => parseBriefing(text, path.basename(file)),
          () => null,
        ),
      ),
    );
    return read.filter((other): other is Briefing => other !== null && areSiblings(briefing, other));
  }

  private async describe(file: string): Promise<Known> {
    const entry = entryOf(file);
    this.paths.set(entry, file);
    const now = await stamp(file);
    const before = this.known.get(file);
    if (before && now !== null && before.stamp === now) return before;
    const fileName = path.basename(file);
    const base = { entry, fileName, problem: null };
    let described: Listed;
    let id: string | null = null;
    let sample = false;
    let articles = '';
    let meeting: Meeting | null = null;
    try {
      const briefing = parseBriefing(await readText(file, BRIEFING_LIMIT), fileName);
      described = { ...base, ...summarise(briefing), modified: briefing.modified };
      id = briefing.id;
      sample = briefing.articles[0]?.origin.way === 'sample';
      articles = articlesOf(briefing);
      meeting = { ...meetingOf(briefing), id: entry };
    } catch (error) {
      const modified = await changedAt(file).then(
        (d) => d.toISOString(),
        () => '',
      );
      described = {
        ...base,
        title: fileName,
        series: null,
        round: null,
        place: null,
        date: null,
        facts: 0,
        open: 0,
        version: 'draft',
        prepared: false,
        modified,
        problem: toUserErrorData(error),
      };
    }
    const known = { stamp: now, entry: described, id, sample, articles, meeting };
    this.known.set(file, known);
    return known;
  }
}

/** What stands for a file in the page's calls. */
export const entryOf = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 24);
