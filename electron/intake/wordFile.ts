import * as path from 'node:path';
import { readBytes } from '../files';
import { CONTAINER_LIMIT } from '.';

/** A Word document that an export needs, as bytes with its file name. What it holds is looked at when it is used. */
export async function readWordFile(file: string): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: path.basename(file), bytes: await readBytes(file, CONTAINER_LIMIT) };
}
