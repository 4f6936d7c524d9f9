import { FilePlus2 } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { announce } from '../state/announce';

/** Something to read came while a briefing is open: asked in place where it belongs. */
export function AskWhere({ what, onAdd, onNew, onCancel }: { what: string; onAdd(): void; onNew(): void; onCancel(): void }) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    announce(`${what}: add to this briefing, or make a new one?`);
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [what]);
  return (
    <fieldset
      className="strip ask"
      aria-label="Where to put what came in"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <FilePlus2 className="i" aria-hidden="true" />
      <p className="grow">{what}</p>
      <button ref={first} type="button" className="btn line" onClick={onAdd}>
        Add to this briefing
      </button>
      <button type="button" className="btn line" onClick={onNew}>
        New briefing
      </button>
      <button type="button" className="btn" onClick={onCancel}>
        Cancel
      </button>
    </fieldset>
  );
}
