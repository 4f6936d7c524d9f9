/** How many commitments have which status, in words: as a note is filled, and again when its table is edited. */
import { list } from '../formats';

const NO_STATUS = 'without a status';

/** "2 repeated, 1 changed and 3 new". "Changed: weaker" counts as changed. */
export function statusCounts(statuses: readonly string[]): string {
  const counts = countsOf(statuses);
  return counts.size === 0 ? 'None' : list([...counts].map(([word, n]) => `${n} ${word}`));
}

/** "1 commitment", "5 commitments", "No commitments". */
export const commitmentCount = (n: number): string => (n === 1 ? '1 commitment' : `${n || 'No'} commitments`);

/** The number that such words give; null where they say something else. */
export function countedCommitments(words: string): number | null {
  const said = /^(No|\d+) commitments?$/.exec(words)?.[1];
  return said === undefined ? null : said === 'No' ? 0 : Number(said);
}

/** Statuses of what the latest round itself has. */
const MADE_THEN = new Set(['new', 'repeated', 'changed']);

/** How many of the rows tell of commitments that were made in the latest round. */
export const madeThen = (statuses: readonly string[]): number =>
  [...countsOf(statuses)].reduce((sum, [word, n]) => (MADE_THEN.has(word) ? sum + n : sum), 0);

/** In this order; what an author calls otherwise comes after. */
const ORDER: Readonly<Record<string, string>> = {
  done: 'reported done',
  repeated: 'repeated',
  changed: 'changed',
  'not mentioned': 'not mentioned',
};

/**
 * "Of the 5 commitments of the fifth round, 1 is reported done and 4 are repeated. 1 commitment is new."
 * @param round as `lastRoundWords` has it
 */
export function statusSummary(statuses: readonly string[], round: string): string {
  const counts = countsOf(statuses);
  const fresh = counts.get('new') ?? 0;
  counts.delete('new');
  const old = statuses.length - fresh;
  const words = [...Object.keys(ORDER), ...[...counts.keys()].filter((word) => !(word in ORDER))];
  const parts = words.flatMap((word) => {
    const n = counts.get(word) ?? 0;
    return n > 0 ? [`${n} ${n === 1 ? 'is' : 'are'} ${ORDER[word] ?? word}`] : [];
  });
  const sentences = [
    old === 0 ? '' : `Of the ${old === 1 ? 'one commitment' : `${old} commitments`} of the ${round}, ${list(parts)}.`,
    fresh === 0 ? 'No commitment is new.' : `${fresh} ${fresh === 1 ? 'commitment is' : 'commitments are'} new.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** What such a summary says of the round before, and how many new ones of which it tells the rest. */
function parted(summary: string): { old: string; fresh: string; count: number } {
  const at = summary.search(/(?:No commitment is|\d+ commitments? (?:is|are)) new\.$/);
  const fresh = summary.slice(at);
  return { old: summary.slice(0, at), fresh, count: Number(/^\d+/.exec(fresh)?.[0] ?? 0) };
}

/**
 * Whether a summary is what the rows of its table give, by `statusSummary` of them. Rows of new ones may have found no room
 * (`fitNote`): it may tell of more than stand there.
 */
export function isSummaryOf(summary: string, ofRows: string): boolean {
  const [said, rows] = [parted(summary), parted(ofRows)];
  return summary === ofRows || (rows.old !== '' && said.old === rows.old && said.count > rows.count);
}

/** The summary when its rows have changed; new ones without a row stay counted. */
export function summaryAfter(summary: string, was: string, is: string): string {
  return summary === was ? is : parted(is).old + parted(summary).fresh;
}

/** The round that such a summary tells of; null where words are none. */
export const roundOfSummary = (words: string): string | null =>
  /(?:^No commitment is|commitments? (?:is|are)) new\.$/.test(words)
    ? (/^Of the (?:one commitment|\d+ commitments) of the (.+?), /.exec(words)?.[1] ?? '')
    : null;

function countsOf(statuses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const status of statuses) {
    const word = status.split(':')[0]?.trim().toLowerCase() || NO_STATUS;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
