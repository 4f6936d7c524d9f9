/** Edits that a colleague makes beside plain words, in a note with a table, a footnote, a link and a picture. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReturned as readReturnedFile } from '../../electron/jobs';
import { exportDocx } from '../../shared/export/docx';
import { parseNoteDoc } from '../../shared/model/note';
import { readReturned } from '../../shared/roundtrip';
import { briefingOf, corpusText } from '../support/make';
import { told, xmlParts } from '../support/returned';

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC';
type Json = Record<string, unknown>;
const text = (words: string, ...marks: Json[]): Json => ({ type: 'text', text: words, marks });
const p = (...content: Json[]): Json => ({ type: 'paragraph', content });
const footnote = (words: string): Json => ({ type: 'footnote', attrs: { text: words } });
const row = (type: 'tableCell' | 'tableHeader', ...cells: string[]): Json => ({
  type: 'tableRow',
  content: cells.map((words) => ({ type, attrs: {}, content: [p(...(words ? [text(words)] : []))] })),
});

async function exported(): Promise<Map<string, string>> {
  const briefing = briefingOf(corpusText('01'));
  const own = parseNoteDoc({
    type: 'doc',
    attrs: { apparatus: {}, reviews: {} },
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [text('Comment')] },
      p(text('The embassy asks for instructions before the end of May.'), footnote('Told us by the embassy.')),
      p(
        text('See '),
        text('the treaty', { type: 'link', attrs: { href: 'https://example.org/treaty' } }),
        text(' for more words.'),
      ),
      { type: 'image', attrs: { src: PICTURE, alt: 'Map', width: 20 } },
      {
        type: 'table',
        attrs: { layout: 'grid' },
        content: [
          row('tableHeader', 'Year', 'Price'),
          row('tableCell', '2025', '40'),
          row('tableCell', '2026', '41'),
          row('tableCell', '2027', ''),
        ],
      },
    ],
  });
  briefing.note.content.push(...own.content);
  const { bytes } = await exportDocx({
    briefing,
    templateName: 'Readout',
    evidence: 'footnotes',
    now: '2026-01-02T03:04:05.000Z',
  });
  return xmlParts(bytes);
}
const went = await exported();
const DOCUMENT = 'word/document.xml';
const body = went.get(DOCUMENT) ?? '';
const changesOf = (parts: ReadonlyMap<string, string>) => readReturned(parts)?.returned.changes ?? [];
/** What is told of an edit of the document's text. */
const edited = (edit: (xml: string) => string) => {
  const xml = edit(body);
  expect(xml).not.toBe(body);
  return changesOf(new Map([...went, [DOCUMENT, xml]]));
};

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const para = (content: string) => `<w:p>${content}</w:p>`;
const atEnd = (xml: string, added: string) => xml.replace(/<w:sectPr(?![\s\S]*<w:sectPr)/, `${added}<w:sectPr`);
/** The empty cell behind 2027. */
const EMPTY = /(2027<\/w:t>(?:(?!<\/w:tr>).)*<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?)(<\/w:p>)/;
const cells = (...words: string[]) => `<w:tr>${words.map((each) => `<w:tc><w:tcPr/>${para(run(each))}</w:tc>`).join('')}</w:tr>`;
const rowOf = (year: string) => new RegExp(`<w:tr>(?:(?!<w:tr>).)*>${year}<.*?</w:tr>`);

/** What is told of an edit of some part. */
const partEdited = (part: string, edit: (xml: string) => string, document = body) => {
  const xml = edit(went.get(part) ?? '');
  expect(xml).not.toBe(went.get(part));
  return told(changesOf(new Map([...went, [DOCUMENT, document], [part, xml]])));
};
const BEFORE = 'The embassy asks for instructions before the end of May.';
const MAY = 'before the end of May.</w:t></w:r>';
const typed = (inside: string) => (xml: string) => xml.replace(MAY, `${MAY}${inside}`);
const DRAWING = /<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/;
const noted = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const noteOf = (kind: string, words: string) => `<w:${kind} w:id="99">${para(run(words))}</w:${kind}></w:${kind}s>`;
const OWN_NOTE = /(before the end of May\.<\/w:t><\/w:r>)<w:r>(?:(?!<\/w:r>).)*footnoteReference.*?<\/w:r>/;

it('untouched, nothing is told', () => expect(changesOf(went)).toEqual([]));

describe('beside the words', () => {
  it.each<[string, (xml: string) => string, string[]]>([
    ['a footnote taken out', (xml) => xml.replace(OWN_NOTE, '$1'), ['note “Told us by the embassy.” gone']],
    [
      'a footnote taken out with its paragraph',
      (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*end of May.*?<\/w:p>/, ''),
      [`“${BEFORE}” gone`],
    ],
    [
      'a heading made text',
      (xml) => xml.replace(/<w:pStyle w:val="Heading1"\/>(?=(?:(?!<\/w:p>).)*Comment)/, ''),
      ['“Comment” heading 1 → text'],
    ],
    [
      'text made a heading',
      (xml) => xml.replace(/<w:p>(?=<w:r><w:t[^>]*>The embassy asks)/, '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>'),
      [`“${BEFORE}” text → heading 2`],
    ],
    ['a picture taken out', (xml) => xml.replace(DRAWING, ''), ['picture: Map → none']],
    ['a picture put in', (xml) => xml.replace(DRAWING, '$&$&'), ['picture: none → Map in “”']],
    ['an equation', typed('<m:oMath><m:r><m:t>x=42</m:t></m:r></m:oMath>'), [`equation: none → x=42 in “${BEFORE}”`]],
    ['an arrow that Word set', typed('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'), [`“${BEFORE}” → “${BEFORE}→”`]],
    [
      'words struck through by their look',
      (xml) => xml.replace(/<w:r>(<w:t[^>]*>The embassy asks)/, '<w:r><w:rPr><w:strike/></w:rPr>$1'),
      [`struck: none → ${BEFORE} in “${BEFORE}”`],
    ],
    [
      'words marked with a colour',
      (xml) => xml.replace(/<w:r>(<w:t[^>]*>The embassy asks)/, '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr>$1'),
      [`highlighted: none → ${BEFORE} in “${BEFORE}”`],
    ],
    [
      'hidden words',
      typed(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>`),
      [`“${BEFORE}” → “${BEFORE}secret”`, `hidden: none → secret in “${BEFORE}secret”`],
    ],
  ])('%s', (_name, edit, expected) => expect(told(edited(edit))).toEqual(expected));

  it.each<[string, string, (xml: string) => string, string[], string?]>([
    [
      'a footnote reworded',
      'word/footnotes.xml',
      (xml) => xml.replace('by the embassy.', 'by the ministry, in confidence.'),
      ['note “Told us by the embassy.” → “Told us by the ministry, in confidence.”'],
    ],
    [
      'a footnote added',
      'word/footnotes.xml',
      (xml) => xml.replace('</w:footnotes>', noteOf('footnote', 'Ask Vienna.')),
      [`footnote “Ask Vienna.” behind “The embassy asks for”`],
      body.replace('asks for instructions', `asks for</w:t></w:r>${noted(99)}<w:r><w:t xml:space="preserve"> instructions`),
    ],
    [
      'an endnote added',
      'word/endnotes.xml',
      (xml) => xml.replace('</w:endnotes>', noteOf('endnote', 'Ask Vienna.')),
      [`endnote “Ask Vienna.” behind “${BEFORE}”`],
      typed('<w:r><w:endnoteReference w:id="99"/></w:r>')(body),
    ],
    [
      'a link that leads elsewhere',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace('https://example.org/treaty', 'https://other.example/x'),
      [
        'link: the treaty (https://example.org/treaty) → the treaty (https://other.example/x) in “See the treaty for more words.”',
      ],
    ],
    [
      'words at the head of the page',
      'word/header2.xml',
      (xml) => xml.replace('</w:hdr>', `${para(run('NOT FOR RELEASE'))}</w:hdr>`),
      ['header: none → NOT FOR RELEASE'],
    ],
    [
      'words at the foot of the page',
      'word/footer1.xml',
      (xml) => xml.replace('</w:ftr>', `${para(run('Seen by Legal'))}</w:ftr>`),
      ['footer: none → Seen by Legal'],
    ],
  ])('%s', (_name, part, edit, expected, document) => expect(partEdited(part, edit, document)).toEqual(expected));
});

describe('saved by a program with names of its own, an edit is told and nothing else', () => {
  const june = (xml: string) => xml.replace('end of May', 'end of June');
  it.each<[string, (parts: Map<string, string>) => void]>([
    [
      'for the part',
      (parts) => {
        parts.delete(DOCUMENT);
        parts.set('word/document2.xml', june(body));
        for (const list of ['[Content_Types].xml', '_rels/.rels'])
          parts.set(list, (went.get(list) ?? '').replace('word/document.xml', 'word/document2.xml'));
        parts.delete('word/_rels/document.xml.rels');
        parts.set('word/_rels/document2.xml.rels', went.get('word/_rels/document.xml.rels') ?? '');
      },
    ],
    [
      'for its prefix',
      (parts) => {
        const renamed = june(body)
          .replace(/<(\/?)w:/g, '<$1ns0:')
          .replace(/ w:/g, ' ns0:')
          .replace('xmlns:w=', 'xmlns:ns0=');
        parts.set(DOCUMENT, renamed);
      },
    ],
  ])('%s', (_name, save) => {
    const parts = new Map(went);
    save(parts);
    const bytes = zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])));
    const changes = readReturnedFile({ bytes, name: 'note.docx' })?.document.changes ?? [];
    expect(told(changes)).toEqual([`“${BEFORE}” → “${BEFORE.replace('May', 'June')}”`]);
  });
});

describe('in a table', () => {
  it.each<[string, (xml: string) => string, string[]]>([
    ['a number typed over', (xml) => xml.replace('>41<', '>43<'), ['“41” → “43”']],
    ['a number typed over with that of the next row', (xml) => xml.replace('>40<', '>41<'), ['“40” → “41”']],
    ['both cells of a row', (xml) => xml.replace('>2026<', '>2028<').replace('>41<', '>43<'), ['“2026” → “2028”', '“41” → “43”']],
    ['a number taken out', (xml) => xml.replace('>41<', '><'), ['“41” gone']],
    ['an empty cell filled', (xml) => xml.replace(EMPTY, `$1${run('44')}$2`), ['new “44” 1 behind “2027”']],
    ['a row taken out', (xml) => xml.replace(rowOf('2025'), ''), ['“2025” gone', '“40” gone']],
    [
      'a row taken out and a number of the next typed over',
      (xml) => xml.replace(rowOf('2025'), '').replace('>41<', '>43<'),
      ['“2025” gone', '“40” gone', '“41” → “43”'],
    ],
    [
      'a row put in',
      (xml) => xml.replace(rowOf('2026'), (row) => `${row}${cells('mid-2026', '42')}`),
      ['new “mid-2026” in a cell not known', 'new “42” in a cell not known'],
    ],
  ])('%s', (_name, edit, expected) => {
    const lines = edited(edit).map((change) => {
      const [line = ''] = told([change]);
      if (change.kind !== 'paragraph-added' || !change.cell) return line;
      const { behind } = change.cell;
      return behind === null ? `${line} in a cell not known` : `${line} ${behind} behind “${change.after}”`;
    });
    expect(lines).toEqual(expected);
  });
});

it('of words that stand in several places, the paragraph before tells which are changed', () => {
  const twice = (xml: string) => xml.replace('>41<', '>40<');
  const manifest = 'customXml/item1.xml';
  const parts = new Map([...went, [manifest, twice(went.get(manifest) ?? '')]]);
  const changed = body.replace('>2026<', '>2028<').replace('>41<', '>43<');
  expect(changesOf(new Map([...parts, [DOCUMENT, twice(body)]]))).toEqual([]);
  expect(changesOf(new Map([...parts, [DOCUMENT, changed]]))).toEqual([
    { key: '0', kind: 'paragraph-changed', was: '2026', now: '2028', by: null },
    { key: '1', kind: 'paragraph-changed', was: '40', now: '43', by: null, previous: ['2026', '2028'] },
  ]);
});

describe('a claim that was copied', () => {
  const controls = [...body.matchAll(/<w:bookmarkStart [^>]*>(<w:sdt>.*?<\/w:sdt>)<w:bookmarkEnd [^>]*>/g)];
  const [whole = '', control = ''] = controls[4] ?? [];
  const [otherWhole = '', other = ''] = controls[5] ?? [];
  const wordsOf = (xml: string) => xml.replace(/<[^>]*>/g, '');
  const [words, otherWords] = [wordsOf(control), wordsOf(other)];
  const copy = control.replace(/<w:id w:val="-?\d+"\/>/, '<w:id w:val="777"/>');
  const more = copy.replace('</w:t>', ' perhaps</w:t>');
  const within = (inner: string) => control.replace('</w:sdtContent>', `${inner}</w:sdtContent>`);

  it.each<[string, (xml: string) => string, string[]]>([
    ['to the end', (xml) => atEnd(xml, para(copy)), [`new “${words}”`]],
    ['to the end and changed there', (xml) => atEnd(xml, para(more)), [`new “${words} perhaps”`]],
    ['to the beginning', (xml) => xml.replace('<w:body>', `<w:body>${para(copy)}`), [`new “${words}”`]],
    [
      'to the beginning and changed there, its bookmark taken off',
      (xml) => xml.replace(whole, control).replace('<w:body>', `<w:body>${para(more)}`),
      [`new “${words} perhaps”`],
    ],
    [
      'and changed in its own place',
      (xml) => atEnd(xml.replace(whole, whole.replace('</w:t>', ' so far</w:t>')), para(copy)),
      [`claim “${words}” → “${words} so far”`, `new “${words}”`],
    ],
    [
      'into another claim',
      (xml) => xml.replace(whole, whole.replace(control, within(other.replace(/<w:id [^>]*>/, '')))),
      [`claim “${words}” → “${words}${otherWords}”`],
    ],
  ])('%s', (_name, edit, expected) => expect(told(edited(edit))).toEqual(expected));

  it('cut and pasted into another claim, keeps its words and so does the other', () => {
    const changes = told(edited((xml) => xml.replace(otherWhole, '').replace(whole, whole.replace(control, within(other)))));
    expect(changes).toEqual(['“{c3}, {c4}, {c5}” → “{c3}, {c4}, {c5}{c6}”', '“{c6}” gone']);
  });
});
