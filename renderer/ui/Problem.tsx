import { TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { UserErrorData } from '../../shared/error';

/** A failure in place: what happened, what to do, and last and small the reason. It stays until it is dismissed or solved. */
export function Problem({
  problem,
  tone = 'bad',
  onDismiss,
  children,
}: {
  problem: UserErrorData;
  tone?: 'bad' | 'warn';
  onDismiss?: (() => void) | undefined;
  children?: ReactNode;
}) {
  return (
    <div className={tone === 'bad' ? 'strip bad' : 'strip'} role={tone === 'bad' ? 'alert' : 'status'} data-code={problem.code}>
      <TriangleAlert className="i" aria-hidden="true" />
      <div className="grow">
        <p>
          {problem.message}
          {problem.action ? ` ${problem.action}` : ''}
        </p>
        {problem.reason || problem.place ? <small>{[problem.place, problem.reason].filter(Boolean).join(': ')}</small> : null}
      </div>
      {children}
      {onDismiss ? (
        <button type="button" className="btn icon" aria-label="Dismiss" title="Dismiss" onClick={onDismiss}>
          <X className="i" aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
