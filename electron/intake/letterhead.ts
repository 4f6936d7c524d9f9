import * as path from 'node:path';
import { readBytes } from '../files';
import { CONTAINER_LIMIT } from '.';

/** A Word document whose look a note takes on, as bytes with its file name. What it holds is looked at when it is used. */
export async function readLetterhead(file: string): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: path.basename(file), bytes: await readBytes(file, CONTAINER_LIMIT) };
}
