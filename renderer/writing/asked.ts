/**
 * What keys, menu and buttons ask of the note's writing tools. The tools listen where they are drawn, so that the
 * table of commands need not know them.
 */
export const TABLE_ACTS = [
  'table-tools',
  'row-above',
  'row-below',
  'remove-row',
  'column-left',
  'column-right',
  'remove-column',
  'narrower-column',
  'wider-column',
  'merge-cells',
  'split-cell',
  'header-row',
  'remove-table',
] as const;
export type TableAct = (typeof TABLE_ACTS)[number];

export const WRITING_ACTS = [
  'find',
  'replace',
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
  ...TABLE_ACTS,
] as const;
export type WritingAct = (typeof WRITING_ACTS)[number];

export const isTableAct = (act: WritingAct): act is TableAct => (TABLE_ACTS as readonly string[]).includes(act);

const listeners = new Set<(act: WritingAct) => void>();

export function ask(act: WritingAct): void {
  for (const listener of [...listeners]) listener(act);
}

export function onAsked(listener: (act: WritingAct) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
