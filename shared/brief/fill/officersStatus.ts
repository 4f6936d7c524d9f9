/** A status that the officer set in an earlier note, beside what the sources say now: neither takes the other's place. */
import type { OfficersStatus } from '../../model/previous';
import type { Followed } from './followed';

const SET = ' set in the note on the ';
const NOW = '; now: ';
const ORIGIN = new RegExp(`(?::| –)${SET}.*$`, 'su');

/** "Done: set in the note on the 14th round; now: Repeated"; what the sources say is left out where it is the same or nothing. */
export function withOfficers(row: Followed, statuses: readonly OfficersStatus[]): Followed {
  const own = statuses.find(({ facts }) => facts.includes(row.fact.id));
  if (!own) return row;
  const { status, round } = own;
  const differs = row.status !== '' && row.status.toLowerCase() !== status.toLowerCase();
  const said = `${status}${status.includes(':') ? ' –' : ':'}${SET}${round}`;
  return { ...row, status: differs ? `${said}${NOW}${row.status}` : said };
}

/** The officer's words alone. */
export const withoutOrigin = (status: string): string => status.replace(ORIGIN, '').trim();
