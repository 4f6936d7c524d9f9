/** The note as one page of HTML that needs nothing else: for reading, for mail, and for printing as PDF. */
import { evidenceOf } from '../brief/evidence';
import { summarise } from '../brief/library';
import type { Briefing } from '../model/briefing';
import { inspectDataUrl } from '../model/image';
import { safeHref } from '../model/link';
import {
  type Apparatus,
  type MarkName,
  type NodeName,
  type NoteDoc,
  type NoteMark,
  type NoteNode,
  plainText,
} from '../model/note';
import { numbersOf } from '../model/numbering';
import { bound } from '../typography/bound';
import { banner, footLines, headLines, type Line, portionWords } from './apparatus';
import { readsRightToLeft } from './docxScript';
import { annex } from './evidenceAnnex';
import type { ExportInput } from './input';
import { labelsOf, notSet, pageParts } from './labels';
import { type NoteBook, noteBook } from './noteBook';
import { claimsInOrder, exportedBlocks, inlineRuns, isEmpty } from './outline';
import { PAGE_STYLE } from './pageStyle';
import { goneLabel, headingsOf, type Reference, referencesOf } from './references';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

type Of<N extends NodeName> = Extract<NoteNode, { type: N }>;
type Writing = {
  book: NoteBook;
  /** BCP 47 tag of the note. */
  language: string;
  references: ReadonlyMap<string, Reference>;
  /** Marks of the paragraphs; null where they bear none. */
  portions: Apparatus['portions'];
  /** Numbered paragraphs and items of lists. */
  numbers: ReadonlyMap<NoteNode, number>;
  /** Ids of the headings that the list of contents points to. */
  headingIds: Map<NoteNode, string>;
  /** Whether links lead from place to place within the page. */
  jumps: boolean;
};

const MARKS: { [M in MarkName]: (mark: Extract<NoteMark, { type: M }>, inner: string) => string } = {
  bold: (_mark, inner) => `<strong>${inner}</strong>`,
  italic: (_mark, inner) => `<em>${inner}</em>`,
  underline: (_mark, inner) => `<u>${inner}</u>`,
  strike: (_mark, inner) => `<s>${inner}</s>`,
  link: (mark, inner) => {
    const href = safeHref(mark.attrs.href);
    return href ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner;
  },
  claim: (_mark, inner) => inner,
  comment: (_mark, inner) => inner,
};

function inline(content: readonly NoteNode[], writing: Writing): string {
  return inlineRuns(content)
    .map((run) => {
      if (!('claim' in run)) return leaf(run, writing);
      const words = run.nodes.map((node) => leaf(node, writing)).join('');
      const number = writing.book.ofFact(run.fact);
      return number === null ? words : words + noteMark(number, writing);
    })
    .join('');
}

/** Words of the note, with the blanks that must not break. */
const printed = (words: string, { language }: Writing): string => escapeHtml(bound(words, language));

const noteMark = (number: number, { jumps }: Writing): string =>
  `<sup>${jumps ? `<a href="#fn${number}" id="ref${number}">${number}</a>` : number}</sup>`;
/** The place that a jump leads to. */
const place = (id: string | undefined, { jumps }: Writing): string => (jumps && id ? ` id="${id}"` : '');
const anchorId = (anchor: string): string => `to-${escapeHtml(anchor)}`;

function leaf(node: NoteNode, writing: Writing): string {
  if (node.type === 'footnote') return noteMark(writing.book.ofAuthor(node.attrs.text), writing);
  if (node.type === 'crossReference') {
    const target = writing.references.get(node.attrs.target);
    const label = printed(target?.label ?? '', writing);
    if (target) return writing.jumps ? `<a href="#${anchorId(target.anchor)}">${label}</a>` : label;
    return `<span class="gap">${escapeHtml(goneLabel(node.attrs.label, writing.language))}</span>`;
  }
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'gap') return `<span class="gap">[${escapeHtml(node.attrs.label)}]</span>`;
  return node.marks.reduce(
    (inner, mark) => (MARKS[mark.type] as (mark: NoteMark, inner: string) => string)(mark, inner),
    printed(node.text, writing),
  );
}

function portion(node: NoteNode, writing: Writing): string {
  const words = portionWords(node, writing).trim();
  return words ? `<span class="portion">${escapeHtml(words)}</span> ` : '';
}

const wrap =
  (tag: string) =>
  (node: NoteNode, writing: Writing): string =>
    `<${tag}>${blocks(node.content, writing)}</${tag}>\n`;

/** Words that run from the right say so: a page and a mail run from the left. */
const direction = (node: NoteNode): string => (readsRightToLeft(node) ? ' dir="rtl"' : '');

const BLOCKS: { [N in NodeName]: (node: Of<N>, writing: Writing) => string } = {
  doc: (node, writing) => blocks(node.content, writing),
  title: (node, writing) => `<h1${direction(node)}>${portion(node, writing)}${inline(node.content, writing)}</h1>\n`,
  subtitle: (node, writing) => `<p class="subtitle"${direction(node)}>${inline(node.content, writing)}</p>\n`,
  heading: (node, writing) => {
    const level = Math.min(6, node.attrs.level + 1);
    const id = node.attrs.anchor ? anchorId(node.attrs.anchor) : writing.headingIds.get(node);
    const sixth = node.attrs.level === 6 ? ' class="l6" aria-level="7"' : '';
    return `<h${level}${place(id, writing)}${direction(node)}${sixth}>${inline(node.content, writing)}</h${level}>\n`;
  },
  paragraph: (node, writing) => {
    const number = writing.numbers.get(node);
    const words = `<p${direction(node)}>${portion(node, writing)}${inline(node.content, writing)}</p>\n`;
    return number === undefined ? words : `<ol class="numbered"${from(number)}><li>${words}</li>\n</ol>\n`;
  },
  text: leaf,
  hardBreak: leaf,
  gap: leaf,
  footnote: leaf,
  crossReference: leaf,
  image: ({ attrs: { src, alt, decorative, width } }) =>
    typeof inspectDataUrl(src) === 'string'
      ? ''
      : `<figure><img src="${src}" alt="${decorative ? '' : escapeHtml(alt)}" width="${width}%"></figure>\n`,
  pageBreak: () => '<hr class="page-break">\n',
  contents: (node, writing) => {
    const rows = [...writing.headingIds].flatMap(([heading, id]) => {
      if (heading.type !== 'heading' || heading.attrs.level > node.attrs.depth) return [];
      const words = escapeHtml(plainText(heading));
      if (!writing.jumps) return [`<p class="l${heading.attrs.level}">${words}</p>`];
      const to = heading.attrs.anchor ? anchorId(heading.attrs.anchor) : id;
      return [`<li class="l${heading.attrs.level}"><a href="#${to}">${words}</a></li>`];
    });
    // Where it leads nowhere it is lines of text: a list would be shown with points.
    const { contents } = labelsOf(writing.language);
    if (!writing.jumps) return `<p class="contents">${contents}</p>${rows.join('')}\n`;
    return `<nav class="contents" aria-label="${contents}"><p>${contents}</p><ul>${rows.join('')}</ul></nav>\n`;
  },
  bulletList: wrap('ul'),
  orderedList: (node, writing) => {
    const number = node.content[0] && writing.numbers.get(node.content[0]);
    const sort = number === undefined ? from(node.attrs.start) : ` class="numbered"${from(number)}`;
    return `<ol${sort}>${blocks(node.content, writing)}</ol>\n`;
  },
  listItem: wrap('li'),
  blockquote: wrap('blockquote'),
  table: (node, writing) => {
    const [first, ...rest] = node.content;
    const isHeader = node.attrs.layout === 'grid' && first?.content.every((cell) => cell.type === 'tableHeader');
    const head = isHeader && first ? `<thead>${block(first, writing)}</thead>` : '';
    const target = node.attrs.anchor ? writing.references.get(node.attrs.anchor) : undefined;
    const caption = target ? `<caption>${escapeHtml(target.label)}</caption>` : '';
    return `<table class="${node.attrs.layout}"${place(target && anchorId(target.anchor), writing)}>${caption}${head}<tbody>${blocks(isHeader ? rest : node.content, writing)}</tbody></table>\n`;
  },
  tableRow: wrap('tr'),
  tableHeader: (node, writing) => `<th${spans(node.attrs)}>${blocks(node.content, writing)}</th>`,
  tableCell: (node, writing) => `<td${spans(node.attrs)}>${blocks(node.content, writing)}</td>`,
  authorBlock: (node, writing) =>
    `<div class="author">${isEmpty(node) ? `<p><span class="gap">[${escapeHtml(node.attrs.prompt)}]</span></p>` : blocks(node.content, writing)}</div>\n`,
};

const from = (number: number): string => (number === 1 ? '' : ` start="${number}"`);
const spans = ({ colspan, rowspan }: { colspan: number; rowspan: number }): string =>
  `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;

const block = (node: NoteNode, writing: Writing): string =>
  (BLOCKS[node.type] as (node: NoteNode, writing: Writing) => string)(node, writing);
const blocks = (nodes: readonly NoteNode[], writing: Writing): string => nodes.map((node) => block(node, writing)).join('');

function lines(rows: readonly Line[], { language }: Writing): string {
  if (rows.length === 0) return '';
  const cells = rows.map(
    ({ label, words }) =>
      `<tr><th scope="row">${label}</th><td>${words ? escapeHtml(words) : `<span class="gap">${notSet(language)}</span>`}</td></tr>`,
  );
  return `<table class="heading-block">${cells.join('')}</table>\n`;
}

/** What stands in the page: the line with marking and reference, the note, and what it rests on. */
export type HtmlNote = { strip: string; body: string; tail: string };

/**
 * The note, or the words of it that `part` holds, as elements of a page.
 * @param jumps whether links lead from place to place within the page
 */
export function htmlNote(
  { briefing, evidence }: Pick<ExportInput, 'briefing' | 'evidence'>,
  { jumps, part = null }: { jumps: boolean; part?: NoteDoc | null },
): HtmlNote {
  const { note } = briefing;
  const { apparatus } = note.attrs;
  const index = evidenceOf(briefing);
  const all = exportedBlocks(part ?? note);
  const writing: Writing = {
    book: noteBook(index, evidence, apparatus.language),
    language: apparatus.language,
    references: referencesOf(note),
    // Selected words are quoted elsewhere: they keep no number of this note's.
    portions: apparatus.portions,
    numbers: part ? new Map() : numbersOf(note, all),
    headingIds: new Map(headingsOf(exportedBlocks(note)).map(({ node }, i) => [node, `h${i + 1}`])),
    jumps,
  };
  const headEnd = all.findIndex((node) => node.type !== 'title' && node.type !== 'subtitle');
  const cut = headEnd < 0 ? all.length : headEnd;
  const body = part
    ? blocks(all, writing)
    : blocks(all.slice(0, cut), writing) +
      lines(headLines(apparatus), writing) +
      blocks(all.slice(cut), writing) +
      lines(footLines(apparatus), writing);
  const notes = writing.book.notes.map((paragraphs, i) => {
    const words = paragraphs.map((each) => printed(each, writing)).join('<br>');
    const back = jumps ? ` <a href="#ref${i + 1}" aria-label="Back to the text">↩</a>` : '';
    return `<li${place(`fn${i + 1}`, writing)}>${words}${back}</li>`;
  });
  const list = notes.length > 0 ? `<ol class="footnotes">${notes.join('')}</ol>\n` : '';
  const sources = evidence === 'annex' ? blocks(annex(claimsInOrder(part ?? note), index, apparatus.language), writing) : '';
  const { marking, reference, draft } = banner(apparatus);
  const strip = part ? '' : [marking, reference, draft].filter(Boolean).map(escapeHtml).join(' · ');
  return {
    strip: strip ? `<p class="banner">${strip}</p>\n` : '',
    body,
    tail: list + (sources ? `<section class="annex">${sources}</section>` : ''),
  };
}

export function exportHtml({ briefing, templateName, evidence }: ExportInput): string {
  const { apparatus } = briefing.note.attrs;
  const { strip, body, tail } = htmlNote({ briefing, evidence }, { jumps: true });
  return `<!doctype html>
<html lang="${escapeHtml(apparatus.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(apparatus.subject || summarise(briefing).title)}</title>
<meta name="description" content="${escapeHtml(templateName)}">
<style>${PAGE_STYLE}@page{size:${apparatus.page} ${apparatus.orientation}}</style>
</head>
<body${apparatus.type === 'normal' ? '' : ` class="${apparatus.type}"`}>
<main${apparatus.orientation === 'landscape' ? ' class="landscape"' : ''}>
${strip}${body}${tail}
</main>
</body>
</html>
`;
}

const PAGE_NUMBERS: Readonly<Record<string, string>> = {
  '{page}': '<span class="pageNumber"></span>',
  '{pages}': '<span class="totalPages"></span>',
};

/** Head and foot of every printed page, for the browser's own print templates. */
export function pdfHeaderFooter(briefing: Briefing): { header: string; footer: string } {
  const { apparatus } = briefing.note.attrs;
  const { marking, reference, draft, date } = banner(apparatus);
  const pages = pageParts(apparatus.language).map((part) => PAGE_NUMBERS[part] ?? escapeHtml(part));
  const strip = (left: string, middle: string, right: string) =>
    `<div style="width:100%;margin:0 25mm;font:9px Cambria,Caladea,serif;color:#57534e;display:flex;justify-content:space-between"><span>${left}</span><b style="color:#1c1b19">${middle}</b><span>${right}</span></div>`;
  return {
    header: strip(escapeHtml(reference), escapeHtml(marking), draft),
    footer: strip(escapeHtml(reference || date), escapeHtml(marking), pages.join('')),
  };
}
