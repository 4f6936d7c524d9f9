import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * A scrolled box: how large it is, and where it stands, in pixels; `rem` is the size of the interface's letters. At first
 * that is a `guess`, so that what is in sight can be drawn before anything is measured.
 */
export type View = { width: number; height: number; left: number; top: number; rem: number; guess: boolean };

/** When the first picture is there for certain. */
const AFTER_PAINT_MS = 100;

const remNow = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** What of a box is in sight, kept up to date while it is scrolled and made larger. @param guess its size before it is drawn */
export function useView(box: RefObject<HTMLElement | null>, guess: (rem: number) => { width: number; height: number }): View {
  const [view, setView] = useState<View>(() => {
    const rem = remNow();
    return { ...guess(rem), left: 0, top: 0, rem, guess: true };
  });
  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
    setView((before) =>
      before.width === width && before.height === height && before.left === left && before.top === top
        ? before
        : { width, height, left, top, rem: remNow(), guess: before.guess },
    );
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // Told once the first layout is done and before it is painted: a guess that was wrong is never seen.
    const observer = new ResizeObserver(() => flushSync(look));
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    const settled = setTimeout(() => setView((before) => ({ ...before, guess: false })), AFTER_PAINT_MS);
    return () => {
      clearTimeout(settled);
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, look]);
  return view;
}
