import { type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { MatrixRow, RoundHead } from '../../shared/seriesContract';
import { afterPaint } from './afterPaint';
import { MatrixCell } from './MatrixCell';
import { columnsOf, type RowSize, rowSize } from './sizes';
import { useMatrixFocus } from './useMatrixFocus';
import { useView } from './useView';
import { inSight, type Range, revealed, startsOf } from './window';
import { placeAndDay, roundName } from './words';

/** A cell of the matrix: `column` is a round, or -1 for the head of the row. */
export type Cursor = { row: number; column: number };

type Props = {
  rounds: readonly RoundHead[];
  rows: readonly MatrixRow[];
  cursor: Cursor;
  onCursor(cursor: Cursor): void;
  /** Goes to what the panel says of the cell. */
  onEnter(): void;
  /** Takes the focus to the cell at hand. */
  handle: RefObject<(() => void) | null>;
};

/** Drawn beyond what is in sight, so that a step by keys or wheel finds it there. */
const MORE_ROWS = 2;
const MORE_COLUMNS = 1;
/** Of the row with the rounds, in rem. */
const HEAD_HEIGHT = 3.25;
/** What `series.css` leaves of the window for the matrix; in px, with the bars of scrolling, and the panel of 27 rem beside. */
const BAR = 12;
const guessed = (rem: number) => ({
  width: window.innerWidth - BAR - (window.innerWidth >= 1140 ? 27 * rem : 0),
  height: window.innerHeight * 0.68,
});

const keyOf = ({ round, start, briefings }: RoundHead): string => `${round} ${start} ${briefings[0]?.entry}`;
const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/**
 * A row for each commitment, a column for each round. Only what is in sight is drawn; the counts say how much there is.
 * Each cell is a button; one of them can be tabbed to, and the arrows go on from there.
 */
export function Matrix({ rounds, rows, cursor, onCursor, onEnter, handle }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const view = useView('matrix', box, guessed);
  const { width, rem } = view;
  const columns = useMemo(() => columnsOf(rounds.length, width, rem), [rounds.length, width, rem]);
  const sizes = useMemo(() => rows.map((row) => rowSize(row, columns, rem)), [rows, columns, rem]);
  const tops = useMemo(() => startsOf(sizes.map(({ height }) => height)), [sizes]);
  const lefts = useMemo(() => startsOf(columns.widths), [columns]);
  const head = HEAD_HEIGHT * rem;
  const total = columns.head + (lefts.at(-1) ?? 0);

  // The box begins at its end, where the latest rounds are (`series.css`): its place is counted from there.
  const beyond = Math.max(0, total - width);
  const left = beyond + view.left;

  // The cell at hand is brought into sight when it is another one, not when something else is drawn.
  const sight = useRef({ tops, lefts, head, columns, beyond });
  sight.current = { tops, lefts, head, columns, beyond };
  const { row, column } = cursor;
  const shown = useRef(row === 0 && column === rounds.length - 1 ? cellId(row, column) : '');
  useEffect(() => {
    const element = box.current;
    const { tops, lefts, head, columns, beyond } = sight.current;
    if (!element || tops[row + 1] === undefined || shown.current === cellId(row, column)) return;
    shown.current = cellId(row, column);
    element.scrollTop = revealed(element.scrollTop, element.clientHeight, head, tops[row] ?? 0, tops[row + 1] ?? 0);
    if (column < 0) return;
    const from = beyond + element.scrollLeft;
    const to = revealed(from, element.clientWidth, columns.head, lefts[column] ?? 0, lefts[column + 1] ?? 0);
    element.scrollLeft = to - beyond;
  }, [row, column]);

  // A guess draws what is in sight alone; the rest comes when that is painted.
  const shownRows = inSight(tops, view.top, view.height - head, view.guess ? 0 : MORE_ROWS);
  const shownColumns = inSight(lefts, left, view.width - columns.head, view.guess ? 0 : MORE_COLUMNS);
  const button = () => box.current?.querySelector<HTMLElement>(`#${cellId(row, column)}`) ?? null;
  const focus = useMatrixFocus(box, button, cellId(row, column));
  useEffect(() => {
    handle.current = () => (button() ?? box.current)?.focus({ preventScroll: true });
    return () => {
      handle.current = null;
    };
  });

  // Who comes to the screen has the hand on the matrix; the focus asks for a layout of its own.
  useEffect(
    () =>
      afterPaint(() => {
        if (document.activeElement === document.body) handle.current?.();
      }),
    [handle],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || rows.length === 0) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return onEnter();
    }
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, shownRows.to - shownRows.from - 2 * MORE_ROWS);
    const last = { row: rows.length - 1, column: rounds.length - 1 };
    const to: Record<string, Cursor> = mod
      ? { Home: { row: 0, column: -1 }, End: last }
      : {
          ArrowUp: { row: row - 1, column },
          ArrowDown: { row: row + 1, column },
          ArrowLeft: { row, column: column - 1 },
          ArrowRight: { row, column: column + 1 },
          PageUp: { row: row - page, column },
          PageDown: { row: row + page, column },
          Home: { row, column: -1 },
          End: { row, column: last.column },
        };
    const next = to[event.key];
    if (!next) return;
    event.preventDefault();
    onCursor({
      row: Math.min(Math.max(next.row, 0), last.row),
      column: Math.min(Math.max(next.column, -1), last.column),
    });
  };

  const { widths } = columns;
  const before = lefts[shownColumns.from] ?? 0;
  const after = (lefts.at(-1) ?? 0) - (lefts[shownColumns.to] ?? 0);
  return (
    <section
      className="matrixbox"
      ref={box}
      tabIndex={-1}
      aria-label="Matrix"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
        const [clickedRow = 0, clickedColumn = 0] = cell?.dataset.cell?.split(' ').map(Number) ?? [];
        if (cell) onCursor({ row: clickedRow, column: clickedColumn });
      }}
      {...focus}
    >
      <table
        className="matrix"
        aria-label="Commitments by round"
        aria-rowcount={rows.length + 1}
        aria-colcount={rounds.length + 1}
        style={{ inlineSize: total }}
      >
        <colgroup>
          <col style={{ inlineSize: columns.head }} />
          {before > 0 ? <col style={{ inlineSize: before }} /> : null}
          {rounds.slice(shownColumns.from, shownColumns.to).map((round, i) => (
            <col key={keyOf(round)} style={{ inlineSize: widths[shownColumns.from + i] }} />
          ))}
          {after > 0 ? <col style={{ inlineSize: after }} /> : null}
        </colgroup>
        <thead>
          <tr aria-rowindex={1} style={{ blockSize: head }}>
            <th scope="col" aria-colindex={1}>
              Commitment
            </th>
            {before > 0 ? <td aria-hidden="true" /> : null}
            {rounds.slice(shownColumns.from, shownColumns.to).map((round, i) => {
              const at = shownColumns.from + i;
              const isNarrow = at < rounds.length - columns.wide;
              const where = round.prepared ? 'No report yet' : isNarrow ? (round.start?.slice(0, 4) ?? '') : placeAndDay(round);
              return (
                <th key={keyOf(round)} scope="col" aria-colindex={at + 2}>
                  <span className="clip">{roundName(round)}</span>
                  {where ? (
                    <small className="clip" title={where}>
                      {where}
                    </small>
                  ) : null}
                </th>
              );
            })}
            {after > 0 ? <td aria-hidden="true" /> : null}
          </tr>
        </thead>
        <Gap height={tops[shownRows.from] ?? 0} />
        <tbody>
          {rows.slice(shownRows.from, shownRows.to).map((each, i) => (
            <Row
              key={each.id}
              row={each}
              at={shownRows.from + i}
              size={sizes[shownRows.from + i] ?? { lines: 1, height: 0 }}
              wordsFrom={rounds.length - columns.wide}
              rounds={rounds.length}
              from={shownColumns.from}
              to={shownColumns.to}
              gapBefore={before > 0}
              gapAfter={after > 0}
              active={row === shownRows.from + i ? column : null}
            />
          ))}
        </tbody>
        <Gap height={(tops.at(-1) ?? 0) - (tops[shownRows.to] ?? 0)} />
      </table>
    </section>
  );
}

/** Stands for the rows out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tbody aria-hidden="true">
      <tr style={{ blockSize: height }}>
        <td />
      </tr>
    </tbody>
  ) : null;

/** What it is in a few words, then what more is said of it, then who is bound where it is not both sides. */
function RowHead({ row: { head, topic, side, sideName, person } }: { row: MatrixRow }) {
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

type RowProps = Range & {
  row: MatrixRow;
  at: number;
  size: RowSize;
  rounds: number;
  /** The first round whose words are shown. */
  wordsFrom: number;
  gapBefore: boolean;
  gapAfter: boolean;
  /** The active column of this row; null where another row has it. */
  active: number | null;
};

const Row = memo(function Row({ row, at, size, rounds, wordsFrom, from, to, gapBefore, gapAfter, active }: RowProps) {
  const worded = rounds - row.words.length;
  return (
    <tr
      className={active === null ? undefined : 'now'}
      aria-rowindex={at + 2}
      style={{ '--lines': size.lines, '--height': `${size.height}px` } as React.CSSProperties}
    >
      <th scope="row" aria-colindex={1}>
        <button type="button" className="cell" id={cellId(at, -1)} data-cell={`${at} -1`} tabIndex={active === -1 ? 0 : -1}>
          <RowHead row={row} />
        </button>
      </th>
      {gapBefore ? <td aria-hidden="true" /> : null}
      {Array.from({ length: to - from }, (_, i) => {
        const column = from + i;
        return (
          <td key={column} aria-colindex={column + 2}>
            <button
              type="button"
              className="cell"
              id={cellId(at, column)}
              data-cell={`${at} ${column}`}
              tabIndex={active === column ? 0 : -1}
              aria-current={active === column}
            >
              <MatrixCell
                mark={row.marks[column - row.from]}
                saying={column < wordsFrom ? undefined : (row.words[column - worded] ?? null)}
              />
            </button>
          </td>
        );
      })}
      {gapAfter ? <td aria-hidden="true" /> : null}
    </tr>
  );
});
