import type { EditorState, PluginView } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const PAUSE_MS = 300;

/** The part of the note that can be seen, with a screen's worth to spare on neither side. */
export function visible(view: EditorView): { from: number; to: number } {
  const frame = view.dom.closest('.scroll')?.getBoundingClientRect();
  const body = view.dom.getBoundingClientRect();
  const size = view.state.doc.content.size;
  if (!frame || frame.height === 0) return { from: 0, to: 0 };
  const left = body.left + body.width / 2;
  const top = view.posAtCoords({ left, top: Math.max(frame.top, body.top) + 2 });
  const bottom = view.posAtCoords({ left, top: Math.min(frame.bottom, body.bottom) - 2 });
  return { from: top?.pos ?? 0, to: Math.min(size, bottom?.pos ?? size) };
}

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
