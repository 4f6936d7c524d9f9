/** Whether a sentence says that something has come about, or only tells again what was once agreed. */
import { ORDINAL, ordinalValue } from '../parse/lexicon/ordinals';

/** Verbs of speaking and meeting: "have agreed", "had met" in talks; what they head is no deed done. */
const SPOKEN =
  'agreed|decided|resolved|pledged|promised|said|told|discussed|called|expressed|reaffirmed|reiterated|announced|committed|undertaken|exchanged|noted|asked|urged|welcomed|sought|stressed|voiced|held|led|attended|chaired|headed|expected|scheduled|due|invited|proposed|suggested|planned|wanted|hoped|served|represented|accompanied|received|replaced|succeeded|based|aimed|meant|determined|committed|convinced|united|satisfied|pleased|concerned|prepared|required|needed|obliged|supposed|due|long|put (?:in|into|on) (?:the )?(?:minutes|record|paper)|to|a|an|the|no|not|yet|never|always|their|its|his|her|this|any|some|much|many|more|in|on|at|for|from|with|by';
/** Things done, as nouns: "welcomed the opening of". */
const DEEDS =
  'opening|reopening|launch|start|commencement|beginning|completion|entry into (?:force|service|operation)|establishment|creation|inauguration|operation|operations|resumption|delivery|deliveries|arrival|adoption|ratification|introduction|conclusion|implementation|handover|commissioning|release|accession|abolition|lifting|removal|signing|deployment|installation|reconstruction|restoration|return|transfer|appointment|construction|extension|success|results|work (?:of|done)|functioning|first (?:meeting|session|flights?|delivery|shipment|cohort|graduates)|convening|holding|reduction|increase|doubling|dispatch|donation|provision|visit|call|posting|registration|publication|abolishment|formation|activation|issuance|relocation|renovation|rehabilitation|repair|electrification|connection';
/** Still to come, or no deed: "welcomed the early start", "the decision to open". */
const NO_DEED =
  'early|forthcoming|upcoming|planned|future|imminent|expected|possible|speedy|swift|proposed|prospective|coming|possibility of|plans? for|prospect of|need for|idea of|progress (?:made )?(?:in|on|towards)|towards|talks on|negotiations on|work on';
/** Verbs whose past tells of an event, wherever they stand as such. */
const EVENTS =
  'reached|arrived|opened|reopened|launched|started|began|delivered|completed|installed|leased|granted|donated|shipped|graduated|introduced|established|ratified|published|released|repaired|planted|enacted|abolished|lifted|doubled|tripled|halved|issued|handed over|took (?:office|up|off|over|effect|place|in|delivery|part in (?:the|an?|its|their) (?:joint )?(?:exercise|drill|course|training|programme|campaign|survey|mission))|(?:received|welcomed|admitted|treated|saw|took in|carried) (?:its|their|the) first|came (?:into|to|home|online|on stream)|went (?:into|live|online|up|down|on)|flew|sailed|docked|called at|landed|ran|sat|became|connected|linked|entered|dispatched|deployed|disbursed|transferred|returned|appointed|posted|registered|founded|formed|constituted|inaugurated|unveiled|commissioned|trained|equipped|renovated|restored|rebuilt|built|dug|drilled|paved|electrified|dismantled|cleared|removed|dropped|waived|admitted|hosted|staged|organi[sz]ed(?! (?:crime|criminal|labour|gang))|conducted|carried out|moved|exchanged(?! (?:views|opinions|ideas|information))|swapped|freed|repatriated|extradited|approved|passed|acceded|withdrew|grew|rose|fell|got|gave|bought|sold|brought|provided|supplied|financed|funded|paid|spent|drew|made (?:its|their|her|his) (?:first|maiden)|bore fruit|reached full capacity|cut the ribbon|broke ground|kept (?:its|their|his|her) (?:word|promise)|made good|ceased|lapsed|expired|vanished|disappeared|live since|in service since|put into (?:service|operation)';
const PAST_TIME = String.raw`(?:last (?:year|month|week|spring|summer|autumn|winter|\p{Lu}\p{L}+)|since|ago|earlier this|this (?:year|spring|summer|autumn|winter|month|past)|in (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)|so far|to date|already|recently)`;

const DONE: readonly RegExp[] = [
  // The perfect: "has been opened", "had met twice", "have since delivered".
  new RegExp(
    String.raw`(?<!\bwho )\b(?:has|have|had|having)(?: (?:since|already|now|also|recently|meanwhile|by now|successfully|finally|fully|all|both|since then|in the meantime|\p{L}+ly))*(?: been)?(?: (?:\p{L}+ly|since|already|now))* (?!(?:${SPOKEN})\b)(?:\p{L}+(?:ed|en|wn|un|ing)|met|set|built|put|cut|made|held|begun|sent|left|gone|taken|paid|laid|brought|bought|found|sold|in|come|become|got|sat|dug|kept|won|lent|spent|stood|up and running)\b`,
    'iu',
  ),
  // The passive of an event: "was registered in 2019".
  new RegExp(
    String.raw`\b(?:was|were)(?: (?:\p{L}+ly|since|already|also|then))* (?!(?:${SPOKEN}|signed)\b)(?:\p{L}+ed|built|set up|begun|sent|put|made|taken|brought|laid|paid|shown|given|met|held (?:in|on|at)|cut|sold|dug)\b`,
    'iu',
  ),
  // A participle or a relative clause after its noun, with a time or on its own: ", opened last month"; ", which started on".
  /, (?:which |who |that )?(?:was |were |has |have )?(?:opened|launched|inaugurated|established|created|completed|set up|built|begun|began|started|introduced|founded|installed|delivered|unveiled|commissioned|finished|held|came|went|took|entered|met)\b/i,
  new RegExp(
    String.raw`\b(?:welcom|hail|prais|not|thank|congratulat|appreciat|satisfaction|gratitude|gratif|applaud|commend|satisfied|pleas|rejoic|glad|highlight|laud|celebrat|proud|acknowledg)\p{L}*\b[^.;]{0,60}?\b(?<!\b(?:${NO_DEED}) (?:the )?)(?:${DEEDS})\b`,
    'iu',
  ),
  // ", printed last autumn".
  new RegExp(String.raw`,\s(?!(?:${SPOKEN}|signed)\b)\p{L}+(?:ed|ilt|awn|own|aid|ung) ${PAST_TIME}\b`, 'iu'),
  /\b(?:held|had|has held|sat for|convened for|met for) (?:its|their|the) (?:first|maiden|inaugural|opening|constituent)\b/i,
  // Praise of something, with a time that is behind.
  new RegExp(
    String.raw`\b(?:welcomed|hailed|praised|with satisfaction|satisfaction (?:at|with|over|that)|thanked|gratitude for|congratulated|appreciation (?:for|of)|commended|applauded)\b(?!(?: \p{L}+){0,4} (?:decision|readiness|intention|plans?|proposal|offer|idea|possibility|prospect|willingness|commitment|pledge|agreement to)\b)[^.;]{0,140}?\b${PAST_TIME}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\b(?:be|been|being|is|are|to|will|would|not|never|newly|yet|if|when|once|until|best|soon|the|an?|sides|parties|two|jointly) )\b(?:${EVENTS})\b`,
    'iu',
  ),
  /(?<!\b(?:be|being|to|would|will|could|should) )\b(?:entered into (?:force|service|operation)|(?:came|went|put) into (?:force|effect|operation|service)|took effect|became (?:operational|effective)|(?:began|started) (?:work|operations?|operating|running|flying|production|in|on|last|this)|(?:opened|launched|inaugurated|reopened|started|ended) (?:its doors|in|on|last|this|earlier|at)|has been in (?:force|operation|service|place))\b/i,
  /\b(?:is|are) (?:now |already )(?:in (?:force|operation|place|service|use|effect|its|their)|at work|on (?:the )?(?:air|line|stream|duty)|up and running|open|operating|operational|running|available|complete|completed|under way|underway|working|connected|linked|being \p{L}+ed|\p{L}+(?:ed|ing))\b|\b(?:now|already) (?:exists?|operates?|runs?|flies|fly|links?|connects?|works?|meets?|takes?|serves?|counts?|has|have|covers?|employs?|stands?|sits?|carries|carry|uses?|handles?)\b|\b(?:is|are) (?:(?:at last |finally )?(?:finished|completed|done with|history)|up and running|operational|a reality|in (?:force|operation|service) since|on schedule to|under construction)\b/iu,
];

const NOT_DONE =
  /\b(?:recall(?:ed|ing) (?:that|how)|(?:not (?:one|a single)|none of) (?:\p{L}+ ){1,4}(?:was|were|has|have|had)\b|no (?:\p{L}+ ){1,3}(?:had|has|have) been (?:found|made|built|chosen|appointed|paid|set up)|not yet|ha(?:s|ve|d) yet to|never (?:\p{L}+ed|left|came|met)|failed to|ha(?:s|ve|d)(?: not|n['’]t)|(?:was|were|did|do|does|is|are)(?: not|n['’]t)|still (?:not|no|awaits?|awaiting|waiting|pending|unsigned|unbuilt|on paper|to be)|stalled|postponed|shelved|remains? to be|no (?:progress|sign|word|trace)|nothing (?:more|further|has|had|came|was)|overdue|fell through|delayed|scrapped|abandoned|yet to be|unfulfilled|lapsed|behind schedule|only on paper|stuck|(?:was|were) to have (?:been )?\p{L}+(?:ed|en|wn|un|t)\b)\b/iu;
/** Set for another day: not done, yet promised anew. */
const SET_FOR_ANOTHER_DAY =
  /\b(?:moved|put off|pushed back|put back|brought forward|rescheduled|deferred|postponed|delayed) (?:to|until|till|by|from|for)\b/iu;
/** "The possibility of a ferry was raised": talk of a thing is no deed, though it may be what has become of a promise. */
const FLOATED =
  /\b(?:possibility|idea|question|issue|matter|subject|topic|proposal|prospect)s?\b[^.;]{0,80}\b(?:was|were|been) (?:\p{L}+ )?(?:raised|discussed|mentioned|broached|examined|considered|studied|floated)\b/iu;

/** Who came with whom. */
const ATTENDANCE =
  /\bdelegations? (?:was|were|also|included|comprised|consisted)\b(?! (?:shown|told|informed|given|briefed)\b)|\baccompanied by\b|\b(?:was|were) (?:completed|made up|joined) by\b|\bacross the table\b|\b(?:with|beside|next to|opposite|facing) (?:him|her|them)\b|\bsat (?:next to|beside|opposite|across|at (?:his|her|their) )|\balso sat in\b/i;

/** Says that a thing has not come about: neither a promise told again nor a deed. */
export const isNotDone = (sentence: string): boolean => {
  const words = flat(sentence);
  return NOT_DONE.test(words) && !SET_FOR_ANOTHER_DAY.test(words);
};

/** A sentence of the later text that an earlier commitment can have been fulfilled by. */
export const hasHappened = (sentence: string): boolean => {
  const words = flat(sentence);
  const isOpen = NOT_DONE.test(words) || SET_FOR_ANOTHER_DAY.test(words) || FLOATED.test(words);
  return !isOpen && !ATTENDANCE.test(words) && DONE.some((pattern) => pattern.test(words));
};

/** Signing is not what fulfils a thing that was signed: without it, does the sentence still tell of a deed? */
export const goesBeyondSigning = (sentence: string): boolean =>
  hasHappened(
    flat(sentence).replace(
      /\b(?:was|were|had|been|have|has)*\s*(?:signed|concluded|adopted|exchanged|initialled|inked|subscribed|the signing of)\b/gi,
      ' ',
    ),
  );

const ROUND = '(?:round|session|meeting|edition|talks|dialogue|summit|consultations?|sitting|visit|plenary|conference)';
const ORDER = `previous|last|preceding|earlier|${ORDINAL}`;
/** At the start: "At the previous round", "During their third session", "The last meeting". */
const EARLIER_ROUND = new RegExp(
  String.raw`^(?:and |but )?(?:(?:at|during|in) (?:the|their|its) (?:\p{L}+ ){0,2}?(${ORDER})(?:,| (?:\p{L}+[ -]){0,4}?${ROUND})|(?:the|their|its) (${ORDER}) (?:of the )?(?:\p{L}+[ -]){0,3}?${ROUND}s?|on that occasion|(?:two|three|four|five|a|one) years? (?:ago|earlier|before)|back then|back in|in (?:\p{L}+ )?(?:19|20)\d\d,? (?:the (?:commission|council|committee|sides|two|parties|members|dialogue|delegations)|they)|the (?:commission|dialogue|mechanism|committee|council) (?:last|was))\b`,
  'iu',
);
const SPEAKING =
  '(?:agreed|decided|resolved|pledged|promised|undertaken|committed|signed|announced|set themselves|vowed|offered|spoken of|provided for|foreseen|envisaged|called for|recommended|asked for|set out|laid down|stipulated|settled (?:for|on)|insisted|gone (?:only )?(?:as|so) far as|been (?:agreed|decided|promised|pledged|announced|foreseen|envisaged|offered))';
const HAD_SPOKEN = new RegExp(
  String.raw`\bhad (?:(?:then|earlier|previously|also|already|both|first|once|been) )*${SPEAKING}\b`,
  'i',
);
const SPOKEN_THEN = new RegExp(
  String.raw`\b(?:promised|agreed|pledged|decided|announced|signed|made|given) (?:up)?(?:at|during|in) (?:that|the (?:previous|last|earlier|first|\p{L}+th)) (?:\p{L}+ )?${ROUND}\b`,
  'iu',
);
/** What the reader knows already: "It will be recalled that", "You will have heard that". */
const REMINDS =
  /\b(?:will|may|might) (?:(?:\p{L}+ly )?be (?:recalled|remembered)|have (?:heard|read|seen|noticed|learnt|learned)|(?:\p{L}+ly )?(?:recall|remember)) (?:that|how)\b/iu;
/** Where and when it was agreed, told by the way: "…, which had been promised in Lisbon, …", "as Spain had undertaken". */
const BY_THE_WAY = new RegExp(
  String.raw`,? \b(?:which|that|as|who|whose|whom)\b[^,;.]{0,90}?\bhad [^,;.]{0,20}?${SPEAKING}\b[^,;.]*`,
  'giu',
);
const ONLY_SPOKEN =
  /\b(?:agreed|decided|resolved|pledged|promised|undertook|committed|signed|announced|subscribed|adopted|initialled|exchanged|spoke of|offered)\b/i;
/** "Last year the two sides agreed to …": no round tells of itself so. */
const LAST_YEAR =
  /^(?:but |and |yet )?(?:last|the previous|a|one|two|three) (?:year|spring|summer|autumn|winter|month)s?(?: (?:ago|earlier|before))?,? (?:(?!\b(?:will|shall|opened|built|began)\b)[^,;.]){1,70}?\b(?:agreed|decided|resolved|pledged|promised|undertook|vowed|offered)\b/iu;
/** What a round itself does: to be held fulfils nothing. */
const HELD =
  /\b(?:(?:was|were|had been|being) )?(?:hosted|held|took place|taken place|chaired|headed|led|met|convened|sat|gathered)\b/giu;

/**
 * Tells again what an earlier round said, without telling what came of it.
 * @param round the number of the meeting that the sentence is told of, where it is known
 */
export function retellsEarlierRound(sentence: string, round: number | null = null): boolean {
  const words = flat(sentence).replace(BY_THE_WAY, '');
  if (REMINDS.test(words)) return true;
  const spoken = words.split(';').find((part) => HAD_SPOKEN.test(part));
  if (spoken !== undefined) return !goesBeyondSigning(spoken.replace(HAD_SPOKEN, ' ').replace(HELD, ' '));
  if (SPOKEN_THEN.test(words)) return !goesBeyondSigning(words.replace(SPOKEN_THEN, ' '));
  if (LAST_YEAR.test(words)) return !goesBeyondSigning(words);
  const earlier = EARLIER_ROUND.exec(words);
  if (!earlier) return false;
  const number = ordinalValue(earlier[1] ?? earlier[2] ?? '');
  if (number !== null && round !== null && number >= round) return false;
  return ONLY_SPOKEN.test(words) || !hasHappened(words.replace(HELD, ' '));
}

/** Opens with an earlier round, and tells what that one agreed: whatever came of it, it is no promise of this round. */
export const recallsPromise = (sentence: string): boolean => {
  const words = flat(sentence);
  return EARLIER_ROUND.test(words) && HAD_SPOKEN.test(words);
};

/** The sentence without what it recalls by the way of an earlier round. */
export const withoutRecall = (sentence: string): string => flat(sentence).replace(BY_THE_WAY, '');

/** "…, which met on Monday in Tunis", "held yesterday in the town hall", "the two-day talks opened on Wednesday": the meeting itself. */
const THE_MEETING =
  /(?:,\s)?(?:which |that )?(?:was |were |has been )?\b(?:held|hosted|met|convened|took place|sat|gathered|opened|wrapped up|wound up|closed|concluded|ended|began)\b(?= (?:on \p{Lu}\p{Ll}+day|yesterday|today|here|this week|last week|in the \p{Lu}|at the \p{Lu}|at its seat))/giu;
const A_ROUND = new RegExp(
  String.raw`\b(?:${ORDINAL}|two-day|three-day|one-day) (?:\p{L}+[ –-]+){0,6}?${ROUND}\b|^the (?:\p{L}+[ -]){0,2}(?:talks|consultations|meeting|session|round)\b`,
  'iu',
);
const withoutMeeting = (part: string): string => (A_ROUND.test(part) ? part.replace(THE_MEETING, ' ') : part);

/** Says of itself, and not only of what was once said, that something has come about. */
export const tellsADeed = (sentence: string, round: number | null = null): boolean =>
  sentence
    .split(';')
    .some((part) => part.length > 15 && hasHappened(withoutMeeting(flat(part))) && !retellsEarlierRound(part, round));

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
