/**
 * Packages the app with electron-builder (`npm run package`). Where only the older test runtime is at hand, an
 * unpacked folder for the tests is all that is made: that runtime must not reach users.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { fail, SetupError, say, step } from './lib/say.mjs';

const START_MS = 60_000;

/** Makes the unpacked app and gives its folder. */
export async function packageApp({ runtime }) {
  await buildAll();
  const folder = inRoot('release', 'linux-unpacked');
  await step('packaging an unpacked app', () => builder(['--dir', '--linux'], runtime));
  return folder;
}

function builder(args, runtime) {
  const done = spawnSync(
    process.execPath,
    [
      inRoot('node_modules', 'electron-builder', 'cli.js'),
      ...args,
      '--publish=never',
      `--config.electronVersion=${runtime.version}`,
      ...(runtime.fallback || args.includes('--dir') ? [`--config.electronDist=${runtime.dir}`] : []),
    ],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ELECTRON_BUILDER_OFFLINE: 'true' } },
  );
  if (done.status !== 0)
    throw new SetupError(`electron-builder failed:\n${done.stdout.slice(-1500)}\n${done.stderr.slice(-1500)}`);
}

/** Starts the packaged app, lets it do the main job once, and throws if it does not come through. */
export async function startsAndQuits(folder, env) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-packaged-'));
  const flags = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data=${home}/user`,
    `--library=${home}/library`,
    `--demo=${home}/out`,
  ];
  const app = spawn(path.join(folder, 'chancery'), flags, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  app.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const status = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => app.kill('SIGKILL'), START_MS);
    app.once('error', reject);
    app.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
  const made = ['note.docx', 'note.pdf', 'window.png'].filter(
    (name) => (fs.statSync(path.join(home, 'out', name), { throwIfNoEntry: false })?.size ?? 0) > 1000,
  );
  fs.rmSync(home, { recursive: true, force: true });
  if (status !== 0 || made.length !== 3)
    throw new SetupError(
      `The packaged app ended with status ${status}, having made ${made.join(', ') || 'nothing'}.\n${said.slice(-1500)}`,
    );
  say('The packaged app opened its window, exported a note as Word and PDF, and ended.');
}

async function main() {
  const runtime = await electronRuntime();
  if (runtime.fallback) {
    say(`Electron ${runtime.version} is for tests: only an unpacked folder is made, and it is not for users.`);
    say(`In ${path.relative(process.cwd(), await packageApp({ runtime }))}`);
    return;
  }
  await buildAll();
  await step('packaging for this system', () => builder([], runtime));
  say(`In ${path.relative(process.cwd(), inRoot('release'))}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main().catch(fail);
