import * as z from 'zod';
import { Article } from './article';
import { Decided } from './decided';
import { Facts } from './facts';
import { open } from './open';

/** Rounds before the last that a briefing keeps, so that a tracker still tells what they promised. */
export const EARLIER_ROUNDS = 6;

const told = {
  articles: z.array(Article),
  /** In the order of `articles`. */
  facts: z.array(Facts),
  /** What the author decided on commitments of the round before it and of its own; left out for nothing. */
  decided: z.array(Decided).optional(),
};

/** What a status that an officer set may hold: facts by which its commitment is known, and letters. */
export const OFFICERS_STATUS = { facts: 20, words: 200 } as const;
/** The status that the officer himself gave a commitment, and the round whose note has it. */
export const OfficersStatus = z.object({
  facts: z.array(z.string().min(1)).min(1).max(OFFICERS_STATUS.facts),
  status: z.string().min(1).max(OFFICERS_STATUS.words),
  round: z.string(),
});
export type OfficersStatus = z.infer<typeof OfficersStatus>;

/** A round before the last. */
export const EarlierRound = open(told);
export type EarlierRound = z.infer<typeof EarlierRound>;

/**
 * The round that a briefing follows, kept whole: what the note says of it can be proved without the earlier file. Facts
 * that its author rejected are left out, and those that he added stand among them.
 */
export const PreviousRound = open({
  /** Id of the briefing that this one was started from. */
  briefing: z.uuid(),
  ...told,
  /** The rounds before it, the first one first. Left out where there are none, and by versions that kept the last alone. */
  earlier: z.array(EarlierRound).max(EARLIER_ROUNDS).optional(),
  /** Statuses that the officer set in notes on these rounds; left out where there are none. */
  statuses: z.array(OfficersStatus).optional(),
});
export type PreviousRound = z.infer<typeof PreviousRound>;

type Told = { articles: readonly Article[]; facts: readonly Facts[] };
/** A round with those before it. */
export type WithEarlier = Told & { earlier?: readonly Told[] | undefined };

/** Every article that a briefing keeps of earlier rounds, of the first round first. */
export const articlesBefore = (previous: WithEarlier | null | undefined): Article[] =>
  previous ? [...(previous.earlier ?? []), previous].flatMap(({ articles }) => articles) : [];
