/** What users add to the parser's lexicons: one JSON file of plain phrases (docs/lexicon.md). */
import { z } from 'zod';
import { UserError } from '../../error';
import { OUTCOME_TYPES, OutcomeType } from '../../model/facts';
import type { VerbRow } from './verbs';

const MAX_LENGTH = 256 * 1024;
const phrase = z
  .string()
  .trim()
  .max(80, 'is longer than 80 signs')
  .regex(/[\p{L}\p{N}]{2}/u, 'has no word in it')
  .regex(/^[^\r\n]*$/, 'is more than one line');
const list = <T extends z.ZodType>(item: T) => z.array(item).max(2000, 'has more than 2000 entries').default([]);

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

/** A lexicon made ready for the rules: look-ups and patterns, built once. */
export type Lexicon = {
  roleHeads: ReadonlySet<string>;
  officeWords: ReadonlySet<string>;
  honorifics: ReadonlySet<string>;
  /** First word → names that begin with it, the longest first. */
  bodyNames: ReadonlyMap<string, readonly { name: string; code: string }[]>;
  bodyCodes: ReadonlyMap<string, string>;
  verbs: readonly VerbRow[];
  furniture: readonly string[];
};

export const NO_LEXICON: Lexicon = compileLexicon(UserLexicon.parse({ format: 'chancery-lexicon', version: 1 }));

/** What a fact's rule begins with where a user's verb gave it; the user's reason follows, and so travels with the fact. */
export const USER_VERB = 'lexicon.verb: ';

export function compileLexicon({ offices, honorifics, bodies, verbs, furniture }: UserLexicon): Lexicon {
  const words = (phrases: readonly string[]) =>
    phrases.flatMap((each) => each.toLowerCase().split(/\s+/)).map((word) => word.replace(/\.$/, ''));
  const bodyNames = new Map<string, { name: string; code: string }[]>();
  for (const { code, names } of bodies)
    for (const name of names.map(plain)) {
      const first = /[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
      const all = [...(bodyNames.get(first) ?? []), { name, code }].sort((a, b) => b.name.length - a.name.length);
      bodyNames.set(first, all);
    }
  return {
    roleHeads: new Set(offices.map((office) => office.toLowerCase().split(/\s+/).at(-1) ?? '')),
    officeWords: new Set(words(offices)),
    honorifics: new Set(words(honorifics)),
    bodyNames,
    bodyCodes: new Map(bodies.map(({ code, names }) => [code, names[0] ?? code])),
    verbs: verbs.map(({ phrase: said, type, reason }) => ({
      id: `${USER_VERB}${reason}`,
      type,
      reason,
      frame: 'active',
      pattern: new RegExp(`(?<![\\p{L}-])${literal(said)}(?!\\p{L})`, 'giu'),
    })),
    furniture: furniture.map((line) => line.toLowerCase()),
  };
}

/** A phrase is words, never a pattern: every sign stands for itself. */
const literal = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');

/** As `places.ts` compares names. */
const plain = (words: string): string => words.replace(/’/g, "'").replace(/‑/g, '-').replace(/\s+/g, ' ');

let current: Lexicon = NO_LEXICON;

/** The user's entries while an article is read; without any, empty ones. */
export const userEntries = (): Lexicon => current;

/**
 * Runs `work` with the user's entries in force. Reading an article is one uninterrupted call, and what was in force
 * before is so again after it; so the parser stays a function of its arguments, without every rule handing them on.
 */
export function withLexicon<T>(lexicon: Lexicon, work: () => T): T {
  const before = current;
  current = lexicon;
  try {
    return work();
  } finally {
    current = before;
  }
}
