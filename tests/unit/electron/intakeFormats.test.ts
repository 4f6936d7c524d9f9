import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { CommentRangeEnd, CommentRangeStart, Document, FootnoteReferenceRun, Header, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleFromBytes, WINDOW_LIMIT } from '../../../electron/intake';
import { UserError } from '../../../shared/error';
import { ROOT } from '../../support/make';

const read = (name: string, bytes: Uint8Array) =>
  articleFromBytes(bytes, { name, way: 'file', importedAt: '2026-01-02T03:04:05.000Z', limit: WINDOW_LIMIT });
const fixture = (name: string) => readFileSync(path.join(ROOT, 'tests/fixtures', name));

async function refusal(name: string, bytes: Uint8Array): Promise<UserError['data']> {
  try {
    await read(name, bytes);
  } catch (error) {
    if (error instanceof UserError) return error.data;
    throw error;
  }
  throw new Error('it was taken');
}

describe('a PDF gives its words in reading order', () => {
  const reading = read('two-columns.pdf', fixture('two-columns.pdf'));
  const paragraphs = reading.then(({ text }) => text.split('\n\n'));

  it('reads the headline first, over both columns', async () =>
    expect((await paragraphs)[0]).toBe('Ministers agree to reopen the river ferry after five years of talks'));
  it('reads a column to its end before the next', async () =>
    expect((await paragraphs)[2]).toMatch(
      /^They also signed a memorandum of understanding .* figures of both administrations\.$/,
    ));
  it('joins what a column or a page parted', async () =>
    expect((await paragraphs)[4]).toMatch(/^Observers from the southern African community were present at the opening/));
  it('mends words that were parted at the end of a line', async () => expect((await reading).text).not.toMatch(/\p{L}-\s/u));
  it('passes over running heads and page numbers, and says so', async () => {
    const { text, lost } = await reading;
    expect(text).not.toMatch(/River Gazette|Page \d/);
    expect(lost).toEqual(['Running heads and page numbers were left out.']);
  });
  it('is known by its first bytes under any name', async () =>
    expect((await read('download', fixture('two-columns.pdf'))).hash).toBe((await reading).hash));

  it.each([
    ['only pictures of pages', 'pictures-only.pdf', 'pdf-no-text', /only pictures of pages/],
    ['a password', 'locked.pdf', 'pdf-locked', /locked with a password/],
  ])('says so of %s', async (_what, file, code, sentence) => {
    const data = await refusal(file, fixture(file));
    expect(data).toMatchObject({ code, message: expect.stringMatching(sentence) });
    expect(data.action).toContain('paste the words');
  });
  it('refuses one that was cut off', async () =>
    expect(await refusal('cut.pdf', fixture('two-columns.pdf').subarray(0, 400))).toMatchObject({ code: 'pdf' }));
});

describe('a Word document gives its words', () => {
  const made = async (): Promise<Uint8Array> =>
    new Uint8Array(
      await Packer.toArrayBuffer(
        new Document({
          comments: { children: [{ id: 0, author: 'A', date: new Date(0), children: [new Paragraph('Is this so?')] }] },
          footnotes: { 1: { children: [new Paragraph('The last round was in 2019.')] } },
          sections: [
            {
              headers: { default: new Header({ children: [new Paragraph('CONFIDENTIAL')] }) },
              children: [
                new Paragraph({ heading: 'Heading1', text: 'Talks in Maseru' }),
                new Paragraph({
                  children: [
                    new CommentRangeStart(0),
                    new TextRun('The sides agreed on water'),
                    new CommentRangeEnd(0),
                    new FootnoteReferenceRun(1),
                    new TextRun(' and power.'),
                  ],
                }),
              ],
            },
          ],
        }),
      ),
    );
  const repacked = async (change: (parts: Record<string, Uint8Array>) => Zippable): Promise<Uint8Array> =>
    zipSync(change(unzipSync(await made())));

  it('keeps paragraphs, puts notes at the end, leaves heads and comments', async () => {
    const { text, lost } = await read('talks.docx', await made());
    expect(text.split('\n\n')).toEqual([
      'Talks in Maseru',
      'The sides agreed on water and power.',
      'The last round was in 2019.',
    ]);
    expect(lost).toEqual(['Headers and footers were left out.', 'Comments were left out.', 'Notes were put at the end.']);
  });

  it.each(['talks.dotx', 'talks.docm', 'TALKS.DOCX'])('under the name %s, too', async (name) =>
    expect((await read(name, await made())).text).toContain('The sides agreed on water and power.'),
  );

  const bomb = new Uint8Array(8 * 1024 * 1024);
  const document = (xml: string) => (parts: Record<string, Uint8Array>) => ({ ...parts, 'word/document.xml': strToU8(xml) });
  it.each<[string, (parts: Record<string, Uint8Array>) => Zippable, RegExp]>([
    ['that swells when unpacked', (parts) => ({ ...parts, 'word/media/a.bin': bomb }), /swell/],
    ['with a part of a thousand nested elements', document(`${'<w:p>'.repeat(1000)}${'</w:p>'.repeat(1000)}`), /nested/],
    ['that declares entities', document('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), /entities/],
    ['with an unsafe name in it', (parts) => ({ ...parts, '../../x.xml': strToU8('x') }), /unsafe/],
    ['with two parts of one name', (parts) => ({ ...parts, 'WORD/document.xml': strToU8('<a/>') }), /twice/],
    ['that is a zip of something else', () => ({ 'a.txt': strToU8('words') }), /no Word document/],
  ])('refuses one %s', async (_what, change, reason) => {
    const data = await refusal('talks.docx', await repacked(change));
    expect(data.code).toBe('word');
    expect(data.message).toMatch(reason);
    expect(data.message).toContain('talks.docx');
  });
  it('leaves macros and linked files where they are', async () => {
    const { lost, text } = await read(
      'talks.docx',
      await repacked((parts) => ({ ...parts, 'word/vbaProject.bin': strToU8('macro'), 'word/media/image1.png': strToU8('x') })),
    );
    expect(text).toContain('The sides agreed');
    expect(lost).toEqual(expect.arrayContaining(['Pictures were left out.', 'Macros and embedded objects were left out.']));
  });
  it('says that it reads insertions and no deletions', async () => {
    const { lost, text } = await read(
      'talks.docx',
      await repacked((parts) => ({
        ...parts,
        'word/document.xml': strToU8(
          new TextDecoder()
            .decode(parts['word/document.xml'])
            .replace(
              ' and power.',
              ' and power.</w:t></w:r><w:del w:id="9" w:author="B"><w:r><w:delText>Not so.</w:delText></w:r></w:del><w:r><w:t>',
            ),
        ),
      })),
    );
    expect(text).not.toContain('Not so');
    expect(lost.join(' ')).toContain('tracked changes');
  });
});

describe('what a Word document holds and nobody sees, or words cannot say', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Below"><w:rPr><w:vanish/></w:rPr></w:style>';
  const run = (words: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
  const article = async (body: string) => {
    const parts = unzipSync(
      new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph('BODY')] }] }))),
    );
    const text = (part: string) => new TextDecoder().decode(parts[part]);
    return read(
      'talks.docx',
      zipSync({
        ...parts,
        'word/document.xml': strToU8(text('word/document.xml').replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`)),
        'word/styles.xml': strToU8(text('word/styles.xml').replace('</w:styles>', `${styles}</w:styles>`)),
      }),
    );
  };
  const paragraph = (inside: string) => `<w:p>${run('They agreed. ')}${inside}</w:p>`;
  const HIDDEN = 'Hidden text was left out.';

  it.each([
    ['by hand', `<w:p>${run('They agreed.')}${run('Not so.', '<w:vanish/>')}</w:p>`, 'They agreed.', [HIDDEN]],
    [
      'by their style',
      `<w:p>${run('They agreed.')}${run('Not so.', '<w:rStyle w:val="Secret"/>')}</w:p>`,
      'They agreed.',
      [HIDDEN],
    ],
    [
      'by the style of their paragraph',
      `<w:p>${run('They agreed.')}</w:p><w:p><w:pPr><w:pStyle w:val="Below"/></w:pPr>${run('Not so.')}</w:p>`,
      'They agreed.',
      [HIDDEN],
    ],
    ['no more, where it is taken back', paragraph(run('So.', '<w:vanish w:val="0"/>')), 'They agreed. So.', []],
    [
      'in a field of the index, which has no words',
      paragraph(
        '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE "gas"</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      'They agreed.',
      [],
    ],
  ])('hidden %s', async (_what, body, wanted, losses) => {
    const { text, lost } = await article(body);
    expect({ text, lost: lost.filter((each) => !each.startsWith('Notes ')) }).toEqual({ text: wanted, lost: losses });
  });
  it('says that an equation is missing', async () => {
    const equation =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=42</m:t></m:r></m:oMath>';
    const { text, lost } = await article(paragraph(equation));
    expect(text).toBe('They agreed.');
    expect(lost).toContain('Equations were left out.');
  });
});

describe('a mail gives its words', () => {
  const mail = (more: string, body: string) =>
    strToU8(
      `From: Press Office <press@mfa.example>\r\nSubject: =?utf-8?q?Consultations_in_Z=C3=BCrich?=\r\nDate: Tue, 4 Mar 2025 09:00:00 +0100\r\n${more}\r\n${body}`,
    );
  it('keeps subject, day and text', async () =>
    expect((await read('note.eml', mail('', 'The sides agreed on water.'))).text).toBe(
      'Consultations in Zürich\n\nPublished: 2025-03-04\n\nThe sides agreed on water.',
    ));
  it('reads a page where there is no plain text, and names what is attached', async () => {
    const body = [
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>The sides <b>agreed</b>.</p><script>x()</script>',
      '--b',
      'Content-Type: application/pdf; name="list.pdf"',
      'Content-Disposition: attachment; filename="list.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERg==',
      '--b--',
    ].join('\r\n');
    const { text, lost } = await read(
      'note.eml',
      mail('MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n', body),
    );
    expect(text).toContain('The sides agreed.');
    expect(text).not.toMatch(/x\(\)|<b>/);
    expect(lost).toEqual(['The attachment “list.pdf” was not read.']);
  });
  it.each([
    ['by its subject', 'Subject: =?utf-8?q?Notes_from_Gen=C3=A8ve?=\r\n', 'The forwarded mail “Notes from Genève” was not read.'],
    ['that has no subject', 'From: a@b.example\r\n', 'A forwarded mail was not read.'],
  ])('names a forwarded mail %s', async (_what, headers, sentence) => {
    const forwarded = `--b\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${headers}\r\nThey met.\r\n--b--`;
    const { text, lost } = await read('note.eml', mail('Content-Type: multipart/mixed; boundary=b\r\n', forwarded));
    expect(text).toContain('See below.');
    expect(lost).toEqual([sentence]);
  });
  it('refuses what is no mail', async () =>
    expect(await refusal('note.eml', strToU8('just words'))).toMatchObject({ code: 'mail' }));
});
