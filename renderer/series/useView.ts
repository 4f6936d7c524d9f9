import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** A scrolled box: how large it is, and where it stands, in pixels; `rem` is the size of the interface's letters. */
export type View = { width: number; height: number; left: number; top: number; rem: number };

/** What of a box is in sight, kept up to date while it is scrolled and made larger; null until it is drawn first. */
export function useView(box: RefObject<HTMLElement | null>): View | null {
  const [view, setView] = useState<View | null>(null);
  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
    setView((before) =>
      before && before.width === width && before.height === height && before.left === left && before.top === top
        ? before
        : { width, height, left, top, rem },
    );
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, look]);
  return view;
}
