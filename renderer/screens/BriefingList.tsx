import { Search, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { LibraryEntry } from '../../shared/contract';
import { SeriesDialog } from '../series/SeriesDialog';
import { latinKey, takesText } from '../state/keys';
import { useAsked } from '../state/useAsked';
import { count, dateOf, dayOf } from '../state/words';
import { Problem } from '../ui/Problem';

type Group = { key: string; name: string; id: string | null; entries: LibraryEntry[] };

/** Briefings by series: the one changed last first, its latest round at the top. */
function groupBySeries(entries: readonly LibraryEntry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const [key, name] = entry.problem
      ? ['faulty', 'Could not be read']
      : entry.seriesId === null
        ? ['single', 'Single meetings']
        : [`series ${entry.seriesId}`, entry.series ?? ''];
    const group = groups.get(key) ?? { key, name, id: entry.problem ? null : entry.seriesId, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  for (const group of groups.values()) if (group.id !== null) group.entries.sort(latestRoundFirst);
  return [...groups.values()];
}

const latestRoundFirst = (a: LibraryEntry, b: LibraryEntry): number =>
  (b.round ?? 0) - (a.round ?? 0) || (b.date ?? '').localeCompare(a.date ?? '');

/** A series whose latest round a report tells of; one that is prepared waits for its report first. */
const isToFollow = ({ id, entries }: Group): boolean => id !== null && entries[0]?.prepared === false;

type Props = {
  folder: string;
  onStart(): void;
  onOpen(entry: string): void;
  onSeries(id: string): void;
  onNextRound(entry: string): void;
  children?: ReactNode;
};

/** The briefings of the library's folder, by series. */
export function BriefingList({ folder, onStart, onOpen, onSeries, onNextRound, children }: Props) {
  const { value, problem, again } = useAsked('library.list', null);
  const [choosing, setChoosing] = useState<LibraryEntry | null>(null);
  const entries = value?.entries ?? null;
  const [filter, setFilter] = useState('');
  const [at, setAt] = useState(0);

  // The hand is on the list as soon as there is one.
  useEffect(() => {
    if (entries && document.activeElement === document.body) document.querySelector<HTMLElement>('.row')?.focus();
  }, [entries]);

  const words = filter.trim().toLowerCase();
  const shown = groupBySeries(
    (entries ?? []).filter((e) => `${e.title} ${e.series ?? ''} ${e.place ?? ''}`.toLowerCase().includes(words)),
  );
  const flat = shown.flatMap((group) => group.entries);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (takesText(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]'))
        return;
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[latinKey(event)];
      if (!step || flat.length === 0) return;
      event.preventDefault();
      const next = Math.min(Math.max(at + step, 0), flat.length - 1);
      setAt(next);
      document.querySelectorAll<HTMLElement>('.row')[next]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <main className="shelf" aria-busy={entries === null && problem === null}>
      {children}
      {problem ? <Problem problem={problem} /> : null}
      {entries && entries.length > 0 ? (
        <label className="field">
          <Search className="i" />
          <span className="sr">Filter by title</span>
          <input
            type="search"
            value={filter}
            placeholder="Title, series or place"
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      ) : null}
      {shown.map((group) => (
        <section key={group.key} className="serie" aria-label={group.name}>
          <header>
            <h2>{group.name}</h2>
            <span className="quiet num">{count(group.entries.length, 'briefing')}</span>
            {group.id === null ? null : (
              <button type="button" className="linkish" onClick={() => onSeries(group.id ?? '')}>
                Commitments<span className="sr"> of {group.name}</span>
              </button>
            )}
            {isToFollow(group) ? (
              <button type="button" className="linkish" onClick={() => onNextRound(group.entries[0]?.entry ?? '')}>
                Start next round<span className="sr"> of {group.name}</span>
              </button>
            ) : null}
          </header>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.entry} className="entry">
                <Row
                  entry={entry}
                  current={flat.indexOf(entry) === at}
                  onOpen={onOpen}
                  onFocus={() => setAt(flat.indexOf(entry))}
                  onSeries={() => setChoosing(entry)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {entries && entries.length > 0 && flat.length === 0 ? <p className="nothing">Nothing with “{filter.trim()}”.</p> : null}
      {entries?.length === 0 ? (
        <div className="empty shown">
          <h2>No briefings yet</h2>
          <p>Every article that you bring in becomes a briefing, kept as one file in {folder}.</p>
          <button type="button" className="btn main" onClick={onStart}>
            Bring in an article
          </button>
        </div>
      ) : null}
      {choosing ? (
        <SeriesDialog
          entry={choosing}
          onDone={() => {
            setChoosing(null);
            again();
          }}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </main>
  );
}

type RowProps = { entry: LibraryEntry; current: boolean; onOpen(entry: string): void; onFocus(): void; onSeries(): void };

function Row({ entry, current, onOpen, onFocus, onSeries }: RowProps) {
  if (entry.problem) {
    return (
      <button
        type="button"
        className="row faulty"
        tabIndex={current ? 0 : -1}
        onFocus={onFocus}
        onClick={() => onOpen(entry.entry)}
      >
        <TriangleAlert className="i" role="img" aria-label="Could not be read" />
        <span>
          <span className="t">{entry.fileName}</span>
          <small>{entry.problem.message}</small>
        </span>
      </button>
    );
  }
  const place = [entry.place, entry.date ? dayOf(entry.date) : null].filter(Boolean).join(', ');
  return (
    <>
      <button
        type="button"
        className="row"
        tabIndex={current ? 0 : -1}
        aria-current={current}
        onFocus={onFocus}
        onClick={() => onOpen(entry.entry)}
      >
        <span className="num t">{entry.round === null ? '–' : `Round ${entry.round}`}</span>
        <span className="what">
          <span className="t clip" title={entry.title}>
            {entry.title}
          </span>
          <small className="clip" title={place || entry.fileName}>
            {place || entry.fileName}
          </small>
        </span>
        <span className="mini num">
          {stateOf(entry)}
          {entry.version === 'final' ? ', final' : ''}
        </span>
        <span className="d num">{dateOf(entry.modified)}</span>
      </button>
      <button type="button" className="btn choose" tabIndex={current ? 0 : -1} onFocus={onFocus} onClick={onSeries}>
        Series…<span className="sr"> of {entry.title}</span>
      </button>
    </>
  );
}

function stateOf({ prepared, facts, open }: LibraryEntry): string {
  if (prepared) return 'No report yet';
  if (facts === 0) return 'No facts';
  return open === 0 ? 'All looked at' : `${open} to look at`;
}
