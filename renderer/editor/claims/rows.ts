/** Rows of a table that tell one fact go with it. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { removeRow, TableMap, type TableRect } from '@tiptap/pm/tables';
import { countsRows, isGivenIn } from '../../../shared/brief/fill/givenColumns';
import { ROUND_SECTION } from '../../../shared/brief/fill/roundSection';
import type { Template } from '../../../shared/model/template';
import { claimOn } from './pieces';

/**
 * Takes out the rows in which every claim rests on the fact and no word is the author's. The header stays; a table of
 * the template's goes with its last row, any other says that there is none.
 */
export function removeRows(tr: Transaction, fact: string, template: Template | null): void {
  const tables: { node: PMNode; at: number }[] = [];
  tr.doc.descendants((node, at) => {
    if (node.type.name === 'table') tables.push({ node, at });
  });
  // From the end, so that what goes does not move what is still to come; tables within tables come first.
  for (const { at } of tables.reverse()) {
    const table = tr.doc.nodeAt(at);
    if (!table) continue;
    const rows = childrenOf(table);
    const going = rows.flatMap((row, i) => (isOfOne(row, rows[0], fact) ? [i] : []));
    if (going.length === 0) continue;
    const left = rows.filter((row, i) => !isHeader(row) && !going.includes(i));
    if (left.length === 0 && isOfTemplate(tr.doc, at, template)) {
      tr.delete(at, at + table.nodeSize);
      continue;
    }
    const [first = 0] = going;
    if (left.length === 0) emptyRow(tr, at, first);
    for (const i of going.toReversed()) if (left.length > 0 || i !== first) removeRow(tr, rectOf(tr, at, i), i);
    renumber(tr, at);
  }
}

const tableAt = (tr: Transaction, at: number): PMNode => tr.doc.nodeAt(at) as PMNode;
function rectOf(tr: Transaction, at: number, row: number): TableRect {
  const table = tableAt(tr, at);
  const map = TableMap.get(table);
  return { map, table, tableStart: at + 1, left: 0, right: map.width, top: row, bottom: row + 1 };
}
export const childrenOf = (node: PMNode): PMNode[] => Array.from({ length: node.childCount }, (_, i) => node.child(i));
export const isHeader = (row: PMNode): boolean => childrenOf(row).every(({ type }) => type.name === 'tableHeader');

/** Whether a row tells this fact and nothing else: what stands before it would say of whom, were it a value among others. */
function isOfOne(row: PMNode, header: PMNode | undefined, fact: string): boolean {
  if (isHeader(row)) return false;
  let [own, other] = [false, false];
  const heads = header && isHeader(header) && header.childCount === row.childCount ? header : null;
  childrenOf(row).forEach((cell, i) => {
    const words: string[] = [];
    cell.descendants((node) => {
      if (!node.isInline) return;
      const claim = claimOn(node.marks)?.attrs.fact;
      if (claim === fact) own = true;
      else if (claim !== undefined) other = true;
      else if (node.isText) words.push(node.text ?? '');
      else if (node.type.name !== 'gap' || !own) other = true;
    });
    if (/[\p{L}\p{N}]/u.test(words.join(''))) other ||= !isGivenIn(heads?.child(i).textContent ?? '', words.join(''));
  });
  return own && !other;
}

/** Whether a table stands in a section of the template, or in the one that every note of a series has. */
function isOfTemplate(doc: PMNode, at: number, template: Template | null): boolean {
  const $at = doc.resolve(at);
  if ($at.depth > 0) return false;
  for (let i = $at.index() - 1; i >= 0; i--) {
    const { type, attrs } = doc.child(i);
    if (type.name !== 'heading' || (attrs.section === null && attrs.level > 1)) continue;
    if (attrs.section === ROUND_SECTION) return true;
    const section = template?.sections.find(({ id }) => id === attrs.section);
    return section?.blocks.some((block) => block.type === 'followUp' || ('as' in block && block.as === 'table')) ?? false;
  }
  return false;
}

/** The cells of a row stay and hold nothing but, in the first, that there is none. */
function emptyRow(tr: Transaction, at: number, index: number): void {
  const { schema } = tr.doc.type;
  const table = tableAt(tr, at);
  const row = table.child(index);
  const start =
    at +
    1 +
    childrenOf(table)
      .slice(0, index)
      .reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const cells = childrenOf(row).map((cell, i) => {
    const paragraph = schema.nodes.paragraph?.create(null, i === 0 ? schema.text('None.') : null);
    return cell.type.create(cell.attrs, paragraph);
  });
  tr.replaceWith(start, start + row.nodeSize, row.type.create(row.attrs, cells));
}

/** The rows of a table that counts them are counted anew. */
export function renumber(tr: Transaction, at: number): void {
  const table = tableAt(tr, at);
  if (!countsRows(table.firstChild?.firstChild?.textContent ?? '')) return;
  const numbers: { from: number; to: number; is: string }[] = [];
  table.forEach((row, offset, i) => {
    const block = row.firstChild?.firstChild;
    if (i === 0 || !block?.isTextblock || !/^\d+$/.test(block.textContent)) return;
    const from = at + 1 + offset + 3;
    numbers.push({ from, to: from + block.content.size, is: String(i) });
  });
  for (const { from, to, is } of numbers.toReversed())
    if (tr.doc.textBetween(from, to) !== is) tr.replaceWith(from, to, tr.doc.type.schema.text(is));
}
