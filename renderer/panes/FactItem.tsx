import { memo } from 'react';
import type { Standing } from '../../shared/brief/statuses';
import { FACT_DRAG, type NoteEditorHandle } from '../editor';
import { OnlyBy } from '../sources/Versions';
import { type FactRow, KINDS, STATUS_CSS } from '../state/factRows';
import { KindIcon, StatusIcon } from '../ui/icons';
import { FactMore, type FactMoreActs } from './FactMore';

export type FactItemActs = FactMoreActs & { pick(id: string): void };

type Props = {
  row: FactRow;
  status: Standing;
  current: boolean;
  aside: boolean;
  /** The author added it, and it stands nowhere in the note. */
  unplaced: boolean;
  why: boolean;
  handle: NoteEditorHandle | null;
  acts: FactItemActs;
  /** Its place among all of its kind, however many of them are drawn. */
  at: number;
  of: number;
};

/** One fact of the list; the current one is open and can be decided on. It can be dragged into the note. */
export const FactItem = memo(function FactItem({ row, status, current, aside, unplaced, why, handle, acts, at, of }: Props) {
  const state = status === 'rejected' ? 'no' : STATUS_CSS[status];
  return (
    <li
      className={['fact', 'k', KINDS[row.kind].css, state, current ? 'now' : '', why ? 'reasoned' : ''].filter(Boolean).join(' ')}
      data-fact={row.id}
      data-status={status === 'waiting' ? 'edited' : status}
      aria-current={current ? 'true' : undefined}
      aria-posinset={at}
      aria-setsize={of}
    >
      <button
        type="button"
        className="pick"
        aria-expanded={current}
        onClick={() => acts.pick(row.id)}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(FACT_DRAG, row.id);
          event.dataTransfer.setData('text/plain', row.words);
          event.dataTransfer.effectAllowed = 'copy';
        }}
      >
        <KindIcon kind={row.kind} />
        <span>
          <span className="what">{row.words}</span>
          <span className="tag">
            {row.type}
            {unplaced ? ', not in the note' : ''}
          </span>{' '}
          <OnlyBy row={row} />
        </span>
        <StatusIcon status={status} />
      </button>
      {current ? <FactMore row={row} status={status} aside={aside || unplaced} why={why} handle={handle} acts={acts} /> : null}
    </li>
  );
});
