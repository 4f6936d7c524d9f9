/** The command line: the same core without a window. Standard output is for results alone. */
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { allSources } from '../shared/brief/added';
import { checkNote, sourceIndex } from '../shared/brief/checks';
import { compareRounds } from '../shared/brief/compare';
import { comparisonInWords, findingsInWords, mergeInWords } from '../shared/brief/inWords';
import { comparisonShape, mergedShape } from '../shared/brief/jsonShapes';
import { mergeFacts } from '../shared/brief/merge';
import { decide } from '../shared/brief/rounds/decided';
import { type Meeting, meetingOf } from '../shared/brief/series/meeting';
import { type NextRound, startNextRound } from '../shared/brief/series/nextRound';
import { recogniseSeries, type Series } from '../shared/brief/series/recognise';
import { withoutFacts } from '../shared/brief/switch/facts';
import { toUserErrorData, UserError, type UserErrorData } from '../shared/error';
import { PLAIN_NOTE } from '../shared/foreign/note';
import { localDate } from '../shared/localDate';
import type { Article } from '../shared/model/article';
import { type Briefing, parseBriefing } from '../shared/model/briefing';
import type { Decided } from '../shared/model/decided';
import type { Facts } from '../shared/model/facts';
import { BundledLetterhead } from '../shared/model/letterheads';
import type { NoteDoc } from '../shared/model/note';
import { serializeTemplate } from '../shared/model/template';
import type { UserLexicon } from '../shared/model/userLexicon';
import { parseArticle } from '../shared/parse';
import { toSchemaShape } from '../shared/parse/jsonLine';
import { compileLexicon, type Lexicon, NO_LEXICON } from '../shared/parse/lexicon/userLexicon';
import { bundledLetterheadOrNull } from './bundledLetterheads';
import { listFiles, readBytes, readStandardInput, writeWhole } from './files';
import { readPlainNote, readWordTemplate } from './foreign';
import { articleFromBytes, byteLimit, COMMAND_LINE_LIMIT } from './intake';
import { readWordFile, type WordDocument } from './intake/wordFile';
import { type After, briefingFromArticles, briefingWith, type Evidence, type ExportInput, exportBriefing } from './jobs';
import { readLexicon } from './lexicon';
import { readTemplate } from './templateStore';
import { DEFAULT_TEMPLATE, TEMPLATE_IDS, templateById, templateOrNull } from './templates';

const USAGE = `Usage
  facts FILE…          the facts of each article, one line of JSON a file
  brief ARTICLE…|FILE.brief --out NOTE.docx|.html|.md|.txt|.brief
        --template NAME|FILE.json         ${TEMPLATE_IDS.join(', ')}, or a file of your own; default: ${DEFAULT_TEMPLATE}
        --plain                           the article is a .docx that becomes a note of its own, without facts
        --series DIR                      follows the last round among the briefings of a folder; wants no article
        --evidence none|footnotes|annex   default: none
        --letterhead FILE|NAME            a .docx whose headers, footers, page and styles the note takes on, or one that
                                          comes with the app: ${BundledLetterhead.options.join(', ')}; default: the template's; “none” for none
        --checking                        in a .docx: a comment on each claim not verified or disputed
        --changes-since FILE.docx         in a .docx: what came and went since an earlier export, as Word's tracked
                                          changes by --author NAME, on the day of --date
        --date YYYY-MM-DD                 date of the note, default: today
  template FORM.docx --out FORM.json  a form in Word as a template; what was lost goes to standard error
  compare OLD NEW [--json]   what became of the last round's commitments; each an article or a .brief
  check FILE.brief… [--json]  what to mend before the note goes up; exit status 1 when an error or a warning stands
  merge ARTICLE… [--json]    several articles of one meeting: conflicts, and what one alone reports
        --lexicon FILE      with facts, brief, compare and merge: words of your own for the parser (docs/lexicon.md)
“-” is standard input.`;

/** Exit statuses: 0 all well, 1 a check failed, 2 some input was bad or the call was wrong. */
const CHECK_FAILED = 1;
const BAD_INPUT = 2;

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  facts,
  brief,
  template: makeTemplate,
  check,
  compare,
  merge,
};

async function facts(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lexicon: { type: 'string' } } });
  if (positionals.length === 0) throw usage('facts wants at least one file.');
  const lexicon = await compiledLexicon(values.lexicon);
  let bad = 0;
  for (const [i, file] of positionals.entries()) {
    progress(i, positionals.length, file);
    try {
      const article = await read(file);
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

async function brief(args: string[]): Promise<number> {
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
  const template = values.template.endsWith('.json')
    ? await readTemplate(path.resolve(values.template))
    : templateById(values.template);
  if (values.plain && (only === undefined || positionals.length > 1 || values.series))
    throw usage('--plain wants one Word document, and no --series.');
  const plain = values.plain && only !== undefined ? await plainNote(only, today) : null;
  const asItStands = values.series === undefined && positionals.length === 1 && only !== undefined && isBriefing(only);
  const articles = asItStands || plain ? [] : await readAll(positionals);
  const after = values.series === undefined ? null : await nextRoundOf(values.series, articles);
  const briefing = plain
    ? briefingWith(plain.note, PLAIN_NOTE, now.toISOString())
    : asItStands
      ? await readBriefing(only)
      : briefingFromArticles(articles, {
          template,
          today,
          now: now.toISOString(),
          lexicon: await userLexicon(values.lexicon),
          after,
        });
  // A briefing that is exported as it stands follows its own template.
  const own = briefing.template === template.id ? template : templateOrNull(briefing.template);
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
  for (const warning of [...(plain?.lost ?? []), ...warnings]) process.stderr.write(`${warning}\n`);
  if (after) process.stdout.write(`${announcedInWords(after.next)}\n`);
  return 0;
}

async function makeTemplate(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const [form] = positionals;
  if (form === undefined || positionals.length > 1) throw usage('template wants one Word document.');
  if (!values.out?.endsWith('.json')) throw usage('template wants --out FILE.json.');
  const { template, lost } = readWordTemplate(await readWordFile(path.resolve(form)));
  await writeWhole(path.resolve(values.out), serializeTemplate(template));
  for (const sentence of lost) process.stderr.write(`${sentence}\n`);
  return 0;
}

async function plainNote(file: string, today: string): Promise<ReturnType<typeof readPlainNote>> {
  return readPlainNote({ ...(await readWordFile(path.resolve(file))), today, limit: COMMAND_LINE_LIMIT });
}

/** The letterhead that was asked for, else the template's; one's own is chosen in the window and not known here. */
async function letterheadOf(asked: string | undefined, ofTemplate: string | null): Promise<WordDocument | null> {
  if (asked === 'none') return null;
  return bundledLetterheadOrNull(asked ?? ofTemplate) ?? (asked ? readWordFile(path.resolve(asked)) : null);
}

/**
 * The round after the latest one that a folder's briefings tell of, with the note on that one. Where a briefing tells of
 * the given articles already, the round is its own: what its author decided on commitments holds.
 */
async function nextRoundOf(folder: string, articles: readonly Article[]): Promise<After & { next: NextRound }> {
  const files = (await listFiles(path.resolve(folder), '.brief')).sort();
  const given = new Set(articles.map(({ id }) => id));
  const notes = new Map<string, NoteDoc>();
  const meetings: Meeting[] = [];
  let decided: Decided[] = [];
  for (const file of files) {
    const briefing = await readBriefing(file);
    const meeting = meetingOf(briefing);
    if (meeting.articles.some(({ id }) => given.has(id))) decided = meeting.decided.reduce(decide, decided);
    else {
      meetings.push(meeting);
      notes.set(briefing.id, briefing.note);
    }
  }
  const day = ({ rounds }: Series) => rounds.at(-1)?.start ?? '';
  const [latest] = recogniseSeries(meetings).sort((a, b) => day(b).localeCompare(day(a)));
  const next = latest ? startNextRound(latest) : null;
  if (!next) throw new UserError('no-rounds', `“${folder}” holds no briefing that a round could follow.`);
  return { next, series: next.series, previous: next.previous, note: notes.get(next.previous.briefing) ?? null, decided };
}

const announcedInWords = ({ name, round, place, when }: NextRound): string =>
  [name, round === null ? null : `round ${round}`, place?.value, when?.value].filter(Boolean).join(', ');

async function readAll(files: readonly string[]): Promise<Article[]> {
  const articles: Article[] = [];
  for (const [i, file] of files.entries()) {
    progress(i, files.length, file);
    articles.push(await read(file).catch((error: unknown) => Promise.reject(placed(error, file))));
  }
  return articles;
}

async function check(args: string[]): Promise<number> {
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
    const { findings } = checkNote(briefing.note, sourceIndex(articles, facts, templateOrNull(briefing.template)));
    failed ||= findings.some(({ severity }) => severity !== 'note');
    process.stdout.write(values.json ? `${JSON.stringify({ file, findings })}\n` : findingsInWords(file, findings));
  }
  return failed ? CHECK_FAILED : 0;
}

async function compare(args: string[]): Promise<number> {
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

async function merge(args: string[]): Promise<number> {
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

type Telling = Pick<Meeting, 'articles' | 'facts' | 'decided'>;

/** An article with its facts; or a briefing's, as its author left them: without what he rejected, with what he decided. */
async function tellingOf(file: string, lexicon: Lexicon): Promise<Telling> {
  if (isBriefing(file)) {
    const meeting = meetingOf(await readBriefing(file));
    return { ...withoutFacts(meeting, meeting.rejected), decided: meeting.decided };
  }
  const article = await read(file).catch((error: unknown) => Promise.reject(placed(error, file)));
  return { articles: [article], facts: [parseArticle(article, lexicon)], decided: [] };
}

/** On the command line a broken lexicon is a wrong call: nothing is done without the words that were asked for. */
async function userLexicon(file: string | undefined): Promise<UserLexicon | null> {
  return file === undefined ? null : readLexicon(path.resolve(file));
}

async function compiledLexicon(file: string | undefined): Promise<Lexicon> {
  const lexicon = await userLexicon(file);
  return lexicon ? compileLexicon(lexicon) : NO_LEXICON;
}

const isBriefing = (file: string): boolean => path.extname(file).toLowerCase() === '.brief';

async function readBriefing(file: string): Promise<Briefing> {
  const bytes = await readBytes(path.resolve(file), COMMAND_LINE_LIMIT);
  return parseBriefing(new TextDecoder().decode(bytes), path.basename(file));
}

async function read(file: string): Promise<Article> {
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

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw usage(`--${option} is one of ${allowed.join(', ')}, not “${value}”.`);
  return found;
}

function usage(message: string): UserError {
  return new UserError('usage', message, { action: USAGE });
}

function placed(error: unknown, file: string): UserError {
  const data = toUserErrorData(error);
  return new UserError(data.code, `${file}: ${data.message}`, data);
}

function complain(place: string, { message, action, reason }: UserErrorData): void {
  process.stderr.write(`${place}: ${[message, action, reason && `(${reason})`].filter(Boolean).join(' ')}\n`);
}

function progress(done: number, all: number, file: string): void {
  if (process.stderr.isTTY && all > 1) process.stderr.write(`${done + 1} of ${all}: ${file}\n`);
}

async function run(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  if (name === 'help' || process.argv.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw usage(name ? `There is no command “${name}”.` : 'Which command?');
  return command(args);
}

// A reader that closes early (`facts … | head -1`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

run().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const parseArgsError = error instanceof TypeError && 'code' in error ? usage(error.message) : error;
    const { message, action, reason } = toUserErrorData(parseArgsError);
    process.stderr.write(`${[message, action, reason].filter(Boolean).join('\n')}\n`);
    process.exitCode = BAD_INPUT;
  },
);
