/** What the review asks of the note beside deciding: every act is one step that one undo takes back. */
import type { Editor } from '@tiptap/core';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import type { Marking } from '../../shared/brief/sources/marked';
import type { Reworded } from '../../shared/brief/sources/rewording';
import { type Standing, statusesOf } from '../../shared/brief/statuses';
import type { AddedFact } from '../../shared/model/added';
import type { Fact } from '../../shared/model/facts';
import { putValues, setDetails } from './claims/details';
import { type ClaimAttrs, claimOn, claimPieces } from './claims/pieces';
import { putInSection } from './claims/place';
import { putWhere } from './claims/putWhere';
import { changeTwins, restoreClaim, twinsOf } from './claims/retext';
import { type FilledFrom, takeOut } from './claims/takeOut';
import { reviewsOf } from './decide';
import { type HeadingInNote, headingsIn } from './headings';
import { ownStep } from './ownStep';

export type ReviewHandle = {
  /** What each fact is now: the author's decisions, and what its claims say. The same object while nothing changed. */
  statuses(): Readonly<Record<string, Standing>>;
  /** Facts that the note itself keeps. */
  added(): Readonly<Record<string, AddedFact>>;
  dismissed(): readonly string[];
  /** The claim at the caret. */
  claimAtCaret(): ClaimAttrs | null;
  restore(claim: string): boolean;
  /** In how many other places an edit of this fact could be made too. */
  twins(fact: string): number;
  changeTwins(fact: string): number;
  /** Takes a fact into the note's own list and, where the note tells such facts, puts its words there. */
  addFact(fact: AddedFact): { placed: boolean };
  /** Takes values of the event into the note's own list; what the note tells of it follows. */
  addValues(values: readonly AddedFact[], marking: Marking): { placed: boolean };
  /** Says something else of a fact that the note itself keeps; the note follows. `words` are its claims' old and new ones. */
  setFact(fact: AddedFact, words: readonly Reworded[]): void;
  /**
   * Puts a fact into the note: at the caret as long as the sheet has the focus, where it was dropped, or in its section;
   * never into a heading or the words of a cell, but by them.
   * What was verified stays so. False where the template has no place for such facts.
   */
  putFact(fact: Fact, at: 'caret' | 'section' | number): boolean;
  dismiss(fact: string): void;
  takeBack(fact: string): void;
  headings(): HeadingInNote[];
  goTo(position: number): void;
};

const NONE: never[] = [];
const NOTHING = {};

/** @param from what the note was filled from, asked anew each time */
export function makeReview(editor: Editor, from: () => FilledFrom): ReviewHandle {
  const act = (make: (state: EditorState) => Transaction | null): boolean => {
    const tr = make(editor.state);
    if (!tr) return false;
    ownStep(editor, tr);
    return true;
  };
  let last: Record<string, Standing> = {};
  const added = () => (editor.state.doc.attrs.added ?? NOTHING) as Record<string, AddedFact>;
  const keep = (tr: Transaction, facts: readonly AddedFact[]) =>
    tr.setDocAttribute('added', { ...added(), ...Object.fromEntries(facts.map((fact) => [fact.fact.id, fact])) });
  const dismissed = () => (editor.state.doc.attrs.dismissed ?? NONE) as string[];
  return {
    statuses: () => {
      const { doc } = editor.state;
      const now = statusesOf(
        reviewsOf(doc),
        claimPieces(doc).map(({ attrs }) => attrs),
      );
      if (!sameEntries(now, last)) last = now;
      return last;
    },
    added,
    dismissed,
    claimAtCaret: () => claimAtCaret(editor.state),
    restore: (claim) => act((state) => restoreClaim(state, claim)),
    twins: (fact) => twinsOf(editor.state.doc, fact).length,
    changeTwins: (fact) => {
      const count = twinsOf(editor.state.doc, fact).length;
      act((state) => changeTwins(state, fact));
      return count;
    },
    addFact: (fact) => {
      let placed = false;
      act((state) => {
        const tr = keep(state.tr, [fact]);
        placed = putInSection(tr, { fact: asFact(fact), from: from() }) !== null;
        return tr;
      });
      return { placed };
    },
    addValues: (values, marking) => {
      act((state) => {
        const tr = values.reduce((each, { fact }) => withoutReview(each, fact.id), state.tr);
        const marked = new Set(values.map(({ fact }) => fact.id));
        tr.setDocAttribute(
          'dismissed',
          dismissed().filter((id) => !marked.has(id)),
        );
        putValues(keep(tr, values), values.map(asFact), marking);
        return tr;
      });
      const [first] = values;
      return { placed: claimPieces(editor.state.doc).some(({ attrs }) => attrs.fact === first?.fact.id) };
    },
    setFact: (fact, words) => {
      const was = added()[fact.fact.id];
      if (was)
        act((state) => {
          const tr = keep(state.tr, [fact]);
          setDetails(tr, asFact(was), asFact(fact), from(), words);
          return tr;
        });
    },
    putFact: (fact, at) =>
      act((state) => {
        const { tr } = state;
        const where = at === 'caret' ? (hasCaret(editor) ? state.selection.to : 'section') : at;
        const placing = { fact, from: from() };
        const position = where === 'section' ? putInSection(tr, placing) : putWhere(tr, where, placing);
        if (position === null) return null;
        // The claim goes where words stood selected; those stay, and the caret goes behind the claim.
        tr.setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size))));
        return reviewsOf(state.doc)[fact.fact.id] === 'verified' ? tr : withoutReview(tr, fact.fact.id);
      }),
    dismiss: (fact) => {
      act((state) => {
        const { tr } = state;
        tr.setDocAttribute('dismissed', [...dismissed().filter((id) => id !== fact), fact]);
        tr.setDocAttribute('reviews', { ...reviewsOf(state.doc), [fact]: 'rejected' });
        takeOut(tr, fact, from());
        return tr;
      });
    },
    takeBack: (fact) => {
      act((state) =>
        withoutReview(
          state.tr.setDocAttribute(
            'dismissed',
            dismissed().filter((id) => id !== fact),
          ),
          fact,
        ),
      );
    },
    headings: () => headingsIn(editor.state.doc),
    goTo: (position) => {
      editor
        .chain()
        .focus()
        .setTextSelection(position + 1)
        .scrollIntoView()
        .run();
    },
  };
}

/** An added fact as every list of facts has it. */
export const asFact = (added: AddedFact): Fact => added as unknown as Fact;

export function claimAtCaret(state: EditorState): ClaimAttrs | null {
  const { $from } = state.selection;
  const mark = claimOn([...$from.marks(), ...($from.nodeAfter?.marks ?? []), ...($from.nodeBefore?.marks ?? [])]);
  return mark ? (mark.attrs as ClaimAttrs) : null;
}

/**
 * Whether the author has set the caret and is at it: the editor's first selection is nobody's choice, and from the list
 * nobody sees where the caret was last.
 */
const hasCaret = ({ state, view }: Editor): boolean =>
  view.hasFocus() && state.selection.from > Selection.atStart(state.doc).from;

function withoutReview(tr: Transaction, fact: string): Transaction {
  const { [fact]: _decided, ...rest } = reviewsOf(tr.doc);
  return _decided === undefined ? tr : tr.setDocAttribute('reviews', rest);
}

function sameEntries(one: Readonly<Record<string, Standing>>, other: Readonly<Record<string, Standing>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
