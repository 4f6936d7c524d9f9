/** What a reader would stumble over in a note after something was taken out of it: in words, nothing where all is whole. */
import type { Node as PMNode } from '@tiptap/pm/model';

const HAS_WORD = /[\p{L}\p{N}]/u;
const wordsOf = (node: PMNode): string =>
  node.textBetween(0, node.content.size, '\n', ({ type, attrs }) => (type.name === 'gap' ? `[${attrs.label}]` : ''));

type Block = { node: PMNode; text: string; inTable: boolean };
function blocksOf(doc: PMNode): Block[] {
  const found: Block[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const $at = doc.resolve(at);
    const inTable = Array.from({ length: $at.depth }, (_, i) => $at.node(i + 1)).some(({ type }) => type.name === 'table');
    found.push({ node, text: wordsOf(node), inTable });
    return false;
  });
  return found;
}

const FAULTS: readonly [string, RegExp][] = [
  ['two blanks', / {2}/],
  ['a blank at the edge', /^\s|\s$/],
  ['a blank before a stop', /\s[,.;:!?)]/],
  ['two stops', /[,;:]\s*[,;:.]|\.\.(?!\.)/],
  ['empty brackets', /\(\s*\)/],
  ['a sign that leads nowhere', /[,;–(]$|^[,;:.–)]/],
  ['a joint that joins nothing', /^(?:and|or)\b|\b(?:and|or)[.,]?$|(?:^|\. )(?:and|or)\b/],
  ['a small letter that begins', /^\p{Ll}/u],
];

/** The faults of `after` that `before` did not have. */
export function brokenIn(before: PMNode, after: PMNode): string[] {
  const wrong: string[] = [];
  const known = new Set(blocksOf(before).map(({ text }) => text));
  const empty = (doc: PMNode) => blocksOf(doc).filter(({ text }) => text.trim() === '').length;
  if (empty(after) > empty(before)) wrong.push('a block stands empty');
  for (const { node, text, inTable } of blocksOf(after)) {
    if (known.has(text) || text.trim() === '') continue;
    for (const [fault, pattern] of FAULTS) if (pattern.test(text)) wrong.push(`${fault}: ${text}`);
    if (!HAS_WORD.test(text)) wrong.push(`signs alone: ${text}`);
    if (node.type.name === 'paragraph' && !inTable && !/[.!?:\]][”"’)]*$/.test(text)) wrong.push(`no stop: ${text}`);
  }
  after.forEach((node, _, i) => {
    const next = i + 1 < after.childCount ? after.child(i + 1).type.name : null;
    if (
      node.type.name === 'paragraph' &&
      /:$/.test(wordsOf(node)) &&
      !['bulletList', 'orderedList', 'paragraph', 'table'].includes(next ?? '')
    )
      wrong.push(`announces nothing: ${wordsOf(node)}`);
  });
  return [...wrong, ...emptyTables(before, after), ...emptyHeadings(before, after)];
}

/** Rows that tell nothing any more, and tables with nothing but their header. */
function emptyTables(before: PMNode, after: PMNode): string[] {
  const known = new Set<string>();
  before.descendants((node) => {
    if (node.type.name === 'tableRow') known.add(wordsOf(node));
  });
  const wrong: string[] = [];
  after.descendants((node) => {
    if (node.type.name !== 'table' || node.attrs.layout === 'heading-block') return;
    let body = 0;
    node.forEach((row, _, i) => {
      if (i === 0) return;
      body++;
      const words = wordsOf(row);
      const said = words.replace(/\[[^\]]*\]/g, '').replace(/^\d+$/m, '');
      if (!known.has(words) && !HAS_WORD.test(said)) wrong.push(`a row of gaps: ${words.replaceAll('\n', ' | ')}`);
    });
    if (body === 0) wrong.push(`a table of nothing: ${wordsOf(node)}`);
  });
  return wrong;
}

function emptyHeadings(before: PMNode, after: PMNode): string[] {
  const bare = (doc: PMNode): string[] => {
    const found: string[] = [];
    doc.forEach((node, _, i) => {
      if (node.type.name !== 'heading') return;
      const next = i + 1 < doc.childCount ? doc.child(i + 1) : null;
      if (!next || (next.type.name === 'heading' && next.attrs.level <= node.attrs.level)) found.push(node.textContent);
    });
    return found;
  };
  const known = new Set(bare(before));
  return bare(after).flatMap((heading) => (known.has(heading) ? [] : [`a heading over nothing: ${heading}`]));
}
