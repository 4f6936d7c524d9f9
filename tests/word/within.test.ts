import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { textWidth } from '../../shared/export/docxStyles';
import { childOf, childrenOf, closest, rootOf, textOf, within, type XmlElement } from '../../shared/export/xmlTree';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';
import { pngOf } from '../support/pictures';

/** Blocks that stand in a cell, a quotation, an item of a list or the author's block keep to the place and look of that. */
type Json = { type: string; [key: string]: unknown };
const p = (words: string): Json => ({ type: 'paragraph', content: [{ type: 'text', text: words, marks: [] }] });
const li = (...content: Json[]): Json => ({ type: 'listItem', content });
const ul = (...content: Json[]): Json => ({ type: 'bulletList', content });
const quote = (...content: Json[]): Json => ({ type: 'blockquote', content });
const author = (...content: Json[]): Json => ({ type: 'authorBlock', attrs: { prompt: 'Your view' }, content });
const heading = (words: string): Json => ({ ...p(words), type: 'heading', attrs: { level: 2 } });
const td = (...content: Json[]): Json => ({ type: 'tableCell', content });
const table = (...cells: Json[]): Json => ({ type: 'table', content: [{ type: 'tableRow', content: cells }] });
const image = (attrs: object = {}): Json => ({ type: 'image', attrs: { src: pngOf(1000, 500), alt: 'Map', ...attrs } });

async function body(...content: Json[]): Promise<XmlElement> {
  const briefing = briefingOf(corpusText('01'));
  briefing.note = parseNoteDoc({ type: 'doc', attrs: { apparatus: { version: 'final' }, reviews: {} }, content });
  const made = await exportDocx({ briefing, templateName: 'Readout', evidence: 'none', now: '2026-01-02T03:04:05.000Z' });
  const part = unzipSync(made.bytes)['word/document.xml'] ?? new Uint8Array();
  return childOf(rootOf(strFromU8(part)), 'w:body') ?? expect.fail('no body');
}
const TEXT = textWidth({ page: 'A4', orientation: 'portrait' });
const EMU_PER_TWIP = 635;
const across = (root: XmlElement): number => Number(within(root, 'wp:extent')[0]?.attribs.cx) / EMU_PER_TWIP;
const ofParagraph = (paragraph: XmlElement | undefined, name: string) =>
  paragraph && within(childOf(paragraph, 'w:pPr') ?? paragraph, name)[0];
const saying = (root: XmlElement, words: string) => within(root, 'w:p').find((each) => textOf(each) === words);
const holding = (root: XmlElement, name: string) => {
  const [found] = within(root, name);
  return (found && closest(found, 'w:p')) ?? undefined;
};
const style = (paragraph: XmlElement | undefined) => ofParagraph(paragraph, 'w:pStyle')?.attribs['w:val'];
const left = (paragraph: XmlElement | undefined) => Number(ofParagraph(paragraph, 'w:ind')?.attribs['w:left'] ?? 0);

describe('a picture is as wide as what it stands in', () => {
  it.each<[string, Json, number]>([
    ['the text', image(), TEXT],
    ['a cell of three', table(td(p('a')), td(p('b')), td(image())), Math.floor(TEXT / 3) - 200],
    ['two cells in one', table(td(p('a')), { ...td(image()), attrs: { colspan: 2 } }), 2 * Math.floor(TEXT / 3) - 200],
    ['a quotation', quote(image()), TEXT - 2 * 567],
    ['an item of a list', ul(li(p('a'), image())), TEXT - 425],
    ['an item in an item', ul(li(p('a'), ul(li(p('b'), image({ width: 50 }))))), (TEXT - 850) / 2],
    ['the author’s block', author(image()), TEXT - 227],
  ])('%s', async (_what, node, width) => expect(Math.abs(across(await body(node)) - width)).toBeLessThan(15));
});

it('a table in a cell is as wide as the cell', async () => {
  const root = await body(table(td(p('a')), td(table(td(p('b')), td(p('c'))))));
  const [, inner] = within(root, 'w:tbl');
  const widths = within(inner ?? root, 'w:gridCol').map(({ attribs }) => Number(attribs['w:w']));
  expect(widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(TEXT / 2 - 200);
});

describe('a picture or table stands under the words', () => {
  it('in an item of a list', async () => {
    const root = await body(ul(li(p('a'), image(), table(td(p('b'))))));
    expect(left(holding(root, 'w:drawing'))).toBe(425);
    expect(within(root, 'w:tblInd')[0]?.attribs['w:w']).toBe('425');
  });
  it('with the sign, where an item begins with it', async () =>
    expect(ofParagraph(holding(await body(ul(li(image()))), 'w:drawing'), 'w:numPr')).toBeDefined());
  it('in a quotation', async () => expect(style(holding(await body(quote(image())), 'w:drawing'))).toBe('Quote'));
});

describe('an item of a list has its sign, whatever it begins with', () => {
  /** The lines that have a sign by their words, and the tables among them. */
  const signed = async (...content: Json[]) =>
    childrenOf(await body(ul(li(p('a')), li(...content)))).flatMap((block) =>
      block.name === 'w:tbl' ? ['[table]'] : ofParagraph(block, 'w:numPr') ? [textOf(block)] : [],
    );
  it.each<[string, Json, readonly string[]]>([
    ['a heading bears it', heading('Grain'), ['a', 'Grain']],
    ['above a table it stands alone', table(td(p('2025'))), ['a', '', '[table]']],
    ['above a list too', ul(li(p('wheat'))), ['a', '', 'wheat']],
  ])('%s', async (_what, first, lines) => expect(await signed(first, p('b'))).toEqual(lines));
  it('one that stands alone is on the page of what it belongs to', async () => {
    const [sign] = childrenOf(await body(ul(li(table(td(p('2025')))))), 'w:p');
    expect(ofParagraph(sign, 'w:keepNext')).toBeDefined();
  });
});

describe('a list keeps the look of what it stands in', () => {
  it('in a quotation', async () => {
    const item = saying(await body(quote(p('a'), ul(li(p('item'))))), 'item');
    expect(style(item)).toBe('Quote');
    expect(left(item)).toBe(567 + 425);
    expect(ofParagraph(item, 'w:numPr')).toBeDefined();
  });
  it('in a cell, whose words are smaller', async () => {
    const item = saying(await body(table(td(ul(li(p('item')))))), 'item');
    expect(style(item)).toBe('TableText');
    expect(ofParagraph(item, 'w:numPr')).toBeDefined();
  });
});

describe('the bar of the author’s block', () => {
  const block = author(p('mine'), heading('head'), quote(p('theirs'), ul(li(p('point')))), ul(li(p('item'))), image());
  it.each(['head', 'theirs', 'point', 'item'])('runs beside what it holds: %s', async (words) =>
    expect(ofParagraph(saying(await body(block), words), 'w:pBdr')).toBeDefined(),
  );
  it('beside a picture, by its style', async () => expect(style(holding(await body(block), 'w:drawing'))).toBe('AuthorComment'));
  it('beside a table, as its left side', async () => {
    const root = await body(author(p('mine'), table(td(p('a')), td(p('b')))));
    const sides = within(root, 'w:tc').map((cell) => within(cell, 'w:tcBorders').flatMap((each) => childrenOf(each, 'w:left')));
    expect(sides.map(([side]) => side?.attribs['w:color'])).toEqual(['23429b', undefined]);
  });
});

it('a list begins with no higher number than Word has', async () => {
  const list = { type: 'orderedList', attrs: { start: 99_999 }, content: [li(p('Many'))] };
  const { content } = parseNoteDoc({ type: 'doc', attrs: { apparatus: {}, reviews: {} }, content: [list] });
  expect(content[0]?.attrs).toEqual({ start: 32_767 });
});

it('a picture that says nothing is marked so', async () => {
  const root = await body(image({ alt: '', decorative: true }), image());
  expect(within(root, 'adec:decorative').map(({ attribs }) => attribs.val)).toEqual(['1']);
});
