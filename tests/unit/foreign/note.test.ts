import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { getSchema } from '@tiptap/core';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlainNote, readWordTemplate } from '../../../electron/foreign';
import { WINDOW_LIMIT } from '../../../electron/intake';
import { extensions } from '../../../renderer/editor/schema';
import { switchTemplate } from '../../../shared/brief/switchTemplate';
import { UserError } from '../../../shared/error';
import { noteDocToJSON, parseNoteDoc } from '../../../shared/model/note';
import { control, field, foreignWord, item, p, parted, picture, run, styled, table } from '../../support/foreignWord';
import { ROOT, templates } from '../../support/make';
import { noteAsText } from '../../support/noteAsText';

const schema = getSchema(extensions());

/** The note of a document, which must hold in its own schema and in the editor's. */
function read(bytes: Uint8Array, name = 'Talks.docx') {
  const { note, lost } = readPlainNote({ bytes, name, today: '2026-11-26', limit: WINDOW_LIMIT });
  const json = noteDocToJSON(note);
  expect(noteDocToJSON(parseNoteDoc(json))).toEqual(json);
  schema.nodeFromJSON(json).check();
  return { note, lost, text: noteAsText(note) };
}
/** So many numbers one after the other: words that no archive makes much smaller. */
const counted = (n: number): string => Array.from({ length: n }, (_, i) => (i * 7919) % 1_000_003).join(' ');
/** Without the title, which is the file's name where the document has none. */
const linesOf = (body: string): string[] => read(foreignWord(body)).text.split('\n').slice(1);

describe('the words of a document that Word wrote', () => {
  it.each<[string, string, string[]]>([
    ['runs parted by editing sessions are one', p(parted('The sides agreed.', 7)), ['The sides agreed.']],
    ['headings by their name, whatever the language of the program', styled('berschrift1', 'Lage') + p('x'), ['h1: Lage', 'x']],
    ['a heading by the style that its own is based on', `${p('a')}${styled('EigeneKapitel', 'Deeper')}`, ['a', 'h2: Deeper']],
    ['a heading by its outline level', `${p('a')}${p('Deep', '<w:outlineLvl w:val="2"/>')}`, ['a', 'h3: Deep']],
    [
      'bold, italic, underline, strike',
      p(run('a', '<w:b/>') + run('b', '<w:i/>') + run('c', '<w:u w:val="single"/>') + run('d', '<w:strike/>')),
      ['**a***b*_c_~d~'],
    ],
    ['what is switched off is off', p(run('a', '<w:b w:val="0"/><w:u w:val="none"/>')), ['a']],
    ['bold by a style of characters', p(run('a', '<w:rStyle w:val="Fett"/>')), ['**a**']],
    [
      'tabs, line breaks, hyphens that do not break and those for where a line may end',
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>',
      ),
      ['a\tb⏎c\u2011d\u00ade'],
    ],
    ['entities', p('R&amp;D &lt;b&gt; &#233;'), ['R&D <b> é']],
    ['empty paragraphs are only room', p('a') + p('<w:r/>') + p('b'), ['a', 'b']],
    [
      'lists with their levels',
      item(2, 0, 'a') + item(2, 1, 'b') + item(2, 1, 'c') + item(2, 0, 'd'),
      ['- a', '  - b', '  - c', '- d'],
    ],
    [
      'numbers that go on after a paragraph',
      item(1, 0, 'a') + item(1, 0, 'b') + p('between') + item(1, 0, 'c'),
      ['1. a', '2. b', 'between', '3. c'],
    ],
    ['numbers that begin anew', item(1, 0, 'a') + item(3, 0, 'b') + item(3, 0, 'c'), ['1. a', '5. b', '6. c']],
    [
      'letters within numbers',
      item(1, 0, 'a') + item(1, 1, 'b') + item(1, 2, 'c') + item(1, 0, 'd'),
      ['1. a', '  1. b', '    - c', '2. d'],
    ],
    ['a level that was jumped over', item(2, 2, 'deep') + item(2, 0, 'up'), ['- deep', '- up']],
    ['a paragraph that goes on in its item', item(1, 0, 'a') + item(4, 0, 'more') + item(1, 0, 'b'), ['1. a', '  more', '2. b']],
    [
      'one whose sign was taken away',
      item(2, 0, 'a') + styled('Listenabsatz', 'more') + item(2, 0, 'b'),
      ['- a', '  more', '- b'],
    ],
    ['one that goes on in nothing', p('x') + styled('Listenabsatz', 'alone'), ['x', 'alone']],
    [
      'a cross reference to a heading',
      p(`${run('See ')}${field('REF _Ref7 \\h', 'Lage')}`) +
        styled('berschrift1', `<w:bookmarkStart w:id="1" w:name="_Ref7"/>${run('Lage')}<w:bookmarkEnd w:id="1"/>`),
      ['See [→Lage]', 'h1: Lage'],
    ],
    [
      'a link to a heading',
      p(`<w:hyperlink w:anchor="x">${run('Lage')}</w:hyperlink>`) +
        styled('berschrift1', `<w:bookmarkStart w:id="1" w:name="x"/>${run('Lage')}`),
      ['[→Lage]', 'h1: Lage'],
    ],
    ['a list that there is not', item(99, 0, 'a'), ['a']],
    ['quotes that follow each other are one', styled('Zitat', 'a') + styled('Zitat', 'b'), ['> a', '> b']],
    [
      'a table with its header',
      table(
        [
          ['A', 'B'],
          ['1', '2'],
        ],
        1,
      ),
      ['|#A|#B|', '|1|2|'],
    ],
    [
      'a first row that is bold throughout is a header',
      table([
        [p(run('A', '<w:b/>')), p(run('B', '<w:b/>'))],
        ['1', '2'],
      ]),
      ['|#A|#B|', '|1|2|'],
    ],
    [
      'merged cells',
      table([
        ['<w:vMerge w:val="restart"/>§A', '<w:gridSpan w:val="2"/>§B'],
        ['<w:vMerge/>§', 'c', 'd'],
      ]),
      ['|A (1×2)|B (2×1)|', '|c|d|'],
    ],
    [
      'a row that is nothing but lower parts of merged cells',
      table([
        ['<w:vMerge w:val="restart"/>§A', '<w:vMerge w:val="restart"/>§B'],
        ['<w:vMerge/>§', '<w:vMerge/>§'],
        ['c', 'd'],
      ]),
      ['|A|B|', '|c|d|'],
    ],
    ['a row that is too short', table([['a', 'b', 'c'], ['d']]), ['|a|b|c|', '|d| (2×1)|']],
    ['a list in a cell', table([[item(2, 0, 'x') + item(2, 0, 'y'), 'b']]), ['|- x / - y|b|']],
    [
      'a footnote of two paragraphs',
      p(`${run('a')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('.')}`),
      ['a^[So the treaty.⏎Article 3.].'],
    ],
    [
      'a footnote keeps the address of its link',
      p(`${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      ['a^[The text (https://example.org/a?b=1&c=2)]'],
    ],
    [
      'a link',
      p(`<w:hyperlink r:id="rLink">${run('there', '<w:u w:val="single"/>')}</w:hyperlink>`),
      ['[there](https://example.org/a?b=1&c=2)'],
    ],
    [
      'a link written as a field',
      p(field('HYPERLINK "https://example.org/x" \\o "tip"', 'there')),
      ['[there](https://example.org/x)'],
    ],
    ['a field shows its last result', p(`${run('On ')}${field('DATE \\@ "d MMMM"', '3 March')}`), ['On 3 March']],
    ['what a field would fetch is only words', p(field('INCLUDETEXT "\\\\\\\\server\\\\x.docx"', 'words')), ['words']],
    [
      'a picture comes after its paragraph, half as wide as the text',
      p(run('a') + picture('rPicture', 'A &amp; B') + run('b')),
      ['ab', 'picture: A & B, 50 %'],
    ],
    ['page breaks part a paragraph', p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'), ['a', '---', 'b']],
    ['a page break before', p('b', '<w:pageBreakBefore/>'), ['---', 'b']],
    [
      'a table of contents is one',
      styled('Verzeichnis1', 'Lage\t1') + styled('Verzeichnis2', 'Mehr\t2') + p('a'),
      ['contents down to 2', 'a'],
    ],
    [
      'a content control that nobody has filled is a gap',
      p(run('On ') + control({ title: 'Day', asks: true }, 'Click here')),
      ['On [?Day]'],
    ],
    ['one that is filled is its words', p(run('On ') + control({ title: 'Day' }, 'Monday')), ['On Monday']],
    [
      'a content control round paragraphs',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('a')}${p('b')}</w:sdtContent></w:sdt>`,
      ['a', 'b'],
    ],
    [
      'insertions are read, deletions are not',
      p(
        `${run('a')}<w:ins w:id="1" w:author="B">${run('b')}</w:ins><w:del w:id="2" w:author="B"><w:r><w:delText>c</w:delText></w:r></w:del>`,
      ),
      ['ab'],
    ],
    ['a paragraph whose end was deleted goes on', `${p('a', '<w:rPr><w:del w:id="1" w:author="B"/></w:rPr>')}${p('b')}`, ['ab']],
    ['words with a comment', p(`<w:commentRangeStart w:id="7"/>${run('so')}<w:commentRangeEnd w:id="7"/>`), ['{so}']],
    [
      'a text box comes after its paragraph',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><w:txbxContent>${p('boxed')}</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('boxed')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('beside')}`,
      ),
      ['beside', 'boxed'],
    ],
  ])('%s', (_what, body, lines) => expect(linesOf(p('first') + body)).toEqual(['first', ...lines]));
});

describe('the title', () => {
  it.each<[string, string, string]>([
    [
      'is what has that style',
      styled('Titel', 'Talks') + styled('Untertitel', 'In May') + p('a'),
      'title: Talks\nsubtitle: In May\na',
    ],
    ['stands below a letterhead', p('MINISTRY') + styled('Titel', 'Talks') + p('a'), 'title: Talks\nMINISTRY\na'],
    [
      'is a heading that opens the document alone; the others come up',
      `${styled('berschrift1', 'Talks')}${styled('berschrift2', 'Part')}${p('a')}`,
      'title: Talks\nh1: Part\na',
    ],
    [
      'is no heading that has others beside it',
      `${styled('berschrift1', 'One')}${styled('berschrift1', 'Two')}`,
      'title: Letter\nh1: One\nh1: Two',
    ],
    ['is the name of the file where there is none', p('a'), 'title: Letter\na'],
  ])('%s', (_what, body, text) => expect(read(foreignWord(body), 'Letter.docx').text).toBe(text));
});

describe('a table of labels right below the title', () => {
  const lines = (...rows: string[][]) => read(foreignWord(styled('Titel', 'T') + table(rows) + p('x'))).note.content[1];
  it.each<[string, string[][], string]>([
    [
      'is the heading block',
      [
        ['To', 'The Minister'],
        [p(run('From', '<w:b/>')), 'Water desk'],
      ],
      'heading-block',
    ],
    [
      'is a table where it has a third column',
      [
        ['To', 'a', 'b'],
        ['From', 'c', 'd'],
      ],
      'grid',
    ],
    [
      'is a table where a label is missing',
      [
        ['To', 'a'],
        ['', 'b'],
      ],
      'grid',
    ],
    ['is a table where a row is a line alone', [['One', 'a']], 'grid'],
  ])('%s', (_what, rows, layout) => expect(lines(...rows)?.attrs).toMatchObject({ layout }));
  it('keeps label and words', () => {
    const { text } = read(
      foreignWord(
        table([
          ['To', 'The Minister'],
          [p(run('From', '<w:b/>')), 'Water desk'],
        ]),
      ),
    );
    expect(text).toBe('title: Talks\n|#To|The Minister|\n|#From|Water desk|');
  });
});

describe('a note of its own', () => {
  const { note } = read(foreignWord(`<w:p><w:commentRangeStart w:id="7"/>${run('so')}<w:commentRangeEnd w:id="7"/></w:p>`));
  it('follows no template and rests on no fact', () =>
    expect(note.attrs).toMatchObject({ template: 'Plain note', reviews: {}, added: {} }));
  it('has the page, the language and the day', () =>
    expect(note.attrs.apparatus).toMatchObject({ page: 'A4', orientation: 'portrait', language: 'en-US', date: '2026-11-26' }));
  it('keeps comments with who made them', () =>
    expect(note.attrs.comments).toEqual({
      'word-7': { author: 'B. Colleague', time: '2026-03-04T10:00:00Z', text: 'Is this so?', resolved: false },
    }));
});

describe('a plain note that is given another kind', () => {
  const { note } = read(new Uint8Array(readFileSync(path.join(ROOT, 'tests/fixtures/foreign-python-docx.docx'))));
  it.each(templates.map((to) => [to.name, to] as const))('%s keeps all that was written', (_name, to) => {
    const switched = switchTemplate(note, null, to, { articles: [], facts: [], previous: null });
    schema.nodeFromJSON(noteDocToJSON(switched)).check();
    const now = noteAsText(switched);
    for (const line of noteAsText(note).split('\n').slice(2)) expect(now).toContain(line.replace(/^h\d: |^\s*(?:-|\d\.) /, ''));
    expect(switched.attrs.template).toBe(to.id);
  });
});

describe('what is lost is said', () => {
  const withComment = p(`<w:commentRangeStart w:id="7"/>${run('so')}<w:commentRangeEnd w:id="7"/>`);
  it.each<[string, string, string[]]>([
    ['nothing', p('a'), []],
    ['hidden text', p(run('a') + run('b', '<w:vanish/>')), ['Hidden text was left out.']],
    [
      'a picture that lies elsewhere',
      p(run('a') + picture('rFar', 'x')),
      ['One picture that lies outside of the file was left out.'],
    ],
    [
      'pictures of other kinds',
      p(run('a') + picture('rDrawn', 'x') + picture('rDrawn', 'y')),
      ['2 pictures were left out: only PNG, JPEG and GIF up to 6 MB are taken.'],
    ],
    [
      'a chart',
      p(`${run('a')}<w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r>`),
      ['One drawing or chart was left out.'],
    ],
    [
      'a link to a file',
      p(`<w:hyperlink r:id="rFile">${run('a')}</w:hyperlink>`),
      ['One link came as words: no web or mail address stands behind.'],
    ],
    [
      'a link that runs something',
      p(`<w:hyperlink r:id="rScript">${run('a')}</w:hyperlink>`),
      ['One link came as words: no web or mail address stands behind.'],
    ],
    ['a cross reference', p(field('REF _Ref1 \\h', 'Table 1')), ['Cross references came as words.']],
    ['a reference to a page', p(run('p. ') + field('PAGEREF _Ref7 \\h', '4')), ['Cross references came as words.']],
    ['a reference to the number of a heading', p(field('REF _Ref7 \\r \\h', '2.1')), ['Cross references came as words.']],
    [
      'no table of contents',
      styled('Verzeichnis1', `<w:hyperlink w:anchor="_Toc1">${run('Lage')}${field('PAGEREF _Toc1 \\h', '1')}</w:hyperlink>`) +
        p('a'),
      [],
    ],
    ['an equation', p(`<m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath>`), ['Equations stand as plain words.']],
    ['letters of a list', item(1, 0, 'a') + item(1, 1, 'b'), ['Letters and Roman numerals of lists became figures.']],
    [
      'the number of a heading',
      p('Lage', '<w:pStyle w:val="berschrift1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
        p('x') +
        styled('berschrift1', 'y'),
      ['The numbers of headings were left out.'],
    ],
    ['an endnote', p(`${run('a')}<w:r><w:endnoteReference w:id="1"/></w:r>`), ['Endnotes became footnotes.']],
    [
      'tracked changes',
      p(`<w:ins w:id="1" w:author="B">${run('a')}</w:ins>`),
      ['It has tracked changes: insertions were read, deletions were not.'],
    ],
    [
      'raised signs',
      p(run('m') + run('2', '<w:vertAlign w:val="superscript"/>')),
      ['Raised and lowered signs stand on the line.'],
    ],
    [
      'a table of 64 columns',
      table([Array.from({ length: 64 }, () => 'x')]),
      ['One table of more than 63 columns came as paragraphs.'],
    ],
  ])('%s', (_what, body, said) => expect(read(foreignWord(body + withComment)).lost).toEqual(said));
  it('a comment on no words', () => expect(read(foreignWord(p('a'))).lost).toEqual(['One comment on no words was left out.']));
  it('heads, feet and macros', () =>
    expect(
      read(foreignWord(withComment, { 'word/header1.xml': strToU8('<w:hdr/>'), 'word/vbaProject.bin': strToU8('x') })).lost,
    ).toEqual([
      'Headers and footers were left out: to have them, choose the file as the letterhead when you export.',
      'Macros and embedded objects were left out.',
    ]));
});

describe('what is hostile is refused or read as words', () => {
  const refusal = (bytes: Uint8Array): UserError['data'] => {
    try {
      read(bytes);
    } catch (error) {
      if (error instanceof UserError) return error.data;
      throw error;
    }
    throw new Error('it was taken');
  };
  const document = (inner: string) => ({ 'word/document.xml': strToU8(inner) });
  it.each<[string, Uint8Array, string, RegExp]>([
    ['no zip', strToU8('words'), 'word', /could not be read as a Word document/],
    ['entities of its own', foreignWord('', document('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')), 'word', /declares entities/],
    ['a part nested a thousand deep', foreignWord('<w:p>'.repeat(1000)), 'word', /nested/],
    ['no body', foreignWord('', document('<w:document/>')), 'word', /could not be read/],
    ['no words', foreignWord(p('')), 'empty', /has no words in it/],
    ['more words than a window can show', foreignWord(p(counted(WINDOW_LIMIT / 6))), 'too-large', /2\.0 MB/],
    ['a picture that swells', foreignWord(p('a'), { 'word/media/b.png': new Uint8Array(8 * 1024 * 1024) }), 'word', /swell/],
  ])('%s', (_what, bytes, code, words) => {
    const data = refusal(bytes);
    expect(data).toMatchObject({ code, message: expect.stringMatching(words) });
    expect(data.message).toContain('Talks');
  });
  it.each<[string, string, string[]]>([
    ['a numeric entity beyond Unicode', p('a&#x110000;b'), ['a&#x110000;b']],
    ['half of a pair, and a control character', p('a&#xD800;&#7;b'), ['ab']],
    ['a style based on itself', p('a', '<w:pStyle w:val="Loop"/>'), ['a']],
    [
      'a level, a span and a start that no program writes',
      item(2, 1e9, 'a') + table([['<w:gridSpan w:val="-4"/>§b', 'c']]),
      ['- a', '|b|c|'],
    ],
    ['a table within tables', table([[table([[table([[table([['deep']])]])]])]]), ['|||deep|||']],
    ['a footnote that refers to itself', p(`${run('a')}<w:r><w:footnoteReference w:id="9"/></w:r>`), ['a^[round]']],
    ['markup in words', p('&lt;img src=x onerror=alert(1)&gt;'), ['<img src=x onerror=alert(1)>']],
  ])('%s', (_what, body, lines) => {
    const more = {
      'word/styles.xml': strToU8(
        '<w:styles><w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style></w:styles>',
      ),
      'word/footnotes.xml': strToU8(
        '<w:footnotes><w:footnote w:id="9"><w:p><w:r><w:t>round</w:t><w:footnoteReference w:id="9"/></w:r></w:p></w:footnote></w:footnotes>',
      ),
    };
    expect(read(foreignWord(body, more)).text.split('\n').slice(1)).toEqual(lines);
  });
  it('a document of ten thousand paragraphs is read in a moment', () => {
    const began = performance.now();
    const paragraphs = Array.from({ length: 10_000 }, (_, i) => p(parted(`The sides agreed on point ${i * i}.`, 9)));
    read(foreignWord(paragraphs.join('')));
    expect(performance.now() - began).toBeLessThan(5000);
  });
  const many = (make: (i: number) => string, n = 30_000) => Array.from({ length: n }, (_, i) => make(i * i)).join('');
  it.each<[string, string]>([
    [
      'fields that begin and never end',
      p(many((i) => `<w:r><w:fldChar w:fldCharType="begin" w:x="${i}"/></w:r>${run(`a${i}`)}`)),
    ],
    ['comments that begin and never end', p(many((i) => `<w:commentRangeStart w:id="${i}"/>${run(`a${i}`)}`))],
    ['names that no list has', p(many((i) => run(`{{name ${i}}} `)))],
    ['tables of one cell', many((i) => table([[`a${i}`]]), 8_000)],
  ])('thirty thousand %s take no longer than their number', (_what, body) => {
    const began = performance.now();
    const bytes = foreignWord(p('first') + body);
    readPlainNote({ bytes, name: 'x.docx', today: '2026-11-26', limit: WINDOW_LIMIT });
    const { lost } = readWordTemplate({ bytes, name: 'x.docx' });
    expect(lost.length).toBeLessThan(120);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('documents that other programs wrote', () => {
  const fixture = (name: string) => read(new Uint8Array(readFileSync(path.join(ROOT, 'tests/fixtures', name))), name);
  it('python-docx: its lists, its bold header, its picture, its page break', () => {
    const { text, lost } = fixture('foreign-python-docx.docx');
    expect(text).toBe(
      [
        'title: Water talks: where we stand',
        'subtitle: For the Director, 3 March 2025',
        'h1: Background',
        'The basin commission has met **four times** since 2019, and *never* agreed on volumes.',
        'h2: Figures',
        '- Upper basin: 40 per cent',
        '- Lower basin: 60 per cent',
        '  - of which the delta: 15',
        'h1: What we ask',
        '1. A joint gauge',
        '2. Monthly data',
        '3. A hot line',
        '> Rivers do not carry passports.',
        '|#State|#Share|#Since|',
        '|Namibia|40|1990|',
        '|Angola|60 / 1992 (2×1)|',
        'picture: , 50 %',
        '---',
        'h1: Annex',
        'Nothing further.',
      ].join('\n'),
    );
    expect(lost).toEqual([]);
  });
  it('LibreOffice: its notes, its merged cells, its bullets within numbers', () => {
    const { text, lost } = fixture('foreign-libreoffice.docx');
    expect(text).toBe(
      [
        'title: Fishing quotas',
        'h1: State of play',
        'Talks [resumed in May](https://example.org/talks?a=1&b=2) after **two years**^[They broke off in 2023.⏎Both sides say so.].',
        '1. Cod',
        '  - North',
        '  - South',
        '2. Hake',
        '> The sea is wide.',
        'h1: Numbers',
        '|#Stock|#Tonnes (2×1)|',
        '|Cod (1×2)|1|2|',
        '|3|4|',
        '---',
        'On a new page^[At the very end.].',
      ].join('\n'),
    );
    expect(lost).toEqual(['Endnotes became footnotes.']);
  });
});
