/**
 * All tests, in the order in which a fault is cheapest to find. The last line says `N passed, N failed`.
 *
 *   node scripts/test.mjs [--only types,lint,unit,score,cli,app,package] [--full]
 *
 * --full gives the property tests many more texts and adds the measure of speed.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { electronRuntime } from './electron-runtime.mjs';
import { virtualDisplay } from './lib/display.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { fail, SetupError, say, seconds } from './lib/say.mjs';
import { checkScore } from './score.mjs';

const ROOMS = ['shared', 'shared/export', 'electron', 'renderer', 'tests'];
/** Windows under test side by side, each on a display of its own: on one display one window has the focus. Elsewhere than on Linux there is one. */
const WINDOWS = process.platform === 'linux' ? 2 : 1;
const bin = (name) => inRoot('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-test-'));

const full = process.argv.includes('--full');
const long = full ? { CHANCERY_RUNS: process.env.CHANCERY_RUNS ?? '50' } : {};
const stages = {
  types,
  lint,
  unit: () => vitest(['unit', 'apart'], long),
  score,
  cli: () => vitest(['cli']),
  app: appTests,
  package: packaged,
  ...(full
    ? { bench: async () => add(['bench', 'typing'].map((name) => one(process.execPath, [`tests/bench/${name}.mjs`]))) }
    : {}),
};

/** Every stage gives what passed and what failed; a stage in which nothing ran has failed. */
async function run(names) {
  const sum = { passed: 0, failed: 0 };
  for (const name of names) {
    say(`\n== ${name}`);
    const from = Date.now();
    const result = await stages[name]().catch((error) => {
      say(error instanceof SetupError ? error.message : String(error?.stack ?? error));
      return { passed: 0, failed: 1 };
    });
    if (result.passed + result.failed === 0) {
      say(`No test ran in “${name}”.`);
      result.failed = 1;
    }
    say(`${name}: ${result.passed} passed, ${result.failed} failed, ${seconds(Date.now() - from)}`);
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  return sum;
}

/** Runs a command whose success is one test. */
function one(command, args) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const add = (results) =>
  results.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });

async function types() {
  return add(ROOMS.map((room) => one(bin('tsc'), ['-p', `${room}/tsconfig.json`, '--noEmit'])));
}

async function lint() {
  return one(bin('biome'), ['ci', '--colors=off', '.']);
}

/** @param {string[]} projects @param {Record<string, string>} env @param {number} workers test files that run side by side */
function vitest(projects, env = {}, workers = os.availableParallelism()) {
  const report = path.join(temporary, `${projects[0]}.json`);
  const child = spawn(
    bin('vitest'),
    [
      'run',
      ...projects.map((name) => `--project=${name}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      `--maxWorkers=${workers}`,
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      if (!fs.existsSync(report)) return reject(new SetupError(`vitest ended with status ${status} and left no report.`));
      const {
        numPassedTests: passed,
        numFailedTests,
        numFailedTestSuites,
        numPendingTests,
      } = JSON.parse(fs.readFileSync(report, 'utf8'));
      // A file that could not be loaded has no tests of its own to fail; a test that was passed over has not passed.
      const failed = numFailedTests + numPendingTests;
      resolve({ passed, failed: failed === 0 && (status !== 0 || numFailedTestSuites > 0) ? 1 : failed });
    });
  });
}

async function score() {
  return checkScore();
}

async function appTests() {
  const runtime = await electronRuntime();
  say(`Electron ${runtime.version} from ${runtime.source}`);
  return withDisplays(WINDOWS, (displays) =>
    vitest(
      ['app'],
      {
        ...long,
        CHANCERY_DISPLAYS: displays.join(' '),
        ELECTRON_OVERRIDE_DIST_PATH: runtime.dir,
        CHANCERY_RUNTIME: runtime.version,
      },
      WINDOWS,
    ),
  );
}

async function packaged() {
  const { packageApp, startsAndQuits } = await import('./package.mjs');
  const runtime = await electronRuntime();
  const folder = await packageApp({ runtime });
  return withDisplays(1, async ([DISPLAY]) => {
    await startsAndQuits(folder, { ...process.env, DISPLAY });
    return { passed: 1, failed: 0 };
  });
}

/** Tests always run on displays of their own, so that nobody's windows or focus come between. */
async function withDisplays(count, work) {
  if (process.platform !== 'linux') return work([process.env.DISPLAY ?? '']);
  const screens = await Promise.all(Array.from({ length: count }, () => virtualDisplay({ size: '2200x1400' })));
  try {
    return await work(screens.map(({ display }) => display));
  } finally {
    for (const screen of screens) screen.stop();
  }
}

const only = process.argv[process.argv.indexOf('--only') + 1 || Number.POSITIVE_INFINITY]?.split(',') ?? Object.keys(stages);
const unknown = only.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0)
  fail(new SetupError(`There is no stage ${unknown.join(', ')}; the stages are ${Object.keys(stages).join(', ')}.`));

const { passed, failed } = await run(only);
fs.rmSync(temporary, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
