import { CalendarPlus, Library } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { MatrixFilter, Place, SeriesView } from '../../shared/seriesContract';
import type { MatrixActs } from '../acts';
import { announce } from '../state/announce';
import { useAsked } from '../state/useAsked';
import { count } from '../state/words';
import { Key } from '../ui/Key';
import { Problem } from '../ui/Problem';
import { ThemeButton } from '../ui/ThemeButton';
import { ExportButtons, useSeriesExport } from './exports';
import { Filters, kept } from './Filters';
import { LanguagePanel } from './LanguagePanel';
import { type Cursor, Matrix } from './Matrix';
import { nextOf } from './nextRound';
import { Timeline } from './Timeline';
import { useRoom } from './useRoom';
import { useSeries } from './useSeries';
import { useStands } from './useStands';
import { WordingPanel } from './WordingPanel';

type Props = {
  id: string;
  acts: { theme(): void };
  /** The keys of the matrix, for the table of commands. */
  actsRef: RefObject<MatrixActs | null>;
  onBack(): void;
  onOpen(entry: string): void;
  onPlace(place: Place): void;
  /** Prepares the round that follows a briefing. */
  onNextRound(entry: string): void;
  children?: ReactNode;
};

const EVERYTHING: MatrixFilter = { theme: null, side: null, state: null };

/** Where the hand was in each series: who comes back from a source goes on there. */
const left = new Map<string, { filter: MatrixFilter; cursor: Cursor | null }>();

/** One series: its rounds, what became of their commitments, and the words behind each. */
export function SeriesScreen({ id, acts, actsRef, onBack, onOpen, onPlace, onNextRound, children }: Props) {
  const { view, problem } = useSeries(id);
  const [filter, setFilter] = useState(left.get(id)?.filter ?? EVERYTHING);
  const exporting = useSeriesExport(id, filter);
  const rows = useMemo(() => (view ? kept(view.rows, filter) : []), [view, filter]);
  const next = view ? nextOf(view.rounds) : null;
  const stands = useStands(Boolean(view));
  const goNext = () => {
    if (next) (next.prepared ? onOpen : onNextRound)(next.entry);
  };

  useEffect(() => {
    document.title = `${view?.name ?? 'Series'} – Chancery`;
    return () => {
      document.title = 'Chancery';
    };
  }, [view?.name]);

  return (
    <div className="app framed">
      <header className="bar">
        <button type="button" className="btn icon" aria-label="Library" title="Library" onClick={onBack}>
          <Library className="i" />
        </button>
        <span className="sep" />
        <h1 title={view?.name}>
          <span className="clip">{view?.name ?? 'Series'}</span>
        </h1>
        <span className="grow" />
        {view && !stands ? null : (
          <>
            <ThemeButton onClick={acts.theme} />
            {next ? (
              <button type="button" className="btn line" onClick={goNext}>
                <CalendarPlus className="i" aria-hidden="true" /> {next.label}
              </button>
            ) : null}
            {view ? <ExportButtons steps={view.steps} rows={rows.length} onSave={exporting.save} /> : null}
          </>
        )}
      </header>
      <div className="strips">
        {children}
        {problem ? <Problem problem={problem} /> : null}
        {view?.problem ? <Problem problem={view.problem} tone="warn" /> : null}
        {exporting.strip}
      </div>
      {view ? (
        <Commitments
          view={view}
          rows={rows}
          filter={filter}
          stands={stands}
          onFilter={(next) => {
            setFilter(next);
            announce(`${count(kept(view.rows, next).length, 'commitment')}.`);
          }}
          actsRef={actsRef}
          onOpen={onOpen}
          onPlace={onPlace}
          onNext={goNext}
        />
      ) : (
        <main className="ser none-yet" aria-busy={view === undefined}>
          {view === undefined ? (
            <p className="wait" role="status">
              Comparing the rounds
            </p>
          ) : problem ? null : (
            <p>No briefing in the library belongs to this series any more.</p>
          )}
        </main>
      )}
      <footer className="status">
        {view && stands ? (
          <>
            <span className="wide" hidden={rows.length === 0}>
              <Key name="J" />
              <Key name="K" /> next, previous commitment
            </span>
            <span className="wide" hidden={rows.length === 0}>
              <Key name="Enter" /> its wording
            </span>
            <span className="grow" />
            <span className="num">
              {count(rows.length, 'commitment')}, {count(view.rounds.length, 'round')}
            </span>
          </>
        ) : null}
      </footer>
    </div>
  );
}

type CommitmentsProps = Pick<Props, 'actsRef' | 'onOpen' | 'onPlace'> & {
  view: SeriesView;
  rows: readonly SeriesView['rows'][number][];
  filter: MatrixFilter;
  /** The matrix has been painted: what stands around it comes then. */
  stands: boolean;
  onFilter(filter: MatrixFilter): void;
  onNext(): void;
};

function Commitments({ view, rows, filter, stands, onFilter, actsRef, onOpen, onPlace, onNext }: CommitmentsProps) {
  const { rounds: all } = view;
  // The matrix ends with the last round that a report tells of; those prepared stand on the timeline alone.
  const rounds = useMemo(() => all.slice(0, all.findLastIndex(({ prepared }) => !prepared) + 1), [all]);
  const matrix = useRef<(() => void) | null>(null);
  const panel = useRef<HTMLElement>(null);
  const [cursor, setCursor] = useState<Cursor>(left.get(view.id)?.cursor ?? { row: 0, column: rounds.length - 1 });
  const [phrase, setPhrase] = useState<string | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const room = useRoom('series', head, stands);
  useEffect(() => {
    left.set(view.id, { filter, cursor });
  }, [view.id, filter, cursor]);
  // Where a filter leaves fewer rows, the hand is on the last of them.
  const at = { row: Math.min(cursor.row, Math.max(0, rows.length - 1)), column: Math.min(cursor.column, rounds.length - 1) };
  const row = rows[at.row];
  // The head of a row stands for its latest round; where a commitment is over, its last words are shown.
  const over = row ? row.from + row.marks.length - 1 : 0;
  const round = Math.min(at.column === -1 ? rounds.length - 1 : at.column, over);

  const move = (step: 1 | -1) => {
    setCursor({ row: Math.min(Math.max(at.row + step, 0), rows.length - 1), column: at.column });
    matrix.current?.();
  };
  useEffect(() => {
    actsRef.current = { next: () => move(1), previous: () => move(-1), nextRound: onNext };
    return () => {
      actsRef.current = null;
    };
  });
  const read = () => requestAnimationFrame(() => panel.current?.querySelector('h2')?.focus());

  return (
    <main className={row ? 'ser' : 'ser alone'}>
      <section aria-label="Commitments by round">
        <div className="head" ref={head} style={stands ? undefined : { blockSize: room ?? undefined }}>
          {stands || room === null ? (
            <>
              <header>
                <h2>What became of the commitments</h2>
                <p>{missing(view)}</p>
              </header>
              <Timeline rounds={all} onOpen={onOpen} />
              {view.rows.length > 0 ? <Filters rows={view.rows} filter={filter} onFilter={onFilter} /> : null}
            </>
          ) : null}
        </div>
        {rows.length > 0 ? (
          <Matrix
            rounds={rounds}
            rows={rows}
            cursor={at}
            onCursor={(next) => {
              setPhrase(null);
              setCursor(next);
            }}
            onEnter={read}
            handle={matrix}
          />
        ) : view.rows.length > 0 ? (
          <p className="nothing">
            No commitment fits the filter.{' '}
            <button type="button" className="linkish" onClick={() => onFilter(EVERYTHING)}>
              Show all
            </button>
          </p>
        ) : (
          <p className="nothing">
            {rounds.length === 0
              ? 'No report on any of these rounds yet. Once one is added, its commitments stand here.'
              : 'The reports of these rounds tell of nothing agreed, committed, signed or announced.'}
          </p>
        )}
      </section>
      {row ? (
        <aside
          className="compare"
          aria-label="Wording, side by side"
          ref={panel}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (phrase !== null) setPhrase(null);
            matrix.current?.();
          }}
        >
          {phrase !== null ? (
            <LanguagePanel
              id={view.id}
              phrase={phrase}
              rounds={rounds}
              order={view.order}
              onPhrase={setPhrase}
              onPlace={onPlace}
              onClose={() => {
                setPhrase(null);
                read();
              }}
            />
          ) : stands ? (
            <Wordings
              id={view.id}
              row={row}
              at={round}
              rounds={rounds}
              order={view.order}
              onPlace={onPlace}
              onPhrase={(words) => {
                setPhrase(words);
                read();
              }}
            />
          ) : null}
        </aside>
      ) : null}
    </main>
  );
}

type WordingsProps = Omit<React.ComponentProps<typeof WordingPanel>, 'wording'> & { id: string };

/** The panel keeps what it showed until the words of the next cell have come. */
function Wordings({ id, ...props }: WordingsProps) {
  const request = { id, row: props.row.id, round: props.at };
  const { value, problem, of } = useAsked('series.wording', request);
  const shown = useRef<React.ComponentProps<typeof WordingPanel>>({ ...props, wording: null });
  if (of === JSON.stringify(request)) shown.current = { ...props, wording: value };
  return problem ? <Problem problem={problem} /> : <WordingPanel {...shown.current} />;
}

/** "Rounds 3 and 4. Earlier rounds are not in the library." */
function missing({ rounds }: SeriesView): string {
  const numbers = rounds.flatMap(({ round }) => round ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return count(rounds.length, 'round');
  const named = first === last ? `Round ${first}` : `Rounds ${first} ${last - first === 1 ? 'and' : 'to'} ${last}`;
  const gaps = last - first + 1 - new Set(numbers).size;
  const what = [
    first > 1 ? (first === 2 ? 'Round 1 is' : `Rounds 1 to ${first - 1} are`) : '',
    gaps > 0 ? `${count(gaps, 'round')} between ${gaps === 1 ? 'is' : 'are'}` : '',
  ]
    .filter(Boolean)
    .map((words) => `${words} not in the library.`);
  return [`${named}.`, ...what].join(' ');
}
