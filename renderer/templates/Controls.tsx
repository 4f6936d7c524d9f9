import { type ReactNode, useId } from 'react';

/** A box to tick with its label. */
export function Check({
  label,
  checked,
  disabled = false,
  onChange,
}: {
  label: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}) {
  return (
    <label className="radio">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** Several of a closed list, in the list's own order. At least `least` stay ticked. */
export function Several<T extends string>({
  label,
  names,
  chosen,
  least = 0,
  onChange,
}: {
  label: string;
  names: Readonly<Record<T, string>>;
  chosen: readonly T[];
  least?: number;
  onChange(chosen: T[]): void;
}) {
  const all = Object.keys(names) as T[];
  return (
    <fieldset className="whole several">
      <legend>{label}</legend>
      {all.map((each) => (
        <Check
          key={each}
          label={names[each]}
          checked={chosen.includes(each)}
          disabled={chosen.includes(each) && chosen.length <= least}
          onChange={(on) => onChange(all.filter((other) => (other === each ? on : chosen.includes(other))))}
        />
      ))}
    </fieldset>
  );
}

export function NumberField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange(value: number | null): void;
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className="text num"
          type="number"
          min={1}
          max={500_000}
          value={value ?? ''}
          placeholder="no limit"
          onChange={({ target }) => {
            const n = Math.trunc(target.valueAsNumber);
            onChange(Number.isFinite(n) && n >= 1 ? Math.min(n, 500_000) : null);
          }}
        />
      )}
    </Labelled>
  );
}

export function Choice<T extends string>({
  label,
  value,
  names,
  onChange,
}: {
  label: string;
  value: T;
  names: Readonly<Record<T, string>>;
  onChange(value: T): void;
}) {
  const all = Object.keys(names) as T[];
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(all.find((each) => each === target.value) ?? value)}>
          {all.map((each) => (
            <option key={each} value={each}>
              {names[each]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function Labelled({
  label,
  whole = false,
  children,
}: {
  label: string;
  whole?: boolean;
  children(id: string): ReactNode;
}) {
  const id = useId();
  return (
    <div className={whole ? 'whole' : undefined}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
