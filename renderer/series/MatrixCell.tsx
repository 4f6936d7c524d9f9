import { memo } from 'react';
import { readMark } from '../../shared/brief/series/marks';
import type { Saying } from '../../shared/seriesContract';
import { Mark } from './Mark';
import { Said } from './Said';

type Props = {
  mark: string | undefined;
  /** Undefined where a column shows marks alone. */
  saying: Saying | null | undefined;
};

/** What a round says of a commitment: the mark, then the words, in as many lines as the row has. */
export const MatrixCell = memo(function MatrixCell({ mark, saying }: Props) {
  const read = readMark(mark);
  if (!read)
    return (
      <span className="none">
        <span aria-hidden="true">–</span>
        <span className="sr">Nothing</span>
      </span>
    );
  if (saying === undefined) return <Mark mark={mark} />;
  return (
    <>
      {read.state === 'made' ? null : <Mark mark={mark} />}
      {read.state === 'dropped' || saying === null ? (
        <span className="none">Not mentioned</span>
      ) : read.state === 'repeated' ? (
        <span className="said">in the same words</span>
      ) : (
        <span className="said">
          <Said saying={saying} />
        </span>
      )}
    </>
  );
});
