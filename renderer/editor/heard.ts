import type { Editor, EditorEvents } from '@tiptap/core';
import { afterPaint } from '../ui/afterPaint';

/**
 * Who listens to the note. A decision is heard at once, since what a key does next hangs on it; what is typed, once its
 * letters are on the screen, in one go however many there are.
 */
export function heard(editor: Editor): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let due = false;
  const tell = () => {
    due = false;
    for (const listener of [...listeners]) listener();
  };
  const later = () => {
    if (due) tell();
  };
  const changed = ({ transaction }: EditorEvents['update']) => {
    const decided = transaction.before.attrs !== transaction.doc.attrs;
    if (decided || !editor.isFocused || document.hidden) return tell();
    if (!due) afterPaint(later);
    due = true;
  };
  return (listener) => {
    if (listeners.size === 0) editor.on('update', changed);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) editor.off('update', changed);
    };
  };
}
