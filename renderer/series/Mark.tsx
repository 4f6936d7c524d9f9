import { CircleCheck, CircleSlash, Equal, Handshake, type LucideIcon, PenLine, Plus } from 'lucide-react';
import { readMark, type State } from '../../shared/brief/series/marks';

const ICONS: Readonly<Record<State, LucideIcon>> = {
  made: Handshake,
  new: Plus,
  repeated: Equal,
  reworded: PenLine,
  done: CircleCheck,
  dropped: CircleSlash,
};
export const STATE_CSS: Readonly<Record<State, string>> = {
  made: 'ch-rep',
  new: 'ch-new',
  repeated: 'ch-rep',
  reworded: 'ch-rew',
  done: 'ch-done',
  dropped: 'ch-drop',
};

export function StateIcon({ state }: { state: State }) {
  const Icon = ICONS[state];
  return <Icon className="i" aria-hidden="true" />;
}

/** What became of a commitment in a round, as an icon and words. */
export function Mark({ mark }: { mark: string | undefined }) {
  const read = readMark(mark);
  if (!read) return null;
  return (
    <span className={`ch ${STATE_CSS[read.state]}`}>
      <StateIcon state={read.state} />
      {read.words}
    </span>
  );
}
