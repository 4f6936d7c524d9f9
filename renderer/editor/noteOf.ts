import type { Node as PMNode } from '@tiptap/pm/model';
import type { NoteDoc, NoteNode } from '../../shared/model/note';

/** The editor's document as the note's own type. The editor's schema is the note's (a test holds them equal), so nothing is parsed. */
export const noteOf = (doc: PMNode): NoteDoc => nodeOf(doc) as NoteDoc;

/** The same of a block alone. */
export const blockOf = (block: PMNode): NoteNode => nodeOf(block);

function nodeOf(node: PMNode): NoteNode {
  const content: NoteNode[] = [];
  node.forEach((child) => {
    content.push(nodeOf(child));
  });
  return {
    type: node.type.name,
    attrs: node.attrs,
    content,
    marks: node.marks.map((mark) => ({ type: mark.type.name, attrs: mark.attrs })),
    text: node.text ?? '',
  } as NoteNode;
}

/** The day that the note bears, as ISO; empty where none is set. */
export const dayOfNote = (doc: PMNode): string => String(doc.attrs.apparatus?.date ?? '');
