/** Whether somebody whom a report names took part: what stands before and after the name in its sentence. */
import type { Person } from './found';

/** A sentence that names somebody, parted at the name. */
export type Around = { before: string; after: string };

const ABSENT =
  /\b(?:absent|did not (?:attend|take part|appear|travel|come|join|receive)|failed to (?:appear|attend|turn up)|could not (?:travel|attend|take part|come|be reached)|(?:was|were) unable to|not in the room|played no part|took no part|(?:was|were) not (?:present|invited|there|at the table)|attend because|stayed (?:away|at home)|sent (?:nobody|no one|a message)|(?:was|were|had been) to have|(?:was|were|had been) (?:originally )?due to (?:attend|open|chair|lead)|sent (?:his|her|their) (?:apologies|regrets)|pulled out|withdrew from the talks|was replaced by|declined (?:to comment|an invitation))\b/i;
/** The same, told before the name: "Not there was X", "Apologies were received from Y". */
const ABSENT_BEFORE =
  /\b(?:(?:not|neither) (?:there|present|in attendance|at the table|in the room) (?:was|were)|(?:absent|missing) (?:was|were|from [^.;]{0,40} (?:was|were))|(?:was|were|only) absent:|apologies (?:were|had been) (?:received|tendered)? ?(?:from|by)|apologies (?:from|for))\b[^.;]*$/i;
/** Words before a name that belong to another time or place, or that make the name part of a phrase. */
const OF_ANOTHER =
  /\b(?:outgoing \w+ was|succeeded|succeeds|succeeding|predecessor|successor of|replac(?:ed|ing|es)|(?:took|taking|takes|taken) over from|by then|(?:absence|instead|in place|on behalf|stead) of|(?:standing|sitting|stood|sat|filled|filling) in for|deputi[sz](?:ing|ed) for|initiative of(?: the)?|citizen|(?:message|letter|invitation|greetings|wishes|regards|condolences|congratulations|best wishes) (?:from|of|to|for)|(?:greetings|message|letter|regards|wishes)[^.;]{0,40} (?:from|of)|(?:case|release|arrest|trial|detention|death|murder|killing|memory|grave|tomb|statue|portrait|legacy|son|daughter|widow|wife|husband|brother|sister|supporters|office|election|re-election|inauguration|funeral|assassination|resignation|appointment|departure|words|spokesm[ae]n|spokesperson|spokeswoman|aide|lawyer|adviser|advisor) (?:of|for|to)|named after|(?:tribute|letter|loyal|close|opposed|report) to|founded by|drafted by|written by|appointed by|jailed|exiled|imprisoned|detained|ousted|deposed|opposition)\b[^,.;]{0,42}$/i;
/** A visit or meeting that is still to come: "the upcoming visit to Dublin of", "He is to meet on Friday with", "invited". */
const STILL_TO_COME_BEFORE =
  /\b(?:(?:upcoming|forthcoming|planned|coming|future|next|expected|possible|proposed|impending)\s(?:\p{L}+\s){0,3}(?:visit|trip|tour|meeting|summit|talks)\b[^.;]{0,70}\b(?:of|by|with|between)|(?:arrang|prepar|plann|await)ing\s(?:for\s)?(?:an?|the)\s(?:\p{L}+\s){0,2}(?:visit|trip|meeting)\b[^.;]{0,60}\b(?:of|by|with|between)|(?:will|would|is to|are to|is (?:due|expected|scheduled|set|slated) to|plans? to|intends to|hopes to)\s(?:also |then |later |next )?(?:meet|hold|call|visit|receive|host|be (?:received|hosted|joined|met)|pay|travel|confer|see|take|brief)\b|invit(?:ed|ation|ing)|extended an invitation to)\b[^.;]*$/iu;
/** "then Foreign Minister X", "the late Sir X", "ex-governor X": an office that was, right before the name. */
const ONCE =
  /(?:^|[\s“"(])(?:[Tt]hen|[Ff]ormer|[Ll]ate|[Ee]x|[Ee]rstwhile|[Pp]revious|[Ll]ast|[Rr]etired)[\s-](?:(?:¤|\p{Lu}[\p{L}.’'-]*|of|for|the|and|[\p{L}-]*(?:minister|president|secretary|ambassador|head|chief|leader|governor|mayor|senator|chairman|commissioner|judge|diplomat|spokesman|negotiator|lawmaker|deputy|chancellor|premier))[\s,]+)*$/u;
/** Who leads now may have retired from something else: "headed by former judge X", "by retired General Y, chairman of". */
const RETIRED =
  /(?:^|\s)(?:[Ff]ormer|[Rr]etired)(?:\s\p{Lu}\p{L}+)?(?:\s(?:judge|diplomat|general|admiral|colonel|jurist|magistrate|banker|trade unionist|lawmaker|official))?$/u;
const LEADS = /\b(?:led|headed|chaired|co-chaired|head of|represented|steered|mediated|facilitated|presided over)\b[^.;]*$/i;
/** Callings of those who comment from outside, next to the name. */
const OUTSIDER =
  /\b(?:analysts?|pundit|commentator|observer of|researcher|campaigner|trader|journalist|reporter|correspondent|photographer|economist|who runs|activist|press (?:adviser|officer|secretary|attach[eé])|spokes\w+|citizen|novelist|ex-governor|\(Retd\)|who died|opposition|think[- ]tank|(?:senior |research |visiting )?fellow|lecturer|(?:a|the|an associate|associate) professor|(?:a|local) resident|residents? of|eyewitness|shopkeeper|villager|hydrologist|historian|survivor|(?:of|leads|heads|runs|chairs) an? (?:[\p{L}-]+[’']? ){0,3}(?:association|group|union|charity|NGO|cooperative|campaign)|choreograph\w+|backbench\w*|(?:Green|Labour|Conservative|Socialist|Liberal|Republican|Democratic|independent) (?:lawmaker|deputy|senator|legislator))\b/iu;
const CREDITED = /\b(?:reporting|editing|photo|written|compiled|translated) by\b|\bin the margin\b/i;
/** "X, then Minister": an office that was. */
const PAST_AFTER =
  /^,?\s\(?(?:then|the then|at the time|now|former|the former|a former|his former|who was then|then serving as)\b/;
/** A visit of its own, at another time. */
const AT_ANOTHER_TIME =
  /^[^.;,]{0,70}\b(?:last (?:year|month|spring|summer|autumn|winter|[JFMASOND]\p{Ll}{2,8})|(?:years?|months?|weeks?|decades?) (?:ago|earlier|before))\b/u;
/** Who is still to come was not there. */
const STILL_TO_COME_AFTER =
  /^(?:,[^,.;]*,)?[^.;,]{0,60}?\s(?:will|would|(?:is|are|was|were) (?:due|expected|scheduled|set|slated) to|(?:is|are) to|plans to|intends to)\s(?:also\s)?(?:visit|travel|arrive|host|come|fly|pay|tour|attend|join|meet|receive|hold talks|be in)\b/;
/** Who speaks from elsewhere of a meeting has not been there. */
const FROM_AFAR =
  /^[^.;]{0,30}\b(?:criticised|criticized|dismissed|slammed|denounced|condemned|faulted|lambasted|decried|deplored|found fault with|poured scorn|welcomed the (?:deal|accord|call|news|agreement)|(?:called|hailed|said|wrote|warned|tweeted|posted)\b[^.;“"]{0,60}\b(?:from \p{Lu}\p{L}+[.,]|on (?:Twitter|X|Facebook|Telegram|social media)))/u;

const RELATIVE = /^, (?:whose|which) [^,;.]{3,80},/;
const clauseAfter = (after: string): string =>
  /^[^.;]{0,140}/u.exec(after)?.[0]?.split(/ (?:but|while) (?=the )|, (?:as|because|since|after|while|whose) /)[0] ?? '';

export const isAbsent = ({ before, after }: Around): boolean =>
  ABSENT.test(clauseAfter(after.replace(RELATIVE, ','))) ||
  /^, whose absence\b/.test(after) ||
  ABSENT_BEFORE.test(before.slice(-140));

/** Where somebody is named once, and that once as one who will come or who came at another time. */
export const isOfAnotherDay = ({ before, after }: Around): boolean =>
  STILL_TO_COME_AFTER.test(after) || AT_ANOTHER_TIME.test(after) || STILL_TO_COME_BEFORE.test(before.slice(-160));

/** Whether the text presents somebody as of another time, or from outside the room. */
export function isOutside({ before, after }: Around, person: Person): boolean {
  const lead = leadTo(before, person).replace(/\s(?:the|an?)$/, '');
  const near =
    before
      .slice(-70)
      .split(/[,;:.]\s|\s(?:and|by|with|to)\s/)
      .at(-1) ?? '';
  const apposed = /^(?:,\s(?!and\b|or\b|but\b)|\s\(|\sof\s(?:the\s)?|\sfrom\s|,\swho\s)[^,;.]{0,80}/u.exec(after)?.[0] ?? '';
  return (
    PAST_AFTER.test(after) ||
    (ONCE.test(before.slice(-110).replace(person.role ?? '¤', '¤')) && !(RETIRED.test(lead) && LEADS.test(lead))) ||
    OF_ANOTHER.test(`${lead.slice(-110)} `) ||
    /\sunder$/.test(leadTo(before, person)) ||
    OUTSIDER.test(`${near} ¤ ${apposed}`) ||
    CREDITED.test(`${before.slice(-40)}${after.slice(0, 40)}`) ||
    FROM_AFAR.test(after)
  );
}

/** What stands before all that introduces the person: "he conveyed greetings from the | Emir, Sheikh X". */
function leadTo(before: string, { role, honorific }: Person): string {
  let lead = before;
  for (const part of [honorific, role]) {
    lead = lead.replace(/[\s,]+$/, '');
    if (part && lead.endsWith(part)) lead = lead.slice(0, -part.length);
  }
  return lead.replace(/(?:[\s,]+(?:his|her|mr|mrs|ms|dr|excellency|highness|majesty|royal)\.?)+$/i, '').replace(/[\s,]+$/, '');
}
