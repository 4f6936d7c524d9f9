import * as z from 'zod';

/**
 * What the author decided on two statements of two rounds: they are one commitment, or they are not. Kept in the note's
 * document, so that one undo takes it back; each statement by its place and first words (`statementKey`).
 */
export const Decided = z.object({ from: z.string().min(1).max(120), to: z.string().min(1).max(120), same: z.boolean() });
export type Decided = z.infer<typeof Decided>;
