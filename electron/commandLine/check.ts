import { parseArgs } from 'node:util';
import { allSources } from '../../shared/brief/added';
import { checkNote, sourceIndex } from '../../shared/brief/checks';
import { findingsInWords } from '../../shared/brief/inWords';
import { articlesBefore } from '../../shared/model/previous';
import { templateOrNull } from '../templates';
import { readBriefing } from './input';
import { CHECK_FAILED, usage } from './words';

/** `check`: what to mend before a note goes up. */
export async function check(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw usage('check wants at least one briefing.');
  let failed = false;
  for (const file of positionals) {
    const briefing = await readBriefing(file);
    const { articles, facts } = allSources(briefing);
    const before = articlesBefore(briefing.previous).map(({ id }) => id);
    const { findings } = checkNote(briefing.note, sourceIndex(articles, facts, templateOrNull(briefing.template), before));
    failed ||= findings.some(({ severity }) => severity !== 'note');
    process.stdout.write(values.json ? `${JSON.stringify({ file, findings })}\n` : findingsInWords(file, findings));
  }
  return failed ? CHECK_FAILED : 0;
}
