/** The user's letterhead: a Word document of his, chosen once and read anew at each export. */
import type { BrowserWindow } from 'electron';
import { chooseWordFile } from './chooseWordFile';
import { readWordFile } from './intake/wordFile';
import type { ExportInput } from './jobs';
import type { SettingsStore } from './settings';
import { runJob } from './workerClient';

type Letterhead = NonNullable<ExportInput['letterhead']>;

/** The one chosen last. @throws UserError where its file is gone or cannot be read */
export async function currentLetterhead(settings: SettingsStore): Promise<Letterhead | null> {
  const file = settings.value.letterhead;
  return file === null ? null : readWordFile(file);
}

/** Asks for a letterhead and keeps its place, once it has shown to be one that can be used. Null when the dialog was left. */
export async function chooseLetterhead(parent: BrowserWindow, settings: SettingsStore): Promise<{ fileName: string } | null> {
  const given = await chooseWordFile(parent, 'Letterhead', ['docx', 'dotx']);
  if (!given) return null;
  await runJob('checkLetterhead', given.read);
  await settings.change({ letterhead: given.file });
  return { fileName: given.read.name };
}
