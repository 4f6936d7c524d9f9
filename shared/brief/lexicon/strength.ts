/**
 * How far words bind, on an order of rungs that the user may edit (`model/strength.ts`). Diplomats choose these verbs with care: to agree to explore a thing
 * is less than to agree to do it, and what is discussed is not agreed at all.
 */
import type { RungName } from '../../model/strength';

/** What the rules tell apart: the rung that it stands on, and by how much it is above it. */
export const STEPS = {
  noted: { rung: 'noted', above: 0 },
  talkedOf: { rung: 'noted', above: 0 },
  wished: { rung: 'wished', above: 0 },
  lookInto: { rung: 'to study', above: 0 },
  haveStudied: { rung: 'to study', above: 0.5 },
  workTowards: { rung: 'to work on', above: 0 },
  do: { rung: 'agreed', above: 0 },
  signed: { rung: 'signed', above: 0 },
} as const satisfies Readonly<Record<string, { rung: RungName; above: number }>>;
export type Step = keyof typeof STEPS;

/** Below this the parties have only looked at a thing, above it they mean to have it. Nothing matters more than this line. */
export const BETWEEN_LOOKING_AND_DOING = { rung: 'to study', above: 0.75 } as const;

/** The verb by which the sides speak, where it says by itself how far they go. The first that stands in the text counts. */
export const SPEAKING: readonly { step: Step; pattern: RegExp; reason: string }[] = [
  { step: 'noted', pattern: /\b(?:noted|took note of|noting)\b/i, reason: 'a fact is acknowledged, nothing is promised' },
  {
    step: 'talkedOf',
    pattern:
      /\b(?:discuss(?:ed|ing)|exchanged (?:views|opinions)|compared notes|touched (?:up)?on|took stock of|(?<!\b(?:stay|remain|be|keep|kept|is|are) )raised(?! (?:[^.;,]{1,60} )?(?:to|from|by) (?:[\d€$£]|\p{L}+(?:teen|ty)\b|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:third|quarter|fifth|half)))|kept under (?:review|consideration|observation)|(?:talks|negotiations|discussions|consultations) (?:on|about|over) [^.;]{3,80}? (?:will|would|shall|(?:is|are) to|should) (?:go on|continue|be (?:continued|resumed|held|pursued)|resume|proceed)|reviewed|were briefed|talked about|talked over|spoke (?:of|about)|went over|dealt with|held talks on|turned to|(?:is|are|was|were|remains?|remained) (?:still )?(?:under (?:consideration|discussion|review)|being (?:discussed|considered|studied|negotiated)|among the (?:subjects|topics|issues|questions|items|matters)|on the (?:agenda|table))|came up(?: for discussion)?|the (?:possibility|idea|prospect|feasibility) of)\b/iu,
    reason: 'a topic of talk',
  },
  {
    step: 'wished',
    pattern:
      /\b(?:hoped|hopes|hoping|wished|wishes|would like|expressed (?:the |their |its |his |her |an? )?(?:hope|wish|interest|desire)|voiced (?:the )?hope|looked forward to|encouraged|called on|recommended|requested|called for|urged|suggested|proposed|invited|welcomed|sought|asked|floated|advocated|underlined the need|stressed the (?:need|importance))\b/i,
    reason: 'one side or both would like it',
  },
  {
    step: 'workTowards',
    pattern:
      /\b(?:(?:reaffirm|reiterat|restat|confirm|renew)\w* (?:\p{L}+ ){0,3}(?:readiness|support|willingness|interest|intention|desire|importance|need|value)|support for|supports?|supported|readiness|stands? ready|expressed (?:\w+ )?willingness|in principle|intends? to|plans? to|aims? to)\b/iu,
    reason: 'a disposition already held is said again; no act follows from it by itself',
  },
];

/** What they say they will do: the verb that follows "agreed to", "will", "decided on". */
export const OPERATIVE: readonly { step: Step; pattern: RegExp; reason: string }[] = [
  {
    step: 'haveStudied',
    pattern:
      /^(?!(?:be )?(?:complet|finish|deliver|publish|submit|present))(?:\p{L}+ ){0,3}?(?:an? |the |another |joint )?(?:\p{L}+[ -]){0,3}?(?:study|studies|assessment|feasibility|pre-feasibility|stocktaking)\b/iu,
    reason: 'a study is a deed, yet of the thing itself nothing is decided',
  },
  {
    step: 'lookInto',
    pattern:
      /^(?:explor|consider|examin|stud(?:y|ied|ying)|assess|investigat|look(?:ing)? (?:in|at|for)|see (?:whether|if|how)\b|find out (?:whether|if)\b|ascertain|sound out|discuss|review|analys|analyz|think|weigh|evaluat|contemplat|ponder|exchange views|(?:hold|continue|conduct|begin|start|have) (?:\w+ )?(?:consultations|discussions|exchanges of views|discussing|considering|studying|examining|talking)|keep(?:ing)? (?:on )?(?:talking|discussing|considering|studying|examining|the \w+ under review)|(?:continue|go on) to (?:discuss|consider|study|examine|explore|talk|review)|come back to|return to|revisit|give (?:\w+ )?(?:thought|consideration)|leave (?:it|this|the \w+) to experts|exploration|consideration|examination)/i,
    reason: 'looking is not doing',
  },
  {
    step: 'workTowards',
    pattern:
      /^(?:continu|seek|striv|endeavou?r|aim|intend|hope|encourag|promot|support|facilitat|foster|maintain|go(?:ing)? on|keep(?:ing)? (?:on )?\p{L}+ing|work(?:ing)? (?:towards?|on|for|closely|together)|mak(?:e|ing) (?:\w+ )?efforts?|do (?:its|their|his|her) (?:best|utmost|part)|do (?:all|everything)\b|spare no effort|pursue|strengthen|deepen|enhanc|intensif|step(?:ping)? up|(?:begin|start|open|launch|enter|resum|hold)\w* (?:into )?(?:\w+ )?(?:negotiations|talks)|negotiat|explore ways|remain|try|attempt|aspir|favou?r)/iu,
    reason: 'an effort is promised, not its result',
  },
];

/** That a side stands where it stood, in whatever words: of two of these neither binds more. */
export const AVOWALS =
  /\b(?:(?:reaffirm|affirm|reiterat|restat|confirm|renew|profess|repeat|express|declar|voic|underlin|stress)\w* (?:\p{L}+ ){0,3}(?:readiness|support|backing|commitment|adherence|attachment|resolve|determination|devotion|dedication|allegiance|willingness)|(?:remain(?:s|ed)?|stands?|stood|(?:themselves|itself)) (?:\p{L}+ )?(?:committed|attached|devoted|by|behind)|(?:support|backing) for|(?:count|rely)(?:ing)? on (?:its|their|his|her) (?:\p{L}+ )?(?:support|backing)|(?:pledge[ds]?|vow(?:s|ed)?|promise[ds]?|undertook|agreed?) to (?:uphold|respect|honou?r|stand by|abide by|keep to))\b/iu;

/** Words that take back part of what is promised. */
export const HEDGES =
  /\b(?:in principle|where (?:possible|appropriate)|as (?:far as possible|appropriate)|if (?:possible|funds|conditions)|(?:if|when|where|wherever|whenever|as far as|in so far as|once) (?:\p{L}+ ){1,8}?(?:permits?|allows?|agrees?|available|can be found)|(?:resources|funds|budget|weather|rainfall) permitting|subject to|to the extent possible|might|may|could)\b/iu;
