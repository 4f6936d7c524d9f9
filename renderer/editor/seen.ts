import type { EditorState, PluginKey, PluginView, StateField } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';

const PAUSE_MS = 300;

/**
 * The blocks of the note that can be seen, from the beginning of the first to the end of the last. By where they lie, not
 * by what stands at a point: a dialog over the note does not change what is seen once it is gone.
 */
export function visible(view: EditorView): { from: number; to: number } {
  const frame = view.dom.closest('.scroll')?.getBoundingClientRect();
  if (!frame || frame.height === 0) return { from: 0, to: 0 };
  const blocks: { from: number; to: number }[] = [];
  view.state.doc.forEach((block, offset) => {
    blocks.push({ from: offset, to: offset + block.nodeSize });
  });
  const boxOf = ({ from }: { from: number }): DOMRect | null => {
    const dom = view.nodeDOM(from);
    return dom instanceof Element ? dom.getBoundingClientRect() : null;
  };
  const first = firstOf(blocks, (block) => (boxOf(block)?.bottom ?? 0) > frame.top);
  const after = firstOf(blocks, (block) => (boxOf(block)?.top ?? 0) >= frame.bottom);
  return { from: blocks[first]?.from ?? 0, to: blocks[after - 1]?.to ?? 0 };
}

/** Index of the first for which it holds, where it holds for all that follow; their number where it holds for none. */
function firstOf<T>(sorted: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && holds(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a plugin drew at its last look, moved along with the words until it looks again. */
export const asLastSeen = (key: PluginKey<DecorationSet>): StateField<DecorationSet> => ({
  init: () => DecorationSet.empty,
  apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? (tr.docChanged ? set.map(tr.mapping, tr.doc) : set),
});

/** Looks in pauses of writing and scrolling, and once at the beginning; `soon` looks without waiting for a pause. */
export function inPauses(
  view: EditorView,
  look: () => void,
): Required<Pick<PluginView, 'update' | 'destroy'>> & { soon(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  };
  const onScroll = (event: Event) => {
    if (event.target === view.dom.closest('.scroll')) later();
  };
  document.addEventListener('scroll', onScroll, true);
  later();
  return {
    update: (_view: EditorView, before: EditorState) => {
      if (before.doc !== view.state.doc || !before.selection.eq(view.state.selection)) later();
    },
    // After the next frame: to ask what can be seen lays the note out, which a window that opens does for itself first.
    soon: () => {
      requestAnimationFrame(() => {
        clearTimeout(timer);
        timer = setTimeout(look);
      });
    },
    destroy: () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', onScroll, true);
    },
  };
}
