/** The user's words made ready for the rules, and where the rules find them. */
import { asPattern } from '../../asPattern';
import type { UserLexicon } from '../../model/userLexicon';
import type { VerbRow } from './verbs';

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

const NOTHING: UserLexicon = {
  format: 'chancery-lexicon',
  version: 1,
  offices: [],
  honorifics: [],
  bodies: [],
  verbs: [],
  furniture: [],
  strength: [],
};
export const NO_LEXICON: Lexicon = compileLexicon(NOTHING);

/** What a fact's rule begins with where a user's verb gave it; the user's reason follows, and so travels with the fact. */
export const USER_VERB = 'lexicon.verb: ';

/** A body by the code that we print and the names it goes by. */
export type LocalBody = { code: string; names: string[] };

/** First word → names that begin with it, the longest first, beside those known already. */
function byFirstWord(bodies: readonly LocalBody[], known: Lexicon['bodyNames'] = new Map()): Lexicon['bodyNames'] {
  const found = new Map(known);
  for (const { code, names } of bodies)
    for (const name of names.map(plain)) {
      const first = /[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
      const all = [...(found.get(first) ?? []), { name, code }].sort((a, b) => b.name.length - a.name.length);
      found.set(first, all);
    }
  return found;
}

export function compileLexicon({ offices, honorifics, bodies, verbs, furniture }: UserLexicon): Lexicon {
  const words = (phrases: readonly string[]) =>
    phrases.flatMap((each) => each.toLowerCase().split(/\s+/)).map((word) => word.replace(/\.$/, ''));
  return {
    roleHeads: new Set(offices.map((office) => office.toLowerCase().split(/\s+/).at(-1) ?? '')),
    officeWords: new Set(words(offices)),
    honorifics: new Set(words(honorifics)),
    bodyNames: byFirstWord(bodies),
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
const literal = (words: string): string => asPattern(words).replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+');

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

/** Runs `work` with the bodies that an article explains itself, beside the user's. */
export function withBodies<T>(bodies: readonly LocalBody[], work: () => T): T {
  if (bodies.length === 0) return work();
  const codes = bodies.map(({ code, names }): [string, string] => [code, names[0] ?? code]);
  const { bodyNames, bodyCodes } = current;
  return withLexicon(
    { ...current, bodyNames: byFirstWord(bodies, bodyNames), bodyCodes: new Map([...bodyCodes, ...codes]) },
    work,
  );
}
