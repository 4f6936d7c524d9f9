/** What the author takes over from a document that came back; each change is a step of its own, and one undo takes it back. */
import type { Node as PMNode, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { ReturnedChange } from '../../shared/model/returned';
import { betweenPlaces, placesIn } from '../../shared/roundtrip/claimPlace';
import { unbound } from '../../shared/typography/bound';
import { claimPieces } from '../editor/claim';
import { depthOf } from '../editor/depthOf';
import { commentsOf } from '../editor/nodes/comment';
import { addNote, deleteNote, rewordNote, setHeading } from './beside';
import { asItStands, blocksIn, type Place, placeWith, withoutMark } from './places';

/** The step that takes a change into the note; null where its place is not there any more, or was never in the sheet. */
export function takeOver(state: EditorState, change: ReturnedChange): Transaction | null {
  switch (change.kind) {
    case 'claim-changed':
      return reword(state, change.claim, change.now);
    case 'claim-deleted':
      return removeClaim(state, change.claim);
    case 'paragraph-changed':
      return changeParagraph(state, asItStands(state.doc, change.was), change.now, change.previous);
    case 'paragraph-added':
      return addParagraph(state, change);
    case 'paragraph-deleted':
      return deleteParagraph(state, asItStands(state.doc, change.was), change.previous);
    case 'paragraph-moved':
      return moveParagraph(state, change.was, change.after);
    case 'heading-changed':
      return setHeading(state, change.words, change.now);
    case 'note-changed':
      return rewordNote(state, change.was, change.now);
    case 'note-deleted':
      return deleteNote(state, change.was);
    case 'note-added':
      return addNote(state, change);
    case 'thing':
      return null;
    case 'comment':
      return addRemark(state, change);
  }
}

const piecesOf = (doc: PMNode, claim: string) => claimPieces(doc).filter(({ attrs }) => attrs.claim === claim);

/** The claim's words as they stand in the note now; null where it is there no more. */
export function wordsNow(doc: PMNode, claim: string): string | null {
  const pieces = piecesOf(doc, claim);
  return pieces.length === 0 ? null : unbound(pieces.map(({ text }) => text).join(''));
}

/** The guard marks the claim as edited, since its words are not those that were filled in. */
function reword(state: EditorState, claim: string, words: string): Transaction | null {
  const [first, ...rest] = piecesOf(state.doc, claim);
  if (!first) return null;
  const { tr } = state;
  for (const { from, to } of rest.reverse()) tr.delete(from, to);
  const marks = state.doc.resolve(first.from + 1).marks();
  return tr.replaceWith(first.from, first.to, state.schema.text(words, marks));
}

function removeClaim(state: EditorState, claim: string): Transaction | null {
  const pieces = [...piecesOf(state.doc, claim)];
  if (pieces.length === 0) return null;
  const { tr } = state;
  for (const { from, to } of pieces.reverse()) tr.delete(from, to);
  return tr;
}

/** Changes the words between claims and leaves the claims. */
function changeParagraph(state: EditorState, was: string, now: string, previous?: readonly string[]): Transaction | null {
  const place = placeWith(state.doc, was, previous);
  if (!place || placesIn(was).join() !== placesIn(now).join()) return null;
  const { portion, rest } = withoutMark(state.doc, now);
  const [old, fresh] = [betweenPlaces(was.slice(place.mark.length)), betweenPlaces(rest)];
  const { tr } = state;
  const holder = state.doc.resolve(place.from);
  if (place.mark !== '' && portion !== holder.parent.attrs.portion) tr.setNodeAttribute(holder.before(), 'portion', portion);
  // Gaps between claims, from the end, so that earlier places stay where they are.
  const claims = place.stretches.filter(({ claim }) => claim !== null);
  for (let i = fresh.length - 1; i >= 0; i--) {
    if (old[i] === fresh[i]) continue;
    const from = claims[i - 1]?.to ?? place.from;
    const to = claims[i]?.from ?? place.to;
    const words = fresh[i] ?? '';
    if (words === '') tr.delete(from, to);
    else tr.replaceWith(from, to, state.schema.text(words));
  }
  return tr;
}

/** The block that comes or goes with a paragraph: its item in a list, else the paragraph itself. */
function ownBlock(at: ResolvedPos): { from: number; to: number; node: PMNode } {
  const item = at.depth > 1 && at.node(-1).type.name === 'listItem' && at.node(-1).childCount === 1;
  const depth = item ? at.depth - 1 : at.depth;
  return { from: at.before(depth), to: at.after(depth), node: at.node(depth) };
}

/** One that holds a claim stays: the claim stands elsewhere in what came back, or is to stay. */
function deleteParagraph(state: EditorState, was: string, previous?: readonly string[]): Transaction | null {
  const place = placesIn(was).length === 0 ? placeWith(state.doc, was, previous) : null;
  if (!place) return null;
  const at = state.doc.resolve(place.from);
  const { from, to } = ownBlock(at);
  const holder = at.node(at.depth - 1);
  // A cell and a list keep what they must hold: only the words go.
  return holder.childCount === 1 && holder.type.name !== 'listItem'
    ? state.tr.delete(place.from, place.to)
    : state.tr.delete(from, to);
}

function addParagraph(
  state: EditorState,
  { now, after, cell }: Extract<ReturnedChange, { kind: 'paragraph-added' }>,
): Transaction | null {
  const { portion, rest } = withoutMark(state.doc, now);
  const words = betweenPlaces(rest).join('').trim();
  const paragraph = state.schema.nodes.paragraph;
  if (words === '' || !paragraph) return null;
  if (cell) return addInCell(state, words, after === null ? null : placeWith(state.doc, after), cell.behind);
  const at = insertionAfter(state.doc, after);
  return at === null ? null : state.tr.insert(at, paragraph.create({ portion }, state.schema.text(words)));
}

/** Into a cell that is empty, or behind the paragraph before in the same cell; nothing is put beside the table. */
function addInCell(state: EditorState, words: string, before: Place | null, behind: number | null): Transaction | null {
  if (!before || behind === null) return null;
  const at = state.doc.resolve(before.from);
  const depth = depthOf(at, 'tableCell', 'tableHeader');
  const table = depthOf(at, 'table');
  if (depth === null || table === null) return null;
  if (behind === 0) return state.tr.insert(at.after(depth + 1), state.schema.node('paragraph', null, state.schema.text(words)));
  const cells = cellsOf(at.node(table), at.start(table));
  // Word counts a cell once more for each row that it goes on in.
  if (cells.some(({ node }) => (node.attrs.rowspan ?? 1) > 1)) return null;
  const target = cells[cells.findIndex(({ from }) => from === at.before(depth)) + behind];
  const only = target?.node.childCount === 1 ? target.node.firstChild : null;
  return target && only?.isTextblock && only.content.size === 0
    ? state.tr.insert(target.from + 2, state.schema.text(words))
    : null;
}

/** @param start where the table's content begins */
function cellsOf(table: PMNode, start: number): { node: PMNode; from: number }[] {
  const cells: { node: PMNode; from: number }[] = [];
  table.forEach((row, offset) => {
    row.forEach((node, inRow) => {
      cells.push({ node, from: start + offset + 1 + inRow });
    });
  });
  return cells;
}

/** Behind the outermost block that holds the paragraph; at the beginning where there is none before. */
function insertionAfter(doc: PMNode, after: string | null): number | null {
  if (after === null) return 0;
  const place = placeWith(doc, after);
  return place ? doc.resolve(place.from).after(1) : null;
}

function moveParagraph(state: EditorState, was: string, after: string | null): Transaction | null {
  const place = placeWith(state.doc, was);
  const at = insertionAfter(state.doc, after);
  if (!place || at === null) return null;
  const { from, to, node } = ownBlock(state.doc.resolve(place.from));
  if (node.type.name === 'listItem' || state.doc.resolve(from).depth > 0 || (at > from && at < to)) return null;
  const { tr } = state;
  tr.delete(from, to);
  return tr.insert(tr.mapping.map(at), node);
}

/** The colleague's comment on the same words, in the note's own list of comments. */
function addRemark(state: EditorState, change: Extract<ReturnedChange, { kind: 'comment' }>): Transaction | null {
  const type = state.schema.marks.comment;
  const range = change.claim
    ? wholeOf(piecesOf(state.doc, change.claim))
    : rangeOf(state.doc, withoutMark(state.doc, change.words).rest);
  if (!type || !range) return null;
  const id = `r-${change.key}-${change.by?.time ?? ''}`.slice(0, 64);
  const comments = commentsOf(state.doc);
  if (Object.hasOwn(comments, id)) return null;
  const comment = { author: change.by?.author ?? '', time: change.by?.time ?? '', text: change.text, resolved: false };
  return state.tr
    .addMark(range.from, range.to, type.create({ comment: id }))
    .setDocAttribute('comments', { ...comments, [id]: comment });
}

const wholeOf = (pieces: readonly { from: number; to: number }[]): { from: number; to: number } | null => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
};

/** The textblock's stretch that holds the words. */
function rangeOf(doc: PMNode, words: string): { from: number; to: number } | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  for (const { stretches } of blocksIn(doc)) {
    for (const { from, text } of stretches) {
      const at = text.indexOf(wanted);
      if (at >= 0) return { from: from + at, to: from + at + wanted.length };
    }
  }
  return null;
}
