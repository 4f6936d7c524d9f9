/**
 * What keys, menu and buttons ask of the note's writing tools. The tools listen where they are drawn, so that the
 * table of commands need not know them.
 */

/** What can be done to the table that the caret stands in, by the words for it. */
export const TABLE_TOOLS = {
  'row-above': 'Add a row above',
  'row-below': 'Add a row below',
  'remove-row': 'Remove this row',
  'column-left': 'Add a column to the left',
  'column-right': 'Add a column to the right',
  'remove-column': 'Remove this column',
  'narrower-column': 'Make the column narrower',
  'wider-column': 'Make the column wider',
  'merge-cells': 'Merge the selected cells',
  'split-cell': 'Split the cell',
  'header-row': 'Header row',
  'remove-table': 'Remove the table',
} as const;
export type TableTool = keyof typeof TABLE_TOOLS;
export const TABLE_TOOL_IDS = Object.keys(TABLE_TOOLS) as TableTool[];
const TABLE_ACTS = ['table-tools', ...TABLE_TOOL_IDS] as const;

export const WRITING_ACTS = [
  'find',
  'replace',
  'copy-formatted',
  'insert',
  'selection-tools',
  'link',
  'footnote',
  'comment',
  'cross-reference',
  'picture',
  'page-break',
  'contents',
  'outline',
  'comments',
  'changes',
  'spelling',
  'focus-mode',
  'number-paragraphs',
  'portion-mark',
  'portion-marks',
  ...TABLE_ACTS,
] as const;
export type WritingAct = (typeof WRITING_ACTS)[number];

export const isTableAct = (act: WritingAct): boolean => (TABLE_ACTS as readonly string[]).includes(act);

const listeners = new Set<(act: WritingAct) => void>();

export function ask(act: WritingAct): void {
  for (const listener of [...listeners]) listener(act);
}

export function onAsked(listener: (act: WritingAct) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
