import { ByBeginning } from './beginnings';

/** Verbs whose time is still to come, as a next step begins with them. */

/** Verbs whose present tense, with a day still to come, tells of what is fixed: "meets in Lima on 4 May". */
const FIXED =
  'calls? at|docks?|goes on|moves? on|travels on|meets?|resumes?|reconvenes?|convenes?|gathers?|returns?|comes? (?:up|to|off)|sees? each other again|sets? (?:out|off)|votes? on|starts?|begins?|opens?|closes?|expires?|falls|go(?:es)? (?:up|down|to|into)|takes? (?:place|effect|over|up)|leaves?|departs?|travels?|arrives?|(?:comes?|enters?) into (?:force|effect)|assumes?|flies|follows?|lapses?|runs out|sits?';
/** The same, of verbs that are nouns as well: not after what makes a noun of them. */
const FIXED_NOUN =
  'visits|hosts|holds|votes|tours|heads|pays|receives|ends|hands over|signs|reports|debates|inaugurates|submits|addresses|launches|decides';
/** What a text waits for before it counts. */
export const APPROVAL = '(?:ratif|approv|endors|adopt)\\p{L}+|blessing|assent|consent|signature|go-ahead|green light';
/** A verb whose time is still to come, at its start. */
const FUTURE = new RegExp(
  `(?<![\\p{L}’'-])(?:${[
    '(?:will|would|shall)(?! not| never| be no\\b| no longer| reportedly)',
    '(?:is|are) (?=(?:on|in|at) (?:\\p{Lu}|\\d))',
    // who is host next (the word first: what stands behind it is asked only there)
    "(?=is )(?<=\\b(?:next|(?:[\\p{L}]+(?:th|rd|nd|st))) (?:[\\p{L}-]+ )?(?:round|session|meeting|edition|summit) )is (?=\\p{Lu}[\\p{L}-]+[’']s?(?:[.,;]|$))",
    '(?:plays? )?hosts? (?=(?:to )?(?:the|its) (?:next|following|coming|\\p{L}+(?:th|rd|nd))\\b)',
    'plays? host to(?= )',
    '(?=(?:corresponds?|falls?|belongs?|goes|passes|returns?|moves) to )(?<=\\b(?:round|session|meeting|edition|summit|conference|dialogue|Meeting|Session|Round|Summit)\\b[^.;,]{0,30} )(?:corresponds?|falls?|belongs?|goes|passes|returns?|moves) to(?= \\p{Lu})',
    `(?:${FIXED}) (?:again )?(?=(?:tomorrow|tonight|next (?:week|month|year|\\p{Lu}\\p{L}+))\\b)`,
    // a day that is set
    '(?:set|fixed|named|chose|picked) (?=(?:\\d{1,2} \\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+ \\d{1,2})(?:,? \\d{4})? (?:as|for)\\b)',
    '(?:gave|given|gives|granted) (?:(?:themselves|itself|each other|one another) |(?:the|its|their) (?:[\\p{L}-]+ ){1,4})(?:until|till)(?= )',
    '(?:was|were|has been|have been) (?:told|asked|instructed|ordered|charged|tasked|given)(?= [^.;]{0,60}\\b(?:by|before|until|no later than|within)\\b)',
    '(?=to )(?<=, )to (?:open|start|begin|run|follow|take place|be \\p{L}+(?:ed|en|lt|ld))(?= (?:[\\p{L}\\d’-]+ ){0,8}?(?:in|on|from|by|at) (?:\\p{Lu}|\\d))',
    '(?:is|are) (?:now |also )?to(?! be (?:found|seen|recalled|noted|hoped|remembered|welcomed|regretted|expected))',
    '(?:is|are|has been|have been|was|were) (?:now |also |currently |tentatively |provisionally |already |today |both |still )?(?:expected|scheduled|due|set|slated|planned|pencill?ed in|fixed|foreseen|envisaged|billed|booked|earmarked|likely|possible|proposed|timed)(?: (?:to|for|in|on|at|by|from|next|later|before|within|tomorrow|this|early|back|no later)\\b)',
    '(?:is|are) (?:now |also |already )?(?:arranging|planning|preparing|organi[sz]ing|working on)(?= (?:an?|the|to|for)\\b)',
    '(?:plans?|intends?|expects?) to',
    '(?:has|have) (?:been given )?(?:until|till)',
    '(?:(?:has|have) (?:also )?been|was|were) invited (?:to|for)(?= (?:\\p{Lu}|visit|attend|pay|take part|the))',
    '(?:has|have) (?:not yet|yet to|still to|still not) be(?:en)? (?:scheduled|fixed|set|announced|agreed)',
    '(?:has|have) to(?= \\p{Ll}+)',
    `(?=(?:${FIXED}) )(?<!\\b(?:to|stays?|remains?|keeps?|kept|be|is|are|was|were|must|should|can|not) )(?:${FIXED}) (?:again )?(?:[\\p{L}’'-]+ ){0,6}?(?:in|on|at|for|from|next|by)(?= (?:\\p{Lu}|\\d|the |early|late|mid|year|month|week|spring|summer|autumn|winter))`,
    `(?=(?:${FIXED_NOUN}) )(?<!\\b(?:of|the|an?|and|to|for|on|in|by|with|from|their|its|his|her|two|three|mutual|official|regular|these|those|such|no|any|high-level|all|said) )(?:${FIXED_NOUN}) (?:[\\p{L}’'-]+ ){0,6}?(?:in|on|at|for|from|next|by)(?= (?:\\p{Lu}|\\d|the |early|late|mid|year|spring|summer|autumn|winter))`,
    `(?:needs?|awaits?|requires?|(?:is|are) (?:still )?(?:subject to|awaiting|pending)|(?:has|have) (?:still |yet )to) (?:[\\p{L}’'-]+ ){0,5}?(?:${APPROVAL})`,
    '(?:must|should)(?! not\\b) (?:still )?(?:be )?\\p{L}+',
    '(?=to be )(?<=\\b(?:rounds?|sessions?|meetings?|summit|commission|committee|dialogue|talks|visit|conference|forum|consultations|edition)\\b[^.;]{0,40} )to be (?:held|convened|hosted|organi[sz]ed|staged)(?= )',
    '(?=payable|due|effective)(?<=, )(?:payable|due|effective)(?= (?:in|on|from|by|as of|for|at|\\p{Lu}))',
    '(?:accepted|invited) ',
    '(?:fixed|set|scheduled) (?:the (?:holding|date|venue) of )?(?:the|their|its) (?=(?:next|\\p{L}+(?:th|nd|st|rd)|\\d+(?:th|nd|st|rd)) (?:\\p{L}+ ){0,2}(?:round|session|meeting))',
    'hold the (?:next|\\p{Ll}+) ',
  ].join('|')})`,
  'gu',
);
/** The same, tried only at the words that it can begin with. */
export const FUTURES = new ByBeginning([{ pattern: FUTURE }]);
