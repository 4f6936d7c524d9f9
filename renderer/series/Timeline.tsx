import { useLayoutEffect, useMemo, useRef } from 'react';
import type { RoundHead } from '../../shared/seriesContract';
import { count } from '../state/words';
import { useView } from './useView';
import { inSight, startsOf } from './window';
import { placeAndDay, roundName } from './words';

/** Of one round, in rem. */
const WIDTH = 11;

/** The rounds in their order, each with its state; a click opens its briefing. */
export function Timeline({ rounds, onOpen }: { rounds: readonly RoundHead[]; onOpen(entry: string): void }) {
  const box = useRef<HTMLDivElement>(null);
  const view = useView(box);
  const rem = view?.rem ?? 16;
  const starts = useMemo(() => startsOf(rounds.map(() => WIDTH * rem)), [rounds, rem]);
  const { from, to } = view ? inSight(starts, view.left, view.width, 1) : { from: 0, to: 0 };
  // The latest round is where one begins.
  const whole = starts.at(-1) ?? 0;
  const isDrawn = view !== null;
  useLayoutEffect(() => {
    if (box.current && isDrawn) box.current.scrollLeft = whole;
  }, [isDrawn, whole]);
  return (
    <div className="timeline" ref={box}>
      <ol aria-label="Rounds" style={{ inlineSize: whole }}>
        {rounds.slice(from, to).map((round, i) => (
          <li
            key={`${round.round} ${round.start} ${round.briefings[0]?.entry}`}
            aria-setsize={rounds.length}
            aria-posinset={from + i + 1}
            style={{ insetInlineStart: starts[from + i] ?? 0, inlineSize: WIDTH * rem }}
          >
            <Round round={round} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Round({ round, onOpen }: { round: RoundHead; onOpen(entry: string): void }) {
  const [latest, ...others] = round.briefings;
  if (!latest) return null;
  const state = latest.version === 'final' ? 'Final' : latest.open === 0 ? 'All looked at' : `${latest.open} to look at`;
  return (
    <button type="button" title={latest.title} onClick={() => onOpen(latest.entry)}>
      <b>{roundName(round)}</b>
      <span className="clip">{placeAndDay(round) || latest.title}</span>
      <small>
        {state}
        {others.length > 0 ? `, ${count(others.length + 1, 'briefing')}` : ''}
      </small>
    </button>
  );
}
