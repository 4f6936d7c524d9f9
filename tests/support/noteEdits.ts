/** What an author does to a note between two exports, drawn by a picker so that a seed names a note. */
import { type NoteNode, parseNoteDoc } from '../../shared/model/note';
import type { Pick } from './wordEdits';

type Kind = (nodes: NoteNode[], pick: Pick) => void;

const all = (nodes: readonly NoteNode[]): NoteNode[] => nodes.flatMap((node) => [node, ...all(node.content)]);
const some = <T>(things: readonly T[], pick: Pick): T | undefined => things[pick(things.length)];
const WORDS = ['energy', 'the two sides', 'postponed & agreed', 'next year', '“quoted”', 'x < y', 'договор', 'on 3\u00a0May'];
const block = (json: unknown): NoteNode[] =>
  parseNoteDoc({ type: 'doc', attrs: { apparatus: {}, reviews: {} }, content: [json] }).content as NoteNode[];
const paragraph = (pick: Pick) => ({ type: 'paragraph', content: [{ type: 'text', text: `A line on ${some(WORDS, pick)}.` }] });
const inText =
  (change: (text: NoteNode, pick: Pick) => void): Kind =>
  (nodes, pick) => {
    const text = some(
      all(nodes).filter((node) => node.type === 'text'),
      pick,
    );
    if (text) change(text, pick);
  };
/** Changes the children of some node that has such children, and keeps one where one must stay. */
const inParent =
  (type: NoteNode['type'], change: (content: NoteNode[], pick: Pick) => void): Kind =>
  (nodes, pick) => {
    const parent = some(
      all(nodes).filter((node) => node.content.some((child) => child.type === type)),
      pick,
    );
    if (parent) change(parent.content, pick);
  };

/** The same for the rows of a table whose cells stand in one row each: others cannot be put in or taken out alone. */
const inRows = (change: (rows: NoteNode[], pick: Pick) => void): Kind =>
  inParent('tableRow', (rows, pick) => {
    const tall = rows.some((row) => row.content.some((cell) => 'rowspan' in cell.attrs && cell.attrs.rowspan > 1));
    if (!tall) change(rows, pick);
  });

export const NOTE_EDITS: Readonly<Record<string, Kind>> = {
  'a word put in': inText((node, pick) => {
    const at = pick(node.text.length + 1);
    node.text = `${node.text.slice(0, at)} ${some(WORDS, pick)} ${node.text.slice(at)}`;
  }),
  'words taken out': inText((node, pick) => {
    const at = pick(node.text.length);
    node.text = node.text.slice(0, at) + node.text.slice(at + 1 + pick(20)) || 'left';
  }),
  'words written anew': inText((node, pick) => {
    node.text = `${some(WORDS, pick)} ${some(WORDS, pick)}`;
  }),
  'words set in bold': inText((node) => {
    if (!node.marks.some(({ type }) => type === 'bold')) node.marks.push({ type: 'bold', attrs: {} });
  }),
  'a claim let go': inText((node) => {
    node.marks = node.marks.filter(({ type }) => type !== 'claim');
  }),
  'a block put in': (nodes, pick) => void nodes.splice(pick(nodes.length + 1), 0, ...block(paragraph(pick))),
  'a block at the end': (nodes, pick) => void nodes.push(...block(paragraph(pick))),
  'a block taken out': (nodes, pick) => void nodes.splice(1 + pick(nodes.length - 1), 1),
  'the last block taken out': (nodes) => void nodes.splice(-1),
  'a block moved': (nodes, pick) => {
    const [taken] = nodes.splice(pick(nodes.length), 1);
    if (taken) nodes.splice(pick(nodes.length + 1), 0, taken);
  },
  'a list item put in': inParent('listItem', (items, pick) => {
    items.splice(
      pick(items.length + 1),
      0,
      ...(block({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(pick)] }] })[0]?.content ?? []),
    );
  }),
  'a list item taken out': inParent('listItem', (items, pick) => void (items.length > 1 && items.splice(pick(items.length), 1))),
  'a row put in': inRows((rows, pick) => {
    const row = structuredClone(some(rows, pick));
    if (!row) return;
    for (const text of all([row]).filter((node) => node.type === 'text')) text.text = `${some(WORDS, pick)}`;
    rows.splice(pick(rows.length + 1), 0, row);
  }),
  'a row taken out': inRows((rows, pick) => void (rows.length > 1 && rows.splice(pick(rows.length), 1))),
  'a paragraph more in a cell': inParent(
    'tableCell',
    (cells, pick) => void some(cells, pick)?.content.push(...block(paragraph(pick))),
  ),
  'a table put in': (nodes, pick) => {
    const cell = () => ({ type: 'tableCell', content: [paragraph(pick)] });
    const row = () => ({ type: 'tableRow', content: [cell(), cell(), cell()] });
    nodes.splice(pick(nodes.length + 1), 0, ...block({ type: 'table', content: [row(), row()] }));
  },
  'a footnote put in': inParent('text', (content, pick) => {
    const [note] = block({
      type: 'paragraph',
      content: [{ type: 'footnote', attrs: { text: `Told of ${some(WORDS, pick)}.\nTwice.` } }],
    });
    content.splice(pick(content.length + 1), 0, ...(note?.content ?? []));
  }),
  'a footnote changed': (nodes, pick) => {
    const note = some(
      all(nodes).filter((node) => node.type === 'footnote'),
      pick,
    );
    if (note?.type === 'footnote') note.attrs.text = `${some(WORDS, pick)}: ${note.attrs.text}`;
  },
  'a footnote taken out': inParent(
    'footnote',
    (content) =>
      void content.splice(
        content.findIndex(({ type }) => type === 'footnote'),
        1,
      ),
  ),
  'a picture taken out': inParent(
    'image',
    (content) =>
      void content.splice(
        content.findIndex(({ type }) => type === 'image'),
        1,
      ),
  ),
};
