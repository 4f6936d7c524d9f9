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
 * Two tables: one that looks as what is in sight does, and one of its words alone, in the browser's own style. Ends with
 * status 1 where the median of the turns' ratios to the first is over the bar; the other is told beside it.
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
      host.id = what.name;
      host.style.cssText = 'position:fixed;inset:0;overflow:auto;background:white;z-index:9';
      document.body.append(host);
      host.innerHTML = what.html;
    }
  });
}

/**
 * Runs in the page: the cells in sight as plain tables, one that shows what is seen (words, icons, letters, widths and
 * heights; nothing that acts), one of the words alone. What lies under the heads, which stay where they are, is not in sight.
 */
function visibleTables() {
  const box = document.querySelector('.matrixbox').getBoundingClientRect();
  const heads = document.querySelector('.matrix thead th').getBoundingClientRect();
  const inSight = (cell) => {
    const { left, right, top, bottom } = cell.getBoundingClientRect();
    const from = cell.matches(':first-child') ? box.left : heads.right;
    const below = cell.closest('thead') ? box.top : heads.bottom;
    return right > from && left < box.right && bottom > below && top < box.bottom;
  };
  const rows = [...document.querySelectorAll('.matrix tr')]
    .map((row) => ({ row, cells: [...row.querySelectorAll('th, td')].filter(inSight) }))
    .filter(({ cells }) => cells.length > 0);
  const columns = rows[0].cells.map((cell) => `<col width="${cell.offsetWidth}">`).join('');
  const words = (cell) => cell.innerText.replace(/</g, '&lt;').replace(/\n+/g, '<br>');
  const tableOf = (head, start, inside) =>
    `<table>${head}${rows
      .map(
        ({ row, cells }) =>
          `${start(row)}${cells.map((cell) => `<${cell.localName}>${inside(cell)}</${cell.localName}>`).join('')}</tr>`,
      )
      .join('')}</table>`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    #like table { table-layout: fixed; border-spacing: 0; width: ${rows[0].cells.reduce((sum, cell) => sum + cell.offsetWidth, 0)}px; font-size: var(--t-s); }
    #like :is(th, td) { padding: 0.6rem var(--s3) 0; border-bottom: 1px solid var(--line); font-weight: 400; text-align: start; vertical-align: top; }
    #like td { color: var(--text-2); }
    #like .said { display: block; }
    #like :is(.topic, b, tr:first-child > th) { font-weight: 600; }`);
  document.adoptedStyleSheets.push(sheet);
  return {
    like: tableOf(
      columns,
      (row) => `<tr height="${row.offsetHeight}">`,
      (cell) => cell.innerHTML,
    ),
    bare: tableOf('', () => '<tr>', words),
    rows: rows.length,
    columns: rows[0].cells.length,
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
    await page.waitForTimeout(1000);
    const tables = await page.evaluate(visibleTables);
    process.stdout.write(`in sight: ${tables.rows} rows, ${tables.columns} columns; ${turns} turns\n\n`);
    const took = [];
    for (let turn = -2; turn < turns; turn++) {
      await page.getByRole('button', { name: 'Library' }).click();
      await page.waitForSelector('.waylist .row');
      await page.waitForTimeout(500);
      const ours = await page.evaluate(painted, ['.matrix .cell', { click: '.waylist .row' }]);
      await page.waitForTimeout(500);
      const plain = [];
      for (const name of ['like', 'bare']) {
        plain.push(await page.evaluate(painted, [`#${name} td`, { name, html: tables[name] }]));
        await page.evaluate((id) => document.querySelector(id).remove(), `#${name}`);
        await page.waitForTimeout(300);
      }
      if (turn >= 0) took.push([ours, ...plain]);
    }
    const [ours, like, bare] = [0, 1, 2].map((i) => median(took.map((each) => each[i])));
    const [ratio, ratioBare] = [1, 2].map((i) => median(took.map((each) => each[0] / each[i])));
    process.stdout.write(
      [
        `milliseconds (median)   matrix ${ours.toFixed(1)}`,
        `  plain table that looks the same   ${like.toFixed(1)}   ratio ${ratio.toFixed(2)}`,
        `  plain table of the words alone    ${bare.toFixed(1)}   ratio ${ratioBare.toFixed(2)}`,
        '',
      ].join('\n'),
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
