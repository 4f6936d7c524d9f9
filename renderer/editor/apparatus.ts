/** The heads, feet and form of the note, kept with the document so that one undo serves both. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Apparatus } from '../../shared/model/note';

const read = new WeakMap<object, Apparatus>();
/** The same object as long as the heads and feet are the same. */
export function apparatusOf({ attrs }: PMNode): Apparatus {
  const known = read.get(attrs.apparatus);
  if (known) return known;
  const apparatus = Apparatus.parse(attrs.apparatus);
  read.set(attrs.apparatus, apparatus);
  return apparatus;
}

/** The step that sets some of them. */
export function setApparatus({ doc, tr }: EditorState, patch: Partial<Apparatus>): Transaction {
  return tr.setDocAttribute('apparatus', Apparatus.parse({ ...doc.attrs.apparatus, ...patch }));
}
