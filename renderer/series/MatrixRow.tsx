import { memo } from 'react';
import type { MatrixRow as Commitment } from '../../shared/seriesContract';
import { cellId, MatrixCell } from './MatrixCell';
import type { RowSize } from './sizes';
import type { Range } from './window';

type Props = Range & {
  row: Commitment;
  at: number;
  size: RowSize;
  rounds: number;
  /** The first round whose words are shown. */
  wordsFrom: number;
  /** The active column of this row; null where another row has it. */
  active: number | null;
};

/** A commitment: its head, and its cells from one round up to, not with, another. */
export const MatrixRow = memo(function MatrixRow({ row, at, size, rounds, wordsFrom, from, to, active }: Props) {
  const worded = rounds - row.words.length;
  return (
    // Lines by a class, not a custom property: cells that inherit the same are styled once.
    <tr
      className={`lines-${size.lines}${active === null ? '' : ' now'}`}
      aria-rowindex={at + 2}
      style={{ blockSize: size.height }}
    >
      <th
        scope="row"
        className="cell"
        id={cellId(at, -1)}
        data-cell={`${at} -1`}
        aria-colindex={1}
        tabIndex={active === -1 ? 0 : -1}
      >
        <Head row={row} />
      </th>
      {Array.from({ length: to - from }, (_, i) => {
        const column = from + i;
        return (
          <MatrixCell
            key={column}
            row={at}
            column={column}
            mark={row.marks[column - row.from]}
            saying={column < wordsFrom ? undefined : (row.words[column - worded] ?? null)}
            isActive={active === column}
          />
        );
      })}
    </tr>
  );
});

/** What it is in a few words, then what more is said of it, then who is bound where it is not both sides. */
function Head({ row: { head, topic, side, sideName, person } }: { row: Commitment }) {
  const rest = head.slice(topic).trim();
  const bound = person === null ? sideName : `${sideName}, ${person}`;
  return (
    <>
      <span className="said topic">{head.slice(0, topic)}</span>
      {rest ? <span className="said rest">{rest}</span> : null}
      {side === null ? null : (
        <small className="clip" title={bound}>
          {bound}
        </small>
      )}
    </>
  );
}
