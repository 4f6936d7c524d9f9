import type { OutcomeType } from '../../model/facts';

/** What changes the type that the verb alone would give: the object, the complement or what the verb is about. */
export type ObjectRow = { id: string; rules: RegExp; pattern: RegExp; type: OutcomeType; reason: string };
/** What a side gives or does that is a concrete thing. */
export const GIVE =
  'free|publish|set up|raise|extend|deploy|station|resettle|take in|clear|plant|train|provide|give|contribute|build|send|offer|donate|fund|finance|supply|deliver|double|put|invest|pay|spend|hire|recruit|open|lend|grant|waive|host|release|restore|repair|construct|allocate|table|submit|withdraw|suspend|exempt|award|hand|convert|equip|buy|purchase|accept|admit|transfer|dispatch|ship|lift|remove|cut|reduce|stop';
/** What one can be committed to for good, and what is no thing done or given. */
const SOFT =
  'support|back|work|continue|strengthen|deepen|cooperate|stand|consult|maintain|remain|do all|do everything|spare|uphold|respect|honou?r|keep|abide|pursue|promote|foster|enhance|advance|step up|intensify|expand|broaden|boost|defend|protect|combat|fight|seek|strive|join|act|help|assist|contribute to|ensure|be|make every|make efforts|improve|increase|further|push|refrain|avoid|explore|speed|accelerate|address|tackle|develop|build on|share|exchange|coordinate|implement|facilitate|encourage|resolve|settle|champion|engage|redouble|use|take|never|not to';
export const OBJECTS: readonly ObjectRow[] = [
  {
    id: 'object.concrete-deed',
    rules: /pledge$/,
    pattern: new RegExp(
      `^(?:pledg|vow)\\p{L}* (?:also |further )?(?:not )?to (?!(?:${SOFT})\\b)\\p{Ll}{3,} (?:[^.;]{0,60})?(?:\\d|\\b(?:the|an?|all|two|three|four|five|six|seven|eight|nine|ten|half)\\b)`,
      'iu',
    ),
    type: 'announced',
    reason: 'to pledge a deed that is done once and to a thing is to announce it',
  },
  {
    id: 'object.result-document',
    rules: /result-noun$/,
    pattern:
      /^(?:results?|outcomes?|fruits?|upshot|achievements?|gains?|products?|came) [^;.]{0,70}?\b(?:an?|the|two|three|four|five) (?:[\p{L}-]+ ){0,2}?(?:memorand(?:um|a)|protocols?|treat(?:y|ies)|declarations?|joint statement|communiqu[eé]|letters? of intent|mous?)\b/iu,
    type: 'signed',
    reason: 'a document that comes of a meeting was signed or adopted there',
  },
  {
    id: 'object.ratify-support',
    rules: /agree$/,
    pattern:
      /^ratif\p{L}* (?:its|their|his|her|the) (?:[\p{L}-]+ )?(?:backing|support|commitment|adherence|attachment|solidarity|willingness|readiness)\b/iu,
    type: 'committed',
    reason: 'to ratify a support, in translated Spanish, is to reaffirm it',
  },
  {
    id: 'object.made-known',
    rules: /attitude$|evaluate$|will-not$/,
    pattern: /^(?:(?:made|makes?) (?:it )?|let it be )known (?:that )?[^.;]*?\b(?:will|would)\b(?! not)/iu,
    type: 'announced',
    reason: 'what is made known is what one side will do',
  },
  {
    id: 'object.noted-report',
    rules: /evaluate$|attitude$/,
    pattern:
      /^(?:noted|notes|note|t[ao]\p{L}+ (?:due )?note of) (?:an?|the|two|several) (?:[\p{L}-]+ )?(?:papers?|reports?|presentations?|briefings?|updates?|overview|survey)\b/iu,
    type: 'discussed',
    reason: 'a paper that is noted was before those who met',
  },
  {
    id: 'object.concrete',
    rules: /pledge$/,
    pattern: new RegExp(
      `^(?:pledg|vow|commit|undert)\\p{L}* (?:itself |themselves )?(?:also |further )?to (?:help )?(?:${GIVE})\\b`,
      'iu',
    ),
    type: 'announced',
    reason: 'to pledge a concrete thing is to announce it',
  },
  {
    id: 'object.undertake',
    rules: /agree$/,
    pattern: /^undert/i,
    type: 'announced',
    reason: 'to undertake a concrete thing is to announce it',
  },
  {
    id: 'object.joint-resolve',
    rules: /announce$/,
    pattern:
      /^promis\p{L}* (?:[\p{L}’']+ )?(?:(?:continued |full |closer |every )?(?:support|help|backing|assistance|cooperation|solidarity)\b|to (?:work|continue|strengthen|deepen|cooperate|support|stand|consult|maintain|remain|do all|do everything|spare no)|(?:continued|full|closer)? ?support)/iu,
    type: 'committed',
    reason: 'a promise of no concrete thing is a resolve',
  },
  {
    id: 'object.call',
    rules: /reaffirm$|stress-resolve$/,
    pattern:
      /^\p{L}+ (?:its|their|his|her|the) (?:[\p{L}-]+ )?(?:calls?|demand|request|concerns?|appeal|gratitude|condemnation|appreciation|thanks|opposition|view|hope|objections?)\b/iu,
    type: 'position',
    reason: 'a call or concern said again is a position',
  },
  {
    id: 'object.shared-view',
    rules: /agree$|agreement-reached$|set-goal$/,
    pattern:
      /^(?:(?!\b(?:will|would|should|shall|must|be|to|could|can|may|need(?:ed|s)?)\b)[^,;.])*?\b(?:agreed|concurred|agree|concur|agreement|consensus|unanimous)\b[^,;.]{0,30}?\bthat (?:(?!\b(?:will|would|should|shall|must|needs?|needed|to be|can|could|may)\b)[^;.])*\b(?:is|was|are|were|has|have|had|remains?|remained|marks?|constitutes?|continues?|plays?|offers?)\b(?:(?!\b(?:will|would|should|shall|must)\b)[^;.])*$/iu,
    type: 'position',
    reason: 'agreeing that something is so is a shared view, agreeing that it shall be so a decision',
  },
  {
    id: 'object.told-of-signing',
    rules: /evaluate$|attitude$/,
    pattern: /^not(?:ed|es|e) that [^.]*\b(?:had been|was|has been|were) (?:signed|exchanged|initialled)\b/iu,
    type: 'signed',
    reason: 'what is noted is a signing',
  },
  {
    id: 'object.took-note',
    rules: /attitude$|evaluate$/,
    pattern:
      /^t[ao]\p{L}+ (?:positive )?note of (?:the )?(?:announcement|offer|pledge|promise) (?:by|of|from) [^,;.]* (?:that|to)\b/iu,
    type: 'announced',
    reason: 'what is noted is what another announced',
  },
  {
    id: 'object.approved-and-signed',
    rules: /agree$/,
    pattern: /^(?:approv|endors|agre)\p{L}* [^.;]{0,160}(?:, which [^.;]{0,60}\bsigned\b|, signed\b|\band signed\b)/iu,
    type: 'signed',
    reason: 'what was approved was signed as well',
  },
  {
    id: 'object.concrete-assurance',
    rules: /pledge$/,
    pattern:
      /^(?:assur\p{L}*|g[ai]ve[sn]? (?:an? )?assurances?) (?:[^.;]*? )?that\b [^.;]*?\b(?:will|would) (?!(?:\p{L}+ )?(?:continue|remain|go on|support|stand|adhere|respect|honou?r|keep|back|abide|uphold)\b)/iu,
    type: 'announced',
    reason: 'to assure somebody of a concrete thing is to announce it',
  },
  {
    id: 'object.wish',
    rules: /pledge$|stress-resolve$/,
    pattern: /^\p{L}+ (?:[\p{L}’'-]+ ){0,4}(?:wish|desire|hope)s? (?:that|to see|for)\b/iu,
    type: 'position',
    reason: 'to wish that others do something is a position',
  },
  {
    id: 'object.announced-agreement',
    rules: /announce$/,
    pattern:
      /^(?:announc|unveil)\p{L}* (?:[^.;]{0,40}?\bthat [^.;]{3,90}?\b(?:have|had|has) (?:reached|agreed|concluded|struck|settled|accepted)\b|(?:an?|the|that an?) (?:\p{L}+ )?(?:agreement|deal|accord|truce|ceasefire) )/iu,
    type: 'agreed',
    reason: 'what is announced is that the sides agreed',
  },
  {
    id: 'object.invite-world',
    rules: /announce$/,
    pattern: /^invit\p{L}* (?:all|the international)/iu,
    type: 'position',
    reason: 'an appeal to the world is a position',
  },
];
