import { type Bound, movedWords, type Order } from './strengthOrder';

/** How far the words bind, before and now, on the order from "noted" to "signed". */
export function Strength({ before, now, order }: { before: Bound | null; now: Bound; order: Order }) {
  if (!before?.strength && !now.strength) return null;
  return (
    <>
      <p className="label">{movedWords(before, now) ?? 'Strength of the words'}</p>
      <Ladder order={order} was={before?.strength?.rung ?? null} at={now.strength?.rung ?? null} />
    </>
  );
}

/** The rungs of the order, from least to most; those that words reached before and reach now are marked. */
export function Ladder({ order, was, at }: { order: Order; was: string | null; at: string | null }) {
  return (
    <ol className="ladder" aria-label="Strength order" style={{ '--rungs': order.rungs.length } as React.CSSProperties}>
      {order.rungs.map((rung) => {
        const told = [rung === was ? 'before' : '', rung === at ? 'now' : ''].filter(Boolean).join(' and ');
        return (
          <li key={rung} className={rung === at ? 'at' : rung === was ? 'was' : undefined}>
            {rung}
            {told ? <span className="sr">: {told}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
