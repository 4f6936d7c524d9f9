/** Sentences of an article as they may bear on a commitment, also where no rule took them for an outcome. */
import { COMMITMENT_TYPES, type Facts, type Outcome, type Span } from '../model/facts';
import { partyWords } from '../model/party';
import { MENTIONED, NO_WORD_OF, NOBODY_THERE, SAYS_NOTHING } from '../parse/lexicon/silence';
import { importedSpan, importedText, readArticle } from '../parse/normalise';
import { partiesIn } from '../parse/places';
import { sentencesOf } from '../parse/sentences';
import { retellsEarlierRound, tellsADeed, withoutRecall } from './happened';

export type Passage = {
  text: string;
  span: Span;
  /** The sentence before it in its paragraph: what "it", "there" and "this" may mean. */
  before: string | null;
  /** What of it no commitment was lifted from. */
  rest: string;
  /** No outcome was lifted from it, it is no quotation and looks back at nothing: what it tells may still be a commitment. */
  own: boolean;
  /** It is its own, and it speaks of what is to be done. */
  promises: boolean;
  /** It only says who came. */
  attends: boolean;
  /** The same, and its words leave little doubt that a side binds itself. */
  binds: boolean;
  /** It is its own, and it only says that they talked of it. */
  talks: boolean;
};

/** Longer sentences tell of too much to be set beside one commitment. */
const MOST_WORDS = 85;
const PROMISE =
  /\b(?:must|have to|(?:is|are) (?:obliged|required|bound) to|(?:will|would)(?! (?:remember|recall|forget|miss|regret|know)\b)|shall|agreed|agreement was reached|understanding that|decided|pledged|promised|resolved|undertook|undertakes?|committed|(?:is|are|was|were)(?: now| also| still)? to (?!blame)|targets?|goals?|unanimous|consensus|determined|set (?:the|a|their) (?:aim|goal|target)|set themselves|mapped out|signed|vowed|consider|intends?|hopes?|plans?|assured|guaranteed|(?:go|continue|keep) (?:on|to) (?:count|rely)(?:ing)? on|(?:count|rely) on)\b/i;
const TALK =
  /\b(?:discussed|discussions? (?:on|of|about)|exchanged (?:views|opinions)|compared notes|reviewed|touched (?:up)?on|raised|took stock|talked about|addressed|covered|took up|spoke (?:of|about)|remains? (?:open|under (?:consideration|discussion|review)|on the table)|remained (?:open|under (?:consideration|discussion|review)|on the table)|(?:is|are|was|were) (?:still )?(?:under (?:consideration|discussion|review)|being (?:discussed|considered|studied)))\b/i;
/** A side says so in the first person: the one kind of quotation that commits. */
const WE_AGREED =
  /\bwe(?:'ve|’ve| have)?(?: also| now| both| further)? (?:agreed|decided|resolved|signed|undertook|undertake|commit)\b/i;
const BOUND =
  /\b(?:agreed|decided|resolved|undertook|pledged|promised|committed (?:itself|themselves)|consented)(?: (?:also|further|merely|only|too|besides|moreover|\p{L}+ly|on \p{L}+day))? (?:to|on|that)\b|\b(?:considered|found|deemed|thought) (?:it )?(?:expedient|advisable|necessary|appropriate|desirable|useful|fitting) (?:to|that)\b|\bset (?:an? |the |their )?(?:\p{L}+ ){0,2}(?:ceiling|limit|cap|quota|minimum|maximum|floor|price|target|deadline) (?:of|at|for|on)\b|\b(?:settled on|opted (?:for|to))\b|\b(?:gave|gives?|given) (?:its|their|his|her) (?:word|assurances?|consent|pledge|promise)\b|\b(?:is|are) on offer\b|\b(?:put|laid|placed) [^;]{3,60} on the table\b|\b(?:was|were)(?: (?:also|likewise|further|too|finally|then))? (?:agreed|decided|resolved)(?: (?:up)?on)?[.]?$|\boffered (?!(?:(?:his|her|their|its|\p{L}+) )?(?:sincere |heartfelt |deep )?(?:condolences|congratulations|thanks|apologies|sympathy|regrets|prayers|comment|advice|to mediate))|\b(?:placed|put) [^.;]{3,80} at the disposal\b|\bput (?:their|its) (?:names?|signatures?) to\b/iu;
/** A figure that moves, told in the present of what was settled: "The allowance goes up to $55", "the quota rises from 40 to 60". */
const MOVES =
  /\b(?:goes|go|rises?|falls?|climbs?|drops?|increases?|grows?|shrinks?|comes? down|is (?:raised|lowered|lifted|cut)|are (?:raised|lowered|lifted|cut))(?: (?:up|down|back))?(?: (?:from|to|by) [^.;]{0,20}?\d)/iu;
/** A figure that was settled to stay: "The limit was left at 165,000 tonnes a year". */
const STAYS =
  /\b(?:is|are|was|were|has been|have been) (?:to be )?(?:left|kept|held|maintained|set|fixed|capped|frozen|pegged) (?:unchanged )?at (?:the )?(?:\p{L}+ ){0,2}?(?:[\d€$£]|US\$)/iu;
/** "Agreed was a map of the springs. So was a joint committee on air cargo." */
const SO_WAS = /^so (?:was|were) (?:an?|the|its|their|\p{L}+ \p{L}+)\b/iu;
/** "It resolved:" and the points that follow. */
const HEADER = /\b(?:agreed|decided|resolved|undertook|undertake|approved|decisions?|agreements?|commitments?)\b[^.;:]{0,60}:$/i;
/** A figure or a day set anew: "raised the quota from 40 to 60", "put off the opening to May", "has postponed its waybill to January". */
const SET_ANEW =
  /(?<!\b(?:was|were|been|be|is|are|to|by|and|which|that|it|sharply|further) )\b(?:raised|lifted|increased|upped|lowered|reduced|cut|trimmed|halved|doubled|tripled|postponed|put off|put back|pushed back|deferred|delayed|rescheduled|brought forward|extended|prolonged|moved)\b[^.;]{0,90}?\b(?:from|to|until|till|for|by) (?:the )?(?:(?:early|late|mid|end|beginning|middle|next|spring|summer|autumn|winter|about|some|around|nearly|over|at least)[ -](?:of )?)*(?:US)?[€$£]?(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|year|month|week|spring|summer|autumn|winter|ten|eleven|twel|thir|four|fif|six|seven|eight|nine|twen|hundred|a (?:hundred|thousand|million|later))/iu;
const POINT = /^(?:[-–—•*·▪]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+/;
/** A sentence that only says who came, and who they are: "The delegation was led by X, who was elected secretary in August". */
export const isAttendance = (words: string): boolean =>
  ATTENDS.test(words) && !BOUND.test(words) && !SIDE_WILL.test(words) && !WILL_BE.test(words);
/** What others do, whom the report tells of by the way. */
const OTHERS =
  /\b(?:meeting separately|(?:offered|offers|ready|willing) to mediate|(?:is|are|was|were) (?:understood|reported|said|believed|reportedly) (?:to be )?(?:planning|preparing)|their own|its own accord|on the same day|of (?:its|their) own|between themselves|(?:is|was|are|were) not (?:a member|invited|a party|let into|among)|invited as an observer)\b/i;
/** "The operator of the berth, meanwhile, has promised its clerks a bonus": the report turns to somebody else. */
const MEANWHILE = /^meanwhile\b|, meanwhile,/i;
/** Who came, led and sat where: nothing that a round promises. */
const ATTENDS =
  /\b(?:led|headed|chaired|co-chaired|presided|attended|took part|taking part|represented|accompanied|in attendance|at the table|on the delegations?|was present|were present|also present|made up the|joined by|in the chair|across the table|(?:with|beside|next to|opposite|facing|alongside) (?:him|her|them)\b|sat (?:next to|beside|opposite|across|in on|at (?:his|her|their))|(?:spoke|bargained|negotiated|answered) for (?:the|her|his|its|their)|at (?:his|her) side|next (?:round|session|meeting))\b/i;
/** That nothing was heard of it: the sentence repeats no commitment. */
const GONE = new RegExp(
  String.raw`\b(?:struck (?:off|from)|taken off the (?:agenda|table)|did not come up|(?:was|were) (?:no longer|not) mentioned|${NO_WORD_OF}|${SAYS_NOTHING}|(?:${NOBODY_THERE}|none of (?:the|them)[^.;]{0,20}) ${MENTIONED}|nothing (?:more )?(?:was|has been) (?:heard|said)|went unmentioned|(?:does|do|did) not (?:return to|feature|figure|appear)|(?:is|are|was|were) (?:absent|missing) from|no longer (?:figures?|features?|appears?)|found no (?:place|mention)|gone missing|(?:was|were|has been|have been|had been) (?:dropped|withdrawn|shelved|scrapped|abandoned|given up|buried|called off|cancell?ed)|no longer on the (?:table|agenda)|(?:subject|matter|question|issue|file|chapter|idea) (?:has been|have been|was|were|is) closed|came to nothing|fell through|absent from)\b`,
  'i',
);
/** Nothing was heard of it this time. */
export const isGone = (words: string): boolean => GONE.test(words);
/** A side, or one of its bodies, that will do something: not meet, travel or go on. */
const SIDE_WILL =
  /(?:\p{Lu}|\b(?:sides?|countries|ministries|services|governments|delegations|authorities|agencies|stations|police|companies|universities|banks)\b)[^,.;:]{0,90}? (?:will|would|shall)(?: (?:also|both|each|now|soon|jointly|in turn|in future|likewise|further|then|\p{L}+ly))* (?!be\b|have\b|not\b|never\b|meet\b|visit\b|host\b|hold\b|convene\b|take place\b|arrive\b|attend\b|hear\b|vote\b|help\b|allow\b|make it\b|(?:get|have|see|find) (?:\p{L}+ )?(?:more|less|fewer|better|easier|cheaper)\b|enable\b|come\b|go\b|begin fixing\b|travel\b|return\b|reconvene\b|gather\b|chair\b|lead\b|speak\b|pay a\b|report\b|need\b|require\b|depend\b|benefit\b|cost\b|bring (?:the|its) total\b|take its\b)\p{Ll}+/u;
/** Something will be done, and nobody need be named who does it: "will be exchanged every month", "are to begin", "all four will apply it". */
const WILL_BE =
  /\b(?:will|shall|(?:is|are) (?:now |still |also )?to)(?: (?:\p{L}+ly|now|also|each|soon|no longer|in turn|henceforth|again|then))* (?:be (?!held|hosted|convened|signed|reconvened|ratified|submitted|discussed|considered|received|presented|attended|chaired|headed|led|told|announced|published|voted|required|needed|allowed|invited|watched|asked|back\b|worked out)\p{L}+(?:ed|en|wn|ilt|aid|ought|ade|set|put|cut|run|ent)\b|(?:begin|start|cover|apply|serve|pass between|go to|leave|stay|remain|pay|get|receive|open|close|sail|run|operate|double|rise|fall|come into|take effect|enter into) )|(?<=\b\p{L}{3,}s )(?:must|have to|(?:will|shall) have to|are (?:obliged|required|bound) to) (?!(?:be|have|do|not|also|now|first|know|understand|remember)\b)\p{L}+ |\b(?:all|both|each)(?: of them| two| three| four| five| six)? (?:will|shall) (?!meet|be\b|have\b|visit|attend)/iu;
const NEXT_ROUND =
  /\b(?:next|following|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|twent\p{L}+|[IVX]+|\d+(?:st|nd|rd|th)) (?:\p{L}+[ –-]+){0,4}?(?:round|session|dialogue|meeting|summit|consultations?|edition|commission|conference|talks|plenary|sitting)\b[^.]{0,40}\b(?:will|would|is|are|was|scheduled|due|expected|take place|be held|planned)\b(?! (?:\p{L}+ )?(?:understanding|agreement))|\b(?:host|hold|holds) (?:the|its) (?:next|\p{L}+th) |\b(?:will|shall|(?:is|are) to) (?:meet|convene|gather|sit|assemble) (?:again|next)\b/iu;

/** A commitment that was taken for a position, because of what else its sentence says. */
const AGREED =
  /\b(?:agreed|decided|resolved|undertook|pledged)(?: (?:also|further|\p{L}+day))? (?:to (?!differ|disagree)|on the \p{L}+(?:ment|tion|ing) of)\b|\b(?:made known|informed|stated|declared|announced|indicated|confirmed|assured)\b[^.;]{0,20}? that\b[^.;]{3,}? (?:would|will) (?:be )?\p{L}+/iu;
/** "A customs office, decided upon a year ago, opened in May": told by the way, no commitment of this round. */
const TOLD_BY_THE_WAY =
  /(?<!\b(?:was|were|been|be|is|are|being|also|then|jointly) )\b(?:promised|pledged|announced|offered|undertaken) by\b|(?:^|(?:,|which was|that was) )(?:already )?(?:agreed|decided|promised|pledged|announced)(?: (?:up)?on)? (?:in|at|on|a|an|one|two|three|last|earlier|back|by)\b/i;

const COMMITS =
  /\b(?:will|would|shall|agree[ds]?|decided|resolved|pledged|promised|undert\p{L}+|committed|announced|offered|(?:is|are) (?:now )?to)\b/iu;
/** It is held to what was said before. */
const STANDS_BY =
  /\b(?:reaffirm|reiterat|restat|confirmed (?:its|their|his|her|the)|renew|uphold|upheld|adhere|commitment|determin|resolve\b|vow|support|readiness)\p{L}*/iu;
/** What it commits to, it only recalls. */
const isOnlyRecalled = (text: string): boolean => {
  const rest = withoutRecall(text);
  return TOLD_BY_THE_WAY.test(text) || (rest.length < text.length && !COMMITS.test(rest));
};

const commits = (text: string): boolean => COMMITS.test(withoutRecall(text).replace(TOLD_BY_THE_WAY, ' '));

/** Commits to something by its own words, not by those it recalls. */
export const binds = (text: string): boolean => commits(text) || STANDS_BY.test(text) || SET_ANEW.test(text);

/** The round's own commitments, as far as rules lifted them: not what it recalls of an earlier one, and not what has gone. */
export function commitmentsOf({ outcomes, event }: Facts): Outcome[] {
  const round = event.round?.value ?? null;
  return outcomes.filter(
    (o) =>
      (COMMITMENT_TYPES.includes(o.type) || (o.type === 'position' && AGREED.test(o.text))) &&
      !retellsEarlierRound(o.text, round) &&
      !GONE.test(o.text) &&
      !(o.type !== 'signed' && isOnlyRecalled(o.text) && tellsADeed(o.text, round)),
  );
}

/** A round is held against the one before and the one after: its article is read once. Facts are never changed. */
const READ = new WeakMap<Facts, { text: string; passages: readonly Passage[] }>();

/** @param text the article as it was imported, which `facts` was lifted from */
export function passagesOf(facts: Facts, text: string): readonly Passage[] {
  const known = READ.get(facts);
  if (known?.text === text) return known.passages;
  const passages = readPassages(facts, text);
  READ.set(facts, { text, passages });
  return passages;
}

function readPassages(facts: Facts, text: string): Passage[] {
  const reading = readArticle(text);
  const round = facts.event.round?.value ?? null;
  const meets = ([a, b]: Span, [start, end]: Span) => start < b && a < end;
  const inside = (span: Span, list: readonly Span[]) => list.some((other) => meets(span, other));
  const furniture = facts.furniture.map(({ span }) => span);
  const lifted = facts.outcomes.flatMap(({ spans }) => spans);
  const committed = commitmentsOf(facts).flatMap(({ spans }) => spans);
  const steps = facts.nextSteps.flatMap(({ spans }) => spans);
  const quoted = facts.quotes.flatMap(({ spans }) => spans);
  const passages: Passage[] = [];
  let last: { end: number; words: string } | null = null;
  let isList = false;
  for (const sentence of sentencesOf(reading)) {
    const span = importedSpan(reading, sentence.start, sentence.end);
    const words = importedText(reading, span);
    const before: string | null = last && !/\n\s*\n/.test(text.slice(last.end, span[0])) ? last.words : null;
    last = { end: span[1], words };
    const isPoint: boolean = isList && (POINT.test(words) || /^to \p{Ll}/iu.test(words));
    isList = isPoint || HEADER.test(words);
    if (inside(span, furniture) || !(isPoint || /[.!?…]["”’»)]*$/.test(words))) continue;
    const many = words.split(/\s+/).length;
    if (many < (isPoint ? 3 : 5) || many > MOST_WORDS) continue;
    const isQuoted = inside(span, quoted);
    const own =
      !inside(span, lifted) &&
      (!isQuoted || WE_AGREED.test(words)) &&
      !retellsEarlierRound(words, round) &&
      !NEXT_ROUND.test(words) &&
      !GONE.test(words);
    const isSo = SO_WAS.test(words) && before !== null && BOUND.test(before);
    const isSet = SET_ANEW.test(words) || MOVES.test(words) || STAYS.test(words) || isSo;
    const promises = own && (isPoint || PROMISE.test(words) || BOUND.test(words) || isSet);
    const leavesNoDoubt =
      isPoint ||
      (!isQuoted && WILL_BE.test(words) && !ATTENDS.test(words)) ||
      (!inside(span, steps) && (BOUND.test(withoutRecall(words)) || (!isQuoted && (SIDE_WILL.test(words) || isSet))));
    passages.push({
      text: words,
      span,
      before,
      rest: promises ? restOf(words) : without(words, span[0], committed),
      own,
      attends: ATTENDS.test(words),
      promises,
      binds: promises && facts.outcomes.length > 0 && leavesNoDoubt && !isOfOthers(words, facts),
      talks: own && TALK.test(words) && !(promises && (BOUND.test(words) || isSet)),
    });
  }
  return passages;
}

/** Whether a commitment is somebody else's: of states that are no party, or of people who are said not to belong. */
export function isOfOthers(words: string, { event }: Facts): boolean {
  if (OTHERS.test(words)) return true;
  const verb = /\b(?:agreed|decided|resolved|pledged|promised|undertook|signed|will|would|has|have)\b/i.exec(words);
  const named = partiesIn(words.slice(0, verb?.index ?? 0));
  const parties = event.parties.map(({ value }) => value);
  if (MEANWHILE.test(words) && !SIDES.test(words) && !parties.some((code) => isNamed(words, code))) return true;
  return parties.length > 1 && named.length > 0 && named.every(({ code }) => !parties.includes(code));
}

const SIDES = /\b(?:sides|delegations|both|parties|ministers)\b/i;
const isNamed = (words: string, code: string): boolean => {
  const { names, capitals } = partyWords(code);
  return [...names, ...capitals].some((name) => words.includes(name));
};

/** What a sentence that binds tells beside it: the clauses that commit to nothing and give no reason for it. */
const restOf = (words: string): string =>
  words
    .split(/[;:] |, (?=(?:and|but|while) )/u)
    .filter((clause) => !commits(clause))
    .join(' ');

/** The sentence with the passages at `spans` left out. */
function without(words: string, start: number, spans: readonly Span[]): string {
  let rest = words;
  for (const [a, b] of [...spans].sort((x, y) => y[0] - x[0])) {
    const [from, to] = [Math.max(0, a - start), Math.min(words.length, b - start)];
    if (from < to) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  }
  return rest.trim();
}
