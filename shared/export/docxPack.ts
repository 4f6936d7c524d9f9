/** The same note gives the same bytes: what the docx package draws by chance or from the clock is set here. */
import { MANIFEST_NAMESPACE, MANIFEST_PART } from '../roundtrip/manifest';
import type { Parts } from './letterhead';
import { partOf, textOf } from './partText';
import { type Packing, zip } from './zip';

/**
 * @param files the parts of a .docx as the package makes it
 * @param now ISO time that the document's properties give
 * @param remember what the file is to remember of itself, as XML
 */
export function settle(files: Parts, now: string, remember?: string, packing?: Packing): Uint8Array {
  const renamed = new Map<string, string>();
  const bookmarks = new Map<string, number>();
  const drawings = new Map<string, number>();
  const headings = new Map<string, number>();
  const stamp = `${now.slice(0, 19)}Z`;
  for (const [name, data] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/.test(name)) files[name] = partOf(rewrite(textOf(data)));
  }
  if (remember) withCustomPart(files, remember);
  const parts = Object.entries(files).sort(([a], [b]) => partsInOrder(a, b));
  return zip(parts, packing);

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

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Word wants an id for each custom part; it is the same in every export, since there is one such part in each. */
const PART_ID = '{5C0C1A6E-2D0B-4E8E-9D5B-C4A2CE7F0001}';

/** A custom XML part, with the properties and relationships by which Word keeps it when it saves. */
function withCustomPart(files: Record<string, Uint8Array>, xml: string): void {
  const change = (name: string, before: string, words: string) => {
    files[name] = partOf(textOf(files[name]).replace(before, words + before));
  };
  files[MANIFEST_PART] = partOf(xml);
  files['customXml/itemProps1.xml'] = partOf(
    `${PROLOGUE}<ds:datastoreItem ds:itemID="${PART_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${MANIFEST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = partOf(
    `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  change(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdManifest" Type="${OFFICE}/relationships/customXml" Target="../${MANIFEST_PART}"/>`,
  );
  change(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
}

/** The list of content types comes first, as readers that do not seek expect. */
const partsInOrder = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);
