import { z } from 'zod';
import { Article } from './article';
import { Facts } from './facts';
import { open } from './open';

/**
 * The round that a briefing follows, kept whole: what the note says of it can be proved without the earlier file. Facts
 * that its author rejected are left out, and those that he added stand among them.
 */
export const PreviousRound = open({
  /** Id of the briefing that this one was started from. */
  briefing: z.uuid(),
  articles: z.array(Article),
  /** In the order of `articles`. */
  facts: z.array(Facts),
});
export type PreviousRound = z.infer<typeof PreviousRound>;
