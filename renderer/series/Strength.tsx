import { LADDER, movedWords, rungOf } from './strength';

type Said = { step: string | null; verb: string | null };

/** How far the words bind, before and now, on the order from "noted" to "signed". */
export function Strength({ before, now }: { before: Said | null; now: Said }) {
  const [from, to] = [rungOf(before?.step ?? null), rungOf(now.step)];
  if (to === -1 && from === -1) return null;
  return (
    <>
      <p className="label">{movedWords(before, now) ?? 'Strength of the words'}</p>
      <ol className="ladder" aria-label="Strength order">
        {LADDER.map(({ word }, i) => {
          const told = [i === from ? 'before' : '', i === to ? 'now' : ''].filter(Boolean).join(' and ');
          return (
            <li key={word} className={i === to ? 'at' : i === from ? 'was' : undefined}>
              {word}
              {told ? <span className="sr">: {told}</span> : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
