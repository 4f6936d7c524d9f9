import { FolderOpen, Plus, Search, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { LibraryEntry } from '../../shared/contract';
import type { UserErrorData } from '../../shared/error';
import { call } from '../bridge';
import { takesText } from '../state/keys';
import { dateOf, dayOf } from '../state/words';
import { Key } from '../ui/Key';
import { Problem } from '../ui/Problem';
import { ThemeButton } from '../ui/ThemeButton';

type Acts = { open(): void; start(): void; theme(): void };

/** Briefings by series: in the order the main process gives them. */
export function groupBySeries(entries: readonly LibraryEntry[]): Array<{ series: string; entries: LibraryEntry[] }> {
  const groups = new Map<string, LibraryEntry[]>();
  for (const entry of entries) {
    const series = entry.problem ? 'Could not be read' : (entry.series ?? 'Single meetings');
    groups.set(series, [...(groups.get(series) ?? []), entry]);
  }
  return [...groups].map(([series, members]) => ({ series, entries: members }));
}

/** The briefings of the library's folder. */
export function LibraryScreen({
  acts,
  folder,
  onOpen,
  onChooseFolder,
  children,
}: {
  acts: Acts;
  folder: string;
  onOpen(entry: string): void;
  onChooseFolder(): void;
  children?: ReactNode;
}) {
  const [entries, setEntries] = useState<LibraryEntry[] | null>(null);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const [filter, setFilter] = useState('');
  const [at, setAt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder is another list
  useEffect(() => {
    const list = () =>
      void call('library.list', null).then((result) => {
        setEntries(result.ok ? result.value.entries : []);
        setProblem(result.ok ? null : result.error);
      });
    list();
    // Whoever put files into the folder did so in another window, and comes back to this one.
    window.addEventListener('focus', list);
    return () => window.removeEventListener('focus', list);
  }, [folder]);

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
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
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
    <div className="app">
      <header className="bar">
        <h1>Library</h1>
        <span className="grow" />
        <ThemeButton onClick={acts.theme} />
        <button type="button" className="btn" onClick={acts.open}>
          <FolderOpen className="i" /> Open <Key name="Mod+O" />
        </button>
        <button type="button" className="btn main" onClick={acts.start}>
          <Plus className="i" /> New briefing
        </button>
      </header>
      <main className="shelf" aria-busy={entries === null}>
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
          <section key={group.series} className="serie" aria-label={group.series}>
            <header>
              <h2>{group.series}</h2>
              <span className="quiet num">{group.entries.length === 1 ? '1 briefing' : `${group.entries.length} briefings`}</span>
            </header>
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.entry}>
                  <Row
                    entry={entry}
                    current={flat.indexOf(entry) === at}
                    onOpen={onOpen}
                    onFocus={() => setAt(flat.indexOf(entry))}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {entries && entries.length > 0 && flat.length === 0 ? <p className="nothing">Nothing with “{filter.trim()}”.</p> : null}
        {entries?.length === 0 && !problem ? (
          <div className="empty shown">
            <h2>No briefings yet</h2>
            <p>Every article that you bring in becomes a briefing, kept as one file in {folder}.</p>
            <button type="button" className="btn main" onClick={acts.start}>
              Bring in an article
            </button>
          </div>
        ) : null}
      </main>
      <footer className="status">
        <span className="clip" title={folder}>
          <FolderOpen className="i" />
          {folder}
        </span>
        <span className="grow" />
        <button type="button" className="linkish" onClick={onChooseFolder}>
          Change
        </button>
      </footer>
    </div>
  );
}

type RowProps = { entry: LibraryEntry; current: boolean; onOpen(entry: string): void; onFocus(): void };

function Row({ entry, current, onOpen, onFocus }: RowProps) {
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
        {entry.open === 0 ? 'All looked at' : `${entry.open} to look at`}
        {entry.version === 'final' ? ', final' : ''}
      </span>
      <span className="d num">{dateOf(entry.modified)}</span>
    </button>
  );
}
