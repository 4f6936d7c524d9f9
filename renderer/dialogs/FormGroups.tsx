import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { nameOfKey } from '../state/keys';
import { isMac } from '../state/platform';
import { Key } from '../ui/Key';

type Group = { name: string; content: ReactNode };

/** A long form in parts with names: a list beside it leads to each, and so do F6, Shift F6 and Ctrl with its number. */
export function FormGroups({ label, groups }: { label: string; groups: readonly Group[] }) {
  const parts = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(0);
  const go = (to: number) => {
    const part = parts.current?.children[(to + groups.length) % groups.length];
    part?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = nameOfKey(event, isMac());
    const digit = Number(/^Mod\+(\d)$/.exec(key ?? '')?.[1] ?? 0);
    if (key === 'F6') go(now + 1);
    else if (key === 'Shift+F6') go(now - 1);
    else if (digit > 0 && digit <= groups.length) go(digit - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys lead from any field of the form to another
    <div className="grouped" onKeyDown={onKeyDown}>
      <nav aria-label={label}>
        <ol>
          {groups.map(({ name }, i) => (
            <li key={name}>
              <button type="button" className="btn" aria-current={i === now ? 'true' : undefined} onClick={() => go(i)}>
                <span className="grow">{name}</span> <Key name={`Mod+${i + 1}`} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="parts" ref={parts} data-begin="">
        {groups.map(({ name, content }, i) => (
          <fieldset key={name} className="form" onFocus={() => setNow(i)}>
            <legend>{name}</legend>
            {content}
          </fieldset>
        ))}
      </div>
    </div>
  );
}
