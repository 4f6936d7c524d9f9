import type { Actor, OutcomeType } from '../model/facts';
import { actorAsNamed, actorOf, partyCodes } from './actors';
import { firstClause, hasFuture, isQuestion, laterClause, lead } from './clauses';
import { Crowd } from './crowd';
import { tellsOfEarlier } from './earlier';
import type { FoundOutcome } from './found';
import { OUTSIDERS } from './lexicon/outsiders';
import { MENTIONED, NO_WORD_OF, NOBODY_THERE } from './lexicon/silence';
import { introducesList, pointsOf } from './lists';
import type { OutcomeContext } from './outcomeContext';
import { mainHits, retype, verbHits } from './outcomeVerbs';
import { isOutsider, isThird } from './outsiders';
import { coordinated } from './parted';
import { UNDER_DEAL } from './promises';
import { overlapping } from './ranges';
import type { Sentence } from './sentences';
import { deedByDay, resultsNamed, tellsOfDeal, termIn } from './terms';
import { merge, withoutLead } from './told';
import { topicOf } from './topics';

/** That nothing was heard of a thing: "Not a word about the certificate decided on last winter", "Nobody mentioned the ship". */
const SILENCE = new RegExp(
  `^(?:(?:of|about) [^,.;]{3,40} )?(?:(?:there (?:was|is) )?${NO_WORD_OF}\\b|${NOBODY_THERE} ${MENTIONED}\\b)`,
  'i',
);
const NO_OUTCOME =
  /\b(?:failed to (?:agree|reach)|could not agree|fell without a vote|was (?:rejected|defeated|voted down)|has yet to|have yet to)\b/i;

export function findOutcomes(sentences: readonly Sentence[], context: OutcomeContext): FoundOutcome[] {
  const found: FoundOutcome[] = [];
  // Whom the lead names is no third party, whatever else is known of the meeting.
  const inLead = sentences.filter((s) => s.paragraph === sentences[0]?.paragraph).flatMap((s) => partyCodes(s.text));
  const crowd = new Crowd(context.people);
  const earlier = new Map(sentences.map((sentence, i) => [sentence, sentences[i - 1]]));
  const namedBefore = (sentence: Sentence) => crowd.namedIn(earlier.get(sentence)?.text ?? '');
  const parts = context.quotes
    .flatMap((quote) => quote.parts.map((part) => ({ ...part, quote })))
    .sort((a, b) => a.start - b.start);
  const year = context.published ? Number(context.published.slice(0, 4)) : null;
  let last: Actor | null = { kind: 'sides', who: null };
  const points = pointsOf(sentences);
  /** The paragraph that told of a deal, whose terms may follow. */
  let deal = -1;
  /** The paragraph that began to tell what a deal lays down. */
  let terms = -1;
  /** What the verb of a sentence that introduces a list makes of its points. */
  const rules = new Map<Sentence, OutcomeType>();
  for (const sentence of sentences) {
    const { text } = sentence;
    if (context.isBackground(sentence) || SILENCE.test(text) || isQuestion(text)) continue;
    const failed = /discussed|\bdates? (?:has|have) yet to\b/.test(text) ? null : NO_OUTCOME.exec(text);
    // "could not agree on cod, but they rolled over the swap": the clause that goes on may tell of a success
    const failure = failed
      ? failed.index + (/[,;] (?:but|while|and|yet)\b/.exec(text.slice(failed.index))?.index ?? text.length)
      : -1;
    if (failure >= text.length) continue;
    if (pointsBack(text)) {
      const decided = found.at(-1);
      if (decided?.rule === 'outcome.will' && sentence.start - decided.end < 400) decided.type = 'agreed';
      continue;
    }
    const named = resultsNamed(text);
    if (named.length > 0) {
      for (const { start, end } of named)
        found.push(
          unsaid(text.slice(start, end), sentence.start + start, {
            type: 'agreed',
            rule: 'outcome.result-noun',
            confidence: 0.7,
            form: 'phrase',
          }),
        );
      continue;
    }
    const verbs = verbHits(text);
    const introduction = points.get(sentence);
    const ruled = introduction ? (rules.get(introduction) ?? null) : null;
    const term = termIn(text, deal === sentence.paragraph);
    if (tellsOfDeal(text)) deal = sentence.paragraph;
    const underDeal = terms === sentence.paragraph;
    if (UNDER_DEAL.test(text.slice(lead(text)))) terms = sentence.paragraph;
    const deed = deedByDay(text, context.represented);
    if (verbs.length === 0 && !hasFuture(text) && !ruled && !introducesList(text) && term === null && !deed) continue;
    const people = crowd.near(text);
    const spoken = overlapping(parts, sentence.start, sentence.end).filter(({ quote }) => !quote.official);
    const personal = [...new Set(spoken.map(({ quote }) => quote))];
    const quoted = (at: number) => spoken.some((part) => sentence.start + at >= part.start && sentence.start + at < part.end);
    const here = { ...context, people };
    const hits = mainHits(text, verbs, quoted, { ...here, underDeal }).filter(
      (hit) => hit.start > failure && (hit.rule === 'outcome.will' || !tellsOfEarlier(text, hit.start, hit.end, year)),
    );
    if (introducesList(text)) {
      const last = hits.at(-1);
      const type =
        last?.type ??
        (/\b(?:agree|decid|resol|decision|settl|conclu|arrang|term|result|outcome|achiev)/i.test(text) ? 'agreed' : null);
      if (type) rules.set(sentence, type);
      // The verb's object is the list below, or stands in this sentence as well.
      if (last && /^[^.;]{0,70}:?\s*$/.test(text.slice(last.end))) hits.pop();
    }
    if (ruled && hits.every((hit) => hit.rule === 'outcome.will')) {
      const start = lead(text);
      const words = text.slice(start).replace(TAIL, '');
      if (words.split(/\s+/).length >= 3) {
        found.push(
          unsaid(words, sentence.start + start, { type: ruled, rule: 'outcome.listed', confidence: 0.85, form: 'phrase' }),
        );
      }
      continue;
    }
    if (term !== null && hits.length === 0 && personal.length === 0) {
      const words = text.slice(term).replace(TAIL, '');
      found.push(
        unsaid(words, sentence.start + term, { type: 'agreed', rule: 'outcome.terms', confidence: 0.7, form: 'clause' }),
      );
      continue;
    }
    if (deed && hits.length === 0 && personal.length === 0) {
      const start = lead(text);
      const words = text.slice(start).replace(TAIL, '');
      found.push({
        ...unsaid(words, sentence.start + start, { type: 'announced', rule: 'outcome.terms', confidence: 0.7, form: 'clause' }),
        by: actorOf(words, last, people),
      });
      continue;
    }
    let outside = false;
    /** Who the verb before is of: one without a subject of its own goes on with it. */
    let shared: Actor | null = null;
    hits.forEach((hit, i) => {
      const before = hits[i - 1];
      const start = before ? laterClause(text, before.end, hit.start) : firstClause(text, hit.start);
      const next = hits[i + 1];
      const speech = personal.find(
        (quote) => quote.start - sentence.start > hit.end && quote.end - quote.start > 40 && quote.start < sentence.end,
      );
      let end = next ? Math.max(hit.end, laterClause(text, hit.end, next.start)) : text.length;
      // "called the ban “a rule in search of a problem”": the quotation is what it was called
      const isCalled = /^(?:called|calls|described|describes|termed|branded|labelled|dubbed)\b/.test(text.slice(hit.verb));
      if (speech && !isCalled && !/\b(?:as|a|an|the|it|them)\s$/.test(text.slice(0, speech.start - 1 - sentence.start)))
        end = Math.min(end, speech.start - sentence.start);
      const words = text.slice(start, end).replace(TAIL, '');
      const subject = text.slice(start, hit.start);
      const goesOn = before !== undefined && subject.trim() === '';
      const by: Actor | null = goesOn ? shared : actorOf(subject, last, people, () => namedBefore(sentence));
      shared = by ?? actorAsNamed(subject);
      if (words.split(/\s+/).length < 3) return;
      if (by && by.kind !== 'body') last = by;
      const agent =
        hit.rule.endsWith('passive') || hit.rule === 'outcome.signed' ? (/\bby (.{3,80})$/u.exec(words)?.[1] ?? '') : '';
      // "Analysts welcomed the deal but warned that …": the second verb has the subject of the first
      outside = (hit.type !== 'agreed' && OUTSIDERS.test(subject)) || (outside && start === hit.start);
      if (outside || /\breportedly\b/.test(text.slice(start, hit.end))) return;
      if (isOutsider(subject, people) || isOutsider(agent, people)) return;
      if (isThird(text.slice(start, hit.verb).trim(), hit, here, inLead)) return;
      const type = retype(hit, text.slice(hit.verb, start + words.length), subject);
      // "The Union reviewed the reforms and took up visas": topics of one subject in one sentence are one item.
      const told = found.at(-1);
      if (type === 'discussed' && before && start === hit.start && told?.type === 'discussed' && told.start >= sentence.start) {
        told.end = sentence.start + start + words.length;
        told.text = text.slice(told.start - sentence.start, start + words.length);
        return;
      }
      found.push({
        type,
        start: sentence.start + start,
        end: sentence.start + start + words.length,
        text: words,
        rule: hit.rule,
        confidence: 0.85,
        by,
        form: start === hit.start ? 'predicate' : 'clause',
        topic: topicOf(text.slice(hit.end, Math.max(hit.end, start + words.length))),
        others: [],
      });
    });
  }
  return withoutLead(merge(found.flatMap(coordinated)), sentences[0]?.paragraph ?? 0, sentences);
}

/** Words of which no verb in them says who agreed: both sides did. */
function unsaid(text: string, start: number, what: Pick<FoundOutcome, 'type' | 'rule' | 'confidence' | 'form'>): FoundOutcome {
  const by: Actor = { kind: 'sides', who: null };
  return { ...what, text, start, end: start + text.length, by, topic: topicOf(text), others: [] };
}

/** "An understanding to this effect was reached today": what was agreed stands before. */
const pointsBack = (text: string): boolean =>
  /^(?:(?:[Hh]e|[Ss]he|[Tt]hey|[^,.;“"]{3,40}) (?:said|added) (?:that )?)?(?:(?:the|this|that|an?) )(?:understanding|agreement|deal|accord|decision|consensus|compromise|breakthrough|arrangement|announcement)(?: to (?:this|that) effect)? (?:was|were|came|has been|followed) (?!(?:\p{Ll}+ ){0,2}(?:on(?! (?:\d|\p{L}+day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))|to|that|for|over|under which)\b)/iu.test(
    text,
  ) && !/^\S+ \S+ (?:was|has been) (?:signed|initialled|initialed|inked|adopted)\b/.test(text);

/** What is no part of the clause at its end: conjunctions, attributions, closing marks. */
const TAIL =
  /(?:[,;]?\s+(?:and|but|while|whereas)(?:\s+(?:also|further|that))?|[,;:.\s”"’»“«]+|[,”»"]\s+the\s+\p{L}+|,?\s+(?:according to [^,]*|(?:he|she|they|it)\s+(?:said|added))[.”"]*)+$/u;
