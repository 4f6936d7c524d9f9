/**
 * Opening the matrix of 200 rounds with 40 commitments each, beside a plain HTML table of the part that is in sight: in
 * one window, in turn (`npm run bench:series`).
 *
 *   node tests/bench/series.mjs [--turns 9] [--rounds 200] [--commitments 40]
 *
 * The matrix is measured from the click on the series in the list to the end of the frame in which its cells stand, the
 * table from the assignment of its HTML to the end of the frame in which it stands. The rounds have been compared by then,
 * as they are once a series is listed; how long that took is told as well.
 *
 * Ends with status 1 where the median of the turns' ratios is over the bar.
 */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { _electron } from 'playwright-core';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { hasDisplay, virtualDisplay } from '../../scripts/lib/display.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';

const MOST = 2;
const option = (name, otherwise) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? otherwise : Number(process.argv[i + 1]);
};
const [turns, rounds, commitments] = [option('turns', 9), option('rounds', 200), option('commitments', 40)];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-series-'));
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** A library with a briefing for each round. */
async function makeLibrary() {
  const outfile = path.join(folder, 'manyRounds.mjs');
  await build({
    entryPoints: ['tests/bench/manyRounds.ts'],
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  const { manyBriefings } = await import(pathToFileURL(outfile).href);
  const library = path.join(folder, 'library');
  fs.mkdirSync(library);
  for (const [i, text] of manyBriefings({ rounds, commitments }, randomUUID).entries())
    fs.writeFileSync(path.join(library, `${i + 1}.brief`), text);
  return library;
}

/** Runs in the page: milliseconds from `act` to the painted frame in which `selector` stands. */
function painted([selector, what]) {
  return new Promise((resolve) => {
    const from = performance.now();
    const look = () => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    if (what.click) document.querySelector(what.click).click();
    else {
      const host = document.createElement('div');
      host.id = 'plain';
      host.style.cssText = 'position:fixed;inset:0;overflow:auto;background:white;z-index:9';
      document.body.append(host);
      host.innerHTML = what.html;
    }
  });
}

/** Runs in the page: the cells in sight as a plain table. */
function visibleTable() {
  const box = document.querySelector('.matrixbox').getBoundingClientRect();
  const inSight = (cell) => {
    const { left, right, top, bottom } = cell.getBoundingClientRect();
    return right > box.left && left < box.right && bottom > box.top && top < box.bottom;
  };
  const rows = [...document.querySelectorAll('.matrix tr')].map((row) =>
    [...row.querySelectorAll('th, td:not([aria-hidden])')].filter(inSight).map((cell) => {
      const tag = cell.tagName.toLowerCase();
      return `<${tag}>${cell.innerText.replace(/</g, '&lt;').replace(/\n+/g, '<br>')}</${tag}>`;
    }),
  );
  const told = rows.filter((row) => row.length > 0);
  return {
    html: `<table>${told.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`,
    rows: told.length,
    columns: told[0].length,
  };
}

async function main() {
  const library = await makeLibrary();
  const { exe } = await electronRuntime();
  const screen = hasDisplay() ? null : await virtualDisplay();
  const app = await _electron.launch({
    executablePath: exe,
    args: [ROOT, `--user-data=${path.join(folder, 'user')}`, `--library=${library}`],
    env: { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}), HOME: folder },
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await page.waitForSelector('[data-ready]', { timeout: 60_000 });
    await page.keyboard.press('ControlOrMeta+L');
    const ways = page.getByRole('navigation', { name: 'Ways into the library' });
    await ways.waitFor();
    const from = performance.now();
    await ways.getByRole('button', { name: 'Series' }).click();
    await page.waitForSelector('.waylist .row', { timeout: 120_000 });
    await page.click('.waylist .row');
    await page.waitForSelector('.matrix .cell', { timeout: 120_000 });
    process.stdout.write(
      `${rounds} rounds, ${commitments} commitments each; compared for the first time in ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
    );
    const plain = await page.evaluate(visibleTable);
    process.stdout.write(`in sight: ${plain.rows} rows, ${plain.columns} columns; ${turns} turns\n\n`);
    const took = [];
    for (let turn = -2; turn < turns; turn++) {
      await page.getByRole('button', { name: 'Library' }).click();
      await page.waitForSelector('.waylist .row');
      await page.waitForTimeout(500);
      const ours = await page.evaluate(painted, ['.matrix .cell', { click: '.waylist .row' }]);
      await page.waitForTimeout(500);
      const table = await page.evaluate(painted, ['#plain td', { html: plain.html }]);
      await page.evaluate(() => document.querySelector('#plain').remove());
      if (turn >= 0) took.push([ours, table]);
    }
    const ratio = median(took.map(([ours, table]) => ours / table));
    const [ours, table] = [0, 1].map((i) => median(took.map((pair) => pair[i])));
    process.stdout.write(
      `milliseconds (median)   matrix ${ours.toFixed(1)}   plain table ${table.toFixed(1)}   ratio ${ratio.toFixed(2)}\n`,
    );
    if (ratio > MOST) {
      process.stdout.write(`  over the bar of ${MOST}\n`);
      process.exitCode = 1;
    }
  } finally {
    await app.close().catch(() => undefined);
    screen?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

await main();
