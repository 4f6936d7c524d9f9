import * as path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { UserError } from '../shared/error';
import { dataUrl, IMAGE_FAULTS, inspectImage, MAX_IMAGE_BYTES } from '../shared/model/image';
import { readBytes } from './files';

/** Asks for a picture and reads it: what it is, its bytes say and not its name. */
export async function choosePicture(parent: BrowserWindow): Promise<{ fileName: string; src: string } | null> {
  const { filePaths } = await dialog.showOpenDialog(parent, {
    title: 'Insert a picture',
    properties: ['openFile'],
    filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif'] }],
  });
  const file = filePaths[0];
  if (!file) return null;
  const bytes = await readBytes(file, MAX_IMAGE_BYTES).catch((error: unknown) => {
    throw error instanceof UserError && error.data.code === 'too-large' ? new UserError('picture', IMAGE_FAULTS.bytes) : error;
  });
  const info = inspectImage(bytes);
  if (typeof info === 'string') throw new UserError('picture', IMAGE_FAULTS[info], { place: path.basename(file) });
  return { fileName: path.basename(file), src: dataUrl(info.type, bytes) };
}
