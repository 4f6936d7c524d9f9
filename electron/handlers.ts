/** What the app does for each call of the contract. */
import * as path from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import { noteFileName, summarise } from '../shared/brief/library';
import { offersFrom } from '../shared/brief/siblings';
import { type CallRequest, type ExportFormat, type Opened, Settings } from '../shared/contract';
import { UserError, type UserErrorData } from '../shared/error';
import type { Briefing } from '../shared/model/briefing';
import { safeHref } from '../shared/model/link';
import type { Briefings } from './briefings';
import { putOnClipboard } from './clipboard';
import type { OwnDictionary } from './dictionary';
import { EarlierExports } from './earlierExports';
import type { Exported } from './exportBriefing';
import { Exporting } from './exporting';
import { Exports } from './exports';
import { makeFolder } from './files';
import { ARTICLE_ENDINGS } from './intake';
import { readWordFile } from './intake/wordFile';
import { type Handlers, push } from './ipc';
import { letterheadFile, letterheadHandlers } from './letterheads';
import { strengthIn } from './lexicon';
import type { Library } from './library';
import { makeExport } from './makeExport';
import type { Opening } from './opening';
import { choosePicture } from './pictures';
import { Removed } from './removed';
import { startRound } from './rounds';
import type { SeriesShelf } from './series';
import { seriesHandlers } from './seriesHandlers';
import type { SettingsStore } from './settings';
import { templateHandlers } from './templateHandlers';
import type { TemplateStore } from './templateStore';
import type { MainWindow } from './window';
import { runJob, type Watch } from './workerClient';

export type App = {
  settings: SettingsStore;
  library: Library;
  series: SeriesShelf;
  briefings: Briefings;
  opening: Opening;
  templates: TemplateStore;
  dictionary: OwnDictionary;
  window(): MainWindow;
  /** What was asked for before the page could listen; emptied by the first `app.start`. */
  takeFirst(): Promise<Opened | null>;
  notices: UserErrorData[];
};

const FORMATS: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word document',
  pdf: 'PDF',
  html: 'Web page',
  md: 'Markdown',
  txt: 'Plain text',
};

export function makeHandlers(chancery: App): Handlers {
  const { settings, library, series, briefings, opening, templates } = chancery;
  const exports = new Exports(() => chancery.window().window);
  const removed = new Removed();
  const earlier = new EarlierExports(settings);
  /** The briefing shown last: a page that comes back after a crash finds it again. */
  let shown: string | null = null;
  const parent = (): BrowserWindow => chancery.window().window;
  const remember = (opened: Opened): Opened => {
    shown = opened.briefing?.id ?? shown;
    return opened;
  };
  const exporting = new Exporting((share) => push(parent().webContents, 'exporting', { share }));
  /** The briefing as a file, with what the author chose for it. */
  const makeFile = async (
    briefing: Briefing,
    format: ExportFormat,
    { id, evidence, comments, checking, letterhead, changes }: CallRequest<'briefing.preview'>,
    watch: Watch = {},
  ): Promise<Exported> =>
    makeExport(
      { briefing, templateName: templates.orStandIn(briefing.template).name },
      format,
      evidence,
      {
        comments,
        checking,
        letterhead: await letterheadFile(letterhead, settings),
        changes: changes && (await earlier.changes(id, changes)),
      },
      watch,
    );
  const publicSettings = () => Settings.parse(settings.value);

  return {
    'app.start': async () => {
      nativeTheme.themeSource = settings.value.theme;
      const first = await chancery.takeFirst();
      const again = shown === null ? null : briefings.current(shown);
      const opened = first ?? (again ? { briefing: again, problems: [] } : null);
      const notices = chancery.notices.splice(0);
      return {
        settings: publicSettings(),
        libraryFolder: library.folder,
        platform: process.platform,
        version: app.getVersion(),
        opened:
          opened || notices.length > 0
            ? remember({ briefing: null, ...opened, problems: [...notices, ...(opened?.problems ?? [])] })
            : null,
      };
    },
    'settings.change': async (patch) => {
      await settings.change(patch);
      nativeTheme.themeSource = settings.value.theme;
      return publicSettings();
    },
    'library.list': async () => ({ folder: library.folder, entries: await series.entries() }),
    'library.open': async ({ entry }) => remember({ briefing: await briefings.open(library.pathOf(entry)), problems: [] }),
    'library.chooseFolder': async () => {
      const { filePaths } = await dialog.showOpenDialog(parent(), {
        title: 'Folder for the library',
        defaultPath: library.folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (!folder) return null;
      await makeFolder(folder);
      await settings.change({ library: folder });
      library.folder = folder;
      return { folder };
    },
    ...seriesHandlers(chancery, exports),
    'article.paste': async ({ text, html, into }) => remember(await opening.paste(text, html, into)),
    'article.fetch': async ({ address }) => opening.fetch(address),
    'article.useFetched': async ({ into }) => remember(await opening.useFetched(into)),
    'article.sample': async () => remember(await opening.sample()),
    'word.make': async ({ as, into }) => remember(await opening.makeOfWord(as, into)),
    'files.choose': async (request) => {
      const into = request?.into;
      const { filePaths } = await dialog.showOpenDialog(parent(), {
        title: into?.corrects ? 'The corrected version' : into ? 'Add articles' : 'Open articles or briefings',
        properties: into?.corrects ? ['openFile'] : ['openFile', 'multiSelections'],
        filters: [
          into
            ? { name: 'Articles', extensions: ARTICLE_ENDINGS }
            : { name: 'Articles and briefings', extensions: [...ARTICLE_ENDINGS, 'brief'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      return filePaths.length === 0 ? null : remember(await opening.files(filePaths, 'file', into));
    },
    'files.dropped': async ({ paths, into }) => remember(await opening.files(paths.filter(path.isAbsolute), 'drop', into)),
    ...templateHandlers({ templates, library, parent }),
    'briefing.another': async ({ id, note, template }) => {
      const briefing = briefings.withNote(id, note);
      const made = await runJob('makeAnother', {
        briefing,
        from: templates.orNull(briefing.template),
        to: templates.byId(template),
        now: new Date().toISOString(),
        strength: await strengthIn(library.folder),
      });
      return remember({ briefing: await briefings.create(made, library.folder), problems: [] });
    },
    'briefing.nextRound': async (of) => {
      const file = 'id' in of ? briefings.fileOf(of.id) : library.pathOf(of.entry);
      return remember(await startRound({ library, briefings, templates }, file, new Date()));
    },
    'briefing.offers': async ({ id, note }) => {
      const mine = briefings.withNote(id, note);
      const drafts = await library.draftsBeside(mine);
      return drafts
        .map((draft) => ({
          title: summarise(draft).title,
          template: templates.orStandIn(draft.template).name,
          offers: offersFrom(draft.note, mine.note),
        }))
        .filter(({ offers }) => offers.length > 0);
    },
    'article.side': ({ id, article, side }) =>
      briefings.change(id, (briefing) => ({
        ...briefing,
        articles: briefing.articles.map((each) => (each.id === article ? { ...each, side } : each)),
      })),
    'article.remove': ({ id, article }) => briefings.change(id, (briefing) => removed.takeOut(briefing, article)),
    'article.restore': ({ id, article }) => briefings.change(id, (briefing) => removed.putBack(briefing, article)),
    'briefing.save': ({ id, note, commentDrafts }) => briefings.save(id, note, commentDrafts),
    'briefing.export': ({ format, ...request }) =>
      exporting.run(async (watch, started) => {
        let warnings: string[] = [];
        const briefing = briefings.withNote(request.id, request.note);
        const name = noteFileName(briefing);
        const saved = await exports.save({ title: 'Export', name, ending: format, kind: FORMATS[format] }, async () => {
          started();
          const result = await makeFile(briefing, format, request, watch);
          warnings = result.warnings;
          return result.bytes;
        });
        if (saved && format === 'docx') await earlier.remember(request.id, exports.fileOf(saved.exported));
        return saved && { ...saved, warnings };
      }),
    'export.cancel': async () => {
      exporting.cancel();
      return null;
    },
    'briefing.copy': async ({ id, note, evidence, part }) => {
      const briefing = briefings.withNote(id, note);
      const words = part === null ? null : briefings.withNote(id, part).note;
      await putOnClipboard(await runJob('copyNote', { briefing, evidence, part: words }));
      return null;
    },
    'briefing.preview': (request) =>
      exporting.run(async (watch, started) => {
        started();
        return asBase64((await makeFile(briefings.withNote(request.id, request.note), 'docx', request, watch)).bytes);
      }),
    'export.read': async ({ exported }) => asBase64((await readWordFile(exports.fileOf(exported))).bytes),
    'earlier.current': ({ id }) => earlier.current(id),
    'earlier.choose': ({ id }) => earlier.choose(id, parent()),
    ...letterheadHandlers({
      settings,
      parent,
      askedBy: (id) => templates.orNull(briefings.current(id)?.template.id ?? '')?.letterhead ?? null,
    }),
    'export.show': async ({ exported, how }) => {
      await exports.show(exported, how);
      return null;
    },
    'picture.choose': () => choosePicture(parent()),
    'dictionary.words': (change) => chancery.dictionary.change(change),
    'link.open': async ({ href }) => {
      const safe = safeHref(href);
      if (safe === null)
        throw new UserError('link', 'This link is not followed: only web and mail addresses are.', {
          reason: href.slice(0, 200),
        });
      const { response } = await dialog.showMessageBox(parent(), {
        type: 'question',
        message: 'Open this address outside Chancery?',
        detail: new URL(safe).href,
        buttons: ['Open', 'Stay here'],
        defaultId: 1,
        cancelId: 1,
      });
      if (response === 0) await shell.openExternal(new URL(safe).href);
      return { opened: response === 0 };
    },
    'window.mayClose': async () => {
      await Promise.all([briefings.settled(), settings.settled()]);
      chancery.window().mayClose();
      return null;
    },
  };
}

const asBase64 = (bytes: Uint8Array): { docx: string } => ({ docx: Buffer.from(bytes).toString('base64') });
