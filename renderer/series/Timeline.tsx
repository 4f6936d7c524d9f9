import { useMemo, useRef } from 'react';
import type { RoundHead } from '../../shared/seriesContract';
import { count } from '../state/words';
import { useView } from './useView';
import { inSight, startsOf } from './window';
import { placeAndDay, roundName } from './words';

/** Of one round, in rem: at its widest the name of a town and the whole day behind it fit. */
const LEAST = 11;
const MOST = 14;

/** As wide as the window leaves it, at most. */
const guessed = () => ({ width: window.innerWidth, height: 0 });

/** The rounds in their order, each with its state; a click opens its briefing. */
export function Timeline({ rounds, onOpen }: { rounds: readonly RoundHead[]; onOpen(entry: string): void }) {
  const box = useRef<HTMLDivElement>(null);
  const view = useView('timeline', box, guessed);
  const { rem } = view;
  const width = Math.max(LEAST * rem, Math.min(MOST * rem, Math.floor(view.width / rounds.length)));
  const starts = useMemo(() => startsOf(rounds.map(() => width)), [rounds, width]);
  // The box begins at its end, where the latest rounds are (`series.css`): its place is counted from there.
  const whole = starts.at(-1) ?? 0;
  const { from, to } = inSight(starts, Math.max(0, whole - view.width) + view.left, view.width, 1);
  return (
    <div className="timeline" ref={box}>
      <ol aria-label="Rounds" style={{ inlineSize: whole }}>
        {rounds.slice(from, to).map((round, i) => (
          <li
            key={`${round.round} ${round.start} ${round.briefings[0]?.entry}`}
            aria-setsize={rounds.length}
            aria-posinset={from + i + 1}
            style={{ insetInlineStart: starts[from + i] ?? 0, inlineSize: width }}
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
  const state = round.prepared
    ? 'No report yet'
    : latest.version === 'final'
      ? 'Final'
      : latest.open === 0
        ? 'All looked at'
        : `${latest.open} to look at`;
  return (
    <button
      type="button"
      title={[latest.title, placeAndDay(round)].filter(Boolean).join(', ')}
      onClick={() => onOpen(latest.entry)}
    >
      <b>{roundName(round)}</b>
      <span className="clip">{placeAndDay(round) || latest.title}</span>
      <small>
        {state}
        {others.length > 0 ? `, ${count(others.length + 1, 'briefing')}` : ''}
      </small>
    </button>
  );
}
