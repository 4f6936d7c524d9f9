import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { longBriefing } from '../support/longNote';
import { CORPUS } from '../support/make';
import { answerOpenDialog, type Chancery, dropAsNew, paste, ROOT, setSize, startChancery, until } from './chancery';
import { folderWithSeries, furtherScreens } from './furtherScreens';
import { rareScreens } from './rareScreens';
import { lookAtAll, openTrio, type Screen } from './screens';
import { workspaceScreens } from './workspaceScreens';

/** Pictures of every screen; into docs/ when they are to be renewed, else only to see that they can be made. */
const keep = process.env.CHANCERY_UPDATE_DOCS === '1';
/** Each state is walked through, and measured more sharply, by the tests of zoom and accessibility in every run. */
const everyState = keep || process.env.CHANCERY_RUNS !== undefined;

let app: Chancery;
let folder: string;
beforeAll(async () => {
  app = await startChancery({ width: 1280, height: 720 });
  folder = keep ? path.join(ROOT, 'docs/screenshots') : path.join(app.folder, 'pictures');
  await mkdir(folder, { recursive: true });
});
afterAll(() => app.end());

async function theme(name: 'light' | 'dark'): Promise<void> {
  await app.page.emulateMedia({ colorScheme: name, reducedMotion: 'reduce' });
}

async function picture(name: string): Promise<void> {
  await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
  const file = path.join(folder, `${name}.png`);
  // Colours move for 90 ms, marks come in a pause of writing.
  await app.page.waitForTimeout(400);
  // The folder of a failure is a temporary one here.
  await app.page.evaluate(() => {
    for (const small of document.querySelectorAll<HTMLElement>('.strip small')) small.style.visibility = 'hidden';
  });
  await app.page.screenshot({ path: file, caret: 'hide' });
  expect((await readFile(file)).length).toBeGreaterThan(8_000);
}

/** Nothing may stick out of the window sideways. */
async function fits(): Promise<boolean> {
  return app.page.evaluate(
    () => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight,
  );
}

describe('pictures of every screen', () => {
  it.each(['light', 'dark'] as const)('start, %s', async (name) => {
    await theme(name);
    expect(await fits()).toBe(true);
    await picture(`start-${name}`);
  });

  it('workspace, with the fact at hand open', async () => {
    await theme('light');
    await paste(app, await readFile(path.join(ROOT, 'templates/sample-article.txt'), 'utf8'));
    await app.page.getByRole('textbox', { name: /note/i }).waitFor();
    const fact = app.page
      .locator('li.fact', { hasText: 'agreed to widen cooperation in higher education' })
      .getByRole('button')
      .first();
    await fact.click();
    await app.page.keyboard.press('v');
    await fact.click();
    await until('saved', async () => (await app.page.locator('[data-saved]').innerText()).startsWith('Saved'));
    for (const name of ['light', 'dark'] as const) {
      await theme(name);
      expect(await fits()).toBe(true);
      await picture(`workspace-${name}`);
    }
  });

  it.each([
    ['narrow', 900, 720],
    ['phone', 480, 720],
    ['wide', 1920, 1080],
  ] as const)('workspace, %s', async (name, width, height) => {
    await theme('light');
    await setSize(app.app, width, height);
    await until('the window has its size', () => app.page.evaluate((w) => Math.abs(innerWidth - w) < 24, width));
    expect(await fits()).toBe(true);
    await picture(`workspace-${name}`);
    await setSize(app.app, 1280, 720);
  });

  it('export dialog', async () => {
    await app.page.keyboard.press('ControlOrMeta+E');
    await app.page.getByRole('dialog').waitFor();
    await picture('export');
    await app.page.keyboard.press('Escape');
  });

  it('library', async () => {
    const reports = [
      ['20', 'Norway–Philippines'],
      ['13', 'Viet Nam–GCC'],
      ['06', 'Ethiopia–Türkiye'],
      ['21', 'Maritime Dialogue: fourth round'],
    ] as const;
    for (const [id, title] of reports) {
      await dropAsNew(app, [path.join(ROOT, `tests/corpus/dev/${id}.txt`)]);
      await until(
        `the note on ${title}`,
        async () => (await app.page.getByRole('textbox', { name: /note/i }).locator('h1').innerText()).includes(title),
        15_000,
      );
    }
    await app.page.getByRole('button', { name: 'Library' }).first().click();
    await app.page
      .getByRole('region', { name: /Norway/ })
      .first()
      .waitFor();
    for (const name of ['light', 'dark'] as const) {
      await theme(name);
      expect(await fits()).toBe(true);
      await picture(`library-${name}`);
    }
  });
});

/** Looks at each in the light, and at some in the dark too. */
async function inPictures(screens: readonly Screen[], inDark: ReadonlySet<string>): Promise<void> {
  await theme('light');
  await lookAtAll(screens, async (name) => {
    const file = `state-${name.replaceAll(' ', '-')}`;
    expect(await fits(), name).toBe(true);
    await picture(file);
    if (!inDark.has(name)) return;
    await theme('dark');
    await picture(`${file}-dark`);
    await theme('light');
  });
}

/** What has colours of its own, or many of them at once. */
const IN_DARK: ReadonlySet<string> = new Set([
  'disputed fact',
  'fact with its reason',
  'edited claim',
  'lines of the note',
  'focus mode',
  'portion marks and numbers',
  'details with portion marks',
  'checks',
  'search',
  'preview',
  'find and replace',
  'table tools',
  'comments',
  'outline',
  'source of a claim',
  'spelling',
  'read-outs',
  'correction',
  'note that could not be saved',
  'all looked at',
]);

if (everyState)
  describe('pictures of every state of a briefing of three articles', () => {
    it('each dialog, card, bar and question, also those that come seldom', async () => {
      await openTrio(app);
      await inPictures([...workspaceScreens(app), ...rareScreens(app)], IN_DARK);
    }, 300_000);
  });

describe('pictures of a note of 50 pages', () => {
  it.each(['light', 'dark'] as const)('with over 300 claims, a decision in its middle, %s', async (name) => {
    const { page } = app;
    if (name === 'light') {
      const template = await readFile(path.join(ROOT, 'templates/readout.json'), 'utf8');
      const file = path.join(app.folder, 'long.brief');
      await writeFile(file, serializeBriefing(longBriefing(CORPUS, template, 50)));
      await answerOpenDialog(app, [file]);
      await page.keyboard.press('ControlOrMeta+O');
      await page.locator('li.fact').first().waitFor({ timeout: 60_000 });
      await page.locator('.checks .pill', { hasText: /look at|Nothing/ }).waitFor({ timeout: 60_000 });
      const outcomes = page.getByRole('region', { name: 'Outcomes' });
      await outcomes.scrollIntoViewIfNeeded();
      await outcomes.locator('li.fact').nth(3).getByRole('button').first().click();
    }
    await theme(name);
    expect(await fits()).toBe(true);
    await picture(`note-of-50-pages-${name}`);
  });
});

if (everyState)
  describe('pictures of series, templates, rounds, and what comes back', () => {
    it('each of them', async () => {
      await app.end();
      app = await startChancery({ folder: await folderWithSeries(), width: 1280, height: 720 });
      await inPictures(
        furtherScreens(app),
        new Set(['series', 'wording side by side', 'template editor', 'what changed', 'what came back changed']),
      );
    }, 300_000);
  });
