/** The same note gives the same bytes: what the docx package draws by chance or from the clock is set here. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Zip has no dates before 1980; a fixed one says nothing about when or where a file was made. */
const ZIP_TIME = new Date(Date.UTC(1980, 0, 1, 12));

/**
 * @param bytes a .docx as the package makes it
 * @param now ISO time that the document's properties give
 */
export function settle(bytes: Uint8Array, now: string): Uint8Array {
  const files = unzipSync(bytes);
  const renamed = new Map<string, string>();
  const bookmarks = new Map<string, number>();
  const drawings = new Map<string, number>();
  const headings = new Map<string, number>();
  const stamp = `${now.slice(0, 19)}Z`;
  const out: Record<string, [Uint8Array, { mtime: Date; level: 6 }]> = {};
  for (const name of Object.keys(files).sort(partsInOrder)) {
    const data = files[name] ?? new Uint8Array();
    const isXml = /\.(?:xml|rels)$/.test(name);
    out[name] = [isXml ? strToU8(rewrite(strFromU8(data))) : data, { mtime: ZIP_TIME, level: 6 }];
  }
  return zipSync(out);

  function rewrite(xml: string): string {
    return (
      xml
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
        .replace(/\brId[A-Za-z0-9_-]{12,}/g, (id) => {
          if (!renamed.has(id)) renamed.set(id, `rIdLink${renamed.size + 1}`);
          return renamed.get(id) ?? id;
        })
        // The package counts bookmarks over all documents that a process has made.
        .replace(/(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)"/g, (_all, before: string, id: string) => {
          if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
          return `${before}${bookmarks.get(id)}"`;
        })
        .replace(/\b_Toc\d+\b/g, (name) => {
          if (!headings.has(name)) headings.set(name, headings.size + 1);
          return `_Toc${headings.get(name)}`;
        })
        // As it does with drawings.
        .replace(/(<wp:docPr\b[^>]*? id=")(\d+)"/g, (_all, before: string, id: string) => {
          if (!drawings.has(id)) drawings.set(id, drawings.size + 1);
          return `${before}${drawings.get(id)}"`;
        })
    );
  }
}

/** The list of content types comes first, as readers that do not seek expect. */
const partsInOrder = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);
