import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { type NoteNode, parseNoteDoc } from '../../shared/model/note';
import { readReturned } from '../../shared/roundtrip';
import { sayPlaces } from '../../shared/roundtrip/claimPlace';
import type { ExportManifest } from '../../shared/roundtrip/manifest';
import { briefingOf, corpusIds, corpusText } from '../support/make';
import { COLLEAGUE, editInOffice, type OfficeEdit } from '../support/officeEdits';
import { told, xmlParts } from '../support/returned';
import { type Pick, picker } from '../support/wordEdits';

/** Real edits: a colleague opens the document in LibreOffice, selects, types, deletes, comments, and saves it as .docx. */
const folder = mkdtempSync(path.join(tmpdir(), 'chancery-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paragraphs of the author's own, which no claim stands in. */
const OWN = [
  'The embassy asks for instructions before the end of the month.',
  'Parliament debates the treaty in autumn, and wants papers by then.',
  'Our delegation travels by train through the mountains.',
];
/** A claim or own paragraph with two of its words that stand nowhere else in the document. */
type Target = { words: string; before: string; phrase: string; after: string; paragraph: string };
type Row = {
  name: string;
  on: 'claim' | 'own';
  /** What is done, and how the app is to tell of it. */
  edit(target: Target, by: string): { what: string; words: string; typed?: string; told: string[] };
};
const changed = ({ words }: Target, now: string, by: string) => [`claim “${words}” → “${now}”${by}`];
const ROWS: readonly Row[] = [
  {
    name: 'words typed over in the middle of a claim',
    on: 'claim',
    edit: (t, by) => {
      const typed = 'quite otherwise';
      return { what: 'type over', words: t.phrase, typed, told: changed(t, t.before + typed + t.after, by) };
    },
  },
  {
    name: 'a word typed into a claim',
    on: 'claim',
    edit: (t, by) => {
      const typed = ' probably';
      return { what: 'type behind', words: t.phrase, typed, told: changed(t, t.before + t.phrase + typed + t.after, by) };
    },
  },
  {
    name: 'words deleted in a claim',
    on: 'claim',
    edit: (t, by) => ({ what: 'delete', words: t.phrase, told: changed(t, t.before + t.after, by) }),
  },
  {
    name: 'words typed in front of the first of a claim',
    on: 'claim',
    edit: (t, by) => {
      const typed = 'As reported, ';
      return { what: 'type before', words: t.words, typed, told: changed(t, typed + t.words, by) };
    },
  },
  {
    name: 'words typed behind the last of a claim',
    on: 'claim',
    edit: (t, by) => {
      const typed = ' Or so it is said.';
      return { what: 'type behind', words: t.words, typed, told: changed(t, t.words + typed, by) };
    },
  },
  {
    name: 'a claim deleted',
    on: 'claim',
    edit: (t, by) => ({ what: 'delete', words: t.words, told: [`claim “${t.words}” gone${by}`] }),
  },
  {
    name: 'a claim typed over whole',
    on: 'claim',
    edit: (t, by) => {
      const typed = 'Nothing was agreed.';
      return { what: 'type over', words: t.words, typed, told: changed(t, typed, by) };
    },
  },
  {
    name: 'a claim broken into two paragraphs',
    on: 'claim',
    edit: (t, by) => ({ what: 'break', words: t.phrase, told: changed(t, `${t.before}\n${t.phrase}${t.after}`, by) }),
  },
  {
    name: 'a sentence typed behind a claim, at the end of its paragraph',
    on: 'claim',
    edit: (t, by) => {
      const typed = ' We shall see.';
      return {
        what: 'type at the end of the paragraph',
        words: t.phrase,
        typed,
        told: [`“${t.paragraph}” → “${t.paragraph}${typed}”${by}`],
      };
    },
  },
  {
    name: 'a new paragraph behind that of a claim',
    on: 'claim',
    edit: (t, by) => {
      const typed = 'Sent to the mission for comment.';
      return { what: 'new paragraph behind', words: t.phrase, typed, told: [`new “${typed}”${by}`] };
    },
  },
  {
    name: 'a remark on a claim',
    on: 'claim',
    edit: (t) => ({ what: 'comment', words: t.words, typed: 'Is this so?', told: [`${COLLEAGUE} on “${t.words}”: Is this so?`] }),
  },
  { name: 'a claim set in bold', on: 'claim', edit: (t) => ({ what: 'bold', words: t.words, told: [] }) },
  {
    name: 'words typed over in a paragraph of the author’s own',
    on: 'own',
    edit: (t, by) => {
      const typed = 'quite otherwise';
      return {
        what: 'type over',
        words: t.phrase,
        typed,
        told: [`“${t.words}” → “${t.before}${typed}${t.after}”${by}`],
      };
    },
  },
  {
    name: 'a paragraph of the author’s own deleted',
    on: 'own',
    edit: (t, by) => ({ what: 'delete paragraph', words: t.phrase, told: [`“${t.words}” gone${by}`] }),
  },
  {
    name: 'a paragraph of the author’s own moved up by two',
    on: 'own',
    edit: (t, by) => ({ what: 'move up by two', words: t.phrase, told: [`“${t.words}” moved${by}`] }),
  },
  {
    name: 'a remark on words of the author’s own',
    on: 'own',
    edit: (t) => ({ what: 'comment', words: t.phrase, typed: 'Who says?', told: [`${COLLEAGUE} on “${t.phrase}”: Who says?`] }),
  },
];

async function note(id: string): Promise<{ file: string; manifest: ExportManifest }> {
  const briefing = briefingOf(corpusText(id));
  const own = OWN.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  briefing.note = parseNoteDoc({ ...briefing.note, content: [...briefing.note.content, ...own] as NoteNode[] });
  const { bytes } = await exportDocx({
    briefing,
    templateName: 'Meeting readout',
    evidence: 'footnotes',
    now: '2026-01-02T03:04:05.000Z',
  });
  const file = path.join(folder, `note-${id}.docx`);
  writeFileSync(file, bytes);
  const read = readReturned(xmlParts(bytes));
  if (!read) throw new Error('it is not known as ours');
  return { file, manifest: read.manifest };
}

/** What can be edited so that the first place that a search finds is the one that is meant. */
function targetsIn({ claims, paragraphs: all }: ExportManifest, on: Row['on']): Target[] {
  const paragraphs = all.map((paragraph) => paragraph.words);
  const words = new Map(claims.map((claim) => [claim.claim, claim.words]));
  const whole = paragraphs.map((paragraph) => sayPlaces(paragraph, (claim) => words.get(claim) ?? '')).join('\n');
  const once = (part: string) => whole.split(part).length === 2;
  const places =
    on === 'claim'
      ? claims.map((claim) => ({
          words: claim.words,
          paragraph: paragraphs.find((each) => each.includes(`{${claim.claim}}`)) ?? '',
        }))
      : paragraphs.filter((each) => OWN.includes(each)).map((each) => ({ words: each, paragraph: each }));
  return places.flatMap((place) => {
    const each = place.words.split(' ');
    for (let at = 1; at < each.length - 3; at++) {
      const phrase = `${each[at]} ${each[at + 1]}`;
      const from = each.slice(0, at).join(' ').length + 1;
      if (once(phrase) && once(place.words))
        return [{ ...place, before: place.words.slice(0, from), phrase, after: place.words.slice(from + phrase.length) }];
    }
    return [];
  });
}

/** Each edit, typed over and tracked, on a claim or paragraph that the seed picks. */
function jobsFor(file: string, manifest: ExportManifest, pick: Pick) {
  return ROWS.flatMap((row) =>
    [false, true].map((tracked) => {
      const targets = targetsIn(manifest, row.on);
      const target = targets[pick(targets.length)];
      if (!target) throw new Error(`${file} has no place for: ${row.name}`);
      const { what, words, typed = '', told: wanted } = row.edit(target, tracked ? ` by ${COLLEAGUE}` : '');
      const edit: OfficeEdit = { tracked, what, words, typed };
      return { file, edit, name: `${row.name}${tracked ? ', tracked' : ''}`, wanted };
    }),
  );
}

const IDS = process.env.CHANCERY_RUNS === undefined ? ['01', '03'] : corpusIds;

describe('what a colleague did in LibreOffice is found, and nothing else', async () => {
  const notes = await Promise.all(IDS.map(note));
  const jobs = notes.flatMap(({ file, manifest }, seed) => jobsFor(file, manifest, picker(seed)));
  it(`${jobs.length} edits in ${IDS.length} notes`, { timeout: 60_000 + jobs.length * 5_000 }, () => {
    const saved = editInOffice(folder, jobs);
    const line = (name: string, file: string, changes: readonly string[]) =>
      `${path.basename(file)}, ${name}: ${changes.join('; ')}`;
    const found = saved.map((bytes, i) => {
      const { name = '', file = '' } = jobs[i] ?? {};
      return line(name, file, told(readReturned(xmlParts(bytes))?.returned.changes ?? []));
    });
    expect(found).toEqual(jobs.map(({ name, file, wanted }) => line(name, file, wanted)));
  });
});
