import { ChevronDown, CircleCheck, TriangleAlert } from 'lucide-react';

export type Check = { id: string; words: string; small?: string; act: string; run(): void };

/** What is left to do before the note can leave the house, folded to one line until asked. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <details className="checks">
      <summary>
        <ChevronDown className="i" aria-hidden="true" />
        <span className="grow">Checks</span>
        <span className="pill num">{checks.length === 0 ? 'Nothing to report' : `${checks.length} to look at`}</span>
      </summary>
      <ul>
        {checks.map((check) => (
          <li key={check.id}>
            <TriangleAlert className="i w" role="img" aria-hidden="false" aria-label="Warning" />
            <span>
              {check.words}
              {check.small ? <small>{check.small}</small> : null}
            </span>
            <button type="button" className="jump" onClick={check.run}>
              {check.act}
              <span className="sr">: {check.words}</span>
            </button>
          </li>
        ))}
        {checks.length === 0 ? (
          <li>
            <CircleCheck className="i g" aria-hidden="true" />
            <span className="quiet">Nothing to report.</span>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
