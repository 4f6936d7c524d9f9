import { keyLabel } from '../state/keys';
import { isMac } from '../state/platform';

/** A key. On a button it is not part of the button's name; in a list of keys it is `spoken`. */
export function Key({ name, className, spoken = false }: { name: string; className?: string; spoken?: boolean }) {
  return (
    <kbd aria-hidden={!spoken} className={className}>
      {keyLabel(name, isMac())}
    </kbd>
  );
}
