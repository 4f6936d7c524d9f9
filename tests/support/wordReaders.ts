/** What other programs see in a Word document, in one shape that can be compared. */
import { spawnSync } from 'node:child_process';
import { evidenceOf } from '../../shared/brief/evidence';
import { annex } from '../../shared/export/evidenceAnnex';
import { htmlNote } from '../../shared/export/html';
import type { ExportInput } from '../../shared/export/input';
import { claimsInOrder, exportedBlocks } from '../../shared/export/outline';
import { type NoteNode, plainText } from '../../shared/model/note';
import { numbersOf } from '../../shared/model/numbering';

export type Seen = {
  /** Level and letters of each heading, in order. */
  headings: string[];
  /** Items of lists, at whatever level, and paragraphs that are numbered. */
  items: number;
  footnotes: number;
};

/** Letters and digits alone: readers differ in blanks, and styles may set capitals. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** What the note itself has, and the evidence that is asked for adds. */
export function seenInNote({ briefing, evidence }: ExportInput): Seen {
  const { note } = briefing;
  const more = evidence === 'annex' ? annex(claimsInOrder(note), evidenceOf(briefing)) : [];
  const blocks = exportedBlocks(note);
  const nodes = [...blocks, ...more].flatMap(all);
  const numbers = numbersOf(note, blocks);
  const { tail } = htmlNote({ briefing, evidence }, { jumps: true });
  return {
    headings: nodes.flatMap((node) => (node.type === 'heading' ? [`${node.attrs.level} ${letters(plainText(node))}`] : [])),
    // A list of numbered paragraphs bears a number too, which is its first item's.
    items: nodes.filter((node) => node.type === 'listItem' || (node.type === 'paragraph' && numbers.has(node))).length,
    footnotes: tail.split('<li id="fn').length - 1,
  };
}
const all = (node: NoteNode): NoteNode[] => [node, ...node.content.flatMap(all)];

type Pandoc = { t?: string; c?: unknown };
/** By pandoc, from its own tree. @throws Error where it fails or warns */
export function seenByPandoc(file: string): Seen {
  const { status, stdout, stderr } = spawnSync('pandoc', ['-f', 'docx', '-t', 'json', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 || stderr) throw new Error(`pandoc: ${status} ${stderr}`);
  const seen: Seen = { headings: [], items: 0, footnotes: 0 };
  const words = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(words).join('');
    const { t, c } = (node ?? {}) as Pandoc;
    if (t === 'Note') return '';
    return t === 'Str' ? String(c) : typeof c === 'object' ? words(c) : '';
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { t, c } = node as Pandoc;
    if (t === 'Header') {
      const [level, , content] = c as [number, unknown, unknown];
      seen.headings.push(`${level} ${letters(words(content))}`);
    }
    if (t === 'BulletList') seen.items += (c as unknown[]).length;
    if (t === 'OrderedList') seen.items += (c as [unknown, unknown[]])[1].length;
    if (t === 'Note') seen.footnotes++;
    walk(c);
  };
  walk((JSON.parse(stdout) as { blocks: unknown }).blocks);
  return seen;
}

/** Prints, for each file, what python-docx sees and the document's properties. */
const PYTHON = `
import sys, json, docx
from docx.oxml.ns import qn
from lxml import etree
for name in sys.argv[1:]:
    d = docx.Document(name); headings = []; items = 0
    for element in d.element.body.iter(qn('w:p')):
        p = docx.text.paragraph.Paragraph(element, d._body)
        if p.style.name.startswith('Heading '): headings.append([int(p.style.name[8:]), p.text])
        properties = element.pPr
        numbered = properties is not None and properties.numPr is not None and properties.numPr.numId is not None
        if numbered and properties.numPr.numId.val != 0: items += 1
    notes = [etree.fromstring(r.target_part.blob) for r in d.part.rels.values() if r.reltype.endswith('/footnotes')]
    count = sum(1 for n in notes for f in n if f.get(qn('w:type')) is None)
    core = d.core_properties
    print(json.dumps({'headings': headings, 'items': items, 'footnotes': count, 'title': core.title, 'author': core.author}))
`;
export type Properties = { title: string; author: string };
/** By python-docx, of each file in order. */
export function seenByPython(python: string, files: readonly string[]): { seen: Seen; properties: Properties }[] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', PYTHON, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const { headings, items, footnotes, title, author } = JSON.parse(line) as {
        headings: [number, string][];
        items: number;
        footnotes: number;
      } & Properties;
      return {
        seen: { headings: headings.map(([level, words]) => `${level} ${letters(words)}`), items, footnotes },
        properties: { title, author },
      };
    });
}

/** By mammoth, from the HTML that it makes. Its lists are left out: it knows five levels, and wraps what begins deeper in items of its own. */
export function seenInHtml(html: string): Omit<Seen, 'items'> {
  const words = (inner: string) =>
    letters(
      inner
        .replace(/<sup>.*?<\/sup>/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(/&(?:amp|lt|gt|quot);/g, ''),
    );
  return {
    headings: [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/gs)].map(([, level, inner]) => `${level} ${words(inner ?? '')}`),
    footnotes: html.split('<li id="footnote-').length - 1,
  };
}
