import { type Document, Packer } from 'docx';
import type { Apparatus } from '../model/note';
import { tableStyles } from './docxTableStyles';
import { written } from './docxXml';
import type { Parts } from './letterhead';
import { partOf, textOf } from './partText';

/** What the package's packer asks for the parts that it zips. It is no part of its types. */
type Compiler = {
  formatter: Parameters<typeof written>[0];
  compile(made: Document): ReadonlyMap<string, string | ArrayBuffer | Uint8Array>;
};

/**
 * The parts of a document as the package makes them, by their names, with the styles that it does not write. The package
 * itself gives them zipped only, and to unpack them at once took a fifth of an export.
 */
export function partsOf(made: Document, apparatus: Pick<Apparatus, 'type'>): Parts {
  const { compiler: own } = Packer as unknown as { compiler: Compiler };
  const compiler: Compiler = Object.create(own, { formatter: { value: written(own.formatter) } });
  const parts = [...compiler.compile(made)].map(([name, data]) => [
    name,
    typeof data === 'string' ? partOf(name === STYLES ? withOwnStyles(data, apparatus) : data) : new Uint8Array(data),
  ]);
  const all: Parts = Object.fromEntries(parts);
  const [styles, lists] = [all[STYLES], all[NUMBERING]];
  if (styles && lists) all[NUMBERING] = partOf(withLevelStyles(textOf(lists), textOf(styles)));
  return all;
}

const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';

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

/**
 * Names at each level of a list the style whose level it is. Word goes by that alone: the level that a style of paragraphs
 * gives it passes over.
 */
function withLevelStyles(lists: string, styles: string): string {
  const levels = new Map<string, string>();
  const named = /w:styleId="(List(?:Bullet|Number)\d?)">(?:(?!<\/w:style>).)*?<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g;
  for (const [, style = '', level, list] of styles.matchAll(named)) {
    const description = new RegExp(`<w:num w:numId="${list}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(lists)?.[1];
    levels.set(`${description} ${level}`, style);
  }
  return lists.replace(/<w:abstractNum w:abstractNumId="(\d+)".*?<\/w:abstractNum>/g, (whole, list: string) =>
    whole.replace(/(<w:lvl w:ilvl="(\d)".*?<w:numFmt [^>]*>)/g, (head: string, _head, level: string) => {
      const style = levels.get(`${list} ${level}`);
      return style ? `${head}<w:pStyle w:val="${style}"/>` : head;
    }),
  );
}
