import { CircleCheck, CircleSlash, Equal, Handshake, type LucideIcon, PenLine, Plus } from 'lucide-react';
import { readMark, type State } from '../../shared/brief/series/marks';

const ICONS: readonly (readonly [State, LucideIcon])[] = [
  ['made', Handshake],
  ['new', Plus],
  ['repeated', Equal],
  ['reworded', PenLine],
  ['done', CircleCheck],
  ['dropped', CircleSlash],
];
export const STATE_CSS: Readonly<Record<State, string>> = {
  made: 'ch-rep',
  new: 'ch-new',
  repeated: 'ch-rep',
  reworded: 'ch-rew',
  done: 'ch-done',
  dropped: 'ch-drop',
};

/** The icons of all states, drawn once in the window: a matrix has hundreds of them, which only point here. */
export const StateIcons = () => (
  <svg className="state-icons" aria-hidden="true">
    {ICONS.map(([state, Icon]) => (
      <symbol key={state} id={`state-${state}`} viewBox="0 0 24 24">
        <Icon size={24} />
      </symbol>
    ))}
  </svg>
);

export const StateIcon = ({ state }: { state: State }) => (
  <svg className="i" aria-hidden="true">
    <use href={`#state-${state}`} />
  </svg>
);

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
