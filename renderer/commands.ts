import type { CommandId } from '../shared/commandIds';
import type { Acts, BriefingActs } from './acts';
import type { Screen } from './state/useApp';
import { TABLE_TOOL_IDS, TABLE_TOOLS, type WritingAct } from './writing/asked';

export type Where = { screen: Screen };

export type Command = {
  id: string;
  label: string;
  /** Names as `nameOfKey` gives them; single letters act only outside text. */
  keys: readonly string[];
  group: 'Facts' | 'Moving' | 'Writing' | 'Briefing' | 'Window';
  when(where: Where): boolean;
  run(acts: Acts): void;
  /** The browser's own event does it (a paste carries the clipboard); the key is listed only. */
  native?: true;
  /** The menu entry of the same meaning. */
  menu?: CommandId;
};

const everywhere = () => true;
const workspace = ({ screen }: Where) => screen === 'workspace';
const series = ({ screen }: Where) => screen === 'series';
const briefing = (act: (acts: BriefingActs) => void) => (acts: Acts) => {
  if (acts.briefing) act(acts.briefing);
};

/** A writing tool of the note: its key, and its menu entry where it has one. */
const writing = (act: WritingAct, label: string, keys: readonly string[], menu?: CommandId): Command => ({
  id: `write-${act}`,
  label,
  keys,
  group: 'Writing',
  when: workspace,
  run: briefing((b) => b.write(act)),
  ...(menu ? { menu } : {}),
});

/** Every key and menu entry of the window, once. The list of keys shows this table; the handlers read it. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'next',
    label: 'Next fact not yet looked at',
    keys: ['J'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.next()),
    menu: 'next-fact',
  },
  {
    id: 'previous',
    label: 'Previous fact not yet looked at',
    keys: ['K'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.previous()),
    menu: 'previous-fact',
  },
  {
    id: 'verify',
    label: 'Verify',
    keys: ['V'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.verify()),
    menu: 'verify',
  },
  {
    id: 'edit',
    label: 'Edit the wording in the note',
    keys: ['E'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.edit()),
    menu: 'edit-claim',
  },
  {
    id: 'reject',
    label: 'Reject, take out of the note',
    keys: ['X'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.reject()),
    menu: 'reject',
  },
  {
    id: 'why',
    label: 'Why it was taken so',
    keys: ['W'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.why()),
    menu: 'why',
  },
  {
    id: 'dismiss',
    label: 'Not an outcome: forget this fact',
    keys: [],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.dismiss()),
    menu: 'dismiss',
  },
  {
    id: 'put-in',
    label: 'Put the fact into the note',
    keys: ['Mod+Shift+P'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.putIn()),
    menu: 'put-in',
  },
  {
    id: 'original',
    label: 'Source and original of the claim at the caret',
    keys: ['Mod+Shift+E'],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.original()),
    menu: 'original',
  },
  {
    id: 'twins',
    label: 'Change the other places too',
    keys: [],
    group: 'Facts',
    when: workspace,
    run: briefing((b) => b.twins()),
    menu: 'twins',
  },
  {
    id: 'source',
    label: 'Source',
    keys: ['Mod+1'],
    group: 'Moving',
    when: workspace,
    run: briefing((b) => b.pane('source')),
    menu: 'source',
  },
  {
    id: 'note',
    label: 'Note',
    keys: ['Mod+2'],
    group: 'Moving',
    when: workspace,
    run: briefing((b) => b.pane('note')),
    menu: 'note',
  },
  {
    id: 'facts',
    label: 'Facts',
    keys: ['Mod+3'],
    group: 'Moving',
    when: workspace,
    run: briefing((b) => b.pane('facts')),
    menu: 'facts',
  },
  { id: 'checks', label: 'Checks', keys: ['Mod+4'], group: 'Moving', when: workspace, run: briefing((b) => b.checks()) },
  { id: 'next-pane', label: 'Next pane', keys: ['F6'], group: 'Moving', when: workspace, run: briefing((b) => b.nextPane()) },
  {
    id: 'fold-source',
    label: 'Show or hide the source',
    keys: [],
    group: 'Moving',
    when: workspace,
    run: briefing((b) => b.fold('source')),
    menu: 'fold-source',
  },
  {
    id: 'fold-facts',
    label: 'Show or hide the facts',
    keys: [],
    group: 'Moving',
    when: workspace,
    run: briefing((b) => b.fold('facts')),
    menu: 'fold-facts',
  },
  writing('find', 'Find in the note', ['Mod+F'], 'find'),
  // On a Mac ⌘ H hides the app.
  writing('replace', 'Find and replace', ['Mod+H', 'Mod+Shift+H'], 'replace'),
  writing('copy-formatted', 'Copy with formatting, for Word or a mail', ['Mod+Shift+C'], 'copy-formatted'),
  writing('selection-tools', 'Tools for the selected words', ['Mod+.']),
  writing('footnote', 'Footnote', ['Mod+Shift+F'], 'footnote'),
  writing('comment', 'Comment on the selected words', ['Mod+Shift+M'], 'comment'),
  writing('cross-reference', 'Cross reference', ['Mod+Shift+R'], 'cross-reference'),
  writing('page-break', 'Page break', ['Mod+Shift+Enter'], 'page-break'),
  writing('table-tools', 'Tools of the table', ['Mod+Shift+T'], 'table-tools'),
  ...TABLE_TOOL_IDS.map((tool) => writing(tool, `Table: ${TABLE_TOOLS[tool].replace(/^./, (sign) => sign.toLowerCase())}`, [])),
  writing('picture', 'Picture', [], 'picture'),
  writing('contents', 'Contents', [], 'contents'),
  writing('outline', 'Outline', ['Mod+Shift+O'], 'outline'),
  writing('changes', 'What changed since the last round', ['Mod+Shift+U'], 'changes'),
  writing('comments', 'List of comments', ['Mod+Shift+L'], 'comments'),
  writing('spelling', 'Next misspelt word', ['F7'], 'spelling'),
  writing('focus-mode', 'Focus mode', ['F8'], 'focus-mode'),
  writing('number-paragraphs', 'Number the paragraphs, or not', []),
  writing('portion-mark', 'Portion mark of the paragraph', ['Mod+Shift+G']),
  writing('portion-marks', 'Portion marks before the paragraphs, or none', []),
  {
    id: 'export',
    label: 'Export the note',
    keys: ['Mod+E'],
    group: 'Briefing',
    when: workspace,
    run: briefing((b) => b.export()),
    menu: 'export',
  },
  {
    id: 'details',
    label: 'Details of the note',
    keys: [],
    group: 'Briefing',
    when: workspace,
    run: briefing((b) => b.details()),
    menu: 'details',
  },
  {
    id: 'lost',
    label: 'What was lost from the Word document',
    keys: [],
    group: 'Briefing',
    when: workspace,
    run: (acts) => acts.window.lost(),
  },
  {
    id: 'lines',
    label: 'What the lines in the note mean',
    keys: [],
    group: 'Briefing',
    when: workspace,
    run: briefing((b) => b.lines()),
    menu: 'lines',
  },
  {
    id: 'template',
    label: 'Kind of note: change it, or make a second one',
    keys: ['Mod+Shift+K'],
    group: 'Briefing',
    when: workspace,
    run: briefing((b) => b.template()),
    menu: 'template',
  },
  {
    id: 'add-article',
    label: 'Add an article to this briefing',
    keys: ['Mod+Shift+A'],
    group: 'Briefing',
    when: workspace,
    run: (a) => a.window.addArticle(),
    menu: 'add-article',
  },
  {
    id: 'read-outs',
    label: 'Compare the read-outs',
    keys: ['Mod+Shift+D'],
    group: 'Briefing',
    when: workspace,
    run: briefing((b) => b.readOuts()),
    menu: 'read-outs',
  },
  {
    id: 'next-round',
    label: 'Start the next round',
    keys: ['Mod+Shift+N'],
    group: 'Briefing',
    when: (where) => workspace(where) || series(where),
    run: (a) => (a.matrix ?? a.window).nextRound(),
    menu: 'next-round',
  },
  {
    id: 'undo',
    label: 'Undo',
    keys: ['Mod+Z'],
    group: 'Briefing',
    when: workspace,
    run: briefing((b) => b.undo()),
    menu: 'undo',
  },
  {
    id: 'redo',
    label: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    group: 'Briefing',
    when: workspace,
    run: briefing((b) => b.redo()),
    menu: 'redo',
  },
  { id: 'next-row', label: 'Next commitment', keys: ['J'], group: 'Moving', when: series, run: (a) => a.matrix?.next() },
  {
    id: 'previous-row',
    label: 'Previous commitment',
    keys: ['K'],
    group: 'Moving',
    when: series,
    run: (a) => a.matrix?.previous(),
  },
  { id: 'open', label: 'Open', keys: ['Mod+O'], group: 'Window', when: everywhere, run: (a) => a.window.open(), menu: 'open' },
  {
    id: 'search',
    label: 'Search everything',
    keys: ['Mod+K'],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.search(),
    menu: 'search',
  },
  {
    id: 'paste',
    label: 'Paste an article',
    keys: ['Mod+V'],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.paste(),
    native: true,
    menu: 'paste',
  },
  {
    id: 'address',
    label: 'Fetch an article from a web address',
    keys: [],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.address(),
    menu: 'address',
  },
  {
    id: 'new',
    label: 'New briefing',
    keys: ['Mod+N'],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.start(),
    menu: 'new',
  },
  {
    id: 'library',
    label: 'Library',
    keys: ['Mod+L'],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.library(),
    menu: 'library',
  },
  {
    id: 'templates',
    label: 'Templates',
    keys: ['Mod+T'],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.templates(),
    menu: 'templates',
  },
  {
    id: 'series',
    label: 'Series of this briefing',
    keys: ['Mod+Shift+S'],
    group: 'Briefing',
    when: workspace,
    run: (a) => a.window.series(),
    menu: 'series',
  },
  {
    id: 'theme',
    label: 'Light or dark',
    keys: [],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.theme(),
    menu: 'theme',
  },
  {
    id: 'white-paper',
    label: 'White paper in the dark',
    keys: [],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.whitePaper(),
    menu: 'white-paper',
  },
  {
    id: 'keys',
    label: 'Keys of this screen',
    keys: ['?'],
    group: 'Window',
    when: everywhere,
    run: (a) => a.window.keys(),
    menu: 'keys',
  },
];

/** The command that a key stands for here, or null. A single letter or sign is nobody's inside text, or when letters are off. */
export function commandOfKey(key: string, where: Where, inText: boolean, letters: boolean): Command | null {
  if (key.length === 1 && (inText || !letters)) return null;
  // Inside text, undo and redo belong to the field or the sheet that is being written in.
  if (inText && ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'].includes(key)) return null;
  return COMMANDS.find((command) => !command.native && command.keys.includes(key) && command.when(where)) ?? null;
}
