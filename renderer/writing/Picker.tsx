import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Box, Floating } from './Floating';

export type Choice = { id: string; label: string; hint?: string; group: string; icon?: ReactNode };

/** Choices whose words all begin in the label, the hint or the group: "num li" finds "Numbered list". */
export function matching<T extends Choice>(choices: readonly T[], query: string): T[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (choice: T): number => {
    const words = `${choice.label} ${choice.group} ${choice.hint ?? ''}`.toLowerCase();
    if (!asked.every((word) => words.includes(word))) return -1;
    return asked[0] !== undefined && choice.label.toLowerCase().startsWith(asked[0]) ? 1 : 0;
  };
  return choices
    .map((choice, at) => ({ choice, at, rank: rank(choice) }))
    .filter((each) => each.rank >= 0)
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .map(({ choice }) => choice);
}

/** The choices as a list box, grouped; the first of a group bears its name. */
export function Options({
  id,
  label,
  choices,
  active,
  onChoose,
}: {
  id: string;
  label: string;
  choices: readonly Choice[];
  active: number;
  onChoose(index: number): void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <div className="options" role="listbox" id={id} aria-label={label} ref={list} tabIndex={-1}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options within a list box, which no field set can be
        <div role="group" key={group} aria-label={group}>
          <p className="label" aria-hidden="true">
            {group}
          </p>
          {choices.map((choice, index) =>
            choice.group === group ? (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the text or field that commands the list
              <div
                key={choice.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(index)}
              >
                {choice.icon}
                <span className="grow">{choice.label}</span>
                {choice.hint ? <small className="clip">{choice.hint}</small> : null}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

/** The step an arrow key takes in a list, round its ends. */
export function stepOf(key: string, active: number, length: number): number | null {
  if (length === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % length;
  if (key === 'ArrowUp') return (active - 1 + length) % length;
  return null;
}

/** A field that filters a list: arrows walk, Enter chooses, Escape leaves. */
export function Picker({
  label,
  place,
  choices,
  onChoose,
  onClose,
  none,
}: {
  label: string;
  place(): Box | null;
  choices: readonly Choice[];
  onChoose(choice: Choice): void;
  onClose(): void;
  none: string;
}) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  /** What was chosen has the focus from then on: the field's blur must not call it back. */
  const chosenOnce = useRef(false);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    chosenOnce.current = true;
    onChoose(choice);
  };
  const shown = matching(choices, query);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, active, shown.length);
    const chosen = shown[active];
    if (step !== null) setActive(step);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Floating place={place} className="picker" onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="text"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-list-${active}` : undefined}
        aria-autocomplete="list"
        aria-label={label}
        placeholder={label}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onBlur={() => {
          if (!chosenOnce.current) onClose();
        }}
      />
      {shown.length > 0 ? (
        <Options id={`${id}-list`} label={label} choices={shown} active={active} onChoose={(index) => choose(shown[index])} />
      ) : (
        <p className="none" role="status">
          {choices.length === 0 ? none : `Nothing with “${query}”.`}
        </p>
      )}
    </Floating>
  );
}
