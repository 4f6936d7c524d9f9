/** Sentences of an article as they may bear on a commitment, also where no rule took them for an outcome. */
import { COMMITMENT_TYPES, type Facts, type Span } from '../model/facts';
import { importedSpan, importedText, readArticle } from '../parse/normalise';
import { sentencesOf } from '../parse/sentences';
import { retellsEarlierRound } from './happened';

export type Passage = {
  text: string;
  span: Span;
  /** The sentence before it in its paragraph: what "it", "there" and "this" may mean. */
  before: string | null;
  /** What of it no commitment was lifted from. */
  rest: string;
  /** No outcome was lifted from it, it is no quotation and looks back at nothing, yet it speaks of what is to be done. */
  promises: boolean;
  /** The same, and its words leave little doubt that a side binds itself. */
  binds: boolean;
  /** No outcome was lifted, and it only says that they talked of it. */
  talks: boolean;
};

/** Longer sentences tell of too much to be set beside one commitment. */
const MOST_WORDS = 85;
const PROMISE =
  /\b(?:will|would|shall|agreed|agreement was reached|understanding that|decided|pledged|promised|resolved|undertook|undertakes?|committed|(?:is|are|was|were)(?: now| also| still)? to (?!blame)|targets?|goals?|unanimous|consensus|determined|set (?:the|a|their) (?:aim|goal|target)|set themselves|mapped out|signed|vowed|consider|intends?|hopes?|plans?|assured|guaranteed|(?:go|continue|keep) (?:on|to) (?:count|rely)(?:ing)? on|(?:count|rely) on)\b/i;
const TALK =
  /\b(?:discussed|discussions? (?:on|of|about)|exchanged (?:views|opinions)|compared notes|reviewed|touched (?:up)?on|raised|took stock|talked about|addressed|covered|took up|spoke (?:of|about)|remains? (?:open|under (?:consideration|discussion|review)|on the table)|remained (?:open|under (?:consideration|discussion|review)|on the table)|(?:is|are|was|were) (?:still )?(?:under (?:consideration|discussion|review)|being (?:discussed|considered|studied)))\b/i;
/** A side says so in the first person: the one kind of quotation that commits. */
const WE_AGREED =
  /\bwe(?:'ve|’ve| have)?(?: also| now| both| further)? (?:agreed|decided|resolved|signed|undertook|undertake|commit)\b/i;
const BOUND =
  /\b(?:agreed|decided|resolved|undertook|pledged|promised|committed (?:itself|themselves)|consented)(?: (?:also|further|merely|only|\p{L}+ly|on \p{L}+day))? (?:to|on|that)\b/iu;
/** A side, or one of its bodies, that will do something: not meet, travel or go on. */
const SIDE_WILL =
  /(?:\p{Lu}|\b(?:sides?|countries|ministries|services|governments|delegations|authorities|agencies|stations|police|companies|universities|banks)\b)[^,.;:]{0,90}? (?:will|would|shall)(?: (?:also|both|each|now|soon|jointly|in turn|in future|likewise|further|then|\p{L}+ly))* (?!be\b|have\b|not\b|never\b|meet\b|visit\b|host\b|hold\b|convene\b|take place\b|arrive\b|attend\b|hear\b|vote\b|help\b|allow\b|make it\b|enable\b|come\b|go\b|begin fixing\b|travel\b|return\b|reconvene\b|gather\b|chair\b|lead\b|speak\b|pay a\b|report\b|need\b|require\b|depend\b|benefit\b|cost\b|bring (?:the|its) total\b|take its\b)\p{Ll}+/u;
const NEXT_ROUND =
  /\b(?:next|following|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+teenth|twent\p{L}+|[IVX]+|\d+(?:st|nd|rd|th)) (?:\p{L}+[ –-]+){0,4}?(?:round|session|dialogue|meeting|summit|consultations?|edition|commission|conference|talks|plenary|sitting)\b[^.]{0,40}\b(?:will|would|is|are|was|scheduled|due|expected|take place|be held|planned)\b(?! (?:\p{L}+ )?(?:understanding|agreement))|\b(?:host|hold|holds) (?:the|its) (?:next|\p{L}+th) /iu;

/** @param text the article as it was imported, which `facts` was lifted from */
export function passagesOf(facts: Facts, text: string): Passage[] {
  const reading = readArticle(text);
  const round = facts.event.round?.value ?? null;
  const meets = ([a, b]: Span, [start, end]: Span) => start < b && a < end;
  const inside = (span: Span, list: readonly Span[]) => list.some((other) => meets(span, other));
  const furniture = facts.furniture.map(({ span }) => span);
  const lifted = facts.outcomes.flatMap(({ spans }) => spans);
  const committed = facts.outcomes.filter(({ type }) => COMMITMENT_TYPES.includes(type)).flatMap(({ spans }) => spans);
  const steps = facts.nextSteps.flatMap(({ spans }) => spans);
  const quoted = facts.quotes.flatMap(({ spans }) => spans);
  const passages: Passage[] = [];
  let last: { end: number; words: string } | null = null;
  for (const sentence of sentencesOf(reading)) {
    const span = importedSpan(reading, sentence.start, sentence.end);
    const words = importedText(reading, span);
    const before: string | null = last && !/\n\s*\n/.test(text.slice(last.end, span[0])) ? last.words : null;
    last = { end: span[1], words };
    if (inside(span, furniture) || !/[.!?…]["”’»)]*$/.test(words)) continue;
    const many = words.split(/\s+/).length;
    if (many < 5 || many > MOST_WORDS) continue;
    const isQuoted = inside(span, quoted);
    const own =
      !inside(span, lifted) &&
      (!isQuoted || WE_AGREED.test(words)) &&
      !retellsEarlierRound(words, round) &&
      !NEXT_ROUND.test(words);
    const promises = own && PROMISE.test(words);
    const binds =
      promises &&
      facts.outcomes.length > 0 &&
      !inside(span, steps) &&
      (BOUND.test(words) || (!isQuoted && SIDE_WILL.test(words)));
    passages.push({
      text: words,
      span,
      before,
      rest: without(words, span[0], committed),
      promises,
      binds,
      talks: own && TALK.test(words) && !(promises && BOUND.test(words)),
    });
  }
  return passages;
}

/** The sentence with the passages at `spans` left out. */
function without(words: string, start: number, spans: readonly Span[]): string {
  let rest = words;
  for (const [a, b] of [...spans].sort((x, y) => y[0] - x[0])) {
    const [from, to] = [Math.max(0, a - start), Math.min(words.length, b - start)];
    if (from < to) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  }
  return rest.trim();
}
