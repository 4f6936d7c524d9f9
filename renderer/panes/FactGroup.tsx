import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FactRow } from '../state/factRows';
import { measureSoon, useAfterPaint } from '../ui/afterPaint';
import { watchNear } from '../ui/near';
import { parts } from '../ui/parts';

/** So many rows are drawn or left out together. */
const CHUNK = 20;
/** A row of two lines with its type, until the real height of its chunk is known. */
const ROW_HEIGHT = 56;
/** Lists shorter than this are drawn whole. */
const WHOLE = 60;
/** So many rows of the pane fill any window: the first frame has no more. */
const FIRST = 40;

type Props = { rows: readonly FactRow[]; current: string | null; draw(row: FactRow, at: number): React.ReactNode };

/**
 * The rows of one kind. Of a long list only what is near the view is drawn, and the current row wherever it lies.
 * @param before how many rows of other kinds stand above
 */
export function FactGroup({ rows, before, current, draw }: Props & { before: number }) {
  const painted = useAfterPaint();
  if (!painted && before + rows.length > FIRST)
    return <ul>{rows.slice(0, Math.max(0, FIRST - before)).map((row, i) => draw(row, i + 1))}</ul>;
  if (rows.length <= WHOLE) return <ul>{rows.map((row, i) => draw(row, i + 1))}</ul>;
  return (
    <ul>
      {parts(rows, CHUNK).map((chunk, i) => (
        <Chunk key={chunk[0]?.id} rows={chunk} from={i * CHUNK} current={current} draw={draw} />
      ))}
    </ul>
  );
}

function Chunk({ rows, from, current, draw }: Props & { from: number }) {
  const [near, setNear] = useState(from === 0);
  const [height, setHeight] = useState(rows.length * ROW_HEIGHT);
  const mark = useRef<HTMLLIElement>(null);
  const holds = rows.some(({ id }) => id === current);
  const drawn = near || holds;
  useEffect(() => {
    const scroller = mark.current?.closest('.scroll');
    return mark.current && scroller ? watchNear(mark.current, scroller, setNear) : undefined;
  }, []);
  // The mark spans its chunk without being in its way: what is not drawn has its place.
  // Before the rows are seen, though their true height is measured later: else they would stand a chunk lower for a frame.
  useLayoutEffect(() => {
    mark.current?.style.setProperty('block-size', `${height}px`);
    mark.current?.style.setProperty('margin-block-end', drawn ? `${-height}px` : '0');
  }, [height, drawn]);
  useEffect(() => {
    const element = mark.current;
    if (!element || !drawn) return;
    return measureSoon({
      read: () => {
        const last = element.parentElement?.querySelector(`[data-fact="${CSS.escape(rows.at(-1)?.id ?? '')}"]`);
        return last ? last.getBoundingClientRect().bottom - element.getBoundingClientRect().top : 0;
      },
      write: (tall) => {
        if (tall > 0 && Math.abs(tall - height) > 1) setHeight(tall);
      },
    });
  });
  return (
    <>
      <li className="chunk" role="presentation" aria-hidden="true" ref={mark} />
      {drawn ? rows.map((row, i) => draw(row, from + i + 1)) : null}
    </>
  );
}
