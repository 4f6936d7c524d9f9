/** What a note says otherwise once the author has marked a value of the event, or has set what a fact of his own says. */
import type { Template } from '../../model/template';
import type { Whole } from '../added';
import { type FillInput, fillNote } from '../fill';
import { claimsOn, type Reworded } from './rewording';

/** A claim's words as it was filled in, and what takes their place: nothing, its own new words, and those of a fact behind it. */
export type Rewriting = { words: string; runs: Reworded['runs']; behind: { fact: string; words: string } | null };

export type Marking = {
  /** Fact id → its words in the place of a gap. */
  words: ReadonlyMap<string, string>;
  /** Fact id → how its claims read now. */
  rewritings: ReadonlyMap<string, readonly Rewriting[]>;
};

type Filled = { template: Template; today: string; round: Pick<FillInput, 'previous' | 'decided' | 'strength' | 'settled'> };

/**
 * What the values do to the note: its gaps are filled, its claims on them follow.
 * @param values ids of values of one article's event, in the order in which a note tells them
 */
export function marking(was: Whole, is: Whole, values: readonly string[], filled: Filled): Marking {
  const { template, today, round } = filled;
  const [before, after] = [was, is].map((whole) => fillNote(template, { ...whole, ...round, today }).doc);
  const rewritings = new Map(
    values.map((id, i): [string, Rewriting[]] => {
      const [old, now] = [before ? claimsOn(before, id) : [], after ? claimsOn(after, id) : []];
      const next = values[i + 1];
      const fresh = next && before && after && claimsOn(before, next).length === 0 ? claimsOn(after, next) : [];
      return [
        id,
        old.map(({ words }, n) => ({
          words,
          runs: now[n]?.runs ?? [],
          behind: next && fresh[n] ? { fact: next, words: fresh[n].words } : null,
        })),
      ];
    }),
  );
  const words = values.flatMap((id): [string, string][] => {
    const [first] = after ? claimsOn(after, id) : [];
    return first ? [[id, first.words]] : [];
  });
  return { words: new Map(words), rewritings };
}

/** Old words of a fact's claims → the new ones, where the note would be filled with as many claims on it. */
export function rewordings(was: Whole, is: Whole, fact: string, { template, today, round }: Filled): Reworded[] {
  const [before, after] = [was, is].map((whole) => claimsOn(fillNote(template, { ...whole, ...round, today }).doc, fact));
  if (!before || !after || before.length !== after.length) return [];
  return before.flatMap(({ words }, i) => (after[i] ? [{ words, runs: after[i].runs }] : []));
}
