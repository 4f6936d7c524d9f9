/** Files that leave the house: asked where, written whole, and shown again on request. */
import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { UserError } from '../shared/error';
import { writeWhole } from './files';

/** `ending` without its dot; `kind` is what the system's dialog calls such files. */
export type Wanted = { title: string; name: string; ending: string; kind: string };

export class Exports {
  /** Files that were exported in this run, by the id that the page was given. */
  private readonly files = new Map<string, string>();

  constructor(private readonly parent: () => BrowserWindow) {}

  /** Makes the file once it is known where to. Null when the dialog was left. */
  async save(
    { title, name, ending, kind }: Wanted,
    make: () => Promise<string | Uint8Array>,
  ): Promise<{ exported: string; fileName: string } | null> {
    const { filePath, canceled } = await dialog.showSaveDialog(this.parent(), {
      title,
      defaultPath: path.join(app.getPath('documents'), `${name}.${ending}`),
      filters: [{ name: kind, extensions: [ending] }],
    });
    if (canceled || !filePath) return null;
    const file = path.extname(filePath).toLowerCase() === `.${ending}` ? filePath : `${filePath}.${ending}`;
    await writeWhole(file, await make());
    const exported = randomUUID();
    this.files.set(exported, file);
    return { exported, fileName: path.basename(file) };
  }

  /** Where a file was written that was exported in this run. */
  fileOf(exported: string): string {
    const file = this.files.get(exported);
    if (!file) throw new UserError('not-exported', 'This file was not exported in this session.', { action: 'Export again.' });
    return file;
  }

  /** In the system's file manager, or in its own program. */
  async show(exported: string, how: 'folder' | 'open'): Promise<void> {
    const file = this.fileOf(exported);
    if (how === 'folder') return shell.showItemInFolder(file);
    const problem = await shell.openPath(file);
    if (problem)
      throw new UserError('no-program', `“${path.basename(file)}” is saved, but no program opened it.`, { reason: problem });
  }
}
