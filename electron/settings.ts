import * as path from 'node:path';
import * as z from 'zod';
import { Settings } from '../shared/contract';
import { makeFolder, readText, writeWhole } from './files';

/** What is kept of the user's choices: those the page sees, and the folder of the library. */
const Stored = Settings.extend({
  library: z.string().nullable().default(null),
  /** Path of the letterhead chosen last. */
  letterhead: z.string().nullable().default(null),
  /** Where briefings went as Word documents last, newest first. */
  exported: z.array(z.object({ briefing: z.string(), file: z.string() })).default([]),
});
export type Stored = z.infer<typeof Stored>;

const LIMIT = 64 * 1024;

/** The settings of this user. A missing or damaged file gives the defaults: nothing of worth is kept there. */
export class SettingsStore {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private stored: Stored,
  ) {}

  static async load(userData: string): Promise<SettingsStore> {
    const file = path.join(userData, 'settings.json');
    const text = await readText(file, LIMIT).catch(() => '{}');
    let json: unknown = {};
    try {
      json = JSON.parse(text);
    } catch {
      // damaged: the defaults below
    }
    const parsed = Stored.safeParse(json);
    return new SettingsStore(file, parsed.success ? parsed.data : Stored.parse({}));
  }

  get value(): Stored {
    return this.stored;
  }

  /** One write after another: of two at once, the older might come last to its place. */
  async change(patch: Partial<Stored>): Promise<Stored> {
    this.stored = Stored.parse({ ...this.stored, ...patch });
    const text = `${JSON.stringify(this.stored, null, 2)}\n`;
    this.writing = this.writing
      .catch(() => undefined) // was told to whoever asked for it
      .then(() => makeFolder(path.dirname(this.file)))
      .then(() => writeWhole(this.file, text));
    await this.writing;
    return this.stored;
  }

  /** When all that was changed is on disk, or could not be put there. */
  async settled(): Promise<void> {
    await this.writing.catch(() => undefined);
  }
}
