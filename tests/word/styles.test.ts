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
