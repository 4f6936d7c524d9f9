/**
 * What keys, menu and buttons ask of the note's writing tools. The tools listen where they are drawn, so that the
 * table of commands need not know them.
 */
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
] as const;
export type WritingAct = (typeof WRITING_ACTS)[number];

const listeners = new Set<(act: WritingAct) => void>();

export function ask(act: WritingAct): void {
  for (const listener of [...listeners]) listener(act);
}

export function onAsked(listener: (act: WritingAct) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
