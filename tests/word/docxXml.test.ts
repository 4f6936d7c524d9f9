import {
  Document,
  Footer,
  FootnoteReferenceRun,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { written, xmlOf } from '../../shared/export/docxXml';

type Compiler = { formatter: Parameters<typeof written>[0]; compile(made: Document): ReadonlyMap<string, unknown> };
const { compiler: own } = Packer as unknown as { compiler: Compiler };
const ours: Compiler = Object.create(own, { formatter: { value: written(own.formatter) } });

const HOSTILE = `"quoted" 'words' <w:p/> & ]]> \u0007\u001f \u00a0 Ænglisc 日本 العربية 😀`;
/** A new one each time: to compile a document changes it. */
const document = () =>
  new Document({
    title: HOSTILE,
    numbering: {
      config: [{ reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
    },
    footnotes: { 1: { children: [new Paragraph(HOSTILE), new Paragraph({})] } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({
            numbering: { reference: 'list', level: 0 },
            children: [new TextRun(HOSTILE), new FootnoteReferenceRun(1)],
          }),
          new Paragraph({
            children: [new TextRun({ text: '', bold: true }), new TextRun({ text: ' a\tb ', color: 'ff0000', break: 2 })],
          }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [new TableCell({ columnSpan: 2, children: [new Paragraph('x')] })] }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: new Uint8Array([1, 2, 3]),
                transformation: { width: 10, height: 20 },
                altText: { name: 'a', description: HOSTILE, title: '' },
              }),
            ],
          }),
        ],
      },
    ],
  });
/** Without the numbers that the package counts over all documents of a process, and the time. */
const uncounted = (part: unknown) =>
  typeof part === 'string' ? part.replace(/(?<=<wp:docPr\b[^>]*? id=")\d+|(?<=<dcterms:\w+ [^>]*>)[^<]+/g, '') : part;
const partsBy = (compiler: Compiler) => [...compiler.compile(document())].map(([name, part]) => [name, uncounted(part)]);

describe('the XML of the package’s elements', () => {
  it('is, part by part, what the package itself writes', () => {
    const [theirs, mine] = [partsBy(own), partsBy(ours)];
    expect(mine.map(([name]) => name)).toEqual(theirs.map(([name]) => name));
    for (const [i, [name, part]] of theirs.entries()) expect(mine[i]?.[1], String(name)).toEqual(part);
  });
  it.each([
    ['an element without anything', { a: {} }, '<a/>'],
    ['null', { a: null }, '<a/>'],
    ['no value', { a: undefined }, '<a></a>'],
    ['an empty list', { a: [] }, '<a></a>'],
    ['attributes alone', { a: { _attr: { b: 1, c: '"' } } }, '<a b="1" c="&quot;"/>'],
    ['attributes among elements', { a: [{ b: {} }, { _attr: { c: true } }] }, '<a c="true"><b/></a>'],
    ['words', { a: ['x < y'] }, '<a>x &lt; y</a>'],
    ['a number', { a: 3 }, '<a>3</a>'],
    ['what XML cannot hold', { a: ['x\u0000y'] }, '<a>xy</a>'],
  ])('%s', (_what, element, xml) => expect(xmlOf(element)).toBe(xml));
});
