import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { announce } from '../state/announce';
import { count } from '../state/words';
import { changeOwnWords, useOwnWords } from './ownWords';

/** The words that the user has added to the dictionary, each with the way to take it out again. */
export function OwnWordsList() {
  const words = [...useOwnWords()].sort((a, b) => a.localeCompare(b));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => void changeOwnWords({}), []);
  const remove = async (word: string, at: number) => {
    await changeOwnWords({ remove: word });
    announce(`“${word}” is not in your dictionary any more.`);
    // The button went with its word: the hand goes to the next one.
    const left = list.current?.querySelectorAll<HTMLElement>('button');
    left?.[Math.min(at, left.length - 1)]?.focus();
  };
  return (
    <details className="own-words">
      <summary>
        {words.length === 0 ? 'No words of your own in the dictionary' : `Your dictionary: ${count(words.length, 'word')}`}
      </summary>
      {words.length === 0 ? (
        <p className="quiet">Words come in from the menu of a misspelt word.</p>
      ) : (
        <ul ref={list} aria-label="Words of your dictionary">
          {words.map((word, at) => (
            <li key={word}>
              <span className="clip" title={word}>
                {word}
              </span>
              <button
                type="button"
                className="btn icon"
                aria-label={`Take “${word}” out of the dictionary`}
                title="Take out of the dictionary"
                onClick={() => void remove(word, at)}
              >
                <X className="i" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
