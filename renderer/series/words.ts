import { count, dayOf } from '../state/words';

type When = { round: number | null; start: string | null; city: string | null };

/** "Round 5", or the day of a round that has no number. */
export const roundName = ({ round, start }: Pick<When, 'round' | 'start'>): string =>
  round !== null ? `Round ${round}` : start !== null ? dayOf(start) : 'No date';

/** "Islamabad, 20 June 2023": where and when, without what the name of the round says already. */
export const placeAndDay = ({ round, start, city }: When): string =>
  [city, round === null ? null : start && dayOf(start)].filter(Boolean).join(', ');

/** "5 rounds, 2019 to 2023". */
export function spanOf({ rounds, since, start }: { rounds: number; since: string | null; start: string | null }): string {
  const [from, to] = [since?.slice(0, 4), start?.slice(0, 4)];
  const years = !from || !to ? '' : from === to ? `, ${to}` : `, ${from} to ${to}`;
  return `${count(rounds, 'round')}${years}`;
}
