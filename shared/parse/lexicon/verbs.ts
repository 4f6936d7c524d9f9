import type { OutcomeType } from '../../model/facts';
import { forms } from './inflect';

/**
 * What a verb (with what must follow it) does in the language of readouts. `pattern` begins at the verb, its auxiliaries
 * and adverbs are read by `clauses.ts`. Order matters where two begin at the same word: the first has it.
 */
export type VerbRow = {
  id: string;
  type: OutcomeType;
  pattern: RegExp;
  reason: string;
  /** `passive`: only as a participle after a form of "be"; `whole`: an expression with its own auxiliary. Else an active verb. */
  frame: 'active' | 'passive' | 'whole';
};
const compile = (source: string) => new RegExp(`(?<![\\p{L}-])(?:${source})(?!(?<=\\p{L})\\p{L})`, 'gu');
const row = (
  id: string,
  type: OutcomeType,
  source: string | readonly string[],
  reason: string,
  frame: VerbRow['frame'] = 'active',
): VerbRow => ({
  id: `outcome.${id}`,
  type,
  pattern: compile(typeof source === 'string' ? source : source.join('|')),
  reason,
  frame,
});

/** A date after "on" is no object: "agreed on Monday". */
const ON = 'on(?! (?:\\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)))';
/** An adverbial of a few words between the verb and its object: "agreed in New York on Tuesday to". */
const ASIDE =
  "(?:,? (?:also|further|likewise|merely|simply|only|instead|[\\p{L}]+ly|in|at|during|on|by)(?: (?!to\\b|that\\b)[\\p{L}\\d’'-]+){0,6},?|,? (?:once more|once again|again|as before|at last|too|as well|together|among themselves|for the first time),?)?";
/** Up to five words before the noun that counts: "their full and unwavering". */
const MODIFIERS = "(?: [\\p{L}’'-]+){0,5}?";
/** Nouns of things that bear capitals as often as not. */
const anyCase = (nouns: string): string =>
  nouns.replace(/(^\(\?:|\|)([a-z])/g, (_, lead: string, first: string) => `${lead}[${first.toUpperCase()}${first}]`);
const DOCUMENT = anyCase(
  '(?:agreements?|memorand(?:um|a)|mous?|protocols?|treat(?:y|ies)|conventions?|accords?|letters?(?: of intent)?|declarations?|statements?|communiqu[eé]s?|documents?|notes?|instruments?|contracts?|minutes|charters?|compacts?|pacts?|road ?maps?|action plans?|plans?(?: of action)?|work(?:ing)? (?:plans?|programmes?)|programmes?|strateg(?:y|ies)|maps?|cop(?:y|ies)|terms of reference|arrangements?|frameworks?|resolutions?|(?:key-points |position |concept )?papers?|term sheets?|texts?|deals?|budget)',
);
const RESOLVE =
  '(?:commitments?|readiness|preparedness|determination|resolve|willingness|support|backing|intention|intent|desire|wish|adherence|allegiance|dedication|will to|pledges?|promises?|vows?|assurances?|guarantees?|attachment|solidarity with)';
const ATTITUDE =
  '(?:concerns?|satisfaction|appreciation|gratitude|regrets?|hopes?|condolences|solidarity|sympath(?:y|ies)|thanks|alarm|confidence|dismay|optimism|disappointment|outrage|sorrow|pleasure|pride|admiration|respect|best wishes|congratulations|unease|worry|worries|anxiety|anger|displeasure|dissatisfaction|conviction|belief|opposition|reservations?|interest|objections?|doubts?|relief|frustration|indignation|misgivings|delight|joy|esteem|condemnation|criticism|apolog(?:y|ies)|reluctance|surprise|shock|anguish|grief|sadness|remorse|enthusiasm|bewilderment|irritation|impatience|contentment|scepticism|skepticism|fears?|praise|acknowledge?ment|displeasure)';
const TOPICAL =
  '(?:talks|discussions?|consultations|conversations?|meetings?|dialogue|agenda|session|exchanges?|debate|deliberations|negotiations|round|call|interview)';

/** `findOutcomes` matches against a sentence whose first letter is small, so that a capital in a row means a name. */
export const VERBS: readonly VerbRow[] = [
  row(
    'signed',
    'signed',
    [
      'signed|(?<!(?:views|opinions|ideas|notes|perspectives|experiences|pleasantries|information|fire|gifts) (?:was|were|are|have been) (?:also )?)exchanged|adopted|initialled|inked|initialed|concluded(?= (?:between|by|with))',
      `subscribed|co-signed|penned|exchanged(?= between)`,
    ],
    'a document is named as signed or adopted, in the passive',
    'passive',
  ),
  row(
    'signed-active',
    'signed',
    [
      `${forms('sign initial initial+ ink adopt exchange launch subscribe co-sign')}(?! off on\\b)(?= (?!views|ideas|fire)(?:[^.;]{0,90}?)\\b(?:${DOCUMENT}|project|portal|platform|initiative|campaign|centre|fund|facility)\\b)|${forms('sign initial initial+ ink adopt')}(?= (?:an?|the|two|three|four|five|several|a number of|their|its|documents|agreements|memoranda)\\b)|${forms('conclude')}(?= (?:an?|the|two|three|several) (?:[\\p{L}-]+ ){0,4}?(?:agreement|memorand|treaty|protocol|convention|accord|pact)s?)|${forms('initial initial+ sign')}(?=(?: it| them),? (?:for|on|in|at|yesterday|today))|${forms('sign initial initial+ ink')}(?=, [^,]{3,60}, (?:an?|the|two|three|several) )|${forms('put/puts/putting')} (?:pen to paper on|(?:their|his|her) (?:names?|signatures?) to)`,
      `${forms('initial initial+ ink adopt endorse approve accept')}(?= (?:the|an?) (?:[\\p{L}-]+ ){0,3}?(?:Declaration|Communiqu[eé]|Statement|Charter|Convention|Roadmap|Action Plan|Accord|Pact|Compact)\\b)|${forms('swap+ exchange')}(?= (?:[\\p{L}-]+ ){0,3}?(?:offers|instruments|texts|drafts|lists|letters|documents|copies|ratifications)\\b)`,
    ],
    'a document is the object of signing, adopting or exchanging',
  ),
  row(
    'signing',
    'signed',
    `${forms('witness oversee/oversaw/oversees attend preside_over')}(?: [\\p{L}]+)? the (?:signing|signature|exchange|conclusion) of|(?:conclud\\w+|ended|closed|culminated|wrapped up|capped)\\b[^.;,]{0,40}? (?:with|by|in) the (?:signing|signature|adoption) of|with the (?:signing|signature|adoption) of|signing ceremony (?:for|of)|(?:bears?|carr(?:y|ies|ied)|bore) (?:both|the|their|two|all|three) (?:\\p{L}+[’']? )?signatures|exchange of (?:letters|notes|instruments) (?:also )?(?:prolonged|extended|renewed|created|sealed|confirmed|settled|amended|rounded off|completed)(?= )|signatures were (?:put|affixed|added|set) to(?= )|${forms('put/puts/putting set/sets')} (?:pen|(?:their|his|her) (?:names?|signatures?|hands?)) to (?=(?:an?|the) (?:[\\p{L}-]+ ){0,3}?${DOCUMENT}\\b)|(?:became|becomes|become) (?:the )?[\\p{L}-]+ (?:country|state|nation|party|member|city) to (?:sign|ratify|adopt|accede to)(?= )`,
    'a noun for signing with its document',
    'whole',
  ),
  row(
    'signed-nominal',
    'signed',
    `(?<=^(?:in )?the [^.;,]{0,40}?\\b(?:${DOCUMENT})\\b[^.;,]{0,60}, )(?:signed|adopted|initialled|initialed|inked)(?= (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|here|by acclamation|unanimously|at the (?:end|close)))|(?<=^(?:an?|two|three) [^.;,]{0,40}?\\b(?:${DOCUMENT})\\b[^.;,]{0,60}, )(?:signed|adopted|initialled|initialed|inked|concluded)(?= (?:on|at|in|by|after|yesterday|today|here|late|early|shortly|between|last))|(?<=\\b(?:talks|meeting|round|session|visit|summit|consultations|negotiations|dialogue|conference|forum|day|hours|nations|ministers|leaders|delegations|sides)\\b[^.;]{0,90} |^)(?:ended|closed|concluded|culminated|wrapped up|wound up|parted|resulted|emerged) (?:with|in) (?:an?|the|two|three|several) (?:(?!agreement|deal)[^.;,]){0,50}?\\b(?:memorand(?:um|a)|mous?|protocols?|declarations?|joint statement|communiqu[eé]|road ?map|action plan|plan of action|letter of intent|minutes)\\b`,
    'a document with a participle, or as the end of a meeting',
    'whole',
  ),
  row(
    'listed-first',
    'signed',
    '(?<=^(?:(?:also|further|likewise|equally|then|finally|among (?:those|the [\\p{L} ]{3,30})) )?)(?:signed|adopted|initialled|initialed|inked|exchanged) (?:was|were)(?= )',
    'a participle fronted before what was signed: "Also signed was a protocol"',
    'whole',
  ),
  row(
    'one-more-document',
    'signed',
    '(?<=\\b(?:a|the) (?:second|third|fourth|fifth|further|separate|other|another) (?:M[oO]U|memorandum|agreement|protocol|letter)[^.]{0,80}, )(?:pairs|provides|covers|sets|concerns|deals|creates|establishes|foresees|links|commits|allows)',
    'a further document in a list of those signed, told by what it holds',
    'whole',
  ),
  row(
    'no-agreement',
    'discussed',
    [
      'no (?:agreement|consensus|progress|headway|deal|decision|promise) (?:was|were|could be|had been|has been) (?:reached|found|made|taken|given) (?:on|over|about)|(?:was|were) (?:left|put off|kept|held over) (?:for|until|till) (?:another|a later|the next) (?:day|time|date|round|session|meeting|occasion)|(?<=\\b(?:sides|they|both|parties|delegations|ministers|two) )did not (?:agree|see eye to eye) (?:on|over|about)',
      `(?:there (?:was|were)|they (?:came to|reached|found)) no (?:agreement|consensus|progress|deal|meeting of minds|understanding|breakthrough|decision) (?:on|over|about)|no (?:agreement|consensus|progress|headway|deal|decision|solution|compromise|breakthrough) (?:was|were|could be) (?:reached|found|made|taken|struck|achieved) (?:on|over|about|for)|(?:disagreements?|differences|discord|deadlock) (?:persisted|persists?|remain(?:s|ed)?|prevail(?:s|ed)?|continued?) (?:on|over|about|between|in)|(?:was|were) (?:left|kept) (?:open|unresolved|unsettled|in abeyance|pending)|(?:had|have|held|hold) (?:differing|different|diverging|divergent|opposing|contrasting) (?:views|opinions|positions) (?:on|over|about)`,
    ],
    'what was talked about without a result was talked about',
    'whole',
  ),
  row(
    'agreement-reached',
    'agreed',
    [
      `(?:agreement|consensus|understanding|common ground|a deal|a compromise|accord|convergence|arrangement|settlement|truce|ceasefire|terms)s?(?: in principle)?(?: (?:on|for|to|over|about|between) [^.;]{3,90}?)? (?:was|were|has been|had been|is) (?:also |further |swiftly |finally |eventually |unanimously )?(?:reached|found|achieved|struck|secured|taken|made|forged|noted|arrived at|worked out|hammered out|thrashed out|sealed|clinched|brokered|obtained|concluded(?! between))|(?:consensus|agreement|understanding) (?:emerged|crystalli[sz]ed)|there (?:was|is|were) (?:also )?(?:(?:an?|broad|universal|general|strong|near|growing|considerable|full|general|wide|unanimous|complete|shared|clear) )*(?:agreement|consensus|understanding|unanimity) (?:on|that|to|about|among|between)|a decision was (?:also )?taken (?:to|on)|it (?:was|is|has been|had been) (?:also |further |likewise |unanimously |mutually |jointly |thus |therefore |moreover |,[^,]{3,30}, )*(?:agreed|decided|resolved|concluded|settled)|it (?:was|has been) (?:also |further |likewise )?(?:established|arranged|fixed|understood|determined|laid down|stipulated|ruled)(?= (?:to |that [^.;]{2,90}? (?:will|would|shall|should|is to|are to)\\b))|(?<=^(?:(?:also|further|likewise|equally|finally) )?)(?:agreed|approved|endorsed|ratified|passed|settled|decided)(?: (?:up)?on)? (?:was|were)(?= )`,
      // with those who agree between
      `there (?:was|is|were) (?:also )?(?:(?:an?|broad|universal|general|strong|near|growing|considerable|full|wide|unanimous|complete|shared|clear) )*(?:agreement|consensus|understanding|unanimity|accord) (?:among|between|around the table)[^.;]{3,70}? (?:on|that|to|about)\\b|(?:agreement|consensus|an understanding|common ground|accord)(?: [^.;]{3,60})? (?:was|were) (?:also )?(?:reached|found|achieved) only on|(?<=\\b(?:proposals?|idea|call|suggestion|initiative|plan|motion)\\b[^.;]{0,60} )(?:found|won|got|received|met with|gained|enjoyed) (?!no )(?:[\\p{L}]+ ){0,2}?(?:support|approval|agreement|acceptance|backing|favou?r|assent)|(?<!(?:was|were) )(?:passed|carried|went through|sailed through) (?:without (?:debate|dissent|a vote|discussion|opposition)|unopposed|unanimously|by \\d|by a|on a (?:vote|show)|into law)`,
    ],
    'a noun for agreement with a verb of reaching, or "it was agreed"',
    'whole',
  ),
  row(
    'result-noun',
    'agreed',
    [
      `(?<=\\b(?:main|chief|principal|tangible|concrete|only|first|visible|other|further|practical|the|one|sole|immediate|big|biggest|real|notable) )(?:results?|outcomes?|fruits?|upshot|achievements?|gains?|products?) (?:of (?:the|these|their|his|her|two|three) [^.;,]{3,60} )?(?:was|were|is|are)(?= (?:an?|the|that|to|two|three|four|five)\\b)|(?<=\\b[Aa]mong (?:the |their |its )?)(?:results?|outcomes?|fruits?|achievements?|gains?|decisions|agreements) (?:of (?:the|these|their|his|her|two|three) [^.;,]{3,60} )?(?:was|were|is|are)(?= )|(?<=^out of (?:the|their|these) (?:[^.;,]{3,20} )?${TOPICAL} )came(?= )`,
      // agreement as what a meeting is crowned with, or what comes
      `(?:agreement|understanding|accord|consensus|compromise|deal)s?(?: in principle)? (?:on|to|about|over|for) [^.;]{3,90}? (?:crowned|capped|sealed|rounded off|closed|concluded|ended)(?= (?:the|their|two|three|a)\\b)|(?:breakthrough|agreement|understanding|accord|compromise|settlement|deal) (?:came|followed|was had|emerged) (?:on|over|about)(?= )|(?:have|has) an agreed (?:text|draft|list|position|line|timetable|plan)(?= (?:on|for|of))`,
      // "All that they agreed on was a weekly call"
      `(?:all|what|the (?:one|only) thing) (?:that )?(?:the two|they|both|the (?:two )?(?:sides|ministers|delegations|parties|leaders|talks|meeting)) (?:(?:could|did|were able to|managed to) )?(?:${forms('confirm decide settle settle_on achieve produce secure conclude agree agree_on agree_upon yield bring/brought')}) (?:was|is|were|are)(?= )`,
      `(?:clear|open|smooth)(?:s|ed)? the way (?:for|to)(?= )`,
      // a quarrel that is over
      `(?:quarrel|dispute|row|strike|feud|stand-?off|deadlock|conflict|boycott|blockade|wrangle)(?: (?:over|about|on|between|at|with) [^.;,]{3,60})? (?:is|was|has been) (?:now |thus |finally )*(?:over(?! the)|at an end|laid to rest|buried|settled|resolved|ended)`,
      // nobody against it
      `(?:nobody|no one|none(?: of [^.;,]{3,40})?|no (?:delegation|member|minister|side)|neither (?:side|delegation|minister)) (?:objected|was opposed|raised (?:an )?objections?|spoke against|voted against|dissented)|(?:found|find) (?:themselves|common cause) (?:in (?:full |broad )?agreement|at one|of one mind) (?:on|about|that|over)|it (?:was|is) common ground (?:that|among)`,
    ],
    'a noun for what came of a meeting, with a verb of being or coming',
    'whole',
  ),
  row(
    'conclude-text',
    'agreed',
    `${forms('conclude close clear finali[sz]e settle complete wrap+_up clinch')}(?= (?:the |two |three |four |five )?(?:[\\p{L}-]+ ){0,5}?(?:chapters?|negotiations on|talks on|text of|annex))`,
    'chapters concluded are agreed',
  ),
  row(
    'call-off',
    'position',
    `${forms('turn_down reject rebuff refuse dismiss oppose decline veto spurn repudiate denounce criticise criticize condemn deplore decry lambast reproach accuse rebuke protest contest dispute deny')}(?! by\\b)(?= (?!to (?:comment|elaborate|say|answer|give|discuss|be|specify|provide|disclose)))|${forms('rule/rules/ruled/ruling')} out|turn(?:ed|s) (?:it|that|this|them|the \\p{Ll}+(?: \\p{Ll}+)?) (?:down|away)\\b|${forms('object')} to`,
    'refusal and blame are positions',
  ),
  row(
    'will-not',
    'position',
    '(?:was|were|is|are) (?:not|far from|less than|anything but) (?:yet )?(?:happy|satisfied|convinced|pleased|persuaded|impressed|ready to|prepared to|willing to|content)|made no secret of|(?:did not|does not|do not|never) (?:hide|conceal|disguise|mince)|let it be known|left no doubt|(?:would|will|could|did|does) (?:not|never)(?:, however,)? (?:move beyond|hear of|accept|agree|countenance|tolerate|recogni[sz]e|budge|yield|give way|rule out|support|back)|had no intention of',
    'a refusal is a position',
    'whole',
  ),
  row(
    'set-goal',
    'agreed',
    [
      `(?<=\\b[Tt]h(?:e|is|at) (?:[\\p{L}-]+ ){0,2}(?:deal|agreement|accord|truce|ceasefire|pact|settlement|package|compromise|contract) (?:also |further )?)(?:provides for|foresees|stipulates|envisages|obliges|commits|requires|lays down|sets|includes|introduces|guarantees|grants|raises|gives|cuts|lifts|extends|allows)(?= )|${forms('extend prolong renew')}(?= (?:their|the|a|its) (?:[\\p{L}-]+ ){0,3}?(?:cease-?fire|truce|agreements?|accord|pact|contract|arrangement|mandate|deadline)\\b)|${forms('yield produce generate bring/brought/brings deliver')}(?= (?:an?|the|two|three|broad|full|partial) [^.;]{0,50}?\\b(?:agreements?|deals?|understandings?|consensus|compromise|truce|ceasefire|settlement|accord)\\b)|(?:ended|closed|concluded|wrapped up|finished)(?= (?:their|its|the|a)\\b[^.;]{3,110}? with (?:an?|the) (?:[\\p{L}-]+ ){0,3}?(?:agreement|deal|accord|pact|understanding) (?:to|on|that)\\b)|(?:${forms('result end culminate close conclude part emerge')}|${forms('lead/led/leads')}|came away|walked away|wrapped up) (?:in|to|with|by)(?= (?:an?|the|two|three|broad|full|partial) [^.;]{0,50}?\\b(?:agreements?|deals?|understandings?|consensus|compromise|truce|ceasefire|settlement|accord)\\b)|${forms('come/came/comes')} to (?:terms|an? [\\p{L}-]* ?(?:agreement|arrangement|understanding))(?= (?:on|over|about|with|to|for|under))|${forms('settle')} on(?= )|${forms('shake/shook/shakes')} hands on|${forms('set/sets/setting fix')}(?: themselves| for themselves)? (?:(?:an?|the|new|ambitious|joint|common|shared) )*(?:goal|target|objective|deadline|timeline|timetable|date)s?|(?:was|were|are|is) (?:\\w+ )?(?:unanimous|of one mind|of the same (?:mind|view|opinion)|at one|in (?:full |broad |complete )?agreement) (?:on|in|that|about|to)|${forms('see/saw/seen/sees')} eye to eye on|${forms('reach strike/strikes/struck/striking clinch seal hammer_out broker secure forge achieve arrive_at come/came/comes_to find/found/finds')} (?:(?:an?|the|full|broad|common|in-principle|tentative|provisional|preliminary|political|framework|general|mutual) )*(?:agreements?|deals?|understandings?|consensus|accords?|compromise|common ground|settlement)|${forms('give/gave/given/gives/giving')} (?:(?:the|their|its|his|her) )?(?:green light|go-ahead|nod|approval|consent|blessing|assent)`,
      // what a text lays down
      `(?<=\\b[Tt]h(?:e|is|at) (?:[\\p{L}\\d-]+ ){0,3}(?:deal|agreement|accord|truce|ceasefire|pact|settlement|package|compromise|contract|protocol|charter|declaration|plan|memorandum|arrangement|programme|road ?map|partnership|treaty|formula|scheme|text|communiqué|document|resolution) (?:also |further )?)(?:obliges|commits|binds|caps|limits|bans|bars|names|calls for|entitles|allots|doubles|halves|frees|opens|closes|ends|fixes|spells out|lays out|exempts|restores|phases out|keeps|puts|brings|makes|defines|divides|splits|mandates|assigns|specifies|prescribes|prohibits|forbids|permits|lets|empowers|abolishes|scraps|settles|provides|protects|secures|ensures|stipulates|envisions|foresees|covers|creates|establishes|hands|offers)(?= )`,
      // what is kept going
      `${forms('extend prolong renew roll_over')}(?= (?:their|the|a|its) (?:[\\p{L}-]+ ){0,3}?(?:charter|memorandum|programme|program|partnership|swap|quotas?|licen[cs]e|lease|moratorium|freeze|mission|scheme|waiver|protocol|treaty|status|twinning)\\b)`,
    ],
    'a goal set or an agreement reached is a decision taken together',
    'active',
  ),
  row(
    'agree',
    'agreed',
    [
      `${forms('agree decide resolve consent')}(?=${ASIDE},? (?:to|${ON}|that|in favou?r|upon|a|an|the|un|for|not)\\b)|${forms('accept')}(?= to \\p{Ll}| that [^.;,]{3,60}? (?:must|should|will|would|shall|needs? to|has to|have to) )|(?:moved|motioned|proposed) (?:to|that)(?= [^.]{5,200}?[;,] (?:and )?(?:the|his|her|this) (?:motion|proposal|amendment) (?:was )?(?:then )?(?:carried|passed|approved|adopted|went through))|${forms('concur+')}(?= (?:that|in|on|with|to)\\b)|${forms('approve endorse ratify authori[sz]e mandate task instruct direct empower commission entrust')}(?= (?:a|an|the|to|their|its|our|his|her|that|in principle|\\p{Lu}|\\d|senior|officials|experts|ministers|technical|relevant|for))|approved(?=, (?:by |unanimously, |\\d+[-–]\\d+, ))|voted,? [^.]{0,25}?(?=to (?!\\d)|in favou?r )|${forms('pass carry')}(?= (?:an?|the) (?:[\\p{L}-]+ )?(?:motion|resolution|budget|by-?law|amendment))|${forms('pass carry adopt')}(?=(?: [\\p{L}-]+){0,7}? (?:motion|resolution|budget|by-?law|amendment|ordinance|bill|law|act|measure|decree|levy)s?\\b)|${forms('accept')}(?= (?:an?|the|his|her|their|its) (?:[\\p{L}\\p{Sc}\\d,.’'-]+ ){0,4}?(?:gift|donation|grant|resignation|report|minutes|audit|accounts|bid|tender|loan|creation|establishment|setting up|proposals?|plan|formula|compromise|idea|request|recommendations?|text|draft|offer|terms|demands?|principle|deployment|presence|opening|extension|timetable|condition|conditions)\\b)|${forms('undertake/undertook/undertaken/undertakes/undertaking')}(?= to )|${forms('establish create found')}(?= (?:an?|the|two|three|their) (?:[\\p{L}-]+ ){0,4}(?:committee|group|council|commission|mechanism|task force|hotline|secretariat|fund|body|channel|forum|platform|centre|center|dialogue|partnership|network))|${forms('set/sets/setting')} up(?= (?:an?|the|two|three|their) )|${forms('grant')}(?= [^.;]{0,80}?\\b(?:authority|permission|approval|leave|clearance|licen[cs]e|powers?|mandate)\\b)|${forms('elect appoint')}(?= (?:an?|the|its|their|\\p{Lu}))|${forms('green-light/green-lighted')}|${forms('defer postpone')}(?= (?:an?|the|its|their|consideration|discussion|debate|action))|put off(?= )|${forms('opt+')} (?:to|for)|${forms('arrange')}(?= (?:to \\p{Ll}|for (?:an?|the|their)\\b))`,
      // to table in America is to put off
      `${forms('table')}(?= [^.;]{3,120}? (?:until|till|indefinitely|to (?:its|the) next)\\b)`,
      // a quarrel or its terms
      `${forms('settle resolve end heal defuse')}(?= (?:the|their|an?|its) (?:[\\p{L}-]+ ){0,4}?(?:dispute|row|quarrel|differences|standoff|stand-off|deadlock|impasse|feud|wrangle|strike|terms|boundary|border|price|tariff)s?\\b)`,
      // what blocked them
      `(?:found|find|finds) a way (?:out of|round|around|past)|${forms('break/broke/broken/breaks bridge overcome/overcame iron_out')}(?= (?:the|their|a) (?:[\\p{L}-]+ ){0,2}?(?:deadlock|impasse|logjam|gaps?|differences|stalemate)(?! by \\p{L}+ing))`,
      // ranks and limits
      `${forms('lift elevate upgrade raise lower')}(?= (?:their|the|its|bilateral) (?:[\\p{L}-]+ ){0,4}?(?:ties|relations|relationship|dialogue|partnership|cooperation|consultations|status|ceiling|threshold|cap|limit|quotas?|representation)\\b)`,
      // orders to those below
      `${forms('order charge direct instruct task commission authori[sz]e')}(?= (?:their|its|officials|officers|staff|engineers|negotiators|deputies|experts|the (?:secretariat|ministers?|ministries|committee|commission|working group|bureau|bank|police|officers|clerk|staff|administration|chair)|(?:senior|technical) officials)\\b[^.;]{0,60}? (?:to|with)\\b)`,
      // bodies set up
      `${forms('constitute form institute name designate appoint launch')}(?= (?:an?|the|two|three|their|its) (?:[\\p{L}-]+ ){0,4}?(?:committee|group|panel|team|task force|council|commission|cell|board|envoy|coordinators?|focal points?)s?\\b)`,
      // priorities
      `${forms('identify single_out choose/chose/chosen select pick')}(?= [^.;]{3,140}? as (?:(?:the|an?|key|main|priority|new|first|focus|promising|potential|possible) )*(?:priorit\\p{L}+|areas?|fields?|sectors?|focus|sites?|venue))`,
      // plans drawn
      `${forms('map+_out chart draw/drew/drawn_up work_out lay/laid_out lay/laid_down outline')}(?= (?:an?|the|their|new|joint|common) (?:[\\p{L}-]+ ){0,3}?(?:plan|road ?map|course|calendar|programme|program|timetable|rules|principles|steps|strategy|framework|schedule|guidelines)s?\\b)`,
      // working as one
      `${forms('join pool')} (?:hands|forces|efforts|resources)|${forms('team')} up(?= (?:to|in|on|for|with))`,
      // to sign off is to approve
      `${forms('sign')} off on(?= )|${forms('give/gave/given/gives lend/lent')} (?:(?:an?|the|their|its|his|her|formal|final|unanimous|provisional) )*(?:nod|blessing|go-ahead|thumbs-up|seal of approval)(?= )`,
    ],
    'a decision taken together, whose object follows',
  ),
  row(
    'body-act',
    'agreed',
    [
      // a chamber in its session
      `(?<=\\b(?:[Mm]embers|[Cc]ouncillors|[Tt]rustees|[Dd]eputies|[Ll]awmakers|[Ll]egislators|[Ss]enators|[Dd]elegates|[Cc]ommissioners|[Aa]ldermen|[Ss]upervisors|[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Aa]ssembly|[Cc]hamber|[Cc]ongregation|[Cc]ommission) (?:also |then |unanimously |further |narrowly )?)(?:backed|supported|banned|scrapped|allocated|imposed|introduced|raised|cut|froze|waived|amended|designated|named|rezoned|shelved|nodded through|waved through|cleared|awarded|rescinded|repealed|lowered|increased|ordered|abolished|outlawed|barred|renamed|closed(?! (?:on|in|at|with|after|its|their)\\b)|reopened|fixed|set)(?= (?:an?|the|its|their|all|up to|\\p{Sc}|\\d|[\\p{L}-]+s?\\b))(?! (?:off|out|up|himself|themselves))`,
      // several together
      `(?<=\\b(?:[Bb]oth|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Tt]he) (?:\\p{Ll}+ )?(?:sides|countries|parties|ministers|governments|states|leaders|presidents|delegations|nations|commissions|mayors|unions|companies) (?:also |then |further |jointly )?)(?:abolished|scrapped|froze|capped|rolled over|shared out|divided|allotted|named|picked|appointed|designated|delimited|demarcated|rescheduled|settled|lifted|halved|doubled|extended|pencilled in|earmarked)(?= )`,
    ],
    'a chamber, or several together, do what they decide',
  ),
  row(
    'agreed-passive',
    'agreed',
    [
      'agreed(?= (?:on|upon|to))|(?<=\\b[Aa]n? [^.;]{3,80} (?:was|were) )(?:carried|passed)|(?<!\\binvitation (?:was|were|has been) (?:\\p{L}+ly )?)accepted(?! (?:as|that|practice)\\b)|(?:extended|prolonged)(?= (?:by|until|for|to))|approved|endorsed|decided|ratified|settled|finali[sz]ed|(?:set up|established|created|instructed|tasked|mandated|directed|entrusted|elected|appointed)(?= )|(?:handed|referred|assigned|passed|(?<!\\b(?:session|round|meeting|talks|chair)\\b[^.;,]{0,80} (?:was|were) )left|entrusted|delegated|remitted)(?= (?:over )?to (?:an?|the|their|its) (?:[\\p{L}-]+ ){0,4}?(?:group|committee|commission|panel|team|experts|body|ministers|ministries|negotiators|task force|secretariat|technicians|lawyers|deputies)\\b)',
      `(?:constituted|formed|instituted|greenlit|green-lit|rolled over|waved through|nodded through|given (?:the|their|a) (?:go-ahead|green light|nod|thumbs-up)|put on paper|granted(?! an? (?:\\p{L}+ )?audience)|found common ground|ironed out|resolved(?! by the)|called off by mutual)(?![^.;]{0,30} in (?:19|20)\\d\\d)`,
    ],
    'a decision in the passive, whose subject is what was decided',
    'passive',
  ),
  row(
    'deed-passive',
    'agreed',
    `(?<=\\b(?:fees?|dut(?:y|ies)|tariffs?|tax(?:es)?|bans?|embargo(?:es)?|quotas?|visas?|restrictions?|limits?|treat(?:y|ies)|agreements?|accords?|pacts?|contracts?|leases?|licen[cs]es?|mandates?|deadlines?|moratori(?:um|a)|permits?|sanctions|curfews?|tolls?|lev(?:y|ies)|charges?|plans?|projects?|schemes?|programmes?|lists?|caps?|ceilings?|thresholds?|requirements?|scholarships|places|work|talks)\\b[^.;,]{0,80} )(?:renewed|scrapped|abolished|lifted|suspended|waived|halved|doubled|trebled|tripled|lowered|frozen|shelved|dropped|put on (?:hold|ice)|enlarged|widened|expanded|reinstated|restored|eased|relaxed|tightened|revived|withdrawn|laid to rest|(?:cut|raised|increased|reduced|extended|brought)(?= (?:to|by|from|until)\\b))(?! in (?:19|20)\\d\\d)`,
    'what two can only do together to a rule, a tax or a plan, in the passive',
    'passive',
  ),
  row(
    'stress-resolve',
    'committed',
    [
      `${forms('reiterate underline underscore stress emphasi[sz]e highlight confirm renew repeat restate declare affirm')}(?= (?:their|its|his|her|our|the|full|continued|[\\p{L}’'-]+[’']s|\\p{Lu}\\p{L}+)${MODIFIERS} ${RESOLVE}\\b)`,
      `${forms('confirm reaffirm')}(?= that (?:neither|no|none|the sides? (?:would|will) not)\\b)|${forms('reaffirm affirm confirm renew stress underline emphasi[sz]e reiterate voice express signal signal+ state')}(?= (?:[\\p{L}’'-]+ ){0,3}?(?:keenness|eagerness|aspiration|ambition|intentions?|plans?|openness|firm support|full support)\\b)`,
    ],
    'a resolve is the object, whichever verb says it',
  ),
  row(
    'reaffirm-passive',
    'committed',
    `(?<=\\b(?:${RESOLVE})\\b[^.;]{0,90} )(?:reaffirmed|reiterated|restated|renewed|affirmed|pledged|voiced|expressed|stressed|underlined)(?! by \\p{Lu}[^.]* in)`,
    'a resolve is the subject of a passive',
    'passive',
  ),
  row(
    'attitude-passive',
    'position',
    [
      `(?<=\\b(?:${ATTITUDE})\\b[^.;]{0,90} )(?:expressed|voiced|conveyed|registered|recorded|raised|noted|aired|put on record|placed on record|extended)|(?:welcomed|commended|praised|condemned|deplored|regretted|hailed|applauded|appreciated)`,
      `(?:praised|lauded|thanked|applauded|congratulated|criticised|criticized|acclaimed|(?<=\\b(?:favourably|favorably|warmly|well|coolly|badly|positively) )received|highlighted|underlined|underscored|emphasi[sz]ed|stressed|recogni[sz]ed|acknowledged|paid tribute to|saluted)(?! by (?:analysts|critics|observers))`,
    ],
    'an attitude is the subject or the verb of a passive',
    'passive',
  ),
  row(
    'impersonal',
    'position',
    [
      'it (?:was|is|has been) (?:also |further |likewise |once again |particularly )?(?:noted|stressed|underlined|underscored|emphasi[sz]ed|highlighted|recogni[sz]ed|acknowledged|hoped|felt|observed|pointed out|affirmed|recommended|suggested|proposed|considered|recalled with \\p{L}+)(?: with [\\p{L} ]{3,30}?)?(?= (?:that|how|as))',
      `(?:emphasis|stress|importance|value|weight|a premium) (?:was|is) (?:also |again |likewise |particularly )?(?:laid|placed|put) on|(?:satisfaction|relief|optimism|unease|concern|disappointment|scepticism|frustration|alarm|anger|pessimism|goodwill) (?:prevailed|dominated|reigned|was palpable|ran high|lingered|was widespread|was shared)|there (?:was|were) (?:also )?(?:(?:an?|general|broad|great|deep|wide|widespread|shared|some|much|grave|real) )*(?:concern|satisfaction|regret|alarm|unease|support|sympathy|praise|criticism|worry|disquiet|appreciation|opposition)s? (?:on all sides |among [^.;]{3,40} |all round |on both sides )?(?:at|about|over|for|that|on|to|from|with)|(?<=\\b(?:pleas?|requests?|demands?|calls?|appeals?|proposals?|bids?)\\b[^.;]{0,60} )(?:went (?:unanswered|unheard|unheeded|nowhere)|fell on deaf ears|(?:got|received|found|drew) no (?:answer|reply|response|hearing|support)|came to nothing)|(?:met|was met|were met) with (?:[\\p{L}]+ )?(?:reservations|scepticism|skepticism|resistance|opposition|criticism|concern|silence|caution|objections|hostility)|(?:came|come|comes) in for (?:[\\p{L}]+ )?(?:praise|criticism|censure|reproach)|(?:placed|put|went) on record (?:its|their|his|her)`,
    ],
    'an impersonal passive that values what follows',
    'whole',
  ),
  row(
    'in-the-view-of',
    'position',
    "(?<=^)for (?:(?:Mr |Ms |Mrs |Dr |Minister |President )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}), (?=(?:the|this|that|these|such|it|nothing|no|any|every) [^.;,]{0,60}?(?:is|was|are|were|remains?|remained|means|meant|comes?|came)\\b)|(?<=^|[.;] |, )in (?:(?:the )?(?:view|opinion|judge?ment|eyes|assessment|estimation|reading) of(?= (?:the |his |her )?\\p{Lu})|(?:Mr |Ms |Mrs |Dr )?\\p{Lu}[\\p{L}’'-]+['’]s? (?:view|opinion|judge?ment|eyes|assessment|estimation|reading),)",
    'what somebody thinks, with the thinker fronted',
    'whole',
  ),
  row(
    'reaffirm',
    'committed',
    `${forms('profess')}(?= (?:their|its|his|her) (?:[\\p{L}-]+ ){0,2}?(?:commitment|support|attachment|solidarity|readiness)\\b)|${forms('reaffirm re-affirm reiterate restate affirm re-commit+ recommit+ rededicate')}(?= )`,
    'a resolve held already is said again',
  ),
  row(
    'pledge-thing',
    'announced',
    `${forms('pledge promise commit+ earmark allocate')}(?= (?:about|some|nearly|almost|over|more than|up to|an additional|a further|an extra|another|additional|\\p{Sc}|\\d|US|[A-Z]{1,3}\\p{Sc}|EUR|USD|[a-z-]+ (?:million|billion)))`,
    'a sum or a number of things is the object',
  ),
  row(
    'pledge',
    'committed',
    [
      `${forms('pledge vow swear/swore/swears')}(?= (?:to |that |their |its |his |her |continued |closer |full |not |never |support))|${forms('commit+')}(?= (?:to |themselves|itself|himself|herself))|${forms('express voice convey declare signal signal+ state offer extend indicate manifest show/showed/shown/shows pledge')}(?!(?: [\\p{L}’'-]+){0,3}? ${ATTITUDE}\\b)(?=${MODIFIERS} (?:${RESOLVE}|full support))|(?:stands?|stood|is|was|are|were|remains?|remained) (?:\\w+ )?(?:ready|prepared|willing|determined|committed|resolved|keen) to|${forms('throw/threw/throws/thrown')} (?:their|its|his|her) weight behind|${forms('lend/lent/lends')} (?:their|its|his|her) support|${forms('back')}(?= (?:the|its|their|a|\\p{Lu}))|${forms('assure')}(?= [^.;]{2,80}?\\b(?:that [^.;]{3,90}? (?:would|will)|support|backing|commitment|readiness|solidarity|continue|go on|remain|rely|count|stand|adhere|respect|honou?r)\\b)|${forms('give/gave/given/gives offer provide')}(?= (?:[\\p{L}-]+ ){0,3}?(?:assurances?|guarantees?) )|declared (?:themselves|itself|himself|herself) (?:[\\p{L}]+ )?(?:bound|committed|ready|resolved|determined|willing|prepared)|${forms('adhere')} to|${forms('abide')} by|(?:stands?|stood) by (?:the|its|their|his|her)`,
      `(?:stuck|sticks?|kept|keeps?|held|holds?) (?:to|fast to) (?:the|their|its) (?:[\\p{L}-]+ ){0,3}?(?:truce|ceasefire|commitments?|pledges?|agreement|deadline|timetable|promise|goals?)|${forms('renew')}(?= (?:their|its|his|her|the) (?:[\\p{L}-]+ ){0,2}?(?:pledges?|vows?|promises?|commitments?|allegiance))|(?:keen|eager|intent|bent) (?:to|on)(?= )|(?:ended|closed|concluded|wound up|wrapped up|parted|rounded off)\\b[^.;]{0,60}? with (?:an?|the) (?:[\\p{L}-]+ )?(?:pledge|commitment|vow|promise|resolve)(?: (?:by|of|from|among) (?:the |both |all )?[^.;,]{3,40}?)? to|declared (?:its|their|his|her) (?:readiness|willingness|support|intention)|(?:said|says|stressed|added) [^,.;]{2,50}? (?:was|is|were|are|stood|stands?) (?:[\\p{L}]+ )?(?:ready|prepared|willing|determined|committed|resolved) to`,
    ],
    'a shared resolve or a support, without a concrete thing given',
  ),
  row(
    'announce',
    'announced',
    [
      `${forms('announce unveil')}(?= (?!(?:in|on|at|by|last|earlier|yesterday)\\b))|${forms('promise donate grant')}(?= )|put forward(?= [\\p{Sc}A-Z\\d])|${forms('offer')}(?= (?:to|\\d|an?|the|some|its|their|\\p{Sc}|(?!condolences|congratulations|thanks|apolog|support|prayers|sympath|good|help|assistance|hope|words|praise)\\p{L}+ (?:\\p{L}+ )?(?:for|to)\\b))|${forms('withdraw/withdrew/withdrawn/withdraws drop+ lift suspend shelve waive call_off end')}(?= (?:its|their|his|her|the|an?) (?:[\\p{L}-]+ ){0,3}?(?:threats?|demands?|strikes?|walkout|bans?|claims?|objections?|veto|embargo|blockade|sanctions|complaints?|suit|notice|restrictions?|boycott|reservations?|requirement|sit-in)\\b)|${forms('invite')}(?= (?!to \\p{Ll}))|${forms('extend issue convey deliver hand_over')} (?:an?|the|his|her|their|its) (?:\\w+ )?invitation|${forms('accept')} (?:an?|the|his|her|their|this) (?:[\\p{L}’'-]+ ){0,3}?invitation|${forms('set/sets/setting')} aside|${forms('hand_over donate')}(?= (?:an?|the|\\d|two|three|a first) (?!(?:[\\p{L}-]+ )?(?:chair|chairmanship|presidency|baton|gavel|reins|helm|post|office)))|${forms('give/gave/given/gives')} notice|${forms('give/gave chip+_in put/puts_up pitch_in top+_up add offer provide inject make/made_available follow_with set/sets_aside contribute donate')}(?= (?:in |with |up |another |an? (?:further|additional|extra) |an initial |some |about |nearly |up to )?(?:\\p{Sc}|\\p{Lu}{1,3} ?\\p{Sc}?\\d|\\d+(?:[.,]\\d+)?[ -]?(?:million|billion|m|bn|euros?|dollars|tonnes|tons)\\b)(?![^.;]*\\b(?:in (?:19|20)\\d\\d|last (?:year|month)|since|so far|to date|previously|earlier|already)\\b))|${forms('promise pledge')}(?= )|${forms('contribute')}(?= (?:\\p{Sc}|\\d|US|some|about))`,
      // offers at the table
      `${forms('table put/puts/putting lay/laid/lays')}(?= (?:an?|the|its|their|his|her|new|two|three) [^.;]{0,60}?\\b(?:offer|proposal|draft|bid|package|plan|formula)s?\\b)|${forms('put/puts')}(?= [^.;]{2,60}? on the table\\b)|${forms('improve sweeten raise increase lift up+ lower reduce cut/cuts revise soften drop+ double better')}(?= (?:its|their|his|her|the) (?:[\\p{L}-]+ ){0,3}?(?:offers?|demands?|bid|claims?|proposal|pledge|contribution)\\b)`,
      // things held out
      `${forms('offer')}(?= (?:\\p{Lu}\\p{L}+|its (?:neighbou?r|partner|guest)|the \\p{L}+ side) (?:the|an?|its|free|some|two|three|\\d))|${forms('offer')}(?= (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|several|free|up to)\\b)|${forms('hold/held/holds')} out the (?:prospect|possibility|promise) of|${forms('cede volunteer earmark')}(?= (?:an?|the|its|\\p{Sc}|\\d|to|[a-z]+ (?:million|per cent)))|${forms('make/made/makes')}(?= (?!(?:it|them)\\b)[^.;]{3,60} available\\b)|${forms('match')}(?= (?:it|this|that|the) [^.;]{0,40}?with\\b)|${forms('make/made give/gave')} an? (?:firm |formal |written |solemn )?(?:undertaking|promise|pledge|offer|donation|contribution|commitment) (?:to|of|for|that)|${forms('confirm announce pledge')}(?= (?:an?|another) (?:further |additional |extra |new )?(?:\\p{Sc}|\\d))|(?:intends?|intended|plans?|planned) to (?:double|triple|halve|increase|raise|expand|allocate|introduce|establish|resume|restore|admit|send|give|build|provide|donate|fund|finance|deploy|train|invest|host|supply|deliver|post|lend|grant|offer|contribute|dispatch|release|lift|withdraw)(?= )`,
      // gifts that a guest brings
      `${forms('bring/brought/brings')}(?: with (?:him|her|them|it))? (?:an? |the )?(?:[\\p{L}-]+ )?(?:pledge|offer|promise|gift|donation|grant|cheque) of|${forms('come/came arrive')} (?:with|bearing) (?:an? |the )?(?:[\\p{L}-]+ )?(?:pledge|offer|promise|gift|donation|grant|cheque) (?:of|for)|${forms('throw/threw/throws open')} open(?= (?:its|their|the|an?))`,
      // a sum that comes to light
      `${forms('disclose reveal')}(?= (?:an?|the|new|\\d|\\p{Sc}) ?[^.;]{0,50}?\\b(?:credit|loans?|grants?|funds?|aid|donation|contribution|million|billion|scholarships?|package|gift)\\b)`,
      // invitations on their way
      `${forms('extend convey relay issue deliver transmit+ pass_on hand_over renew repeat')}(?= [^.;]{0,60}?\\b(?:an?|the|his|her|their|its) (?:[\\p{L}’'-]+ )?invitation\\b)`,
      // what was demanded or threatened ends
      `${forms('withdraw/withdrew/withdrawn/withdraws drop+ lift suspend waive call_off end')}(?= (?:its|their|his|her|the|an?) (?:[\\p{L}\\d-]+ ){0,4}?(?:notices?|warning|walkouts?|go-slows?|work-to-rules?|overtime bans?|stoppages?|pickets?|sit-ins?|complaints?|lawsuits?|claims?|demands?|curfew|levy|duty|tariffs?|surcharge|fees?)\\b)`,
    ],
    'one side says what it will do or give',
  ),
  row(
    'doing',
    'announced',
    '(?<=\\b(?:is|are) (?:also |now |therefore )?)(?:calling off|lending|granting|admitting|building|reserving|paying for|lifting|suspending|withdrawing|sending|donating|providing|contributing|setting aside|handing over|releasing|dropping|giving|offering|doubling|funding|financing|supplying|dispatching|deploying|waiving|putting up|making(?=[^.;]{0,90}\\bavailable\\b))',
    'what one side is doing now in return',
  ),
  row(
    'attitude',
    'position',
    [
      `${forms('present')}(?= (?:[\\p{L}’']+ ){0,4}?(?:condolences|congratulations|compliments|greetings|thanks|apologies))|${forms('express voice convey share offer record register extend show/showed/shown/shows note state signal air raise')}(?=${MODIFIERS}[ ]${ATTITUDE}\\b)|${forms('thank congratulate commend praise laud applaud hail salute compliment credit appreciate regret regret+ lament bemoan mourn cherish value')}(?= )|${forms('welcome')}(?= (?!(?:him|her|them|the (?:guests?|visitors?|participants|delegates|delegations?|visiting)|(?:his|her|their|its) (?:[\\p{L}-]+ ){0,4}(?:colleagues?|counterparts?|guests?|visitors?))\\b))|${forms('rejoice')}(?= )|${forms('lodge register file deliver enter make/made')}(?= (?:an?|its|their|his|her) (?:[\\p{L}-]+ ){0,3}?(?:protest|objection|complaint|d[eé]marche|reservation|remonstrance)s?\\b)|${forms('share hold/held/holds')} (?:the|a|this|that|its|their|similar|identical|common) (?:[\\p{L}-]+ )?(?:view|opinion|assessment|belief|conviction|concern|position)s?|(?:was|were|is|are) of (?:the same|one|like|a similar|a different) (?:mind|view|opinion)|(?:was|were|is|are) (?:[\\p{L}]+ )?(?:interested in|uneasy|wary|sceptical|adamant|cautious|firm|clear|blunt|in favou?r of|against|unmoved|lukewarm|keen on)(?= (?:about|on|over|of|that|in|to|using|the|any|an?|\\p{L}+ing))|(?:was|were|is|are) interested in|(?:made|makes?) (?:it )?(?:clear|plain|known)(?= (?:that|to|his|her|its|their))|${forms('find/found/finds')} fault with|${forms('take/took/takes')} (?:issue|exception) (?:with|to)|${forms('fear')}(?= (?:that|the|for))|${forms('defend')}(?= (?:the|its|his|her|their|a))|${forms('stand/stood/stands')} firm on|${forms('come/came/comes speak/spoke/speaks')} out (?:against|for|in favou?r of)|${forms('speak/spoke/speaks')} (?:in favou?r of|up for)|${forms('take/took/taken/takes/taking')} (?:positive )?(?:note|pride)|${forms('pay/paid/pays/paying')} (?:\\w+ )?(?:tribute|homage)|(?:was|were|is|are) of the (?:view|opinion|belief) that|(?:was|were|is|are) (?:\\w+ )?(?:pleased|glad|satisfied|concerned|alarmed|grateful|dismayed|disappointed|encouraged|worried|delighted|saddened|honou?red|confident|optimistic|unhappy|sceptical|skeptical|opposed|appalled|proud)(?= (?:to|at|by|with|that|about|over|for|of))`,
      // attitudes the class above lacks
      `${forms('express voice convey relay share extend offer record register register+ show/showed/shown/shows signal air raise transmit+ put/put_on_record place_on_record hand/handed')}(?= (?:[\\p{L}’'-]+ ){0,6}?(?:disgust|frustration|pride|sympath(?:y|ies)|condolences|understanding|flexibility|openness|caution|approval|disapproval|dissent|concern|alarm|sadness|indignation|impatience|thanks|bitterness|horror|gladness)\\b)`,
      // evaluations
      `${forms('celebrate extol+ decry rue bemoan denounce pillory castigate marvel+_at marvel_at enthuse_about enthuse_over rave_about boast_of apologi[sz]e_for deplore rail_against fault slam+ blast savage chide deride ridicule admire savour relish toast lionise salute')}(?= )|${forms('take/took/takes')} the view(?= )|${forms('look')} forward to(?! (?:the|their|its|an?) (?:[\\p{L}-]+ )?(?:meeting|session|round|visit|summit))|${forms('see/saw')} (?:no|little|great|much|good|every|some|a) (?:[\\p{L}-]+ )?(?:need|reason|sense|merit|point|scope|room|prospect|potential|opportunit\\p{L}+|value|chance|alternative)|${forms('have/had/has')} (?:no|grave|serious|strong|some) (?:objections?|doubts?|reservations|misgivings)|${forms('come/came/comes speak/spoke/speaks')} out (?:in support of|strongly|firmly)|${forms('hold/held stand/stood')} (?:out|firm|fast) (?:on|for|against|over)|${forms('give/gave/gives')} way on|${forms('record note take/took_note register')} with (?:approval|pleasure|pride|gratitude|dismay|disappointment|surprise|alarm|relief|interest|satisfaction|regret|appreciation|concern)|${forms('hail commend thank laud extol+')}(?= )|${forms('narrow')}(?= (?:their|the) (?:[\\p{L}-]+ )?(?:differences|gaps?))`,
    ],
    'an attitude is the object or the verb',
  ),
  row(
    'feeling',
    'position',
    `(?:said|says|added|admitted|confessed) (?:that )?(?:he|she|they|it|his country|her country|his government|her government) (?:was|were|is|felt|remained) (?:[\\p{L}]+ )?(?:relieved|pleased|glad|satisfied|concerned|alarmed|grateful|dismayed|disappointed|encouraged|worried|delighted|saddened|confident|optimistic|hopeful|unhappy|proud|sorry|angry|puzzled|surprised|shocked|convinced|content|thankful|impressed)\\b|(?:was|were|is|are|remained|remains) (?:[\\p{L}]+ )?(?:non-committal|noncommittal|lukewarm|relieved|open to|dismissive|critical of|scathing|supportive of|receptive|cool (?:to|towards)|at odds|thankful|full of praise|generous in (?:his|her|their) praise|less (?:enthusiastic|cheerful|convinced))`,
    'a state of mind that somebody tells of',
    'whole',
  ),
  row(
    'evaluate',
    'position',
    [
      `${forms('acknowledge recogni[sz]e note underline underscore stress emphasi[sz]e highlight')}(?= (?:with|that|the|how|their|its|his|her|a|an|both|[\\p{L}’'-]+))|${forms('believe maintain insist argue contend warn caution complain point_out assert lament deem')}(?= (?:that|of|on|about|against|the|it|\\p{Lu}))|${forms('consider')}(?= [^.;,]{3,60}? (?:to be|as)\\b)|${forms('counter retort')} that(?= [^“"«])|(?:said|says|added)(?= (?:that )?(?:the|all|its|their|\\p{Ll}+s) (?:(?!(?:he|she|it|they|we|would|will)\\b)[\\p{L}-]+ ){0,6}?(?:must|should|ought to)\\b)|called it(?= )|${forms('call')}(?= (?:the|this|that|these|his|her|its|their) (?:[^.;,“]{2,40} )?(?:overdue|premature|unfair|illegal|unjust|outdated|wrong|historic|timely|\\p{L}{4,}(?:able|ible|ful|ous|less))(?!\\p{L}| \\p{L}))|${forms('repeat')}(?= (?:that|the|its|his|her|their))|(?:called|described|termed|branded|labelled|characteri[sz]ed|deemed|judged|considered|thought|found|pronounced|rated|declared)(?= (?:the|it|them|their|his|her|its|this)(?: [\\p{L}’'-]+){0,5}? (?:as |[“"‘«]))|(?:termed|deemed|considered|thought|found|judged|pronounced)(?= (?:the|it|them|its|this)(?: [\\p{L}-]+){0,3}? [\\p{Ll}-]+(?:ble|ful|ive|ous|ent|ant|ory|ic|ate)(?:[.,;]|$))|(?<!\\b(?:release|statement|communiqu[eé]|note|text)\\b[^.;]{0,60} )${forms('speak/spoke/speaks')} of (?:an?|the)(?= [“"‘«])|${forms('speak/spoke/speaks')} (?:highly|warmly|favou?rably|admiringly|fondly) of|called(?= (?:the (?:outcome|talks|meeting|result|agreement|deal|visit)|it|them|him|her)\\b)|${forms('attach')} (?:\\w+ )?(?:importance|significance|value|priority)|${forms('draw/drew/draws')} attention to|${forms('express voice')}(?= (?:[\\p{L}’']+ ){0,3}?(?:view|opinion))`,
      `${forms('acknowledge concede admit+ recogni[sz]e remark observe reason reckon complain grumble lament warn caution object underline flag+')} (?:[\\p{L}]+ )?that(?= [^“"«])|${forms('flag+')}(?= (?:the|an?|its|their|his|her))|${forms('point')} (?:to|out)(?= )|${forms('draw/drew/draws call')} [^.;]{2,40}?attention to|${forms('lay/laid place put/puts')} (?:[\\p{L}]+ )?(?:emphasis|stress|weight|value|premium|importance) on|${forms('underline highlight underscore stress')}(?= [\\p{L}])|${forms('blame fault')}(?= )|${forms('question doubt challenge')}(?= (?:the|whether|its|their|his|her|why|how))|${forms('liken')}(?= )|${forms('speak/spoke/speaks talk')} of (?:an?|the) (?:[\\p{L}-]+ )?(?:deal|bargain|success|failure|breakthrough|setback|milestone|step|spirit|compromise|victory|defeat|turning point|new chapter|outcome|result|mood)|(?:said|says|added) (?:[\\p{L}’'-]+ ){1,4}?(?:understood|regretted|welcomed|deplored|appreciated|shared|valued|saw|expected|hoped|wanted|feared|trusted|favou?red|preferred|opposed|supported|doubted|sought|wished)(?= )|(?:said|says) [^,.;“"]{2,60}? (?:would|will) (?:not|never) (?:give up|accept|agree|yield|allow|tolerate|back down|drop|cede|abandon|sign|recogni[sz]e|negotiate|concede|bow)(?= )|${forms('doubt favou?r prefer+ resist fear dread')}(?= (?:the|an?|that|to|any|more|less|its|their))`,
      // what one sees or finds
      `${forms('see/sees/saw')} (?:no|little|every|much|good|some) (?:reason|need|point|merit|alternative|obstacle|cause|sense|ground)s?(?= )|${forms('find/finds/found')}(?= (?:(?:the|it|this|that|these|those|its|his|her|their) (?:[^.;,]{2,40} )?)?(?:\\p{L}{4,}(?:able|ible|ful|ous|less)|humiliating|insulting|disappointing|encouraging|worrying|baffling|unfair|wrong|slow|harsh|odd|strange)(?! (?:\\p{L}+)))|had (?:[\\p{L}-]+ )?words (?:of [^.;,]{3,30} )?for(?= )|let(?= (?:his|her|its|their) [^.;,]{3,50} be (?:known|felt|seen))`,
    ],
    'an evaluation is a position',
  ),
  row(
    'demand',
    'position',
    [
      `${forms('put/puts')} forward (?:an?|the|his|her|its|their) (?:[\\p{L}-]+ )?(?:proposal|idea|suggestion|initiative|request)|${forms('hope')}(?= (?!of\\b))|${forms('seek/sought/seeks/seeking')}(?= )|${forms('urge demand advocate solicit recommend suggest propose request')}(?= (?:that|the|a|an|to|for|all|both|its|their|his|her|more|greater|further|\\p{L}))|${forms('call')}(?= (?:for\\b(?! (?:(?:19|20)\\d\\d\\b|early|late|mid|next|this|last|(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b))|(?:on|upon) (?!(?:the |his |her )?(?:[A-Z][a-z]+ ){0,4}(?:President|Prime|King|Queen|Speaker|Minister|Chief|Governor|His|Her|H\\.E|Sultan|Emir|Vice|Chancellor))))|${forms('appeal')}(?= (?:for|to)\\b)|${forms('press push plead lobby argue')}(?= (?:for|\\p{Lu}))|${forms('ask')}(?= (?:\\p{Lu}|for(?! (?:more |some |extra )?time)|that|the|his|her|their|its|all|both))|${forms('insist')} (?:that|on)|${forms('encourage')}(?= (?:\\p{Lu}|the|all|both|more|its|their|greater|investors|businesses|companies))|${forms('want')}(?= (?:\\p{Sc}|\\d|it|them|him|her|a|an|more|all|both|[\\p{L}]+ to))|${forms('wish want')}(?= (?:to see|for|that|the|\\p{Lu}))|${forms('invite')} (?:all|the international)`,
      `${forms('plead beg+ implore exhort entreat beseech counsel advise admonish remind petition enjoin')}(?= (?:\\p{Lu}|for|the|his|her|their|its|all|both|that|against|with|on))|${forms('press push lobby plead argue campaign angle clamour')}(?= (?:for|to|ahead|hard|the|\\p{Lu}))|${forms('ask request appeal petition apply')}(?= (?:for(?! (?:more |some |extra )?time)|to be|whether|if|\\p{L}+ (?:for|to|not to|that|whether)|(?:the|his|her|their|its) ))|${forms('express voice')}(?= (?:the|a|his|her|their|its) (?:wish|desire|expectation|hope)s?\\b)|${forms('make/made')} (?:a|the|his|her|its|their) (?:[\\p{L}]+ )?(?:case|plea|pitch|bid) for|(?:ended|closed|concluded|wound up|wrapped up|parted|rounded off)\\b[^.;]{0,60}? with (?:an?|the) (?:[\\p{L}-]+ )?(?:call|appeal|plea|demand) (?:to|for|on)`,
    ],
    'a wish or demand is a position',
  ),
  row(
    'give-attention',
    'discussed',
    [
      '(?:attention|emphasis|focus|consideration|time|hours?|priority|weight) (?:was|were|has been|is|also went|went) (?:\\w+ )?(?:devoted|given|paid|accorded|placed|put|dedicated|drawn|into|to)\\b|(?:was|were|figured|featured|stood|ranked|came|appeared|all figured|also figured|also featured|also) (?:also |all )?(?:high |prominently )?(?:on|at the top of|part of) (?:the|their) (?:agenda|table)|(?:dominated|topped|made up|formed part of) (?:the|their) (?:agenda|talks|discussions?|conversations?|meeting|programme)|(?:was|were|also) (?:also )?(?:among the |(?:the )?(?:other|further|remaining) )(?:topics|issues|subjects|matters|points)|(?<=\\b(?:[Pp]roposal|[Mm]otion|[Rr]equest|[Ii]tem|[Bb]ill|[Aa]pplication|[Qq]uestion|[Aa]mendment|[Dd]emand|[Cc]laim|[Cc]all)\\b[^.;]{0,90} )(?:was|were) (?:deferred|shelved|held over|put off|adjourned|sent back|talked over|parked|argued over|left (?:on the table|open|pending))|came up (?:at (?:length|some length|the)|again|as well|too|for discussion|in the talks|at the meeting|during)|(?:occupied|took up|filled|consumed|took) (?:(?:the )?(?:whole|most|much|half|best part|bulk|rest|greater part|better part)\\b|(?:more|nearly|almost|over(?! (?:from|as|in|on|at|the|last|this))) |(?:two|three|four|several|an?) (?:hours?|days?|morning|afternoon|evening))|(?<=^(?:(?:also|likewise|further|equally) )?)(?:on the (?:agenda|table)|under (?:discussion|review|consideration)|discussed|reviewed|raised|examined|considered|addressed|high on the agenda|among the (?:topics|subjects|issues|items|matters)(?: [\\p{L}]+){0,3}?) (?:was|were)(?= )',
      `there (?:was|were) (?:also )?(?:(?:an?|much|long|lively|frank|heated|lengthy|detailed|open|further|brief|extensive|some|good|full|thorough) ){0,3}(?:exchanges?|discussions?|debates?)(?: of (?:views|opinions|ideas))? (?:on|about|over|regarding|concerning)|(?:was|were) (?:also )?the (?:main|chief|only|central|other|principal|dominant) (?:subject|topic|theme|item|issue|concern|point)|(?:was|were|formed|constituted|made up|became) (?:also )?the (?:subject|focus|topic|theme|object|core|main part) of|(?:rounded off|completed|rounded out|filled out|crowded) (?:the|their|an?) (?:[\\p{L}-]+ )?(?:agenda|discussions?|talks)|(?:exchange of (?:views|opinions|ideas)|discussions?|debate|stocktaking|review|overview|presentation|report|briefing) (?:also )?(?:took place|was held|was given|was made|was heard|was delivered|followed|ensued|was presented) (?:on|about|over|regarding|concerning|of)|(?:was|were|is|are) (?:also )?an? (?:opportunity|occasion|chance) (?:for [^.;]{3,60}? )?to (?:go over|discuss|review|examine|take stock of|exchange|raise|assess|look at|touch (?:up)?on|address)|(?:was|were) (?:also )?(?:briefed|updated|informed|apprised|filled in|brought up to date|given (?:an update|a briefing|an overview|an account|a report)) (?:on|about|of|by)|(?:figured|featured|came|loomed|ranked|stood) (?:prominently |large |high |also |among |up )?(?:in|among|on) (?:the|their) (?:talks|discussions?|agenda|conversation|exchanges?|topics|list)`,
    ],
    'attention given to a topic, or its place on the agenda',
    'whole',
  ),
  row(
    'topics-of-talks',
    'discussed',
    `(?<=\\b${TOPICAL}\\b[^.;]{0,60}? )${forms('cover include address span+ range_over range_from centre_on center_on revolve_around concern encompass embrace take/took_in turn_to turn_on touch_on touch_upon focus_on focus+_on deal/dealt/deals_with tackle feature dwell/dwelt_on extend_to')}`,
    'what the talks covered was discussed',
  ),
  row(
    'discuss',
    'discussed',
    [
      `${forms('discuss review examine debate deliberate analyse analyze assess evaluate survey tackle broach explore ponder study')}(?= )|${forms('exchange share compare trade swap+')} (?:[\\p{L}-]+(?:,? (?:and )?[\\p{L}-]+)? )?(?:views?|notes|ideas|opinions|perspectives|assessments|information|experiences?|best practices|analyses)|${forms('consider')}(?= (?:the|a|an|ways|how|possible|possibilities|options|new|further|issues|questions))|${forms('take/took/taken/takes/taking')} stock|${forms('take/took/takes')} up(?= )|${forms('pass')} in review(?= )|${forms('present')}(?= to (?:his|her|their|its|the) [\\p{L}’ -]{3,40}? (?:the|an?|his|her|their|its) )|${forms('table')}(?= (?:an?|the) [^.;]{0,60}?(?:policy|ordinance|measure|request|item|resolution)\\b)|${forms('touch')} (?:up)?on|${forms('raise')} (?=(?:the|an?|his|her|its|their|several|issues|questions)\\b)|${forms('brief apprise update')}(?= (?!on |by |about |in |after |journalists|reporters|newsmen|presspersons|correspondents|the (?:press|media|nation)))|${forms('present')}(?= (?:the|their|its|an?|his|her)\\b(?! (?:[\\p{L}-]+ )?(?:souvenir|gift|credentials|copy|plaque|medal|award|bouquet|bust|painting|portrait|letter|shield)))|${forms('inform')}(?= (?:the|his|her|its|their|\\p{Lu}|each|participants|members)(?:(?! that )[^.]){0,60}?\\b(?:of|about|on)\\b)|${forms('engage')} in(?= (?:[\\p{L}-]+ ){0,4}(?:discussions?|exchanges?|talks|dialogue))|${forms('deal/dealt/deals')} with|${forms('focus focus+ centre center')} (?:mainly |largely |primarily |especially |particularly )?(?:on|around)|${forms('dwell/dwelt/dwells')} (?:up)?on|${forms('go/went/goes/going')} (?:over|through)(?= (?:(?!with\\b|(?:[\\p{L}-]+ )?(?:hours?|days?|weeks?|time|schedule|budget)\\b)\\p{Ll}{3,}|the|their|its|a|an|how|preparations|progress|plans|[\\p{L}-]+ (?:of|on|for|in)))|${forms('argue haggle wrangle')} over(?= )|${forms('report')} on(?= (?:the|their|his|her|its|progress|how|(?!\\p{Lu})\\p{Ll}[\\p{L}-]{3,})\\b)|(?<=\\b(?:sides|delegations|ministers|both|they|leaders|two|officials|presidents|parties) (?:also |further |then )?)(?:spoke|talked) (?:of|over)|${forms('open')} (?:the )?(?:proceedings|session|meeting|talks|debate|day) with(?= )|${forms('look')} (?:into|at)(?= (?:the|a|an|ways|how|possib|options|questions|issues))|${forms('go/went/goes')} into(?= (?:the|detail|questions))|${forms('hear/heard/hears')} (?:an?|the|reports?) |${forms('outline detail')}(?= (?:the|his|her|its|their|how|\\p{L}+ plans))|${forms('set/sets')} out(?= )|${forms('explain')}(?= (?:the|his|her|its|their|how|why|\\p{Lu}[\\p{L}]+[’']s)\\b)|${forms('speak/speaks/spoke')} of(?= (?:an?|the|his|her|its|their) (?:shortages?|lacks?|rise|fall|growth|difficult(?:y|ies)|problems?|delays?|costs?|prices?|plans?|needs?|state|future|prospects?|threats?|work|projects?)\\b)|${forms('speak/spoke talk')} about|${forms('address')}(?= (?!the (?:meeting|session|conference|nation|opening|closing|gathering|audience|forum|plenary|participants|delegates))(?:the|issues|questions|a|an|topics|matters|challenges|bilateral|regional))|${forms('hold/held/holds have/had conduct')} (?:(?:an?|the|[\\p{L}-]+(?:ed|ful|ive|al|ant|ly|th|nk|ng|er|rd)|brief|in-depth|open|and),? )*(?:talks|discussions?|consultations|exchanges?(?: of (?:views|ideas|opinions))?|deliberations|conversation|debate)(?= (?:about|${ON}|over|regarding|concerning|covering))`,
      // views weighed and looked over
      `(?:had|held) (?:an?|the) (?:[\\p{L}-]+ )?(?:conversation|exchange|discussion|word)s? with [^.;]{3,120}? (?:about|on|over)(?= )|${forms('spend/spent/spends')} [^.;]{0,40}?(?:day|morning|afternoon|evening|hours?|time|session|talks|meeting) (?:on|discussing|over)(?= )|${forms('talk speak/spoke/speaks confer+')} (?:with|to) (?![^.;]{0,40}?\\b(?:reporters|journalists|press|media)\\b)[^.;]{3,90}? about(?= )|(?:began|opened|started) (?:by reporting on|with (?:a report|an account|a briefing) (?:on|of|about))|${forms('look go/went/goes run/ran leaf comb thumb walk')} (?:into|at|over|through)(?= \\p{L})|${forms('talk')} (?:through|over|about)(?= )|${forms('sound')} out(?= )|${forms('mull canvass weigh probe dissect chew_over kick_around wrestle_with grapple_with delve_into inquire_into enquire_into zero_in_on home_in_on')}(?= )|${forms('undertake/undertook conduct make/made carry_out hold/held do/did')} (?:(?:an?|the|in-depth|detailed|thorough|comprehensive|brief|general|full|extensive|wide-ranging|joint|also) )*(?:review|overview|stocktaking|stock-taking|assessment|analysis|survey|examination|appraisal|evaluation|exchanges?(?: of (?:views|opinions|ideas))?|discussions?) (?:of|on|about|over|regarding|concerning)|${forms('have/had/has')} (?:(?:an?|in-depth|frank|detailed|thorough|long|lively|candid|open|useful|fruitful|extensive|wide-ranging|substantive) )*(?:exchanges?|discussions?|talks|conversations?|debate)(?: of (?:views|opinions|ideas))? (?:on|about|over|regarding|concerning)`,
      // talks with somebody, whose office may stand between
      `(?:held|had|hold|holds) (?:(?:an?|brief|separate|further|detailed|lengthy|working) )*(?:talks|discussions|meetings?|conversations?) with (?=\\p{Lu})[^.;]{3,140}?,? (?:on|about|over)(?= (?!(?:his|her|its|their) |(?:the )?(?:sidelines?|margins?|fringes|phone|telephone|same|eve|occasion|first|second|\\p{Ll}+ day)\\b|behalf|\\d|\\p{Lu}))`,
      // told or asked
      `${forms('exchange share swap+ trade compare')} (?:impressions|views|experiences?|lessons|notes|thoughts|assessments|insights|concerns)(?= )|${forms('receive hear/heard get/got take/took')} (?:an? |the |two |three )?(?:[\\p{L}-]+ ){0,2}?(?:updates?|briefings?|reports?|presentations?|overview|accounts?|progress reports?) (?:on|about|of|from|by)|${forms('inform')} (?:of|about|on|(?:(?!that\\b)[\\p{L}’'-]+ ){1,5}?(?:of|about|on))(?= )|${forms('acquaint familiari[sz]e')}(?= )|${forms('give/gave')} (?:an?|the) (?:[\\p{L}-]+ )?(?:account|overview|update|briefing|presentation|outline|summary|picture) (?:of|on)|wanted to know(?= )|${forms('inquire enquire')} (?:about|after|into)|${forms('disagree')} (?:on|over|about)|(?<=\\p{L} )${forms('ask')} (?:about|after)(?= )|${forms('introduce')}(?= (?:the|his|her|its|their) (?:[\\p{L}-]+ ){0,2}?(?:programme|project|plan|reform|system|initiative|strategy|concept|policy|results)s?\\b)`,
    ],
    'a topic treated, with nothing decided about it',
  ),
  row(
    'discussed-passive',
    'discussed',
    [
      'discussed|reviewed|considered(?! (?:\\p{L}+ed|an?|the|to|one|among|as|very|too|by|\\p{L}+(?:al|ant|ent|ous|ful|ive))\\b)|raised|addressed|examined|tackled|broached|touched (?:up)?on|explored|debated|covered|analy[sz]ed|assessed|aired|deliberated (?:up)?on|dealt with|taken up|looked (?:at|into)|gone (?:over|through|into)|talked (?:about|over)|argued over|haggled over|presented(?= )|(?<=(?:views|opinions|notes|ideas|perspectives|assessments|experiences) (?:was|were|are|have been) (?:also |likewise )?)(?:exchanged|shared|traded|swapped|compared|aired)(?: on|(?= about| over| regarding))|(?<=(?:discussions?|talks|exchanges|consultations) (?:was|were) (?:also )?)(?:held|conducted) (?:on|about|over|regarding)',
      `(?:mooted|mulled|canvassed|weighed|talked through|touched on|gone into|presented(?= )|dwelt (?:up)?on|thrashed out at length|the subject of)`,
    ],
    'a topic treated, in the passive',
    'passive',
  ),
];
