import { type Document, Packer } from 'docx';
import { strToU8 } from 'fflate';
import type { Apparatus } from '../model/note';
import { tableStyles } from './docxTableStyles';
import type { Parts } from './letterhead';

/** What the package's packer asks for the parts that it zips. It is no part of its types. */
type Compiler = { compile(made: Document): ReadonlyMap<string, string | ArrayBuffer | Uint8Array> };

/**
 * The parts of a document as the package makes them, by their names, with the styles that it does not write. The package
 * itself gives them zipped only, and to unpack them at once took a fifth of an export.
 */
export function partsOf(made: Document, apparatus: Pick<Apparatus, 'type'>): Parts {
  const { compiler } = Packer as unknown as { compiler: Compiler };
  const parts = [...compiler.compile(made)].map(([name, data]) => [
    name,
    typeof data === 'string' ? strToU8(name === STYLES ? withOwnStyles(data, apparatus) : data) : new Uint8Array(data),
  ]);
  return Object.fromEntries(parts);
}

const STYLES = 'word/styles.xml';

function withOwnStyles(xml: string, apparatus: Pick<Apparatus, 'type'>): string {
  return (
    xml
      // In Word that style is one of characters.
      .replace(/<w:style [^>]*w:styleId="Strong".*?<\/w:style>/, STRONG)
      .replace('</w:styles>', `${tableStyles(apparatus)}</w:styles>`)
  );
}

const STRONG =
  '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:uiPriority w:val="22"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>';
