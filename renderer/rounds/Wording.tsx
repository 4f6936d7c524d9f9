import './wording.css';
import { against, type Stretch } from '../../shared/brief/sources/readouts';

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
          <Differing
            stretches={other.said ? against(said.words, other.said.words) : [{ text: said.words, own: false }]}
            mark={mark}
          />
          {said.after ? <span className="rest">{said.after}</span> : null}
        </blockquote>
      ) : (
        <p className="quiet">Not mentioned</p>
      )}
    </figure>
  );
}

/** Words with those marked that the other version has not. The blank behind a word stays outside its mark. */
function Differing({ stretches, mark }: { stretches: readonly Stretch[]; mark: string }) {
  return stretches.map(({ text, own }, i) => {
    if (!own) return text;
    const words = text.trimEnd();
    return [
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never change places
      <mark key={i} className={mark}>
        {words}
      </mark>,
      text.slice(words.length),
    ];
  });
}
