import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { validatorsFolder } from '../../scripts/word-validators.mjs';
import { exportDocx } from '../../shared/export/docx';
import { ROOT } from '../support/make';
import { wordAsText } from '../support/wordAsText';
import { letters, lostWords, seenByMammoth, seenByPandoc, seenByPython, seenInNote } from '../support/wordReaders';
import { lintOf, printWithOffice } from '../support/wordTools';
import { NOTES } from './golden/notes';

/** Each note of the golden set as it goes out, in text files that are read when they change (`CHANCERY_UPDATE_DOCS=1` writes them). */
const FOLDER = path.join(ROOT, 'tests/word/golden');
const NOW = '2026-01-02T03:04:05.000Z';
const names = Object.keys(NOTES);
const folder = process.env.CHANCERY_GOLDEN ?? mkdtempSync(path.join(tmpdir(), 'chancery-golden-'));
afterAll(() => {
  if (!process.env.CHANCERY_GOLDEN) rmSync(folder, { recursive: true, force: true });
});
const noteOf = async (name: string) => {
  const note = await NOTES[name]?.();
  if (!note) throw new Error(`no note is called ${name}`);
  return note;
};
const make = async (name: string) => exportDocx({ ...(await noteOf(name)), now: NOW });
const file = (name: string) => path.join(folder, `${name}.docx`);
describe('each note of the golden set', () => {
  it.each(names)('%s', async (name) => {
    const { bytes, warnings } = await make(name);
    writeFileSync(file(name), bytes);
    const text = `${wordAsText(bytes)}${warnings.map((each) => `\n--- said: ${each}\n`).join('')}`;
    const golden = path.join(FOLDER, `${name}.txt`);
    if (process.env.CHANCERY_UPDATE_DOCS === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from((await make(name)).bytes)), 'the same note, the same bytes').toBe(0);
    const lint = lintOf(file(name));
    expect(lint.stdout).not.toMatch(/^(?:error|hostile)/m);
    expect(lint.status).toBe(0);
    const { value, messages } = await mammoth.convertToHtml({ path: file(name) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    for (const level of [1, 2, 3, 4, 5, 6])
      expect(value.split(`<h${level}>`).length, `headings ${level}`).toBe(text.split(`[Heading${level}`).length);
    expect(value.split('<table>').length, 'tables').toBe(text.split('+ table of').length);
    expect(value.split('<li id="footnote-').length, 'footnotes').toBe(footnotes(text) + 1);
  });
  it('has a file for each note and no other', () =>
    expect(
      readdirSync(FOLDER)
        .filter((each) => each.endsWith('.txt'))
        .sort(),
    ).toEqual(names.map((name) => `${name}.txt`).sort()));
});

const footnoteLines = (text: string): string[] => (/\n--- footnotes\n((?:.+\n)+)/.exec(text)?.[1] ?? '').match(/.+/g) ?? [];
const footnotes = (text: string): number => footnoteLines(text).filter((line) => /^\d+: /.test(line)).length;

/** What all readers are asked in every run; in a full one they are asked all. */
const SAMPLE =
  process.env.CHANCERY_RUNS === undefined
    ? [
        'template-readout',
        'template-all-heads',
        'draft-for-checking-footnotes',
        'table-merged',
        'table-with-blocks',
        'footnotes',
        'lists-of-twelve-levels',
        'numbered-paragraphs',
        'arabic',
        'hebrew',
        'east-asian',
        'mixed-directions',
        'other-scripts',
      ]
    : names;
const MANY = 600_000;

/** Letters of each footnote's paragraphs. */
const footnoteWords = (name: string): string[] =>
  footnoteLines(wordAsText(readFileSync(file(name)))).map((line) => letters(line.replace(/^(?:\d+:)? *\[\w+\] ?/, '')));
/** A PDF has these letters as they are drawn. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

it('LibreOffice loses no word, in whatever script', { timeout: MANY }, async () => {
  printWithOffice(folder, SAMPLE.map(file));
  for (const name of SAMPLE) {
    const read = spawnSync('pdftotext', [path.join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }).stdout;
    const { value } = await mammoth.extractRawText({ path: file(name) });
    expect(lostWords(value, read), name).toEqual([]);
    const printed = letters(read);
    for (const words of footnoteWords(name).filter((each) => !RIGHT_TO_LEFT.test(each))) expect(printed, name).toContain(words);
  }
});
it.each([
  ['a word of Latin letters', 'The sides met.', 'The met.', ['sides']],
  ['a word of Cyrillic', 'Москва и Киев', 'Москва и', ['Киев']],
  ['a word of Hebrew', 'הצדדים סיכמו', 'הצדדים', ['סיכמו']],
  ['a word of Arabic', 'اتفق الطرفان', 'اتفق', ['الطرفان']],
  ['a passage of Han', '双方达成协议。会议纪要', '会议纪要', ['双方达成协议']],
  ['a passage of Japanese', '両国は合意した。', '両国は合意。', ['両国は合意した']],
  ['none where letters of Arabic are drawn as one, or in another order', 'الاجتماع', '\u202bاالجتماع\u202c', []],
])('would tell of %s', (_what, text, read, lost) => expect(lostWords(text, read)).toEqual(lost));

const cache = validatorsFolder();
const python = path.join(cache, 'venv/bin/python');

it('the Open XML SDK finds no error', { timeout: MANY }, () => {
  const refused = SAMPLE.flatMap((name) => {
    const { stdout } = spawnSync(path.join(cache, 'node_modules/.bin/ooxml-validator'), [file(name)], {
      encoding: 'utf8',
      cwd: cache,
    });
    const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: unknown[] };
    return ok ? [] : [`${name}: ${JSON.stringify(errors[0])}`];
  });
  expect(refused).toEqual([]);
});
describe('other programs see the headings, items, tables and footnotes of the note', { timeout: MANY }, async () => {
  const wanted = async (name: string) => seenInNote(await noteOf(name));
  it.each(names)('mammoth: %s', async (name) => expect(await seenByMammoth(file(name))).toEqual(await wanted(name)));
  it.each(SAMPLE)('pandoc, without a warning: %s', async (name) => expect(seenByPandoc(file(name))).toEqual(await wanted(name)));
  it('python-docx, and the properties', async () => {
    const read = seenByPython(python, SAMPLE.map(file));
    for (const [i, name] of SAMPLE.entries()) {
      expect(read[i]?.seen, name).toEqual(await wanted(name));
      const text = wordAsText(readFileSync(file(name)));
      const property = (of: string) => new RegExp(`^${of}: ?(.*)$`, 'm').exec(text)?.[1];
      expect(read[i]?.properties, name).toEqual({ title: property('dc:title'), author: property('dc:creator') });
    }
  });
});
it('python-docx opens and saves each without loss', { timeout: MANY }, () => {
  const script = `
import sys, docx
from docx.oxml.ns import qn
words = lambda d: ' '.join(t.text or '' for t in d.element.body.iter(qn('w:t')))
for name in sys.argv[2:]:
    d = docx.Document(name); before = words(d)
    [c.text for t in d.tables for r in t.rows for c in r.cells]
    d.save(sys.argv[1])
    assert words(docx.Document(sys.argv[1])) == before, name
`;
  const read = spawnSync(python, ['-c', script, path.join(folder, 'again.docx'), ...SAMPLE.map(file)], { encoding: 'utf8' });
  expect(read.stderr).toBe('');
  expect(read.status).toBe(0);
});
