/** What cross references and the list of contents show: headings and numbered tables of the note as it is exported. */

import type { NoteDoc } from '../model/note';
import { type NoteNode, plainText } from '../model/note';
import { labelsOf } from './labels';
import { exportedBlocks } from './outline';

export type Reference = { anchor: string; label: string; kind: 'heading' | 'table' };
export type Heading = { level: number; words: string; node: NoteNode };

/** Targets by their anchor. A table bears a number once it is referred to; its number is its place among those. */
export function referencesOf(doc: NoteDoc): ReadonlyMap<string, Reference> {
  const found = new Map<string, Reference>();
  const { table } = labelsOf(doc.attrs.apparatus.language);
  let tables = 0;
  const walk = (node: NoteNode): void => {
    const anchor = node.type === 'heading' || node.type === 'table' ? node.attrs.anchor : null;
    if (anchor && !found.has(anchor)) {
      if (node.type === 'table') tables++;
      const label = node.type === 'table' ? `${table} ${tables}` : plainText(node).trim();
      found.set(anchor, { anchor, label, kind: node.type === 'table' ? 'table' : 'heading' });
    }
    node.content.forEach(walk);
  };
  exportedBlocks(doc).forEach(walk);
  return found;
}

/** Headings in order, wherever they stand. */
export function headingsOf(nodes: readonly NoteNode[]): Heading[] {
  return nodes.flatMap((node) =>
    node.type === 'heading' ? [{ level: node.attrs.level, words: plainText(node).trim(), node }] : headingsOf(node.content),
  );
}

/** What stands where a reference points nowhere any more. */
export function goneLabel(label: string, language: string): string {
  const { gone } = labelsOf(language);
  return label ? `[“${label}”: ${gone}]` : `[${gone}]`;
}
