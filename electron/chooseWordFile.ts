import { type BrowserWindow, dialog } from 'electron';
import { readWordFile, type WordDocument } from './intake/wordFile';

/** Asks for a Word document with the system's dialog and reads it. Null when the dialog was left. */
export async function chooseWordFile(
  parent: BrowserWindow,
  title: string,
  extensions: string[],
): Promise<{ file: string; read: WordDocument } | null> {
  const { filePaths } = await dialog.showOpenDialog(parent, {
    title,
    properties: ['openFile'],
    filters: [{ name: 'Word documents', extensions }],
  });
  const file = filePaths[0];
  return file ? { file, read: await readWordFile(file) } : null;
}
