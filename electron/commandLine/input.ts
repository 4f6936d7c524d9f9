/** The files that the command line is given. */
import * as path from 'node:path';
import { UserError } from '../../shared/error';
import type { Article } from '../../shared/model/article';
import { type Briefing, parseBriefing } from '../../shared/model/briefing';
import type { UserLexicon } from '../../shared/model/userLexicon';
import { readBytes, readStandardInput } from '../files';
import { articleFromBytes, byteLimit, COMMAND_LINE_LIMIT } from '../intake';
import { readLexicon } from '../lexicon';
import { placed, progress } from './words';

export const isBriefing = (file: string): boolean => path.extname(file).toLowerCase() === '.brief';

export async function readBriefing(file: string): Promise<Briefing> {
  const bytes = await readBytes(path.resolve(file), COMMAND_LINE_LIMIT);
  return parseBriefing(new TextDecoder().decode(bytes), path.basename(file));
}

export async function readArticle(file: string): Promise<Article> {
  if (isBriefing(file)) {
    // Its articles would have to be read again; damaged, newer and foreign files get their own sentence.
    await readBriefing(file);
    throw new UserError('is-a-briefing', `“${path.basename(file)}” is a briefing, not an article.`, {
      action: 'Give the article, or open the briefing in the window.',
    });
  }
  const name = file === '-' ? 'standard input' : path.basename(file);
  const bytes =
    file === '-'
      ? await readStandardInput(COMMAND_LINE_LIMIT)
      : await readBytes(path.resolve(file), byteLimit(name, COMMAND_LINE_LIMIT));
  return articleFromBytes(bytes, { name, way: 'command-line', importedAt: new Date().toISOString(), limit: COMMAND_LINE_LIMIT });
}

export async function readAll(files: readonly string[]): Promise<Article[]> {
  const articles: Article[] = [];
  for (const [i, file] of files.entries()) {
    progress(i, files.length, file);
    articles.push(await readArticle(file).catch((error: unknown) => Promise.reject(placed(error, file))));
  }
  return articles;
}

/** On the command line a broken lexicon is a wrong call: nothing is done without the words that were asked for. */
export async function userLexicon(file: string | undefined): Promise<UserLexicon | null> {
  return file === undefined ? null : readLexicon(path.resolve(file));
}
