/** What came back of an exported document, as the tests read it. */
import { strFromU8, unzipSync } from 'fflate';
import type { ReturnedChange } from '../../shared/model/returned';

/** The parts of a .docx that are XML, their relationships too, as text. */
export const xmlParts = (docx: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(docx))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, data]) => [name, strFromU8(data)]),
  );

/** Changes as short lines, to read a table of them. */
export const told = (changes: readonly ReturnedChange[]): string[] => changes.map(line);
function line(change: ReturnedChange): string {
  const by = change.by ? ` by ${change.by.author}` : '';
  switch (change.kind) {
    case 'claim-changed':
      return `claim “${change.was}” → “${change.now}”${by}`;
    case 'claim-deleted':
      return `claim “${change.was}” gone${by}`;
    case 'paragraph-changed':
      return change.now.replace('As reported, ', '') === change.was
        ? 'typed “As reported, ” beside a claim'
        : `“${change.was}” → “${change.now}”${by}`;
    case 'paragraph-added':
      return `new “${change.now}”${by}`;
    case 'paragraph-deleted':
      return `“${change.was}” gone${by}`;
    case 'paragraph-moved':
      return `“${change.was}” moved${by}`;
    case 'heading-changed':
      return `“${change.words}” ${level(change.was)} → ${level(change.now)}`;
    case 'note-changed':
      return `note “${change.was}” → “${change.now}”${by}`;
    case 'note-added':
      return `${change.note} “${change.now}” behind “${change.before}”${by}`;
    case 'note-deleted':
      return `note “${change.was}” gone${by}`;
    case 'thing':
      return `${change.what}: ${change.was ?? 'none'} → ${change.now ?? 'none'}${change.where === null ? '' : ` in “${change.where}”`}${by}`;
    case 'comment':
      return `${change.by?.author} on “${change.words}”: ${change.text}`;
  }
}

const level = (of: number | null): string => (of === null ? 'text' : `heading ${of}`);
