import { Mark, mergeAttributes } from '@tiptap/core';
import type { FactKind } from '../../shared/model/facts';
import type { Status } from '../../shared/model/note';
import { KINDS, statusWord } from '../state/factRows';
import { claimCompose } from './claims/compose';
import { claimGuard, type GuardOptions } from './claims/guard';
import { claimWriteOn } from './claims/writeOn';

export { restatus } from './claims/guard';
export { type ClaimPiece, claimPieces } from './claims/pieces';

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

/** What a screen reader says of a claim besides its words: "claim, outcome, not looked at". */
const spokenOf = (kind: FactKind, status: Status): string =>
  `claim, ${KINDS[kind]?.one ?? 'fact'}, ${statusWord(status).toLowerCase()}`;

/** Words that rest on a fact: a mark over ordinary text, so that typing in a claim is ordinary typing. */
export const Claim = Mark.create<GuardOptions>({
  name: 'claim',
  addOptions: () => ({ brought: () => new Map() }),
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
      mergeAttributes(HTMLAttributes, {
        class: ['c', KIND_CLASS[kind], STATUS_CLASS[status]].filter(Boolean).join(' '),
        // No link and no button, words as others are: a mark with a description, as in the source.
        role: 'mark',
        'aria-description': spokenOf(kind, status),
      }),
      0,
    ];
  },
  addProseMirrorPlugins() {
    return [claimGuard(this.options), claimWriteOn(), claimCompose()];
  },
});
