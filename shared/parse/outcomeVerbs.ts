import type { OutcomeType } from '../model/facts';
import { canPromise, partyCodes } from './actors';
import { firstClause, headsClause, MARKER, verbGroup, withoutCapital } from './clauses';
import { ByBeginning } from './lexicon/beginnings';
import { formOf } from './lexicon/inflect';
import { OBJECTS } from './lexicon/objects';
import { userEntries } from './lexicon/userLexicon';
import { VERBS, type VerbRow } from './lexicon/verbs';
import { matchesOf } from './matches';
import type { OutcomeContext } from './outcomeContext';
import { GIVES, promisesIn } from './promises';

/** Verbs that tell of an outcome, found in a sentence and told apart from those that do not head a clause of this meeting. */

/** A verb with its group: `start` where the group begins, `end` where the verb with its particles ends. */
export type Hit = { type: OutcomeType; rule: string; start: number; verb: number; end: number };

/** A commitment counts in a speaker's own words too: "We have agreed to …", "we remain committed". */
const VOW =
  /reaffirm|remains? committed|\b[Ww]e (?:have |also )*(?:agreed|decided|resolved|pledged?|(?:stand|are) (?:\p{L}+ )?ready)/u;

/** Verbs that tell of the meeting, each heading a clause of its own, with what is promised in the future tense. */
export function mainHits(
  text: string,
  all: readonly Hit[],
  quoted: (at: number) => boolean,
  context: OutcomeContext & { underDeal: boolean },
): Hit[] {
  const verbs = all.filter((hit) => !quoted(hit.verb) || VOW.test(text.slice(hit.start - 4, hit.end)));
  const told = verbs.map((hit, i) => isToldBy(text, verbs[i - 1], hit));
  const free = verbs.filter(
    (hit, i) =>
      (told[i] || !isSubordinate(text, verbs, i)) &&
      !told[i + 1] &&
      (hit.rule !== 'outcome.doing' || canPromise(text.slice(firstClause(text, hit.start), hit.start), context.people)),
  );
  const future = promisesIn(text, free, context)
    .filter((hit) => !quoted(hit.verb) || GIVES.test(text.slice(hit.verb, hit.verb + 40)))
    .map((hit) => ({ ...hit, rule: 'outcome.will' }));
  // "said it would give" under "agreed that": the verb that rules the clause has it
  const hits = [...free.filter((hit) => !future.some((f) => f.replaces === hit.verb)), ...future].sort(
    (a, b) => a.start - b.start,
  );
  // Documents signed together and told in one sentence are one.
  return hits.filter((hit, i) => hit.type !== 'signed' || hits[i - 1]?.type !== 'signed');
}

/** "The depot, agreed upon in spring, was inaugurated": a participle between commas tells of what the subject was before. */
const REDUCED_ASIDE =
  /^(?:[^,;.]{0,60}, (?:was|were|is|are|has|have|had|would|will)\b|[^,;.]{0,40}\b(?:ago|last (?:year|month|week|spring|summer|autumn|winter)|earlier|previously|in (?:spring|summer|autumn|winter|(?:19|20)\d\d)|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b[^,;.]{0,20}, \p{Ll})/u;
const FORMERLY = /[,(] ?(?:originally|initially|first|previously|earlier|long|once|already) $/;

export function verbHits(text: string): Hit[] {
  const all: Hit[] = [];
  const lowered = withoutCapital(text);
  for (const [{ id, type, frame }, match] of verbRows().matches(lowered, matchesOf)) {
    const [verb, end] = [match.index, match.index + match[0].length];
    if (all.some((hit) => verb < hit.end && hit.verb < end)) continue;
    const group = verbGroup(text, verb);
    if (!headsClause(text, verb, end, group, frame)) continue;
    if (group.tense === 'ing' && isAside(id, text.slice(0, group.start))) continue;
    // "Having discussed migration, they …" tells of this meeting; "having agreed" tells how it came about
    if (type !== 'discussed' && /\bhaving\b/i.test(text.slice(group.start, verb))) continue;
    // "the agreement, originally promised for June, …" tells of what it was before
    if (
      group.start === verb &&
      /\p{L}, $/u.test(text.slice(0, verb)) &&
      formOf(group.word) === 'past' &&
      REDUCED_ASIDE.test(text.slice(end))
    )
      continue;
    if (FORMERLY.test(text.slice(Math.max(0, verb - 14), verb))) continue;
    all.push({ type, rule: id, start: frame === 'whole' ? verb : group.start, verb, end });
  }
  return all.sort((a, b) => a.verb - b.verb);
}

/** Made when the first article is read: what reads none need not wait for it. */
let ownVerbs: ByBeginning<VerbRow> | null = null;
/** The rows with those of a user's lexicon before them, made once for each lexicon. */
const withOwn = new WeakMap<readonly VerbRow[], ByBeginning<VerbRow>>();
function verbRows(): ByBeginning<VerbRow> {
  const { verbs } = userEntries();
  if (verbs.length === 0) {
    ownVerbs ??= new ByBeginning(VERBS);
    return ownVerbs;
  }
  const known = withOwn.get(verbs) ?? new ByBeginning([...verbs, ...VERBS]);
  withOwn.set(verbs, known);
  return known;
}

/** ", noting that trade had grown" after a main clause only goes on with it. */
const isAside = (rule: VerbRow['id'], before: string): boolean =>
  before.replace(MARKER, '').trim() !== '' &&
  /evaluate$|discuss$|announce$|topics/.test(rule) &&
  !/\b(?:and|after|by)\s$/i.test(before);

/** "The minister affirmed that the two sides agreed on …": he tells what was agreed, and that is the outcome. */
function isToldBy(text: string, before: Hit | undefined, hit: Hit): boolean {
  return (
    before !== undefined &&
    /^(?:agreed|signed)$/.test(hit.type) &&
    TELLS.test(text.slice(before.verb)) &&
    SIDES_AS_SUBJECT.test(text.slice(before.end, hit.start))
  );
}
const TELLS = /^(?:affirm|confirm|announc|stat|not|point|stress|underlin|highlight|emphasi|declar|indicat|recall|explain)/;
const SIDES_AS_SUBJECT =
  /^(?: out)? ?(?:that )?(?:the |both )?(?:(?:two|both) )?(?:sides|parties|ministers|delegations|governments|countries|leaders|they) (?:(?:have|had) )?(?:also )?$/;

/** A verb inside the object of the one before it is no outcome of its own: "noted with satisfaction that trade had reached". */
function isSubordinate(text: string, list: readonly Hit[], i: number): boolean {
  const [before, hit] = [list[i - 1], list[i]];
  if (!before || !hit) return false;
  const between = text.slice(before.end, hit.start);
  // "…, to which the Minister expressed his gratitude"
  if (/, (?:an? \p{L}+ )?(?:for|to|in|at|during|with) (?:which|whom) [^,;]{0,60}$/u.test(between)) return false;
  // "briefed her on the decision, and thanked", "…, while the other side objected": a clause of its own
  if (
    /(?:,|\band\b|;|\bbut\b|\bwhile\b|\bwhereas\b)\s*(?:\p{Lu}|they|also|further|then|the|both|in turn|[^,;]{0,4}|(?:[\p{L}’'-]+ ){0,5})?$/u.test(
      between.slice(-45),
    )
  )
    return false;
  return (
    /\b(?:that|which|who|whom|whose|where|to|for|by|of|on|how|whether|had)\s[^;]*$/.test(` ${between}`) ||
    /^[^,;]*$/.test(between)
  );
}

/** The type that the object or the subject gives an outcome, else that of its verb. */
export function retype(hit: Hit, predicate: string, subject: string): OutcomeType {
  const row = OBJECTS.find(({ rules, pattern }) => rules.test(hit.rule) && pattern.test(predicate));
  if (row) return row.type;
  // "Japan had decided to provide": what one of two sides decides by itself it announces
  const codes = partyCodes(subject);
  if (
    hit.rule === 'outcome.agree' &&
    codes.length === 1 &&
    /^(?:decid|resolv|approv|consent)/i.test(predicate) &&
    !/\band\b|sides|both|council|commission|committee|parliament/i.test(subject)
  )
    return 'announced';
  return hit.type;
}
