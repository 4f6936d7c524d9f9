/** What the app does for the calls about templates. */
import * as path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { WordLost } from '../shared/contract';
import { toUserErrorData, type UserErrorData } from '../shared/error';
import { isWordFile, WORD_ENDINGS } from '../shared/foreign/fileNames';
import { parseBriefing } from '../shared/model/briefing';
import { serializeTemplate, type Template } from '../shared/model/template';
import sample from '../templates/sample-article.txt';
import { BRIEFING_LIMIT } from './briefings';
import { readText, writeWhole } from './files';
import { WINDOW_LIMIT } from './intake';
import { readWordFile } from './intake/wordFile';
import type { Handlers } from './ipc';
import type { Library } from './library';
import type { TemplateStore } from './templateStore';
import { runJob } from './workerClient';

type Around = { templates: TemplateStore; library: Library; parent(): BrowserWindow };
type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `templates.${string}`>>;

const FILES = [{ name: 'Templates', extensions: ['json'] }];

export function templateHandlers({ templates, library, parent }: Around): TemplateHandlers {
  return {
    'templates.list': () => templates.list(),
    'templates.save': ({ template }) => templates.save(template),
    'templates.duplicate': async ({ id }) => {
      const from = templates.byId(id);
      return templates.add(from, templates.freeName(from.name));
    },
    'templates.remove': async ({ key }) => ({ removed: await templates.remove(key) }),
    'templates.putBack': async ({ removed }) => {
      await templates.putBack(removed);
      return null;
    },
    'templates.import': async () => {
      const { filePaths } = await dialog.showOpenDialog(parent(), {
        title: 'Import templates',
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'Templates and Word documents', extensions: ['json', ...WORD_ENDINGS] }],
      });
      if (filePaths.length === 0) return null;
      const imported: Template[] = [];
      const lost: WordLost[] = [];
      const problems: UserErrorData[] = [];
      for (const file of filePaths) {
        try {
          if (!isWordFile(file)) {
            imported.push(await templates.import(file));
            continue;
          }
          const read = await runJob('readWordTemplate', await readWordFile(file));
          imported.push(await templates.addNamed(read.template));
          if (read.lost.length > 0) lost.push({ fileName: path.basename(file), as: 'template', sentences: read.lost });
        } catch (error) {
          problems.push(toUserErrorData(error));
        }
      }
      return { imported, lost, problems };
    },
    'templates.export': async ({ id }) => {
      const template = templates.byId(id);
      const { filePath, canceled } = await dialog.showSaveDialog(parent(), {
        title: 'Export the template',
        defaultPath: path.join(app.getPath('documents'), `${template.name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || id}.json`),
        filters: FILES,
      });
      if (canceled || !filePath) return null;
      const file = filePath.toLowerCase().endsWith('.json') ? filePath : `${filePath}.json`;
      await writeWhole(file, serializeTemplate(template));
      return { fileName: path.basename(file) };
    },
    'templates.trial': async ({ entry }) => {
      if (entry !== null) {
        const file = library.pathOf(entry);
        const { articles, facts } = parseBriefing(await readText(file, BRIEFING_LIMIT), path.basename(file));
        return { articles, facts };
      }
      const intake = {
        name: 'sample-article.txt',
        way: 'sample' as const,
        importedAt: new Date().toISOString(),
        limit: WINDOW_LIMIT,
      };
      const incoming = { intake, bytes: new TextEncoder().encode(sample) };
      const { article, facts } = await runJob('readSource', { incoming, lexicon: null });
      return { articles: [article], facts: [facts] };
    },
  };
}
