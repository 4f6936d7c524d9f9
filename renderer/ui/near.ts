/** What is so many pixels from sight is drawn before one comes there. */
const MARGIN = 600;

/**
 * Tells whether an element is seen in its scroller or close to it: at once, and when the scroller is moved or it or what
 * stands in it changes its size. Not by an `IntersectionObserver`, whose places are reckoned anew at every frame of the
 * window, so at every key that is typed in the note. Gives what ends it.
 */
export function watchNear(element: Element, scroller: Element, tell: (near: boolean) => void): () => void {
  let frame = 0;
  const look = () => {
    frame = 0;
    const [place, seen] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
    tell(place.bottom > seen.top - MARGIN && place.top < seen.bottom + MARGIN);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const sizes = new ResizeObserver(soon);
  for (const each of [scroller, ...scroller.children]) sizes.observe(each);
  scroller.addEventListener('scroll', soon, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    scroller.removeEventListener('scroll', soon);
  };
}
