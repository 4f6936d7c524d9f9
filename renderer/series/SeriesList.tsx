import { type ReactNode, useEffect } from 'react';
import { useAsked } from '../state/useAsked';
import { useWalk } from '../state/useWalk';
import { Problem } from '../ui/Problem';
import { lookAhead } from './views';
import { placeAndDay, roundName, spanOf } from './words';

/** So many are compared ahead, those with the most rounds first. */
const AHEAD = 12;

/** The series of the library, each with its last round. */
export function SeriesList({ onSeries, children }: { onSeries(id: string): void; children?: ReactNode }) {
  const { value, problem } = useAsked('series.list', null);
  useWalk('.shelf .row');
  // Those that are likely to be opened next are compared meanwhile.
  useEffect(() => {
    let gone = false;
    void lookAhead(value?.slice(0, AHEAD).map(({ id }) => id) ?? [], () => gone);
    return () => {
      gone = true;
    };
  }, [value]);
  return (
    <main className="shelf" aria-busy={value === null && problem === null}>
      {children}
      {problem ? <Problem problem={problem} /> : null}
      <h2 className="waytitle">Series</h2>
      {value && value.length > 0 ? (
        <ul className="waylist">
          {value.map((series) => (
            <li key={series.id}>
              <button type="button" className="row plain" onClick={() => onSeries(series.id)}>
                <span className="what">
                  <span className="t">{series.name}</span>
                  <small>{[spanOf(series), series.parties.join(', ')].filter(Boolean).join(' · ')}</small>
                </span>
                <span className="num last">
                  {roundName(series)}
                  <small>{placeAndDay(series)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {value?.length === 0 ? (
        <p className="nothing">
          No series yet. Briefings whose meetings bear one name, or that you put together yourself, become the rounds of a series.
        </p>
      ) : null}
    </main>
  );
}
