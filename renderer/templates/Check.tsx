import type { ReactNode } from 'react';

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
