import { lead } from './clauses';
import { partiesIn } from './places';
import { UNDER_DEAL, UNDER_IT } from './promises';

/** What a deal lays down, told after the deal itself without a verb of agreeing: "Under the accord, night shifts are capped". */

const DEAL =
  '(?:deal|agreement|accord|truce|ceasefire|pact|settlement|package|compromise|contract|protocol|charter|plan|arrangement|understanding|formula|text|document|memorandum|framework|partnership)';
/** A sentence after which terms may follow. */
const TELLS_OF_DEAL = new RegExp(
  `\\b${DEAL}\\b|\\b(?:agreed|settled|resolved|resolved that|decided|ended (?:their|its|a|the) (?:dispute|strike|row))\\b`,
  'iu',
);
/** Norms, which no report of facts has: "Fighters should hand in their arms", "Convoys may use the road". */
const NORM =
  /^(?:[^,;:“"]{1,25}, )?(?!(?:He|She|They|I|We|You|There|This|That|These|Those|What|Nobody|No one|Both (?:ministers|leaders|presidents))\b)[^,;:“”"]{3,70}? (?:may|can|should|must|shall|need not|has to|have to|(?:is|are) (?:free|allowed|entitled|obliged|required|permitted|bound) to|(?:is|are) (?:barred|exempt|excluded) from) (?!(?:report|present|submit|finish|complete|decide)\b|(?:not )?(?:be (?:seen|hoped|noted|said|remembered|recalled|expected|stressed)|help|lead|mean|become|know|see|expect|hope)\b)\p{L}/u;
/** "It gives herders the right of passage": the deal, where the sentence before told of it. */
const IT_LAYS_DOWN =
  /^It (?:also |further |moreover |in addition )?(?:(?!(?:is|was|has|does|says?|comes?|follows?|takes?|remains?|seems?|appears?|marks?|brings?|goes|leaves|looks|means|helps|makes|ends|enters|expires|lapses|dates|awaits|needs|contains|bears|runs|costs|faces|lacks|opened|stands)\b)\p{Ll}{3,}s|sets? (?:up|out)|phases out)\b(?= )/u;
/** Pay, hours, duties and their like go up or down by what was agreed. */
const MOVES =
  /^(?:[^,;:“"]{1,30}, )?(?:[\p{L}\d’'-]+ ){0,8}?(?:pay|wages?|salar(?:y|ies)|hours?|week|leave|allowances?|bonus(?:es)?|shifts?|periods?|tariffs?|dut(?:y|ies)|fees?|quotas?|prices?|limits?|pensions?|benefits?|rates?|levy|tolls?|contributions?|premiums?) (?:[^,;:“"]{1,50} )?(?:rises?|goes? (?:up|down)|falls?|drops?|increases?|decreases?|stays?|doubles?|is|are|climbs?|shrinks?) (?:(?:up|down|by|to|from|at|cut|raised|lowered|halved|doubled|capped|fixed|set|frozen|abolished|waived|lifted|limited|phased)\b)/iu;
/** What a side of the bargain does, in the present tense: "In exchange the union drops its complaint". */
const SIDE_DOES =
  /^(?:(?:In (?:return|exchange|turn)|For (?:its|their) part|Meanwhile|Moreover),? )?(?:[Tt]he|[Ee]ach|[Bb]oth) (?:company|employers?|union|unions|firm|management|party|parties|side|sides|carrier|airline|port|authority|operator|owners?|bank|mine|government|state|province|ministry|federation|board)(?:, for (?:its|their) part,)? (?:also )?(?!(?:is|are|has|have|was|were|says?|said|does|do|had|will|would|wants?|hopes?|expects?|believes?|insists?|argues?|remains?|employs?|runs|owns?|claims?|demands?|needs?)\b)\p{Ll}{3,}(?<!ed|ould) (?!(?:by|that)\b)/u;
/** What somebody is to have by the bargain: "every employee receives a one-off payment". */
const HAS_BY_IT =
  /^(?:(?:In addition|Moreover|Besides|Also),? )?(?:[Ee]very|[Ee]ach|[Aa]ll|[Tt]he) [\p{L} ’'-]{3,40}? (?:receives?|gets?|(?:is|are) paid|earns?) (?:an?|the|\d|\p{Sc}|up|at least|more)/u;
const GONE = /\b(?:was|were|had|ago|since|last (?:year|month|week)|in (?:19|20)\d\d)\b/;
const STAYS_OUT = /\b(?:analysts?|critics|observers?|experts|fans|voters|readers|farmers say)\b/i;

/** "Quotas stay at zero through 2026, the Board ruled": what stands before such words is what was decided, whatever its verb. */
const DECIDED_AFTER =
  /^[^“”"]{15,300}, (?:they|it was|(?:the|both) [^,.;]{3,40}|\p{Lu}[^,.;]{2,40}) (?:also |further |then )?(?:agreed|decided|resolved|ruled|settled|determined|ordered)[.\s]*$/u;
/** "Travellers no longer need two stamps from 1 September" */
const NO_LONGER = /^[^,;:“"]{3,70}? (?:will )?no longer (?:needs?|requires?|ha(?:s|ve) to|pays?|faces?|appl(?:y|ies))\b/u;
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A day set, as its words begin. */
const DAY_SET = new RegExp(
  `\\b(?:by|before|from|no later than|as of) (?:(?:the )?(?:end|beginning|middle|start) of |(?:early|late|mid-?) ?|next |this )?(?:\\d{1,2} (?:${MONTH})|(?:${MONTH})|\\d{4}|the year|Christmas|Easter|(?:spring|summer|autumn|winter|year|month|week)\\b)`,
  'iu',
);
/** A duty with its day: "By 15 December the two banks must link their payment systems". */
const DUTY =
  /^[^;:“”"]{0,60}?\b(?:(?:both|the (?:two|three)) \p{L}[^;:“”"]{2,60}?|each [^;:“”"]{2,40}?) must (?!(?:be (?:seen|said|noted)|not)\b)\p{Ll}/u;
const SAID = /\b(?:said|says|told|added|warned|stressed|argued|insisted|noted|hoped|called|urged|believes?)\b/;
/** What one side does by a day, in the present tense. */
const DOES =
  /^(?:The )?([\p{L}’' -]{3,50}?) (?:also )?(?:hands? (?:over|back)|takes? (?:over|back|in)|gives? (?:up|back)|pays?|covers|bears|lifts?|drops?|(?:re)?opens?|closes?|cuts?|halves|doubles?|supplies|supply|provides?|sends?|builds?|withdraws?|waives?|scraps?|abolish(?:es)?|grants?|frees?|releases?|delivers?|lends?) (?!(?:in|on|at|for)\b)/u;

/** What one of those who met does by a day still to come, told in the present tense: "Iceland hands over 900 hours by Christmas". */
export function deedByDay(text: string, represented: ReadonlySet<string>): boolean {
  const subject = DOES.exec(text.slice(lead(text)))?.[1];
  if (!subject || GONE.test(text) || SAID.test(text) || !DAY_SET.test(text)) return false;
  const named = partiesIn(subject);
  return named.length === 1 && named.every(({ code, form }) => represented.has(code) && form !== 'adjective');
}

/** Results that a sentence names one by one: "An extension of X, the lifting of Y: that is what the talks brought". */
const NAMED_FIRST =
  /^(.{20,400}?): (?:that|this|these|such|those) (?:is|was|are|were) (?:what|the (?:results?|fruits?|yield|upshot|outcomes?|harvest))\b/u;
const NAMED_LAST =
  /^(?:The |Its |Their )?(?:[\p{L}’']+ ){0,3}?(?:results?|outcomes?|upshot|fruits?|harvest|yield)(?: of [^:.;,]{3,40})?: (?=(?:an?|the|no|two|three|\p{Ll}+ing) )(.{15,400})$/iu;

/** The places of the results that a sentence names in a list of nouns, as offsets into it; none where it is no such list. */
export function resultsNamed(text: string): { start: number; end: number }[] {
  if (!text.includes(': ')) return [];
  const from = lead(text);
  const words = text.slice(from);
  const list = NAMED_FIRST.exec(words)?.[1] ?? NAMED_LAST.exec(words)?.[1];
  if (!list) return [];
  const start = from + words.indexOf(list);
  const cuts = [...list.matchAll(/,? and (?=(?:the|an?) )|, (?=(?:the|an?) )/gu)];
  const ends = [...cuts.map(({ index }) => index), list.replace(/[\s.,;]+$/, '').length];
  return ends.map((end, i) => ({
    start: start + (i === 0 ? 0 : (cuts[i - 1]?.index ?? 0) + (cuts[i - 1]?.[0].length ?? 0)),
    end: start + end,
  }));
}

/** Whether terms of a deal may follow the sentence. */
export const tellsOfDeal = (text: string): boolean => TELLS_OF_DEAL.test(text);

/**
 * Where the term begins that the sentence lays down, null where it lays down none.
 * @param afterDeal a sentence before it, in the same paragraph, told of a deal
 */
export function termIn(text: string, afterDeal: boolean): number | null {
  const from = lead(text);
  const words = text.slice(from);
  if (DECIDED_AFTER.test(words)) return from;
  if (GONE.test(text.includes(', under ') ? text.replace(/, under .*$/, '') : text) || STAYS_OUT.test(text)) return null;
  if (UNDER_IT.test(words) && (NORM.test(words) || NO_LONGER.test(words) || MOVES.test(words))) return from;
  if ((NO_LONGER.test(words) || DUTY.test(words)) && DAY_SET.test(words) && !SAID.test(words)) return from;
  if (UNDER_DEAL.test(words)) return /\bwould\b/.test(words) ? null : from;
  if (!afterDeal) return null;
  return [NORM, IT_LAYS_DOWN, MOVES, SIDE_DOES, HAS_BY_IT].some((pattern) => pattern.test(words)) ? from : null;
}
