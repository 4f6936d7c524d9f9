import { useEffect, useRef, useState } from 'react';

/** Files and words dropped anywhere on the window; the browser itself never opens them. True while something hangs over it. */
export function useDrop(
  onFiles: (files: File[], x: number, y: number) => void,
  onText: (text: string, html: string | null) => void,
): boolean {
  const [over, setOver] = useState(false);
  const handlers = useRef({ onFiles, onText });
  handlers.current = { onFiles, onText };
  useEffect(() => {
    // Words dragged within the sheet are the editor's own affair.
    let ours = false;
    const start = () => {
      ours = true;
    };
    const end = () => {
      ours = false;
      setOver(false);
    };
    const drag = (event: DragEvent) => {
      if (ours) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (ours) return end();
      event.preventDefault();
      event.stopPropagation();
      // The sheet is not told of the drop: without this its line for where it would fall stays for seconds.
      event.target?.dispatchEvent(new DragEvent('dragend', { bubbles: true }));
      end();
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) handlers.current.onFiles(files, event.clientX, event.clientY);
      else if (text.trim() !== '') handlers.current.onText(text, event.dataTransfer?.getData('text/html') || null);
    };
    const events = [
      ['dragstart', start],
      ['dragend', end],
      ['dragenter', drag],
      ['dragover', drag],
      ['dragleave', leave],
      ['drop', drop],
    ] as const;
    for (const [name, listener] of events) window.addEventListener(name, listener as EventListener, true);
    return () => {
      for (const [name, listener] of events) window.removeEventListener(name, listener as EventListener, true);
    };
  }, []);
  return over;
}
