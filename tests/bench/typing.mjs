/**
 * Typing in, and opening, a note of 50 pages with at least 300 claims, beside a bare TipTap with the same words: two windows of
 * one size on one display, measured in turn (`npm run bench:typing`).
 *
 *   node tests/bench/typing.mjs [--rounds 9] [--keys 40] [--pages 50]
 *
 * Typing is measured twice: at a stretch, and with the pauses in which the note is checked.
 * A key is measured from its event's time stamp to the end of the next painted frame: the first task after the
 * animation frame that follows the event, which the browser runs once that frame is drawn. Opening is measured from
 * the start of navigation to the end of the frame in which the note's words stand.
 *
 * Ends with status 1 where the median of the rounds' ratios is over a bar.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { _electron } from 'playwright-core';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { hasDisplay, virtualDisplay } from '../../scripts/lib/display.mjs';
import { inRoot, ROOT } from '../../scripts/lib/paths.mjs';

const MOST_TYPING = 1.2;
const MOST_OPENING = 2;
/** Between two keys, in milliseconds: a very fast typist. */
const PAUSE = 60;
/**
 * Pauses of somebody who thinks, one after every fifth key: the note is checked, counted and saved in them, and the next
 * key may come in the middle of that. The checks begin after half a second (`renderer/state/useChecks.ts`).
 */
const THINKING = [490, 520, 550, 600, 700, 1_000];
const option = (name, otherwise) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? otherwise : Number(process.argv[i + 1]);
};
const [rounds, keys, pages] = [option('rounds', 9), option('keys', 40), option('pages', 50)];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-typing-'));
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const percentile = (list, share) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/** The long note as a briefing and for the bare editor, whose page is built beside it. */
async function prepare() {
  const common = { bundle: true, absWorkingDir: ROOT, logLevel: 'error' };
  const maker = path.join(folder, 'longNote.mjs');
  await build({ ...common, entryPoints: ['tests/support/longNote.ts'], format: 'esm', platform: 'node', outfile: maker });
  const { longNote, HERE } = await import(pathToFileURL(maker).href);
  const template = fs.readFileSync(inRoot('templates', 'readout.json'), 'utf8');
  const note = longNote(inRoot('tests', 'corpus', 'dev'), template, { pages });
  const brief = path.join(folder, 'long.brief');
  fs.writeFileSync(brief, note.brief);
  await build({
    ...common,
    entryPoints: ['tests/bench/bare/page.ts'],
    format: 'iife',
    minify: true,
    outfile: path.join(folder, 'page.js'),
  });
  const main = { entryPoints: ['tests/bench/bare/main.ts'], format: 'cjs', platform: 'node', external: ['electron'] };
  await build({ ...common, ...main, outfile: path.join(folder, 'main.cjs') });
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  fs.writeFileSync(path.join(folder, 'note.js'), `window.NOTE = ${JSON.stringify(note.bare)};`);
  fs.copyFileSync(inRoot('tests', 'bench', 'bare', 'index.html'), path.join(folder, 'index.html'));
  return { ...note, brief, here: HERE };
}

/** Runs in the page, before anything of it: says when the note's words were first painted. */
function watchOpening(here) {
  window.opened = new Promise((resolve) => {
    const look = () => {
      if (![...document.querySelectorAll('.ProseMirror p')].some((p) => p.textContent.startsWith(here))) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Runs in the page: keeps the time of every key. */
function watchKeys() {
  window.keyTimes = [];
  document.addEventListener(
    'keydown',
    (event) => {
      const from = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keyTimes.push(performance.now() - from);
        port2.postMessage(null);
      });
    },
    true,
  );
}

async function start(executablePath, args, env, here) {
  const home = fs.mkdtempSync(path.join(folder, 'home-'));
  const app = await _electron.launch({
    executablePath,
    args: [...args, `--user-data=${path.join(home, 'user')}`, `--library=${path.join(home, 'library')}`],
    env: { ...process.env, ...env, HOME: home },
  });
  const page = await app.firstWindow();
  await page.addInitScript(watchOpening, here);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  return { app, page };
}

/** Milliseconds from the start of navigation to the painted note. */
async function opening({ page }) {
  await page.reload();
  return page.evaluate(() => window.opened);
}

/** Types a sentence in the middle of the note, at a stretch or with pauses; gives the 95th percentile of its keys in milliseconds. */
async function typing({ page }, here, pauses) {
  const paragraph = page.locator('.ProseMirror p', { hasText: here }).first();
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await page.keyboard.press('End');
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    window.keyTimes.length = 0;
  });
  const sentence = ' The sides agreed to look again at the quota in spring and to tell the ports in good time.';
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(sentence[i % sentence.length] === ' ' ? 'Space' : sentence[i % sentence.length]);
    await page.waitForTimeout(pauses && i % 5 === 4 ? THINKING[Math.floor(i / 5) % THINKING.length] : PAUSE);
  }
  const times = await page.evaluate(() => window.keyTimes);
  if (times.length !== keys) throw new Error(`${times.length} of ${keys} keys were measured`);
  return percentile(times, 0.95);
}

async function main() {
  const note = await prepare();
  const { exe } = await electronRuntime();
  const screen = hasDisplay() ? null : await virtualDisplay();
  const env = screen ? { DISPLAY: screen.display } : {};
  const opened = [];
  try {
    const app = await start(exe, [ROOT, note.brief], env, note.here);
    opened.push(app);
    await app.page.waitForSelector('[data-ready]', { timeout: 60_000 });
    const bare = await start(exe, [folder], env, note.here);
    opened.push(bare);
    await bare.page.waitForSelector('.ProseMirror');
    process.stdout.write(
      `${pages} pages, ${note.words} words, ${note.claims} claims; ${rounds} rounds in turn, ${keys} keys each\n\n`,
    );
    const took = { opening: [], typing: [], thinking: [] };
    for (let round = -1; round < rounds; round++) {
      const pair = [await opening(app), await opening(bare)];
      if (round >= 0) took.opening.push(pair);
    }
    for (const { page } of opened) await page.evaluate(watchKeys);
    for (const [pauses, pairs] of [
      [false, took.typing],
      [true, took.thinking],
    ]) {
      for (let round = -1; round < rounds; round++) {
        const pair = [await typing(app, note.here, pauses), await typing(bare, note.here, pauses)];
        if (round >= 0) pairs.push(pair);
      }
    }
    process.stdout.write(
      `${'milliseconds (median)'.padEnd(24)}${'Chancery'.padStart(10)}${'bare'.padStart(10)}${'ratio'.padStart(8)}\n`,
    );
    for (const [name, pairs, most] of [
      ['opening', took.opening, MOST_OPENING],
      ['key to painted, p95', took.typing, MOST_TYPING],
      ['… with pauses', took.thinking, MOST_TYPING],
    ]) {
      const ratio = median(pairs.map(([ours, bareTime]) => ours / bareTime));
      const [ours, bareTime] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])));
      process.stdout.write(
        `${name.padEnd(24)}${ours.toFixed(1).padStart(10)}${bareTime.toFixed(1).padStart(10)}${ratio.toFixed(2).padStart(8)}\n`,
      );
      if (ratio > most) {
        process.stdout.write(`  over the bar of ${most}\n`);
        process.exitCode = 1;
      }
    }
  } finally {
    for (const { app } of opened) await app.close().catch(() => undefined);
    screen?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

await main();
