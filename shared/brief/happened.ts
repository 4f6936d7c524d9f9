/** Whether a sentence says that something has come about, or only tells again what was once agreed. */

/** Verbs of speaking and meeting: "have agreed", "had met" in talks; what they head is no deed done. */
const SPOKEN =
  'agreed|decided|resolved|pledged|promised|said|told|discussed|called|expressed|reaffirmed|reiterated|announced|committed|undertaken|exchanged|noted|asked|urged|welcomed|sought|stressed|voiced|held|led|attended|chaired|headed|expected|scheduled|due|invited|proposed|suggested|planned|wanted|hoped|served|represented|accompanied|received|replaced|succeeded|based|aimed|meant|determined|committed|convinced|united|satisfied|pleased|concerned|prepared|required|needed|obliged|supposed|due|long|to|a|an|the|no|not|yet|never|always|their|its|his|her|this|any|some|much|many|more|in|on|at|for|from|with|by';
/** Things done, as nouns: "welcomed the opening of". */
const DEEDS =
  'opening|reopening|launch|start|commencement|beginning|completion|entry into (?:force|service|operation)|establishment|creation|inauguration|operation|operations|resumption|delivery|deliveries|arrival|adoption|ratification|introduction|conclusion|implementation|handover|commissioning|release|accession|abolition|lifting|removal|signing|deployment|installation|reconstruction|restoration|return|transfer|appointment|construction|extension|success|results';

const DONE: readonly RegExp[] = [
  // The perfect: "has been opened", "had met twice", "have since delivered".
  new RegExp(
    `(?<!\\bwho )\\b(?:has|have|had|having)(?: (?:since|already|now|also|recently|meanwhile|by now|successfully|finally|fully|all|both|\\p{L}+ly))*(?: been)?(?: (?:\\p{L}+ly|since|already|now))* (?!(?:${SPOKEN})\\b)(?:\\p{L}+(?:ed|en|wn|un|ing)|met|set|built|put|cut|made|held|begun|sent|left|gone|taken|paid|laid|brought|bought|found|sold|in)\\b`,
    'iu',
  ),
  // The passive of an event: "was registered in 2019".
  new RegExp(
    `\\b(?:was|were)(?: (?:\\p{L}+ly|since|already|also|then))* (?!(?:${SPOKEN}|signed)\\b)(?:\\p{L}+ed|built|set up|begun|sent|put|made|taken|brought|laid|paid|shown|given|met)\\b`,
    'iu',
  ),
  // A participle or a relative clause after its noun, with a time or on its own: ", opened last month"; ", which started on".
  /, (?:which |who |that )?(?:was |were |has |have )?(?:opened|launched|inaugurated|established|created|completed|set up|built|begun|began|started|introduced|founded|installed|delivered|unveiled|commissioned|finished|held|came|went|took|entered|met)\b/i,
  new RegExp(
    `\\b(?:welcom|hail|prais|not|thank|congratulat|appreciat|satisfaction|gratitude|applaud|commend|satisfied|pleas|rejoic|glad|highlight)\\p{L}*\\b[^.;]{0,60}?\\b(?<!\\b(?:early|forthcoming|upcoming|planned|future|imminent|expected|possible|speedy|swift|proposed|prospective|coming|possibility of|plans? for|prospect of|need for) (?:the )?)(?:${DEEDS})\\b`,
    'iu',
  ),
  /(?<!\b(?:be|being|to|would|will|could|should) )\b(?:entered into (?:force|service|operation)|(?:came|went|put) into (?:force|effect|operation|service)|took effect|became (?:operational|effective)|(?:began|started) (?:work|operations?|operating|running|flying|production|in|on|last|this)|(?:opened|launched|inaugurated|reopened|started|ended) (?:its doors|in|on|last|this|earlier|at)|has been in (?:force|operation|service|place))\b/i,
  /\b(?:is|are) (?:now |already )(?:in (?:force|operation|place|service|use)|open|operating|operational|running|available|complete|completed|under way|working|connected|linked|being \p{L}+ed|\p{L}+ed)\b|\b(?:now|already) (?:operates?|runs?|flies|fly|links?|connects?|works?|meets?|takes?|serves?)\b/iu,
  /(?<!\b(?:be|being|to|is|are) )\b(?:inaugurated|unveiled|handed over|cut the ribbon|reached full capacity|graduated|bore fruit)\b/i,
];

const NOT_DONE =
  /\b(?:not yet|ha(?:s|ve|d) yet to|never (?:\p{L}+ed|left|came|met)|failed to|ha(?:s|ve|d) not|was not|were not|still (?:not|awaits?|awaiting|waiting|pending|unsigned|unbuilt)|stalled|postponed|shelved|remains? to be|no progress|overdue|fell through|delayed)\b/iu;

/** Who came with whom. */
const ATTENDANCE =
  /\bdelegations? (?:was|were|also|included|comprised|consisted)\b|\baccompanied by\b|\b(?:was|were) (?:completed|made up|joined) by\b/i;

/** A sentence of the later text that an earlier commitment can have been fulfilled by. */
export const hasHappened = (sentence: string): boolean => {
  const words = flat(sentence);
  return !NOT_DONE.test(words) && !ATTENDANCE.test(words) && DONE.some((pattern) => pattern.test(words));
};

/** Signing is not what fulfils a thing that was signed: without it, does the sentence still tell of a deed? */
export const goesBeyondSigning = (sentence: string): boolean =>
  hasHappened(
    flat(sentence).replace(
      /\b(?:was|were|had|been|have|has)*\s*(?:signed|concluded|adopted|exchanged|initialled|inked|subscribed|the signing of)\b/gi,
      ' ',
    ),
  );

const EARLIER_ROUND =
  /^(?:(?:at|during|in) (?:the|their|its) (?:\p{L}+ ){0,2}?(?:previous|last|preceding|earlier|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+teenth|inaugural) (?:\p{L}+[ -]){0,4}?(?:round|session|meeting|edition|talks|dialogue|summit|consultations?|sitting|visit)|on that occasion|(?:the|their|its) (?:previous|last|preceding) (?:\p{L}+[ -]){0,3}?(?:round|session|meeting|edition|talks|dialogue|sitting)|(?:two|three|four|a|one) years? (?:ago|earlier|before)|back then|the (?:commission|dialogue|mechanism|committee) (?:last|was))\b/iu;
const HAD_SPOKEN =
  /\bhad (?:then |earlier |previously |also |already |both )?(?:agreed|decided|resolved|pledged|promised|undertaken|committed|signed|announced|set themselves|vowed)\b/i;
const SPOKEN_THEN =
  /\b(?:promised|agreed|pledged|decided|announced|signed) (?:at|during|in) (?:that|the (?:previous|last|earlier|first|\p{L}+th)) (?:\p{L}+ )?(?:session|round|meeting|edition)\b/iu;
const ONLY_SPOKEN =
  /\b(?:agreed|decided|resolved|pledged|promised|undertook|committed|signed|announced|subscribed|adopted|initialled|exchanged)\b/i;

/** Tells again what an earlier round said, without telling what came of it. */
export function retellsEarlierRound(sentence: string): boolean {
  const words = flat(sentence);
  if (HAD_SPOKEN.test(words)) return !goesBeyondSigning(words.replace(HAD_SPOKEN, ' '));
  if (SPOKEN_THEN.test(words)) return !goesBeyondSigning(words.replace(SPOKEN_THEN, ' '));
  return EARLIER_ROUND.test(words) && (ONLY_SPOKEN.test(words) || !hasHappened(words));
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
