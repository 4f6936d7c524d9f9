import { memo } from 'react';
import { readMark } from '../../shared/brief/series/marks';
import type { Saying } from '../../shared/seriesContract';
import { Mark } from './Mark';
import { Said } from './Said';

/** The id of the element of a cell; column -1 is the head of the row. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

type Props = {
  row: number;
  column: number;
  mark: string | undefined;
  /** Undefined where a column shows marks alone. */
  saying: Saying | null | undefined;
  isActive: boolean;
};

/** What a round says of a commitment: the mark, then the words, in as many lines as the row has. */
export const MatrixCell = memo(function MatrixCell({ row, column, mark, saying, isActive }: Props) {
  const isSilent = readMark(mark) === null;
  return (
    <td
      className={`cell told${saying === undefined ? ' marks' : ''}${isSilent ? ' none' : ''}`}
      id={cellId(row, column)}
      data-cell={`${row} ${column}`}
      aria-colindex={column + 2}
      aria-current={isActive || undefined}
      aria-label={isSilent ? 'Nothing' : undefined}
      tabIndex={isActive ? 0 : -1}
    >
      {isSilent ? '–' : <Told mark={mark} saying={saying} />}
    </td>
  );
});

function Told({ mark, saying }: Pick<Props, 'mark' | 'saying'>) {
  const state = readMark(mark)?.state;
  if (saying === undefined) return <Mark mark={mark} />;
  return (
    <>
      {state === 'made' ? null : <Mark mark={mark} />}
      {state === 'dropped' || saying === null ? (
        <span className="none">Not mentioned</span>
      ) : state === 'repeated' ? (
        <span className="said">in the same words</span>
      ) : (
        <span className="said">
          <Said saying={saying} />
        </span>
      )}
    </>
  );
}
