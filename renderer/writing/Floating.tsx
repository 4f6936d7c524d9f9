import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

export type Box = { top: number; bottom: number; left: number; right: number };

const GAP = 6;
const EDGE = 8;

/**
 * A small surface beside a place in the note: below it, or above where there is no room. It follows the place while
 * the note is scrolled. Its position is set through the style object, since the page allows no inline styles.
 */
export function Floating({
  place,
  above = false,
  className,
  children,
  onKeyDown,
  ...rest
}: {
  place(): Box | null;
  above?: boolean;
  className?: string;
  children: ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
  role?: string;
  'aria-label'?: string;
}) {
  const layer = useRef<HTMLDivElement>(null);
  const latest = useRef(place);
  latest.current = place;
  useLayoutEffect(() => {
    const settle = () => {
      const element = layer.current;
      const box = latest.current();
      if (!element) return;
      element.hidden = box === null;
      if (!box) return;
      const { offsetWidth: width, offsetHeight: height } = element;
      const below = box.bottom + GAP;
      const over = box.top - GAP - height;
      const fits = above ? over >= EDGE : below + height > innerHeight - EDGE && over >= EDGE;
      element.style.setProperty(
        'inset-block-start',
        `${Math.max(EDGE, fits ? over : Math.min(below, innerHeight - EDGE - height))}px`,
      );
      element.style.setProperty('inset-inline-start', `${Math.max(EDGE, Math.min(box.left, innerWidth - EDGE - width))}px`);
    };
    settle();
    const observer = new ResizeObserver(settle);
    if (layer.current) observer.observe(layer.current);
    window.addEventListener('scroll', settle, true);
    window.addEventListener('resize', settle);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', settle, true);
      window.removeEventListener('resize', settle);
    };
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role comes with the rest; keys bubble up from what is inside
    <div ref={layer} className={`floating ${className ?? ''}`} onKeyDown={onKeyDown} {...rest}>
      {children}
    </div>
  );
}
