import { useState } from 'react';
import { readDay } from '../state/day';
import { dayOf } from '../state/words';

type Props = {
  id: string;
  /** ISO day, or empty. */
  value: string;
  onChange(day: string): void;
};

/**
 * A day as the house writes it. The browser's own field would show it as this computer's region does, which an author
 * abroad may read with day and month changed about. What cannot be read stays to be mended, and the last day holds.
 */
export function DayField({ id, value, onChange }: Props) {
  const [words, setWords] = useState(() => dayOf(value));
  const [left, setLeft] = useState(false);
  const day = words.trim() === '' ? '' : readDay(words);
  const wrong = left && day === null;
  return (
    <>
      <input
        id={id}
        className="text"
        value={words}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setWords(target.value);
          setLeft(false);
          const written = target.value.trim() === '' ? '' : readDay(target.value);
          if (written !== null && written !== value) onChange(written);
        }}
        onBlur={() => {
          setLeft(true);
          if (day !== null) setWords(dayOf(day));
        }}
      />
      {wrong ? (
        <small className="wrong" id={`${id}-wrong`} role="alert">
          Write the day as 20 June 2023, 20/6/2023 or 2023-06-20. {value ? `The note keeps ${dayOf(value)}.` : ''}
        </small>
      ) : null}
    </>
  );
}
