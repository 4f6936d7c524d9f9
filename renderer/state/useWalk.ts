import { useEffect } from 'react';
import { latinKey, takesText } from './keys';

/** `J` `K` and the arrows go from one to the next of the things that `selector` finds, in the order of the page. */
export function useWalk(selector: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (takesText(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]')) return;
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[latinKey(event)];
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      if (!step || all.length === 0) return;
      event.preventDefault();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [selector]);
}
