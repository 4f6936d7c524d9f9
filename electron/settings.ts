import * as path from 'node:path';
import { z } from 'zod';
import { Settings } from '../shared/contract';
import { makeFolder, readText, writeWhole } from './files';

/** What is kept of the user's choices: those the page sees, and the folder of the library. */
const Stored = Settings.extend({
  library: z.string().nullable().default(null),
  /** Path of the letterhead chosen last. */
  letterhead: z.string().nullable().default(null),
});
export type Stored = z.infer<typeof Stored>;

const LIMIT = 64 * 1024;

/** The settings of this user. A missing or damaged file gives the defaults: nothing of worth is kept there. */
export class SettingsStore {
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

  async change(patch: Partial<Stored>): Promise<Stored> {
    this.stored = Stored.parse({ ...this.stored, ...patch });
    await makeFolder(path.dirname(this.file));
    await writeWhole(this.file, `${JSON.stringify(this.stored, null, 2)}\n`);
    return this.stored;
  }
}
