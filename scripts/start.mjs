/**
 * Opens the window on the sample article, or on the files given (`npm start -- FILE…`). Without a display the
 * same window runs under a virtual one, does the main job once, and the results are named.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { electronRuntime } from './electron-runtime.mjs';
import { hasDisplay, virtualDisplay } from './lib/display.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { fail, SetupError, say } from './lib/say.mjs';

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('-'));

/** Runs Electron on the project; resolves with its exit status. */
function electron(exe, flags, env = {}) {
  // Chromium's sandbox cannot be used by root; everyone else keeps it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(exe, [...sandbox, ROOT, ...flags], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, ...env },
  });
  child.stderr.on('data', (chunk) => {
    const lines = String(chunk)
      .split('\n')
      .filter((line) => line && !/:(ERROR|WARNING):.*(bus\.cc|viz_main|gpu|angle|vaapi|dbus)/i.test(line));
    if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

async function onDisplay(exe) {
  say(files.length > 0 ? `Opening ${files.join(', ')}` : 'Opening the sample article. Close the window to end.');
  process.exitCode = await electron(exe, [...args, ...(files.length > 0 ? [] : ['--sample'])]);
}

async function withoutDisplay(exe) {
  const out = inRoot('dist', 'demo');
  fs.rmSync(out, { recursive: true, force: true });
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-demo-'));
  const screen = await virtualDisplay();
  say(`No display here: the window runs under a virtual one, on ${files.length > 0 ? files.join(', ') : 'the sample article'}.`);
  try {
    const status = await electron(exe, [`--user-data=${home}/user`, `--library=${home}/library`, `--demo=${out}`, ...args], {
      DISPLAY: screen.display,
    });
    if (status !== 0) throw new SetupError(`The window ended with status ${status} and made no note.`);
  } finally {
    screen.stop();
    fs.rmSync(home, { recursive: true, force: true });
  }
  say('\nDone. The note and its picture:');
  for (const [name, what] of [
    ['note.docx', 'Word document'],
    ['note.pdf', 'PDF'],
    ['window.png', 'the window'],
  ]) {
    process.stdout.write(
      `  ${path.relative(process.cwd(), path.join(out, name))}  (${what}, ${Math.ceil(fs.statSync(path.join(out, name)).size / 1024)} KB)\n`,
    );
  }
}

async function start() {
  const { exe } = await electronRuntime();
  await (hasDisplay() ? onDisplay(exe) : withoutDisplay(exe));
}

await start().catch(fail);
