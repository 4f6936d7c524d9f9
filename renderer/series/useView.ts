import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * A scrolled box: how large it is, and where it stands, in pixels; `rem` is the size of the interface's letters. At first
 * that is a `guess`, so that what is in sight can be drawn before anything is measured.
 */
export type View = { width: number; height: number; left: number; top: number; rem: number; guess: boolean };

/** When the first picture is there for certain. */
export const AFTER_PAINT_MS = 100;

const remNow = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How large boxes were when they stood last, by their name and the window's size: the best guess for the next time. */
const measured = new Map<string, { width: number; height: number }>();
const keyOf = (name: string, rem: number): string => `${name} ${window.innerWidth} ${window.innerHeight} ${rem}`;

/**
 * What of a box is in sight, kept up to date while it is scrolled and made larger.
 * @param name of the kind of box
 * @param guess its size before one was ever drawn
 */
export function useView(
  name: string,
  box: RefObject<HTMLElement | null>,
  guess: (rem: number) => { width: number; height: number },
): View {
  const [view, setView] = useState<View>(() => {
    const rem = remNow();
    return { ...(measured.get(keyOf(name, rem)) ?? guess(rem)), left: 0, top: 0, rem, guess: true };
  });
  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
    measured.set(keyOf(name, remNow()), { width, height });
    setView((before) => {
      const isSame = before.width === width && before.left === left && before.top === top;
      // What was guessed a little too high is drawn a little beyond what is in sight, which does no harm.
      if (isSame && (before.height === height || (before.guess && before.height > height))) return before;
      return { width, height, left, top, rem: remNow(), guess: before.guess };
    });
  }, [name, box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // Told once the first layout is done and before it is painted: a guess that was wrong is never seen.
    const observer = new ResizeObserver(() => flushSync(look));
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    const settled = setTimeout(() => {
      setView((before) => ({ ...before, guess: false }));
      look();
    }, AFTER_PAINT_MS);
    return () => {
      clearTimeout(settled);
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, look]);
  return view;
}
