import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '../shared/contract';

type Entry = { label: string; command: CommandId; keys?: string };

const FILE: Entry[] = [
  { label: 'New briefing', command: 'new', keys: 'CmdOrCtrl+N' },
  { label: 'Open…', command: 'open', keys: 'CmdOrCtrl+O' },
  { label: 'Paste an article', command: 'paste' },
  { label: 'Library', command: 'library', keys: 'CmdOrCtrl+L' },
  { label: 'Export…', command: 'export', keys: 'CmdOrCtrl+E' },
];
const VIEW: Entry[] = [
  { label: 'Source', command: 'source', keys: 'CmdOrCtrl+1' },
  { label: 'Note', command: 'note', keys: 'CmdOrCtrl+2' },
  { label: 'Facts', command: 'facts', keys: 'CmdOrCtrl+3' },
  { label: 'Details of the note', command: 'details' },
  { label: 'Light or dark', command: 'theme' },
  { label: 'White paper', command: 'white-paper' },
];

/**
 * The application menu. Entries with a key only show it: the page itself acts on the key, since it alone
 * knows whether the officer is typing.
 */
export function buildMenu(run: (command: CommandId) => void): Menu {
  const items = (entries: Entry[]): MenuItemConstructorOptions[] =>
    entries.map(({ label, command, keys }) => ({
      label,
      ...(keys ? { accelerator: keys, registerAccelerator: false } : {}),
      click: () => run(command),
    }));
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [...items(FILE), { type: 'separator' }, { role: process.platform === 'darwin' ? 'close' : 'quit' }],
    },
    {
      label: '&Edit',
      submenu: [
        ...items([
          { label: 'Undo', command: 'undo', keys: 'CmdOrCtrl+Z' },
          { label: 'Redo', command: 'redo', keys: 'CmdOrCtrl+Shift+Z' },
        ]),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        ...items(VIEW),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: items([{ label: 'Keys of this screen', command: 'keys' }]) },
  ]);
}
