import type { Editor } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Apparatus, Status } from '../../shared/model/note';
import { bringIntoView } from '../ui/bringIntoView';
import { apparatusOf } from './apparatus';
import { goTo } from './checkActs';
import { claimPieces } from './claim';
import { claimsIn } from './claims/pieces';
import type { FilledFrom } from './claims/takeOut';
import { setCurrentFact } from './currentFact';
import { decide } from './decide';
import { depthOf } from './depthOf';
import { heard } from './heard';
import { commentsIn } from './nodes/comment';
import { noteText } from './noteText';
import { setForm } from './portions';
import { makeReview, type ReviewHandle } from './review';

/** `telling`: which of the places that tell the fact it stands in; the cells of one row are one. */
export type ClaimInNote = { claim: string; text: string; words: string; status: Status; telling: number };

/** What the window can ask of the note. */
export type NoteEditorHandle = ReviewHandle & {
  readonly editor: Editor;
  /** The note as JSON, for an export. */
  getNote(): unknown;
  /** The same as text, for saving while one writes. */
  noteText(): string;
  decide(fact: string, status: Status): void;
  filledFrom(): FilledFrom;
  /** Told of every change; of what is typed, once it is painted. */
  subscribe(listener: () => void): () => void;
  claimsOf(fact: string): ClaimInNote[];
  /** Ids of facts that stand in the note. */
  placedFacts(): ReadonlySet<string>;
  /** Labels of the gaps that are still open, in order. */
  gaps(): string[];
  /** Selects a gap, by its place among `gaps()`, brings it into view and takes the focus. */
  goToGap(at: number): void;
  setCurrentFact(fact: string | null): void;
  /** Scrolls the fact's first claim into view; the focus stays where it is. */
  revealFact(fact: string): void;
  /** Puts the caret at the end of the fact's first claim: what is typed there belongs to the claim. */
  editFact(fact: string): boolean;
  apparatus(): Apparatus;
  setApparatus(patch: Partial<Apparatus>): void;
  /** How many comments stand in the note. */
  comments(): number;
  /** How many footnotes stand in the note. */
  footnotes(): number;
  /** How many claims are not verified, or disputed; what articles say of themselves is in no list to be verified from. */
  claimsToCheck(ofSources: ReadonlySet<string>): number;
  focus(): void;
  /** False where there is nothing to take back; the same for what can be done again. */
  undo(): boolean;
  redo(): boolean;
};

/** @param from what the note was filled from, asked anew each time */
export function makeHandle(editor: Editor, from: () => FilledFrom): NoteEditorHandle {
  const piecesOf = (fact: string) => claimPieces(editor.state.doc).filter(({ attrs }) => attrs.fact === fact);
  return {
    ...makeReview(editor, from),
    editor,
    getNote: () => editor.getJSON(),
    noteText: () => noteText(editor.state.doc),
    decide: (fact, status) => decide(editor, fact, status, from()),
    filledFrom: from,
    subscribe: heard(editor),
    claimsOf: (fact) => {
      const claims = new Map<string, ClaimInNote>();
      const rows: (number | null)[] = [];
      for (const { attrs, text, from: at } of piecesOf(fact)) {
        const known = claims.get(attrs.claim);
        if (known) {
          known.text += text;
          continue;
        }
        const row = rowAt(editor.state.doc, at);
        const told = row === null ? -1 : rows.indexOf(row);
        const telling = told < 0 ? rows.push(row) - 1 : told;
        claims.set(attrs.claim, { claim: attrs.claim, text, words: attrs.words, status: attrs.status as Status, telling });
      }
      return [...claims.values()];
    },
    placedFacts: () => new Set(claimPieces(editor.state.doc).map(({ attrs }) => attrs.fact)),
    gaps: () => gapLabels(editor.state.doc),
    goToGap: (at) => {
      const place = gapPlaces(editor.state.doc)[at];
      if (place === undefined) return;
      goTo(editor, place, place);
      // Once more when it is drawn, whole: a gap in a narrow cell runs over several lines.
      requestAnimationFrame(() => {
        const element = editor.view.dom.querySelector('.gap.ProseMirror-selectednode');
        element?.scrollIntoView({ block: 'nearest' });
      });
    },
    setCurrentFact: (fact) => setCurrentFact(editor.view, fact),
    revealFact: (fact) => {
      const element = editor.view.dom.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
      if (element) bringIntoView(element, 'nearest');
    },
    editFact: (fact) => {
      const pieces = piecesOf(fact);
      const [first] = pieces;
      if (!first) return false;
      const last = pieces.findLast(({ attrs }) => attrs.claim === first.attrs.claim) ?? first;
      // Before its closing stop; without one, what is typed behind its last letter is told to be the claim's.
      const end = /[.!?…]$/.test(last.text) ? last.to - 1 : last.to;
      editor.chain().setTextSelection(end).scrollIntoView().run();
      editor.view.focus();
      const marks = editor.state.doc.nodeAt(last.to - 1)?.marks;
      if (end === last.to && marks) editor.view.dispatch(editor.state.tr.setStoredMarks(marks));
      return true;
    },
    apparatus: () => apparatusOf(editor.state.doc),
    setApparatus: (patch) => {
      editor.view.dispatch(setForm(editor.state, patch));
    },
    comments: () => commentsIn(editor.state.doc).length,
    footnotes: () => {
      let count = 0;
      editor.state.doc.descendants(({ type }) => {
        if (type.name === 'footnote') count++;
      });
      return count;
    },
    claimsToCheck: (ofSources) =>
      [...claimsIn(claimPieces(editor.state.doc)).values()].filter(
        ({ attrs }) => (attrs.status === 'unverified' && !ofSources.has(attrs.fact)) || attrs.status === 'disputed',
      ).length,
    focus: () => {
      editor.view.focus();
    },
    undo: () => editor.commands.undo(),
    redo: () => editor.commands.redo(),
  };
}

/** Where the row of a table begins that a place lies in; null where it lies in none. */
function rowAt(doc: PMNode, place: number): number | null {
  const $at = doc.resolve(place);
  const depth = depthOf($at, 'tableRow');
  return depth === null ? null : $at.before(depth);
}

/** Labels of the gaps in a node, kept as long as the node itself. */
const labels = new WeakMap<PMNode, string[]>();
function gapLabels(node: PMNode): string[] {
  const known = labels.get(node);
  if (known) return known;
  const found: string[] = [];
  node.forEach((child) => {
    if (child.type.name === 'gap') found.push(String(child.attrs.label));
    else if (!child.isLeaf) found.push(...gapLabels(child));
  });
  labels.set(node, found);
  return found;
}

/** Positions of the gaps, in the order of their labels. */
function gapPlaces(doc: PMNode): number[] {
  const found: number[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'gap') found.push(position);
  });
  return found;
}
