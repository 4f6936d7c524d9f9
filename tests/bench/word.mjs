/**
 * The Word export of a note of 50 pages with 300 footnotes beside pandoc, which makes a Word document of the same words as
 * Markdown (`npm run bench:word`): in process, and as a fresh command each, in turn on one machine.
 *
 *   node tests/bench/word.mjs [--rounds 9] [--pages 50] [--footnotes 300]
 *
 * In process: from the briefing in memory to the bytes of the document, beside a run of pandoc; told as well beside that run
 * less what pandoc takes for an empty text. A fresh command: what `npm run brief` runs, from the file to the file.
 *
 * Ends with status 1 where the median of the rounds' ratios is over a bar, and with 2 where there is no pandoc to compare with.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, ROOT } from '../../scripts/lib/paths.mjs';

const MOST_IN_PROCESS = 0.3;
const MOST_FRESH = 1;
const option = (name, otherwise) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? otherwise : Number(process.argv[i + 1]);
};
const [rounds, pages, footnotes] = [option('rounds', 9), option('pages', 50), option('footnotes', 300)];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-word-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const file = (name) => path.join(folder, name);
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Milliseconds of the clock that a command takes from start to end. */
function command(name, args) {
  const from = performance.now();
  const { status, stderr, error } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${error ?? stderr}`);
  return performance.now() - from;
}

const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
if (version.status !== 0) {
  process.stdout.write('pandoc is not on this machine: nothing was compared. Install it (on Debian: apt install pandoc).\n');
  process.exit(2);
}

const bundle = file('exporting.mjs');
await build({
  absWorkingDir: ROOT,
  entryPoints: ['tests/bench/exporting.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
  logLevel: 'error',
});
const { notedBriefing, asFile, asMarkdown, asWord, counts } = await import(pathToFileURL(bundle).href);
const template = fs.readFileSync(inRoot('templates', 'readout.json'), 'utf8');
const briefing = notedBriefing(inRoot('tests', 'corpus', 'dev'), template, pages, footnotes);
fs.writeFileSync(file('note.brief'), asFile(briefing));
fs.writeFileSync(file('note.md'), asMarkdown(briefing));
fs.writeFileSync(file('empty.md'), '');

const byPandoc = (name) => command('pandoc', ['-f', 'markdown', '-o', file(`${name}-pandoc.docx`), file(`${name}.md`)]);
const byCommandLine = () => {
  const args = ['brief', file('note.brief'), '--evidence', 'footnotes', '--out', file('note-chancery.docx')];
  return command(process.execPath, [inRoot('scripts', 'cli.mjs'), ...args]);
};
const inProcess = async () => {
  const from = performance.now();
  await asWord(briefing);
  return performance.now() - from;
};

const took = [];
for (let round = -2; round < rounds; round++) {
  const each = { ours: await inProcess(), pandoc: byPandoc('note'), empty: byPandoc('empty'), fresh: byCommandLine() };
  if (round >= 0) took.push(each);
}

const [ours, theirs] = ['note-chancery.docx', 'note-pandoc.docx'].map((name) => counts(fs.readFileSync(file(name))));
if (ours.footnotes < footnotes || theirs.footnotes !== ours.footnotes)
  throw new Error(`the documents do not hold the same footnotes: ${ours.footnotes} and ${theirs.footnotes}`);
process.stdout.write(
  `${pages} pages, ${ours.words} words (pandoc: ${theirs.words}), ${ours.footnotes} footnotes each; ${version.stdout.split('\n')[0]}; ` +
    `median of ${rounds} rounds in turn\n\n${'milliseconds'.padEnd(20)}${'Chancery'.padStart(10)}${'pandoc'.padStart(10)}${'ratio'.padStart(8)}\n`,
);
for (const [name, pair, most] of [
  ['in process', (t) => [t.ours, t.pandoc], MOST_IN_PROCESS],
  ['… less its start', (t) => [t.ours, t.pandoc - t.empty], null],
  ['as a fresh command', (t) => [t.fresh, t.pandoc], MOST_FRESH],
]) {
  const pairs = took.map(pair);
  const ratio = median(pairs.map(([mine, other]) => mine / other));
  const times = [0, 1].map((i) => median(pairs.map((each) => each[i])).toFixed(0));
  process.stdout.write(
    `${name.padEnd(20)}${times[0].padStart(10)}${times[1].padStart(10)}${ratio.toFixed(2).padStart(8)}${most === null ? '' : `   (bar ${most})`}\n`,
  );
  if (most !== null && ratio > most) process.exitCode = 1;
}
