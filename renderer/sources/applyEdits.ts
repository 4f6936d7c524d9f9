import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { RoundUpdate } from '../../shared/brief/rounds/update';
import type { Addition } from '../../shared/brief/sources/addition';
import { noteDocToJSON, type Status } from '../../shared/model/note';
import { claimPieces, restatus } from '../editor/claim';

/** What an added article brings, as one step that one undo takes back. */
export function applyEdits(
  state: EditorState,
  { edits, disputed, added = {} }: Pick<Addition, 'edits' | 'disputed'> & Partial<Pick<RoundUpdate, 'added'>>,
): Transaction {
  const { tr } = state;
  for (const { from, to, nodes } of edits)
    tr.replaceWith(
      from,
      to,
      nodes.map((node) => state.schema.nodeFromJSON(noteDocToJSON(node))),
    );
  if (Object.keys(added).length > 0) tr.setDocAttribute('added', { ...tr.doc.attrs.added, ...added });
  return dispute(tr, disputed);
}

/** Shows facts as disputed; what the author has worded himself keeps its mark. */
export function dispute(tr: Transaction, facts: readonly string[]): Transaction {
  const reviews = { ...((tr.doc.attrs.reviews ?? {}) as Record<string, Status>) };
  const open = facts.filter((fact) => reviews[fact] !== 'disputed' && reviews[fact] !== 'rejected');
  if (open.length === 0) return tr;
  for (const fact of open) reviews[fact] = 'disputed';
  tr.setDocAttribute('reviews', reviews);
  for (const { from, to, attrs } of claimPieces(tr.doc))
    if (open.includes(attrs.fact) && attrs.status !== 'edited') restatus(tr, from, to, { ...attrs, status: 'disputed' });
  return tr;
}
