import * as fs from 'node:fs';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportBriefing } from '../../electron/exportBriefing';
import { readReturned } from '../../shared/roundtrip';
import { briefingOf, corpusText, ROOT } from '../support/make';
import { type Paper, p, paper } from '../support/paper';

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC';

const write = async (bytes: Uint8Array, picture = false) => {
  const briefing = briefingOf(corpusText('01'));
  briefing.note.attrs.apparatus.marking = { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null };
  if (picture)
    briefing.note.content.push({
      type: 'image',
      attrs: { src: PNG, alt: 'A dot', width: null },
      marks: [],
      content: [],
    } as never);
  return exportBriefing({
    briefing,
    templateName: 'Meeting readout',
    format: 'docx',
    evidence: 'footnotes',
    letterhead: { bytes, name: 'paper.docx' },
    now: '2026-01-02T03:04:05.000Z',
  });
};
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const on = async (letterhead: Paper) => {
  const made = await write(paper(letterhead));
  return { ...made, document: partsOf(made.bytes)['word/document.xml'] ?? '' };
};
const ins = (words: string) => `<w:ins w:id="900" w:author="Bo">${r(words)}</w:ins>`;
const del = (words: string) => `<w:del w:id="901" w:author="Bo"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const r = (words: string, form = '') => `<w:r><w:rPr>${form}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

const hiding = (type: string, id: string, properties: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;
/** Styles that hide words, as forms have them for guidance to whoever fills them in. */
const HIDING = [
  hiding('paragraph', 'Instruction', '<w:rPr><w:vanish/></w:rPr>'),
  hiding('character', 'Hidden', '<w:rPr><w:vanish/></w:rPr>'),
  hiding('character', 'Based', '<w:basedOn w:val="Hidden"/>'),
].join('');

describe('what a letterhead would send out unseen', () => {
  it.each<[string, string, readonly string[], readonly string[], RegExp | null]>([
    ['words put in and struck out', line(ins('Put in'), del('Struck out')), ['Put in'], ['Struck out'], /tracked changes/],
    [
      'words moved',
      line(`<w:moveFrom w:id="1">${r('Moved')}</w:moveFrom>`) + line(`<w:moveTo w:id="2">${r('Arrived')}</w:moveTo>`),
      ['Arrived'],
      ['Moved', 'moveTo'],
      /tracked changes/,
    ],
    [
      'how it looked before',
      `<w:p><w:pPr><w:jc w:val="end"/><w:pPrChange w:id="3"><w:pPr/></w:pPrChange></w:pPr>${r('Kept')}</w:p>`,
      ['Kept', 'w:val="end"'],
      ['pPrChange'],
      /tracked changes/,
    ],
    [
      'a row struck out',
      `<w:tbl><w:tr><w:tc>${p('Stays')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>${p('Goes')}</w:tc></w:tr></w:tbl>`,
      ['Stays'],
      ['Goes'],
      /tracked changes/,
    ],
    ['hidden words', line(r('Seen'), r('Unseen', '<w:vanish/>')), ['Seen'], ['Unseen'], /Hidden words/],
    ['words of a hidden style', line(r('Seen'), r('Unseen', '<w:rStyle w:val="Based"/>')), ['Seen'], ['Unseen'], /Hidden words/],
    [
      'a line of a hidden style, but for what it shows',
      `<w:p><w:pPr><w:pStyle w:val="Instruction"/></w:pPr>${r('Unseen')}${r('Seen', '<w:vanish w:val="false"/>')}</w:p>`,
      ['Seen'],
      ['Unseen'],
      /Hidden words/,
    ],
    ['words that are hidden no more', line(r('Seen', '<w:vanish w:val="0"/>')), ['Seen'], [], null],
  ])('%s', async (_what, words, kept, gone, said) => {
    const { document, warnings } = await on({ body: `${words}${p('{{body}}')}`, styles: HIDING });
    for (const each of kept) expect(document).toContain(each);
    for (const each of gone) expect(document).not.toContain(each);
    expect(warnings.some((each) => /tracked changes|Hidden words/.test(each))).toBe(said !== null);
    if (said) expect(warnings.join()).toMatch(said);
  });
  it('takes the note’s place where the sign itself was put in as a change', async () => {
    const { document, warnings } = await on({ body: `${line(ins('{{body}}'))}${p('After')}` });
    expect(warnings.join()).not.toMatch(/no line with/);
    expect(document.indexOf('After')).toBeGreaterThan(document.indexOf('Islamabad'));
  });
});

describe('words in the line of {{body}}', () => {
  it.each<[string, string]>([
    ['in one run', p('Dear all: {{body}} Yours ever')],
    ['in several runs', line(r('Dear '), r('all: {{bo', '<w:b/>'), r('dy}} Yours'), r(' ever'))],
  ])('those before stay before the note and those after, after: %s', async (_what, body) => {
    const { document } = await on({ body });
    const text = document.replace(/<[^>]*>/g, '').trim();
    expect(text.indexOf('Dear all:')).toBe(0);
    expect(text.endsWith('Yours ever')).toBe(true);
  });
});

describe('several sections', () => {
  const section = (n: number) =>
    `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId${n}"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`;
  it('each has the marking at its head and at its foot', async () => {
    const { document, bytes } = await on({
      body: `${p('Cover')}${section(3)}${p('{{body}}')}${section(4)}${p('Annex')}`,
      edges: { 'header first': 'ONE', 'header even': 'TWO', 'header default': 'THREE' },
    });
    const parts = partsOf(bytes);
    expect(document.match(/<w:sectPr/g)).toHaveLength(3);
    const heads = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    for (const [name, xml] of heads.filter(([, each]) => /ONE|TWO|THREE/.test(each)))
      expect(xml.match(/OFFICIAL/g), name).toHaveLength(1);
  });
});

describe('numbers that must be unique', () => {
  it.each(['ministry', 'ngo'])('a picture in the note on the letterhead of the %s', async (name) => {
    const made = await write(fs.readFileSync(path.join(ROOT, 'templates/letterheads', `${name}.docx`)), true);
    const ids = Object.entries(partsOf(made.bytes))
      .filter(([part]) => /^word\/[a-z0-9]+\.xml$/.test(part))
      .flatMap(([, xml]) => [...xml.matchAll(/<wp:docPr [^>]*?id="(\d+)"/g)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('an earlier export serves as a letterhead: its claims are plain words, and what comes back is matched', async () => {
    const first = await write(paper({}));
    const { bytes, warnings } = await write(first.bytes);
    const document = partsOf(bytes)['word/document.xml'] ?? '';
    for (const what of [/<w:tag w:val="([^"]*)"/g, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g]) {
      const names = [...document.matchAll(what)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(5);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(warnings.join()).toMatch(/exported before/);
    const back = readReturned(new Map(Object.entries(partsOf(bytes))));
    expect(back?.returned.changes).toEqual([]);
  });
});
