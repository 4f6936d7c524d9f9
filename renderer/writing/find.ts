import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export type Query = { words: string; matchCase: boolean; wholeWord: boolean };
export type Match = { from: number; to: number };
export type Finding = { query: Query; matches: readonly Match[]; current: number };

const key = new PluginKey<Finding | null>('find');

/** The words as an expression, taken letter by letter; apostrophes and blanks of any make are alike. */
function expression({ words, matchCase, wholeWord }: Query): RegExp | null {
  if (words === '') return null;
  const literal = words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/["“”]/g, '["“”]')
    .replace(/[ \u00a0]/g, '[ \u00a0]');
  const whole = wholeWord ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
}

/** Where the words stand, block by block: a match never runs over a gap, a footnote or the end of a paragraph. */
export function matchesIn(doc: PMNode, query: Query): Match[] {
  const looked = expression(query);
  if (!looked) return [];
  const found: Match[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, '', '\ufffc');
    for (const match of text.matchAll(looked)) {
      const from = position + 1 + match.index;
      found.push({ from, to: from + match[0].length });
    }
    return false;
  });
  return found;
}

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
    .setSelection(TextSelection.create(state.doc, match.from, match.to))
    .setMeta(key, { ...finding, current } satisfies Finding)
    .scrollIntoView();
}

/** Shows the current one without stepping. */
export const showCurrent = (state: EditorState): Transaction | null => {
  const finding = findingOf(state);
  return finding ? goTo(state, finding, finding.current) : null;
};

/** The new words bear the marks of the first letter that they replace, so that a claim stays a claim. */
function put(tr: Transaction, { from, to }: Match, words: string): void {
  if (words === '') {
    tr.delete(from, to);
    return;
  }
  const marks = tr.doc.resolve(from).nodeAfter?.marks ?? [];
  tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}

export function replaceOne(state: EditorState, words: string): Transaction | null {
  const finding = findingOf(state);
  const match = finding?.matches[finding.current];
  if (!finding || !match) return null;
  const { tr } = state;
  put(tr, match, words);
  const matches = matchesIn(tr.doc, finding.query);
  const next = matches.findIndex(({ from }) => from >= match.from + words.length);
  const current = Math.max(0, next);
  const chosen = matches[current];
  if (chosen) tr.setSelection(TextSelection.create(tr.doc, chosen.from, chosen.to)).scrollIntoView();
  return tr.setMeta(key, { query: finding.query, matches, current } satisfies Finding);
}

/** All in one step. */
export function replaceAll(state: EditorState, words: string): { tr: Transaction; count: number } | null {
  const finding = findingOf(state);
  if (!finding || finding.matches.length === 0) return null;
  const { tr } = state;
  // From the end, so that what is replaced does not move what is still to come.
  for (const match of [...finding.matches].reverse()) put(tr, match, words);
  const matches = matchesIn(tr.doc, finding.query);
  // What was found is selected: typed on, words would take the place of the new ones.
  tr.setSelection(TextSelection.near(tr.selection.$to, -1));
  tr.setMeta(key, { query: finding.query, matches, current: 0 } satisfies Finding);
  return { tr, count: finding.matches.length };
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
