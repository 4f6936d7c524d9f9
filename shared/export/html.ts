/** The note as one page of HTML that needs nothing else: for reading, for mail, and for printing as PDF. */
import { evidenceIndex, isProvedByNote } from '../brief/evidence';
import { summarise } from '../brief/library';
import type { Briefing } from '../model/briefing';
import { safeHref } from '../model/link';
import type { MarkName, NodeName, NoteMark, NoteNode } from '../model/note';
import { banner, footLines, headLines, type Line, NOT_SET } from './apparatus';
import { annex } from './evidenceAnnex';
import type { ExportInput } from './input';
import { claimsInOrder, exportedBlocks, inlineRuns, isEmpty } from './outline';
import { PAGE_STYLE } from './pageStyle';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

type Of<N extends NodeName> = Extract<NoteNode, { type: N }>;
type Writing = { footnoteOf(fact: string): number | null };

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
};

function inline(content: readonly NoteNode[], writing: Writing): string {
  return inlineRuns(content)
    .map((run) => {
      if (!('claim' in run)) return leaf(run);
      const number = writing.footnoteOf(run.fact);
      const note = number === null ? '' : `<sup><a href="#fn${number}" id="ref${number}">${number}</a></sup>`;
      return run.nodes.map(leaf).join('') + note;
    })
    .join('');
}

function leaf(node: NoteNode): string {
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'gap') return `<span class="gap">[${escapeHtml(node.attrs.label)}]</span>`;
  return node.marks.reduce(
    (inner, mark) => (MARKS[mark.type] as (mark: NoteMark, inner: string) => string)(mark, inner),
    escapeHtml(node.text),
  );
}

const wrap =
  (tag: string) =>
  (node: NoteNode, writing: Writing): string =>
    `<${tag}>${blocks(node.content, writing)}</${tag}>\n`;

const BLOCKS: { [N in NodeName]: (node: Of<N>, writing: Writing) => string } = {
  doc: (node, writing) => blocks(node.content, writing),
  title: (node, writing) => `<h1>${inline(node.content, writing)}</h1>\n`,
  subtitle: (node, writing) => `<p class="subtitle">${inline(node.content, writing)}</p>\n`,
  heading: (node, writing) => {
    const level = Math.min(6, node.attrs.level + 1);
    return `<h${level}>${inline(node.content, writing)}</h${level}>\n`;
  },
  paragraph: (node, writing) => `<p>${inline(node.content, writing)}</p>\n`,
  text: (node) => leaf(node),
  hardBreak: (node) => leaf(node),
  gap: (node) => leaf(node),
  bulletList: wrap('ul'),
  orderedList: (node, writing) =>
    `<ol${node.attrs.start === 1 ? '' : ` start="${node.attrs.start}"`}>${blocks(node.content, writing)}</ol>\n`,
  listItem: wrap('li'),
  blockquote: wrap('blockquote'),
  table: (node, writing) => {
    const [first, ...rest] = node.content;
    const isHeader = node.attrs.layout === 'grid' && first?.content.every((cell) => cell.type === 'tableHeader');
    const head = isHeader && first ? `<thead>${block(first, writing)}</thead>` : '';
    return `<table class="${node.attrs.layout}">${head}<tbody>${blocks(isHeader ? rest : node.content, writing)}</tbody></table>\n`;
  },
  tableRow: wrap('tr'),
  tableHeader: (node, writing) => `<th${spans(node.attrs)}>${blocks(node.content, writing)}</th>`,
  tableCell: (node, writing) => `<td${spans(node.attrs)}>${blocks(node.content, writing)}</td>`,
  authorBlock: (node, writing) =>
    `<div class="author">${isEmpty(node) ? `<p><span class="gap">[${escapeHtml(node.attrs.prompt)}]</span></p>` : blocks(node.content, writing)}</div>\n`,
};

const spans = ({ colspan, rowspan }: { colspan: number; rowspan: number }): string =>
  `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;

const block = (node: NoteNode, writing: Writing): string =>
  (BLOCKS[node.type] as (node: NoteNode, writing: Writing) => string)(node, writing);
const blocks = (nodes: readonly NoteNode[], writing: Writing): string => nodes.map((node) => block(node, writing)).join('');

function lines(rows: readonly Line[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(
    ({ label, words }) =>
      `<tr><th scope="row">${label}</th><td>${words ? escapeHtml(words) : `<span class="gap">${NOT_SET}</span>`}</td></tr>`,
  );
  return `<table class="heading-block">${cells.join('')}</table>\n`;
}

export function exportHtml({ briefing, templateName, evidence }: ExportInput): string {
  const { note, articles, facts } = briefing;
  const { apparatus } = note.attrs;
  const index = evidenceIndex(articles, facts);
  const claims = claimsInOrder(note);
  const numbers = new Map<string, number>();
  const writing: Writing = {
    footnoteOf: (fact) => {
      if (evidence !== 'footnotes' || !isProvedByNote(fact, index) || numbers.has(fact)) return null;
      numbers.set(fact, numbers.size + 1);
      return numbers.size;
    },
  };
  const all = exportedBlocks(note);
  const headEnd = all.findIndex((node) => node.type !== 'title' && node.type !== 'subtitle');
  const cut = headEnd < 0 ? all.length : headEnd;
  const body =
    blocks(all.slice(0, cut), writing) +
    lines(headLines(apparatus)) +
    blocks(all.slice(cut), writing) +
    lines(footLines(apparatus));
  const notes = [...numbers].map(([fact, number]) => {
    const found = index.get(fact);
    return `<li id="fn${number}">${escapeHtml(found ? `${found.source}: “${found.words}”` : '')} <a href="#ref${number}" aria-label="Back to the claim">↩</a></li>`;
  });
  const tail =
    evidence === 'annex'
      ? `<section class="annex">${blocks(annex(claims, index), writing)}</section>`
      : notes.length > 0
        ? `<ol class="footnotes">${notes.join('')}</ol>`
        : '';
  const { marking, reference, draft } = banner(apparatus);
  const strip = [marking, reference, draft].filter(Boolean).map(escapeHtml).join(' · ');
  return `<!doctype html>
<html lang="${escapeHtml(apparatus.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(apparatus.subject || summarise(briefing).title)}</title>
<meta name="description" content="${escapeHtml(templateName)}">
<style>${PAGE_STYLE}@page{size:${apparatus.page}}</style>
</head>
<body>
<main>
${strip ? `<p class="banner">${strip}</p>\n` : ''}${body}${tail}
</main>
</body>
</html>
`;
}

/** Head and foot of every printed page, for the browser's own print templates. */
export function pdfHeaderFooter(briefing: Briefing): { header: string; footer: string } {
  const { marking, reference, draft, date } = banner(briefing.note.attrs.apparatus);
  const strip = (left: string, middle: string, right: string) =>
    `<div style="width:100%;margin:0 18mm;font:9px Cambria,Caladea,serif;color:#57534e;display:flex;justify-content:space-between"><span>${left}</span><b style="color:#1c1b19">${middle}</b><span>${right}</span></div>`;
  return {
    header: strip(escapeHtml(reference), escapeHtml(marking), draft),
    footer: strip(
      escapeHtml(reference || date),
      escapeHtml(marking),
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    ),
  };
}
