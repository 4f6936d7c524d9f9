import * as z from 'zod';

/**
 * How the author settled a dispute between sources. Kept in the note's document, so that one undo takes it back;
 * the versions not chosen are remembered with the articles that give them.
 */
export const Settled = z.object({
  /** The value that the note follows; null where it tells both. */
  chosen: z.string().max(2000).nullable(),
  versions: z.array(z.object({ value: z.string().max(2000), articles: z.array(z.string().max(64)).max(1000) })).max(1000),
});
export type Settled = z.infer<typeof Settled>;
