import { Document, ExternalHyperlink, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Exported, exportBriefing } from '../../electron/exportBriefing';
import { putOnLetterhead } from '../../shared/export/letterhead';
import type { Apparatus } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';
import { type Paper, p, paper, paperParts, zipped } from '../support/paper';

const NUMBERED = { 'footer default': '</w:t></w:r><w:fldSimple w:instr=" PAGE "/><w:r><w:t>' };
const write = async (letterhead: Uint8Array | Paper, apparatus: Partial<Apparatus> = {}): Promise<Exported> => {
  const briefing = briefingOf(corpusText('01'));
  const marking = { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null };
  Object.assign(briefing.note.attrs.apparatus, { reference: 'EUR/2026/014', marking, ...apparatus });
  return exportBriefing({
    briefing,
    templateName: 'Meeting readout',
    format: 'docx',
    evidence: 'footnotes',
    letterhead: { bytes: letterhead instanceof Uint8Array ? letterhead : paper(letterhead), name: 'paper.docx' },
    now: '2026-01-02T03:04:05.000Z',
  });
};
const partsOf = ({ bytes }: Exported): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const documentOf = (made: Exported): string => partsOf(made)['word/document.xml'] ?? '';
const words = (xml = ''): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
/** What stands at the head or foot of the pages of a kind, by way of the last section’s references. */
const edge = (made: Exported, name: string, kind: string): string => {
  const parts = partsOf(made);
  const id = new RegExp(`<w:${name}Reference (?=[^>]*w:type="${kind}")[^>]*r:id="([^"]*)"`).exec(documentOf(made))?.[1];
  const rels = parts['word/_rels/document.xml.rels'] ?? '';
  const rel = rels.match(/<Relationship [^>]*>/g)?.find((each) => each.includes(`Id="${id}"`)) ?? '';
  return words(parts[`word/${/Target="([^"]*)"/.exec(rel)?.[1]}`]);
};

describe('the place {{pages}}', () => {
  it('stands among words of the letterhead’s own, which stay where they are', async () => {
    const made = await write({ edges: { 'footer default': 'Varenia · {{pages}} · {{reference}}' } }, { language: 'de-DE' });
    expect(edge(made, 'footer', 'default')).toContain('Varenia · Seite 1 von 1 · EUR/2026/014');
    expect(made.warnings.join()).not.toContain('{{pages}}');
  });
  it('counts the pages: the letterhead lacks no numbers', async () => {
    const made = await write({ edges: { 'footer default': '{{pages}}' } });
    const foot = Object.entries(partsOf(made)).find(([name, xml]) => name.includes('footer') && xml.includes('NUMPAGES'))?.[1];
    expect(foot).toMatch(/begin"\/?>.* PAGE .*separate.*end.*begin.* NUMPAGES .*separate.*end/s);
    expect(made.warnings.join()).not.toContain('no page numbers');
  });
});

describe('how the page lies', () => {
  const sideways = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
  it.each<[string, Paper, Apparatus['orientation'], RegExp, RegExp | null]>([
    [
      'a landscape note on an upright letterhead',
      {},
      'landscape',
      /w:w="16838" w:h="11906" w:orient="landscape"/,
      /laid on its side/,
    ],
    ['an upright note on a landscape letterhead', { size: sideways }, 'portrait', /w:w="11906" w:h="16838"\/>/, /set upright/],
    ['an upright note on an upright letterhead', {}, 'portrait', /w:w="11906" w:h="16838"\/>/, null],
    ['a landscape note on a landscape letterhead', { size: sideways }, 'landscape', /w:w="16838" w:h="11906" w:orient/, null],
    ['a page that says no size', { size: '' }, 'landscape', /w:w="16838" w:h="11906" w:orient="landscape"/, /laid on its side/],
    [
      'a size with a unit',
      { size: '<w:pgSz w:w="21cm" w:h="29.7cm"/>' },
      'landscape',
      /w:w="29.7cm" w:h="21cm" w:orient/,
      /on its side/,
    ],
  ])('%s', async (_what, letterhead, orientation, size, said) => {
    const made = await write(letterhead, { orientation });
    expect(documentOf(made)).toMatch(new RegExp(`<w:pgSz ${size.source}`));
    const turned = made.warnings.filter((each) => /letterhead’s page/.test(each));
    expect(turned.join()).toMatch(said ?? /^$/);
  });
  it('turns the section in which the note stands, and no other', async () => {
    const cover = `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`;
    const made = await write({ body: `${p('Cover')}${cover}${p('{{body}}')}` }, { orientation: 'landscape' });
    expect(
      documentOf(made)
        .match(/<w:pgSz [^>]*>/g)
        ?.map((size) => size.includes('landscape')),
    ).toEqual([false, true]);
  });
  it('tables are as wide as the column of a page that has several', async () => {
    const made = await write({ section: '<w:cols w:num="2" w:space="600"/>' });
    // The page of the letterhead has 9026 between its margins.
    const widths = [...documentOf(made).matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(Math.min(...widths)).toBeGreaterThan(4100);
    expect(Math.max(...widths)).toBeLessThanOrEqual(4213);
  });
  it('tables are as wide as the page that they stand on', async () => {
    const made = await write({}, { orientation: 'landscape' });
    for (const [, width] of documentOf(made).matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)) {
      expect(Number(width)).toBeGreaterThan(13900);
      expect(Number(width)).toBeLessThanOrEqual(13958);
    }
  });
});

describe('marking and DRAFT on every page', () => {
  const both = '<w:titlePg/>';
  it.each<[string, Paper, Readonly<Record<string, string>>, RegExp]>([
    [
      'no header at all',
      {},
      { default: 'OFFICIALDRAFT' },
      /no place for {{marking}} and {{draft}}: they are put at the head of each page/,
    ],
    [
      'a header without places',
      { edges: { 'header default': 'MINISTRY' } },
      { default: 'OFFICIALDRAFTMINISTRY' },
      /{{marking}} and {{draft}}/,
    ],
    [
      'places on the common pages, a first page of its own without',
      { edges: { 'header default': '{{marking}} {{draft}}', 'header first': 'MINISTRY' }, section: both },
      { default: 'OFFICIAL DRAFT', first: 'OFFICIALDRAFTMINISTRY' },
      /first page has no place for {{marking}} and {{draft}}/,
    ],
    [
      'a first page that has no header',
      { edges: { 'header default': '{{marking}} {{draft}}' }, section: both },
      { default: 'OFFICIAL DRAFT', first: 'OFFICIALDRAFT' },
      /first page has no place/,
    ],
    [
      'a header of the first page that is switched off',
      { edges: { 'header default': '{{marking}} {{draft}}', 'header first': 'MINISTRY' } },
      { default: 'OFFICIAL DRAFT', first: 'MINISTRY' },
      /^$/,
    ],
    [
      'even pages without',
      { edges: { 'header default': '{{marking}} {{draft}}' }, settings: '<w:evenAndOddHeaders/>' },
      { default: 'OFFICIAL DRAFT', even: 'OFFICIALDRAFT' },
      /even pages have no place/,
    ],
    [
      'a place for the marking at the foot alone',
      { edges: { 'header default': '{{draft}}', 'footer default': 'Page {{marking}}' } },
      { default: 'DRAFT' },
      /^$/,
    ],
    [
      'places in the text, which is not every page',
      { body: `${p('{{marking}} {{draft}}')}${p('{{body}}')}` },
      { default: 'OFFICIALDRAFT' },
      /each page/,
    ],
  ])('%s', async (_what, letterhead, heads, said) => {
    const made = await write(letterhead);
    for (const [kind, head] of Object.entries(heads)) expect(edge(made, 'header', kind), kind).toBe(head);
    expect(made.warnings.filter((each) => /place for/.test(each)).join()).toMatch(said);
  });
  /** The headers that draw DRAFT across, and how many do in each. */
  const across = (made: Exported) =>
    Object.entries(partsOf(made))
      .filter(([name]) => /^word\/header/.test(name))
      .map(([name, xml]) => [name, xml.match(/<v:textpath[^>]*string="DRAFT"/g)?.length ?? 0]);
  it('a draft has DRAFT across on the first, the even and all other pages, once each and under ids of its own', async () => {
    const edges = { 'header default': '{{draft}}', 'header first': 'MINISTRY', 'header even': 'MINISTRY' };
    const made = await write({ edges, section: both, settings: '<w:evenAndOddHeaders/>' });
    expect(across(made).map(([, times]) => times)).toEqual([1, 1, 1]);
    const ids = Object.values(partsOf(made)).flatMap((xml) => xml.match(/o:spid="[^"]*"|(?<=<v:shape )id="[^"]*"/g) ?? []);
    expect(new Set(ids).size).toBe(6);
  });
  it('drawn from a line that the header has: it has no more lines than before', async () => {
    const made = await write({ edges: { 'header default': '{{marking}} {{draft}}' } });
    const header = partsOf(made)['word/header1.xml'] ?? '';
    expect(header.match(/<w:p[ >]/g)).toHaveLength(1);
    expect(header).toMatch(/<w:pict>.*<\/w:r><\/w:p><\/w:hdr>$/s);
  });
  it('what is no draft has none', async () => {
    const made = await write({ edges: { 'header default': '{{draft}}' } }, { version: 'final' });
    expect(across(made).map(([, times]) => times)).toEqual([0]);
  });
  const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
  /** Words in a shape as Word draws them since 2010, in a frame that the words of the page run over where it lies behind them. */
  const shape = (looks: { behind: boolean; rotation?: number; bent?: string; words?: string }) =>
    `<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="${SHAPE}"><wp:anchor behindDoc="${looks.behind ? 1 : 0}"><wp:extent cx="5400000" cy="1800000"/><wp:docPr id="9" name="Shape"/><a:graphic><a:graphicData uri="${SHAPE}"><wps:wsp><wps:spPr><a:xfrm${looks.rotation ? ` rot="${looks.rotation * 60_000}"` : ''}/></wps:spPr><wps:txbx><w:txbxContent>${p(looks.words ?? 'COPY')}</w:txbxContent></wps:txbx><wps:bodyPr>${looks.bent ? `<a:prstTxWarp prst="${looks.bent}"/>` : ''}</wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = (inner: string, style = '') =>
    `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="own" style="position:absolute${style}">${inner}</v:shape></w:pict>`;
  const boxed = `<v:textbox><w:txbxContent>${p('COPY')}</w:txbxContent></v:textbox>`;
  it.each<[string, string, boolean]>([
    ['words along a line', old('<v:textpath string="COPY"/>'), true],
    ['a turned box of words', old(boxed, ';rotation:-45'), true],
    ['one whose angle is counted otherwise', old(boxed, ';rotation:-2949120fd'), true],
    ['a box of words that stands upright', old(boxed), false],
    ['words in a turned shape', shape({ behind: true, rotation: 315 }), true],
    ['words in a turned shape, in front', shape({ behind: false, rotation: 315 }), true],
    ['bent words behind the text', shape({ behind: true, bent: 'textPlain' }), true],
    ['a name in bent letters at the head', shape({ behind: false, bent: 'textPlain' }), false],
    ['an address in a shape', shape({ behind: true, bent: 'textNoShape' }), false],
    ['words up the margin', shape({ behind: true, rotation: 270 }), false],
    ['a turned shape without words', shape({ behind: true, rotation: 315, words: '' }), false],
  ])('%s in the letterhead’s header: whether they lie across the page and stay there alone', async (_what, drawing, alone) => {
    const parts = paperParts({ edges: { 'header default': '{{marking}} {{draft}}' } });
    parts['word/header1.xml'] = (parts['word/header1.xml'] ?? '').replace('</w:p>', `<w:r>${drawing}</w:r></w:p>`);
    const made = await write(zipped(parts));
    expect(across(made).map(([, times]) => times)).toEqual([alone ? 0 : 1]);
    expect(/words of its own across the page/.test(made.warnings.join())).toBe(alone);
  });
  it('the marking stands at the foot as well, as it does without a letterhead', async () => {
    const made = await write({ edges: { 'footer default': 'King Charles Street' } });
    expect(edge(made, 'footer', 'default')).toBe('King Charles StreetOFFICIAL');
  });
  it('what stands round a place stays in its own runs, behind its own tabs', async () => {
    const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    const line = `<w:p>${run('MINISTRY')}<w:r><w:tab/></w:r>${run('{{mar')}${run('king}}')}<w:r><w:tab/></w:r>${run('Ref. {{reference}}, p.')}</w:p>`;
    const parts = paperParts({ edges: { 'header default': 'X' } });
    parts['word/header1.xml'] = (parts['word/header1.xml'] ?? '').replace(p('X'), line);
    const header = partsOf(await write(zipped(parts)))['word/header1.xml'];
    expect(header?.replace(/^.*?<\/w:p>(?=<w:p><w:r>)/s, '').replace(/<w:tab\/>/g, '<w:t>→</w:t>')).toContain('MINISTRY');
    expect(words(header?.replace(/<w:tab\/>/g, '<w:t>→</w:t>'))).toMatch(/MINISTRY→OFFICIAL→Ref\. EUR\/2026\/014, p\.$/);
  });
  it('a place that no note can fill, and pages without a number, are said', async () => {
    const { warnings } = await write({ edges: { 'header default': '{{marking}} {{draft}} {{refrence}}' } });
    expect(warnings).toEqual([
      'The letterhead asks for {{refrence}}, which a note does not have.',
      'The letterhead shows no page numbers.',
    ]);
    const numbered = await write({ edges: { 'header default': '{{marking}} {{draft}}', ...NUMBERED } });
    expect(numbered.warnings).toEqual([]);
  });
});

describe('where the note stands', () => {
  const cell = (inside: string, width = '<w:tcW w:w="6000" w:type="dxa"/>') => `<w:tc><w:tcPr>${width}</w:tcPr>${inside}</w:tc>`;
  const table = (row: string, properties = '') =>
    `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid><w:tr>${properties}${row}</w:tr></w:tbl>${p('')}`;
  const control = (properties: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${p('{{body}}')}</w:sdtContent></w:sdt>`;
  it.each<[string, string, RegExp]>([
    [
      'in a table’s cell',
      table(cell(p('Side')) + cell(p('{{body}}'))),
      /<w:tc><w:tcPr>(?:(?!<w:tc>).)*<\/w:tcPr><w:p>(?:(?!<\/w:tc>).)*Pakistan–Russia/s,
    ],
    ['in a content control', control(''), /Pakistan–Russia/],
    ['in a control that shows other data', control('<w:dataBinding w:xpath="/x"/>'), /Pakistan–Russia/],
    ['in a control in a cell', table(cell(p('Side')) + cell(control('<w:lock w:val="contentLocked"/>'))), /Pakistan–Russia/],
    ['in a name that Word has parted', '<w:p><w:r><w:t>{{ bo</w:t></w:r><w:r><w:t>dy }}</w:t></w:r></w:p>', /Pakistan–Russia/],
    ['behind words that introduce it', p('The note: {{body}}'), /The note: (?:(?!<w:t).)*<\/w:p>.*Pakistan–Russia/s],
  ])('%s', async (_what, body, where) => {
    const made = await write({ body });
    const document = documentOf(made);
    expect(document).toMatch(where);
    expect(document).not.toMatch(/\{\{|dataBinding|contentLocked/);
    expect(document.indexOf('Pakistan–Russia')).toBeLessThan(document.indexOf('<w:sectPr'));
    expect(made.warnings.join()).not.toContain('{{body}}');
    expect(document).not.toMatch(/<\/w:tbl><\/w:tc>/);
  });
  it('a row that would cut the note off is let grow over its pages, and tables keep to the cell', async () => {
    const height = '<w:trPr><w:cantSplit/><w:trHeight w:val="900" w:hRule="exact"/></w:trPr>';
    const document = documentOf(await write({ body: table(cell(p('Side')) + cell(p('{{body}}')), height) }));
    expect(document).toContain('<w:trPr><w:trHeight w:val="900" w:hRule="atLeast"/></w:trPr>');
    const inner = [...document.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width)).slice(1);
    for (const width of inner) expect(width).toBeLessThanOrEqual(5784);
    expect(inner.length).toBeGreaterThan(0);
  });
  it('a paragraph that carries a logo or ends a section stays', async () => {
    const logo = '<w:p><w:r><w:drawing/></w:r><w:r><w:t>{{body}}</w:t></w:r></w:p>';
    expect(documentOf(await write({ body: logo }))).toMatch(/<w:drawing(?:\/>|><\/w:drawing>).*Pakistan–Russia/s);
    const end = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr><w:r><w:t>{{body}}</w:t></w:r></w:p>';
    expect(documentOf(await write({ body: `${end}${p('Annex')}` }))).toMatch(/Pakistan–Russia.*<w:sectPr>.*Annex/s);
  });
  it.each<[string, string, RegExp]>([
    ['no place', p('Words'), /no line with {{body}}: the note stands at its end/],
    ['a text box', `<w:p><w:r><w:pict><w:txbxContent>${p('{{body}}')}</w:txbxContent></w:pict></w:r></w:p>`, /in a text box/],
    ['two places', `${p('{{body}}')}${p('{{body}}')}`, /more than once: the note stands at the first/],
  ])('%s: said', async (_what, body, said) => {
    const made = await write({ body });
    expect(made.warnings.join(' ')).toMatch(said);
    expect(documentOf(made)).not.toContain('{{');
    expect(words(documentOf(made))).toContain('Pakistan–Russia');
  });
  it('words of the note that look like a place stay words', async () => {
    const { note, ...rest } = briefingOf(corpusText('01'));
    note.content.push({
      type: 'paragraph',
      attrs: {},
      marks: [],
      content: [{ type: 'text', text: 'Write {{date}} here.', marks: [], attrs: {}, content: [] }],
    } as never);
    const { bytes } = await exportBriefing({
      briefing: { ...rest, note },
      templateName: 'Readout',
      format: 'docx',
      evidence: 'none',
      letterhead: { bytes: paper({}), name: 'paper.docx' },
      now: '2026-01-02T03:04:05.000Z',
    });
    expect(words(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))).toContain('Write {{date}} here.');
  });
});

describe('what goes along with the note', async () => {
  const apparatus = briefingOf(corpusText('01')).note.attrs.apparatus;
  const link = (where: string) => new ExternalHyperlink({ link: where, children: [new TextRun('there')] });
  const note = unzipSync(
    new Uint8Array(
      await Packer.toArrayBuffer(
        new Document({
          footnotes: { 1: { children: [new Paragraph({ children: [link('https://example.org/source')] })] } },
          sections: [
            { children: [new Paragraph({ children: [link('https://example.org/body'), new FootnoteReferenceRun(1)] })] },
          ],
        }),
      ),
    ),
  );
  const bare = Object.fromEntries(Object.entries(unzipSync(paper({}))));
  const earlier = putOnLetterhead(note, bare, apparatus).parts;
  const targets = (parts: Record<string, Uint8Array>, part: string): string[] => {
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const ids = [...text(`word/${part}.xml`).matchAll(/<w:hyperlink [^>]*r:id="([^"]*)"/g)].map(([, id]) => id);
    const rels = text(`word/_rels/${part}.xml.rels`).match(/<Relationship [^>]*>/g) ?? [];
    return ids.map((id) => /Target="([^"]*)"/.exec(rels.filter((rel) => rel.includes(`Id="${id}"`)).join())?.[1] ?? 'nowhere');
  };
  it('links in footnotes, where the letterhead has none', () => {
    expect(targets(earlier, 'footnotes')).toEqual(['https://example.org/source']);
    expect(targets(earlier, 'document')).toEqual(['https://example.org/body']);
  });
  it('links in footnotes, where the letterhead has footnotes with links of its own', () => {
    const twice = putOnLetterhead(note, earlier, apparatus).parts;
    expect(targets(twice, 'footnotes')).toEqual(['https://example.org/source', 'https://example.org/source']);
    const ids = strFromU8(twice['word/_rels/document.xml.rels'] ?? new Uint8Array()).match(/ Id="[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    const marks = strFromU8(twice['word/footnotes.xml'] ?? new Uint8Array()).match(/<w:footnote [^>]*w:id="\d+"/g) ?? [];
    expect(new Set(marks).size).toBe(marks.length);
  });
  it('title, author and reference, where the letterhead has no properties', async () => {
    const parts = partsOf(await write({}));
    expect(parts['docProps/core.xml']).toContain('EUR/2026/014');
    expect(parts['_rels/.rels']).toContain('docProps/core.xml');
    expect(parts['[Content_Types].xml']).toContain('/docProps/core.xml');
  });
  it('styles are set in the letterhead’s typeface; a title or heading that it has no style for is said', async () => {
    const made = await write({
      styles: '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    });
    expect(partsOf(made)['word/styles.xml']).not.toContain('Cambria');
    expect(partsOf(made)['word/styles.xml']).not.toContain('w:val="Normal"/><w:next');
    expect(made.warnings.join()).toMatch(/no style “Title”, “Heading 1”/);
    for (const [, id] of (partsOf(made)['word/styles.xml'] ?? '').matchAll(/<w:basedOn w:val="([^"]*)"/g))
      expect(partsOf(made)['word/styles.xml']).toContain(`w:styleId="${id}"`);
  });
  it('remarks on the letterhead stay behind', async () => {
    const parts = paperParts({ body: `<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>${p('{{body}}')}` });
    parts['word/comments.xml'] =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"/></w:comments>';
    parts['word/_rels/document.xml.rels'] = (parts['word/_rels/document.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
    const made = partsOf(await write(zipped(parts)));
    expect(Object.keys(made)).not.toContain('word/comments.xml');
    expect(Object.values(made).join()).not.toMatch(/commentReference|comments\.xml/);
  });
});
