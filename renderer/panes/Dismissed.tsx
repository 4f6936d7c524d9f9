import { useState } from 'react';
import type { FactRow } from '../state/factRows';

/** Facts that the author called none at all: remembered, out of the way, and to be had back. */
export function Dismissed({ rows, onTakeBack }: { rows: readonly FactRow[]; onTakeBack(id: string): void }) {
  const [shown, setShown] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section className="group dismissed" aria-label="Dismissed">
      <h3>
        <span className="num">{rows.length} dismissed</span>
        <button type="button" className="linkish" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </button>
      </h3>
      {shown ? (
        <ul>
          {rows.map((row) => (
            <li key={row.id} data-dismissed={row.id}>
              <span className="what">{row.words}</span>
              <button type="button" className="linkish" onClick={() => onTakeBack(row.id)}>
                Take back<span className="sr">: {row.words}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
