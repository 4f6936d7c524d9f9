import type { EventKind, OutcomeType } from '../model/facts';
import { canPromise, isJoint, partyCodes } from './actors';
import { firstClause, futureClauses, laterClause, lead, saysAgain } from './clauses';
import type { Person } from './found';
import { GIVE } from './lexicon/objects';

/** Outcomes told by a verb in the future tense: "Norway will give …", "said it would send …", "…, the parties agreed". */

type Known = { verb: number; end: number; type: OutcomeType };
export type Promise = { type: OutcomeType; start: number; verb: number; end: number; replaces: number | null };

/** Events and journeys: a next step, and an outcome only where one side tells it. */
const HAPPENS =
  /^ (?:also |then |next |again |now |first |soon |\p{L}+ly )?(?:be (?:back|broken|signed|initialled|inked|received(?! for\b)|held|hosted|staged|convened|organi[sz]ed|scheduled|followed|attended|available)|take place|convene|meet|gather|assemble|resume|reconvene|visit|arrive|travel|pay(?! for\b)|attend|go to|come|fly|vote|play host|host [^.;]{0,30}? again\b|report (?:by|before|in|within)|host (?:the|its|an?) (?:next|following|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|coming|\d+(?:st|nd|rd|th)|[\p{L}-]+ (?:round|session|meeting|summit|edition))|report (?:on|to|back)|(?:present|submit)(?= (?:an?|the|its|their|his|her) (?:[\p{L}-]+ ){0,2}(?:proposals?|timetables?|reports?|drafts?|plans?|findings|studies|study|recommendations|lists?|results|conclusions|offers?)\b)|brief|hold|run|hear|(?:begin|start)(?! (?:\p{L}+ing|to \p{L}+)\b)|open (?:in|on)|take part|sit|leave|depart|return|head (?:to|for)|tour|inspect|address|chair|sign|carry|lay|close|end|last)\b/u;
/** What such a verb must govern to be no deed of somebody's own: a meeting or a journey. */
const OCCASION =
  /^[^,;.]{0,60}?\b(?:visits?|meetings?|rounds?|sessions?|talks|summit|conference|consultations|dialogue|forum|negotiations|referendum|elections?|vote|commission|committee|chair|delegation|edition|tour|trip|workshop|seminar|exhibition|exercises?|call|attention|tribute)\b/u;
/** Transitive verbs of that list, and of the effects: somebody who can promise does with them what it says. */
const DEED =
  /^ (?:also |then |now |soon )?(?:pay|run|open|begin|start|launch|allow|enable|let|ensure|improve|increase|create|foster|provide|contribute|carry out|close|end|report(?! (?:by|before|within)\b)|lay|sign over) (?!(?:in|on|at|from|by|with|the (?:day|week|year|meeting|session|talks))\b)/u;
const JOURNEY = /^ (?:also |then )?(?:visit|arrive|travel|come|fly|go to)\b/;
/** To give, build, send or lift something concrete, as words from the future verb on. */
export const GIVES = new RegExp(`^(?:will|shall|would) (?:also )?(?:${GIVE})\\b(?! (?:it|them|this|that|up|in)\\b)`, 'u');
/** To go on with what is done already is a resolve. */
const LASTS =
  /^ (?:also )?(?:back|support|champion|vote for|continue|go on|keep|remain|maintain|stand|spare no|uphold|respect|honou?r|abide|stick to)\b/;
/** What a union threatens it announces. */
const STRIKES = /^ (?:also )?(?:down tools|walk out|go on strike|strike|stop work|picket|stage|march|rally)\b/;
/** What somebody will receive is agreed where a deal gives it. */
const GETS = /^ (?:also )?(?:get|see|receive)\b/;
/** A passive has no doer who could promise. */
const PASSIVE = /^ (?:also |then |not )?be \p{Ll}+(?:ed|en|t|d)\b/u;
/** Effects and states are no commitment: "will help", "will be the largest". */
const NOBODY = /\b(?:neither|nobody|no one|none|nothing)\b[^,;]*$/i;
const EFFECT =
  /^ (?:also )?(?:help|try again|allow|enable|boost|benefit|cost|amount to|total|bring(?! (?:in|out|back|forward|home)\b)|mean|depend|remain|need|require|apply|affect|become|increase|strengthen|enhance|serve|continue|contribute to|lead|prove|take effect|enter into|come into|create|ensure|make it(?! (?:compulsory|mandatory|obligatory|an offence|a crime|illegal|unlawful|free))|mark|foster|improve|provide (?:an? )?(?:opportunit|impetus|framework|platform)|be (?:an?|the|able(?! to (?:enter|apply|travel|stay|study|work|export|import|sell|buy|use|obtain|receive))|in|on|at|more|very|crucial|important|necessary|difficult|good|better|based|needed|required|seen|known|based))\b/;
const SPOKEN =
  /\b(?:said|says|announced|stated|added|explained|informed|confirmed|told|disclosed|revealed|declared|promised|indicated|noted|assured|conveyed|vowed|pledged)\b/i;
const SPOKEN_AFTER =
  /,[”"]? (?:(?:[^,.“"]|(?<=\b(?:Mr|Ms|Mrs|Dr|Prof|Gen|Sen|Hon))\.){0,80}? )?(?:said|says|announced|stated|added|explained|confirmed|told|disclosed|revealed|declared|promised|answered|replied)\b/;
const AGREED_AFTER =
  /, (?:it was|they|the [^,.]{3,60}|both [^,.]{3,40}|[^,.]{3,50}) (?:also |further )?(?:agreed|decided|resolved)\b|, it was (?:also |further )?(?:agreed|decided|resolved)/;
export const UNDER_DEAL =
  /^\s*(?:Under|In terms of|According to|As part of|In line with|By the terms of) (?:it\b|its terms|(?:the|this|that|a) (?:[\p{L}-]+ ){0,3}(?:terms|truce|ceasefire|agreement|deal|accord|memorandum|protocol|plan|arrangement|understanding|bargain|treaty|mou|pact|compromise|settlement|package|text|document|charter|road ?map))\b/iu;

/** What is still to be agreed is not settled. */
const SETTLED =
  /^(?:will|shall|(?:is|are) (?:also |now )?to) (?!(?:begin|start) (?:\p{L}+ing|to)\b|be (?:\p{L}+ly )?(?:agreed|fixed|decided|determined|confirmed|negotiated|discussed|announced))\p{Ll}/u;
const ANYBODY =
  /^(?:not )?(?:every|any|some)(?:body|one)\b|^(?:few|many|most|much|more|this|that|it|there|time|the (?:next|question|result|effects?))\b/iu;
/** What is done at one side's cost that side has announced. */
const AT_ONES_COST = /\bat (?:the )?[^,.;]{2,30}[’']s? expense\b|\bfree of charge\b/iu;

/** "…, under a deal struck on Tuesday" */
export const UNDER_IT =
  /\bunder (?:the terms of )?(?:(?:an?|the|this|their) |(?=arrangements))(?:[\p{L}-]+ ){0,3}(?:truce|agreement|deal|accord|memorandum|protocol|pact|compromise|settlement|package|text|arrangements?|understanding|bargain|treaty|scheme)\b/iu;

/** The meeting, and whether the paragraph began to tell what a deal lays down: "Under the text, …". */
type Meeting = {
  people: Person[];
  kind: EventKind | null;
  parties: string[];
  represented: ReadonlySet<string>;
  underDeal: boolean;
};

/** What follows is what somebody thinks will come of it: "a measure he said would help". */
const THINKS = /\b(?:said|says|hoped|hopes|believed|believes|argued|insisted|predicted|claimed|thought) $/;

/** "The rules, promised for June, are now to be drafted": nobody says so now. */
const ASIDE = /, (?:promised|announced|declared|confirmed) (?:for|in|on|by|since|last|at) [^,]{3,40},/u;

/** "Farmers hope that the ban will be lifted": what somebody thinks of it, in a clause of that. */
const HOPED =
  /\b(?:hop(?:es?|ed|ing)|expect(?:s|ed|ing)?|fear(?:s|ed|ing)?|believ(?:es?|ed|ing)|think|thinks|thought|doubt(?:s|ed)?|predict(?:s|ed)?|suspect(?:s|ed)?|wonder(?:s|ed)?|reckons?|bet(?:s|ting)?|suppos(?:es?|ed)|imagin(?:es?|ed)) (?:that )?[^,;:.“”]*$/u;

/** "They struck a bargain: Uruguay will dredge the north" */
const AFTER_COLON =
  /\b(?:deal|bargain|compromise|agreement|arrangement|understanding|formula|accord|pact|truce|settlement)(?: [^.;:]{0,40})?: [^.;:]*$/u;
/** A measure that begins is a deed, where works or talks that begin are an event. */
const BEGINS = /^ (?:also |then )?(?:begin|start)\b(?! \p{L}+ing\b)/u;
const MEASURE =
  /\b(?:inspections?|patrols?|checks?|controls?|flights?|services?|deliver(?:y|ies)|exchanges?|courses?|convoys?|shipments?|payments?|returns?)\b/i;

const LONGEST_SUBJECT = 200;

export function promisesIn(
  text: string,
  known: readonly Known[],
  { people, kind, parties, represented, underDeal }: Meeting,
): Promise[] {
  const found: Promise[] = [];
  // Asked once for the sentence, not for each of its verbs.
  const [isUnderDeal, mayBeUnder, isAccording] = [UNDER_DEAL.test(text), /\bunder\b/i.test(text), /\baccording to\b/i.test(text)];
  for (const { verb, predicate } of futureClauses(text)) {
    const before = known.filter((hit) => hit.end <= verb).at(-1);
    // "will “think about it”": words of a speaker's that bind nobody
    if (/^ [“"‘«][^”"’»]*[”"’»]?[\s.,]*$/.test(predicate)) continue;
    if (THINKS.test(text.slice(Math.max(0, verb - 12), verb))) continue;
    if (HOPED.test(text.slice(Math.max(0, verb - LONGEST_SUBJECT), verb))) continue;
    const start = clauseStart(text, before?.end ?? null, found.at(-1)?.end ?? null, verb);
    const subject = text
      .slice(start, verb)
      .replace(ASIDE, ',')
      .replace(
        /^.*\b(?:said|says|announced|stated|added|explained|informed|told|confirmed|promised|revealed)\s(?:[^,]*?\bthat\s)?/u,
        '',
      )
      .replace(/^[“"«‘]/, '')
      .replace(/^(?:From|By|Starting|Beginning|As|With|Within|Before|Effective|Until|Next|In|On|During|Under)\b[^,]*, /u, '')
      .trim();
    const after = text.slice(verb);
    // "resolved to drill two wells, and will share the data": the subject is that of the verb before
    const actor =
      subject === '' && before ? text.slice(lead(text), Math.min(before.verb, lead(text) + LONGEST_SUBJECT)) : subject;
    // In a speaker's own words only a concrete thing counts: "we will send two ships", not "we will see".
    const own = /\b(?:I|[Ww]e)$/.test(subject);
    if (own && !GIVES.test(after)) continue;
    const told = SPOKEN.test(text.slice(0, verb).replace(ASIDE, ',')) || SPOKEN_AFTER.test(after) || isAccording;
    // "If they approve it, the pact is to be signed"
    if (/^\W*(?:If|Unless|Should|Provided)\b/.test(text) && start === 0) continue;
    // "…, the ministers decided, and a post will be built": what they decided goes on
    const decided =
      AFTER_COLON.test(text.slice(0, verb)) ||
      AGREED_AFTER.test(after) ||
      (!/[.;]/.test(text.slice(0, verb)) && AGREED_AFTER.test(text.slice(0, verb)));
    const bargain = kind === 'negotiation' && parties.length === 0;
    const deal =
      ((isUnderDeal || (mayBeUnder && UNDER_IT.test(after))) && !/^would/.test(after)) ||
      (underDeal && !told && partyCodes(actor).some((code) => represented.has(code)));
    const lasts = LASTS.test(predicate) && told && canPromise(actor, people);
    const deed = told && DEED.test(predicate) && !OCCASION.test(predicate) && canPromise(actor, people);
    if (NOBODY.test(actor) || (EFFECT.test(predicate) && !decided && !lasts && !deed)) continue;
    if (
      HAPPENS.test(predicate) &&
      !deed &&
      !(BEGINS.test(predicate) && MEASURE.test(subject) && !told) &&
      !(
        JOURNEY.test(predicate) &&
        told &&
        /\b(?:mission|team|delegation|experts|inspectors|engineers|technicians)\b/i.test(subject)
      ) &&
      !decided
    )
      continue;
    // The object of a verb that is an outcome already: "announced that it would give", "agreed that each would post"
    if (before && (governs(text.slice(before.end, verb)) || /^\s*,\s*$/.test(text.slice(before.end, verb)))) continue;
    if (GETS.test(predicate) && !decided && !deal && !bargain && !told) continue;
    const promised = canPromise(actor, people) && !(PASSIVE.test(predicate) && !isJoint(actor));
    // "A common depot will be set up in Rakvere": nobody is said to promise it, so those who met have settled it.
    const settled = !decided && !deal && !told && !bargain && !promised;
    if (
      settled &&
      (represented.size < 2 ||
        (start > lead(text) && found.at(-1)?.type !== 'agreed') ||
        !SETTLED.test(after) ||
        ANYBODY.test(actor))
    )
      continue;
    const type: OutcomeType = STRIKES.test(predicate)
      ? 'announced'
      : lasts && !decided && !deal
        ? 'committed'
        : (settled && !AT_ONES_COST.test(after)) || decided || deal || (isJoint(actor) && !own) || (bargain && !told && !promised)
          ? 'agreed'
          : 'announced';
    const end = verb + (/^\S+(?: to)?(?: \p{L}+)?/u.exec(after)?.[0].length ?? 1);
    found.push({ type, start: verb, verb, end, replaces: null });
  }
  return found;
}

/** Whether the words between a verb and a future one keep the latter inside the former's object. */
function governs(between: string): boolean {
  if (saysAgain(between)) return false;
  if (/(?:,? and that,? |; )[^;]*$/.test(between)) return false;
  if (/(?:^|\s)(?:that,?|which|who|whom|where|under which|whereby)\s[^;]*$/.test(` ${between}`))
    return !/[,;] (?:and|but|while) [^,;]*$/.test(between);
  return !/(?:[,;]|\band\b|\bwhile\b|\bbut\b)\s[^,;]*$/.test(between);
}

function clauseStart(text: string, known: number | null, earlier: number | null, verb: number): number {
  const from = Math.max(known ?? -1, earlier ?? -1);
  return from < 0 ? firstClause(text, verb) : laterClause(text, from, verb);
}
