/** Whether two titles can be one office, told at different length or in another order. */
import { fold } from './alike';

/** Ways of naming the same office in translation, brought to one. */
const EVEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:h\.?\s?e\.?|his excellency|her excellency|the honou?rable|hon\.?)\s/g, ''],
  [/\b(?:deputy|vice) prime minister\b/g, 'deputyprime'],
  [/\bprime minister\b/g, 'premier'],
  [/\bvice[ -]president\b/g, 'vicepresident'],
  [/\bvice\b/g, 'deputy'],
  [/\bunder[ -]secretary\b/g, 'undersecretary'],
  [/\b(?:external|exterior)\b/g, 'foreign'],
  [/\bdefense\b/g, 'defence'],
  [/\blabor\b/g, 'labour'],
  [/\bchair(?:man|woman|person)\b/g, 'chair'],
  [/\b(?:commerce)\b/g, 'trade'],
  [/\bcenter\b/g, 'centre'],
];
const EMPTY = new Set(
  'of for the and to at in on with a an its his her affairs ministry minister-in department office country republic federal national international relations cooperation senior top leading'.split(
    ' ',
  ),
);
/** A word of rank before an office makes it another office. */
const RANK = ['deputy', 'assistant', 'acting', 'first', 'former', 'associate', 'undersecretary', 'special'];
/** What a person does at this meeting, not what they are. */
const FUNCTION =
  /^(?:the )?(?:co-?chair|head|leader|chief|deputy head|member) (?:of )?(?:the |its |his |her )?(?:\p{L}+ )?(?:delegation|team|side|negotiator)\b|^(?:chief|lead) negotiator$|^co-?chair$|^official$/u;

/** The words of a title that tell the office, in one translation and without endings; empty where none does. */
export function officeParts(role: string): ReadonlySet<string> {
  const even = EVEN.reduce((all, [pattern, word]) => all.replace(pattern, word), fold(role).replace(/'s\b/g, ''));
  return new Set(
    even
      .split(/[^\p{L}]+/u)
      .filter((word) => word && !EMPTY.has(word))
      .map((word) => word.replace(/(?<=\p{L}{4})s$/u, '')),
  );
}

export function rolesAtOdds(a: string, b: string): boolean {
  if (FUNCTION.test(fold(a)) || FUNCTION.test(fold(b))) return false;
  const [x, y] = [officeParts(a), officeParts(b)];
  if (x.size === 0 || y.size === 0) return false;
  const inside = (less: ReadonlySet<string>, more: ReadonlySet<string>) => [...less].every((word) => more.has(word));
  if (!inside(x, y) && !inside(y, x)) return true;
  return RANK.some((word) => x.has(word) !== y.has(word));
}
