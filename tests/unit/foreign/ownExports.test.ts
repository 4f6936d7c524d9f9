import { getSchema } from '@tiptap/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlainNote, readWordTemplate } from '../../../electron/foreign';
import { WINDOW_LIMIT } from '../../../electron/intake';
import { extensions } from '../../../renderer/editor/schema';
import { UserError } from '../../../shared/error';
import { exportDocx } from '../../../shared/export/docx';
import { noteDocToJSON, parseNoteDoc } from '../../../shared/model/note';
import { noteAsText } from '../../support/noteAsText';
import { picker } from '../../support/wordEdits';
import { NOTES } from '../../word/golden/notes';

/** Notes of which every line comes back as it went out: what an export adds stands beside them. */
const WHOLE = [
  'comment',
  'paragraphs',
  'headings',
  'marks',
  'links',
  'lists-restart',
  'lists-that-begin-later',
  'table',
  'table-merged',
  'table-with-blocks',
  'table-of-sixty-columns',
  'footnotes',
  'footnotes-300',
  'arabic',
  'hebrew',
  'east-asian',
  'mixed-directions',
  'other-scripts',
  'hostile-markup',
  'letter-paper',
  'enormous',
];
const schema = getSchema(extensions());
const exported = async (name: string) => {
  const given = await NOTES[name]?.();
  if (!given) throw new Error(`no note is called ${name}`);
  return { given, bytes: (await exportDocx({ ...given, now: '2026-01-02T03:04:05.000Z' })).bytes };
};
const read = (bytes: Uint8Array) => {
  const { note } = readPlainNote({ bytes, name: 'x.docx', today: '2026-01-02', limit: WINDOW_LIMIT });
  parseNoteDoc(noteDocToJSON(note));
  schema.nodeFromJSON(noteDocToJSON(note)).check();
  return note;
};

describe('what Word documents of ours say is read by the same reader', () => {
  it.each(WHOLE)('%s', async (name) => {
    const { given, bytes } = await exported(name);
    // The export keeps the parts of a date together.
    const linesOf = (text: string) => text.replaceAll('\u00a0', ' ').split('\n');
    const lines = new Set(linesOf(noteAsText(read(bytes))));
    const wanted = linesOf(noteAsText(given.briefing.note)).filter((line) => line.trim() !== '');
    expect(wanted.filter((line) => !lines.has(line))).toEqual([]);
  });
});

/** Damage that keeps the XML well-formed enough to be looked at: tags taken out, doubled, turned about, values changed. */
function damaged(xml: string, pick: (n: number) => number): string {
  const tags = [...xml.matchAll(/<[^>]+>/g)];
  let out = xml;
  for (let i = 0; i < 6; i++) {
    const tag = tags[pick(tags.length)]?.[0] ?? '';
    const other = tags[pick(tags.length)]?.[0] ?? '';
    const change = [
      () => '',
      () => tag + tag,
      () => other,
      () => tag.replace(/"[^"]*"/, '"-7"'),
      () => tag.replace(/"[^"]*"/, '"99999999999"'),
    ];
    out = out.replace(tag, change[pick(change.length)] ?? (() => ''));
  }
  return out;
}

describe('damaged documents', () => {
  it.each(['template-ministerial', 'table-merged', 'lists-of-twelve-levels', 'contents-and-references', 'pictures'])(
    '%s gives a whole note or a refusal in words, never anything else',
    async (name) => {
      const parts = unzipSync((await exported(name)).bytes);
      const pick = picker(7);
      const taken = { note: 0, refused: 0 };
      for (let i = 0; i < Number(process.env.CHANCERY_RUNS ?? 1) * 60; i++) {
        const part =
          ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'][pick(4)] ?? '';
        const xml = damaged(strFromU8(parts[part] ?? new Uint8Array()), pick);
        const bytes = zipSync({ ...parts, [part]: strToU8(xml) }, { level: 1 });
        try {
          read(bytes);
          readWordTemplate({ bytes, name: 'x.docx' });
          taken.note++;
        } catch (error) {
          const reason = error instanceof UserError ? error.data.reason : String(error);
          if (reason !== null && !/no root element|has no body/.test(reason)) throw new Error(`round ${i}, ${part}: ${reason}`);
          taken.refused++;
        }
      }
      expect(taken.note).toBeGreaterThan(taken.refused);
    },
  );
});
