/**
 * The parser's speed beside that of the libraries it could have been built on, on the same texts in the same run, and
 * whether its time grows with the text alone (`npm run bench`).
 *
 *   node tests/bench/bench.mjs [--rounds 15] [--largest 10000000]
 *
 * Ends with status 1 where the parser is slower than compromise's tagging, or ten times the text takes more than
 * eleven times the time.
 */

import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { articles, longText, paragraphsOf } from './texts.mjs';

// As the app's worker and the commands do (`electron/patterns.ts`); it serves all that is measured here.
setFlagsFromString('--no-regexp-tier-up');

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const CORPUS = path.join(ROOT, 'tests', 'corpus', 'dev');
const MOST_GROWTH = 11;
const option = (name, otherwise) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? otherwise : Number(process.argv[i + 1]);
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

/** Bundles a piece of code as it would be shipped; gives the file. */
async function bundle(name, contents) {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
/** Milliseconds of the processor, not of the clock: what else the machine is doing then counts little. */
const time = (work) => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
const print = (cells, widths) =>
  process.stdout.write(
    `${cells.map((c, i) => (i === 0 ? String(c).padEnd(widths[i]) : String(c).padStart(widths[i]))).join('  ')}\n`,
  );

const subjects = {
  'this parser': {
    code: `import { parseArticle } from './shared/parse/index.ts'; export const run = (text) => parseArticle({ id: 'a', text }).outcomes.length;`,
  },
  'compromise, tags': {
    code: `import nlp from 'compromise'; export const run = (text) => nlp(text).document[0]?.[0]?.tags?.size ?? 0;`,
  },
  'wink-nlp, tags and entities': {
    code: `import wink from 'wink-nlp'; import model from 'wink-eng-lite-web-model'; const nlp = wink(model, ['sbd', 'pos', 'ner']); export const run = (text) => nlp.readDoc(text).entities().length();`,
  },
};
for (const [name, subject] of Object.entries(subjects)) {
  const file = await bundle(name.replace(/\W+/g, '-'), subject.code);
  const bytes = fs.readFileSync(file);
  Object.assign(subject, {
    run: (await import(pathToFileURL(file).href)).run,
    size: bytes.length,
    packed: gzipSync(bytes).length,
    times: [],
  });
  if (subject.run('The two ministers met in Oslo.') === undefined) throw new Error(`${name} gave nothing`);
}

const texts = articles(CORPUS);
const amount = texts.reduce((sum, text) => sum + text.length, 0);
const rounds = option('rounds', 15);
for (let round = -3; round < rounds; round++)
  for (const subject of Object.values(subjects)) {
    const took = time(() => texts.forEach(subject.run));
    if (round >= 0) subject.times.push(took);
  }

const [ours, compromise] = Object.values(subjects).map(({ times }) => median(times));
process.stdout.write(`${texts.length} articles, ${amount} characters, median of ${rounds} rounds in turn\n\n`);
const widths = [28, 9, 14, 12, 12];
print(['', 'kB/s', 'parser’s speed', 'bundle, kB', 'gzipped, kB'], widths);
for (const [name, { times, size, packed }] of Object.entries(subjects))
  print(
    [
      name,
      Math.round(amount / median(times)),
      `${(median(times) / ours).toFixed(2)} ×`,
      Math.round(size / 1000),
      Math.round(packed / 1000),
    ],
    widths,
  );

const { run } = subjects['this parser'];
const paragraphs = paragraphsOf(texts);
const largest = option('largest', 10_000_000);
const lengths = [largest / 100, largest / 10, largest];
const took = lengths.map((length) => {
  const text = longText(paragraphs, length);
  return Math.min(...Array.from({ length: length < largest ? 5 : 2 }, () => time(() => run(text))));
});
process.stdout.write('\n');
print(['characters', 'seconds', 'growth'], widths);
for (const [i, ms] of took.entries())
  print([lengths[i], (ms / 1000).toFixed(2), i === 0 ? '' : `${(ms / took[i - 1]).toFixed(1)} ×`], widths);

const faults = [
  ours <= compromise ? null : 'The parser is slower than compromise’s tagging.',
  took[2] <= took[1] * MOST_GROWTH ? null : `Ten times the text takes more than ${MOST_GROWTH} times the time.`,
].filter(Boolean);
for (const fault of faults) process.stdout.write(`\n${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
