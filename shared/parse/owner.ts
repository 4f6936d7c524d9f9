import type { Actor } from '../model/facts';
import { partyName } from '../model/party';
import { partiesIn } from './places';

/** Nouns for those who act; "the next round" and "the visit" do not. */
export const AGENT =
  /\b(?:sides|parties|countries|ministers?|ministry|officials?|delegates|councillors|trustees|lawmakers|deputies|experts?|technical teams?|teams?|panels?|engineers|inspectors|committees?|working groups?|task force|delegations?|leaders|negotiators|president|secretary|envoys?|representatives?|mission|union|company|members|authority|agency|board|secretariat|chiefs|commanders|commission|council|cabinet|parliament|bank|nav(?:y|ies)|army|armies)\b/i;

/** "hosted by Peru", "ratified by union members": named after the verb. */
const NAMED_WITH_BY = [
  /\b(?:hosted|organi[sz]ed|convened|chaired|led|submitted|prepared) by (?:the )?((?:\p{Lu}[\p{L}’'-]*|of|and|the)(?: (?:\p{Lu}[\p{L}’'-]*|of|and|the))*)/u,
  /\b(?:ratified|approved|endorsed|adopted) by (?:the )?([\p{L}’'-]+(?: [\p{L}’'-]+){0,3}?)(?=[,.;]| (?:by|before|in|on|at|who|which)\b|$)/u,
];
/** "Directed the Council of Ministers to remove …": whom others tell to do it. */
const TOLD_TO =
  /^(?:Directed|Instructed|Tasked|Mandated|Requested|Charged) (?:the |its |their )?((?:[\p{L}’'-]+ ){1,7}?)(?:to|with)\s/u;
/** "Comments from the public are due by 3 May": of papers that are awaited, whose they are. */
const AWAITED_FROM =
  /^(?:The |All |Any |[Ww]ritten )?(?:submissions|comments|proposals|applications|bids|tenders|nominations|objections|observations|contributions|replies|responses) from (?:the )?([\p{L}’'-]+(?: [\p{L}’'-]+){0,3}?) (?:(?:on|to|about|for|concerning) [^,;]{3,60}? )?(?:must|should|shall|will|can|may|are|is) (?:be |to be )?(?:received|submitted|lodged|sent|made|handed|filed|accepted|invited|expected|due|in)\b/iu;
/** What its subject is to do, or has taken upon itself. */
const ACTS =
  /\s(?:(?:will|would|shall|is to|are to|plans? to) (?:also )?(?!be\b|take place)\p{Ll}+|(?:is|are) (?:expected|due|set|scheduled) (?:to (?!be\b|take place)|(?=(?:in|at|on)\b))|(?:agreed|undertook|consented|resolved|pledged|decided|vowed) to|announced that|accepted|meets?|must)\b/u;
/** Before the subject itself: who reports it, what it follows. */
const REPORTED = /^.*\b(?:(?:said|added|noted|agreed|decided)(?: that\b|(?= the\b))|(?:informed|told) [^,;]{2,40}? that\b)/u;

/**
 * Who is to do it, in the text's own words: who is named with "by", who is told to, whose papers are awaited, or the
 * subject of an active verb.
 * Null where the words do not say, or say it by a pronoun alone.
 */
export function ownerOf(text: string): string | null {
  for (const pattern of [...NAMED_WITH_BY, TOLD_TO, AWAITED_FROM]) {
    const named = pattern.exec(text)?.[1]?.trim();
    if (named) return named;
  }
  const clause = text.replace(REPORTED, '');
  const verb = ACTS.exec(clause);
  if (!verb) return null;
  const subject = (/[^,;:]*$/.exec(clause.slice(0, verb.index))?.[0] ?? '')
    .trim()
    .replace(/^(?:and|but|that)\s+/, '')
    .replace(/^(?:The|the|A|An|a|an)\s+/, '')
    .replace(/\s(?:also|further|likewise|then|jointly)$/, '');
  const words = subject.split(/\s+/);
  if (words.length > 10 || /^(?:they|it|he|she|this|(?:which|who|where|when)\b.*)$/i.test(subject)) return null;
  // "the fifth session of the Commission" is no commission.
  const head = subject.replace(/\s(?:of|for|on|under|to|in|at|from)\s.*$/, '');
  return AGENT.test(head) || (partiesIn(subject).length > 0 && words.length <= 4) ? subject || null : null;
}

/** Whom an outcome is of, as a table names its owner: "Both sides", "Peru", "Planning Commission". */
export function ownerBy(by: Actor | null, parties: number): string | null {
  if (by === null) return null;
  if (by.kind === 'sides') return parties === 2 ? 'Both sides' : 'All sides';
  return by.kind === 'party' && by.who ? partyName(by.who) : by.who;
}
