import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/**
 * Whether the hand is at the note or at one of its small surfaces. Asked when the focus arrives somewhere, never when
 * it leaves: between the two a surface would be gone before it could take the focus.
 */
export function useNear(editor: Editor, surfaces = '.floating, .tools'): boolean {
  const [near, setNear] = useState(() => editor.isFocused);
  useEffect(() => {
    const arrive = (event: FocusEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      setNear(target !== null && (editor.view.dom.contains(target) || target.closest(surfaces) !== null));
    };
    document.addEventListener('focusin', arrive);
    return () => document.removeEventListener('focusin', arrive);
  }, [editor, surfaces]);
  return near;
}
