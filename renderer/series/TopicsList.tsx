import type { ReactNode } from 'react';
import { useAsked } from '../state/useAsked';
import { useWalk } from '../state/useWalk';
import { count, dayOf } from '../state/words';
import { Problem } from '../ui/Problem';

/** The fields of policy that commitments are about, in the order in which a note gives them. */
export function TopicsList({ onTopic, children }: { onTopic(theme: string): void; children?: ReactNode }) {
  const { value, problem } = useAsked('topics.list', null);
  useWalk('.shelf .row');
  return (
    <main className="shelf" aria-busy={value === null && problem === null}>
      {children}
      {problem ? <Problem problem={problem} /> : null}
      <h2 className="waytitle">Topics</h2>
      <ul className="waylist">
        {value?.map(({ theme, commitments, last }) => (
          <li key={theme}>
            <button type="button" className="row plain" onClick={() => onTopic(theme)}>
              <span className="t">{theme}</span>
              <span className="num last">
                {count(commitments, 'commitment')}
                <small>{last ? `latest ${dayOf(last)}` : ''}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {value?.length === 0 ? (
        <p className="nothing">No commitments yet. What meetings agree, sign or announce is listed here by topic.</p>
      ) : null}
    </main>
  );
}
