import type { OutcomeType } from '../../model/facts';

/**
 * What a finite verb (with what must follow it) does in the language of readouts. `pattern` begins at the verb.
 * Order matters where two begin at the same word: the first has it.
 */
export type VerbRow = { id: string; type: OutcomeType; pattern: RegExp; reason: string };
const row = (id: string, type: OutcomeType, source: string, reason: string): VerbRow => ({
  id: `outcome.${id}`,
  type,
  // A word must not go on; a pattern that ends in a blank has its own look ahead.
  pattern: new RegExp(`(?<![\\p{L}-])(?:${source})(?!(?<=\\p{L})\\p{L})`, 'giu'),
  reason,
});

export const VERBS: readonly VerbRow[] = [
  row(
    'signed',
    'signed',
    '(?:was|were|had been|has been|have been) (?:also )?(?:signed|exchanged|adopted|initialled|inked)',
    'a document is named as signed or adopted, in the passive',
  ),
  row(
    'signed-active',
    'signed',
    '(?:signed|adopted|initialled|inked|launched) (?=(?:an?|the|two|three|four|five|several|their|its|documents|agreements|memoranda)\\b)|exchanged (?=(?:an?|the)? ?(?:letters?|notes|instruments|maps|documents|copies|MoUs?|memorand))|conclud\\w+ on \\w+ with the signing of|with the signing of',
    'a document is the object of signing, adopting or exchanging',
  ),
  row(
    'one-more-document',
    'signed',
    '(?<=\\b(?:a|the) (?:second|third|fourth|fifth|further|separate) (?:mou|memorandum|agreement|protocol|letter)[^.]{0,80}, )(?:pairs|provides|covers|sets|concerns|deals|creates|establishes|foresees|links)',
    'a further document in a list of those signed, told by what it holds',
  ),
  row('conclude-text', 'agreed', 'concluded (?=the chapters?|negotiations on|talks on)', 'chapters concluded are agreed'),
  row('commend', 'position', 'commended|praised|lauded|applauded|hailed', 'praise is a position'),
  row(
    'agree',
    'agreed',
    '(?:further |also |likewise )?(?:agreed|decided|resolved|consented|undertook|approved|directed|instructed|authori[sz]ed|tasked|mandated)(?= (?:to|on|that|in|upon|by|a|an|the|un|,|also|further|the \\w+|for)\\b)|(?:it was|was) (?:further |also )?(?:agreed|decided|resolved)(?=\\b)|reached (?=(?:an? )?(?:agreement|deal|understanding|consensus))|approved(?=, by )|voted [^.]{0,25}?(?=to )|were in agreement|have agreed|came to an agreement',
    'a decision taken together, whose object follows',
  ),
  row(
    'reaffirm',
    'committed',
    '(?:reaffirm(?:ed|s)?|re-affirmed|reiterated?|restated?|affirmed|recommitted|rededicated)(?= )',
    'a resolve held already is said again',
  ),
  row(
    'pledge',
    'committed',
    'pledged (?=to |their |its |continued |closer |support)|vowed(?= to)|committed (?=to|themselves)|expressed (?=(?:their |its |his |her )?(?:commitment|readiness|determination|resolve|willingness|full support|support))|(?:voiced|extended) (?:\\w+ )?support|stands? ready to|stood ready to|remains? committed to|remained committed to|undertook to work',
    'a shared resolve without a concrete thing given',
  ),
  row(
    'announce',
    'announced',
    'announced|pledged (?=about|some|nearly|over|more|up|\\$|€|£|\\d|US)|put forward(?= [\\p{Sc}A-Z\\d])|undertook (?=to)|promised|offered (?=to|\\d)|invited|extended an invitation|accepted (?:an?|the) invitation|handed over an invitation|informed (?=(?:the|his|her|its)\\b[^.]*\\b(?:would|will)\\b)',
    'one side says what it will do or give',
  ),
  row(
    'will-give',
    'announced',
    '(?:will|would|shall) (?:also )?(?:provide|offer|give|contribute|grant|donate|train|award|allocate|send|waive|fund|finance|host \\d|open (?=a credit|the dry|its)|spend|make (?=a )|clear|supply|deliver|build|share its|table|invite|hand over|extend|lend|invest|exempt|carry|support legal)',
    'a future act of one side, whose object is a thing given',
  ),
  row(
    'position',
    'position',
    "(?:expressed|voiced|conveyed|shared|offered|recorded|registered)(?= (?:[\\p{L}’']+ ){0,6}?(?:concern|concerns|satisfaction|appreciation|gratitude|regret|hope|condolences|solidarity|sympathy|thanks|alarm|confidence|dismay|optimism|disappointment|outrage|sorrow))",
    'an attitude is the object',
  ),
  row(
    'evaluate',
    'position',
    'welcomed|welcomes|condemned|deplored|regretted|appreciated|acknowledged|recogni[sz]ed|commended|thanked|congratulated|noted(?= (?:with|that|the))|took note|underlined|underscored|stressed|emphasi[sz]ed|highlighted(?= the)|hoped(?= )|sought(?= )|urged|called (?=for|on|upon)|calling (?=for)|demanded|objected to|opposed|rejected(?= (?!by))|requested|asked (?=\\p{Lu}|for|the)|proposed(?= (?:that|the|a|an|to)\\b)|suggested|protested|paid tribute|pointed out|argued|insisted(?= that| on)|declared(?= (?:that|their))|believed|agreeing that|voicing|expressing',
    'an evaluation, wish or demand is a position',
  ),
  row(
    'called-it',
    'position',
    'called (?=the (?:outcome|talks|meeting|result)[^.]{0,12} [“"])',
    'a naming in quotation marks is an evaluation',
  ),
  row(
    'discuss',
    'discussed',
    'discussed|(?:exchanged|shared) (?:\\w+ )?(?:views|notes|ideas)|reviewed|considered(?= the)|took stock|touched (?:up)?on|deliberated|examined|raised (?=the (?:case|issue|question|matter)|concerns? about)|briefed|presented(?= (?:the|their|its|an)\\b(?! (?:souvenir|gift)))|informed(?= )|engaged in|encompassed|covered(?= )|(?:was|were|being) (?:also )?(?:discussed|reviewed|considered|raised)|(?:discussions|talks|exchanges) (?:were|was) held on|compared notes|dealt with|focus(?:ed|ing|sed) on|dwelt on',
    'a topic treated, with nothing decided about it',
  ),
  row(
    'no-agreement',
    'discussed',
    'no agreement (?:was|could be) (?:reached|found) on',
    'what was talked about without a result was talked about',
  ),
  row(
    'under-the-deal',
    'agreed',
    '(?<=\\bUnder the (?:memorandum|agreement|deal|accord|protocol|plan|arrangement|treaty)[^,]{0,40}, [^,.]{3,80} )will(?= \\p{Ll})',
    'what an agreement just made lays down was agreed',
  ),
  row(
    'will-be-given',
    'announced',
    '(?:will|would) be (?:made available|digiti[sz]ed|provided|offered|supplied|funded|delivered|extended|waived)',
    'a future act of one side, in the passive',
  ),
  row('meet-on', 'discussed', 'held talks on', 'talks on a topic'),
];

/** Subjects whose statements are nobody's in the room. */
export const OUTSIDERS =
  /\b(?:analysts?|experts said|campaigner|researcher|trader|coalition|civil society|environmental groups|critics|observers|residents|union members|farmers|association|columnist|exporters)\b/i;
