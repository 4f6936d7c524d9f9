/** What one source says of a person's office that another does not: the same office in other words is no difference. */
import { officeParts, rolesAtOdds } from '../role';
import { meaningsOf, type Stretch, stretches } from './differing';

/**
 * Cuts an office into stretches. As long as it can be the same one, told in other words or at other length, no word of it
 * is its own; of another office that is one stretch, from the first word to the last that the others lack.
 * @param others the offices that the other sources give to the same person
 */
export function officeStretches(role: string, others: readonly string[]): Stretch[] {
  if (!others.some((other) => rolesAtOdds(role, other))) return [{ text: role, own: false }];
  const told = new Set(others.flatMap((other) => [...officeParts(other)]));
  const same = role.split(' ').filter((word) => [...officeParts(word)].every((part) => told.has(part)));
  const cut = stretches(role, meaningsOf([...others, ...same].join(' ')));
  const [first, last] = [cut.findIndex(({ own }) => own), cut.findLastIndex(({ own }) => own)];
  const joined = (part: readonly Stretch[], own: boolean): Stretch[] =>
    part.length === 0 ? [] : [{ text: part.map(({ text }) => text).join(''), own }];
  if (first < 0) return joined(cut, false);
  return [
    ...joined(cut.slice(0, first), false),
    ...joined(cut.slice(first, last + 1), true),
    ...joined(cut.slice(last + 1), false),
  ];
}
