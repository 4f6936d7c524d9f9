import { MARKS_OF, type State } from '../../shared/brief/series/marks';
import type { MatrixFilter, MatrixRow } from '../../shared/seriesContract';
import { STATE_CSS, StateIcon } from './Mark';

const STATES: readonly { state: State; words: string }[] = [
  { state: 'reworded', words: 'reworded' },
  { state: 'dropped', words: 'dropped' },
  { state: 'done', words: 'reported done' },
  { state: 'new', words: 'new' },
  { state: 'repeated', words: 'repeated' },
];
const ALL = '';

/** Whether a commitment was ever in a state. */
const wasEver = ({ marks }: MatrixRow, state: State): boolean => MARKS_OF[state].test(marks);

/** The rows that a filter keeps: a commitment of both sides counts for each. */
export const kept = (rows: readonly MatrixRow[], { theme, side, state }: MatrixFilter): readonly MatrixRow[] =>
  rows.filter(
    (row) =>
      (theme === null || row.theme === theme) &&
      (side === null || row.side === null || row.side === side) &&
      (state === null || wasEver(row, state)),
  );

type Props = { rows: readonly MatrixRow[]; filter: MatrixFilter; onFilter(filter: MatrixFilter): void };

/** By kind of change, each with its number; by theme and by side, where there is a choice. */
export function Filters({ rows, filter, onFilter }: Props) {
  const others = kept(rows, { ...filter, state: null });
  const themes = [...new Set(rows.map(({ theme }) => theme))].sort();
  const sides = [...new Map(rows.flatMap(({ side, sideName }) => (side === null ? [] : [[side, sideName] as const])))];
  return (
    <div className="narrow-down">
      <fieldset className="sum" aria-label="Show changes">
        {STATES.map(({ state, words }) => {
          const n = others.filter((row) => wasEver(row, state)).length;
          return (
            <button
              key={state}
              type="button"
              className={`btn ${STATE_CSS[state]}`}
              aria-pressed={filter.state === state}
              disabled={n === 0 && filter.state !== state}
              onClick={() => onFilter({ ...filter, state: filter.state === state ? null : state })}
            >
              <StateIcon state={state} />
              <span className="num">
                {n} {words}
              </span>
            </button>
          );
        })}
      </fieldset>
      <span className="grow" />
      <Choice
        label="Theme"
        all="All themes"
        value={filter.theme}
        onChange={(theme) => onFilter({ ...filter, theme })}
        of={themes.map((each) => [each, each])}
      />
      <Choice label="Side" all="All sides" value={filter.side} onChange={(side) => onFilter({ ...filter, side })} of={sides} />
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  value: string | null;
  of: readonly (readonly [string, string])[];
  onChange(value: string | null): void;
};

function Choice({ label, all, value, of, onChange }: ChoiceProps) {
  if (of.length === 0) return null;
  return (
    <label className="choice">
      <span className="sr">{label}</span>
      <select value={value ?? ALL} onChange={(event) => onChange(event.target.value === ALL ? null : event.target.value)}>
        <option value={ALL}>{all}</option>
        {of.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
