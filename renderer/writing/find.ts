import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  type Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { asPattern } from '../../shared/asPattern';
import { LONGEST_FOOTNOTE } from '../../shared/model/note';
import { footnotesIn, textOfBlock } from '../editor/nodes/footnote';

export type Query = { words: string; matchCase: boolean; wholeWord: boolean };
/** Words in the text; or in a footnote, which is at `from`: `within` says which letters of it. */
export type Match = { from: number; to: number; within: { from: number; to: number } | null };
export type Finding = { query: Query; matches: readonly Match[]; current: number };

const key = new PluginKey<Finding | null>('find');

/** The words as an expression, taken letter by letter; apostrophes and blanks of any make are alike. */
function expression({ words, matchCase, wholeWord }: Query): RegExp | null {
  if (words === '') return null;
  const literal = asPattern(words)
    .replace(/['’]/g, "['’]")
    .replace(/["“”]/g, '["“”]')
    .replace(/[ \u00a0]/g, '[ \u00a0]');
  const whole = wholeWord ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
}

/** Where the words stand, block by block: a match never runs over a gap, a footnote's sign or the end of a paragraph. */
export function matchesIn(doc: PMNode, query: Query): Match[] {
  const looked = expression(query);
  if (!looked) return [];
  const found: Match[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const inBlock: Match[] = placesIn(textOfBlock(node), looked, position + 1).map((at) => ({ ...at, within: null }));
    for (const { at: from, text } of footnotesIn(node, position))
      for (const within of placesIn(text, looked, 0)) inBlock.push({ from, to: from + 1, within });
    // Those of one footnote keep their order.
    found.push(...inBlock.sort((a, b) => a.from - b.from));
    return false;
  });
  return found;
}

const placesIn = (text: string, looked: RegExp, start: number): { from: number; to: number }[] =>
  [...text.matchAll(looked)].map(({ 0: words, index }) => ({ from: start + index, to: start + index + words.length }));

export const findingOf = (state: EditorState): Finding | null => key.getState(state) ?? null;

/** Looks for the words; the match at or after the caret is current. Null ends the search. */
export function look(state: EditorState, query: Query | null): Transaction {
  if (!query) return state.tr.setMeta(key, null);
  const matches = matchesIn(state.doc, query);
  const at = matches.findIndex(({ from }) => from >= state.selection.from);
  return state.tr.setMeta(key, { query, matches, current: Math.max(0, at) } satisfies Finding);
}

/** Goes to the next or the one before, round the ends. */
export function step(state: EditorState, by: 1 | -1): Transaction | null {
  const finding = findingOf(state);
  if (!finding || finding.matches.length === 0) return null;
  const { length } = finding.matches;
  return goTo(state, finding, (finding.current + by + length) % length);
}

function goTo(state: EditorState, finding: Finding, current: number): Transaction | null {
  const match = finding.matches[current];
  if (!match) return null;
  return state.tr
    .setSelection(selectionOf(state.doc, match))
    .setMeta(key, { ...finding, current } satisfies Finding)
    .scrollIntoView();
}

/** A footnote is selected as a whole: its form shows its words. */
const selectionOf = (doc: PMNode, { from, to, within }: Match): Selection =>
  within ? NodeSelection.create(doc, from) : TextSelection.create(doc, from, to);

/** Shows the current one without stepping. */
export const showCurrent = (state: EditorState): Transaction | null => {
  const finding = findingOf(state);
  return finding ? goTo(state, finding, finding.current) : null;
};

/**
 * Puts the words in the place of a match. In the text they bear the marks of the first letter that they replace, so that
 * a claim stays a claim. A footnote of which nothing is left goes; one that would be too long stays as it is.
 * @returns whether they were put
 */
function put(tr: Transaction, { from, to, within }: Match, words: string): boolean {
  if (within) {
    const before = String(tr.doc.nodeAt(from)?.attrs.text ?? '');
    const text = before.slice(0, within.from) + words + before.slice(within.to);
    if (text.length > LONGEST_FOOTNOTE) return false;
    if (text === '') tr.delete(from, to);
    else tr.setNodeAttribute(from, 'text', text);
  } else if (words === '') tr.delete(from, to);
  else {
    const marks = tr.doc.resolve(from).nodeAfter?.marks ?? [];
    tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
  }
  return true;
}

/** Replaces the current one and goes to the next; null where there is none, or no room for the words in its footnote. */
export function replaceOne(state: EditorState, words: string): Transaction | null {
  const finding = findingOf(state);
  const match = finding?.matches[finding.current];
  if (!finding || !match) return null;
  const { tr } = state;
  if (!put(tr, match, words)) return null;
  const matches = matchesIn(tr.doc, finding.query);
  const next = matches.findIndex((each) => isBehind(each, match, words.length));
  const current = Math.max(0, next);
  const chosen = matches[current];
  if (chosen) tr.setSelection(selectionOf(tr.doc, chosen)).scrollIntoView();
  return tr.setMeta(key, { query: finding.query, matches, current } satisfies Finding);
}

/** Whether a match stands behind the words that took the place of another. */
function isBehind(each: Match, { from, within }: Match, length: number): boolean {
  if (!within) return each.from >= from + length;
  return each.from > from || (each.from === from && each.within !== null && each.within.from >= within.from + length);
}

/** All in one step. `count` are those replaced, without those in footnotes that have no room for the words. */
export function replaceAll(state: EditorState, words: string): { tr: Transaction; count: number } | null {
  const finding = findingOf(state);
  if (!finding || finding.matches.length === 0) return null;
  const { tr } = state;
  // From the end, so that what is replaced does not move what is still to come.
  const count = [...finding.matches].reverse().filter((match) => put(tr, match, words)).length;
  const matches = matchesIn(tr.doc, finding.query);
  // What was found is selected: typed on, words would take the place of the new ones.
  tr.setSelection(TextSelection.near(tr.selection.$to, -1));
  tr.setMeta(key, { query: finding.query, matches, current: 0 } satisfies Finding);
  return { tr, count };
}

/** Lights what is looked for, while it is looked for. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Finding | null>({
      key,
      state: {
        init: () => null,
        apply(tr, finding) {
          const meta = tr.getMeta(key) as Finding | null | undefined;
          if (meta !== undefined) return meta;
          if (!finding || !tr.docChanged) return finding;
          const matches = matchesIn(tr.doc, finding.query);
          return { ...finding, matches, current: Math.min(finding.current, Math.max(0, matches.length - 1)) };
        },
      },
      props: {
        decorations(state) {
          const finding = findingOf(state);
          if (!finding) return null;
          return DecorationSet.create(
            state.doc,
            finding.matches.map(({ from, to }, i) =>
              Decoration.inline(from, to, { class: i === finding.current ? 'hit at' : 'hit' }),
            ),
          );
        },
      },
    }),
  ],
});
