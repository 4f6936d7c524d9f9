/** Bringing something in, whichever way it comes: files, drops, pastes, the command line, the sample. */
import * as path from 'node:path';
import type { Opened } from '../shared/contract';
import { toUserErrorData, type UserErrorData } from '../shared/error';
import type { Article } from '../shared/model/article';
import sample from '../templates/sample-article.txt';
import type { Briefings } from './briefings';
import { readBytes } from './files';
import { WINDOW_LIMIT } from './intake';
import type { Incoming } from './jobs';
import { lexiconIn } from './lexicon';
import type { Library } from './library';
import { localDate } from './localDate';
import { DEFAULT_TEMPLATE } from './templates';
import { runJob } from './workerClient';

export class Opening {
  constructor(
    private readonly briefings: Briefings,
    private readonly library: Library,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  paste(text: string, html: string | null): Promise<Opened> {
    return this.gather([async (problems) => this.make({ intake: this.intake('Pasted article', 'paste'), text, html }, problems)]);
  }

  /** The sample that comes with the app. Asked for again, it gives the note that was made from it. */
  async sample(): Promise<Opened> {
    const bytes = new TextEncoder().encode(sample);
    const before = await this.library.sampleFile();
    if (before !== null) return this.gather([() => this.briefings.open(before)]);
    return this.gather([async (problems) => this.make({ intake: this.intake('sample-article.txt', 'sample'), bytes }, problems)]);
  }

  /** Opens briefings and imports articles; the last good one is shown, all bad ones are told. */
  files(paths: readonly string[], way: Article['origin']['way']): Promise<Opened> {
    return this.gather(
      paths.map((file) => async (problems) => {
        if (file.toLowerCase().endsWith('.brief')) return this.briefings.open(file);
        const intake = this.intake(path.basename(file), way);
        return this.make({ intake, bytes: await readBytes(file, intake.limit) }, problems);
      }),
    );
  }

  /** Adds to `problems` what is wrong with the user's lexicon; the article is read without it then. */
  private async make(incoming: Incoming, problems: UserErrorData[]) {
    const today = localDate(this.clock());
    const { lexicon, problem } = await lexiconIn(this.library.folder);
    if (problem && !problems.some(({ code }) => code === problem.code)) problems.push(problem);
    const briefing = await runJob('makeBriefing', { incoming, template: DEFAULT_TEMPLATE, today, lexicon });
    return this.briefings.create(briefing, this.library.folder);
  }

  private intake(name: string, way: Article['origin']['way']) {
    return { name, way, importedAt: this.clock().toISOString(), limit: WINDOW_LIMIT };
  }

  private async gather(
    steps: ReadonlyArray<(problems: UserErrorData[]) => Promise<NonNullable<Opened['briefing']>>>,
  ): Promise<Opened> {
    const problems: UserErrorData[] = [];
    let briefing: Opened['briefing'] = null;
    for (const step of steps) {
      try {
        briefing = await step(problems);
      } catch (error) {
        problems.push(toUserErrorData(error));
      }
    }
    return { briefing, problems };
  }
}
