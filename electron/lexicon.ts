/** The user's lexicon: `lexicon.json` in the library folder, read anew for each article. */
import * as path from 'node:path';
import { CHANCERYS, type Rungs } from '../shared/brief/strengthOrder';
import { toUserErrorData, type UserErrorData } from '../shared/error';
import { parseUserLexicon, type UserLexicon } from '../shared/model/userLexicon';
import { exists, readText } from './files';

export const LEXICON_NAME = 'lexicon.json';
const LIMIT = 1024 * 1024;

/** @throws UserError that names the file and every fault */
export async function readLexicon(file: string): Promise<UserLexicon> {
  return parseUserLexicon(await readText(file, LIMIT), path.basename(file));
}

/** The user's order of strength in a folder; empty for Chancery's own, also where the file is broken. */
export const strengthIn = async (folder: string): Promise<Rungs> => (await lexiconIn(folder)).lexicon?.strength ?? CHANCERYS;

/** A missing file is no lexicon; a broken one is told, and work goes on without it. */
export async function lexiconIn(folder: string): Promise<{ lexicon: UserLexicon | null; problem: UserErrorData | null }> {
  const file = path.join(folder, LEXICON_NAME);
  if (!(await exists(file))) return { lexicon: null, problem: null };
  try {
    return { lexicon: await readLexicon(file), problem: null };
  } catch (error) {
    return { lexicon: null, problem: { ...toUserErrorData(error), place: file } };
  }
}
