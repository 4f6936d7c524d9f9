import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { exportHtml } from '../../shared/export/html';
import { exportMarkdown } from '../../shared/export/markdown';
import { exportText } from '../../shared/export/text';
import type { Briefing } from '../../shared/model/briefing';
import { type NoteNode, parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';
import { lintOf, printWithOffice } from '../support/wordTools';

/** A real picture, of two by one pixels. */
const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC';
const text = (words: string, marks: unknown[] = []) => ({ type: 'text', text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const heading = (words: string, anchor: string | null = null, level = 1) => ({
  type: 'heading',
  attrs: { level, anchor },
  content: [text(words)],
});
const refer = (target: string, label: string) => ({ type: 'crossReference', attrs: { target, label } });
const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] });
const row = (type: string, ...words: string[]) => ({ type: 'tableRow', content: words.map((each) => cell(type, each)) });
const comment = { type: 'comment', attrs: { comment: 'k1' } };

/** The sample with one of each of the nodes in question at its end. */
function briefing(): Briefing {
  const made = briefingOf(corpusText('01'));
  const doc = parseNoteDoc({
    type: 'doc',
    attrs: { apparatus: {}, reviews: {} },
    content: [
      { type: 'contents', attrs: { depth: 2 } },
      heading('Energy', 'energy'),
      paragraph(text('Gas is settled.'), { type: 'footnote', attrs: { text: 'Told us by the embassy.\nNot for quotation.' } }),
      paragraph(
        text('See '),
        refer('energy', 'Energy'),
        text(', '),
        refer('prices', 'Table 1'),
        text(' and '),
        refer('lost', 'Old'),
      ),
      {
        type: 'table',
        attrs: { anchor: 'prices' },
        content: [row('tableHeader', 'Year', 'Price'), row('tableCell', '2025', '40')],
      },
      { type: 'image', attrs: { src: PNG, alt: 'The two delegations', width: 50 } },
      { type: 'pageBreak' },
      heading('Prices', null, 2),
      paragraph(text('This '), text('needs checking', [comment]), text('.')),
    ],
  });
  made.note.content.push(...(doc.content as NoteNode[]));
  made.note.attrs.comments = {
    k1: { author: 'Ann Officer', time: '2026-01-01T10:00:00.000Z', text: 'Ask the desk.', resolved: false },
  };
  return made;
}
type Evidence = 'none' | 'footnotes' | 'annex';
const input = (evidence: Evidence = 'none') => ({ briefing: briefing(), templateName: 'Meeting readout', evidence });
const word = (evidence: Evidence = 'none', comments = false) =>
  exportDocx({ ...input(evidence), comments, now: '2026-01-02T03:04:05.000Z' });
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const folder = mkdtempSync(path.join(tmpdir(), 'chancery-nodes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('in Word', () => {
  it('numbers the author’s footnotes with those of the evidence, by place', async () => {
    const { bytes } = await word('footnotes');
    const order = [...part(bytes, 'word/document.xml').matchAll(/w:footnoteReference w:id="(\d+)"/g)].map((m) => Number(m[1]));
    expect(order).toEqual(order.map((_, i) => i + 1));
    const notes = part(bytes, 'word/footnotes.xml');
    expect(notes).toContain('Told us by the embassy.');
    expect(notes).toContain('Not for quotation.');
    expect(notes).toContain('Capital Wire');
  });
  it('has real references to bookmarks, and says where a target is gone', async () => {
    const body = part((await word()).bytes, 'word/document.xml');
    expect(body).toContain('w:bookmarkStart w:name="_Ref_energy"');
    expect(body).toMatch(/ REF _Ref_energy \\h <.*?Energy/);
    expect(body).toContain(' REF _Ref_prices \\h ');
    expect(body).toContain('SEQ Table');
    expect(body).toContain('[“Old”: no longer in the note]');
  });
  it('has a contents field, written out with page numbers', async () => {
    const body = part((await word()).bytes, 'word/document.xml');
    expect(body).toMatch(/TOC [^<]*1-2/);
    const field = body.slice(body.search(/TOC [^<]*1-2/));
    expect(field).toContain('Prices');
    expect(field).toMatch(/PAGEREF/);
    expect(part((await word()).bytes, 'word/settings.xml')).toContain('<w:updateFields w:val="false"/>');
  });
  it('has the picture with its description, in its proportions', async () => {
    const { bytes } = await word();
    const body = part(bytes, 'word/document.xml');
    expect(body).toContain('descr="The two delegations"');
    const [, across, down] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? [];
    expect(Number(across) / Number(down)).toBeCloseTo(2, 1);
    expect(Object.keys(unzipSync(bytes)).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
  });
  it('breaks the page', async () => expect(part((await word()).bytes, 'word/document.xml')).toContain('<w:br w:type="page"/>'));
  it('keeps comments back unless they are asked for', async () => {
    const without = unzipSync((await word()).bytes);
    expect(Object.values(without).some((data) => strFromU8(data).includes('Ask the desk'))).toBe(false);
    const { bytes } = await word('none', true);
    expect(part(bytes, 'word/comments.xml')).toContain('Ask the desk.');
    expect(part(bytes, 'word/comments.xml')).toContain('w:author="Ann Officer"');
    expect(part(bytes, 'word/document.xml')).toMatch(/commentRangeStart.*needs checking.*commentRangeEnd.*commentReference/);
  });
  it('links the words of a claim', async () => {
    const made = briefing();
    const claim = made.note.content
      .flatMap(({ content }) => content)
      .find(({ marks }) => marks.some(({ type }) => type === 'claim'));
    claim?.marks.push({ type: 'link', attrs: { href: 'https://example.org/a#terms' } });
    const { bytes } = await exportDocx({ ...input(), briefing: made, now: '2026-01-02T03:04:05.000Z' });
    const [, id, words] = /<w:sdtContent><w:hyperlink [^>]*w:anchor="terms" r:id="(\w+)">.*?>([^<]+)<\/w:t>/.exec(
      part(bytes, 'word/document.xml'),
    ) ?? ['', '', ''];
    expect(words?.replaceAll('\u00a0', ' ')).toBe(claim?.text);
    expect(part(bytes, 'word/_rels/document.xml.rels')).toMatch(
      new RegExp(`Id="${id}"[^>]*Target="https://example.org/a" TargetMode="External"`),
    );
  });
  it.each(['CURRENT', 'TOTAL_PAGES', 'SECTION'])('has the word %s as a word, not as the number of a page', async (name) => {
    const made = briefing();
    const words = { type: 'doc', attrs: { apparatus: {}, reviews: {} }, content: [paragraph(text(name))] };
    made.note.content.push(...(parseNoteDoc(words).content as NoteNode[]));
    const { bytes } = await exportDocx({ ...input(), briefing: made, now: '2026-01-02T03:04:05.000Z' });
    expect(part(bytes, 'word/document.xml')).toContain(`>${name}</w:t>`);
  });
  it('gives the same bytes twice', async () => {
    const [a, b] = [await word('footnotes', true), await word('footnotes', true)];
    expect(Buffer.compare(Buffer.from(a.bytes), Buffer.from(b.bytes))).toBe(0);
  });
  it('passes the structure check, mammoth and LibreOffice', { timeout: 120_000 }, async () => {
    const { bytes, warnings } = await word('footnotes', true);
    expect(warnings).toEqual([]);
    const file = path.join(folder, 'rich.docx');
    writeFileSync(file, bytes);
    const lint = lintOf(file);
    expect(`${lint.stdout}${lint.stderr}`).not.toMatch(/error/i);
    const { value } = await mammoth.convertToHtml({ path: file });
    for (const words of ['Told us by the embassy.', 'alt="The two delegations"', 'Table 1']) expect(value).toContain(words);
    printWithOffice(folder, [file]);
    const pdf = path.join(folder, 'rich.pdf');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const read = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
    expect(read).toMatch(/Prices\s*\.+\s*\d/);
    expect(read).toContain('See Energy, Table 1 and');
  });
});

describe('in the other formats', () => {
  it.each<[string, () => string, (string | RegExp)[]]>([
    [
      'HTML',
      () => exportHtml(input('footnotes')),
      [
        'Told us by the embassy.<br>Not for quotation.',
        '<a href="#to-energy">Energy</a>',
        'id="to-energy"',
        '<caption>Table 1</caption>',
        'alt="The two delegations"',
        '<hr class="page-break">',
        /<li class="l2"><a href="#h\d+">Prices<\/a>/,
        'no longer in the note',
      ],
    ],
    [
      'Markdown',
      () => exportMarkdown(input('footnotes')),
      [
        /Gas is settled\.\[\^\d+\]/,
        /\[\^\d+\]: Told us by the embassy\.\n\n {4}Not for quotation\./,
        '![The two delegations](data:',
        '- Energy',
      ],
    ],
    [
      'text',
      () => exportText(input('footnotes')),
      [/Gas is settled\. \[\d+\]/, 'See Energy, Table 1 and', '[Picture: The two delegations]', '  Prices'],
    ],
  ])('%s', (_name, make, expected) => {
    const made = make();
    for (const words of expected)
      expect(made).toMatch(words instanceof RegExp ? words : new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    expect(made).not.toContain('Ask the desk');
  });
});
