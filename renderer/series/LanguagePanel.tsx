import { ArrowLeft } from 'lucide-react';
import type { LanguageRound, Place, RoundHead } from '../../shared/seriesContract';
import { useAsked } from '../state/useAsked';
import { count } from '../state/words';
import { Problem } from '../ui/Problem';
import { Ladder } from './Strength';
import type { Order } from './strengthOrder';
import { Follow } from './WordingPanel';
import { roundName } from './words';

type Props = {
  id: string;
  phrase: string;
  rounds: readonly RoundHead[];
  order: Order;
  onPhrase(phrase: string): void;
  onPlace(place: Place): void;
  onClose(): void;
};

const MOVED = { weaker: 'Weaker than before', stronger: 'Stronger than before', same: 'As strong as before' } as const;

/** A phrase round by round: the verb, the wording, and whether it binds more or less than the last time. */
export function LanguagePanel({ id, phrase, rounds, order, onPhrase, onPlace, onClose }: Props) {
  const { value, problem } = useAsked('series.language', { id, phrase });
  const told = value?.filter(({ wordings }) => wordings.length > 0) ?? [];
  return (
    <>
      <button type="button" className="btn back" onClick={onClose}>
        <ArrowLeft className="i" aria-hidden="true" /> Wording
      </button>
      <h2 tabIndex={-1}>“{phrase}”</h2>
      {problem ? <Problem problem={problem} /> : null}
      {value && told.length === 0 ? (
        <p className="quiet">No commitment of any round has these words. Fewer or shorter words find more.</p>
      ) : null}
      {told.length > 0 ? (
        <p className="quiet num">
          Told in {told.length} of {count(rounds.length, 'round')}.
        </p>
      ) : null}
      <ol className="language">
        {value?.map((round) => (
          <Told
            key={round.at}
            round={round}
            name={roundName(rounds[round.at] ?? { round: null, start: null })}
            onPlace={onPlace}
          />
        ))}
      </ol>
      <Follow key={phrase} phrase={phrase} onPhrase={onPhrase} />
      <section className="order" aria-label="The order that words are held against">
        <p className="label">{order.own ? 'Strength order: your own' : 'Strength order'}</p>
        <Ladder order={order} was={null} at={null} />
        <p className="quiet">
          {order.own
            ? 'It comes from the list “strength” in lexicon.json in the library folder.'
            : 'The list “strength” in lexicon.json in the library folder can change it.'}
        </p>
      </section>
    </>
  );
}

function Told({ round, name, onPlace }: { round: LanguageRound; name: string; onPlace(place: Place): void }) {
  const { wordings, moved } = round;
  if (wordings.length === 0)
    return (
      <li className="silent">
        <b>{name}</b> <span className="none">Not mentioned</span>
      </li>
    );
  return (
    <li>
      <b>{name}</b>
      {moved ? <span className={`moved ${moved}`}>{MOVED[moved]}</span> : null}
      {wordings.map(({ text, verb, rung, place }) => (
        <div key={text}>
          <p>{text}</p>
          <small>
            {[verb ? `“${verb}”` : null, `counts as ${rung}`].filter(Boolean).join(' ')}
            {place ? (
              <button type="button" className="linkish" onClick={() => onPlace(place)}>
                Open in source<span className="sr">, {name}</span>
              </button>
            ) : null}
          </small>
        </div>
      ))}
    </li>
  );
}
