import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { parseNoteDoc } from '../../shared/model/note';
import { readReturned } from '../../shared/roundtrip';
import { briefingOf, corpusText } from '../support/make';
import { told, xmlParts } from '../support/returned';
import { EDITS, picker } from '../support/wordEdits';

const folder = mkdtempSync(path.join(tmpdir(), 'chancery-round-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const briefing = briefingOf(corpusText('01'));
const { bytes } = await exportDocx({
  briefing,
  templateName: 'Meeting readout',
  evidence: 'footnotes',
  now: '2026-01-02T03:04:05.000Z',
});
const went = xmlParts(bytes);
const back = (parts: ReadonlyMap<string, string>) => {
  const read = readReturned(parts);
  if (!read) throw new Error('it is not known as ours');
  return read;
};
describe('a document that comes back untouched', () => {
  it('shows no change, and every claim is found by its tag', () => {
    const { manifest, returned } = back(went);
    expect(told(returned.changes)).toEqual([]);
    expect(manifest.briefing).toBe(briefing.id);
    expect(manifest.claims.length).toBeGreaterThan(15);
    expect(returned.foundBy).toEqual({ tag: manifest.claims.length, bookmark: 0, wording: 0 });
  });
  it.each<[string, string, (xml: string) => string]>([
    ['blanks that do not break were typed anew', 'word/document.xml', (xml) => xml.replaceAll('\u00a0', ' ')],
    [
      'an earlier Chancery remembered them so',
      'customXml/item1.xml',
      (xml) => xml.replace(/(\d) (June|July|August)/g, '$1\u00a0$2').replace(/Dr /g, 'Dr\u00a0'),
    ],
  ])('shows no change where %s', (_name, part, change) => {
    const xml = went.get(part) ?? '';
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    expect(told(back(new Map([...went, [part, changed]])).returned.changes)).toEqual([]);
  });

  it('shows no change in a note with numbers and portion marks', async () => {
    const formed = briefingOf(corpusText('01'));
    Object.assign(formed.note.attrs.apparatus, { numbered: true, portions: [{ level: 'SECRET', mark: 'S' }] });
    for (const node of formed.note.content) if (node.type === 'paragraph') node.attrs.portion = 'S';
    const made = await exportDocx({ briefing: formed, templateName: 'Meeting readout', evidence: 'none', now: '2026-01-02' });
    expect(strFromU8(unzipSync(made.bytes)['word/document.xml'] ?? new Uint8Array())).toContain('(S) ');
    expect(told(back(xmlParts(made.bytes)).returned.changes)).toEqual([]);
  });

  it('remembers each claim with its fact, a tag of at most 64 characters and a hidden bookmark of its own', () => {
    const { claims } = back(went).manifest;
    expect(new Set(claims.map(({ claim }) => claim)).size).toBe(claims.length);
    expect(new Set(claims.map(({ bookmark }) => bookmark)).size).toBe(claims.length);
    for (const { claim, bookmark } of claims) {
      expect(claim.length).toBeLessThanOrEqual(64);
      expect(bookmark).toMatch(/^_/);
    }
  });
  it('shows no change after LibreOffice has saved it, which drops the tags, and writes hyphens otherwise', async () => {
    // The report has hyphens of its own for where a line may end.
    const hyphened = briefingOf(corpusText('19'));
    const own = [
      { type: 'text', text: 'Cyber\u00adcrime in post\u2011war courts' },
      { type: 'footnote', attrs: { text: 'Pros\u00adecutors.' } },
    ];
    hyphened.note = parseNoteDoc(
      JSON.parse(JSON.stringify({ ...hyphened.note, content: [...hyphened.note.content, { type: 'paragraph', content: own }] })),
    );
    const made = await exportDocx({
      briefing: hyphened,
      templateName: 'Meeting readout',
      evidence: 'footnotes',
      now: '2026-01-02',
    });
    const footnotes = strFromU8(unzipSync(made.bytes)['word/footnotes.xml'] ?? new Uint8Array());
    expect(footnotes.match(/\u00ad/g), 'in the author’s own words alone').toHaveLength(1);
    writeFileSync(path.join(folder, 'note.docx'), made.bytes);
    const out = path.join(folder, 'libreoffice');
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      out,
      path.join(folder, 'note.docx'),
    ]);
    const saved = xmlParts(new Uint8Array(readFileSync(path.join(out, 'note.docx'))));
    const { manifest, returned } = back(saved);
    expect(told(returned.changes)).toEqual([]);
    expect(returned.foundBy.tag + returned.foundBy.bookmark).toBe(manifest.claims.length);
  }, 120_000);
});

/** Edits in all, each kind as often as another. */
const EDITS_MADE = 208;
const COMMENT =
  '<w:comments xmlns:w="w"><w:comment w:id="77" w:author="B. Colleague" w:date="2026-03-04T10:00:00Z"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>';

describe('what a colleague did is found, and nothing else', () => {
  it.each(EDITS)('$name', ({ apply }) => {
    for (let seed = 0; seed < Math.ceil(EDITS_MADE / EDITS.length); seed++) {
      const edited = apply(went.get('word/document.xml') ?? '', picker(seed));
      if (!edited) throw new Error('there is no place for this edit');
      const comments = edited.told.some((line) => line.includes('Is this so?')) ? COMMENT : (went.get('word/comments.xml') ?? '');
      const parts = new Map([...went, ['word/document.xml', edited.xml], ['word/comments.xml', comments]]);
      expect(told(back(parts).returned.changes), `seed ${seed}`).toEqual(edited.told);
    }
  });
  it('several edits at once are told each by itself', () => {
    let xml = went.get('word/document.xml') ?? '';
    const wanted: string[] = [];
    const pick = picker(7);
    for (const name of [
      'another word in a claim, typed over',
      'a paragraph of the author’s own changed',
      'a paragraph added, tracked',
    ]) {
      const edited = EDITS.find((edit) => edit.name === name)?.apply(xml, pick);
      xml = edited?.xml ?? xml;
      wanted.push(...(edited?.told ?? []));
    }
    const parts = new Map([...went, ['word/document.xml', xml]]);
    expect(told(back(parts).returned.changes).sort()).toEqual(wanted.sort());
  });
  it('a document of somebody else is none of ours', () => {
    const foreign = new Map([...went].filter(([name]) => !name.startsWith('customXml/')));
    expect(readReturned(foreign)).toBeNull();
  });
});
