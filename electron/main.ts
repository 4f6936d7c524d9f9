/** Start-up, read as a list. */
import * as path from 'node:path';
import { app, Menu } from 'electron';
import type { CommandId } from '../shared/commandIds';
import type { Opened } from '../shared/contract';
import { type Arguments, parseArguments } from './arguments';
import { Briefings } from './briefings';
import { runDemo } from './demo';
import { OwnDictionary } from './dictionary';
import { sweepTempFiles } from './files';
import { makeHandlers } from './handlers';
import { listen, push } from './ipc';
import { strengthIn } from './lexicon';
import { Library } from './library';
import { buildMenu } from './menu';
import { Opening } from './opening';
import { declareScheme, refuseNavigation, secureSessions } from './security';
import { SeriesShelf } from './series';
import { SettingsStore } from './settings';
import { TemplateStore } from './templateStore';
import { DEFAULT_TEMPLATE } from './templates';
import { MainWindow } from './window';
import { startWorker } from './workerClient';

const args = parseArguments(process.argv, process.cwd(), app.isPackaged);
if (args.userData) app.setPath('userData', args.userData);
// A second instance hands its files over and ends; Chromium reorders its arguments, so they travel apart.
if (!app.requestSingleInstanceLock({ files: args.files })) {
  app.quit();
} else {
  // As root (in a container) Chromium cannot sandbox itself; every other start has the sandbox.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareScheme();
  refuseNavigation();
  void start(args);
}

async function start(args: Arguments): Promise<void> {
  await app.whenReady();
  secureSessions(path.join(__dirname, 'renderer'));
  startWorker();

  const userData = app.getPath('userData');
  const settings = await SettingsStore.load(userData);
  const library = new Library(args.library ?? settings.value.library ?? path.join(app.getPath('documents'), 'Briefings'));
  await sweepTempFiles(library.folder);
  const templates = await TemplateStore.load(path.join(userData, 'templates'));
  const briefings = new Briefings(
    path.join(userData, 'recovery'),
    (id) => templates.orStandIn(id),
    () => strengthIn(library.folder),
  );
  // The one chosen last, if it is still there.
  const chosen = () => templates.orNull(settings.value.template) ?? templates.byId(DEFAULT_TEMPLATE);
  const opening = new Opening(briefings, library, templates, chosen);

  let main: MainWindow;
  const command = (id: CommandId) => push(main.window.webContents, 'command', { id });
  const show = (opened: Opened) => push(main.window.webContents, 'opened', opened);

  let first: Promise<Opened> | null = firstOpened(args, opening);
  const takeFirst = async () => {
    const opened = await first;
    first = null;
    return opened;
  };
  const notices = await briefings.takeRecovered(library.folder);
  const handlers = makeHandlers({
    settings,
    library,
    series: new SeriesShelf(library),
    briefings,
    opening,
    templates,
    dictionary: new OwnDictionary(userData),
    window: () => main,
    takeFirst,
    notices,
  });
  listen(handlers, (contents) => main.owns(contents));
  Menu.setApplicationMenu(buildMenu(command));

  const demo = first;
  main = new MainWindow();
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    main.toFront();
    const files = handedOver(data);
    if (files.length > 0) void opening.files(files, 'command-line').then(show);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void opening.files([file], 'file').then(show);
  });
  app.on('window-all-closed', () => app.quit());
  if (args.demo && demo) await runDemo(args.demo, await demo, briefings, main);
}

function firstOpened({ files, sample, demo }: Arguments, opening: Opening): Promise<Opened> | null {
  // Nobody is there to be asked what a Word document is to be.
  if (files.length > 0 && demo)
    return opening.files(files, 'command-line').then((opened) => (opened.asks ? opening.makeOfWord('article') : opened));
  if (files.length > 0) return opening.files(files, 'command-line');
  return sample || demo ? opening.sample() : null;
}

function handedOver(data: unknown): string[] {
  const files = (data as { files?: unknown } | null)?.files;
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string' && path.isAbsolute(file)) : [];
}
