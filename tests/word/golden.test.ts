import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { ROOT } from '../support/make';
import { wordAsText } from '../support/wordAsText';
import { letters, seenByPandoc, seenByPython, seenInHtml, seenInNote } from '../support/wordReaders';
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

const footnotes = (text: string): number => (/\n--- footnotes\n((?:.+\n)+)/.exec(text)?.[1] ?? '').match(/^\d+: /gm)?.length ?? 0;

const full = process.env.CHANCERY_RUNS !== undefined;
const SAMPLE = full ? names : ['template-readout', 'table-merged', 'footnotes', 'mixed-directions', 'lists-of-twelve-levels'];

it('LibreOffice loses no word', { timeout: 300_000 }, async () => {
  printWithOffice(folder, SAMPLE.map(file));
  for (const name of SAMPLE) {
    const read = letters(spawnSync('pdftotext', [path.join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }).stdout);
    const { value } = await mammoth.extractRawText({ path: file(name) });
    // Words of scripts that run from the right come out of a PDF in another order.
    const words = value.split(/\s+/).filter((word) => /^[\p{Script=Latin}\p{N}\p{P}]+$/u.test(word) && word.length < 20);
    expect(
      words.filter((word) => !read.includes(letters(word))),
      name,
    ).toEqual([]);
  }
});

const cache =
  process.env.WORD_CHECK_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(process.env.HOME ?? '', '.cache'), 'chancery-word-check');
const sdk = path.join(cache, 'node_modules/.bin/ooxml-validator');
const python = path.join(cache, 'venv/bin/python');
/** Readers that a plain machine lacks are asked in a full run; where one is missing, the run says so. */
const asked = (reader: string, isHere: () => boolean): boolean => {
  if (!full) return false;
  if (isHere()) return true;
  console.warn(`${reader} is not on this machine and was not asked.`);
  return false;
};
const has = (command: string) => spawnSync(command, ['--version']).status === 0;

if (asked('The Open XML SDK', () => existsSync(sdk)))
  it('the Open XML SDK finds no error', { timeout: 600_000 }, () => {
    const refused = names.flatMap((name) => {
      const { ok, errors } = JSON.parse(spawnSync(sdk, [file(name)], { encoding: 'utf8', cwd: cache }).stdout) as {
        ok: boolean;
        errors: unknown[];
      };
      return ok ? [] : [`${name}: ${JSON.stringify(errors[0])}`];
    });
    expect(refused).toEqual([]);
  });
const wanted = (of: readonly string[]) =>
  Promise.all(of.map(async (name) => [name, seenInNote(await noteOf(name))] as const)).then((seen) => Object.fromEntries(seen));
it('mammoth sees the headings and footnotes of the note', { timeout: 300_000 }, async () => {
  const seen = names.map(async (name) => [name, seenInHtml((await mammoth.convertToHtml({ path: file(name) })).value)] as const);
  expect(Object.fromEntries(await Promise.all(seen))).toMatchObject(
    Object.fromEntries(Object.entries(await wanted(names)).map(([name, { items: _items, ...rest }]) => [name, rest])),
  );
});
if (asked('pandoc', () => has('pandoc')))
  it('pandoc sees the same without a warning', { timeout: 300_000 }, async () =>
    expect(Object.fromEntries(names.map((name) => [name, seenByPandoc(file(name))]))).toEqual(await wanted(names)),
  );
if (asked('python-docx', () => existsSync(python)))
  it('python-docx sees the same, and the properties', { timeout: 300_000 }, async () => {
    const read = seenByPython(python, names.map(file));
    expect(Object.fromEntries(read.map(({ seen }, i) => [names[i], seen]))).toEqual(await wanted(names));
    for (const [i, name] of names.entries()) {
      const text = wordAsText(readFileSync(file(name)));
      const property = (of: string) => new RegExp(`^${of}: ?(.*)$`, 'm').exec(text)?.[1];
      expect(read[i]?.properties, name).toEqual({ title: property('dc:title'), author: property('dc:creator') });
    }
  });
if (asked('python-docx', () => existsSync(python)))
  it('python-docx opens and saves each without loss', { timeout: 300_000 }, () => {
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
    const read = spawnSync(python, ['-c', script, path.join(folder, 'again.docx'), ...names.map(file)], { encoding: 'utf8' });
    expect(read.stderr).toBe('');
    expect(read.status).toBe(0);
  });
