/** The letterheads that a note can go on: the user's own, chosen once and read anew at each export, and those of the app. */
import * as path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { UserError } from '../shared/error';
import type { BundledLetterhead, Letterhead } from '../shared/model/letterheads';
import { bundledLetterhead } from './bundledLetterheads';
import { chooseWordFile } from './chooseWordFile';
import { writeWhole } from './files';
import { readWordFile, type WordDocument } from './intake/wordFile';
import type { Handlers } from './ipc';
import type { SettingsStore } from './settings';
import { runJob } from './workerClient';

type Around = {
  settings: SettingsStore;
  parent(): BrowserWindow;
  /** What the template of a briefing asks for. */
  askedBy(briefing: string): Letterhead | null;
};
type LetterheadHandlers = Pick<Handlers, Extract<keyof Handlers, `letterhead.${string}`>>;

export function letterheadHandlers({ settings, parent, askedBy }: Around): LetterheadHandlers {
  return {
    'letterhead.current': async ({ id }) => {
      const file = settings.value.letterhead;
      return { own: file === null ? null : path.basename(file), asked: askedBy(id) };
    },
    'letterhead.choose': async () => {
      const given = await chooseWordFile(parent(), 'Letterhead', ['docx', 'dotx']);
      if (!given) return null;
      await runJob('checkLetterhead', given.read);
      await settings.change({ letterhead: given.file });
      return { fileName: given.read.name };
    },
    'letterhead.copy': ({ letterhead }) => copyOf(letterhead, settings, parent()),
  };
}

/** @throws UserError where the user's own is not there or cannot be read */
export async function letterheadFile(letterhead: Letterhead | null, settings: SettingsStore): Promise<WordDocument | null> {
  if (letterhead === null) return null;
  if (letterhead !== 'own') return bundledLetterhead(letterhead);
  if (settings.value.letterhead === null)
    throw new UserError('no-letterhead', 'No letterhead of your own has been chosen.', {
      action: 'Choose a Word document, or export without a letterhead.',
    });
  return readWordFile(settings.value.letterhead);
}

/** Saves one of the app's where the user says, to be changed in Word: from then on it is his own. */
async function copyOf(
  letterhead: BundledLetterhead,
  settings: SettingsStore,
  parent: BrowserWindow,
): Promise<{ fileName: string } | null> {
  const { bytes } = bundledLetterhead(letterhead);
  const { filePath, canceled } = await dialog.showSaveDialog(parent, {
    title: 'Save a copy of the letterhead',
    defaultPath: path.join(app.getPath('documents'), 'Letterhead.docx'),
    filters: [{ name: 'Word documents', extensions: ['docx'] }],
  });
  if (canceled || !filePath) return null;
  const file = filePath.toLowerCase().endsWith('.docx') ? filePath : `${filePath}.docx`;
  await writeWhole(file, bytes);
  await settings.change({ letterhead: file });
  return { fileName: path.basename(file) };
}
