import { Library } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAsked } from '../state/useAsked';
import { Problem } from '../ui/Problem';
import { ThemeButton } from '../ui/ThemeButton';
import { spanOf } from './words';

type Props = {
  id: string;
  acts: { theme(): void };
  onBack(): void;
  onOpen(entry: string): void;
  children?: ReactNode;
};

/** One series: its rounds, and what became of their commitments. */
export function SeriesScreen({ id, acts, onBack, children }: Props) {
  const { value, problem } = useAsked('series.list', null);
  const series = value?.find((each) => each.id === id);
  return (
    <div className="app framed">
      <header className="bar">
        <button type="button" className="btn icon" aria-label="Library" title="Library" onClick={onBack}>
          <Library className="i" />
        </button>
        <span className="sep" />
        <h1>
          <span className="clip">{series?.name ?? 'Series'}</span>
        </h1>
        <span className="grow" />
        <ThemeButton onClick={acts.theme} />
      </header>
      <div className="strips">
        {children}
        {problem ? <Problem problem={problem} /> : null}
      </div>
      <main className="ser" aria-busy={value === null && problem === null}>
        {series ? <p>{spanOf(series)}</p> : null}
      </main>
      <footer className="status" />
    </div>
  );
}
