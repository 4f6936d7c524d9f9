import { parseArgs } from 'node:util';
import { toUserErrorData } from '../../shared/error';
import { parseArticle } from '../../shared/parse';
import { toSchemaShape } from '../../shared/parse/jsonLine';
import { readArticle } from './input';
import { compiledLexicon } from './telling';
import { BAD_INPUT, complain, progress, usage } from './words';

/** `facts`: the facts of each article, a line of JSON each. */
export async function facts(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lexicon: { type: 'string' } } });
  if (positionals.length === 0) throw usage('facts wants at least one file.');
  const lexicon = await compiledLexicon(values.lexicon);
  let bad = 0;
  for (const [i, file] of positionals.entries()) {
    progress(i, positionals.length, file);
    try {
      const article = await readArticle(file);
      process.stdout.write(`${JSON.stringify(toSchemaShape(parseArticle(article, lexicon), file))}\n`);
    } catch (error) {
      bad++;
      const data = toUserErrorData(error);
      process.stdout.write(`${JSON.stringify({ file, error: { code: data.code, message: data.message } })}\n`);
      complain(file, data);
    }
  }
  return bad === 0 ? 0 : BAD_INPUT;
}
