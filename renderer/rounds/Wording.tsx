import './wording.css';
import { against } from '../../shared/brief/sources/differing';
import { Marked } from '../sources/Marked';

/** What one round says: the words, and as much of their sentence as stands round them. */
export type Passage = {
  /** "Fifth round". */
  round: string;
  /** "Capital Wire, 21 June 2023". */
  source: string;
  /** Null where the round says nothing of it. */
  said: { before: string; words: string; after: string } | null;
  /** Shows the words in their source. */
  onShow?: () => void;
};

/**
 * Both passages of a commitment, earlier one first. What differs is tinted, with a dotted line before and a solid one
 * now; nothing is struck through: they are somebody's words.
 */
export function Wording({ before, after }: { before: Passage; after: Passage }) {
  return (
    <div className="wording">
      <div className="pair">
        <Version passage={before} other={after} mark="w-old" />
        <Version passage={after} other={before} mark="w-new" />
      </div>
    </div>
  );
}

function Version({ passage, other, mark }: { passage: Passage; other: Passage; mark: 'w-old' | 'w-new' }) {
  const { round, source, said, onShow } = passage;
  return (
    <figure data-version={mark === 'w-old' ? 'before' : 'now'}>
      <figcaption>
        <b>{round}</b>
        {onShow && said ? (
          <button type="button" className="linkish" onClick={onShow}>
            {source}
            <span className="sr">: show the words in the source</span>
          </button>
        ) : (
          <span>{source}</span>
        )}
      </figcaption>
      {said ? (
        <blockquote>
          {said.before ? <span className="rest">{said.before}</span> : null}
          {other.said ? <Marked stretches={against(said.words, other.said.words)} className={mark} /> : said.words}
          {said.after ? <span className="rest">{said.after}</span> : null}
        </blockquote>
      ) : (
        <p className="quiet">Not mentioned</p>
      )}
    </figure>
  );
}
