/** Two notes on which every tool is tried: of three articles, and one so long that most of it is never drawn. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { serializeBriefing } from '../../shared/model/briefing';
import { longBriefing } from '../support/longNote';
import { CORPUS } from '../support/make';
import { answerOpenDialog, type Chancery, ROOT } from './chancery';
import { openTrio } from './screens';

export type Desk = {
  name: string;
  open(app: Chancery): Promise<unknown>;
  /** Where the note's file lies. */
  folder(app: Chancery): string;
};

export const DESKS: readonly Desk[] = [
  {
    name: 'the trio of read-outs',
    open: openTrio,
    folder: ({ library }) => library,
  },
  {
    name: 'a note of 50 pages with over 300 claims',
    open: async (app) => {
      const template = readFileSync(path.join(ROOT, 'templates/readout.json'), 'utf8');
      await writeFile(path.join(app.folder, 'long.brief'), serializeBriefing(longBriefing(CORPUS, template, 50)));
      await answerOpenDialog(app, [path.join(app.folder, 'long.brief')]);
      await app.page.keyboard.press('ControlOrMeta+O');
      await app.page.getByRole('textbox', { name: 'Note text' }).waitFor({ timeout: 60_000 });
    },
    folder: ({ folder }) => folder,
  },
];
