import { strToU8, zipSync } from 'fflate';

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const p = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const page = (size = '<w:pgSz w:w="11906" w:h="16838"/>') =>
  `${size}<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>`;

export type Paper = {
  /** Blocks of the body, as XML. */
  body?: string;
  /** Headers and footers by kind, as the words of one line, e.g. `{ 'header first': 'MINISTRY' }`. */
  edges?: Readonly<Record<string, string>>;
  /** What the section has beside its page. */
  section?: string;
  size?: string;
  settings?: string;
  styles?: string;
};

/** Parts of a letterhead written by hand, as the names and texts that go into the file. */
export function paperParts({
  body = p('{{body}}'),
  edges = {},
  section = '',
  size,
  settings,
  styles,
}: Paper): Record<string, string> {
  const parts: Record<string, string> = {};
  const rels: string[] = [];
  const types: string[] = [];
  const add = (kind: string, file: string, type: string, xml: string): string => {
    rels.push(`<Relationship Id="rId${rels.length + 1}" Type="${OFFICE}/${kind}" Target="${file}"/>`);
    types.push(`<Override PartName="/word/${file}" ContentType="${WORD}.${type}+xml"/>`);
    parts[`word/${file}`] = xml;
    return `rId${rels.length}`;
  };
  add('settings', 'settings.xml', 'settings', `<w:settings ${SPACES}>${settings ?? ''}</w:settings>`);
  if (styles !== '') add('styles', 'styles.xml', 'styles', `<w:styles ${SPACES}>${styles ?? STYLES}</w:styles>`);
  const references = Object.entries(edges).map(([what, words], i) => {
    const [edge = '', kind = ''] = what.split(' ');
    const root = edge === 'header' ? 'w:hdr' : 'w:ftr';
    const id = add(edge, `${edge}${i + 1}.xml`, edge, `<${root} ${SPACES}>${p(words)}</${root}>`);
    return `<w:${edge}Reference w:type="${kind}" r:id="${id}"/>`;
  });
  parts['word/document.xml'] =
    `<w:document ${SPACES}><w:body>${body}<w:sectPr>${references.join('')}${page(size)}${section}</w:sectPr></w:body></w:document>`;
  parts['word/_rels/document.xml.rels'] = relations(rels);
  parts['_rels/.rels'] = relations([`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`]);
  parts['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${types.join('')}</Types>`;
  return parts;
}

const relations = (all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** The styles that a plain letterhead has: a typeface, headings and a title. */
const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>${[
  'Title',
  ...[1, 2, 3, 4, 5, 6].map((level) => `heading ${level}`),
]
  .map(
    (name, i) => `<w:style w:type="paragraph" w:styleId="S${i}"><w:name w:val="${name}"/><w:basedOn w:val="Standard"/></w:style>`,
  )
  .join('')}`;

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A letterhead written by hand, as a file. */
export const paper = (what: Paper): Uint8Array => zipped(paperParts(what));
