import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import type { ExportInput } from '../../shared/export/input';
import { type NoteNode, parseNoteDoc } from '../../shared/model/note';
import { readReturned } from '../../shared/roundtrip';
import { NOTE_EDITS } from '../support/noteEdits';
import { xmlParts } from '../support/returned';
import { settledText } from '../support/settledText';
import { picker } from '../support/wordEdits';
import { lintOf } from '../support/wordTools';
import { NOTES } from './golden/notes';

const NOW = '2026-01-02T03:04:05.000Z';
const BY = { author: 'A. Officer & Co', date: '2026-02-03T09:30:00.000Z' };
const folder = mkdtempSync(path.join(tmpdir(), 'chancery-tracked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const RUNS = Number(process.env.CHANCERY_RUNS ?? 1);

/** Each note is written once, however many others it is held against. */
const files = new WeakMap<ExportInput, ReturnType<typeof exportDocx>>();
function written(input: ExportInput): ReturnType<typeof exportDocx> {
  const made = files.get(input) ?? exportDocx({ ...input, now: NOW });
  files.set(input, made);
  return made;
}
/** The new note with its changes against the earlier one, beside both as they are. */
async function tracked(
  was: ExportInput,
  now: ExportInput,
): Promise<{ was: Uint8Array; now: Uint8Array; both: Uint8Array; warnings: string[] }> {
  const [before, after] = [await written(was), await written(now)];
  const made = await exportDocx({ ...now, now: NOW, changes: { was: unzipSync(before.bytes), by: BY } });
  return { was: before.bytes, now: after.bytes, both: made.bytes, warnings: made.warnings };
}
/** The earlier note is what rejecting gives, the new one what accepting gives. */
async function holds(was: ExportInput, now: ExportInput, of: string): Promise<Uint8Array> {
  const made = await tracked(was, now);
  expect(settledText(made.both, 'accepted'), `accepted: ${of}`).toEqual(settledText(made.now, 'accepted'));
  expect(settledText(made.both, 'rejected'), `rejected: ${of}`).toEqual(settledText(made.was, 'accepted'));
  lint(made.both, of);
  return made.both;
}
/** References, numbers, fields and grids hold together. */
function lint(bytes: Uint8Array, of: string): void {
  const file = path.join(folder, 'tracked.docx');
  writeFileSync(file, bytes);
  const { stdout, status } = lintOf(file);
  expect(stdout, of).not.toMatch(/^(?:error|hostile)/m);
  expect(status, of).toBe(0);
}
const made = new Map<string, ExportInput>();
/** A note of the golden set; nobody changes it. */
const golden = async (name: string): Promise<ExportInput> => {
  const note = made.get(name) ?? (await NOTES[name]?.());
  if (!note) throw new Error(`no note is called ${name}`);
  made.set(name, note);
  return note;
};
/** A note with one of each: claims and their footnotes, lists, tables, pictures, breaks, the author's own footnotes. */
async function makeRich(): Promise<ExportInput> {
  const input = structuredClone(await golden('evidence-footnotes'));
  for (const name of ['contents-and-references', 'lists-restart', 'table-merged', 'table-with-blocks', 'quote-and-author'])
    input.briefing.note.content.push(...(await golden(name)).briefing.note.content.slice(1));
  return input;
}
let whole: Promise<ExportInput> | undefined;
const rich = (): Promise<ExportInput> => {
  whole ??= makeRich();
  return whole;
};
const withEdits = (input: ExportInput, edit: (nodes: NoteNode[]) => void): ExportInput => {
  const note = structuredClone(input.briefing.note);
  edit(note.content);
  return { ...input, briefing: { ...input.briefing, note } };
};

describe('accepting all gives the new note, rejecting all the earlier one', () => {
  const names = Object.keys(NOTES).filter((name) => name !== 'enormous');
  // Every third pair in each run, all of them in the long ones.
  const tried = names.filter((_name, i) => RUNS > 1 || i % 3 === 0);
  it.each(tried)('between “%s” and the next of the golden set', async (name) => {
    const next = names[(names.indexOf(name) + 1) % names.length] ?? name;
    await holds(await golden(name), await golden(next), next);
  });
  it.each(Object.entries(NOTE_EDITS))('after %s', async (_name, edit) => {
    const was = await rich();
    for (let seed = 0; seed < RUNS; seed++) {
      const now = withEdits(was, (nodes) => edit(nodes, picker(seed)));
      await holds(was, now, `seed ${seed}`);
      // What one edit puts in another takes out: the other way round is for the long runs.
      if (RUNS > 1) await holds(now, was, `seed ${seed}, the other way`);
    }
  });
  it('after many edits at once, also against a note that bears changes itself', async () => {
    const kinds = Object.values(NOTE_EDITS);
    for (let seed = 0; seed < 4 * RUNS; seed++) {
      const pick = picker(1000 + seed);
      const was = await rich();
      const some = (nodes: NoteNode[]) => {
        for (let i = 0; i < 8; i++) kinds[pick(kinds.length)]?.(nodes, pick);
      };
      const now = withEdits(was, some);
      const both = await holds(was, now, `seed ${seed}`);
      const third = withEdits(now, some);
      const again = await exportDocx({ ...third, now: NOW, changes: { was: unzipSync(both), by: BY } });
      expect(settledText(again.bytes, 'rejected'), `seed ${seed}`).toEqual(settledText(both, 'accepted'));
    }
  });
});

/** One note against another, each a few paragraphs; the XML that the changes make. */
async function xmlOf(was: unknown[], now: unknown[], change: (xml: string) => string = (xml) => xml): Promise<string> {
  const input = await golden('empty');
  const note = (content: unknown[]): ExportInput => ({
    ...input,
    briefing: {
      ...input.briefing,
      note: parseNoteDoc({ type: 'doc', attrs: { apparatus: { version: 'final' }, reviews: {} }, content }),
    },
  });
  const before = unzipSync((await exportDocx({ ...note(was), now: NOW })).bytes);
  const document = strToU8(change(strFromU8(before['word/document.xml'] ?? new Uint8Array())));
  const made = await exportDocx({
    ...note(now),
    now: NOW,
    changes: { was: { ...before, 'word/document.xml': document }, by: BY },
  });
  lint(made.bytes, 'a short note');
  return strFromU8(unzipSync(made.bytes)['word/document.xml'] ?? new Uint8Array());
}
const p = (text: string, ...marks: unknown[]) => ({ type: 'paragraph', content: [{ type: 'text', text, marks }] });
const claim = (id: string) => ({
  type: 'claim',
  attrs: { claim: id, fact: 'f1', kind: 'outcome', status: 'verified', words: '' },
});
/** The marks of changes without their numbers, author and date. */
const marksIn = (xml: string): string[] =>
  (xml.match(/<w:(?:ins|del) [^>]*>(?:<w:r>.*?<\/w:(?:ins|del)>)?/g) ?? []).map((mark) =>
    mark.replace(/ w:(?:id|author|date|val)="[^"]*"| xml:space="preserve"|<w:rPr>.*?<\/w:rPr>/g, ''),
  );

describe('the marks', () => {
  it('bear the author, the day, and numbers of their own', async () => {
    const xml = await xmlOf([p('They met.')], [p('They met again.'), p('All went well.')]);
    const marks = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g)];
    expect(marks.length).toBeGreaterThan(2);
    expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length);
    for (const [, , author, date] of marks) expect([author, date]).toEqual(['A. Officer &amp; Co', '2026-02-03T09:30:00Z']);
  });
  it('stand on the words that differ, not on what stayed', async () => {
    const xml = await xmlOf([p('Both sides agreed to expand trade.')], [p('Both sides discussed expanding trade.')]);
    expect(marksIn(xml)).toEqual([
      '<w:del><w:r><w:delText>agreed to expand</w:delText></w:r></w:del>',
      '<w:ins><w:r><w:t>discussed expanding</w:t></w:r></w:ins>',
    ]);
  });
  it('stand within the control of a claim that stayed, and round one that is new', async () => {
    const inside = await xmlOf([p('They signed it.', claim('c1'))], [p('They nearly signed it.', claim('c1'))]);
    expect(inside).toMatch(/<w:sdtContent>(?:(?!<\/w:sdtContent>).)*<w:ins /);
    expect(inside).not.toContain('customXmlInsRange');
    const round = await xmlOf(
      [p('They signed it.', claim('c1'))],
      [p('They signed it.', claim('c1')), p('They left.', claim('c2'))],
    );
    expect(round.match(/<w:customXmlInsRangeStart /g)?.length).toBe(2);
    expect(round).toMatch(/<w:customXmlInsRangeStart [^>]*\/><w:sdt>(?:(?!<w:sdt>).)*They left/);
  });
  it('say of a whole paragraph that its own mark came or went', async () => {
    const xml = await xmlOf([p('First.'), p('Second one.'), p('Third.')], [p('First.'), p('Third.')]);
    expect(xml).toMatch(/<w:p><w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr><w:del [^>]*><w:r><w:delText[^>]*>Second one\./);
  });
  it('are the same each time', async () => {
    const [was, now] = [[p('One thing.')], [p('Another thing.'), p('More.')]];
    expect(await xmlOf(was, now)).toBe(await xmlOf(was, now));
  });
  it.each([
    [
      'a field that runs a program',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      /DDEAUTO/,
    ],
    ['an object', '<w:r><w:object r:id="rId99"/></w:r>', /w:object|rId99/],
    ['a link', '<w:hyperlink r:id="rId98"><w:r><w:t>here</w:t></w:r></w:hyperlink>', /rId98/],
    ['a picture from afar', '<w:r><w:drawing><a:blip r:link="rId97"/></w:drawing></w:r>', /rId97/],
  ])('take nothing active over from the earlier file: %s', async (_name, hostile, trace) => {
    const xml = await xmlOf([p('Words that go.')], [p('Now quite another line stands here.')], (before) =>
      before.replace(/(<w:t[^>]*>Words that go\.<\/w:t><\/w:r>)/, `$1${hostile}`),
    );
    expect(xml).toContain('Words that go.');
    expect(xml).not.toMatch(trace);
  });
});

it('footnotes rise in the order of the text, those that were taken out among them', async () => {
  const noted = (words: string) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: words, marks: [] },
      { type: 'footnote', attrs: { text: `On ${words}` } },
    ],
  });
  const note = async (...words: string[]) => {
    const input = structuredClone(await golden('empty'));
    input.briefing.note = parseNoteDoc({
      type: 'doc',
      attrs: { apparatus: { version: 'final' }, reviews: {} },
      content: words.map(noted),
    });
    return input;
  };
  const { both } = await tracked(await note('Gas.', 'Grain.', 'Water.'), await note('Gas.', 'Water.', 'Prices.'));
  lint(both, 'footnotes');
  const parts = unzipSync(both);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const said = new Map(
    [...part('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)].map(([, id, xml]) => [
      Number(id),
      (xml ?? '').replace(/<[^>]*>/g, '').trim(),
    ]),
  );
  const referred = [...part('word/document.xml').matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id));
  // LibreOffice takes them by their place.
  expect([...said.keys()]).toEqual(referred);
  expect(referred).toEqual(referred.toSorted((a, b) => a - b));
  expect(referred.map((id) => said.get(id))).toEqual(['On Gas.', 'On Grain.', 'On Water.', 'On Prices.']);
});

it('a document with changes that comes back untouched shows none', async () => {
  const was = await rich();
  const now = withEdits(was, (nodes) => {
    const pick = picker(4);
    for (const name of ['words taken out', 'a block put in', 'a list item taken out', 'a row taken out', 'words written anew'])
      NOTE_EDITS[name]?.(nodes, pick);
  });
  const { both } = await tracked(was, now);
  expect(readReturned(xmlParts(both))?.returned.changes).toEqual([]);
});
