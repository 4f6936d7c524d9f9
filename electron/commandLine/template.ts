import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { serializeTemplate } from '../../shared/model/template';
import { writeWhole } from '../files';
import { readWordTemplate } from '../foreign';
import { readWordFile } from '../intake/wordFile';
import { usage } from './words';

/** `template`: a form in Word as a template. */
export async function template(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const [form] = positionals;
  if (form === undefined || positionals.length > 1) throw usage('template wants one Word document.');
  if (!values.out?.endsWith('.json')) throw usage('template wants --out FILE.json.');
  const { template, lost } = readWordTemplate(await readWordFile(path.resolve(form)));
  await writeWhole(path.resolve(values.out), serializeTemplate(template));
  for (const sentence of lost) process.stderr.write(`${sentence}\n`);
  return 0;
}
