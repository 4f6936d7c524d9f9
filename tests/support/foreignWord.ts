/** Word documents of somebody else's, written for a test as Word writes them. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const part = (name: string, inner: string) => strToU8(`${HEAD}<w:${name} ${NAMESPACES}>${inner}</w:${name}>`);

/** Styles by localized ids, as a German Word has them: only their names tell what they are. */
const STYLES = [
  ['berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'],
  ['berschrift2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
  ['Titel', 'Title', ''],
  ['Untertitel', 'Subtitle', ''],
  ['Zitat', 'Quote', ''],
  ['Verzeichnis1', 'toc 1', ''],
  ['Verzeichnis2', 'toc 2', ''],
  ['Hinweis', 'Drafting guidance', ''],
  ['Listenabsatz', 'List Paragraph', ''],
  ['EigeneKapitel', 'Our chapter', '<w:basedOn w:val="berschrift2"/>'],
]
  .map(([id, name, more]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`)
  .join('');
const CHARACTERS = '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
const DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>';

const level = (n: number, format: string, sign = '•') =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/></w:lvl>`;
/** Lists: 1 numbers, with letters and bullets below; 2 bullets; 3 the numbers of 1, begun anew at five; 4 no signs, as pandoc has it. */
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}${level(2, 'bullet')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${[0, 1, 2].map((n) => level(n, 'bullet')).join('')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', ' ')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
].join('');

/** A red dot. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const SCHEMAS = 'http://schemas.openxmlformats.org';
const TYPES = `${HEAD}<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>`;
const relationships = (inner: string) =>
  `${HEAD}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${inner}</Relationships>`;
const relationship = (id: string, kind: string, target: string, outside = false) =>
  `<Relationship Id="${id}" Type="${SCHEMAS}/officeDocument/2006/relationships/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;
const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments']
  .map((kind) => relationship(`r${kind}`, kind, `${kind}.xml`))
  .join('');
const LINKS = [
  relationship('rLink', 'hyperlink', 'https://example.org/a?b=1&amp;c=2', true),
  relationship('rFile', 'hyperlink', 'file:///C:/secret.docx', true),
  relationship('rScript', 'hyperlink', 'javascript:alert(1)', true),
  relationship('rPicture', 'image', 'media/image1.png'),
  relationship('rDrawn', 'image', 'media/image2.emf'),
  relationship('rFar', 'image', 'http://beacon.example/a.png', true),
].join('');

const note = (kind: string, id: number, ...paragraphs: string[]) =>
  `<w:${kind} w:id="${id}">${paragraphs.map((words) => `<w:p><w:r><w:${kind}Ref/></w:r>${words}</w:p>`).join('')}</w:${kind}>`;
const NOTES = {
  footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note('footnote', 1, '<w:r><w:t>So the </w:t></w:r><w:r><w:t>treaty.</w:t></w:r>', '<w:r><w:t>Article 3.</w:t></w:r>')}${note('footnote', 2, '<w:hyperlink r:id="rLink"><w:r><w:t>The text</w:t></w:r></w:hyperlink>')}`,
  endnotes: note('endnote', 1, '<w:r><w:t>At the end.</w:t></w:r>'),
};
const COMMENTS =
  '<w:comment w:id="7" w:author="B. Colleague" w:date="2026-03-04T10:00:00Z"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>';

/** A .docx with this body. Styles, lists, links, notes, pictures and a comment are there to be referred to. */
export function foreignWord(body: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(relationships(relationship('rId1', 'officeDocument', 'word/document.xml'))),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`),
    'word/styles.xml': part('styles', DEFAULTS + STYLES + CHARACTERS),
    'word/numbering.xml': part('numbering', NUMBERING),
    'word/footnotes.xml': part('footnotes', NOTES.footnotes),
    'word/endnotes.xml': part('endnotes', NOTES.endnotes),
    'word/comments.xml': part('comments', COMMENTS),
    'word/_rels/document.xml.rels': strToU8(relationships(PARTS + LINKS)),
    'word/media/image1.png': PNG,
    'word/media/image2.emf': strToU8('EMF'),
    ...more,
  });
}

/** Words in one run. */
export const run = (words: string, looks = ''): string =>
  `<w:r w:rsidR="00A77427">${looks ? `<w:rPr>${looks}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A paragraph of what is given, or of words in one run. */
export const p = (inner: string, properties = ''): string =>
  `<w:p w:rsidR="00A77427" w:rsidRDefault="00C81E9B">${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
export const styled = (style: string, inner: string): string => p(inner, `<w:pStyle w:val="${style}"/>`);
export const item = (list: number, deep: number, words: string): string =>
  p(words, `<w:numPr><w:ilvl w:val="${deep}"/><w:numId w:val="${list}"/></w:numPr>`);
/** Words as Word leaves them after some sessions: parted anywhere, with marks of proofing between. */
export const parted = (words: string, at: number): string =>
  `${run(words.slice(0, at))}<w:proofErr w:type="spellStart"/>${run(words.slice(at))}<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/>`;
/** A content control within a line. `asks`: nothing was put in yet. */
export const control = (names: { tag?: string; title?: string; asks?: boolean }, words: string): string =>
  `<w:sdt><w:sdtPr>${names.title ? `<w:alias w:val="${names.title}"/>` : ''}${names.tag ? `<w:tag w:val="${names.tag}"/>` : ''}<w:id w:val="12"/>${names.asks ? '<w:showingPlcHdr/>' : ''}<w:text/></w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`;
export const picture = (id: string, alt: string, wide = 2_865_755): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${wide}" cy="${wide}"/><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const field = (code: string, words: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
/** A table of rows of cells; a cell is its paragraphs, with its own properties before `§`. */
export const table = (rows: readonly (readonly string[])[], headers = 0): string => {
  const cells = (row: readonly string[]) =>
    row.map((cell) => {
      const [properties, inner] = cell.includes('§') ? cell.split('§') : ['', cell];
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner?.startsWith('<') ? inner : p(inner ?? '')}</w:tc>`;
    });
  const head = (i: number) => (i < headers ? '<w:trPr><w:tblHeader/></w:trPr>' : '');
  return `<w:tbl><w:tblPr/>${rows.map((row, i) => `<w:tr w:rsidR="00A77427">${head(i)}${cells(row).join('')}</w:tr>`).join('')}</w:tbl>`;
};
