import { type RefObject, useLayoutEffect } from 'react';

/** Makes pages as small as the room for them is wide, never larger than they are. */
export function useFit(room: RefObject<HTMLElement | null>, host: RefObject<HTMLElement | null>, drawn: boolean): void {
  // Before they are painted: pages as wide as paper would be seen for a moment.
  useLayoutEffect(() => {
    const [around, pages] = [room.current, host.current];
    if (!drawn || !around || !pages) return;
    pages.style.zoom = '1';
    const widest = Math.max(0, ...[...(pages.shadowRoot?.querySelectorAll('section') ?? [])].map((page) => page.offsetWidth));
    const fitPages = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(around);
      const width = around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      pages.style.zoom = String(widest > 0 ? Math.min(1, width / widest) : 1);
    };
    fitPages();
    const observer = new ResizeObserver(fitPages);
    observer.observe(around);
    return () => observer.disconnect();
  }, [room, host, drawn]);
}
