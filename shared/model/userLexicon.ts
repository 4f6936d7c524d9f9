/** What users add to the parser's lexicons: one JSON file of plain phrases (docs/lexicon.md). */
import * as z from 'zod';
import { UserError } from '../error';
import { OUTCOME_TYPES, OutcomeType } from './facts';
import { faultsOfOrder, type Rung } from './strength';

const MAX_LENGTH = 256 * 1024;
const phrase = z
  .string()
  .trim()
  .max(80, 'is longer than 80 signs')
  .regex(/[\p{L}\p{N}]{2}/u, 'has no word in it')
  .regex(/^[^\r\n]*$/, 'is more than one line');
const list = <T extends z.ZodType>(item: T) => z.array(item).max(2000, 'has more than 2000 entries').default([]);
const strength: z.ZodType<Rung[]> = z
  .array(z.strictObject({ rung: phrase.max(24, 'is longer than 24 signs'), verbs: list(phrase) }))
  .max(12, 'has more than 12 rungs')
  .default([])
  .check(({ value, issues }) => {
    for (const message of faultsOfOrder(value)) issues.push({ code: 'custom', message, input: value });
  });

export const UserLexicon = z.strictObject({
  format: z.literal('chancery-lexicon'),
  version: z.literal(1),
  /** Titles of offices, by their last word: "Wali", "Lord Provost". */
  offices: list(phrase),
  /** Forms of address, which are no office: "Tengku". */
  honorifics: list(phrase),
  /** Bodies that sit at a table as states do. */
  bodies: list(
    z.strictObject({
      code: z.string().regex(/^[\p{L}\p{N}-]{2,12}$/u, 'is 2 to 12 letters and digits'),
      names: z.array(phrase).min(1, 'wants at least one name'),
    }),
  ),
  /** Verbs as a report has them, with the type of the outcome and why it is that. */
  verbs: list(
    z.strictObject({
      phrase,
      type: z.enum(OutcomeType.options, `is one of ${OUTCOME_TYPES.join(', ')}`),
      reason: z.string().trim().min(3, 'says nothing').max(120, 'is longer than 120 signs'),
    }),
  ),
  /** How lines begin that are the page's and not the report's. */
  furniture: list(phrase),
  /** The order of strength, weakest first; empty for the one that comes with Chancery. */
  strength,
});
export type UserLexicon = z.infer<typeof UserLexicon>;

/** @throws UserError `bad-lexicon` that names the file and every fault with its place */
export function parseUserLexicon(json: string, name: string): UserLexicon {
  if (json.length > MAX_LENGTH) throw faulty(name, ['it is larger than 256 KB']);
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw faulty(name, [`it is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const result = UserLexicon.safeParse(raw);
  if (result.success) return result.data;
  throw faulty(
    name,
    result.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`),
  );
}

function faulty(name: string, faults: readonly string[]): UserError {
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  return new UserError('bad-lexicon', `The lexicon “${name}” has ${count} and was left out: ${faults.join('; ')}.`, {
    action: 'Mend the file; docs/lexicon.md shows its form.',
  });
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'file' : path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(' › ');
