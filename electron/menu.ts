import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '../shared/commandIds';

type Entry = { label: string; command: CommandId; keys?: string };

const FILE: Entry[] = [
  { label: 'New briefing', command: 'new', keys: 'CmdOrCtrl+N' },
  { label: 'Open…', command: 'open', keys: 'CmdOrCtrl+O' },
  { label: 'Paste an article', command: 'paste' },
  { label: 'Fetch a web address…', command: 'address' },
  { label: 'Add an article to this briefing…', command: 'add-article', keys: 'CmdOrCtrl+Shift+A' },
  { label: 'Kind of note…', command: 'template', keys: 'CmdOrCtrl+Shift+K' },
  { label: 'Start the next round', command: 'next-round', keys: 'CmdOrCtrl+Shift+N' },
  { label: 'Library', command: 'library', keys: 'CmdOrCtrl+L' },
  { label: 'Templates', command: 'templates', keys: 'CmdOrCtrl+T' },
  { label: 'Series of this briefing', command: 'series', keys: 'CmdOrCtrl+Shift+S' },
  { label: 'Export…', command: 'export', keys: 'CmdOrCtrl+E' },
];
const INSERT: Entry[] = [
  { label: 'Footnote', command: 'footnote', keys: 'CmdOrCtrl+Shift+F' },
  { label: 'Comment', command: 'comment', keys: 'CmdOrCtrl+Shift+M' },
  { label: 'Cross reference…', command: 'cross-reference', keys: 'CmdOrCtrl+Shift+R' },
  { label: 'Tools of the table', command: 'table-tools', keys: 'CmdOrCtrl+Shift+T' },
  { label: 'Picture…', command: 'picture' },
  { label: 'Page break', command: 'page-break', keys: 'CmdOrCtrl+Shift+Enter' },
  { label: 'Contents', command: 'contents' },
];
const FACTS: Entry[] = [
  { label: 'Next not yet looked at', command: 'next-fact' },
  { label: 'Previous not yet looked at', command: 'previous-fact' },
  { label: 'Verify', command: 'verify' },
  { label: 'Edit the wording', command: 'edit-claim' },
  { label: 'Reject', command: 'reject' },
  { label: 'Why it was taken so', command: 'why' },
  { label: 'Not an outcome', command: 'dismiss' },
  { label: 'Put into the note', command: 'put-in', keys: 'CmdOrCtrl+Shift+P' },
  { label: 'Source and original of the claim', command: 'original', keys: 'CmdOrCtrl+Shift+E' },
  { label: 'Change the other places too', command: 'twins' },
];
const VIEW: Entry[] = [
  { label: 'Search everything', command: 'search', keys: 'CmdOrCtrl+K' },
  { label: 'Source', command: 'source', keys: 'CmdOrCtrl+1' },
  { label: 'Note', command: 'note', keys: 'CmdOrCtrl+2' },
  { label: 'Facts', command: 'facts', keys: 'CmdOrCtrl+3' },
  { label: 'Show or hide the source', command: 'fold-source' },
  { label: 'Show or hide the facts', command: 'fold-facts' },
  { label: 'Details of the note', command: 'details' },
  { label: 'Compare the read-outs', command: 'read-outs', keys: 'CmdOrCtrl+Shift+D' },
  { label: 'What changed since the last round', command: 'changes', keys: 'CmdOrCtrl+Shift+U' },
  { label: 'Outline', command: 'outline', keys: 'CmdOrCtrl+Shift+O' },
  { label: 'Comments', command: 'comments', keys: 'CmdOrCtrl+Shift+L' },
  { label: 'Focus mode', command: 'focus-mode', keys: 'F8' },
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
        ...items([{ label: 'Copy with formatting', command: 'copy-formatted', keys: 'CmdOrCtrl+Shift+C' }]),
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        ...items([
          { label: 'Find…', command: 'find', keys: 'CmdOrCtrl+F' },
          { label: 'Replace…', command: 'replace', keys: 'CmdOrCtrl+H' },
          { label: 'Next misspelt word', command: 'spelling', keys: 'F7' },
        ]),
      ],
    },
    { label: '&Insert', submenu: items(INSERT) },
    { label: 'F&acts', submenu: items(FACTS) },
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
    {
      label: '&Help',
      submenu: items([
        { label: 'Keys of this screen', command: 'keys' },
        { label: 'What the lines in the note mean', command: 'lines' },
      ]),
    },
  ]);
}
