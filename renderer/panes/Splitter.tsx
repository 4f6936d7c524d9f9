import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

export type Panes = [number, number, number];

const MINIMUM = 15;
const STEP = 2;

/** The widths after the separator after pane `at` moved by `by` percent; no pane gets under its minimum. */
export function moved(panes: Panes, at: 0 | 1, by: number): Panes {
  const room = Math.min(Math.max(by, MINIMUM - panes[at]), panes[(at + 1) as 1 | 2] - MINIMUM);
  const next: Panes = [...panes];
  next[at] += room;
  next[(at + 1) as 1 | 2] -= room;
  return next;
}

type Props = { label: string; at: 0 | 1; panes: Panes; onMove(panes: Panes): void; onDone(panes: Panes): void };

/** A separator between two panes: dragged, or moved by the arrow keys. */
export function Splitter({ label, at, panes, onMove, onDone }: Props) {
  const drag = useRef<{ x: number; from: Panes; to: Panes } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, from: panes, to: panes };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const width = event.currentTarget.parentElement?.clientWidth ?? 0;
    if (!drag.current || width === 0) return;
    drag.current.to = moved(drag.current.from, at, ((event.clientX - drag.current.x) / width) * 100);
    onMove(drag.current.to);
  };
  const onPointerUp = () => {
    if (drag.current) onDone(drag.current.to);
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = moved(panes, at, step);
    onMove(next);
    onDone(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a control, which a rule is not
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={MINIMUM}
      aria-valuemax={100 - 2 * MINIMUM}
      aria-valuenow={Math.round(panes[at])}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
