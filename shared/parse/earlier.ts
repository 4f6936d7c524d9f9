/** Whether a clause within a sentence of this meeting tells of another time: what a predecessor, an earlier round or a past year saw. */

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A time gone by, as its words begin; a year's number is compared with that of publication. */
const GONE = `(?:last (?:year|spring|summer|autumn|fall|winter|${MONTH})|(?:in|since|back in) (?:(?:early|late|mid)[- ]?)?(?:(?:${MONTH}) )?(?:of )?((?:19|20)\\d\\d)|(?:[\\p{L}\\d-]+ ){1,2}(?:years|months|decades) (?:ago|earlier)|a (?:year|month|decade) (?:ago|earlier)|earlier this year|previously|back then|at (?:that|the) time|in the past)`;
/** "In Dhaka in 2024 …": a place may stand before the time. */
const FRONTED = new RegExp(`^\\W*(?:(?:in|at) \\p{L}[\\p{L}’'-]+(?: \\p{L}[\\p{L}’'-]+)?,? (?=in ))?${GONE}\\b,?`, 'iu');
/** "visited Lima last October, during which the two signed" */
const THEN_SO = new RegExp(
  `\\b${GONE}\\b[^;.]*?\\b(?:when|where|after which|during which|at which|in which|after(?= $))\\b[^;.]*$`,
  'iu',
);
const TOLD_AS_GONE = /^[^,;.]{0,25}?\b(?:at (?:that|the) (?:time|meeting|round)|back then|then|last year(?!['’]))\b/;
const OF_ANOTHER =
  /\b(?:predecessors?|(?:the|its|their) (?:previous|preceding|last|earlier) (?:round|session|meeting|summit|visit))\b/i;
/** Participles and verbs that a year at the end of a clause may belong to instead: "the aid given in 2019". */
const OWNER_OF_YEAR =
  /\b(?:\p{Ll}{2,}(?<!b)(?:ed|en)|held|made|sent|built|was|were|had|since|did|took|set|given|begun|won|lost|of)\b/u;
const ENDS_IN_YEAR = new RegExp(`^([^,;.]*?) (?:back )?in (?:(?:${MONTH}) )?((?:19|20)\\d\\d)\\b(?=[^\\p{L}]|$)`, 'u');

/**
 * @param verb where the verb group begins, `end` where the verb with its particles ends
 * @param year the year of publication, null where it is not known
 */
export function tellsOfEarlier(text: string, verb: number, end: number, year: number | null): boolean {
  const before = text.slice(0, verb);
  const after = text.slice(end);
  const gone = (stated: string | undefined, years: number) =>
    stated === undefined || (year !== null && Number(stated) <= year - years);
  if (OF_ANOTHER.test(before.slice(-120)) || TOLD_AS_GONE.test(after)) return true;
  const fronted = FRONTED.exec(text);
  // Only the clause that the time leads: "Last year trade grew, the ministers noted" is told now.
  if (fronted && gone(fronted[1], 1) && !/[,;]/.test(text.slice(fronted[0].length, verb))) return true;
  const then = THEN_SO.exec(before);
  if (then && gone(then[1], 1) && !/\b(?:who|which)\b[^,;]*$/.test(before.slice(0, then.index))) return true;
  const last = ENDS_IN_YEAR.exec(after);
  return last !== null && gone(last[2], 2) && !OWNER_OF_YEAR.test(last[1] ?? '');
}
