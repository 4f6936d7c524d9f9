import { BookOpenText, Languages } from 'lucide-react';
import { useState } from 'react';
import { commonPhrase } from '../../shared/brief/series/phrase';
import type { MatrixRow, Passage, Place, RoundHead, WordingView } from '../../shared/seriesContract';
import { Wording } from '../rounds/Wording';
import { Mark } from './Mark';
import { Strength } from './Strength';
import type { Order } from './strengthOrder';
import { roundName } from './words';

type Props = {
  row: MatrixRow;
  /** The round of the cell. */
  at: number;
  rounds: readonly RoundHead[];
  wording: WordingView | null;
  order: Order;
  onPlace(place: Place): void;
  onPhrase(phrase: string): void;
};

/** What a round says of a commitment, beside what was said of it before, and how far either binds. */
export function WordingPanel({ row, at, rounds, wording, order, onPlace, onPhrase }: Props) {
  const name = (passage: Passage) => roundName(rounds[passage.at] ?? { round: null, start: null });
  const shown = (passage: Passage) => ({ round: name(passage), source: passage.source, said: passage.said });
  const { now = null, before = null } = wording ?? {};
  const last = row.from + row.marks.length - 1;
  const place = now?.place ?? before?.place ?? null;
  return (
    <>
      <p className="became">
        <Mark mark={row.marks[at - row.from]} />
        {at === last && last < rounds.length - 1 && now ? (
          <small>in {name(now).toLowerCase()}; later ones say no more of it</small>
        ) : null}
      </p>
      <h2 tabIndex={-1}>{row.head}</h2>
      {now ? (
        <>
          {before ? <Wording before={shown(before)} after={shown(now)} /> : <Single name={name(now)} passage={now} />}
          <Strength before={before} now={now} order={order} />
          <div className="acts">
            {place ? (
              <button type="button" className="btn line" onClick={() => onPlace(place)}>
                <BookOpenText className="i" aria-hidden="true" /> Open in source
              </button>
            ) : null}
            {now.place && before?.place ? <Earlier place={before.place} name={name(before)} onPlace={onPlace} /> : null}
          </div>
          <hr />
          <Follow
            key={`${row.id} ${at}`}
            phrase={commonPhrase((now.said ?? before?.said)?.words ?? '', now.said ? (before?.said?.words ?? null) : null)}
            onPhrase={onPhrase}
          />
        </>
      ) : (
        <p className="quiet">It was not made yet in {roundName(rounds[at] ?? { round: null, start: null }).toLowerCase()}.</p>
      )}
    </>
  );
}

const Earlier = ({ place, name, onPlace }: { place: Place; name: string; onPlace(place: Place): void }) => (
  <button type="button" className="btn line" onClick={() => onPlace(place)}>
    Open {name.toLowerCase()}
  </button>
);

/** The one wording that there is. */
function Single({ name, passage: { source, said } }: { name: string; passage: Passage }) {
  return (
    <div className="wording">
      <figure>
        <figcaption>
          <b>{name}</b>
          <span>{source}</span>
        </figcaption>
        <blockquote>
          <span className="rest">{said?.before}</span>
          {said?.words}
          <span className="rest">{said?.after}</span>
        </blockquote>
      </figure>
    </div>
  );
}

/** Asks for a phrase, the words that both wordings share at first, to be followed round by round. */
export function Follow({ phrase, onPhrase }: { phrase: string; onPhrase(phrase: string): void }) {
  const [words, setWords] = useState(phrase);
  return (
    <form
      className="follow"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') onPhrase(words.trim());
      }}
    >
      <label>
        <span className="label">Follow a phrase through the rounds</span>
        <input className="text" value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
      </label>
      <button type="submit" className="btn line" disabled={words.trim() === ''}>
        <Languages className="i" aria-hidden="true" /> Follow
      </button>
    </form>
  );
}
