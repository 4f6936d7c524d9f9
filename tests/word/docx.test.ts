import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { exportHtml, pdfHeaderFooter } from '../../shared/export/html';
import { LABELLED, labelsOf, pageParts } from '../../shared/export/labels';
import { exportMarkdown } from '../../shared/export/markdown';
import { exportText } from '../../shared/export/text';
import type { Briefing } from '../../shared/model/briefing';
import { type NoteNode, parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusIds, corpusText } from '../support/make';
import { lintOf, printWithOffice } from '../support/wordTools';

const NOW = '2026-01-02T03:04:05.000Z';
const write = (briefing: Briefing, evidence: 'none' | 'footnotes' | 'annex' = 'none') =>
  exportDocx({ briefing, templateName: 'Meeting readout', evidence, now: NOW });
const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const part = (bytes: Uint8Array, name: string): string => parts(bytes)[name] ?? '';

/** The sample with its apparatus filled in, and the blocks given appended. */
function briefing(blocks: unknown[] = [], apparatus: Record<string, unknown> = {}): Briefing {
  const made = briefingOf(corpusText('01'));
  const extra = parseNoteDoc({ type: 'doc', attrs: { apparatus: {}, reviews: {} }, content: blocks }).content;
  made.note.content.push(...(extra as NoteNode[]));
  Object.assign(made.note.attrs.apparatus, apparatus);
  return made;
}
const paragraph = (text: string, marks: unknown[] = []) => ({ type: 'paragraph', content: [{ type: 'text', text, marks }] });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-word-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Word document', async () => {
  const { bytes, warnings } = await write(
    briefing([], {
      reference: 'EUR/2026/014',
      marking: { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null },
      draftedBy: 'A. Officer',
    }),
    'footnotes',
  );
  const body = part(bytes, 'word/document.xml');

  it('has no warnings', () => expect(warnings).toEqual([]));
  it.each(['Title', 'Subtitle', 'Heading1', 'Heading2', 'ListNumber', 'ListBullet', 'TableText', 'TableHeading'])(
    'uses the style %s',
    (style) => expect(body).toContain(`w:pStyle w:val="${style}"`),
  );
  it('numbers lists by real numbering, each list from one', () => {
    const used = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((m) => m[1]);
    expect(new Set(used).size).toBeGreaterThanOrEqual(3);
    expect(part(bytes, 'word/numbering.xml')).toContain('w:startOverride');
  });
  it('repeats the header row of a table and keeps rows whole', () => {
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:cantSplit/>');
  });
  it('counts pages by fields and shows marking, reference and DRAFT', () => {
    const all = Object.entries(parts(bytes))
      .filter(([name]) => /word\/(?:header|footer)\d\.xml/.test(name))
      .map(([, xml]) => xml)
      .join('');
    for (const words of ['PAGE', 'NUMPAGES', 'OFFICIAL', 'EUR/2026/014', 'DRAFT']) expect(all).toContain(words);
  });
  it('keeps who drafted and who cleared it on one page', () => {
    const rows = [...body.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
    const foot = rows.slice(rows.findIndex((row) => row.includes('Drafted by')));
    expect(foot.map((row) => row.match(/<w:keepNext\/>/g)?.length ?? 0)).toEqual([2, 2, 2, 0]);
  });
  it('has a first page of its own', () => expect(body).toContain('<w:titlePg/>'));
  it('carries its properties', () => {
    const core = part(bytes, 'docProps/core.xml');
    for (const words of ['fifth round', 'A. Officer', 'EUR/2026/014', '2026-01-02T03:04:05Z']) expect(core).toContain(words);
  });
  it('names its language for proofing', () => expect(part(bytes, 'word/styles.xml')).toContain('w:lang w:val="en-GB"'));
  it('wraps each claim in a content control with its id, the footnote mark outside', () => {
    const controls = [...body.matchAll(/<w:sdt>.*?<\/w:sdt>/g)].map((m) => m[0]);
    expect(controls.length).toBeGreaterThan(15);
    expect(new Set(controls.map((xml) => /w:tag w:val="([^"]+)"/.exec(xml)?.[1])).size).toBe(controls.length);
    for (const xml of controls) expect(xml).not.toContain('footnoteReference');
  });
  it('proves each statement by one footnote with the source’s words', () => {
    const notes = part(bytes, 'word/footnotes.xml');
    expect(notes).toContain('Capital Wire, 21');
    expect(notes).toContain('agreed to widen cooperation in higher education');
    const ids = [...body.matchAll(/w:footnoteReference w:id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(notes).toContain(`<w:footnote w:id="${id}"`);
  });
});

describe('what the author decides shows in the document', () => {
  it('A4 or Letter', async () => {
    expect(part((await write(briefing([], { page: 'A4' }))).bytes, 'word/document.xml')).toContain('w:w="11906" w:h="16838"');
    expect(part((await write(briefing([], { page: 'Letter' }))).bytes, 'word/document.xml')).toContain('w:w="12240" w:h="15840"');
  });
  it('a final note is no draft', async () =>
    expect(part((await write(briefing([], { version: 'final' }))).bytes, 'word/header1.xml')).not.toContain('DRAFT'));
  it('an empty comment is left out with its heading, a written one is in', async () => {
    expect(part((await write(briefing())).bytes, 'word/document.xml')).not.toContain('Comment</w:t>');
    const written = briefing();
    const own = written.note.content.find((node) => node.type === 'authorBlock');
    if (own)
      own.content = [
        parseNoteDoc({ type: 'doc', attrs: { apparatus: {}, reviews: {} }, content: [paragraph('We should be there.')] })
          .content[0] as NoteNode,
      ];
    const body = part((await write(written)).bytes, 'word/document.xml');
    expect(body).toContain('Comment</w:t>');
    expect(body).toContain('We should be there.');
  });
  it('an annex lists the words that each claim rests on', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from((await write(briefing(), 'annex')).bytes) });
    expect(value).toContain('Annex: sources and evidence');
    expect(value).toContain('“agreed to widen cooperation in higher education, culture, and science and technology”');
  });
  it('formatting, links, nested lists, merged cells', async () => {
    const cell = (type: string, text: string, attrs = {}) => ({ type, attrs, content: [paragraph(text)] });
    const blocks = [
      paragraph('in bold', [{ type: 'bold' }]),
      paragraph('here', [{ type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } }]),
      { type: 'blockquote', content: [paragraph('Words of another.')] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('outer'),
              { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph('inner')] }] },
            ],
          },
        ],
      },
      {
        type: 'table',
        attrs: { layout: 'grid' },
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Wide', { colspan: 2 })] },
          { type: 'tableRow', content: [cell('tableCell', 'a'), cell('tableCell', 'b')] },
        ],
      },
    ];
    const { bytes } = await write(briefing(blocks));
    const body = part(bytes, 'word/document.xml');
    expect(body).toContain('<w:gridSpan w:val="2"/>');
    expect(body).toContain('w:ilvl w:val="1"');
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('https://example.org/a?b=1&amp;c=2');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    for (const html of [
      '<strong>in bold</strong>',
      '<a href="https://example.org/a?b=1&amp;c=2">here</a>',
      '<h1>Summary</h1>',
      '<td colspan="2">',
    ])
      expect(value.replaceAll('<th', '<td').replaceAll('/th>', '/td>')).toContain(html);
  });
});

describe('hostile text stays text', () => {
  const texts: [string, string][] = [
    ['markup', '</w:t></w:r><w:p/>'],
    ['the end of a CDATA section', ']]>'],
    ['an entity', '&xxe; <!ENTITY xxe SYSTEM "file:///etc/passwd">'],
    ['a field code', '{ INCLUDETEXT "file" }'],
  ];
  it.each(texts)('%s', async (_name, text) => {
    const { bytes } = await write(briefing([paragraph(text)]));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain(text);
  });
  it('characters that XML cannot hold are left out, and said', async () => {
    const { bytes, warnings } = await write(briefing([paragraph('be\u0000fore\u0001 \ud800after')]));
    expect(warnings).toEqual(['3 characters that a Word document cannot hold were left out.']);
    expect(part(bytes, 'word/document.xml')).toContain('before after');
  });
});

it('the same note gives the same bytes', async () => {
  const link = paragraph('here', [{ type: 'link', attrs: { href: 'https://example.org' } }]);
  const [a, b] = [await write(briefing([link]), 'footnotes'), await write(briefing([link]), 'footnotes')];
  expect(Buffer.compare(Buffer.from(a.bytes), Buffer.from(b.bytes))).toBe(0);
});

describe('the note of every article', () => {
  it.each(corpusIds)('%s: passes the structure check and is read back by mammoth', async (id) => {
    const { bytes } = await write(briefingOf(corpusText(id)), 'footnotes');
    const file = path.join(folder, `${id}.docx`);
    writeFileSync(file, bytes);
    const lint = lintOf(file);
    expect(`${lint.stdout}${lint.stderr}`).not.toMatch(/error/i);
    expect(lint.status).toBe(0);
    const { value, messages } = await mammoth.convertToHtml({ path: file });
    expect(value).toContain('<h1>Summary</h1>');
    expect(messages.filter((m) => m.type === 'error')).toEqual([]);
  });

  it('opens in LibreOffice, page by page', { timeout: 120_000 }, async () => {
    const file = path.join(folder, 'office.docx');
    writeFileSync(file, (await write(briefing(), 'annex')).bytes);
    printWithOffice(folder, [file]);
    const pdf = path.join(folder, 'office.pdf');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
    for (const words of [
      'fifth round',
      'Meeting readout, 22',
      'Page 1 of',
      'The sides agreed to widen cooperation',
      'Annex: sources and evidence',
    ])
      expect(text).toContain(words);
  });
});

describe('a draft for checking', async () => {
  const made = briefing();
  const { bytes } = await exportDocx({
    briefing: made,
    templateName: 'Meeting readout',
    evidence: 'none',
    checking: true,
    now: NOW,
  });
  const comments = part(bytes, 'word/comments.xml');

  it('bears a comment on each claim that nobody has verified, with its source and words', () => {
    const claims = part(bytes, 'word/document.xml').match(/<w:tag /g) ?? [];
    // Outlet and day of a source are looked at with the source.
    expect(comments.match(/<w:comment /g)).toHaveLength(claims.length - 2);
    expect(comments).toContain('Not yet verified.');
    expect(comments).toMatch(/2023: “[^”]+”/);
  });
  it('says nothing of verified claims, and nothing at all where it is not asked for', async () => {
    const verified = briefing();
    const walk = (node: NoteNode): void => {
      for (const mark of node.marks) if (mark.type === 'claim') mark.attrs.status = 'verified';
      node.content.forEach(walk);
    };
    walk(verified.note);
    const clean = await exportDocx({
      briefing: verified,
      templateName: 'Meeting readout',
      evidence: 'none',
      checking: true,
      now: NOW,
    });
    expect(part(clean.bytes, 'word/comments.xml')).not.toContain('<w:comment ');
    expect(part((await write(made)).bytes, 'word/comments.xml')).not.toContain('<w:comment ');
  });
});

describe('a note bears the words of its own language', async () => {
  const table = {
    type: 'table',
    attrs: { layout: 'grid', anchor: 't' },
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [paragraph('Blé')] }] }],
  };
  const refer = (target: string) => ({ type: 'crossReference', attrs: { target, label: 'X' } });
  const blocks = [{ type: 'contents', attrs: { depth: 2 } }, table, { type: 'paragraph', content: [refer('t'), refer('gone')] }];
  const inLanguage = (language: string) =>
    briefing(structuredClone(blocks), { language, to: 'X', through: 'Y', date: '2026-03-01', reference: '' });
  const seen = async (language: string): Promise<string> => {
    const { bytes } = await write(inLanguage(language), 'annex');
    const wanted = Object.entries(parts(bytes)).filter(([name]) => /^word\/(?:document|header\d|footer\d)\.xml$/.test(name));
    return wanted.map(([, xml]) => xml.replace(/<\/w:p>|<w:instrText/g, '\n$&').replace(/<(?!v:textpath)[^>]+>/g, '')).join('\n');
  };
  it.each([
    ['fr-CA', ['Sous couvert de', 'Rédigé par', '[à compléter]', 'Sommaire', 'Tableau 1', 'SEQ Tableau', 'Dans la source']],
    ['fr-FR', ['Annexe\u00a0: sources', 'Source\u00a0: ', '[“X”: ne figure plus dans la note]', '1er\u00a0mars']],
    ['de-DE', ['Über', 'Mitgezeichnet von', 'Inhalt', 'Tabelle 1', 'Seite ', ' von ', 'string="ENTWURF"', '1.\u00a0März 2026']],
    ['pl', ['Za pośrednictwem', 'Spis treści', 'Strona ', ' z ', 'nie ma już w notatce', '1\u00a0marca']],
    ['sv', ['Through', 'Drafted by', 'Contents', 'Table 1', 'Page ', ' of ', 'string="DRAFT"', '1\u00a0March']],
  ])('%s', async (language, words) => {
    const text = await seen(language);
    for (const each of words) expect(text).toContain(each);
    if (language !== 'sv')
      expect(text).not.toMatch(/Through|Drafted by|to be completed|Contents|Table 1|Page .* of |DRAFT|In the note|March/);
  });
  it('in HTML, Markdown, text and at the head and foot of a PDF too', () => {
    const input = { briefing: inLanguage('fr'), templateName: '', evidence: 'annex' } as const;
    const { header, footer } = pdfHeaderFooter(input.briefing);
    expect(header + footer).toMatch(/PROJET.*Page <span class="pageNumber"><\/span> sur </s);
    for (const made of [exportHtml(input), exportMarkdown(input), exportText(input)]) {
      expect(made).toMatch(/PROJET.*Rédigé par.*à compléter.*Dans la source/s);
      expect(made).not.toMatch(/DRAFT|Drafted by|to be completed|In the source/);
    }
  });
  it.each(LABELLED)('%s: each of them, and the pages by their number', (language) => {
    const labels = labelsOf(language);
    expect(Object.values(labels).filter((words) => words.trim() === '')).toEqual([]);
    expect(pageParts(language).filter((each) => each.startsWith('{'))).toEqual(['{page}', '{pages}']);
    if (language !== 'en') expect(labels.draftedBy).not.toBe(labelsOf('en').draftedBy);
  });
});

describe('a column has room for its longest word where others can spare it', async () => {
  const cell = (type: string, words: string, width: number) => ({
    type,
    attrs: { colwidth: [width] },
    content: [paragraph(words)],
  });
  const table = {
    type: 'table',
    attrs: { layout: 'grid' },
    content: [
      ['tableHeader', 'No.', 'What was promised', 'Due'],
      ['tableCell', '1', 'A commitment that runs over several lines of its column, as most do. '.repeat(3), '30 September 2026'],
    ].map(([type = '', ...words]) => ({
      type: 'tableRow',
      content: words.map((each, i) => cell(type, each, [2, 94, 4][i] ?? 0)),
    })),
  };
  const columns = async (): Promise<number[]> => {
    const made = briefing([table]);
    made.note.content = made.note.content.slice(-1);
    const { bytes } = await write(made);
    const grid = /<w:tblStyle w:val="NoteTable"\/>.*?<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(part(bytes, 'word/document.xml'))?.[1];
    return [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
  };
  const [number = 0, promise = 0, due = 0] = await columns();

  it('a number and a day that is not parted from its month', () => {
    expect(number).toBeGreaterThan(500);
    // “30 September” in letters of ten points.
    expect(due).toBeGreaterThan(1400);
  });
  it('the others keep most of theirs, and the table its width', () => {
    expect(promise).toBeGreaterThan(0.7 * 0.94 * 9184);
    expect(number + promise + due).toBeGreaterThan(9184 - 5);
    expect(number + promise + due).toBeLessThanOrEqual(9184);
  });
});

describe('a draft says so across every page, a final note does not', () => {
  it.each([
    ['draft', 2],
    ['final', 0],
  ] as const)('%s', async (version, wanted) => {
    const { bytes } = await write(briefing([], { version }));
    const headers = Object.entries(parts(bytes)).filter(([name]) => /header\d\.xml$/.test(name));
    expect(headers.filter(([, xml]) => xml.includes('<v:textpath') && xml.includes('string="DRAFT"'))).toHaveLength(wanted);
  });
});
