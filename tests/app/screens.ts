/** Every screen, dialog, card and bar of the window, and how a person comes to it: for tests that look at them all. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { answerOpenDialog, type Chancery, ROOT, until } from './chancery';

export type Screen = {
  name: string;
  /** The part of the window that is new in it, where not all is. */
  part?: string;
  open(): Promise<unknown>;
  /** Takes away what lies over the rest. */
  close?(): Promise<unknown>;
};

const corpus = (id: string) => path.join(ROOT, `tests/corpus/dev/${id}.txt`);

/** Opens the trio of read-outs as one briefing, and imports a correction of the first. */
export async function openTrio(app: Chancery): Promise<void> {
  await answerOpenDialog(app, ['22', '23', '24'].map(corpus));
  await app.page.keyboard.press('ControlOrMeta+O');
  // Where only one pane fits, the note is made but another may be shown.
  await app.page.locator('.note-body').waitFor({ state: 'attached', timeout: 60_000 });
}

/** Imports a corrected version of the trio's first article; what it changes is shown. */
export async function correctFirst(app: Chancery): Promise<void> {
  const corrected = (await readFile(corpus('22'), 'utf8'))
    .replace('2025/26 summer season', '2026/27 summer season')
    .replace(
      ' They further agreed on a joint exercise on the rescue of cruise ships in polar waters.',
      ' They further agreed to map the sea floor off Cape Adare together.',
    );
  const file = path.join(app.folder, '22-corrected.txt');
  await writeFile(file, corrected);
  await answerOpenDialog(app, [file]);
  // What can be done with an article shows on the one that is shown.
  await app.page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /^New Zealand/ })
    .click();
  await app.page.getByRole('button', { name: /Import a corrected version of New Zealand/ }).click();
  await app.page.getByRole('dialog', { name: 'What the correction changes' }).waitFor();
}

/** What a person sees before there is any briefing. */
export function emptyScreens({ page }: Chancery): Screen[] {
  return [
    { name: 'start', open: async () => undefined },
    {
      name: 'empty library',
      open: async () => {
        await page.keyboard.press('ControlOrMeta+L');
        await page.getByRole('heading', { name: 'Library' }).waitFor();
      },
    },
  ];
}

/** Opens each screen in turn and looks at it. */
export async function lookAtAll(screens: readonly Screen[], look: (name: string, part?: string) => Promise<void>): Promise<void> {
  for (const { name, part, open, close } of screens) {
    await open().catch((error: unknown) => {
      throw new Error(`“${name}” did not open`, { cause: error });
    });
    await look(name, part);
    await close?.();
  }
}

/** Puts axe into the page; the answer finds what is wrong with what is shown now, or with a part of it, by all its rules or by those named. */
export async function withAxe(app: Chancery): Promise<(part?: string, rules?: readonly string[]) => Promise<string[]>> {
  await app.page.evaluate(await readFile(createRequire(path.join(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8'));
  return (part, rules) =>
    app.page.evaluate(
      async ([selector, runOnly]) => {
        const { axe } = window as unknown as {
          axe: { run(where: unknown, how: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run(selector ? { include: [[selector]] } : document, runOnly ? { runOnly } : {});
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
      },
      [part, rules] as const,
    );
}

/** Sets how large the window draws everything; 2 is 200 %. */
export async function zoom({ app, page }: Chancery, factor: number): Promise<void> {
  const before = await page.evaluate(() => innerWidth * devicePixelRatio);
  await app.evaluate(({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by), factor);
  await until('the window is drawn anew', () =>
    page.evaluate(([by, all]) => Math.abs(innerWidth * (by as number) - (all as number)) < 8, [factor, before]),
  );
}
