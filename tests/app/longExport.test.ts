import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { longBriefing } from '../support/longNote';
import { CORPUS } from '../support/make';
import { answerOpenDialog, answerSaveDialog, type Chancery, ROOT, startChancery } from './chancery';

/** A note of 500 pages goes out while the window goes on answering; cancelled, it leaves nothing behind. */
const PAGES = 500;
/** A window that draws nothing for so long seems to have stopped; of what is allowed here, other work on the machine takes half. */
const STALLED_MS = 1_500;

let app: Chancery;
let folder: string;
beforeAll(async () => {
  app = await startChancery({ width: 1280, height: 720 });
  folder = path.join(app.folder, 'out');
  await mkdir(folder);
  const template = await readFile(path.join(ROOT, 'templates/readout.json'), 'utf8');
  const file = path.join(app.folder, 'long.brief');
  await writeFile(file, serializeBriefing(longBriefing(CORPUS, template, PAGES)));
  await answerOpenDialog(app, [file]);
  await app.page.keyboard.press('ControlOrMeta+O');
  await app.page.getByRole('textbox', { name: 'Note text' }).waitFor({ timeout: 120_000 });
  await app.page.keyboard.press('ControlOrMeta+E');
  await dialog().getByRole('radio', { name: 'Annex of sources' }).check();
}, 240_000);
afterAll(() => app.end());

/** A test that failed at work leaves its preview open. */
beforeEach(async () => {
  if ((await preview().count()) === 0) return;
  await app.page.keyboard.press('Escape');
  await preview().waitFor({ state: 'detached' });
});

const dialog = () => app.page.getByRole('dialog', { name: 'Export the note' });
const preview = () => app.page.getByRole('dialog', { name: 'Preview of the Word document' });
const save = (as: string) => dialog().getByRole('button', { name: `Save as ${as}` });
const bar = () => dialog().getByRole('progressbar', { name: 'Writing the file' });
const goingTo = (name: string) => answerSaveDialog(app, path.join(folder, name));

type Pace = { frames: number; turns: number; longest: number };
/** Frames of the page and turns of the main process in a second, and the longest time between two frames in ms, while `work` is under way. */
async function pace(work: () => Promise<void>): Promise<Pace> {
  await app.app.evaluate(() => {
    const count = { turns: 0, timer: setInterval(() => count.turns++, 10) };
    (globalThis as { counted?: typeof count }).counted = count;
  });
  await app.page.evaluate(() => {
    const count = { frames: 0, goes: true, longest: 0 };
    (window as { counted?: typeof count }).counted = count;
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      count.longest = Math.max(count.longest, now - last);
      last = now;
      count.frames++;
      if (count.goes) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const from = performance.now();
  await work();
  const seconds = (performance.now() - from) / 1000;
  const { frames, longest } = await app.page.evaluate(() => {
    const { counted } = window as { counted?: { frames: number; goes: boolean; longest: number } };
    if (counted) counted.goes = false;
    return { frames: counted?.frames ?? 0, longest: counted?.longest ?? Number.POSITIVE_INFINITY };
  });
  const turns = await app.app.evaluate(() => {
    const { counted } = globalThis as { counted?: { turns: number; timer: NodeJS.Timeout } };
    clearInterval(counted?.timer);
    return counted?.turns ?? 0;
  });
  return { frames: frames / seconds, turns: turns / seconds, longest };
}

/** Keeps each value that the bar has while it stands. */
const watchBar = () =>
  app.page.evaluate(() => {
    const shares: number[] = [];
    (window as { shares?: number[] }).shares = shares;
    new MutationObserver(() => {
      const now = document.querySelector<HTMLProgressElement>('dialog progress')?.value;
      if (now !== undefined && now !== shares.at(-1)) shares.push(now);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });

const cancelled = () => app.page.locator('.status').getByText('The export was cancelled. Nothing was written.');

describe('the export of 500 pages', () => {
  it('cancelled at once, it writes nothing', async () => {
    await goingTo('at-once.docx');
    await save('Word').click();
    await app.page.keyboard.press('Escape');
    await cancelled().waitFor();
    expect(await readdir(folder)).toEqual([]);
  });

  it('cancelled by Escape at work, it leaves no file, whole or in part, and the dialog stays', async () => {
    await goingTo('cancelled.docx');
    await save('Word').click();
    await bar().waitFor();
    await app.page.keyboard.press('Escape');
    await cancelled().waitFor();
    expect(await bar().count()).toBe(0);
    expect(await save('Word').isEnabled()).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is written whole afterwards, its progress shown, while window and main process keep their pace', {
    timeout: 180_000,
  }, async () => {
    const idle = await pace(() => app.page.waitForTimeout(2_000));
    await watchBar();
    await goingTo('long.docx');
    const busy = await pace(async () => {
      await save('Word').click();
      await app.page.getByRole('dialog', { name: 'Saved as long.docx' }).waitFor({ timeout: 120_000 });
    });
    const shares = await app.page.evaluate(() => (window as { shares?: number[] }).shares ?? []);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(busy.frames / idle.frames).toBeGreaterThan(0.5);
    expect(busy.longest, 'between two frames').toBeLessThan(STALLED_MS);
    expect(busy.turns / idle.turns).toBeGreaterThan(0.35);
    expect(await readdir(folder)).toEqual(['long.docx']);
    const { value } = await mammoth.extractRawText({ path: path.join(folder, 'long.docx') });
    expect(value.split(/\s+/).length).toBeGreaterThan(PAGES * 450);
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('its preview shows how far it is, and is left by its button and by Escape at work', { timeout: 120_000 }, async () => {
    await app.page.keyboard.press('ControlOrMeta+E');
    await dialog().getByRole('radio', { name: 'Annex of sources' }).check();
    for (const leave of [
      () => preview().getByRole('button', { name: 'Cancel' }).click(),
      () => app.page.keyboard.press('Escape'),
    ]) {
      await dialog().getByRole('button', { name: 'Preview' }).click();
      await preview().getByRole('progressbar', { name: 'Making the document' }).waitFor();
      await leave();
      await preview().waitFor({ state: 'detached' });
      await app.page.locator('.status').getByText('The preview was cancelled.').waitFor();
    }
  });

  it('its preview is left while the pages are drawn, and is drawn whole afterwards', { timeout: 180_000 }, async () => {
    const show = () => dialog().getByRole('button', { name: 'Preview' }).click();
    const drawing = () => preview().getByRole('progressbar', { name: 'Drawing the pages' });
    await show();
    await drawing().waitFor({ timeout: 60_000 });
    await app.page.keyboard.press('Escape');
    await preview().waitFor({ state: 'detached' });
    await watchBar();
    const busy = await pace(async () => {
      await show();
      await drawing().waitFor({ timeout: 60_000 });
      await preview().locator('.pages[aria-busy="false"]').waitFor({ timeout: 120_000 });
    });
    expect(busy.longest, 'between two frames').toBeLessThan(STALLED_MS);
    const shares = await app.page.evaluate(() => (window as { shares?: number[] }).shares ?? []);
    // The document is made, then drawn: each part of the work counts from nothing.
    const drawn = shares.slice(shares.lastIndexOf(0));
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    const said = await preview().locator('header > p').first().innerText();
    expect(Number(/(\d+) pages/.exec(said)?.[1])).toBeGreaterThan(PAGES * 0.5);
    expect(await preview().getByRole('button', { name: 'Close' }).count()).toBe(1);
    await app.page.keyboard.press('Escape');
    await preview().waitFor({ state: 'detached' });
    await app.page.keyboard.press('Escape');
  });

  it('as PDF is cancelled by its button, while it is printed', async () => {
    await app.page.keyboard.press('ControlOrMeta+E');
    await dialog().getByRole('radio', { name: 'PDF' }).check();
    await goingTo('cancelled.pdf');
    await save('PDF').click();
    await bar().waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await cancelled().waitFor();
    expect(await readdir(folder)).toEqual(['long.docx']);
  });

  it('as PDF is written whole afterwards, tagged and with bookmarks', { timeout: 180_000 }, async () => {
    await goingTo('long.pdf');
    await save('PDF').click();
    await app.page.getByRole('dialog', { name: 'Saved as long.pdf' }).waitFor({ timeout: 120_000 });
    const { stdout } = spawnSync('pdfinfo', [path.join(folder, 'long.pdf')], { encoding: 'utf8' });
    expect(Number(/^Pages: +(\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(PAGES * 0.8);
    expect(stdout).toMatch(/^Tagged: +yes$/m);
    const bytes = await readFile(path.join(folder, 'long.pdf'), 'latin1');
    expect(bytes, 'bookmarks').toMatch(/\/Type\s*\/Outlines/);
  });
});
