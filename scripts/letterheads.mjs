/**
 * Writes the letterheads that come with the app, templates/letterheads/*.docx (`npm run letterheads`). They are of no
 * state or house that exists: examples to try and to make one's own from. What a note fills in stands as `{{name}}`.
 * The pictures are drawn in the .svg files beside them; the .png of the same name is for programs that draw no SVG.
 */
import * as fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { inRoot } from './lib/paths.mjs';

const FOLDER = 'templates/letterheads';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"`;
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** English metric units, in which drawings are measured, to the millimetre. */
const EMU = 36_000;

// What a line is made of.
const text = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const PAGES = text('{{pages}}');
const line = (style, content, more = '') => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
const side = (jc) => (jc ? `<w:jc w:val="${jc}"/>` : '');

/** A picture from a pair of files, `mm` high and in its own proportions; a part has one, related as rId1 and rId2. */
function picture({ alt, mm, across }) {
  const size = `cx="${Math.round(mm * across * EMU)}" cy="${Math.round(mm * EMU)}"`;
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="1" name="Picture" descr="${alt}"/><a:graphic><a:graphicData uri="${DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId2"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/**
 * Cells side by side without lines, in shares of the text's width, so that they fit the page however it lies, and lines
 * below them over the whole width.
 */
function columns(cells, { edges = '', below = '' } = {}) {
  const share = (percent) => `<w:tcW w:w="${percent * 50}" w:type="pct"/>`;
  const grid = cells.map(({ percent }) => `<w:gridCol w:w="${Math.round(percent * 92)}"/>`).join('');
  const row = cells.map(
    ({ percent, lines }) => `<w:tc><w:tcPr>${share(percent)}<w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`,
  );
  const last = below && `<w:tr><w:tc><w:tcPr>${share(100)}<w:gridSpan w:val="${cells.length}"/></w:tcPr>${below}</w:tc></w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>${edges && `<w:tblBorders>${edges}</w:tblBorders>`}<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${row.join('')}</w:tr>${last}</w:tbl>`;
}
const rule = (place, color, eighths, space = 0) =>
  `<w:${place} w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${color}"/>`;
/** Word wants a paragraph behind a table; this one takes no more room than it is given. */
const gap = (points) => line('Header', '', `<w:spacing w:line="${points * 20}" w:lineRule="exact"/>`);

function style(id, name, { on = 'Normal', next, paragraph = '', run = '', type = 'paragraph' } = {}) {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${on && `<w:basedOn w:val="${on}"/>`}${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`;
}
const spacing = (before, after, rest = '') => `<w:spacing w:before="${before * 20}" w:after="${after * 20}"${rest}/>`;
const size = (points) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const color = (hex) => `<w:color w:val="${hex}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const KEEP = '<w:keepNext/><w:keepLines/>';
const SINGLE = ' w:line="240" w:lineRule="auto"';

/** The styles that a note wears, in the faces and colours of a house. */
function styles({ face, ink, house, quiet, title, headings }) {
  const heading = ([points, before, after, run], i) =>
    style(`Heading${i + 1}`, `heading ${i + 1}`, {
      next: 'Normal',
      paragraph: `${KEEP}${spacing(before, after, SINGLE)}<w:outlineLvl w:val="${i}"/>`,
      run: `${run}${color(i < 3 ? house : ink)}${size(points)}`,
    });
  return `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/>${color(ink)}${size(11)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>${spacing(0, 6, ' w:line="271" w:lineRule="auto"')}</w:pPr></w:pPrDefault></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    style('Title', 'Title', {
      next: 'Normal',
      paragraph: `${KEEP}${spacing(0, 3, SINGLE)}`,
      run: `${BOLD}${color(house)}${size(title)}`,
    }),
    style('Subtitle', 'Subtitle', {
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(0, 11)}`,
      run: `${color(quiet)}${size(12)}`,
    }),
    ...headings.map(heading),
    style('ListBullet', 'List Bullet', { paragraph: spacing(0, 4) }),
    style('ListNumber', 'List Number', { paragraph: spacing(0, 4) }),
    style('Quote', 'Quote', { paragraph: '<w:ind w:left="567" w:right="567"/>', run: '<w:i/><w:iCs/>' }),
    style('TableText', 'Table Text', { paragraph: spacing(2, 2, SINGLE), run: size(10) }),
    style('TableHeading', 'Table Heading', { on: 'TableText', run: color(quiet) }),
    style('Caption', 'caption', {
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(6, 3)}`,
      run: `${color(quiet)}${size(9.5)}`,
    }),
    style('AuthorComment', 'Author Comment', {
      paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${house}"/></w:pBdr><w:ind w:left="227"/>`,
    }),
    style('Header', 'header', { paragraph: spacing(0, 0, SINGLE), run: `${color(quiet)}${size(8.5)}` }),
    style('Footer', 'footer', { paragraph: spacing(0, 0, SINGLE), run: `${color(quiet)}${size(8)}` }),
    style('Marking', 'Marking', { on: 'Header', paragraph: '<w:jc w:val="center"/>', run: `${BOLD}${color(ink)}${size(10)}` }),
    style('House', 'House', { on: 'Header', run: `${BOLD}${color(house)}${size(15)}` }),
    style('FootnoteText', 'footnote text', { paragraph: spacing(0, 2, SINGLE), run: size(9) }),
    style('FootnoteReference', 'footnote reference', {
      type: 'character',
      on: 'DefaultParagraphFont',
      run: '<w:vertAlign w:val="superscript"/>',
    }),
    style('Hyperlink', 'Hyperlink', {
      type: 'character',
      on: 'DefaultParagraphFont',
      run: `${color(house)}<w:u w:val="single"/>`,
    }),
  ].join('')}`;
}

const ministry = {
  picture: 'crest',
  across: 240 / 248,
  alt: 'Crest of the Republic of Varenia',
  name: 'Ministry of Foreign Affairs',
  style: {
    face: 'Cambria',
    ink: '1c1b19',
    house: '1f2f57',
    quiet: '5a5650',
    title: 18,
    headings: [
      [13, 14, 3, BOLD],
      [11.5, 10, 2, BOLD],
      [11, 8, 2, `${BOLD}<w:i/><w:iCs/>`],
      [11, 8, 2, BOLD],
      [11, 8, 2, '<w:i/><w:iCs/>'],
      [11, 8, 2, ''],
    ],
  },
  page: { top: 1304, header: 567, bottom: 1420, footer: 510, side: 1361 },
  first(crest) {
    return {
      header: `${columns([
        { percent: 25, lines: [line('Header', '')] },
        { percent: 50, lines: [line('Marking', text('{{marking}}'))] },
        { percent: 25, lines: [line('Marking', text('{{draft}}'), side('right'))] },
      ])}${line('Header', crest(20), `${spacing(4, 3)}${side('center')}`)}${line(
        'Header',
        '<w:r><w:rPr><w:caps/><w:spacing w:val="50"/></w:rPr><w:t>Republic of Varenia</w:t></w:r>',
        side('center'),
      )}${line('House', text('Ministry of Foreign Affairs'), `<w:pBdr>${rule('bottom', 'A8873B', 8, 7)}</w:pBdr>${spacing(1, 16)}${side('center')}`)}`,
      footer: `${columns(
        [
          {
            percent: 36,
            lines: [line('Footer', text('4 Chancery Square'), spacing(3, 0)), line('Footer', text('1010 Port Varen'))],
          },
          {
            percent: 40,
            lines: [
              line('Footer', text('Telephone +00 1 555 0100'), spacing(3, 0)),
              line('Footer', text('registry@mfa.example')),
            ],
          },
          { percent: 24, lines: [line('Footer', PAGES, side('right'))] },
        ],
        { edges: rule('top', 'A8873B', 4), below: line('Marking', text('{{marking}}'), spacing(4, 0)) },
      )}${gap(1)}`,
    };
  },
  others: {
    header: `${columns(
      [
        { percent: 30, lines: [line('Header', text('Ministry of Foreign Affairs'), spacing(0, 3))] },
        { percent: 40, lines: [line('Marking', text('{{marking}}'), spacing(0, 3))] },
        {
          percent: 30,
          lines: [
            line(
              'Header',
              `${text('{{reference}} ')}<w:r><w:rPr>${BOLD}</w:rPr><w:t>{{draft}}</w:t></w:r>`,
              `${spacing(0, 3)}${side('right')}`,
            ),
          ],
        },
      ],
      { edges: rule('bottom', 'A8873B', 4) },
    )}${gap(12)}`,
    footer: `${columns([
      { percent: 30, lines: [line('Footer', text('{{date}}'))] },
      { percent: 40, lines: [line('Marking', text('{{marking}}'))] },
      { percent: 30, lines: [line('Footer', PAGES, side('right'))] },
    ])}${gap(1)}`,
  },
};

const ngoFoot = `${columns(
  [
    {
      percent: 78,
      lines: [
        line('Footer', text('12 Quay Street, 2000 Old Harbour  ·  office@riversandbridges.example')),
        line('Footer', text('Registered charity no. 000 000')),
      ],
    },
    { percent: 22, lines: [line('Footer', PAGES, side('right'))] },
  ],
  { below: line('Marking', text('{{marking}}'), spacing(3, 0)) },
)}${gap(1)}`;

const ngo = {
  picture: 'bridge',
  across: 1,
  alt: 'Logo of Rivers and Bridges: a bridge over water',
  name: 'Rivers and Bridges',
  style: {
    face: 'Calibri',
    ink: '22262a',
    house: '0b6b6b',
    quiet: '555c61',
    title: 20,
    headings: [
      [14, 14, 3, BOLD],
      [12, 10, 2, BOLD],
      [11, 8, 2, BOLD],
      [11, 8, 2, BOLD],
      [11, 8, 2, '<w:i/><w:iCs/>'],
      [11, 8, 2, ''],
    ],
  },
  page: { top: 1247, header: 567, bottom: 1380, footer: 482, side: 1304 },
  first(logo) {
    return {
      header: `${columns(
        [
          { percent: 11, lines: [line('Header', logo(14.5), spacing(0, 5))] },
          {
            percent: 54,
            lines: [line('House', text('Rivers and Bridges')), line('Header', text('Dialogue across borders since 1994'))],
          },
          {
            percent: 35,
            lines: [line('Marking', text('{{marking}}'), side('right')), line('Marking', text('{{draft}}'), side('right'))],
          },
        ],
        { edges: rule('bottom', '0B6B6B', 24) },
      )}${gap(18)}`,
      footer: ngoFoot,
    };
  },
  others: {
    header: `${columns(
      [
        {
          percent: 50,
          lines: [
            line('Header', `<w:r><w:rPr>${BOLD}${color('0b6b6b')}</w:rPr><w:t>Rivers and Bridges</w:t></w:r>`, spacing(0, 2)),
          ],
        },
        { percent: 50, lines: [line('Marking', text('{{marking}} {{draft}}'), side('right'))] },
      ],
      { edges: rule('bottom', '0B6B6B', 12) },
    )}${gap(12)}`,
    footer: ngoFoot,
  },
};

/** The letterheads by the names of their files. */
const LETTERHEADS = { ministry, ngo };

/** @returns the bytes of the .docx called `name`, always the same */
export function letterhead(name) {
  const house = LETTERHEADS[name];
  const first = house.first((mm) => picture({ ...house, mm }));
  const edges = { header1: first.header, header2: house.others.header, footer1: first.footer, footer2: house.others.footer };
  const { top, bottom, header, footer, side: margin } = house.page;
  const references = Object.keys(edges).map((part) => {
    const [edge, kind] = [part.slice(0, -1), part.endsWith('1') ? 'first' : 'default'];
    return `<w:${edge}Reference w:type="${kind}" r:id="${part}"/>`;
  });
  const parts = {
    'word/document.xml': `<w:document ${SPACES}><w:body>${line('Normal', text('{{body}}'))}<w:sectPr>${references.join('')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="${margin}" w:bottom="${bottom}" w:left="${margin}" w:header="${header}" w:footer="${footer}" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${SPACES}>${styles(house.style)}</w:styles>`,
    'word/settings.xml': `<w:settings ${SPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Letterhead: ${house.name}</dc:title><dc:creator>Chancery</dc:creator></cp:coreProperties>`,
  };
  for (const [part, content] of Object.entries(edges)) {
    const root = part.startsWith('header') ? 'w:hdr' : 'w:ftr';
    parts[`word/${part}.xml`] = `<${root} ${SPACES}>${content}</${root}>`;
  }
  const rel = (id, type, target) =>
    `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`;
  const rels = (all) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const override = (part, type) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${[
      override('word/document.xml', `${WORD}.document.main+xml`),
      ...['styles', 'settings'].map((part) => override(`word/${part}.xml`, `${WORD}.${part}+xml`)),
      ...Object.keys(edges).map((part) => override(`word/${part}.xml`, `${WORD}.${part.slice(0, -1)}+xml`)),
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ].join('')}</Types>`,
    '_rels/.rels': rels([
      rel('rId1', 'officeDocument', 'word/document.xml'),
      rel('rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
    ]),
    'word/_rels/document.xml.rels': rels([
      ...['styles', 'settings'].map((part) => rel(part, part, `${part}.xml`)),
      ...Object.keys(edges).map((part) => rel(part, part.slice(0, -1), `${part}.xml`)),
    ]),
    'word/_rels/header1.xml.rels': rels([
      rel('rId1', 'image', `media/${house.picture}.png`),
      rel('rId2', 'image', `media/${house.picture}.svg`),
    ]),
    ...parts,
  };
  const pictures = ['png', 'svg'].map((ending) => {
    const file = `${house.picture}.${ending}`;
    return [`word/media/${file}`, new Uint8Array(fs.readFileSync(inRoot(FOLDER, file)))];
  });
  const all = [...Object.entries(files).map(([part, xml]) => [part, strToU8(PROLOGUE + xml)]), ...pictures];
  // A zip has no dates before 1980; a fixed one keeps the bytes the same.
  return zipSync(Object.fromEntries(all), { level: 9, mtime: new Date(Date.UTC(1980, 0, 1, 12)) });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const name of Object.keys(LETTERHEADS)) fs.writeFileSync(inRoot(FOLDER, `${name}.docx`), letterhead(name));
