/** The strength order in words, for the panels. */
import type { Passage, SeriesView } from '../../shared/seriesContract';

export type Order = SeriesView['order'];
export type Bound = Pick<Passage, 'strength' | 'verb'>;

/** "Weaker: “agreed to open” is now “discussed”." Null where one of the two says nothing. */
export function movedWords(before: Bound | null, now: Bound): string | null {
  if (!before?.strength || !now.strength) return null;
  const [from, to] = [before.strength.value, now.strength.value];
  const quoted = ({ verb, strength }: Bound) => (verb ? `“${verb}”` : strength?.rung);
  if (from === to) return `As strong as before: ${now.strength.rung}.`;
  return `${to > from ? 'Stronger' : 'Weaker'}: ${quoted(before)} is now ${quoted(now)}.`;
}
