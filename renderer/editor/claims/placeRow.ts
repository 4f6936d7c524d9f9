/** A fact that is put into a table stands there as a whole row, each value under the heading of its column. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { countsRows } from '../../../shared/brief/fill/givenColumns';
import { copiedIn, hasRowsFor, ownCell } from '../../../shared/brief/fill/ownRow';
import { OTHERS } from '../../../shared/brief/fill/peopleWords';
import { articleOf } from '../../../shared/model/added';
import type { Fact } from '../../../shared/model/facts';
import { partyName } from '../../../shared/model/party';
import type { Maker } from './maker';
import { claimPieces } from './pieces';
import { childrenOf, isHeader, renumber } from './rows';

const textOf = (node: PMNode): string => node.textContent.trim();

const headingsOf = (table: PMNode): string[] => {
  const first = table.firstChild;
  return first && isHeader(first) ? childrenOf(first).map(textOf) : [];
};

/** Whether a block of the note is a table that has rows for such facts. */
export const isTableFor = (fact: Fact, node: PMNode): boolean => node.type.name === 'table' && hasRowsFor(fact, headingsOf(node));

/**
 * Puts a row at the end of the table at `at`, in the place of one that says that there is none.
 * Returns where the fact's words begin.
 */
export function putRow(maker: Maker, at: number, facts: Iterable<Fact>): number {
  const { tr, fact } = maker;
  const table = tr.doc.nodeAt(at) as PMNode;
  const all = [...facts];
  const sibling = childrenOf(table).find((each) => {
    const [first] = claimPieces(each);
    return first !== undefined && articleOf(first.attrs.fact) === articleOf(fact.fact.id);
  });
  const last = table.lastChild as PMNode;
  const end = at + table.nodeSize - 1;
  const none = !isHeader(last) && textOf(last) === 'None.';
  const row = maker.node(
    'tableRow',
    headingsOf(table).map((heading, i) => maker.node('tableCell', maker.paragraph(content(heading, i)))),
  );
  function content(heading: string, i: number): PMNode | undefined {
    const own = ownCell(heading, fact, all);
    if (own) return 'words' in own ? maker.claim(own.words) : maker.node('gap', undefined, own);
    if (countsRows(heading)) return maker.schema.text(String(table.childCount - (none ? 1 : 0)));
    // What the row of another fact of the same article says of the article holds here too.
    const words = copiedIn(
      heading,
      sibling?.childCount === table.firstChild?.childCount ? textOf(sibling?.child(i) as PMNode) : '',
    );
    return words === '' ? undefined : maker.schema.text(words);
  }
  tr.replaceWith(none ? end - last.nodeSize : end, end, row);
  renumber(tr, at);
  return claimFrom(tr, at + table.nodeSize - 1 - (none ? last.nodeSize : 0));
}

/** The first claim from a position on. */
const claimFrom = (tr: Transaction, at: number): number => claimPieces(tr.doc).find(({ from }) => from >= at)?.from ?? at;

/** What the table at the head of a note calls those of no side. */
const NO_SIDE = [OTHERS, 'Participants'];

/** Whose row of the table at the head of a note a fact stands in; null for what has none there. */
export const headRowOf = (fact: Fact): string | null => (fact.kind === 'participant' ? (fact.fact.party ?? OTHERS) : null);

/**
 * Puts a participant into the table at the head of the note, in the row of the side; null where that table names nobody.
 * Returns where the words begin.
 */
export function putInHead(maker: Maker, words: string): number | null {
  const { tr, fact } = maker;
  if (fact.kind !== 'participant') return null;
  const head = placed(tr.doc, 0).find(({ node }) => node.type.name === 'table' && node.attrs.layout === 'heading-block');
  if (!head) return null;
  const rows = placed(head.node, head.at + 1);
  const label = fact.fact.party === null ? null : partyName(fact.fact.party);
  const own = rows.find(({ node }) => {
    const name = node.firstChild ? textOf(node.firstChild) : '';
    return label === null ? NO_SIDE.includes(name) : name === label;
  });
  if (own) return putInCell(maker, own, words);
  const last = rows.findLast(({ node }) => isGap(node) || claimPieces(node).some(({ attrs }) => attrs.kind === 'participant'));
  if (!last) return null;
  const cells = [
    maker.node('tableHeader', maker.paragraph(maker.schema.text(label ?? OTHERS))),
    maker.node('tableCell', maker.paragraph(maker.claim(words))),
  ];
  const after = last.at + last.node.nodeSize;
  tr.insert(after, maker.node('tableRow', cells));
  return claimFrom(tr, after);
}

type Placed = { node: PMNode; at: number };
/** The nodes in a node whose content begins at `start`. */
function placed(parent: PMNode, start: number): Placed[] {
  const found: Placed[] = [];
  parent.forEach((node, offset) => {
    found.push({ node, at: start + offset });
  });
  return found;
}

/** Whether a row waits for those who took part. */
function isGap(row: PMNode): boolean {
  let is = false;
  row.descendants(({ type, attrs }) => {
    if (type.name === 'gap' && attrs.field === 'participants') is = true;
  });
  return is;
}

function putInCell(maker: Maker, row: Placed, words: string): number {
  const { tr } = maker;
  const cell = row.node.lastChild as PMNode;
  const end = row.at + row.node.nodeSize - 2;
  const start = end - cell.content.size;
  tr.replaceWith(isGap(cell) && textOf(cell) === '' ? start : end, end, maker.paragraph(maker.claim(words)));
  return claimFrom(tr, start);
}
