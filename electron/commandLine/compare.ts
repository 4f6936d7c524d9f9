import { parseArgs } from 'node:util';
import { compareRounds } from '../../shared/brief/compare';
import { comparisonInWords } from '../../shared/brief/inWords';
import { comparisonShape } from '../../shared/brief/jsonShapes';
import { compileLexicon, NO_LEXICON } from '../../shared/parse/lexicon/userLexicon';
import { userLexicon } from './input';
import { tellingOf } from './telling';
import { usage } from './words';

/** `compare`: what became of the last round's commitments. */
export async function compare(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, lexicon: { type: 'string' } },
  });
  const [old, now] = positionals;
  if (positionals.length !== 2 || old === undefined || now === undefined)
    throw usage('compare wants the earlier and the later round.');
  const own = await userLexicon(values.lexicon);
  const lexicon = own ? compileLexicon(own) : NO_LEXICON;
  const [before, after] = [await tellingOf(old, lexicon), await tellingOf(now, lexicon)];
  const texts = new Map([...before.articles, ...after.articles].map(({ id, text }) => [id, text]));
  const comparison = compareRounds(before.facts, after.facts, texts, after.decided, own?.strength);
  const shape = comparisonShape(comparison);
  process.stdout.write(values.json ? `${JSON.stringify(shape, null, 2)}\n` : comparisonInWords(comparison));
  return 0;
}
