import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { childrenOf, rootOf, within, type XmlElement } from '../../shared/export/xmlTree';
import { parseNoteDoc } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';

/** What a user of Word restyles in one place, and a letterhead by name. */
type Json = { type: string; [key: string]: unknown };
const p = (words: string): Json => ({ type: 'paragraph', content: [{ type: 'text', text: words, marks: [] }] });
const td = (words: string, type = 'tableCell'): Json => ({ type, content: [p(words)] });
const tr = (...content: Json[]): Json => ({ type: 'tableRow', content });
const table = (...content: Json[]): Json => ({ type: 'table', content });
const headed = table(tr(td('Year', 'tableHeader')), tr(td('2026')));

async function parts(content: Json[], letterhead?: Record<string, Uint8Array>) {
  const briefing = briefingOf(corpusText('01'));
  briefing.note = parseNoteDoc({
    type: 'doc',
    attrs: { apparatus: { version: 'final', to: 'The Minister' }, reviews: {} },
    content,
  });
  const { bytes } = await exportDocx({
    briefing,
    templateName: 'Readout',
    evidence: 'none',
    ...(letterhead ? { letterhead } : {}),
    now: '2026-01-02T03:04:05.000Z',
  });
  const files = unzipSync(bytes);
  return { files, xml: (name: string) => rootOf(strFromU8(files[`word/${name}.xml`] ?? new Uint8Array())) };
}
const styleOf = (styles: XmlElement, id: string): XmlElement =>
  childrenOf(styles, 'w:style').find(({ attribs }) => attribs['w:styleId'] === id) ?? expect.fail(`no style ${id}`);
const val = (parent: XmlElement | undefined, name: string) => parent && within(parent, name)[0]?.attribs['w:val'];

describe('the look of a table', () => {
  it('is its style’s, for all but its widths', async () => {
    const { xml } = await parts([headed]);
    const [head, note] = within(xml('document'), 'w:tblPr');
    expect([val(head, 'w:tblStyle'), val(note, 'w:tblStyle')]).toEqual(['NoteBlock', 'NoteTable']);
    expect(within(xml('document'), 'w:tblBorders', 'w:shd', 'w:vAlign')).toEqual([]);
    const style = styleOf(xml('styles'), 'NoteTable');
    expect(val(style, 'w:basedOn')).toBe('TableGrid');
    expect(within(style, 'w:tblStylePr')[0]?.attribs['w:type']).toBe('firstRow');
  });
  it.each([
    ['with a head', headed, '1'],
    ['without one', table(tr(td('2026'))), '0'],
  ])('%s says so', async (_what, node, first) => {
    const looks = within((await parts([node])).xml('document'), 'w:tblLook');
    expect(looks.at(-1)?.attribs['w:firstRow']).toBe(first);
  });
  it('is that of a letterhead that has a style of the name', async () => {
    const { files } = await parts([headed]);
    const paper = { ...files };
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
    paper['word/styles.xml'] = strToU8(styles.replaceAll('"NoteTable"', '"House7"').replaceAll('f4f2ee', 'ff0000'));
    const { xml } = await parts([headed], paper);
    expect(within(xml('document'), 'w:tblStyle').map(({ attribs }) => attribs['w:val'])).toContain('House7');
    expect(val(styleOf(xml('styles'), 'House7'), 'w:name')).toBe('Note Table');
    expect(childrenOf(xml('styles'), 'w:style').filter((each) => val(each, 'w:name') === 'Note Table')).toHaveLength(1);
  });
});

it('“Strong” is a style of characters, as in Word', async () =>
  expect(styleOf((await parts([p('a')])).xml('styles'), 'Strong').attribs['w:type']).toBe('character'));

describe('the styles of lists', () => {
  const list = (kind: string, ...content: Json[]): Json => ({ type: kind, content });
  const li = (...content: Json[]): Json => ({ type: 'listItem', content });
  const two = (kind: string) => list(kind, li(p('one'), list(kind, li(p('two'))), p('goes on')));
  /** The list and level that a style brings, by the level that names it. */
  const brought = (xml: (name: string) => XmlElement, style: string) => {
    const list = val(styleOf(xml('styles'), style), 'w:numId');
    const num = childrenOf(xml('numbering'), 'w:num').find(({ attribs }) => attribs['w:numId'] === list);
    const about = childrenOf(xml('numbering'), 'w:abstractNum').find(
      ({ attribs }) => attribs['w:abstractNumId'] === val(num, 'w:abstractNumId'),
    );
    const level = about && within(about, 'w:lvl').find((each) => val(each, 'w:pStyle') === style);
    return [level?.attribs['w:ilvl'], val(level, 'w:lvlText')];
  };
  it.each([
    ['bulletList', 'ListBullet', '0', '•'],
    ['bulletList', 'ListBullet2', '1', '–'],
    ['orderedList', 'ListNumber', '0', '%1.'],
    ['orderedList', 'ListNumber2', '1', '%2.'],
  ])('of %s: %s brings its sign or number', async (kind, style, level, sign) => {
    const plain = await parts([two(kind)]);
    expect(brought(plain.xml, style)).toEqual([level, sign]);
    expect(within(plain.xml('document'), 'w:pStyle').map(({ attribs }) => attribs['w:val'])).toContain(style);
    // A letterhead with lists of its own, and none of these styles.
    const paper = { ...plain.files };
    const styles = strFromU8(paper['word/styles.xml'] ?? new Uint8Array());
    paper['word/styles.xml'] = strToU8(styles.replace(/<w:style [^>]*w:styleId="List(?:Bullet|Number).*?<\/w:style>/g, ''));
    expect(brought((await parts([two(kind)], paper)).xml, style)).toEqual([level, sign]);
  });
  it('what goes on in an item has no sign of its own', async () => {
    const { xml } = await parts([two('bulletList')]);
    expect(within(xml('document'), 'w:pStyle').map(({ attribs }) => attribs['w:val'])).toContain('ListContinue');
    expect(within(styleOf(xml('styles'), 'ListContinue'), 'w:numId')).toEqual([]);
  });
});
