import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import type { Parts } from '../../shared/export/letterhead';
import { childOf, childrenOf, closest, isElement, rootOf, textOf, within, type XmlElement } from '../../shared/export/xmlTree';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText, template } from '../support/make';
import { p as line, paper } from '../support/paper';

type Json = { type: string; [key: string]: unknown };
const p = (text: string): Json => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const h = (level: number, text: string): Json => ({
  type: 'heading',
  attrs: { level, anchor: `h${level}` },
  content: [{ type: 'text', text }],
});
const ul = (...items: Json[]): Json => ({ type: 'bulletList', content: items });
const ol = (...items: Json[]): Json => ({ type: 'orderedList', attrs: { start: 1 }, content: items });
const li = (...content: Json[]): Json => ({ type: 'listItem', content });
const cell = (type: 'tableHeader' | 'tableCell', ...content: Json[]): Json => ({ type, content });
const row = (...content: Json[]): Json => ({ type: 'tableRow', content });
const table = (...content: Json[]): Json => ({ type: 'table', attrs: { layout: 'grid', anchor: 't1' }, content });
const GRID = table(
  row(cell('tableHeader', p('What')), cell('tableHeader', p('Who'))),
  row(cell('tableHeader', p('in short')), cell('tableHeader', p('by name'))),
  row(cell('tableCell', p('The cell says:'), ul(li(p('one')))), cell('tableCell', p('Both sides'))),
);
const refer = { type: 'paragraph', content: [{ type: 'crossReference', attrs: { target: 't1', label: 'Table 1' } }] };

async function written(content: Json[], letterhead?: Parts): Promise<{ document: XmlElement; styles: XmlElement }> {
  const briefing = briefingOf(corpusText('01'), template('ministerial'));
  const { apparatus } = briefing.note.attrs;
  briefing.note = parseNoteDoc({
    type: 'doc',
    attrs: { apparatus: { ...apparatus, draftedBy: 'A. Officer', head: ['to', 'from'] }, reviews: {}, comments: {} },
    content: [{ type: 'title', content: [{ type: 'text', text: 'A note' }] }, ...content],
  });
  const now = '2026-01-02T03:04:05.000Z';
  const { bytes } = await exportDocx({ briefing, templateName: 'A note', evidence: 'none', letterhead, now });
  const parts = unzipSync(bytes);
  const part = (name: string) => rootOf(strFromU8(parts[name] ?? new Uint8Array()));
  return { document: part('word/document.xml'), styles: part('word/styles.xml') };
}
const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const found = element && childOf(element, name);
  return found !== undefined && !['false', '0'].includes(found.attribs['w:val'] ?? '');
};
const paragraph = (document: XmlElement, words: string): XmlElement | undefined =>
  within(document, 'w:p').find((each) => within(each, 'w:t').map(textOf).join('') === words);
/** By itself, as its style may say otherwise. */
const keptByItself = (document: XmlElement, words: string): boolean => {
  const found = paragraph(document, words);
  if (!found) throw new Error(`no paragraph says “${words}”`);
  return isOn(childOf(found, 'w:pPr'), 'w:keepNext');
};

describe('a page does not end between a line and what it introduces', () => {
  it.each<[string, Json[], string, boolean]>([
    ['before a list', [p('The sides agreed:'), ul(li(p('one')))], 'The sides agreed:', true],
    ['the last words, before who drafted', [p('One.'), p('The end.')], 'The end.', true],
    ['the last item, too', [ul(li(p('one')), li(p('the last'), ul(li(p('deeper')))))], 'deeper', true],
    ['not those before', [p('One.'), p('The end.')], 'One.', false],
    ['before a numbered list', [p('In turn'), ol(li(p('one')))], 'In turn', true],
    ['before a table', [p('As follows.'), GRID], 'As follows.', true],
    ['before a quotation', [p('He said:'), { type: 'blockquote', content: [p('Words.')] }], 'He said:', true],
    ['an item before the list within it', [ul(li(p('item:'), ul(li(p('deeper')))))], 'item:', true],
    ['in a cell', [GRID], 'The cell says:', true],
    [
      'in the author’s block',
      [{ type: 'authorBlock', attrs: { prompt: '' }, content: [p('I think:'), ul(li(p('so')))] }],
      'I think:',
      true,
    ],
    ['not between two paragraphs', [p('One.'), p('Two.')], 'One.', false],
    ['not the last of a list', [ul(li(p('one'))), GRID], 'one', false],
    ['not after a list', [ul(li(p('one'))), p('After.'), p('The end.')], 'After.', false],
  ])('%s', async (_what, content, words, kept) => {
    const { document } = await written(content);
    expect(keptByItself(document, words)).toBe(kept);
  });
});

describe('headings and captions stay with what they head', async () => {
  const { document, styles } = await written([...[1, 2, 3, 4, 5, 6].map((level) => h(level, `Heading ${level}`)), refer, GRID]);
  const style = (id: string) => childrenOf(styles, 'w:style').find(({ attribs }) => attribs['w:styleId'] === id);
  it.each(['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6', 'Caption', 'TOCHeading'])(
    '%s, by its style',
    (id) => expect(isOn(childOf(style(id) ?? styles, 'w:pPr'), 'w:keepNext')).toBe(true),
  );
  it.each([1, 2, 3, 4, 5, 6])('heading %i is not parted in itself', (level) =>
    expect(isOn(childOf(style(`Heading${level}`) ?? styles, 'w:pPr'), 'w:keepLines')).toBe(true),
  );
  it('the caption above a table', () => expect(keptByItself(document, 'Table 1')).toBe(true));
  it('on a letterhead whose headings do not say so, by themselves', async () => {
    const there = await written([h(1, 'Heading 1'), p('Words.'), p('The end.')], unzipSync(paper({})));
    expect(keptByItself(there.document, 'Heading 1')).toBe(true);
    expect(keptByItself(there.document, 'Words.')).toBe(false);
  });
  it('on a letterhead whose headings say so, by the style alone', async () => {
    const keeping = `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="House"/><w:pPr><w:keepNext/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>`;
    const there = await written([h(1, 'Heading 1')], unzipSync(paper({ styles: keeping, body: line('{{body}}') })));
    expect(keptByItself(there.document, 'Heading 1')).toBe(false);
  });
});

it('no line of a paragraph stands alone: widow control is on, and nothing turns it off', async () => {
  const { document, styles } = await written([p('Words.'), GRID]);
  const defaults = within(styles, 'w:pPrDefault')[0];
  expect(isOn(defaults && childOf(defaults, 'w:pPr'), 'w:widowControl')).toBe(true);
  for (const root of [document, styles])
    for (const { attribs } of within(root, 'w:widowControl')) expect(attribs['w:val'] ?? 'true').not.toMatch(/false|0|off/);
});

describe('tables over a page’s end', async () => {
  const { document } = await written([refer, GRID]);
  const rows = within(document, 'w:tr');
  const grid = rows.filter((each) => textOf(each).match(/What|in short|The cell/));
  it('no row is parted, in tables, heads and feet alike', () => {
    expect(rows.length).toBeGreaterThan(6);
    for (const each of rows) expect(isOn(childOf(each, 'w:trPr'), 'w:cantSplit'), textOf(each)).toBe(true);
  });
  it('all rows of the head are repeated, and no other', () =>
    expect(grid.map((each) => isOn(childOf(each, 'w:trPr'), 'w:tblHeader'))).toEqual([true, true, false]));
  it('the head stays with the first row', () => {
    for (const words of ['What', 'Who', 'in short', 'by name']) expect(keptByItself(document, words), words).toBe(true);
    expect(keptByItself(document, 'Both sides')).toBe(false);
  });
  it('who drafted, cleared and approved stands on one page', () => {
    const foot = closest(paragraph(document, 'Drafted by') ?? document, 'w:tbl');
    const labels = foot ? within(foot, 'w:p').filter((_each, i) => i % 2 === 0) : [];
    expect(labels.map((each) => textOf(each))).toEqual(['Drafted by', 'Cleared by', 'Approved by', 'Distribution']);
    expect(labels.map((each) => isOn(childOf(each, 'w:pPr'), 'w:keepNext'))).toEqual([true, true, true, false]);
  });
});

it.each<[string, Json, string]>([
  ['a heading has no room of its own above it', h(1, 'Next'), '20'],
  ['words have a line of room above them', p('Next.'), '200'],
])('below a table %s', async (_what, next, line) => {
  const { document } = await written([GRID, next]);
  const rows = paragraph(document, 'Both sides');
  const below = rows && closest(rows, 'w:tbl')?.next;
  expect(isElement(below) && within(below, 'w:spacing')[0]?.attribs['w:line']).toBe(line);
});
