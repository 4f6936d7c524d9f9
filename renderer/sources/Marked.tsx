import type { Stretch } from '../../shared/brief/sources/differing';

/** Words of one text beside another's: what the other has not is marked. */
export function Marked({ stretches, className }: { stretches: readonly Stretch[]; className?: string }) {
  return stretches.map((stretch, i) =>
    stretch.own ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never change places
      <mark key={i} className={className}>
        {stretch.text}
      </mark>
    ) : (
      stretch.text
    ),
  );
}
