import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import {
  commitmentCount,
  countedCommitments,
  isSummaryOf,
  madeThen,
  roundOfSummary,
  statusCounts,
  statusSummary,
  summaryAfter,
} from '../../shared/brief/fill/statusWords';

/** A row of a table of commitments, by what its counts go by. */
type Line = { status: string; isStep: boolean };

const textOf = (cell: PMNode | undefined): string => cell?.textContent.replaceAll('\u00a0', ' ').trim() ?? '';
const cellsOf = (row: PMNode): PMNode[] => Array.from({ length: row.childCount }, (_, i) => row.child(i));

/** The rows of a table that has commitments with their status; null for every other node. */
function linesOf(table: PMNode): Line[] | null {
  if (table.type.name !== 'table' || table.attrs.layout === 'heading-block' || !table.firstChild) return null;
  const heads = cellsOf(table.firstChild).map(textOf);
  const [commitment, status] = [heads.indexOf('Commitment'), heads.indexOf('Status')];
  if (commitment < 0 || status < 0) return null;
  const lines: Line[] = [];
  table.forEach((row, _, i) => {
    const cells = cellsOf(row);
    // A row that has no commitment any more, or none yet, counts for nothing.
    if (i === 0 || textOf(cells[commitment]) === '') return;
    let isStep = false;
    cells[commitment]?.descendants((node) => {
      isStep ||= node.marks.some(({ type, attrs }) => type.name === 'claim' && attrs.kind === 'nextStep');
    });
    lines.push({ status: textOf(cells[status]), isStep });
  });
  return lines;
}

/** Nodes never change: a table that was read once need not be read again. */
const read = new WeakMap<PMNode, Line[] | null>();

function linesIn(doc: PMNode): Line[][] {
  const all: Line[][] = [];
  doc.forEach((node) => {
    if (node.type.name !== 'table') return;
    const lines = read.has(node) ? read.get(node) : linesOf(node);
    read.set(node, lines ?? null);
    if (lines) all.push(lines);
  });
  return all;
}

const countsOf = (lines: readonly Line[]): string => statusCounts(lines.map(({ status }) => status));
const commitments = (lines: readonly Line[]): string[] => lines.flatMap(({ status, isStep }) => (isStep ? [] : [status]));
const summaryOf = (lines: readonly Line[], round: string): string => statusSummary(commitments(lines), round);

/** How many more, or fewer, of the latest round's own commitments have a row now. A status that changes makes none. */
function moreMade(was: readonly Line[], is: readonly Line[]): number {
  const [before, now] = [commitments(was), commitments(is)];
  return before.length === now.length ? 0 : madeThen(now) - madeThen(before);
}

/**
 * Keeps what a note says of how many commitments there are, and have which status, true when its table is edited: the
 * lines in the head, and the sentence above the table. Words that the author has changed are his, and stay.
 */
export const statusCountsFollow = (): Plugin =>
  new Plugin({
    key: new PluginKey('status-counts'),
    appendTransaction(transactions, before, state) {
      if (!transactions.some((tr) => tr.docChanged)) return null;
      const [was, is] = [linesIn(before.doc).flat(), linesIn(state.doc).flat()];
      const [oldCounts, counts] = [countsOf(was), countsOf(is)];
      if (was.length === 0 || summaryOf(was, '') + oldCounts === summaryOf(is, '') + counts) return null;
      const more = moreMade(was, is);
      const { tr } = state;
      const rewrite = (block: PMNode, at: number, words: string) => {
        const from = tr.mapping.map(at + 1);
        tr.replaceWith(from, from + block.content.size, state.schema.text(words));
      };
      state.doc.forEach((node, at) => {
        if (node.type.name === 'paragraph') {
          const round = roundOfSummary(node.textContent);
          if (round !== null && isSummaryOf(node.textContent, summaryOf(was, round)))
            rewrite(node, at, summaryAfter(node.textContent, summaryOf(was, round), summaryOf(is, round)));
        } else if (node.type.name === 'table' && node.attrs.layout === 'heading-block')
          node.descendants((inner, offset) => {
            if (inner.type.name !== 'paragraph') return;
            const made = more === 0 ? null : countedCommitments(inner.textContent);
            if (inner.textContent === oldCounts) rewrite(inner, at + 1 + offset, counts);
            else if (made !== null) rewrite(inner, at + 1 + offset, commitmentCount(Math.max(0, made + more)));
          });
      });
      return tr.docChanged ? tr : null;
    },
  });

export const StatusCounts = Extension.create({ name: 'statusCounts', addProseMirrorPlugins: () => [statusCountsFollow()] });
