import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { AddAs } from '../../shared/brief/authorFact';
import type { FactKind } from '../../shared/model/facts';
import { KINDS } from '../state/factRows';
import { KindIcon } from '../ui/icons';
import { Floating } from '../writing/Floating';

const CHOICES: readonly { as: AddAs; label: string; kind: FactKind }[] = [
  { as: 'agreed', label: 'Agreed', kind: 'outcome' },
  { as: 'committed', label: 'Committed', kind: 'outcome' },
  { as: 'signed', label: 'Signed', kind: 'outcome' },
  { as: 'announced', label: 'Announced', kind: 'outcome' },
  { as: 'position', label: 'Position', kind: 'outcome' },
  { as: 'discussed', label: 'Discussed', kind: 'outcome' },
  { as: 'nextStep', label: 'Next step', kind: 'nextStep' },
  { as: 'quote', label: 'Quote', kind: 'quote' },
  { as: 'date', label: 'Date', kind: 'event' },
  { as: 'place', label: 'Place', kind: 'event' },
  { as: 'venue', label: 'Venue', kind: 'event' },
  { as: 'participant', label: 'Participant', kind: 'participant' },
  { as: 'mentioned', label: 'Mentioned', kind: 'mentioned' },
];

type Props = {
  range: Range;
  /** Asked for by keys: the bar takes the focus. */
  focus: boolean;
  onAdd(as: AddAs): void;
  onClose(): void;
};

/** What the words selected in the source can be added as. */
export function AddFactBar({ range, focus, onAdd, onClose }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focus) bar.current?.querySelector<HTMLElement>('button')?.focus();
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (event.key === 'Escape') onClose();
    else if (to !== undefined) buttons[(to + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Floating place={() => range.getBoundingClientRect()} className="add-fact" onKeyDown={onKeyDown}>
      <p className="label" id="add-as">
        Add as
      </p>
      <div role="toolbar" aria-labelledby="add-as" ref={bar}>
        {CHOICES.map(({ as, label, kind }, i) => (
          <button
            key={as}
            type="button"
            className={`btn small k ${KINDS[kind].css}`}
            tabIndex={i === 0 ? 0 : -1}
            // The selection stays while the button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAdd(as)}
          >
            <KindIcon kind={kind} />
            {label}
          </button>
        ))}
      </div>
    </Floating>
  );
}
