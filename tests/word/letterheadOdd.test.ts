import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportBriefing } from '../../electron/exportBriefing';
import { readReturned } from '../../shared/roundtrip';
import { briefingOf, corpusText } from '../support/make';
import { paperParts, zipped } from '../support/paper';

/** Letterheads that are legal but name their parts and prefixes as no common program does. */
type Parts = Record<string, string>;
const plain = (): Parts => paperParts({ edges: { 'header default': 'MINISTRY {{marking}} {{draft}}' } });
const write = async (parts: Parts) => {
  const briefing = briefingOf(corpusText('01'));
  briefing.note.attrs.apparatus.marking = { scheme: 'uk-gscp', level: 'OFFICIAL', handling: null };
  return exportBriefing({
    briefing,
    templateName: 'Meeting readout',
    format: 'docx',
    evidence: 'footnotes',
    letterhead: { bytes: zipped(parts), name: 'odd.docx' },
    now: '2026-01-02T03:04:05.000Z',
  });
};
const everywhere = (parts: Parts, change: (text: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, change(text)]));
const moved = (parts: Parts, names: Readonly<Record<string, string>>): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [names[name] ?? name, text]));
const STRICT = 'http://purl.oclc.org/ooxml';

const ODD: Readonly<Record<string, () => Parts>> = {
  'parts with names of their own': () =>
    moved(
      everywhere(plain(), (text) =>
        text
          .replaceAll('word/document.xml', 'doc/main.xml')
          .replaceAll('"styles.xml"', '"looks/styles2.xml"')
          .replaceAll('/word/styles.xml', '/doc/looks/styles2.xml')
          .replaceAll('"header1.xml"', '"/doc/top.xml"')
          .replaceAll('/word/header1.xml', '/doc/top.xml')
          .replaceAll('"settings.xml"', '"./settings.xml"')
          .replaceAll('/word/settings.xml', '/doc/settings.xml'),
      ),
      {
        'word/document.xml': 'doc/main.xml',
        'word/_rels/document.xml.rels': 'doc/_rels/main.xml.rels',
        'word/styles.xml': 'doc/looks/styles2.xml',
        'word/header1.xml': 'doc/top.xml',
        'word/settings.xml': 'doc/settings.xml',
      },
    ),
  'a stale part in the place of another': () => ({
    ...moved(
      everywhere(plain(), (text) => text.replaceAll('"styles.xml"', '"styles2.xml"').replaceAll('/styles.xml', '/styles2.xml')),
      { 'word/styles.xml': 'word/styles2.xml' },
    ),
    'word/styles.xml':
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><!-- stale --></w:styles>',
  }),
  'endings that say nothing': () =>
    moved(
      everywhere(plain(), (text) =>
        text.replaceAll('document.xml"', 'document.part"').replaceAll('header1.xml"', 'header1.bin"'),
      ),
      {
        'word/document.xml': 'word/document.part',
        'word/_rels/document.xml.rels': 'word/_rels/document.part.rels',
        'word/header1.xml': 'word/header1.bin',
      },
    ),
  'names in other letters than they are asked for by': () =>
    everywhere(plain(), (text) =>
      text.replace('"word/document.xml"', '"/Word/Document.xml"').replace('"styles.xml"', '"Styles.XML"'),
    ),
  'prefixes of a library': () =>
    everywhere(plain(), (text) =>
      text
        .replace(/(<\/?)w:/g, '$1ns0:')
        .replace(/ w:/g, ' ns0:')
        .replace(/ r:/g, ' ns1:')
        .replace(/xmlns:w=/g, 'xmlns:ns0=')
        .replace(/xmlns:r=/g, 'xmlns:ns1=')
        .replace(/(<\/?)(Relationships?|Types|Default|Override)\b/g, '$1ns2:$2')
        .replace(/xmlns=/g, 'xmlns:ns2='),
    ),
  'no prefix where Word has one': () =>
    everywhere(plain(), (text) => text.replace(/(<\/?)w:/g, '$1').replace(/xmlns:w=("[^"]*")/, 'xmlns=$1 xmlns:w=$1')),
  'the strict form': () =>
    everywhere(plain(), (text) =>
      text
        .replace(/http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|officeDocument)\/2006/g, `${STRICT}/$1`)
        .replace('<w:document ', '<w:document w:conformance="strict" '),
    ),
  'a byte order mark': () => everywhere(plain(), (text) => `\ufeff${text}`),
};

describe('a letterhead that is odd but legal', () => {
  it.each(Object.keys(ODD))('%s', async (name) => {
    const { bytes, warnings } = await write(ODD[name]?.() ?? {});
    const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, data]) => [part, strFromU8(data)]));
    const document = parts['word/document.xml'] ?? '';
    expect(warnings).toEqual(['The letterhead shows no page numbers.']);
    expect(document).toContain('Pakistan–Russia');
    expect(document).not.toContain('{{body}}');
    // The styles are the letterhead's, by name.
    for (const [, id] of document.matchAll(/<w:pStyle w:val="([^"]*)"/g))
      expect(parts['word/styles.xml']).toContain(`w:styleId="${id}"`);
    expect(document).toContain('<w:pStyle w:val="S0"/>');
    expect(parts['word/header1.xml']).toContain('MINISTRY OFFICIAL DRAFT');
    // Each part that is asked for is there, and is said to be what it is.
    const rels = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]*)"(?! TargetMode)/g)];
    for (const [, target = ''] of rels) expect(Object.keys(parts)).toContain(new URL(target, 'x:/word/').pathname.slice(1));
    expect(parts['[Content_Types].xml']).toMatch(/PartName="\/word\/document\.xml" ContentType="[^"]*document\.main\+xml"/);
    const back = readReturned(new Map(Object.entries(parts)));
    expect(back?.returned.changes).toEqual([]);
  });
  it('what it could smuggle in is found under any name', async () => {
    const parts = plain();
    parts['word/_rels/document.xml.rels'] = (parts['word/_rels/document.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="quiet.dat"/></Relationships>',
    );
    parts['word/quiet.dat'] = 'evil';
    parts['word/header1.xml'] = (parts['word/header1.xml'] ?? '').replace(
      '<w:p>',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO evil</w:instrText></w:r>',
    );
    const named = moved(
      everywhere(parts, (text) => text.replaceAll('header1.xml"', 'top.bin"')),
      { 'word/header1.xml': 'word/top.bin' },
    );
    const { bytes, warnings } = await write(named);
    expect(warnings.join(' ')).toMatch(/Macros.*fetches or starts/);
    expect(
      Object.values(unzipSync(bytes))
        .map((data) => strFromU8(data))
        .join(),
    ).not.toContain('evil');
  });
  it.each<[string, Parts, string]>([
    ['a table of figures', { ...plain(), 'word/document.xml': '<workbook/>' }, 'no Word document'],
    ['a part of other letters', { ...plain(), 'word/document.xml': '<!DOCTYPE x><x/>' }, 'declares entities'],
    [
      'no list of parts',
      Object.fromEntries(Object.entries(plain()).filter(([name]) => name !== '_rels/.rels')),
      'no Word document',
    ],
  ])('%s is refused', async (_what, parts, reason) =>
    expect(write(parts)).rejects.toMatchObject({ message: expect.stringContaining(reason) }),
  );
});
