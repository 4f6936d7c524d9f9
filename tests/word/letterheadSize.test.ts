import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export/docx';
import { childOf, childrenOf, closest, rootOf, textOf, within, type XmlElement } from '../../shared/export/xmlTree';
import { briefingOf, corpusText, ROOT, template } from '../support/make';
import { paper } from '../support/paper';

/** How large words stand on a letterhead: what is read out, and what is in a wide table, as without one. */
const PAPERS = {
  'the ministry’s': readFileSync(path.join(ROOT, 'templates/letterheads/ministry.docx')),
  'the organisation’s': readFileSync(path.join(ROOT, 'templates/letterheads/ngo.docx')),
  'of LibreOffice': readFileSync(path.join(ROOT, 'tests/fixtures/letterhead-libreoffice.docx')),
  'of python-docx': readFileSync(path.join(ROOT, 'tests/fixtures/letterhead-python-docx.docx')),
  'with few styles': paper({ edges: { 'header default': 'MINISTRY' } }),
} as const;

async function write(kind: string, letterhead?: Uint8Array) {
  const from = template(kind);
  const briefing = briefingOf(corpusText('03'), from);
  const { bytes } = await exportDocx({
    briefing,
    templateName: from.name,
    evidence: 'none',
    now: '2026-01-02T03:04:05.000Z',
    ...(letterhead ? { letterhead: unzipSync(letterhead) } : {}),
  });
  const parts = unzipSync(bytes);
  return (name: string) => rootOf(strFromU8(parts[name] ?? new Uint8Array()));
}
type Part = Awaited<ReturnType<typeof write>>;

/** Half points in which words of the body stand, by the style and what it rests on; those of letterhead and title apart. */
function sizes(part: Part): { words: string; size: string }[] {
  const styles = part('word/styles.xml');
  const all = childrenOf(styles, 'w:style');
  const sizeOf = (style: XmlElement | undefined): string => {
    const look = style && childOf(style, 'w:rPr');
    const own = look && childOf(look, 'w:sz')?.attribs['w:val'];
    if (own) return own;
    const below = style && childOf(style, 'w:basedOn')?.attribs['w:val'];
    if (below) return sizeOf(all.find(({ attribs }) => attribs['w:styleId'] === below));
    return within(styles, 'w:rPrDefault').flatMap((each) => within(each, 'w:sz'))[0]?.attribs['w:val'] ?? '20';
  };
  return within(part('word/document.xml'), 'w:p').flatMap((line) => {
    const words = within(line, 'w:t').map(textOf).join('');
    const look = childOf(line, 'w:pPr');
    const id = look && childOf(look, 'w:pStyle')?.attribs['w:val'];
    const style = all.find(({ attribs }) =>
      id ? attribs['w:styleId'] === id : attribs['w:type'] === 'paragraph' && attribs['w:default'],
    );
    const name = style && childOf(style, 'w:name')?.attribs['w:val'];
    if (words === '' || /^(?:title|subtitle|heading \d)$/i.test(name ?? '') || closest(line, 'w:txbxContent')) return [];
    return [{ words, size: sizeOf(style) }];
  });
}

describe.each(Object.entries(PAPERS))('on the letterhead %s', (_what, letterhead) => {
  it.each(['lines-to-take', 'tracker'])('%s', async (kind) => {
    const [plain, on] = [sizes(await write(kind)), sizes(await write(kind, letterhead))];
    const known = new Map(on.map(({ words, size }) => [words, size]));
    expect(plain.length).toBeGreaterThan(15);
    expect(plain.map(({ words }) => ({ words, size: known.get(words) }))).toEqual(plain);
  });
  it('lines-to-take: no heading is smaller than the words below it, and the letterhead’s own lines stay', async () => {
    const part = await write('lines-to-take', letterhead);
    const heading = childrenOf(part('word/styles.xml'), 'w:style').find(
      (style) => childOf(style, 'w:name')?.attribs['w:val']?.toLowerCase() === 'heading 1',
    );
    expect(Number(heading && within(heading, 'w:sz')[0]?.attribs['w:val'])).toBeGreaterThanOrEqual(28);
    const common = childrenOf(part('word/styles.xml'), 'w:style').find(
      ({ attribs }) => attribs['w:type'] === 'paragraph' && attribs['w:default'],
    );
    expect(common && within(common, 'w:sz')[0]?.attribs['w:val']).not.toBe('28');
  });
});
