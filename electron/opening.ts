/** Bringing something in, whichever way it comes: files, drops, pastes, the command line, the sample. */
import * as path from 'node:path';
import type { Into, Opened, WordUse } from '../shared/contract';
import { toUserErrorData, UserError, type UserErrorData } from '../shared/error';
import { isWordFile } from '../shared/foreign/fileNames';
import { localDate } from '../shared/localDate';
import type { Article } from '../shared/model/article';
import type { Template } from '../shared/model/template';
import sample from '../templates/sample-article.txt';
import type { Briefings } from './briefings';
import { readBytes } from './files';
import { byteLimit, type Intake, WINDOW_LIMIT } from './intake';
import { fetchPage } from './intake/web';
import type { Incoming, Source } from './jobs';
import { lexiconIn } from './lexicon';
import type { Library } from './library';
import { briefingOfWord } from './newBriefing';
import { addSources, noticesOf } from './sources';
import type { TemplateStore } from './templateStore';
import { runJob } from './workerClient';

/** Where articles go that belong to no open briefing yet. */
type Target = Into | null | undefined;

export class Opening {
  /** The page fetched last, which the officer has yet to take or leave. */
  private fetched: Incoming | null = null;
  /** The Word document asked about last, of which the officer has yet to say what it is to be. */
  private word: { intake: Intake; bytes: Uint8Array } | null = null;

  constructor(
    private readonly briefings: Briefings,
    private readonly library: Library,
    private readonly templates: Pick<TemplateStore, 'addNamed'>,
    /** The template that new notes are filled from. */
    private readonly template: () => Template,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  paste(text: string, html: string | null, into?: Target): Promise<Opened> {
    return this.articles([async () => ({ intake: this.intake('Pasted article', 'paste'), text, html })], into);
  }

  /** Fetches a page and gives its words to look at. It is kept until the next one is fetched. */
  async fetch(address: string): Promise<{ address: string; text: string; lost: string[] }> {
    const { bytes, name, address: found } = await fetchPage(address);
    const incoming = { intake: { ...this.intake(name, 'web'), address: found }, bytes };
    const { text, lost } = await runJob('readArticle', incoming);
    this.fetched = incoming;
    return { address: found, text, lost };
  }

  /** Reads the page that was fetched last. */
  useFetched(into?: Target): Promise<Opened> {
    const { fetched } = this;
    if (!fetched)
      throw new UserError('nothing-fetched', 'There is no fetched page to read.', { action: 'Fetch the address again.' });
    return this.articles([async () => fetched], into);
  }

  /** The sample that comes with the app. Asked for again, it gives the note that was made from it. */
  async sample(): Promise<Opened> {
    const bytes = new TextEncoder().encode(sample);
    const before = await this.library.sampleFile();
    if (before !== null) return this.gather([() => this.briefings.open(before)]);
    return this.articles([async () => ({ intake: this.intake('sample-article.txt', 'sample'), bytes })]);
  }

  /**
   * Opens briefings and reads articles: all articles given at once are one briefing. The last good thing is shown,
   * all bad ones are told.
   */
  async files(paths: readonly string[], way: Article['origin']['way'], into?: Target): Promise<Opened> {
    const isBriefing = (file: string) => file.toLowerCase().endsWith('.brief');
    const [only, second] = paths;
    if (only && !second && isWordFile(only)) return this.wordDocument(only, way, into);
    const reading = paths
      .filter((file) => !isBriefing(file))
      .map((file) => async (): Promise<Incoming> => {
        const intake = this.intake(path.basename(file), way);
        return { intake, bytes: await readBytes(file, byteLimit(intake.name, intake.limit)) };
      });
    const opened = await this.gather(
      paths.filter(isBriefing).map((file) => async () => {
        if (into) throw isABriefing(path.basename(file));
        return this.briefings.open(file);
      }),
    );
    if (reading.length === 0) return opened;
    const read = await this.articles(reading, into);
    return { briefing: read.briefing ?? opened.briefing, problems: [...opened.problems, ...read.problems] };
  }

  /**
   * A Word document by itself: one that was exported here comes back with what was done to it; of any other it is asked
   * what it is to be, unless it was added as an article.
   */
  private async wordDocument(file: string, way: Article['origin']['way'], into?: Target): Promise<Opened> {
    const intake = this.intake(path.basename(file), way);
    const { name } = intake;
    try {
      const bytes = await readBytes(file, byteLimit(name, intake.limit));
      const read = await runJob('readReturned', { bytes, name });
      if (!read && into) return await this.articles([async () => ({ intake, bytes })], into);
      if (!read) {
        this.word = { intake, bytes };
        return { briefing: null, problems: [], asks: { fileName: name } };
      }
      const briefing = await this.library.fileOfBriefing(read.briefing);
      if (briefing === null) throw fromElsewhere(name);
      return { briefing: await this.briefings.open(briefing), problems: [], returned: read.document };
    } catch (error) {
      return { briefing: null, problems: [toUserErrorData(error)] };
    }
  }

  /** Makes the Word document that was asked about last what the officer says. */
  async makeOfWord(as: WordUse, into?: Target): Promise<Opened> {
    const { word } = this;
    if (!word) throw new UserError('no-word', 'There is no Word document to read.', { action: 'Open it again.' });
    if (as === 'article') return this.articles([async () => word], into);
    const { bytes } = word;
    const { name, importedAt: now } = word.intake;
    if (as === 'template') {
      const { template, lost } = await runJob('readWordTemplate', { bytes, name });
      const { id } = await this.templates.addNamed(template);
      return { briefing: null, problems: [], template: id, lost: { fileName: name, as, sentences: lost } };
    }
    const today = localDate(this.clock());
    const { note, lost } = await runJob('readPlainNote', { bytes, name, today, limit: WINDOW_LIMIT });
    const briefing = await this.briefings.create(briefingOfWord(note, { fileName: name, lost }, now), this.library.folder);
    return { briefing, problems: [], lost: { fileName: name, as, sentences: lost } };
  }

  private async articles(reading: ReadonlyArray<() => Promise<Incoming>>, into?: Target): Promise<Opened> {
    const problems: UserErrorData[] = [];
    const sources: Source[] = [];
    // What is wrong with the user's lexicon is told once; the articles are read without it then.
    const { lexicon, problem } = await lexiconIn(this.library.folder);
    if (problem) problems.push(problem);
    for (const read of reading) {
      try {
        sources.push(await runJob('readSource', { incoming: await read(), lexicon }));
      } catch (error) {
        problems.push(toUserErrorData(error));
      }
    }
    if (sources.length === 0) return { briefing: null, problems };
    try {
      if (into) {
        const { added, notices } = addSources(this.briefings.articlesOf(into.briefing), sources, into.corrects ?? null);
        const briefing = await this.briefings.change(into.briefing, added);
        return { briefing, problems: [...problems, ...notices] };
      }
      const { added, notices } = addSources([], sources, null);
      const { articles, facts } = added({ articles: [], facts: [] });
      const made = await runJob('makeBriefing', { articles, facts, template: this.template(), today: localDate(this.clock()) });
      const briefing = await this.briefings.create(made, this.library.folder);
      // One article alone: the list of facts says by itself when there are none.
      return {
        briefing,
        problems: [...problems, ...(reading.length > 1 ? notices : noticesOf(articles, facts, ['not-english']))],
      };
    } catch (error) {
      return { briefing: null, problems: [...problems, toUserErrorData(error)] };
    }
  }

  private intake(name: string, way: Article['origin']['way']) {
    return { name, way, importedAt: this.clock().toISOString(), limit: WINDOW_LIMIT };
  }

  private async gather(steps: ReadonlyArray<() => Promise<NonNullable<Opened['briefing']>>>): Promise<Opened> {
    const problems: UserErrorData[] = [];
    let briefing: Opened['briefing'] = null;
    for (const step of steps) {
      try {
        briefing = await step();
      } catch (error) {
        problems.push(toUserErrorData(error));
      }
    }
    return { briefing, problems };
  }
}

const fromElsewhere = (name: string): UserError =>
  new UserError('no-such-briefing', `“${name}” was exported from a briefing that is not in this library. Nothing was changed.`, {
    action: 'Put the .brief file into the library folder, or choose the folder that has it, and open the document again.',
  });

const isABriefing = (name: string): UserError =>
  new UserError('is-a-briefing', `“${name}” is a briefing, not an article, and was not added.`, {
    action: 'Open it by itself.',
  });
