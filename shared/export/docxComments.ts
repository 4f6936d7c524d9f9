/** Comments of the note as Word's own: each covers its words from the first to the last of them. */
import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import type { Comment, NoteDoc, NoteNode } from '../model/note';
import { xmlText } from '../model/xmlText';
import { exportedBlocks } from './outline';

export type CommentBook = {
  /** Numbers of the comments that begin and that end with this node. */
  at(node: NoteNode): { begins: readonly number[]; ends: readonly number[] };
  readonly comments: readonly ICommentOptions[];
};

const NOTHING = { begins: [], ends: [] };
export const NO_COMMENTS: CommentBook = { at: () => NOTHING, comments: [] };

export function commentBook(doc: NoteDoc): CommentBook {
  const ranges = new Map<string, { first: NoteNode; last: NoteNode }>();
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) {
      if (mark.type !== 'comment' || !Object.hasOwn(doc.attrs.comments, mark.attrs.comment)) continue;
      const known = ranges.get(mark.attrs.comment);
      ranges.set(mark.attrs.comment, { first: known?.first ?? node, last: node });
    }
    node.content.forEach(walk);
  };
  exportedBlocks(doc).forEach(walk);
  const placed = new Map<NoteNode, { begins: number[]; ends: number[] }>();
  const place = (node: NoteNode) => {
    const known = placed.get(node) ?? { begins: [], ends: [] };
    placed.set(node, known);
    return known;
  };
  const comments = [...ranges].map(([id, { first, last }], number) => {
    place(first).begins.push(number);
    place(last).ends.push(number);
    return wordComment(number, doc.attrs.comments[id]);
  });
  return { at: (node) => placed.get(node) ?? NOTHING, comments };
}

function wordComment(id: number, comment: Comment | undefined): ICommentOptions {
  const author = xmlText(comment?.author || 'Author').text;
  const lines = xmlText(comment?.text ?? '').text.split('\n');
  const time = new Date(comment?.time ?? '');
  return {
    id,
    author,
    initials: author
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .join('')
      .slice(0, 3),
    ...(Number.isNaN(time.getTime()) ? {} : { date: time }),
    resolved: comment?.resolved ?? false,
    children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
  };
}
