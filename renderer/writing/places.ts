import type { Editor } from '@tiptap/core';
import type { Box } from './Floating';

/** Where a stretch of the note is drawn; null while its pane is hidden or it is scrolled away. */
export function boxOf(editor: Editor, from: number, to = from): Box | null {
  const { view } = editor;
  const size = view.state.doc.content.size;
  const start = view.coordsAtPos(Math.min(from, size), 1);
  const end = view.coordsAtPos(Math.min(to, size), -1);
  const box = {
    top: Math.min(start.top, end.top),
    bottom: Math.max(start.bottom, end.bottom),
    left: Math.min(start.left, end.left),
    right: Math.max(start.right, end.right),
  };
  const frame = view.dom.closest('.scroll')?.getBoundingClientRect();
  if (!frame || frame.width === 0 || box.bottom < frame.top || box.top > frame.bottom) return null;
  return box;
}

/** Where the node at a position is drawn, whole. */
export function boxOfNode(editor: Editor, position: number): Box | null {
  const element = editor.view.nodeDOM(position);
  if (!(element instanceof HTMLElement)) return null;
  const { top, bottom, left, right, width } = element.getBoundingClientRect();
  const frame = editor.view.dom.closest('.scroll')?.getBoundingClientRect();
  return width === 0 || !frame || bottom < frame.top || top > frame.bottom ? null : { top, bottom, left, right };
}

/** Ids of marks and anchors: short, unlikely to meet again in one note. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);
