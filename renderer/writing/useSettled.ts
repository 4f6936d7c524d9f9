import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { afterPaint } from '../ui/afterPaint';

const PAUSE_MS = 250;

/** What is read from the note, anew after each pause in writing: never while a key is being answered. */
export function useSettled<T>(editor: Editor | null, read: (editor: Editor) => T): T | null {
  const [value, setValue] = useState<T | null>(() => (editor ? read(editor) : null));
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const now = () => {
      if (!over) setValue(latest.current(editor));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE_MS);
    };
    afterPaint(now);
    editor.on('transaction', later);
    return () => {
      over = true;
      clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor]);
  return value;
}
