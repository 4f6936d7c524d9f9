/**
 * Scores the parser (`npm run score`): the figures against their floor, which may only rise, then what lies behind
 * them: per article what was missed, extra or wrong with the rule that said it, the confusion of the types of
 * outcomes, and how far the stated confidence holds.
 *
 *   node scripts/score.mjs [--short] [--raise]      tests/corpus/dev; --raise writes the figures reached as the new
 *                                                   floor where they are higher; --short leaves out what lies behind
 *   node scripts/score.mjs --corpus DIR [--short]   any folder of articles with gold facts, pairs (pair*.json) and
 *                                                   trios (trio*.json); no floor
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { corpusIds, readCorpus, readFound, runParser } from '../tests/corpus/corpus.mjs';
import { figuresOf, judge, newTally } from '../tests/corpus/judge.mjs';
import { calibration, confusionOfTypes } from '../tests/corpus/tables.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { fail, SetupError } from './lib/say.mjs';

const DEV = inRoot('tests', 'corpus', 'dev');
const FLOOR = inRoot('tests', 'corpus', 'floor.json');
/** Room for rounding; a real loss of one fact in the corpus is more. */
const SLACK = 0.0005;
/** Figures are results: they go to standard output. */
const say = (line) => process.stdout.write(`${line}\n`);
const COMMAND = [process.execPath, inRoot('scripts', 'cli.mjs')];

/** The parser's facts for every article of a folder, judged: the tally, and by article its notes and facts. */
export function judgeFolder(folder, read = (files) => runParser([...COMMAND, 'facts'], files, ROOT)) {
  try {
    const corpus = readCorpus(folder);
    const files = corpus.map(({ file }) => file);
    const found = readFound(read(files), corpus.length);
    const tally = newTally();
    const articles = corpus.map(({ id, text, gold }, i) => {
      const before = tally.facts.length;
      const notes = judge(tally, { text, gold, found: found[i] });
      return { id, notes, facts: tally.facts.slice(before) };
    });
    return { tally, articles };
  } catch (error) {
    throw new SetupError(`The scorer failed: ${error.message}`);
  }
}

/** Runs one of the two scorers of several articles, which print `name  figure` lines after their notes. */
function runScorer(script, args, command) {
  const done = spawnSync(
    process.execPath,
    [inRoot('tests', 'corpus', script), ...args, '--verbose', '--cwd', ROOT, '--run', `node scripts/cli.mjs ${command} --json`],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (done.status !== 0) throw new SetupError(`${script} failed: ${done.stderr}`);
  return done.stdout;
}

const figure = (printed, name) => Number(new RegExp(`^${name}\\s+([\\d.]+)`, 'm').exec(printed)?.[1]);
const jsonFiles = (folder, start) => fs.readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.json'));

/** Figures and notes of the comparison of rounds and of the merging of articles, where the folder has gold for them. */
function judgeRounds(folder) {
  const figures = {};
  const notes = [];
  if (jsonFiles(folder, 'pair').length > 0) {
    const printed = runScorer('score-compare.mjs', ['--pairs', folder], 'compare');
    figures['compare: overall'] = figure(printed, 'overall');
    notes.push(printed.trim());
  }
  const trios = jsonFiles(folder, 'trio').map((name) => {
    const printed = runScorer('score-merge.mjs', ['--gold', path.join(folder, name)], 'merge');
    notes.push(`${name}\n${printed.trimEnd()}`);
    return printed;
  });
  if (trios.length > 0) {
    const mean = (name) => trios.reduce((sum, printed) => sum + figure(printed, name), 0) / trios.length;
    figures['merge: conflicts F1'] = mean('conflicts F1');
    figures['merge: only in F1'] = mean('only in F1');
  }
  return { figures, notes };
}

/** What lies behind the figures, for whoever works on a rule. */
function details({ tally, articles }, rounds) {
  return [
    ...articles.map((article) => [`${article.id}${article.notes.length ? '' : '  all right'}`, ...article.notes].join('\n   ')),
    ...rounds.notes,
    `Types of outcomes, as the gold has them (down) and as they were found (across)\n${confusionOfTypes(tally.types).join('\n')}`,
    `How far the stated confidence holds\n${calibration(tally.facts).join('\n')}`,
  ].join('\n\n');
}

/** One test per figure of the floor. */
export function checkScore({ raise = false, short = true } = {}) {
  const judged = judgeFolder(DEV);
  const rounds = judgeRounds(DEV);
  const figures = { ...figuresOf(judged.tally), ...rounds.figures };
  if (!short) say(`${details(judged, rounds)}\n`);
  const floor = JSON.parse(fs.readFileSync(FLOOR, 'utf8'));
  let [passed, failed] = [0, 0];
  for (const [name, least] of Object.entries(floor)) {
    const reached = figures[name];
    const ok = typeof reached === 'number' && reached >= least - SLACK;
    if (ok) passed++;
    else failed++;
    say(`${ok ? '  ' : '✗ '}${name.padEnd(30)} ${Number(reached).toFixed(3)}  floor ${least.toFixed(3)}`);
  }
  if (raise) {
    const raised = Object.fromEntries(
      Object.entries(floor).map(([name, least]) => [name, Math.max(least, Math.floor(figures[name] * 1000) / 1000)]),
    );
    fs.writeFileSync(FLOOR, `${JSON.stringify(raised, null, 2)}\n`);
    say('The floor was raised to what is reached.');
  }
  return { passed, failed };
}

function scoreFolder(folder, short) {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new SetupError(`There is no folder ${folder}.`);
  const rounds = judgeRounds(folder);
  // A folder may hold nothing but pairs or trios, whose articles have no gold facts of their own.
  const judged =
    corpusIds(folder).length > 0 || rounds.notes.length === 0 ? judgeFolder(folder) : { tally: newTally(), articles: [] };
  if (!short) say(`${details(judged, rounds)}\n`);
  const figures = judged.articles.length > 0 ? figuresOf(judged.tally) : {};
  for (const [name, value] of Object.entries({ ...figures, ...rounds.figures }))
    say(`  ${name.padEnd(30)} ${name === 'articles' ? value : value.toFixed(3)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const short = args.includes('--short');
  const at = args.indexOf('--corpus');
  try {
    if (at >= 0) scoreFolder(path.resolve(args[at + 1] ?? ''), short);
    else process.exitCode = checkScore({ raise: args.includes('--raise'), short }).failed === 0 ? 0 : 1;
  } catch (error) {
    fail(error);
  }
}
