import { afterPaint } from './afterPaint';

/** So often the way to a place may turn out longer than it was thought to be. */
const TRIES = 10;

/**
 * Scrolls to an element of the sheet: softly where it is near. What is far is gone to at once, and again until it stands
 * still, since blocks that were never drawn take their true height only when they come into view.
 */
export function bringIntoView(element: Element, block: ScrollLogicalPosition): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isStill && Math.abs(element.getBoundingClientRect().top) < 2 * innerHeight) {
    element.scrollIntoView({ block, behavior: 'smooth' });
    return;
  }
  const goTo = (left: number) => {
    element.scrollIntoView({ block, behavior: 'auto' });
    const { top } = element.getBoundingClientRect();
    afterPaint(() => {
      if (left > 0 && element.isConnected && Math.abs(element.getBoundingClientRect().top - top) > 1) goTo(left - 1);
    });
  };
  goTo(TRIES);
}
