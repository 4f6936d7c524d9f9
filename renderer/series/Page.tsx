import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { UserErrorData } from '../../shared/error';
import type { Occasion, Place } from '../../shared/seriesContract';
import { useWalk } from '../state/useWalk';
import { dayOf } from '../state/words';
import { Problem } from '../ui/Problem';
import { ThemeButton } from '../ui/ThemeButton';

export type PageActs = { theme(): void; back(): void; place(place: Place): void };

type Props = {
  title: string;
  /** Where the way back leads: "People". */
  back: string;
  acts: PageActs;
  problem: UserErrorData | null;
  /** How much the page holds. */
  count: string | null;
  /** Strips of the window. */
  strips: ReactNode;
  children?: ReactNode;
};

/** A page of a person or a topic: lines that each lead to their place in a source. */
export function Page({ title, back, acts, problem, count, strips, children }: Props) {
  useWalk('.page .row');
  return (
    <div className="app">
      <header className="bar">
        <button type="button" className="btn" onClick={acts.back}>
          <ArrowLeft className="i" aria-hidden="true" /> {back}
        </button>
        <span className="sep" />
        <h1>
          <span className="clip">{title}</span>
        </h1>
        <span className="grow" />
        <ThemeButton onClick={acts.theme} />
      </header>
      <main className="shelf page">
        {strips}
        {problem ? <Problem problem={problem} /> : null}
        {children}
      </main>
      {count === null ? null : (
        <footer className="status">
          <span className="grow" />
          <span className="num">{count}</span>
        </footer>
      )}
    </div>
  );
}

/** Where and when something was said: "Round 5, Islamabad, 20 June 2023". */
export const whenAndWhere = ({ round, city, day }: Occasion): string =>
  [round === null ? null : `Round ${round}`, city, day && dayOf(day)].filter(Boolean).join(', ');

type LineProps = {
  of: Occasion;
  acts: PageActs;
  /** What stands at the end of the line, where it is not the meeting. */
  beside?: ReactNode;
  children: ReactNode;
};

/** One line of a page, with the meeting that it comes from; it leads to its words. */
export function Line({ of, acts, beside, children }: LineProps) {
  return (
    <li>
      <button type="button" className="row line" onClick={() => acts.place(of.place)}>
        <span className="what">{children}</span>
        <small className="from">
          {beside ?? (
            <>
              <span>{of.name}</span>
              <span className="num">{whenAndWhere(of)}</span>
            </>
          )}
        </small>
      </button>
    </li>
  );
}
