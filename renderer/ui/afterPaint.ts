import { useEffect, useState } from 'react';

/** Once the next frame is drawn. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

type Measure = { read(): number; write(value: number): void };

let waiting: Measure[] = [];

function measureAll(): void {
  const now = waiting;
  waiting = [];
  // Every place is read before any is written: a write in between would have the whole window laid out anew.
  const values = now.map(({ read }) => read());
  now.forEach(({ write }, i) => {
    write(values[i] ?? 0);
  });
}

/** Measures once the next frame is drawn, when nothing has to be laid out for it, together with all that wait. Gives what takes it back. */
export function measureSoon(measure: Measure): () => void {
  if (waiting.length === 0) afterPaint(measureAll);
  waiting.push(measure);
  return () => {
    waiting = waiting.filter((each) => each !== measure);
  };
}

/** False in the first frame that a component is drawn in: for what nobody sees at once, and what would keep the rest waiting. */
export function useAfterPaint(): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    let there = true;
    afterPaint(() => {
      if (there) setAfter(true);
    });
    return () => {
      there = false;
    };
  }, []);
  return after;
}
