import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { isTold, wordsToCheck } from '../../shared/spelling/words';
import { footnotesIn, textOfBlock } from '../editor/nodes/footnote';
import { inPauses, visible } from '../editor/seen';
import type { SpellingClient } from './client';

/** A word in the text; or in a footnote, which is at `from`: `within` says which letters of it. */
export type Misspelt = { from: number; to: number; word: string; within: { from: number; to: number } | null };

/** What the window sets: the dictionary of the note's language (null: none, or switched off), and words that are right. */
export type SpellingDesk = {
  client: SpellingClient | null;
  /** Words of the sources, and names that the facts tell: no dictionary is asked about them. */
  told(): ReadonlySet<string>;
  own: ReadonlySet<string>;
  /** Looks anew at what can be seen; set by the editor while it lives. */
  look(): void;
};

/** What is underlined, and whether the caret stands where one has just written. */
type Underlined = { marks: DecorationSet; writing: boolean };

const key = new PluginKey<Underlined>('spelling');

/** Words of a text block and of its footnotes that are to be checked, in their order. Linked addresses are none. */
export function wordsOfBlock(block: PMNode, position: number, desk: SpellingDesk): Misspelt[] {
  const asked = (text: string) => wordsToCheck(text).filter(({ word }) => !desk.own.has(word) && !isTold(word, desk.told()));
  const start = position + 1;
  const found = asked(textOfBlock(block)).map(
    ({ from, to, word }): Misspelt => ({ from: start + from, to: start + to, word, within: null }),
  );
  for (const { at, text } of footnotesIn(block, position))
    for (const { from, to, word } of asked(text)) found.push({ from: at, to: at + 1, word, within: { from, to } });
  return found.sort((a, b) => a.from - b.from);
}

/**
 * Misspelt words between two places, as far as they are known. The word that is being written is let be.
 * @param caret where one writes; null where nobody does
 */
export function misspeltIn(doc: PMNode, from: number, to: number, desk: SpellingDesk, caret: number | null): Misspelt[] {
  const found: Misspelt[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    for (const each of wordsOfBlock(node, position, desk))
      if (desk.client?.knows(each.word) === false && !holds(each, caret)) found.push(each);
    return false;
  });
  return found;
}

const holds = ({ from, to, within }: Misspelt, caret: number | null): boolean =>
  !within && caret !== null && from <= caret && caret <= to;

export const misspeltAt = (state: EditorState, position: number): Misspelt | null => {
  const found = key.getState(state)?.marks.find(position, position)[0];
  if (!found) return null;
  const { from, to } = found;
  const inFootnote: Pick<Misspelt, 'word' | 'within'> | null = found.spec.inFootnote;
  return { from, to, ...(inFootnote ?? { word: state.doc.textBetween(from, to), within: null }) };
};

/** Underlines what no dictionary has: only in the blocks that can be seen, and only in pauses of writing. */
export const spelling = (desk: SpellingDesk) =>
  Extension.create({
    name: 'spelling',
    addProseMirrorPlugins: () => [
      new Plugin<Underlined>({
        key,
        state: { init: () => ({ marks: DecorationSet.empty, writing: false }), apply: follow },
        props: { decorations: (state) => key.getState(state)?.marks },
        view: (view) => watch(view, desk),
      }),
    ],
  });

/** A word in which one writes is let be at once: drawn as misspelt, it would be drawn anew at every key. */
function follow(tr: Transaction, { marks, writing }: Underlined): Underlined {
  const looked: DecorationSet | undefined = tr.getMeta(key);
  if (looked) return { marks: looked, writing };
  if (!tr.docChanged) return tr.selectionSet && writing ? { marks, writing: false } : { marks, writing };
  const moved = marks.map(tr.mapping, tr.doc);
  const caret = tr.selection.head;
  return { marks: moved.remove(moved.find(caret, caret)), writing: true };
}

/** Looks in pauses of writing and scrolling, one look at a time. */
function watch(view: EditorView, desk: SpellingDesk) {
  const look = async () => {
    const { from, to } = visible(view);
    await desk.client?.check(wordsBetween(view.state.doc, from, to, desk));
    if (!view.isDestroyed) show(view, desk);
  };
  const { update, destroy, soon } = inPauses(view, () => void look());
  desk.look = soon;
  return {
    update,
    destroy: () => {
      destroy();
      desk.look = () => undefined;
    },
  };
}

export function wordsBetween(doc: PMNode, from: number, to: number, desk: SpellingDesk): string[] {
  const words: string[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    for (const { word } of wordsOfBlock(node, position, desk)) words.push(word);
    return false;
  });
  return words;
}

function show(view: EditorView, desk: SpellingDesk): void {
  const { state } = view;
  const { from, to } = visible(view);
  const { marks: shown, writing } = key.getState(state) ?? { marks: DecorationSet.empty, writing: false };
  const caret = writing && state.selection.empty && view.hasFocus() ? state.selection.head : null;
  const all = desk.client ? misspeltIn(state.doc, from, to, desk, caret) : [];
  // A footnote's sign is underlined once, for the first of its words.
  const marks = all.filter((each, i) => !each.within || each.from !== all[i - 1]?.from);
  const set = DecorationSet.create(
    state.doc,
    marks.map(({ from: start, to: end, word, within }) =>
      Decoration.inline(start, end, { class: 'misspelt' }, { inFootnote: within && { word, within } }),
    ),
  );
  const before = shown.find();
  const same =
    before.length === marks.length &&
    marks.every(({ from: start, to: end, within, word }, i) => {
      const drawn = before[i];
      if (start !== drawn?.from || end !== drawn.to) return false;
      return !within || (drawn.spec.inFootnote?.word === word && drawn.spec.inFootnote.within.from === within.from);
    });
  if (!same) view.dispatch(state.tr.setMeta(key, set).setMeta('addToHistory', false));
}
