/**
 * The real app under test: its own home, library and user data, in a temporary folder that goes with it.
 * Any error in the page's console fails the test that caused it.
 */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core';
import { type Briefing, parseBriefing } from '../../shared/model/briefing';

export const ROOT = path.resolve(__dirname, '../..');

declare global {
  interface Window {
    told?: string[];
  }
}

export type Chancery = {
  app: ElectronApplication;
  page: Page;
  folder: string;
  library: string;
  userData: string;
  /** What the page wrote to its console as errors, and what it threw. */
  errors: string[];
  /** Closes the window as a person would and keeps the folder, for a second start. */
  quit(): Promise<void>;
  /** Ends the app and removes its folder; throws if the page had errors. */
  end(): Promise<void>;
};

export type Options = { folder?: string; args?: string[]; env?: Record<string, string>; width?: number; height?: number };

function runtime(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) throw new Error('the app tests are started by “npm test”, which finds the Electron runtime');
  return path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/** The display of this worker: windows that run side by side would take the focus, and the clipboard, from one another. */
export function ownDisplay(): Record<string, string> {
  const displays = process.env.CHANCERY_DISPLAYS?.split(' ') ?? [];
  if (displays.length === 0) return {};
  return { DISPLAY: displays[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % displays.length] ?? '' };
}

export async function startChancery({
  folder: given,
  args = [],
  env = {},
  width = 1280,
  height = 800,
}: Options = {}): Promise<Chancery> {
  const folder = given ?? (await mkdtemp(path.join(tmpdir(), 'chancery-app-')));
  const library = path.join(folder, 'Briefings');
  const userData = path.join(folder, 'user-data');
  await mkdir(path.join(folder, 'home'), { recursive: true });
  const app = await _electron.launch({
    executablePath: runtime(),
    args: [ROOT, `--library=${library}`, `--user-data=${userData}`, ...args],
    cwd: ROOT,
    env: { ...(process.env as Record<string, string>), ...ownDisplay(), HOME: path.join(folder, 'home'), TZ: 'UTC', ...env },
    timeout: 60_000,
  });
  const page = await app.firstWindow({ timeout: 60_000 });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await setSize(app, width, height);
  await page.waitForSelector('[data-ready]', { timeout: 30_000 });
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()));
  let running = true;
  void closed.then(() => {
    running = false;
  });
  return {
    app,
    page,
    folder,
    library,
    userData,
    errors,
    async quit() {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await closed;
      if (errors.length > 0) throw new Error(`the page had errors:\n${errors.join('\n')}`);
    },
    async end() {
      if (running) await app.close();
      await rm(folder, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(`the page had errors:\n${errors.join('\n')}`);
    },
  };
}

/** Playwright can lose the answer of the main process to its garbage collection; what only sets something is said again. */
async function told(say: () => Promise<void>): Promise<void> {
  await say().catch((error: Error) => (error.message.includes('garbage collected') ? say() : Promise.reject(error)));
}

export const setSize = (app: ElectronApplication, width: number, height: number): Promise<void> =>
  told(() =>
    app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [width, height] as const),
  );

/** A picture of the window for whoever wants to look (`CHANCERY_SHOTS`: a folder). */
export async function shot({ page }: Chancery, name: string): Promise<void> {
  const folder = process.env.CHANCERY_SHOTS;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Words that were copied in another program. */
export const copiedElsewhere = ({ app }: Chancery, text: string): Promise<void> =>
  told(() => app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text));

/** Formatted words that were copied in another program. */
export const copiedHtmlElsewhere = ({ app }: Chancery, html: string, text: string): Promise<void> =>
  told(() =>
    app.evaluate(
      ({ clipboard }, data) => (clipboard as unknown as { write(data: { html: string; text: string }): void }).write(data),
      { html, text },
    ),
  );

/** Copies words elsewhere and presses the keys that paste them. */
export async function paste(app: Chancery, text: string): Promise<void> {
  await copiedElsewhere(app, text);
  await app.page.keyboard.press('ControlOrMeta+V');
}

/** The name of what has the focus. */
export const focusedName = ({ page }: Chancery): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const labels = [...(at?.labels ?? [])].map(({ textContent }) => textContent).join(' ');
    return at?.getAttribute('aria-label') ?? (labels || (at?.textContent ?? '')).trim().slice(0, 80);
  });

/** Presses a key, by default Tab, until a control of this name has the focus, as a person would. */
export async function keyTo(app: Chancery, name: RegExp, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (name.test(await focusedName(app))) return;
    await app.page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name}; it is at “${await focusedName(app)}”`);
}

/** Where words begin and end on the screen; null where they do not stand in one piece. */
export const placeOfWords = (
  within: Locator,
  words: string,
): Promise<{ x: number; y: number; to: number; down: number } | null> =>
  within.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      return first && last
        ? { x: first.left, y: first.top + first.height / 2, to: last.right, down: last.top + last.height / 2 }
        : null;
    }
    return null;
  }, words);

/** Marks words by dragging over them with the mouse. */
export async function dragOver({ page }: Chancery, within: Locator, words: string): Promise<void> {
  await within.scrollIntoViewIfNeeded();
  const place = await placeOfWords(within, words);
  if (!place) throw new Error(`“${words}” is not in one piece there`);
  await page.mouse.move(place.x + 0.5, place.y);
  await page.mouse.down();
  await page.mouse.move(place.to - 0.5, place.down, { steps: 8 });
  await page.mouse.up();
}

/** The next save dialog answers with this file; null is a dialog that was left. */
export async function answerSaveDialog({ app }: Chancery, filePath: string | null): Promise<void> {
  await told(() =>
    app.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = (async () => ({ canceled: file === null, filePath: file ?? '' })) as typeof dialog.showSaveDialog;
    }, filePath),
  );
}

/** The next open dialog answers with these files. */
export async function answerOpenDialog({ app }: Chancery, filePaths: string[]): Promise<void> {
  await told(() =>
    app.evaluate(({ dialog }, files) => {
      dialog.showOpenDialog = (async () => ({ canceled: files.length === 0, filePaths: files })) as typeof dialog.showOpenDialog;
    }, filePaths),
  );
}

/** Drops real files on the middle of the window, as the system's drag and drop delivers them. */
export async function drop({ page }: Chancery, files: string[]): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  }
  await session.detach();
}

/** Drops articles on an open briefing and answers that they are to be one of their own. */
export async function dropAsNew(app: Chancery, files: string[]): Promise<void> {
  await drop(app, files);
  await app.page.getByRole('button', { name: 'New briefing' }).click();
}

/** The briefings on disk, read through the same schema as the app. */
export async function briefingsOnDisk({ library }: Chancery): Promise<Array<{ file: string; briefing: Briefing }>> {
  const names = (await readdir(library).catch(() => [])).filter((name) => name.endsWith('.brief'));
  return Promise.all(
    names.map(async (name) => ({
      file: path.join(library, name),
      briefing: parseBriefing(await readFile(path.join(library, name), 'utf8'), name),
    })),
  );
}

/** What a screen reader was told, oldest first, since it was last forgotten; the regions themselves hold the last words only. */
export const announced = ({ page }: Chancery): Promise<string[]> => page.evaluate(() => window.told ?? []);

/** Begins to listen anew. */
export async function forget({ page }: Chancery): Promise<void> {
  await page.evaluate(() => {
    const first = window.told === undefined;
    window.told = [];
    if (!first) return;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[aria-live]');
        if (region?.textContent) window.told?.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Waits until `look` is true, asking often; fails with the name of what was waited for. */
export async function until(name: string, look: () => Promise<boolean>, ms = 20_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain for: ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
