/** The round that a series waits for: one to be started, or one that was prepared before. */
import type { RoundHead } from '../../shared/seriesContract';

export type Next = {
  /** What its button says. */
  label: string;
  /** The briefing that is to be opened, or the one that the new round follows. */
  entry: string;
  prepared: boolean;
};

/** Null where no report tells of any round yet. */
export function nextOf(rounds: readonly RoundHead[]): Next | null {
  const at = rounds.findLastIndex(({ prepared }) => !prepared);
  const [last, waiting] = [rounds[at], rounds[at + 1]];
  const named = (verb: string, round: number | null | undefined) =>
    round == null ? `${verb} next round` : `${verb} round ${round}`;
  if (!last) return null;
  const entry = (waiting ?? last).briefings[0]?.entry;
  if (entry === undefined) return null;
  return waiting
    ? { label: named('Open', waiting.round), entry, prepared: true }
    : { label: named('Start', last.round === null ? null : last.round + 1), entry, prepared: false };
}
