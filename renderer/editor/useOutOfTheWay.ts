import type { Editor } from '@tiptap/core';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** The pointer may rest a little above or below the line that it set the caret in. */
const SLACK_PX = 12;

/**
 * On which edge of the sheet a bar lies that lies over it: at the top, unless the caret stands there; at the bottom then,
 * until the caret stands there. So the second press of a double click still meets the word, not the bar.
 */
export function useOutOfTheWay(editor: Editor, bar: RefObject<HTMLElement | null>): 'top' | 'bottom' {
  const [edge, setEdge] = useState<'top' | 'bottom'>('top');
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      const height = bar.current?.offsetHeight ?? 0;
      const port = editor.view.dom.closest('.scroll')?.getBoundingClientRect();
      if (!port || height === 0) return;
      const { top, bottom } = editor.view.coordsAtPos(editor.state.selection.head);
      const need = height + SLACK_PX;
      const atTop = bottom > port.top && top < port.top + need;
      const atBottom = top < port.bottom && bottom > port.bottom - need;
      if (atTop !== atBottom) setEdge((now) => (now === 'top' && atTop ? 'bottom' : now === 'bottom' && atBottom ? 'top' : now));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    editor.on('selectionUpdate', later);
    return () => {
      cancelAnimationFrame(frame);
      editor.off('selectionUpdate', later);
    };
  }, [editor, bar]);
  return edge;
}
