import * as z from 'zod';

/**
 * What went wrong, in words for the officer. `message` says what happened and what is safe,
 * `action` what to do next; `reason` is the technical cause and comes last and small.
 * `code` is lasting: tests, logs and documentation refer to it, never to the wording.
 */
export const UserErrorData = z.object({
  code: z.string(),
  message: z.string(),
  place: z.string().nullable().default(null),
  action: z.string().nullable().default(null),
  reason: z.string().nullable().default(null),
});
export type UserErrorData = z.infer<typeof UserErrorData>;

/** An expected failure. Thrown anywhere, it reaches the officer as data (see `contract.ts`). */
export class UserError extends Error {
  readonly data: UserErrorData;

  constructor(code: string, message: string, more: Partial<Omit<UserErrorData, 'code' | 'message'>> = {}) {
    super(message);
    this.name = 'UserError';
    this.data = { code, message, place: null, action: null, reason: null, ...more };
  }
}

/** The failure as data, whatever was thrown. An unexpected one keeps its own words as the reason. */
export function toUserErrorData(thrown: unknown): UserErrorData {
  if (thrown instanceof UserError) return thrown.data;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'unexpected',
    message: 'Something went wrong inside Chancery. Your note is as it was last saved.',
    place: null,
    action: 'Try again; if it happens again, report it with the words below.',
    reason,
  };
}
