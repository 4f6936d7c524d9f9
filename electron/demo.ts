/** The main job once through the real window without a hand on it, for machines that have no display. */
import * as path from 'node:path';
import { app } from 'electron';
import type { Opened } from '../shared/contract';
import { UserError } from '../shared/error';
import type { Briefings } from './briefings';
import { makeFolder, writeWhole } from './files';
import { makeExport } from './makeExport';
import type { MainWindow } from './window';

const PAINTED_MS = 15_000;
/** Fonts and highlights settle after the note is first there. */
const SETTLED_MS = 800;

/** Exports what the window shows as Word and PDF, takes its picture, and quits; exit status 1 on a failure. */
export async function runDemo(folder: string, opened: Opened, briefings: Briefings, main: MainWindow): Promise<void> {
  try {
    const problem = opened.problems[0];
    if (problem) throw new UserError(problem.code, problem.message, problem);
    if (!opened.briefing) throw new UserError('nothing-opened', 'Nothing was opened.');
    await makeFolder(folder);
    await painted(main);
    const briefing = briefings.withNote(opened.briefing.id, opened.briefing.note);
    for (const format of ['docx', 'pdf'] as const) {
      const { bytes } = await makeExport({ briefing, templateName: opened.briefing.template.name }, format, 'annex');
      await writeWhole(path.join(folder, `note.${format}`), bytes);
    }
    const picture = await main.window.webContents.capturePage();
    await writeWhole(path.join(folder, 'window.png'), picture.toPNG());
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}

/** Waits until the page shows the note. */
async function painted(main: MainWindow): Promise<void> {
  const end = performance.now() + PAINTED_MS;
  const shown = () =>
    main.window.webContents
      .executeJavaScript("document.querySelector('[role=textbox] h1') !== null")
      .catch(() => false) as Promise<boolean>;
  while (!(await shown())) {
    if (performance.now() > end) throw new UserError('no-window', 'The window did not show the note in time.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
}
