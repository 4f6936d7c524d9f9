/** The way back of an exported Word document: from its parts to what a colleague did to it. */
import { type ExportManifest, readManifest } from './manifest';
import { type Returned, returnedChanges } from './returned';
import type { WordParts } from './wordBeside';

/** What the document remembers of its export; null where it is none of ours. */
export function manifestIn(parts: WordParts): ExportManifest | null {
  for (const [name, xml] of parts) {
    const manifest = /^customXml\/item\d*\.xml$/.test(name) ? readManifest(xml) : null;
    if (manifest) return manifest;
  }
  return null;
}

/** What was done to an exported document since it went out; null where it is none of ours. */
export function readReturned(parts: WordParts): { manifest: ExportManifest; returned: Returned } | null {
  const manifest = manifestIn(parts);
  if (!manifest) return null;
  return { manifest, returned: returnedChanges(manifest, parts) };
}
