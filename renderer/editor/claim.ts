import { Mark, mergeAttributes } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

/** The class of a kind of fact, as in the source and the list of facts. */
export const KIND_CLASS: Readonly<Record<string, string>> = {
  event: 'k-event',
  participant: 'k-person',
  mentioned: 'k-mention',
  outcome: 'k-outcome',
  nextStep: 'k-next',
  quote: 'k-quote',
};
const STATUS_CLASS: Readonly<Record<string, string>> = {
  verified: 'ok',
  edited: 'edited',
  rejected: 'off',
  disputed: 'disputed',
};

const data = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** Words that rest on a fact: a mark over ordinary text, so that typing in a claim is ordinary typing. */
export const Claim = Mark.create({
  name: 'claim',
  inclusive: false,
  spanning: true,
  addAttributes() {
    return {
      claim: data('claim'),
      fact: data('fact'),
      kind: data('kind'),
      status: { ...data('status'), default: 'unverified' },
      words: { ...data('words'), renderHTML: () => ({}) },
    };
  },
  parseHTML: () => [{ tag: 'span[data-claim]' }],
  renderHTML: ({ mark, HTMLAttributes }) => {
    const { kind, status } = mark.attrs;
    return [
      'span',
      mergeAttributes(HTMLAttributes, { class: ['c', KIND_CLASS[kind], STATUS_CLASS[status]].filter(Boolean).join(' ') }),
      0,
    ];
  },
  addProseMirrorPlugins: () => [watchWords],
});

/** One stretch of a claim; a claim that was split or formatted in part has several. */
export type ClaimPiece = {
  from: number;
  to: number;
  text: string;
  attrs: { claim: string; fact: string; kind: string; status: string; words: string };
};

export function claimPieces(doc: PMNode): ClaimPiece[] {
  const pieces: ClaimPiece[] = [];
  doc.descendants((node, position) => {
    if (!node.isInline) return;
    const mark = node.marks.find((m) => m.type.name === 'claim');
    if (!mark) return;
    const last = pieces.at(-1);
    const text = node.isText ? (node.text ?? '') : '';
    if (last && last.to === position && last.attrs.claim === mark.attrs.claim && last.attrs.status === mark.attrs.status) {
      last.to += node.nodeSize;
      last.text += text;
    } else pieces.push({ from: position, to: position + node.nodeSize, text, attrs: mark.attrs as ClaimPiece['attrs'] });
  });
  return pieces;
}

/**
 * A claim whose words are not those that were filled in shows as edited; given its words back it has its former
 * status again. Appended to the author's own step, so that one undo takes both back.
 */
export const watchWords = new Plugin({
  key: new PluginKey('claim-words'),
  appendTransaction(transactions, _before, state): Transaction | null {
    if (!transactions.some((tr) => tr.docChanged)) return null;
    const words = new Map<string, string>();
    const pieces = claimPieces(state.doc);
    for (const { attrs, text } of pieces) words.set(attrs.claim, (words.get(attrs.claim) ?? '') + text);
    const reviews = (state.doc.attrs.reviews ?? {}) as Record<string, string>;
    const { tr } = state;
    for (const { from, to, attrs, text } of pieces) {
      // The pieces of a split claim make up its words together; a pasted copy has all of them by itself.
      const same = text === attrs.words || words.get(attrs.claim) === attrs.words;
      const former = reviews[attrs.fact] === 'verified' ? 'verified' : 'unverified';
      const status = same ? (attrs.status === 'edited' ? former : attrs.status) : 'edited';
      if (status !== attrs.status) restatus(tr, from, to, { ...attrs, status });
    }
    return tr.docChanged ? tr : null;
  },
});

/** Gives the claim over a range another status, keeping its other marks. */
export function restatus(tr: Transaction, from: number, to: number, attrs: ClaimPiece['attrs']): void {
  const type = tr.doc.type.schema.marks.claim;
  if (type) tr.addMark(from, to, type.create(attrs));
}
