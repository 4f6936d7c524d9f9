/**
 * Scores the parser on the corpus and compares with the floor, which may only rise (`npm run score`).
 *
 *   node scripts/score.mjs [--raise]      --raise writes the figures reached as the new floor, where they are higher
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot, ROOT } from './lib/paths.mjs';
import { fail, SetupError, say } from './lib/say.mjs';

const FLOOR = inRoot('tests', 'corpus', 'floor.json');
/** Room for rounding; a real loss of one fact in the corpus is more. */
const SLACK = 0.0005;

/** Figures of the scorer by name, over the articles in tests/corpus/dev. */
export function measure() {
  const command = `node ${inRoot('scripts', 'cli.mjs')} facts`;
  const done = spawnSync(
    process.execPath,
    [
      inRoot('tests', 'corpus', 'score.mjs'),
      '--corpus',
      inRoot('tests', 'corpus', 'dev'),
      '--cwd',
      ROOT,
      '--run',
      command,
      '--json',
    ],
    {
      encoding: 'utf8',
    },
  );
  if (done.status !== 0) throw new SetupError(`The scorer failed: ${done.stderr}`);
  const line = done.stdout.split('\n').find((text) => text.startsWith('{'));
  return JSON.parse(line ?? 'null');
}

/** Figures of the comparison of rounds and of the merging of several articles. */
function measureRounds() {
  const run = (scorer, args, command) =>
    spawnSync(
      process.execPath,
      [
        inRoot('tests', 'corpus', scorer),
        ...args,
        '--cwd',
        ROOT,
        '--run',
        `node ${inRoot('scripts', 'cli.mjs')} ${command} --json`,
      ],
      { encoding: 'utf8' },
    ).stdout ?? '';
  const compared = JSON.parse(
    run('score-compare.mjs', ['--pairs', inRoot('tests', 'corpus', 'dev'), '--json'], 'compare') || '{}',
  );
  const merged = run('score-merge.mjs', ['--gold', inRoot('tests', 'corpus', 'dev', 'trio.json')], 'merge');
  const figure = (name) => Number(new RegExp(`${name}\\s+([\\d.]+)`).exec(merged)?.[1]);
  return {
    'compare: overall': compared.overall,
    'merge: conflicts F1': figure('conflicts F1'),
    'merge: only in F1': figure('only in F1'),
  };
}

/** One test per figure of the floor. */
export function checkScore({ raise = false } = {}) {
  const figures = { ...measure(), ...measureRounds() };
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { failed } = checkScore({ raise: process.argv.includes('--raise') });
    process.exitCode = failed === 0 ? 0 : 1;
  } catch (error) {
    fail(error);
  }
}
