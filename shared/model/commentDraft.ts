import * as z from 'zod';

/** Letters of a comment. */
export const LONGEST_COMMENT = 10_000;

/**
 * What is typed of a comment that is not added yet, or of a change to one that stands in the note. It is no part of the
 * note: the briefing's file keeps it beside it, so that closing loses nothing.
 */
export const CommentDraft = z.object({
  /** The comment's id. */
  comment: z.string().min(1).max(64),
  text: z.string().max(LONGEST_COMMENT),
  /** Places in the note's document that the words lie between, alike where they are gone; null for a comment of the note. */
  words: z.object({ from: z.number().int().min(0), to: z.number().int().min(0) }).nullable(),
});
export type CommentDraft = z.infer<typeof CommentDraft>;
