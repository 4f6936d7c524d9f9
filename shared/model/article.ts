import * as z from 'zod';
import { open } from './open';

/** Whose account of the meeting this is; null until the author says. */
export const SourceSide = z.enum(['ours', 'theirs', 'press']);
export type SourceSide = z.infer<typeof SourceSide>;

/**
 * A source as imported. Never changed after import: a correction is a new article.
 * All spans of all facts index `text` in UTF-16 code units.
 */
export const Article = open({
  /** `a` and the first twelve hex digits of `hash`: the same words are the same article. */
  id: z.string().regex(/^a[0-9a-f]{12}$/),
  text: z.string(),
  /** SHA-256 of `text` in UTF-8, in hex: proof, years on, of what was read. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  origin: open({
    way: z.enum(['paste', 'file', 'drop', 'web', 'sample', 'command-line']),
    /** File name without its folder, or null for a paste. */
    name: z.string().nullable(),
    address: z.string().nullable(),
    importedAt: z.string(),
  }),
  side: SourceSide.nullable(),
  /** Id of the article that this one is a corrected version of. */
  supersedes: z.string().optional(),
  /** What intake had to leave out, one sentence each, for the author to know. */
  lost: z.array(z.string()),
});
export type Article = z.infer<typeof Article>;
