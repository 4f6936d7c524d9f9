import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../../shared/error';
import { localDate } from '../../shared/localDate';
import { type Evidence, type ExportInput, exportBriefing } from '../exportBriefing';
import { writeWhole } from '../files';
import { readWordFile, type WordDocument } from '../intake/wordFile';
import { readTemplate } from '../templateStore';
import { assertTemplate, bundledFace, DEFAULT_TEMPLATE, templateById } from '../templates';
import { isBriefing, readBriefing } from './input';
import { oneOf, usage } from './words';

/** `brief`: a note of articles, of a Word document or after the last round of a series, or a briefing as it stands. */
export async function brief(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      template: { type: 'string', default: DEFAULT_TEMPLATE },
      evidence: { type: 'string', default: 'none' },
      checking: { type: 'boolean', default: false },
      plain: { type: 'boolean', default: false },
      letterhead: { type: 'string' },
      'changes-since': { type: 'string' },
      author: { type: 'string' },
      out: { type: 'string' },
      date: { type: 'string' },
      series: { type: 'string' },
      lexicon: { type: 'string' },
    },
  });
  if (positionals.length === 0 && !values.series) throw usage('brief wants at least one article, or --series DIR.');
  if (!values.out) throw usage('brief wants --out FILE.');
  const evidence = oneOf<Evidence>('evidence', values.evidence, ['none', 'footnotes', 'annex']);
  const ending = path.extname(values.out).slice(1).toLowerCase();
  if (ending === 'pdf') {
    throw new UserError('no-pdf', 'PDF is printed by the window, not by the command line.', {
      action: 'Open the article with npm start and export it there, or give --out NOTE.docx.',
    });
  }
  const format = oneOf<ExportInput['format']>('out', ending, ['docx', 'html', 'md', 'txt', 'brief']);
  if (values.letterhead && format !== 'docx') throw usage('--letterhead is for a .docx.');
  const since = values['changes-since'];
  if (since && format !== 'docx') throw usage('--changes-since is for a .docx.');
  if (since && !values.author?.trim()) throw usage('--changes-since wants --author NAME.');
  const now = new Date();
  const today = values.date ?? localDate(now);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw usage(`--date wants a day like 2023-06-22, not “${today}”.`);
  const [only] = positionals;
  const given = values.template.endsWith('.json') ? await readTemplate(path.resolve(values.template)) : null;
  if (!given) assertTemplate(values.template);
  if (values.plain && (only === undefined || positionals.length > 1 || values.series))
    throw usage('--plain wants one Word document, and no --series.');
  const asItStands =
    values.series === undefined && !values.plain && positionals.length === 1 && only !== undefined && isBriefing(only);
  const { briefing, lost, announced } = asItStands
    ? { briefing: await readBriefing(only), lost: [], announced: null }
    : await (await import('./makeNote')).makeNote(positionals, {
        template: given ?? templateById(values.template),
        today,
        now: now.toISOString(),
        plain: values.plain,
        series: values.series,
        lexicon: values.lexicon,
      });
  // A briefing that is exported as it stands follows its own template.
  const own = briefing.template === given?.id ? given : bundledFace(briefing.template);
  const templateName = own?.name ?? briefing.template;
  const letterhead = format === 'docx' ? await letterheadOf(values.letterhead, own?.letterhead ?? null) : null;
  const { bytes, warnings } = await exportBriefing({
    briefing,
    templateName,
    format,
    evidence,
    checking: values.checking,
    letterhead,
    changes: since
      ? {
          since: await readWordFile(path.resolve(since)),
          author: values.author?.trim() ?? '',
          expects: only !== undefined && isBriefing(only) ? briefing.id : null,
          date: values.date ? `${today}T00:00:00Z` : now.toISOString(),
        }
      : null,
    now: now.toISOString(),
  });
  await writeWhole(path.resolve(values.out), bytes);
  for (const warning of [...lost, ...warnings]) process.stderr.write(`${warning}\n`);
  if (announced) process.stdout.write(`${announced}\n`);
  return 0;
}

/** The letterhead that was asked for, else the template's; one's own is chosen in the window and not known here. */
async function letterheadOf(asked: string | undefined, ofTemplate: string | null): Promise<WordDocument | null> {
  if (asked === 'none') return null;
  const id = asked ?? ofTemplate;
  if (id === null) return null;
  const { bundledLetterheadOrNull } = await import('../bundledLetterheads');
  return bundledLetterheadOrNull(id) ?? (asked ? readWordFile(path.resolve(asked)) : null);
}
