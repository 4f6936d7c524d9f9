import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** Whether the mouse is pressed in the note: while it is still selecting, nothing may jump under it. */
export function useHeld(editor: Editor): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const dom = editor.view.dom;
    const down = () => setHeld(true);
    const up = () => setHeld(false);
    dom.addEventListener('mousedown', down);
    window.addEventListener('mouseup', up);
    // Words that are dragged along take the mouse with them.
    window.addEventListener('dragend', up);
    return () => {
      dom.removeEventListener('mousedown', down);
      window.removeEventListener('mouseup', up);
      window.removeEventListener('dragend', up);
    };
  }, [editor]);
  return held;
}
