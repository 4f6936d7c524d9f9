/** Where each briefing went as a Word document, so that the next export can mark what came and went since. */
import * as path from 'node:path';
import type { BrowserWindow } from 'electron';
import { UserError } from '../shared/error';
import { chooseWordFile } from './chooseWordFile';
import type { ExportInput } from './exportBriefing';
import { exists } from './files';
import { readWordFile } from './intake/wordFile';
import type { SettingsStore } from './settings';
import { runJob } from './workerClient';

/** Briefings whose last export is remembered: more than anybody has in hand at a time. */
const REMEMBERED = 50;

export class EarlierExports {
  /** Files that were chosen in this run in place of the last export, by briefing. */
  private readonly chosen = new Map<string, string>();

  constructor(private readonly settings: SettingsStore) {}

  /** The one that changes would be marked against; null where there is none any more. */
  async current(briefing: string): Promise<{ fileName: string } | null> {
    const file = this.fileOf(briefing);
    return file !== null && (await exists(file)) ? { fileName: path.basename(file) } : null;
  }

  /** Asks for another, and takes it once it has shown to be an export. Null when the dialog was left. */
  async choose(briefing: string, parent: BrowserWindow): Promise<{ fileName: string } | null> {
    const given = await chooseWordFile(parent, 'An earlier export', ['docx']);
    if (!given) return null;
    await runJob('checkEarlier', given.read);
    this.chosen.set(briefing, given.file);
    return { fileName: given.read.name };
  }

  /** What an export wants for its marks. @throws UserError where the earlier file is gone or cannot be read */
  async changes(
    briefing: string,
    { author, day }: { author: string; day: string },
  ): Promise<NonNullable<ExportInput['changes']>> {
    const file = this.fileOf(briefing);
    if (file === null)
      throw new UserError('no-earlier-export', 'There is no earlier export to mark changes against.', {
        action: 'Choose one, or export without changes.',
      });
    return { since: await readWordFile(file), author, date: `${day}T00:00:00Z`, expects: briefing };
  }

  /** The briefing went out as this file. */
  async remember(briefing: string, file: string): Promise<void> {
    this.chosen.delete(briefing);
    const others = this.settings.value.exported.filter((each) => each.briefing !== briefing);
    await this.settings.change({ exported: [{ briefing, file }, ...others].slice(0, REMEMBERED) });
  }

  private fileOf(briefing: string): string | null {
    return this.chosen.get(briefing) ?? this.settings.value.exported.find((each) => each.briefing === briefing)?.file ?? null;
  }
}
