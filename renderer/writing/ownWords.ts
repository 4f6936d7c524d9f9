import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type Ours, ownRuns, type Part } from '../../shared/brief/ownWords';
import { claimOn, claimPieces } from '../editor/claims/pieces';
import { asLastSeen, inPauses, visible } from '../editor/seen';

/** What the window knows of the sources at the moment. */
export type SourceDesk = {
  /** Whether a claim's fact is told by an article that stands, by one that was corrected since, or by none. */
  standing(fact: string): 'told' | 'corrected' | 'lost';
  /** Whether the template or the app has these words of itself. */
  isOurs: Ours;
};

/** The pieces of a block of words, with what a claim or a gap stands behind. */
export function partsOf(block: PMNode): Part[] {
  const parts: Part[] = [];
  block.forEach((child) => {
    parts.push({
      text: child.isText ? (child.text ?? '') : '\ufffc',
      sourced: Boolean(claimOn(child.marks)) || child.type.name === 'gap',
    });
  });
  return parts;
}

const key = new PluginKey<DecorationSet>('own-words');

/**
 * Shows what no source stands behind: a bar before the author's own sentences, as his own blocks have one, and before
 * what he put beside a claim, which has a line of its own too; and claims whose article is not in the briefing. Only in
 * what can be seen, and only in pauses of writing.
 */
export const ownWords = (desk: SourceDesk) =>
  Extension.create({
    name: 'ownWords',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: asLastSeen(key),
        props: { decorations: (state) => key.getState(state) },
        view: (view) => inPauses(view, () => show(view, desk)),
      }),
    ],
  });

function show(view: EditorView, desk: SourceDesk): void {
  const { doc } = view.state;
  const marks = marksIn(doc, visible(view), desk);
  const before = key.getState(view.state)?.find() ?? [];
  const same =
    before.length === marks.length && marks.every((each, i) => each.from === before[i]?.from && each.to === before[i]?.to);
  if (!same) view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false));
}

/** Shown where the pointer rests on the bar's word. */
const OWN = 'Your own words: no source';

const unsourced = (css: string, words: string) => ({ class: css, title: words, role: 'mark', 'aria-description': words });
const UNSOURCED = {
  lost: unsourced('lost', 'No source: its article is not here'),
  corrected: unsourced('outdated', 'The corrected article does not say so'),
};

function marksIn(doc: PMNode, seen: { from: number; to: number }, desk: SourceDesk): Decoration[] {
  const marks: Decoration[] = [];
  let section = '';
  doc.forEach((top, at) => {
    if (top.type.name === 'heading' && (top.attrs.section || top.attrs.level === 1)) section = String(top.attrs.section ?? '');
    if (at + top.nodeSize < seen.from || at > seen.to) return;
    for (const { from, to, attrs } of claimPieces(top))
      if (desk.standing(attrs.fact) !== 'told')
        marks.push(
          Decoration.inline(at + 1 + from, at + 1 + to, UNSOURCED[desk.standing(attrs.fact) === 'lost' ? 'lost' : 'corrected']),
        );
    // An author's block has its bar already; the list of sources and the title are not the author's.
    if (section === 'sources' || ['title', 'subtitle', 'heading', 'authorBlock'].includes(top.type.name)) return;
    if (top.isTextblock) mark(top, at, true);
    else
      top.descendants((node, offset) => {
        if (node.type.name === 'tableHeader') return false;
        if (!node.isTextblock) return true;
        mark(node, at + 1 + offset, false);
        return false;
      });
  });
  return marks;

  function mark(block: PMNode, at: number, alone: boolean): void {
    if (block.type.name === 'heading') return;
    for (const { from, to, all, beside } of ownRuns(partsOf(block), desk.isOurs)) {
      if (all && alone) marks.push(Decoration.node(at, at + block.nodeSize, { class: 'mine' }));
      else {
        const start = at + 1 + from;
        if (beside) marks.push(Decoration.inline(start, at + 1 + to, { class: 'mine-words', title: OWN }));
        // The first word bears the bar: over the whole run it would stand before every change of formatting too.
        const word = /^\S+/.exec(block.textBetween(from, to, '', ' '))?.[0].length ?? 1;
        const node = block.nodeAt(from);
        const room = node ? node.nodeSize - (from - offsetOf(block, from)) : word;
        marks.push(Decoration.inline(start, start + Math.min(word, room), { class: 'mine-from', title: OWN }));
      }
    }
  }
}

/** Where the child that stands at an offset begins. */
function offsetOf(block: PMNode, at: number): number {
  return block.childBefore(at + 1).offset;
}
