import { memo } from 'react';
import type { Status } from '../../shared/model/note';
import { reasonOf } from '../../shared/parse/reasons';
import { type FactRow, KINDS, STATUS_CSS } from '../state/factRows';
import { count } from '../state/words';
import { KindIcon, StatusIcon } from '../ui/icons';
import { Key } from '../ui/Key';

export type FactItemActs = { pick(id: string): void; verify(): void; edit(): void; reject(): void };

type Props = {
  row: FactRow;
  status: Status;
  current: boolean;
  /** The template has no room for it. */
  aside: boolean;
  /** How often the note makes this claim. */
  places: number;
  acts: FactItemActs;
};

/** One fact of the list; the current one is open and can be decided on. */
export const FactItem = memo(function FactItem({ row, status, current, aside, places, acts }: Props) {
  const state = status === 'rejected' ? 'no' : STATUS_CSS[status];
  return (
    <li
      className={['fact', 'k', KINDS[row.kind].css, state, current ? 'now' : ''].filter(Boolean).join(' ')}
      data-fact={row.id}
      data-status={status}
      aria-current={current ? 'true' : undefined}
    >
      <button type="button" className="pick" aria-expanded={current} onClick={() => acts.pick(row.id)}>
        <KindIcon kind={row.kind} />
        <span>
          <span className="what">{row.words}</span>
          <span className="tag">{row.type}</span>
        </span>
        <StatusIcon status={status} />
      </button>
      {current ? (
        <div className="more">
          <dl>
            <dt>Why</dt>
            <dd>{whyOf(row)}</dd>
            <dt>Source</dt>
            <dd>{sourceOf(row)}</dd>
            <dt>Note</dt>
            <dd>{noteOf(status, places, aside)}</dd>
          </dl>
          <div className="acts">
            <button type="button" className="btn main" onClick={acts.verify}>
              Verify <Key name="V" />
            </button>
            <button type="button" className="btn line" onClick={acts.edit} disabled={places === 0}>
              Edit <Key name="E" />
            </button>
            <button type="button" className="btn line" onClick={acts.reject}>
              Reject <Key name="X" />
            </button>
          </div>
        </div>
      ) : null}
    </li>
  );
});

function whyOf(row: FactRow): string {
  const { rule, basis, derivation } = row.fact.fact;
  if (rule === 'author') return 'You marked these words';
  const reason = reasonOf(rule);
  const why = `Taken as ${row.type || KINDS[row.kind].one}${reason ? `: ${reason}` : ''}`;
  return derivation ? `${why} (${basis === 'workedOut' ? 'worked out: ' : ''}${derivation})` : why;
}

function sourceOf(row: FactRow): string {
  if (row.paragraphs.length === 0) return 'outside the article’s paragraphs';
  if (row.paragraphs.length === 1) return `paragraph ${row.paragraphs[0]}`;
  return `paragraphs ${row.paragraphs.slice(0, -1).join(', ')} and ${row.paragraphs.at(-1)}, counted once`;
}

function noteOf(status: Status, places: number, aside: boolean): string {
  if (status === 'rejected') return 'taken out';
  if (places > 0) return `in the note ${['once', 'twice'][places - 1] ?? count(places, 'time')}`;
  return aside ? 'set aside: the template has no room for it' : 'not in the note';
}
