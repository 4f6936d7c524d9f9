import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeBriefing } from '../../shared/model/briefing';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';
import { answerOpenDialog, answerSaveDialog, type Chancery, startChancery } from './chancery';

/** The PDF for those who do not see the page: what each part of it is, where to find it, and in which order it is read. */
type Json = { type: string; [key: string]: unknown };
const t = (text: string): Json => ({ type: 'text', text });
const p = (...content: Json[]): Json => ({ type: 'paragraph', content });
const h = (level: number, words: string): Json => ({ type: 'heading', attrs: { level, anchor: null }, content: [t(words)] });
const cell = (type: 'tableHeader' | 'tableCell', words: string): Json => ({ type, attrs: {}, content: [p(t(words))] });
const CONTENT: Json[] = [
  { type: 'title', content: [t('Talks in Vienna')] },
  h(1, 'Summary'),
  p(t('The sides met.'), { type: 'footnote', attrs: { text: 'The embassy reports.' } }),
  h(2, 'Energy'),
  { type: 'bulletList', content: ['Gas', 'Grain'].map((words) => ({ type: 'listItem', content: [p(t(words))] })) },
  {
    type: 'table',
    attrs: { layout: 'grid' },
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Year'), cell('tableHeader', 'Price')] },
      { type: 'tableRow', content: [cell('tableCell', '2025'), cell('tableCell', '40')] },
    ],
  },
  h(1, 'محضر الاجتماع'),
  p(t('اتفق الطرفان في 3 مارس على ميثاق جديد.')),
  p(t('The Arabic title is ميثاق المدينة and the Hebrew one אמנת העיר, both of 2026.')),
  h(1, 'Протокол'),
  p(t('Стороны согласились.')),
  p(t('双方达成协议。')),
];

let app: Chancery;
let file: string;
beforeAll(async () => {
  app = await startChancery({ width: 1280, height: 720 });
  const briefing = briefingOf(corpusText('01'));
  const { attrs } = briefing.note;
  briefing.note = parseNoteDoc({ type: 'doc', attrs: { ...attrs, apparatus: { version: 'final' } }, content: CONTENT });
  const from = path.join(app.folder, 'note.brief');
  await writeFile(from, serializeBriefing(briefing));
  await answerOpenDialog(app, [from]);
  await app.page.keyboard.press('ControlOrMeta+O');
  await app.page.getByRole('textbox', { name: 'Note text' }).waitFor({ timeout: 60_000 });
  file = path.join(app.folder, 'note.pdf');
  await answerSaveDialog(app, file);
  await app.page.keyboard.press('ControlOrMeta+E');
  await app.page.getByRole('radio', { name: 'PDF' }).check();
  await app.page.getByRole('button', { name: 'Save as PDF' }).click();
  await app.page.getByRole('dialog', { name: 'Saved as note.pdf' }).waitFor({ timeout: 60_000 });
});
afterAll(() => app.end());

const printed = (command: string, ...args: string[]): string => spawnSync(command, args, { encoding: 'utf8' }).stdout;
/** What a line says, without the marks that turn its direction, each word of letters from the right by its letters alone. */
const words = (line: string): string[] =>
  (line.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) =>
    /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word) ? [...word].sort().join('') : word,
  );

describe('a note as PDF', () => {
  it('says of each part what it is', () => {
    const structure = printed('pdfinfo', '-struct-text', file);
    const kinds = structure.match(/^ +(?!NonStruct|")\w+/gm)?.map((kind) => kind.trim()) ?? [];
    expect(kinds.join(' ')).toBe(
      'H1 H2 P Link Object H3 L LI P LI P Table TR TH P TH P TR TD P TD P H2 P P H2 P P L LI Link Object',
    );
    // A reader is told which heads stand over a cell.
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(structure.match(/\/Headers \[/g)).toHaveLength(2);
  });
  it('has a bookmark for each heading, by its level, and the language and title of the note', async () => {
    const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
    type Marks = { title: string; items: Marks }[];
    const told = (marks: Marks, level = 1): [number, string[]][] =>
      marks.flatMap(({ title, items }) => [[level, words(title).sort()] as [number, string[]], ...told(items, level + 1)]);
    // Chromium gives the words of a bookmark in the order in which they are drawn.
    expect(told((await pdf.getOutline()) as Marks)).toEqual([
      [1, words('Talks in Vienna').sort()],
      [2, ['Summary']],
      [3, ['Energy']],
      [2, words('محضر الاجتماع').sort()],
      [2, ['Протокол']],
    ]);
    const { info } = (await pdf.getMetadata()) as { info: { Language?: string; Title?: string; Creator?: string } };
    expect(info.Title).toBe('Talks in Vienna');
    expect(info.Language).toBe('en-GB');
    // Nothing of the system and the versions that it was printed with.
    expect(info.Creator).toBe('Chancery');
    await pdf.destroy();
  });
  it('can be selected and searched in any script, in the order in which it is read', () => {
    const read = printed('pdftotext', file, '-').split('\n').flatMap(words);
    const said = ['Talks in Vienna Summary The sides met 1 Energy Gas Grain Year Price 2025 40', 'محضر الاجتماع'].flatMap(words);
    expect(read.slice(0, said.length)).toEqual(said);
    // Within a line of two directions the reader of the PDF chooses the order of its stretches.
    const rest = [
      'اتفق الطرفان في 3 مارس على ميثاق جديد',
      'The Arabic title is ميثاق المدينة and the Hebrew one אמנת העיר both of 2026',
    ];
    let at = said.length;
    for (const line of [...rest, 'Протокол', 'Стороны согласились', '双方达成协议', '1 The embassy reports']) {
      const wanted = words(line);
      expect(read.slice(at, at + wanted.length).sort(), line).toEqual([...wanted].sort());
      at += wanted.length;
    }
  });
});
