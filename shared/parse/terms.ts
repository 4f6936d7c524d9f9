import { lead } from './clauses';
import { UNDER_DEAL } from './promises';

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
  /^It (?:also |further |moreover |in addition )?(?:(?!(?:is|was|has|does|says?|comes?|follows?|takes?|remains?|seems?|appears?|marks?|brings?|goes|leaves|looks|means|helps|makes|ends)\b)\p{Ll}{3,}s|sets? (?:up|out)|phases out)\b(?= )/u;
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

/** Whether terms of a deal may follow the sentence. */
export const tellsOfDeal = (text: string): boolean => TELLS_OF_DEAL.test(text);

/**
 * Where the term begins that the sentence lays down, null where it lays down none.
 * @param afterDeal a sentence before it, in the same paragraph, told of a deal
 */
export function termIn(text: string, afterDeal: boolean): number | null {
  if (GONE.test(text) || STAYS_OUT.test(text)) return null;
  const from = lead(text);
  const words = text.slice(from);
  if (UNDER_DEAL.test(words)) return /\bwould\b/.test(words) ? null : from;
  if (!afterDeal) return null;
  return [NORM, IT_LAYS_DOWN, MOVES, SIDE_DOES, HAS_BY_IT].some((pattern) => pattern.test(words)) ? from : null;
}
