import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { MatrixRow as Commitment, RoundHead } from '../../shared/seriesContract';
import { afterPaint } from './afterPaint';
import { cellId } from './MatrixCell';
import { MatrixRow } from './MatrixRow';
import { columnsOf, rowSize } from './sizes';
import { useMatrixFocus } from './useMatrixFocus';
import { useView } from './useView';
import { inSight, revealed, startsOf } from './window';
import { placeAndDay, roundName } from './words';

/** A cell of the matrix: `column` is a round, or -1 for the head of the row. */
export type Cursor = { row: number; column: number };

type Props = {
  rounds: readonly RoundHead[];
  rows: readonly Commitment[];
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

/**
 * A row for each commitment, a column for each round. Only what is in sight is drawn; the counts say how much there is.
 * One of the cells can be tabbed to, and the arrows go on from there. The table is laid out as boxes of known
 * sizes (`series.css`), since a table would measure all that it holds.
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
  const cell = () => box.current?.querySelector<HTMLElement>(`#${cellId(row, column)}`) ?? null;
  const focus = useMatrixFocus(box, cell, cellId(row, column));
  useEffect(() => {
    handle.current = () => (cell() ?? box.current)?.focus({ preventScroll: true });
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
    if (event.key === 'Enter' || event.key === ' ') {
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

  const wordsFrom = rounds.length - columns.wide;
  return (
    <section
      className="matrixbox"
      ref={box}
      tabIndex={-1}
      aria-label="Matrix"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const clicked = (event.target as Element).closest<HTMLElement>('[data-cell]');
        const [clickedRow = 0, clickedColumn = 0] = clicked?.dataset.cell?.split(' ').map(Number) ?? [];
        if (clicked) onCursor({ row: clickedRow, column: clickedColumn });
      }}
      {...focus}
    >
      <table
        className="matrix"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked by arrows
        role="grid"
        aria-label="Commitments by round"
        aria-readonly="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={rounds.length + 1}
        style={
          {
            inlineSize: total,
            '--head': `${columns.head}px`,
            '--marks': `${columns.marks}px`,
            '--worded': `${columns.worded}px`,
            '--before': `${lefts[shownColumns.from] ?? 0}px`,
          } as React.CSSProperties
        }
      >
        <thead>
          <tr aria-rowindex={1} style={{ blockSize: head }}>
            <th scope="col" aria-colindex={1}>
              Commitment
            </th>
            {rounds.slice(shownColumns.from, shownColumns.to).map((round, i) => {
              const at = shownColumns.from + i;
              const isNarrow = at < wordsFrom;
              const where = round.prepared ? 'No report yet' : isNarrow ? (round.start?.slice(0, 4) ?? '') : placeAndDay(round);
              return (
                <th key={keyOf(round)} scope="col" className={isNarrow ? 'marks' : undefined} aria-colindex={at + 2}>
                  <span className="clip">{roundName(round)}</span>
                  {where ? (
                    <small className="clip" title={where}>
                      {where}
                    </small>
                  ) : null}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody
          style={{
            paddingBlockStart: tops[shownRows.from],
            paddingBlockEnd: (tops.at(-1) ?? 0) - (tops[shownRows.to] ?? 0),
          }}
        >
          {rows.slice(shownRows.from, shownRows.to).map((each, i) => (
            <MatrixRow
              key={each.id}
              row={each}
              at={shownRows.from + i}
              size={sizes[shownRows.from + i] ?? { lines: 1, height: 0 }}
              wordsFrom={wordsFrom}
              rounds={rounds.length}
              from={shownColumns.from}
              to={shownColumns.to}
              active={row === shownRows.from + i ? column : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
