/** Sentences of an article as they may bear on a commitment, also where no rule took them for an outcome. */
import type { Facts, Span } from '../model/facts';
import { importedSpan, importedText, readArticle } from '../parse/normalise';
import { sentencesOf } from '../parse/sentences';
import { retellsEarlierRound } from './happened';

export type Passage = {
  text: string;
  span: Span;
  /** No outcome was lifted from it, it is no quotation and looks back at nothing, yet it speaks of what is to be done. */
  promises: boolean;
  /** The same, yet it only says that they talked of it. */
  talks: boolean;
};

/** Longer sentences tell of too much to be set beside one commitment. */
const MOST_WORDS = 85;
const PROMISE =
  /\b(?:will|would|shall|agreed|agreement was reached|decided|pledged|promised|resolved|undertook|undertakes?|committed|(?:is|are|was|were) to (?!blame)|targets?|goals?|unanimous|consensus|determined|set (?:the|a|their) (?:aim|goal|target)|set themselves|mapped out|signed|vowed|consider)\b/i;
const TALK =
  /\b(?:discussed|discussions? (?:on|of|about)|exchanged (?:views|opinions)|compared notes|reviewed|touched (?:up)?on|raised|took stock|talked about|addressed|covered|took up)\b/i;
const NEXT_ROUND =
  /\b(?:next|following|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+teenth|twent\p{L}+|[IVX]+|\d+(?:st|nd|rd|th)) (?:\p{L}+[ –-]+){0,4}?(?:round|session|dialogue|meeting|summit|consultations?|edition|commission|conference|talks)\b[^.]{0,40}\b(?:will|would|is|are|was|scheduled|due|expected|take place|be held|planned)\b|\b(?:host|hold|holds) (?:the|its) (?:next|\p{L}+th) /iu;

/** @param text the article as it was imported, which `facts` was lifted from */
export function passagesOf(facts: Facts, text: string): Passage[] {
  const reading = readArticle(text);
  const inside = (span: Span, list: readonly Span[]) => list.some(([start, end]) => start < span[1] && span[0] < end);
  const furniture = facts.furniture.map(({ span }) => span);
  const lifted = facts.outcomes.flatMap(({ spans }) => spans);
  const quoted = facts.quotes.flatMap(({ spans }) => spans);
  return sentencesOf(reading).flatMap((sentence): Passage[] => {
    const span = importedSpan(reading, sentence.start, sentence.end);
    const words = importedText(reading, span);
    if (inside(span, furniture) || !/[.!?…]["”’»)]*$/.test(words)) return [];
    const many = words.split(/\s+/).length;
    if (many < 5 || many > MOST_WORDS) return [];
    const own = !inside(span, lifted) && !inside(span, quoted) && !retellsEarlierRound(words) && !NEXT_ROUND.test(words);
    const promises = own && PROMISE.test(words);
    return [{ text: words, span, promises, talks: own && !promises && TALK.test(words) }];
  });
}
