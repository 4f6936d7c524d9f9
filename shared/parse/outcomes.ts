import type { Actor, EventKind, OutcomeType } from '../model/facts';
import { actorOf, partyCodes } from './actors';
import { firstClause, hasFuture, headsClause, laterClause, MARKER, verbGroup, withoutCapital } from './clauses';
import { Crowd } from './crowd';
import { tellsOfEarlier } from './earlier';
import type { FoundOutcome, FoundQuote, Person } from './found';
import { userEntries } from './lexicon/userLexicon';
import { OBJECTS, OUTSIDERS, VERBS, type VerbRow } from './lexicon/verbs';
import { matchesOf } from './matches';
import { isCalling } from './names';
import { promisesIn } from './promises';
import { overlapping } from './ranges';
import type { Sentence } from './sentences';
import { merge, withoutLead } from './told';
import { topicOf } from './topics';

type Hit = { type: OutcomeType; rule: string; start: number; verb: number; end: number };

const NO_OUTCOME =
  /\b(?:failed to (?:agree|reach)|could not agree|fell without a vote|was (?:rejected|defeated|voted down)|has yet to|have yet to)\b/i;

export type OutcomeContext = {
  parties: string[];
  people: Person[];
  quotes: FoundQuote[];
  kind: EventKind | null;
  published: string | null;
  isBackground: (s: Sentence) => boolean;
};

export function findOutcomes(sentences: readonly Sentence[], context: OutcomeContext): FoundOutcome[] {
  const found: FoundOutcome[] = [];
  const crowd = new Crowd(context.people);
  const parts = context.quotes
    .flatMap((quote) => quote.parts.map((part) => ({ ...part, quote })))
    .sort((a, b) => a.start - b.start);
  const year = context.published ? Number(context.published.slice(0, 4)) : null;
  let last: Actor | null = { kind: 'sides', who: null };
  let paragraph = { number: -1, start: 0 };
  let agreedAt = -1; // where the last agreement begins
  for (const sentence of sentences) {
    const { text } = sentence;
    if (sentence.paragraph !== paragraph.number) paragraph = { number: sentence.paragraph, start: sentence.start };
    if (context.isBackground(sentence)) continue;
    if (NO_OUTCOME.test(text) && !/discussed/.test(text)) continue;
    if (pointsBack(text)) {
      const decided = found.at(-1);
      if (decided?.rule === 'outcome.will' && sentence.start - decided.end < 400) {
        decided.type = 'agreed';
        agreedAt = decided.start;
      }
      continue;
    }
    const verbs = verbHits(text);
    if (verbs.length === 0 && !hasFuture(text)) continue;
    const people = crowd.near(text);
    const spoken = overlapping(parts, sentence.start, sentence.end).filter(({ quote }) => !quote.official);
    const personal = [...new Set(spoken.map(({ quote }) => quote))];
    const quoted = (at: number) => spoken.some((part) => sentence.start + at >= part.start && sentence.start + at < part.end);
    const isDecided = agreedAt >= paragraph.start;
    const hits = mainHits(text, verbs, quoted, { ...context, people, isDecided }).filter(
      (hit) => hit.rule === 'outcome.will' || !tellsOfEarlier(text, hit.start, hit.end, year),
    );
    let outside = false;
    hits.forEach((hit, i) => {
      const before = hits[i - 1];
      const start = before ? laterClause(text, before.end, hit.start) : firstClause(text, hit.start);
      const next = hits[i + 1];
      const speech = personal.find(
        (quote) => quote.start - sentence.start > hit.end && quote.end - quote.start > 40 && quote.start < sentence.end,
      );
      let end = next ? Math.max(hit.end, laterClause(text, hit.end, next.start)) : text.length;
      if (speech && !/\b(?:as|a|an|the|it|them)\s$/.test(text.slice(0, speech.start - 1 - sentence.start)))
        end = Math.min(end, speech.start - sentence.start);
      const words = text.slice(start, end).replace(TAIL, '');
      if (words.split(/\s+/).length < 3) return;
      const subject = text.slice(start, hit.start);
      const by: Actor | null = actorOf(subject, last, people);
      if (by) last = by;
      const agent =
        hit.rule.endsWith('passive') || hit.rule === 'outcome.signed' ? (/\bby (.{3,80})$/u.exec(words)?.[1] ?? '') : '';
      // "Analysts welcomed the deal but warned that …": the second verb has the subject of the first
      outside = (hit.type !== 'agreed' && OUTSIDERS.test(subject)) || (outside && start === hit.start);
      if (outside) return;
      if (isOutsider(subject, people) || isOutsider(agent, people)) return;
      const type = retype(hit, text.slice(hit.verb, start + words.length), subject);
      if (type === 'agreed') agreedAt = sentence.start + start;
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

/** "An understanding to this effect was reached today": what was agreed stands before. */
const pointsBack = (text: string): boolean =>
  /^(?:(?:the|this|that|an?) )(?:understanding|agreement|deal|accord|decision|consensus|compromise|breakthrough|arrangement|announcement)(?: to (?:this|that) effect)? (?:was|were|came|has been|followed) (?!(?:\p{Ll}+ ){0,2}(?:on|to|that|for|over|under which)\b)/iu.test(
    text,
  ) && !/^\S+ \S+ (?:was|has been) (?:signed|initialled|initialed|inked|adopted)\b/.test(text);

/** What is no part of the clause at its end: conjunctions, attributions, closing marks. */
const TAIL =
  /(?:[,;]?\s+(?:and|but|while|whereas)(?:\s+(?:also|further|that))?|[,;:.\s”"’»“«]+|[,”»"]\s+the\s+\p{L}+|,?\s+(?:according to [^,]*|(?:he|she|they|it)\s+(?:said|added))[.”"]*)+$/u;

/** Verbs that tell of the meeting, each heading a clause of its own, with what is promised in the future tense. */
function mainHits(
  text: string,
  all: readonly Hit[],
  quoted: (at: number) => boolean,
  context: OutcomeContext & { isDecided: boolean },
): Hit[] {
  const verbs = all.filter((hit) => !quoted(hit.verb) || /reaffirm|remains? committed/i.test(text.slice(hit.verb, hit.end)));
  const free = verbs.filter((_, i) => !isSubordinate(text, verbs, i));
  const future = promisesIn(text, free, context)
    .filter((hit) => !quoted(hit.verb))
    .map((hit) => ({ ...hit, rule: 'outcome.will' }));
  // "said it would give" under "agreed that": the verb that rules the clause has it
  return [...free.filter((hit) => !future.some((f) => f.replaces === hit.verb)), ...future].sort((a, b) => a.start - b.start);
}

function verbHits(text: string): Hit[] {
  const all: Hit[] = [];
  const lowered = withoutCapital(text);
  for (const { id, type, pattern, frame } of verbRows()) {
    for (const match of matchesOf(pattern, lowered)) {
      const [verb, end] = [match.index, match.index + match[0].length];
      if (all.some((hit) => verb < hit.end && hit.verb < end)) continue;
      const group = verbGroup(text, verb);
      if (!headsClause(text, verb, end, group, frame)) continue;
      if (group.tense === 'ing' && isAside(id, text.slice(0, group.start))) continue;
      // "Having discussed migration, they …" tells of this meeting; "having agreed" tells how it came about
      if (type !== 'discussed' && /\bhaving\b/i.test(text.slice(group.start, verb))) continue;
      all.push({ type, rule: id, start: frame === 'whole' ? verb : group.start, verb, end });
    }
  }
  return all.sort((a, b) => a.verb - b.verb);
}

const verbRows = (): readonly VerbRow[] => {
  const { verbs } = userEntries();
  return verbs.length > 0 ? [...verbs, ...VERBS] : VERBS;
};

/** ", noting that trade had grown" after a main clause only goes on with it. */
const isAside = (rule: VerbRow['id'], before: string): boolean =>
  before.replace(MARKER, '').trim() !== '' &&
  /evaluate$|discuss$|announce$|topics/.test(rule) &&
  !/\b(?:and|after|by)\s$/i.test(before);

/** A verb inside the object of the one before it is no outcome of its own: "noted with satisfaction that trade had reached". */
function isSubordinate(text: string, list: readonly Hit[], i: number): boolean {
  const [before, hit] = [list[i - 1], list[i]];
  if (!before || !hit) return false;
  const between = text.slice(before.end, hit.start);
  // "…, to which the Minister expressed his gratitude"
  if (/, (?:an? \p{L}+ )?(?:for|to|in|at|during|with) (?:which|whom) [^,;]{0,60}$/u.test(between)) return false;
  // "briefed her on the decision, and thanked", "…, while the other side objected": a clause of its own
  if (
    /(?:,|\band\b|;|\bbut\b|\bwhile\b|\bwhereas\b)\s*(?:\p{Lu}|they|also|further|then|the|both|in turn|[^,;]{0,4}|(?:[\p{L}’'-]+ ){0,5})?$/u.test(
      between.slice(-45),
    )
  )
    return false;
  return (
    /\b(?:that|which|who|whom|whose|where|to|for|by|of|on|how|whether|had)\s[^;]*$/.test(` ${between}`) ||
    /^[^,;]*$/.test(between)
  );
}

function retype(hit: Hit, predicate: string, subject: string): OutcomeType {
  const row = OBJECTS.find(({ rules, pattern }) => rules.test(hit.rule) && pattern.test(predicate));
  if (row) return row.type;
  // "Japan had decided to provide": what one of two sides decides by itself it announces
  const codes = partyCodes(subject);
  if (
    hit.rule === 'outcome.agree' &&
    codes.length === 1 &&
    /^(?:decid|resolv|approv)/i.test(predicate) &&
    !/\band\b|sides|both|council|commission|committee|parliament/i.test(subject)
  )
    return 'announced';
  return hit.type;
}

/** A person who was not there speaks for nobody in the room. */
const isOutsider = (subject: string, people: readonly Person[]): boolean => {
  const person = people.find((p) => p.name.includes(' ') && subject.includes(p.name));
  const words = new Set(person?.name.toLowerCase().split(' '));
  return (
    person !== undefined &&
    !person.participant &&
    person.role !== null &&
    (isCalling(person.role) ||
      /\b(?:former|previous|then|late|ex|retired|one-time|erstwhile)\b/i.test(`${person.role} ${subject}`)) &&
    !people.some(
      (p) =>
        p.participant &&
        p.name
          .toLowerCase()
          .split(' ')
          .some((word) => words.has(word)),
    )
  );
};

/** "agreed to X and to Y": two commitments in one clause are two items. */
function coordinated(outcome: FoundOutcome): FoundOutcome[] {
  if (outcome.type === 'announced') {
    // "would supply spare parts, besides reserving 30 places"
    const more = /,? (?:besides|as well as|in addition to) (?=\p{Ll}{2,}ing )/u.exec(outcome.text);
    if (!more || more.index < 20) return [outcome];
    const at = more.index + more[0].length;
    return [
      { ...outcome, text: outcome.text.slice(0, more.index), end: outcome.start + more.index },
      {
        ...outcome,
        text: outcome.text.slice(at),
        start: outcome.start + at,
        form: 'phrase',
        topic: topicOf(outcome.text.slice(at)),
      },
    ];
  }
  if (outcome.type !== 'agreed') return [outcome];
  const cut = [...outcome.text.matchAll(/,? (?:and|as well as)(?: also| further)? (?:to|on|that) (?=\p{Ll})/gu)].find((match) => {
    const left = outcome.text.slice(0, match.index);
    const word = /(to|on|that) $/.exec(match[0])?.[1] ?? 'to';
    return (
      new RegExp(`\\b(?:agreed|decided|resolved|consented|further|also)[^,]*? ${word} `, 'u').test(`${left} `) ||
      new RegExp(`(?:agreed|decided|resolved|consented) ${word}\\b`).test(left)
    );
  });
  if (!cut) return [outcome];
  const at = cut.index + cut[0].length - (/(?:to|on|that) $/.exec(cut[0])?.[0].length ?? 0);
  const first = { ...outcome, text: outcome.text.slice(0, cut.index), end: outcome.start + cut.index };
  const second = {
    ...outcome,
    text: outcome.text.slice(at),
    start: outcome.start + at,
    form: 'phrase' as const,
    topic: topicOf(outcome.text.slice(at)),
  };
  return [first, ...coordinated(second)];
}
