/** Comments as Word's own, the note's and those on claims to be checked: each covers its words from the first to the last of them. */
import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import type { Evidence } from '../brief/evidence';
import type { Comment, NoteDoc, NoteNode, Status } from '../model/note';
import { xmlText } from '../model/xmlText';
import { besidesIn, labelsOf } from './labels';
import { exportedBlocks } from './outline';

export type CommentBook = {
  /** Numbers of the comments that begin and that end with this node. */
  at(node: NoteNode): { begins: readonly number[]; ends: readonly number[] };
  readonly comments: readonly ICommentOptions[];
};

/**
 * Numbers of comments keep away from those of footnotes: LibreOffice 7.4 takes a comment for the footnote of its number,
 * and shows the footnotes behind it empty. Marks of tracked changes count from farther on.
 */
const FIRST = 100_000;

const NOTHING = { begins: [], ends: [] };
export const NO_COMMENTS: CommentBook = { at: () => NOTHING, comments: [] };

type Range = { first: NoteNode; last: NoteNode };

/** Which comments go out: the note's own, and one on each claim that is still to be checked. */
export type Wanted = {
  own: boolean;
  /** What is to be said of a claim by its fact; null where it needs no check. */
  onClaim: ((claim: { fact: string; status: Status }) => string | null) | null;
  /** ISO time of the comments on claims. */
  now: string;
};

export function commentBook(doc: NoteDoc, { own, onClaim, now }: Wanted): CommentBook {
  const ranges = new Map<string, Range & { comment: Comment }>();
  const extend = (key: string, node: NoteNode, comment: () => Comment | null) => {
    const known = ranges.get(key);
    const said = known?.comment ?? comment();
    if (said) ranges.set(key, { first: known?.first ?? node, last: node, comment: said });
  };
  const walk = (node: NoteNode): void => {
    for (const mark of node.marks) {
      if (own && mark.type === 'comment')
        extend(`own ${mark.attrs.comment}`, node, () => doc.attrs.comments[mark.attrs.comment] ?? null);
      if (onClaim && mark.type === 'claim')
        extend(`claim ${mark.attrs.claim}`, node, () => {
          const text = onClaim(mark.attrs);
          return text === null ? null : { author: 'Chancery', time: now, text, resolved: false };
        });
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
  const comments = [...ranges.values()].map(({ first, last, comment }, i) => {
    const number = FIRST + i;
    place(first).begins.push(number);
    place(last).ends.push(number);
    return wordComment(number, comment);
  });
  return { at: (node) => placed.get(node) ?? NOTHING, comments };
}

/** What whoever checks a draft wants to know of a claim: how it stands, and the words that it rests on. */
export function toCheck(
  { fact, status }: { fact: string; status: Status },
  index: ReadonlyMap<string, Evidence>,
  language: string,
): string | null {
  if (status !== 'unverified' && status !== 'disputed') return null;
  const found = index.get(fact);
  const { disputed, unverified, sourceless } = labelsOf(language);
  const head = status === 'disputed' ? disputed : unverified;
  if (!found) return `${head} ${sourceless}`;
  return [head, `${found.source}: “${found.words}”`, besidesIn(found, language)].filter(Boolean).join('\n');
}

function wordComment(id: number, comment: Comment): ICommentOptions {
  const author = xmlText(comment.author || 'Author').text;
  const lines = xmlText(comment.text).text.split('\n');
  const time = new Date(comment.time);
  return {
    id,
    author,
    initials: author
      .split(/\s+/)
      .map((word) => [...word][0] ?? '')
      .join('')
      .slice(0, 3),
    ...(Number.isNaN(time.getTime()) ? {} : { date: time }),
    resolved: comment.resolved,
    children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
  };
}
