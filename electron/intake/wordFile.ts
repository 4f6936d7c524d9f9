import * as path from 'node:path';
import { readBytes } from '../files';
import { CONTAINER_LIMIT } from '.';

/** A Word document as it lies on disk, with its file name. */
export type WordDocument = { name: string; bytes: Uint8Array };

/** A Word document that an export needs. What it holds is looked at when it is used. */
export async function readWordFile(file: string): Promise<WordDocument> {
  return { name: path.basename(file), bytes: await readBytes(file, CONTAINER_LIMIT) };
}
