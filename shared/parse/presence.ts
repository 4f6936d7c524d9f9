/** What the words before and after a name in its sentence say of whether somebody took part. */
import type { Person } from './found';
import { isOfficeWord } from './names';

/** A sentence that names somebody, parted at the name. */
type Around = { before: string; after: string };

const ABSENT =
  /\b(?:absent|did not (?:attend|take part|appear|travel|come|join|receive)|failed to (?:appear|attend|turn up)|could not (?:travel|attend|take part|come|be reached|get (?:a|there|to)|make (?:it|the))|(?:was|were) unable to|not in the room|played no part|took no part|(?:was|were) not (?:present|invited|there|at the table)|attend because|stayed (?:away|at home)|sent (?:nobody|no one|a message)|(?:was|were|had been) to have|(?:was|were|had been) (?:originally )?due to (?:attend|open|chair|lead|join|travel|take part|fly|come|sign|head)|in (?:his|her|their) absence|(?:was|were) not (?:let|allowed|admitted) in(?:to)?|sent (?:his|her|their) (?:apologies|regrets)|pulled out|withdrew from the talks|was replaced by|declined (?:to comment|an invitation))\b/i;
/** What the person did instead, as the very next verb. */
const ELSEWHERE =
  /^(?:,[^,;.]{1,90},|,(?=\swho\s))?\s(?:who\s)?(?:also\s|however,?\s)?(?:was (?:travelling|away|abroad|missing|ill|unwell|indisposed|excused)|(?:is|was|were|are) (?:on (?:\p{Ll}+ )?leave|in hospital|held up|detained|grounded|stranded|unavailable)|did not (?:meet|speak|sign|see|show up|make it)|cancell?ed (?:at|on|his|her|the (?:trip|visit))|withdrew (?:on|at|before|from)|stayed (?:in|behind|on in)|remained (?:in|at home|behind)|(?:is|was|were) (?:barred|prevented|kept (?:away|at home|in \p{Lu}))|(?:is|was|were) (?:currently |himself |herself )?in \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2} (?:for (?![^,.;]{0,30}\b(?:talks|consultations|visit|session|round|summit|negotiations|dialogue)\b)|during |attending )|was attending [^,.;]{3,40} in \p{Lu}|never (?:arrived|came|turned up)|skipped|missed the (?:meeting|talks|session|summit)|was not asked)\b/u;
/** The same, told before the name: "Not there was X", "Apologies were received from Y". */
const ABSENT_BEFORE =
  /\b(?:(?:not|neither) (?:there|present|in attendance|at the table|in the room) (?:was|were)|(?:absent|missing) (?:was|were|from [^.;]{0,40} (?:was|were))|(?:was|were|only) absent:|apologies (?:were|had been) (?:received|tendered)? ?(?:from|by)|apologies (?:from|for))\b[^.;]*$/i;
/** Words before a name that belong to another time or place, or that make the name part of a phrase. */
const OF_ANOTHER =
  /\b(?:outgoing \w+ was|succeeded|succeeds|succeeding|predecessor|successor of|replac(?:ed|ing|es)|(?:took|taking|takes|taken) over from|by then|(?:absence|instead|in place|on behalf|stead) of|(?:standing|sitting|stood|sat|filled|filling) in for|deputi[sz](?:ing|ed) for|initiative of(?: the)?|citizen|(?:message|letter|(?<!\b[Aa]t the )invitation|greetings|wishes|regards|condolences|congratulations|best wishes) (?:from|of|to|for)|(?:greetings|message|letter|regards|wishes)[^.;]{0,40} (?:from|of)|(?:case|release|arrest|trial|detention|death|murder|killing|memory|grave|tomb|statue|portrait|legacy|son|daughter|widow|wife|husband|brother|sister|supporters|office|election|re-election|inauguration|funeral|assassination|resignation|appointment|departure|words|spokesm[ae]n|spokesperson|spokeswoman|aide|lawyer|adviser|advisor) (?:of|for|to)|named after|(?:tribute|letter|loyal|close|opposed|report) to|founded by|drafted by|written by|appointed by|jailed|exiled|imprisoned|detained|ousted|deposed|opposition)\b[^,.;]{0,42}$/i;
/** A visit or meeting that is still to come: "the upcoming visit to Dublin of", "He is to meet on Friday with", "invited". */
const STILL_TO_COME_BEFORE =
  /\b(?:(?:upcoming|forthcoming|planned|coming|future|next|expected|possible|proposed|impending)\s(?:\p{L}+\s){0,3}(?:visit|trip|tour|meeting|summit|talks)\b[^.;]{0,70}\b(?:of|by|with|between)|(?:arrang|prepar|plann|await)ing\s(?:for\s)?(?:an?|the)\s(?:\p{L}+\s){0,2}(?:visit|trip|meeting)\b[^.;]{0,60}\b(?:of|by|with|between)|(?:will|would|is to|are to|is (?:due|expected|scheduled|set|slated) to|plans? to|intends to|hopes to)\s(?:also |then |later |next )?(?:meet|hold|call|visit|receive|host|be (?:received|hosted|joined|met)|pay|travel|confer|see|take|brief)\b|(?<!\b[Aa]t the )invit(?:ed|ation|ing)|extended an invitation to)\b[^.;]*$/iu;
/** "then Foreign Minister X", "the late Sir X", "ex-governor X": an office that was, right before the name. */
const ONCE =
  /(?:^|[\s“"(])(?:[Tt]hen|[Ff]ormer|[Ll]ate|[Ee]x|[Ee]rstwhile|[Pp]revious|[Ll]ast|[Rr]etired)[\s-](?:(?:¤s?|\p{Lu}[\p{L}.’'-]*|of|for|the|and|[\p{L}-]*(?:minister|president|secretary|ambassador|head|chief|leader|governor|mayor|senator|chairman|commissioner|judge|diplomat|spokesman|negotiator|lawmaker|deputy|chancellor|premier))[\s,]+)*$/u;
/** Who leads now may have retired from something else: "headed by former judge X", "by retired General Y, chairman of". */
const RETIRED =
  /(?:^|\s)(?:[Ff]ormer|[Rr]etired)(?:\s\p{Lu}\p{L}+)?(?:\s(?:judge|diplomat|general|admiral|colonel|jurist|magistrate|banker|trade unionist|lawmaker|official))?$/u;
const LEADS = /\b(?:led|headed|chaired|co-chaired|head of|represented|steered|mediated|facilitated|presided over)\b[^.;]*$/i;
/** Callings of those who comment from outside, next to the name. */
const OUTSIDER =
  /\b(?:analysts?|pundit|commentator|observer of|researcher|campaigner|trader|journalist|reporter|correspondent|photographer|economist|who runs an?|activist|press (?:adviser|officer|secretary|attach[eé])|spokes\w+|citizen|novelist|ex-governor|\(Retd\)|who died|opposition|think[- ]tank|(?:senior |research |visiting )?fellow|lecturer|(?:a|the|an associate|associate) professor|(?:a|local) resident|residents? of|eyewitness|shopkeeper|villager|hydrologist|historian|survivor|(?:of|leads|heads|runs|chairs) an? (?:[\p{L}-]+[’']? ){0,3}(?:association|group|union|charity|NGO|cooperative|campaign)|choreograph\w+|backbench\w*|(?:Green|Labour|Conservative|Socialist|Liberal|Republican|Democratic|independent) (?:lawmaker|deputy|senator|legislator))\b/iu;
const CREDITED =
  /\b(?:reporting|editing|photo|written|compiled|translated) by\b|\bin the margin\b|(?:^|\s)(?:contacts?|(?:media |press )?(?:queries|enquiries|inquiries)|for (?:interviews|more|further)[^.;]{0,30}):?\s$|\b(?:tel|phone|mob)\b\.?:?\s*[+\d(]|\be-?mail:/iu;
/** "X, then Minister": an office that was. */
const PAST_AFTER =
  /^,?\s\(?(?:then|the then|at the time|now|former|the former|a former|his former|who was then|then serving as)\b/;
/** A meeting of another time: "a meeting held two weeks ago between". */
const AT_ANOTHER_TIME_BEFORE =
  /\b(?:meeting|talks|visit|call|round|session|conversation)\b[^.;]{0,60}\b(?:(?:years?|months?|weeks?|days) (?:ago|earlier|before)|last (?:year|month|week|[JFMASOND]\p{Ll}{2,8}))\b[^.;]{0,40}\b(?:between|with|by|of)\b[^.;]*$|\b(?:was|were) then (?:led|headed|chaired|represented) by\b[^.;]*$/u;
/** A visit of its own, at another time. */
const AT_ANOTHER_TIME =
  /^[^.;,]{0,70}\b(?:last (?:year|month|spring|summer|autumn|winter|[JFMASOND]\p{Ll}{2,8})|(?:years?|months?|weeks?|decades?) (?:ago|earlier|before))\b/u;
/** Who is still to come was not there. */
const STILL_TO_COME_AFTER =
  /^(?:,[^,.;]*,)?[^.;,]{0,60}?\s(?:will|would|(?:is|are|was|were) (?:due|expected|scheduled|set|slated)(?: (?:here|there|next p{L}+|on p{L}+|in p{L}+)){0,2} to|(?:is|are) to|plans to|intends to)\s(?:also\s)?(?:visit|travel|arrive|host|come|fly|pay|tour|attend|join|meet|receive|hold talks|be in)\b/;
/** Who speaks from elsewhere of a meeting has not been there. */
const FROM_AFAR =
  /^[^.;]{0,30}\b(?:criticised|criticized|dismissed|slammed|denounced|condemned|faulted|lambasted|decried|deplored|found fault with|poured scorn|welcomed the (?:deal|accord|call|news|agreement)|(?:called|hailed|said|wrote|warned|tweeted|posted)\b[^.;“"]{0,60}\b(?:from \p{Lu}\p{L}+[.,]|on (?:Twitter|X|Facebook|Telegram|social media)))/u;

const RELATIVE = /^, (?:whose|which) [^,;.]{3,80},/;
const clauseAfter = (after: string): string =>
  /^[^.;]{0,140}/u.exec(after)?.[0]?.split(/ (?:but|while) (?=the )|, (?:as|because|since|after|while|whose) /)[0] ?? '';

/** Says of whom stands between the two that they stayed away. */
export const isAbsent = ({ before, after }: { before: string; after: string }): boolean =>
  ABSENT.test(clauseAfter(after.replace(RELATIVE, ','))) ||
  ELSEWHERE.test(after) ||
  /^, whose absence\b/.test(after) ||
  ABSENT_BEFORE.test(before.slice(-140));

/** Verbs of those who meet, right behind the name and its apposition. */
const ACTS =
  /^(?:,[^,;.]{1,90},|\s\([^)]{1,60}\)|\sof\s[^,;.]{1,40})?,?\s(?:who\s)?(?:also\s|then\s|jointly\s|had\s|has\s|later\s)?(?:led|leads|headed|heads|chaired|chairs|co-chaired|presided|attended|attends|took part|takes part|participated|sat|signed|signs|initialled|opened|hosted|welcomed|received|receives|met|meets|held|holds|represented|joined|arrived|briefed|presented|thanked|spoke for|inaugurated|exchanged|mediated|moderated|facilitated|handed|witnessed|proposed|seconded|moved|tabled|read out|accompanied|assisted|visited|called on|paid)\b/u;
const SPEAKS =
  /^(?:,[^,;.]{1,90},|\s\([^)]{1,60}\)|\sof\s[^,;.]{1,40})?,?\s(?:who\s)?(?:also\s|then\s|later\s|has\s)?(?:said|says|added|adds|told|tells|noted|stressed|announced|explained|argued|warned|called|described|stated|underlined|emphasi[sz]ed|expressed|hoped|insisted|recalled|replied|asked|reported)\b/u;
/** Who says it to a newspaper, or in print, was perhaps not in the room. */
const TELLS_PRESS =
  /^[^.;]{0,120}?\b(?:told (?:this (?:news)?paper|the (?:agency|daily|newspaper|paper|broadcaster|radio)|(?:\p{Lu}[\p{L}]*\s?){1,3}(?:by|over|on) (?:the )?(?:phone|telephone)|AFP|Reuters|[A-Z]{2,6}\b)|in (?:a|an) (?:statement|interview|open letter|tweet|post|column|radio interview)|by (?:tele)?phone|from (?:his|her) (?:office|home|shop|farm|hotel)|watching|outside the|on the (?:street|quay|pier|picket line)|at the (?:gate|market|port|picket))\b/u;
/** Words in front of the name and its office that put somebody at the table. */
const AT_TABLE =
  /\b(?:led|headed|chaired|co-chaired|hosted|moderated|facilitated|mediated|conducted|represented|attended|joined|accompanied|assisted|flanked|received|welcomed|greeted|opened|signed|inked|initialled|initialed|steered|presided over)\s(?:[\p{L}]+\s){0,4}?(?:jointly\s)?by\b[^.;]*$|\b(?:including|included|includes|comprised|comprising|consisted of|composed of|made up of|among (?:them|those present)|also (?:present|there|attending|taking part|at the table|in the room)|present (?:were|was)|(?:taking|took) part(?: were)?|attending were|delegates? (?:were|was)|with (?:him|her|them) (?:were|was)|at (?:his|her) side|(?:alongside|beside|next to|opposite) (?:him|her|them)(?: [^.;,]{2,40})? (?:were|was|sat)|in the persons? of|bears? the signatures? of|across (?:the table|from)|opposite)\b[^.;]*$/iu;
const IN_ROOM =
  /^[^.;]{0,160}?\b(?:(?:was|were) (?:also )?(?:present|there|at the table|in the room|in attendance|on hand)|(?:also )?(?:attended|took part|participated|sat in|were in the chair|was in the chair|co-chaired|signed)|(?:had been|was|were) invited to (?:address|speak|brief|attend|join)|accompanied (?:him|her|them)|assisted (?:him|her|them)|(?:told|informed|addressed|briefed|reminded|assured|warned) (?:the|a full) (?:meeting|session|council|councillors|delegates|committee|members|chamber|assembly|board|plenary|conference))\b/;
const IS_MET =
  /\b(?:met(?: with)?|meets|meeting with|talks with|talked (?:to|with)|received|receives|welcomed|called on|hosted|spoke (?:to|with|by (?:tele)?phone with)|(?:tele)?phone(?:d)? (?:call )?(?:with|from|to)|conversation with|between|held (?:\p{Ll}+\s){0,3}(?:talks|meetings?|discussions) with|counterpart,?|(?:courtesy )?call on|audience with|sat down with)\s(?:[^,.;]*\s)?$/u;
/** A clause with "who" that goes on telling what was done at the meeting, and not what somebody is. */
const TELLS_OF_HIM =
  /^,\swho\s(?:also\s|then\s|jointly\s|later\s)?(?:led|headed|chaired|co-chaired|presided|attended|took part|sat|signed|hosted|received|met|represented|facilitated|mediated|moderated|presented|moved|seconded|said|told|added|warned|noted|stressed|argued|asked)\b/u;
const PERFECT =
  /\b(?:had|has|have)\s(?:already\s|once\s|earlier\s|long\s|since\s|repeatedly\s|also\s)?\p{Ll}+(?:ed|en|ne|wn|id|lt|nt|de|ut)\b/u;
/** Whose only part in the report is what is theirs: "the barge company of X", "X's house". */
const POSSESSED = /^['’]s?\s(?!(?:delegation|team|side|visit|talks|meeting|proposal|offer|invitation)\b)/;
const OF_SOMETHING =
  /\b(?:company|firm|group|party|house|home|estate|book|film|play|family|friends?|allies|ally|supporters?|camp|era|rule|time|years?|regime|cabinet|predecessor|theory|words|works?|letter|plan|design|successor|name|memory|portrait|case|death|arrest|release|trial)\s(?:of|under|by)\s(?:the\s)?(?:[\p{L}.’'-]+\s){0,5}$/u;
const IN_NAME =
  /\b(?:named (?:after|for)|monument to|statue of|wreath (?:at|on)|tomb of|founder(?: of)?|inspired by|the late|drafted by|written by|designed by|built by|discovered by)\b[^.;]*$/i;
const LOCAL =
  /\b(?:mayor|governor|senator|lawmaker|legislator|deputy speaker|congress\p{L}+|MP|councillor|councilor|ombuds\p{L}+|bishop|archbishop|party leader|leader of the opposition|imam)\b/iu;
const ENVOY = /\b(?:ambassador|high commissioner|chargé|consul|attaché|counsell?or)\b/i;
const SPOKESMAN = /\bspokes\p{L}+\b/iu;
const MINOR =
  /\b(?:officer|manager|engineer|specialist|scientist|biologist|chief of staff|lawyer|owner|expert|coordinator|clerk|member)\b/i;
const SUMMONED =
  /\b(?:summoned|recalled|expelled|appointed|sworn in|elected|nominated|dismissed|sacked|fired|resigned|died|killed|wounded|arrested|sentenced|jailed|wanted|awarded)\b/;

/** A place that names somebody; `looksBack` where its sentence tells of earlier rounds. */
export type Naming = Around & { looksBack: boolean; opening: boolean };

/** What else the report says of the person, and the report of itself. */
export type Standing = {
  /** Whether an office, a form of address, only a calling introduces the person. */
  calling: boolean;
  /** Whether the person's side, as far as a rule tells it, sits at the table; null where none is told. */
  atTable: boolean | null;
  ofStates: boolean;
  kind: string | null;
};

/** All signs, each named, of whether somebody took part; which way each speaks is in `lexicon/presenceWeights.ts`. */
export function presenceSigns(person: Person, told: readonly Naming[], { calling, atTable, ofStates, kind }: Standing): string[] {
  const found = new Set<string>(['any']);
  const sign = (name: string, holds: boolean) => {
    if (holds) found.add(name);
  };
  const [first] = told;
  if (!first) return [...found];
  const role = person.role ?? '';
  sign('no-office', person.role === null);
  sign('no-office-no-side', person.role === null && person.party === null);
  sign('calling', calling);
  sign('side-at-table', atTable === true);
  sign('side-elsewhere', atTable === false);
  sign('no-side', atTable === null);
  sign('local-office', ofStates && LOCAL.test(role));
  sign('minor-office', MINOR.test(role));
  sign('envoy', ENVOY.test(role));
  sign('spokesman', SPOKESMAN.test(role));
  sign('bodies', !ofStates);
  sign('no-event', kind === null);
  sign(`named-${Math.min(told.length, 3)}`, true);
  sign('in-opening', first.opening);
  sign('looks-back', first.looksBack);
  sign(
    'looks-back-always',
    told.every((t) => t.looksBack),
  );
  sign('absent', told.some(isAbsent));
  if (told.filter((t) => !t.looksBack).length === 1) {
    sign('will-come', STILL_TO_COME_AFTER.test(first.after));
    sign('still-to-come', STILL_TO_COME_BEFORE.test(first.before.slice(-160)));
    sign('at-another-time', AT_ANOTHER_TIME.test(first.after) || AT_ANOTHER_TIME_BEFORE.test(first.before));
  }
  const lead = leadTo(first.before, person);
  const article = closedBefore(first.before, person) ? '' : lead.replace(/\s(?:the|an?)$/, '');
  const near =
    first.before
      .slice(-70)
      .split(/[,;:.]\s|\s(?:and|by|with|to)\s/)
      .at(-1) ?? '';
  const apposed =
    /^(?:,\s(?!and\b|or\b|but\b)|\s\(|\sof\s(?:the\s)?|\sfrom\s|,\swho\s)[^,;.]{0,80}/u.exec(first.after)?.[0] ?? '';
  sign('once', PAST_AFTER.test(first.after) || (/\bwhen\s$/.test(first.before) && /^\s(?:was|held)\b/.test(first.after)));
  sign(
    'former',
    ONCE.test(first.before.slice(-110).replace(person.role ?? '¤', '¤')) && !(RETIRED.test(article) && LEADS.test(article)),
  );
  sign('of-another', OF_ANOTHER.test(`${article.slice(-110)} `));
  sign('under', /\sunder$/.test(lead));
  sign('outsider', OUTSIDER.test(`${near} ¤ ${apposed}`));
  sign('credited', CREDITED.test(first.before.slice(-40)) || CREDITED.test(first.after.slice(0, 40)));
  sign('from-afar', FROM_AFAR.test(first.after));
  const here = told.filter((t) => !t.looksBack);
  sign(
    'acts',
    here.some(({ after }) => ACTS.test(after)),
  );
  sign(
    'speaks',
    here.some(({ after }) => SPEAKS.test(after)),
  );
  sign('speaks-only', here.length > 0 && here.every(({ after }) => SPEAKS.test(after)));
  sign(
    'tells-press',
    told.some(({ after }) => TELLS_PRESS.test(after)),
  );
  sign(
    'at-table',
    here.some(({ before }) => AT_TABLE.test(before.slice(-220))),
  );
  sign(
    'in-room',
    here.some(({ after }) => IN_ROOM.test(after)),
  );
  sign(
    'is-met',
    here.some((t) => IS_MET.test(`${t === first ? lead : t.before.trimEnd()} `.slice(-120))),
  );
  sign(
    'possessed',
    told.every(({ after }) => POSSESSED.test(after)),
  );
  sign('of-something', OF_SOMETHING.test(`${lead} `.slice(-110)));
  sign('in-a-name', IN_NAME.test(lead.slice(-60)));
  sign('perfect', PERFECT.test(first.after.slice(0, 60)) && !IN_ROOM.test(first.after));
  sign('summoned', SUMMONED.test(`${first.before.slice(-60)} ${first.after.slice(0, 60)}`));
  sign('who-clause', /^,\swho(?:se)?\s/.test(first.after) && !TELLS_OF_HIM.test(first.after));
  sign('opens-sentence', lead.trim() === '');
  return [...found];
}

/** "taking over from Kojo Ampadu-Brew, | Trade Minister X": a comma behind another's name ends what was said of that one. */
function closedBefore(before: string, { role }: Person): boolean {
  const at = role === null ? -1 : before.lastIndexOf(role);
  return (
    at > 0 &&
    /\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+,\s$/u.test(before.slice(Math.max(0, at - 80), at)) &&
    !isRoleEnd(before.slice(Math.max(0, at - 80), at))
  );
}
const isRoleEnd = (before: string): boolean =>
  /(?:\p{L}+),\s$/u
    .exec(before)?.[0]
    .replace(/,\s$/, '')
    .split(' ')
    .some((word) => isOfficeWord(word)) ?? false;

/** What stands before all that introduces the person: "he conveyed greetings from the | Emir, Sheikh X". */
function leadTo(before: string, { role, honorific }: Person): string {
  let lead = before;
  for (const part of [honorific, role]) {
    lead = lead.replace(/[\s,]+$/, '');
    if (part && lead.endsWith(part)) lead = lead.slice(0, -part.length);
  }
  return lead.replace(/(?:[\s,]+(?:his|her|mr|mrs|ms|dr|excellency|highness|majesty|royal)\.?)+$/i, '').replace(/[\s,]+$/, '');
}
