/** What other programs see in a Word document, in one shape that can be compared. */
import { spawnSync } from 'node:child_process';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { evidenceOf } from '../../shared/brief/evidence';
import { footLines, headLines, type Line } from '../../shared/export/apparatus';
import { annex } from '../../shared/export/evidenceAnnex';
import { htmlNote } from '../../shared/export/html';
import type { ExportInput } from '../../shared/export/input';
import { notSet } from '../../shared/export/labels';
import { claimsInOrder, exportedBlocks } from '../../shared/export/outline';
import { type NoteNode, plainText } from '../../shared/model/note';
import { numbersOf } from '../../shared/model/numbering';

export type Seen = {
  /** Level and letters of each heading, in order. */
  headings: string[];
  /** Items of lists, at whatever level, and paragraphs that are numbered. */
  items: number;
  footnotes: number;
  /** The letters of each table, cell by cell: rows parted by strokes, cells by bars; head and foot of the note are tables too. */
  tables: string[];
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
  const more = evidence === 'annex' ? annex(claimsInOrder(note), evidenceOf(briefing), note.attrs.apparatus.language) : [];
  const blocks = exportedBlocks(note);
  const nodes = [...blocks, ...more].flatMap(all);
  const numbers = numbersOf(note, blocks);
  const { tail } = htmlNote({ briefing, evidence }, { jumps: true });
  const { apparatus } = note.attrs;
  const lines = (of: readonly Line[]) =>
    of.length > 0 ? [tableOf(of.map(({ label, words }) => [label, words ?? notSet(note.attrs.apparatus.language)]))] : [];
  const tablesIn = (nodes: readonly NoteNode[]) =>
    nodes
      .flatMap(all)
      .flatMap((node) => (node.type === 'table' ? [tableOf(node.content.map((row) => row.content.map(plainText)))] : []));
  return {
    headings: nodes.flatMap((node) => (node.type === 'heading' ? [`${node.attrs.level} ${letters(plainText(node))}`] : [])),
    // A list of numbered paragraphs bears a number too, which is its first item's.
    items: nodes.filter((node) => node.type === 'listItem' || (node.type === 'paragraph' && numbers.has(node))).length,
    footnotes: tail.split('<li id="fn').length - 1,
    tables: [...lines(headLines(apparatus)), ...tablesIn(blocks), ...lines(footLines(apparatus)), ...tablesIn(more)],
  };
}
const tableOf = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(letters).join('|')).join('/');
const all = (node: NoteNode): NoteNode[] => [node, ...node.content.flatMap(all)];

type Pandoc = { t?: string; c?: unknown };
type PandocRows = [unknown, unknown[]];
/** By pandoc, from its own tree. @throws Error where it fails or warns */
export function seenByPandoc(file: string): Seen {
  const { status, stdout, stderr } = spawnSync('pandoc', ['-f', 'docx', '-t', 'json', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 || stderr) throw new Error(`pandoc: ${status} ${stderr}`);
  const seen: Seen = { headings: [], items: 0, footnotes: 0, tables: [] };
  const words = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(words).join('');
    const { t, c } = (node ?? {}) as Pandoc;
    if (t === 'Note' || t === 'Image') return '';
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
    if (t === 'Table') {
      // Caption and columns come first; head, bodies and foot hold rows, rows cells, each behind its attributes.
      const [, , , head, bodies, foot] = c as [
        unknown,
        unknown,
        unknown,
        PandocRows,
        [unknown, unknown, unknown[], unknown[]][],
        PandocRows,
      ];
      const rows = [head[1], ...bodies.flatMap(([, , own, more]) => [own, more]), foot[1]].flat() as [unknown, unknown[][]][];
      seen.tables.push(tableOf(rows.map(([, cells]) => cells.map((cell) => words(cell[4])))));
    }
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
    # A cell that goes on from the row above says so, and is none of its own.
    goes_on = lambda tc: any(m.get(qn('w:val')) != 'restart' for m in tc.iterchildren(qn('w:tcPr')) for m in m.iterchildren(qn('w:vMerge')))
    text = lambda tc: ''.join(t.text or '' for t in tc.iter(qn('w:t')))
    # Content controls may stand between a table, its rows and its cells; what a cell holds may be a table too.
    own = lambda of, what, name: [e for e in of.iter(qn(name)) if next(e.iterancestors(qn(what))) is of]
    tables = [[[text(tc) for tc in own(tr, 'w:tr', 'w:tc') if not goes_on(tc)] for tr in own(t, 'w:tbl', 'w:tr')] for t in d.element.body.iter(qn('w:tbl'))]
    notes = [etree.fromstring(r.target_part.blob) for r in d.part.rels.values() if r.reltype.endswith('/footnotes')]
    count = sum(1 for n in notes for f in n if f.get(qn('w:type')) is None)
    core = d.core_properties
    print(json.dumps({'headings': headings, 'items': items, 'footnotes': count, 'tables': tables, 'title': core.title, 'author': core.author}))
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
      const { headings, items, footnotes, tables, title, author } = JSON.parse(line) as {
        headings: [number, string][];
        items: number;
        footnotes: number;
        tables: string[][][];
      } & Properties;
      return {
        seen: {
          headings: headings.map(([level, words]) => `${level} ${letters(words)}`),
          items,
          footnotes,
          tables: tables.map(tableOf),
        },
        properties: { title, author },
      };
    });
}

/** Mammoth knows five levels of lists by itself; Word has nine. */
const LEVELS = [6, 7, 8, 9].flatMap((level) =>
  [
    ['unordered', 'ul'],
    ['ordered', 'ol'],
  ].map(([kind, list]) => `p:${kind}-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}${list} > li:fresh`),
);
/** By mammoth, from the HTML that it makes. @throws Error where it finds one */
export async function seenByMammoth(file: string): Promise<Seen> {
  const { value, messages } = await mammoth.convertToHtml({ path: file }, { styleMap: LEVELS });
  const errors = messages.filter(({ type }) => type === 'error');
  if (errors.length > 0) throw new Error(`mammoth: ${errors.map(({ message }) => message).join(' ')}`);
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  const notes = document.querySelectorAll('li[id^="footnote-"]');
  for (const sign of document.querySelectorAll('sup')) sign.remove();
  for (const note of notes) note.remove();
  const words = (element: Element) => letters(element.textContent ?? '');
  // The rows of a table within a cell are that table's own.
  const rows = (table: Element) =>
    [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table).map((row) => [...row.children].map(words));
  return {
    headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((each) => `${each.tagName.slice(1)} ${words(each)}`),
    // Where a list goes on after a paragraph, what stands deeper gets an item round it that has no words of its own.
    items: [...document.querySelectorAll('li')].filter(({ firstChild }) => !/^[UO]L$/.test(firstChild?.nodeName ?? '')).length,
    footnotes: notes.length,
    tables: [...document.querySelectorAll('table')].map((table) => tableOf(rows(table))),
  };
}

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** A word by its letters, those of scripts from the right without their order: a PDF has them as they are drawn. */
const drawn = (word: string): string => (RTL.test(word) ? [...letters(word)].sort().join('') : letters(word));
/** Passages longer than that are parted where a line or a page ends. */
const LONGEST = 20;

/**
 * Words of a text, in whatever script, that a page does not show.
 * @param printed what can be read from its PDF
 */
export function lostWords(text: string, printed: string): string[] {
  const parts = (of: string) => of.normalize('NFKC').split(/[^\p{L}\p{M}\p{N}]+/u);
  const [all, fromRight] = [
    letters(printed),
    new Set(
      parts(printed)
        .filter((word) => RTL.test(word))
        .map(drawn),
    ),
  ];
  return parts(text).filter(
    (word) => word.length < LONGEST && !(RTL.test(word) ? fromRight.has(drawn(word)) : all.includes(drawn(word))),
  );
}
