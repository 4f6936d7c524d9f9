import { describe, expect, it } from 'vitest';
import { type Comparison, compareRounds } from '../../../shared/brief/compare';
import { roundThatSays } from '../../support/round';
import { type Row, SERIES } from './series';
import { MORE_SERIES } from './series2';

function compared(rows: readonly Row[], published: [string, string], parties: string[], turned: boolean): Comparison {
  const old = roundThatSays(
    'a1',
    published[0],
    parties,
    rows.flatMap(([, before]) => (before ? [before] : [])),
  );
  const told = rows.flatMap(([, , after]) => (after ? [after] : []));
  const now = roundThatSays('a2', published[1], parties, turned ? told.reverse() : told);
  return compareRounds(
    [old.facts],
    [now.facts],
    new Map([
      ['a1', old.text],
      ['a2', now.text],
    ]),
  );
}

const bare = (words: string): string => words.replace(/[.]$/, '');
const sentence = (after: Row[2]): string | undefined =>
  after === null ? undefined : bare(typeof after === 'string' ? after : after[1]);

/** What the comparison says of a row, in the row's words. */
function became({ repeated, reworded, dropped, fulfilled, ...rest }: Comparison, [, before, after]: Row): string {
  const of = (pair: { from?: { text: string }; to?: { text: string } }) => {
    const [from, to] = [before?.[1], sentence(after)];
    return (
      (from === undefined || pair.from?.text === from) && (to === undefined || pair.to === undefined || bare(pair.to.text) === to)
    );
  };
  if (before && repeated.some(of)) return 'repeated';
  if (before && fulfilled.some(of)) return 'fulfilled';
  if (before && dropped.some(of)) return 'dropped';
  const change = before && reworded.find(of);
  if (change) return change.kind;
  if (!before && rest.new.some(of)) return 'new';
  const other = [...repeated, ...fulfilled, ...reworded].find(
    ({ from, to }) => from.text === before?.[1] || bare(to.text) === sentence(after),
  );
  return other ? `paired otherwise: ${other.from.text} -> ${other.to.text}` : 'neither';
}

describe.each([...SERIES, ...MORE_SERIES])('$name', ({ rows, published, parties }) => {
  for (const turned of [false, true]) {
    const comparison = compared(rows, published, parties, turned);
    it.each(rows)(`%s: %j${turned ? ' (told in the other order)' : ''}`, (...row) => {
      expect(became(comparison, row)).toBe(row[0]);
    });
  }
});
