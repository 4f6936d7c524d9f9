import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { mergeInWords } from '../../shared/brief/inWords';
import { mergedShape } from '../../shared/brief/jsonShapes';
import { mergeFacts } from '../../shared/brief/merge';
import type { Facts } from '../../shared/model/facts';
import { compiledLexicon, tellingOf } from './telling';
import { usage } from './words';

/** `merge`: several articles of one meeting. */
export async function merge(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, lexicon: { type: 'string' } },
  });
  if (positionals.length < 2) throw usage('merge wants at least two articles of one meeting.');
  const lexicon = await compiledLexicon(values.lexicon);
  const all: Facts[] = [];
  const texts = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const file of positionals) {
    const { articles, facts } = await tellingOf(file, lexicon);
    all.push(...facts);
    for (const { id, text } of articles) {
      texts.set(id, text);
      stems.set(id, path.parse(file).name);
    }
  }
  const merged = mergeFacts(all, texts);
  process.stdout.write(
    values.json ? `${JSON.stringify(mergedShape(merged, all, stems), null, 2)}\n` : mergeInWords(merged, stems),
  );
  return 0;
}
