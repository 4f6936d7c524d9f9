import { mergeAttributes, Node } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { wordsOf } from '../headings';
import { holding, holds } from '../holding';
import { asOneSign } from './asOneSign';

/** What a reference can point to: a heading, or a table of the grid kind. */
export type Target = { position: number; kind: 'heading' | 'table'; words: string; anchor: string | null };

/**
 * Headings and tables in order. A table that is referred to has a number, its place among those; what the others
 * would have is not yet decided, so they are named by their first words.
 */
export function targetsIn(doc: PMNode): Target[] {
  const found: Target[] = [];
  let tables = 0;
  doc.descendants((node, position) => {
    const { anchor } = node.attrs as { anchor?: string | null };
    if (node.type.name === 'heading') found.push({ position, kind: 'heading', words: wordsOf(node), anchor: anchor ?? null });
    else if (node.type.name === 'table' && node.attrs.layout === 'grid') {
      if (anchor) tables++;
      found.push({ position, kind: 'table', words: anchor ? `Table ${tables}` : '', anchor: anchor ?? null });
    }
    return !node.isTextblock;
  });
  return found;
}

/** The first words of a table, to choose it by. */
export const tableHint = (doc: PMNode, position: number): string => {
  const table = doc.nodeAt(position);
  return table ? table.textBetween(0, table.content.size, ', ', '').slice(0, 60) : '';
};

/** Puts a reference to the target where the selection ends; the target gets its anchor in the same step. */
export function refer(state: EditorState, target: Target, id: string): Transaction | null {
  const type = state.schema.nodes.crossReference;
  if (!type) return null;
  const { tr } = state;
  const anchor = target.anchor ?? id;
  if (!target.anchor) tr.setNodeAttribute(target.position, 'anchor', anchor);
  const words = targetsIn(tr.doc).find((each) => each.anchor === anchor)?.words ?? '';
  return tr.insert(tr.selection.to, type.create({ target: anchor, label: words.slice(0, 500) }));
}

const hasReference = holding(({ type }) => type.name === 'crossReference');
const hasAnchor = holding(({ attrs }) => Boolean(attrs.anchor));

const key = new PluginKey<DecorationSet>('cross-references');

/**
 * Keeps each reference's words those of its target, in the author's own step, so that one undo takes both back.
 * An anchor that came in twice (a heading copied) stays with the first.
 */
export const watchTargets = new Plugin<DecorationSet>({
  key,
  state: {
    init: (_config, state) => lost(state.doc),
    apply: (tr, set) => (tr.docChanged ? lost(tr.doc) : set),
  },
  props: { decorations: (state) => key.getState(state) },
  appendTransaction(transactions, _before, state) {
    if (!transactions.some((tr) => tr.docChanged)) return null;
    if (!holds(state.doc, hasAnchor)) return null;
    const { tr } = state;
    const seen = new Map<string, string>();
    for (const { anchor, position, words } of targetsIn(state.doc)) {
      if (!anchor) continue;
      if (seen.has(anchor)) tr.setNodeAttribute(position, 'anchor', null);
      else seen.set(anchor, words);
    }
    if (seen.size === 0) return null;
    state.doc.descendants((node, position) => {
      if (node.type.name !== 'crossReference') return;
      const words = seen.get(node.attrs.target)?.slice(0, 500);
      if (words !== undefined && words !== node.attrs.label) tr.setNodeAttribute(position, 'label', words);
    });
    return tr.docChanged ? tr : null;
  },
});

/** References whose target is gone show it. */
function lost(doc: PMNode): DecorationSet {
  const references: { position: number; target: string }[] = [];
  if (!holds(doc, hasReference)) return DecorationSet.empty;
  doc.descendants((node, position) => {
    if (node.type.name === 'crossReference') references.push({ position, target: node.attrs.target });
  });
  const known = new Set(targetsIn(doc).map(({ anchor }) => anchor));
  return DecorationSet.create(
    doc,
    references
      .filter(({ target }) => !known.has(target))
      .map(({ position }) =>
        Decoration.node(position, position + 1, { class: 'gone', title: 'What this points to is no longer in the note' }),
      ),
  );
}

/** Words that say where else to look; they follow their heading or table. */
export const CrossReference = Node.create({
  name: 'crossReference',
  ...asOneSign,
  addAttributes() {
    return {
      target: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-target') ?? '',
        renderHTML: ({ target }) => ({ 'data-target': target }),
      },
      label: {
        default: '',
        parseHTML: (element) => element.textContent ?? '',
        renderHTML: () => ({}),
      },
    };
  },
  parseHTML: () => [{ tag: 'span[data-target]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'xref', role: 'link' }),
    node.attrs.label || 'reference',
  ],
  renderText: ({ node }) => String(node.attrs.label),
  addProseMirrorPlugins: () => [watchTargets],
});
