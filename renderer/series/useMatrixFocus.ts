import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Where the hand is in a table of which only a part is drawn. */
export type MatrixFocus = { onFocus(): void; onBlur(event: FocusEvent): void };

/**
 * Keeps the focus with the cell at hand: it follows it to another cell, waits on the box while the cell is scrolled out
 * of sight and not drawn, and comes back to it.
 * @param cell finds the cell at hand, where it is drawn
 * @param at changes when another cell is at hand
 */
export function useMatrixFocus(box: RefObject<HTMLElement | null>, cell: () => HTMLElement | null, at: string): MatrixFocus {
  const inside = useRef(false);
  const before = useRef(at);
  const find = useRef(cell);
  find.current = cell;
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    if (inside.current) (find.current() ?? box.current)?.focus({ preventScroll: true });
  }, [at, box]);
  // After each drawing: an element that was taken away has left the focus to nobody.
  useLayoutEffect(() => {
    const now = document.activeElement;
    if (!inside.current || (now !== document.body && now !== box.current)) return;
    (find.current() ?? box.current)?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      inside.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) inside.current = false;
    },
  };
}
