import { type RefObject, useEffect, useState } from 'react';

/** How high parts of a screen were when they stood last, in pixels, by their name and the window's size. */
const measured = new Map<string, number>();
const keyOf = (name: string): string => `${name} ${window.innerWidth} ${getComputedStyle(document.documentElement).fontSize}`;

/**
 * The height to be kept free for a part of the screen that is drawn later, so that nothing moves when it comes; null where
 * none was drawn in a window of this size yet: then it has to be drawn at once.
 * @param part measured once it is `drawn`
 */
export function useRoom(name: string, part: RefObject<HTMLElement | null>, drawn: boolean): number | null {
  const [room] = useState(() => measured.get(keyOf(name)) ?? null);
  useEffect(() => {
    if (!drawn || !part.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize;
      if (height) measured.set(keyOf(name), height);
    });
    observer.observe(part.current);
    return () => observer.disconnect();
  }, [name, part, drawn]);
  return room;
}
