import type { Actor, EventKind, OutcomeType } from '../model/facts';
import { actorOf, canPromise, partyCodes } from './actors';
import { firstClause, hasFuture, headsClause, laterClause, lead, MARKER, verbGroup, withoutCapital } from './clauses';
import { Crowd } from './crowd';
import { tellsOfEarlier } from './earlier';
import type { FoundOutcome, FoundQuote, Person } from './found';
import { ByBeginning } from './lexicon/beginnings';
import { OBJECTS } from './lexicon/objects';
import { MENTIONED, NO_WORD_OF, NOBODY_THERE } from './lexicon/silence';
import { userEntries } from './lexicon/userLexicon';
import { OUTSIDERS, VERBS, type VerbRow } from './lexicon/verbs';
import { introducesList, pointsOf } from './lists';
import { matchesOf } from './matches';
import { isCalling } from './names';
import { partiesIn } from './places';
import { GIVES, promisesIn, UNDER_DEAL } from './promises';
import { overlapping } from './ranges';
import type { Sentence } from './sentences';
import { tellsOfDeal, termIn } from './terms';
import { merge, withoutLead } from './told';
import { topicOf } from './topics';

type Hit = { type: OutcomeType; rule: string; start: number; verb: number; end: number };

/** That nothing was heard of a thing: "Not a word about the certificate decided on last winter", "Nobody mentioned the ship". */
const SILENCE = new RegExp(
  `^(?:(?:of|about) [^,.;]{3,40} )?(?:(?:there (?:was|is) )?${NO_WORD_OF}\\b|${NOBODY_THERE} ${MENTIONED}\\b)`,
  'i',
);
const NO_OUTCOME =
  /\b(?:failed to (?:agree|reach)|could not agree|fell without a vote|was (?:rejected|defeated|voted down)|has yet to|have yet to)\b/i;

export type OutcomeContext = {
  parties: string[];
  /** The sides that met: those named as such and those whose people came. */
  represented: ReadonlySet<string>;
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
  const points = pointsOf(sentences);
  /** The paragraph that told of a deal, whose terms may follow. */
  let deal = -1;
  /** The paragraph that began to tell what a deal lays down. */
  let terms = -1;
  /** What the verb of a sentence that introduces a list makes of its points. */
  const rules = new Map<Sentence, OutcomeType>();
  for (const sentence of sentences) {
    const { text } = sentence;
    if (context.isBackground(sentence) || SILENCE.test(text)) continue;
    const failed = /discussed/.test(text) ? null : NO_OUTCOME.exec(text);
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
    const verbs = verbHits(text);
    const introduction = points.get(sentence);
    const ruled = introduction ? (rules.get(introduction) ?? null) : null;
    const term = termIn(text, deal === sentence.paragraph);
    if (tellsOfDeal(text)) deal = sentence.paragraph;
    const underDeal = terms === sentence.paragraph;
    if (UNDER_DEAL.test(text.slice(lead(text)))) terms = sentence.paragraph;
    if (verbs.length === 0 && !hasFuture(text) && !ruled && !introducesList(text) && term === null) continue;
    const people = crowd.near(text);
    const spoken = overlapping(parts, sentence.start, sentence.end).filter(({ quote }) => !quote.official);
    const personal = [...new Set(spoken.map(({ quote }) => quote))];
    const quoted = (at: number) => spoken.some((part) => sentence.start + at >= part.start && sentence.start + at < part.end);
    const hits = mainHits(text, verbs, quoted, { ...context, people, underDeal }).filter(
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
    let outside = false;
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
      if (words.split(/\s+/).length < 3) return;
      const subject = text.slice(start, hit.start);
      const by: Actor | null = actorOf(subject, last, people);
      if (by) last = by;
      const agent =
        hit.rule.endsWith('passive') || hit.rule === 'outcome.signed' ? (/\bby (.{3,80})$/u.exec(words)?.[1] ?? '') : '';
      // "Analysts welcomed the deal but warned that …": the second verb has the subject of the first
      outside = (hit.type !== 'agreed' && OUTSIDERS.test(subject)) || (outside && start === hit.start);
      if (outside || /\breportedly\b/.test(text.slice(start, hit.end))) return;
      if (isOutsider(subject, people) || isOutsider(agent, people)) return;
      if (hit.type === 'position' && isThird(subject, context)) return;
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

/** A commitment counts in a speaker's own words too: "We have agreed to …", "we remain committed". */
const VOW =
  /reaffirm|remains? committed|\b[Ww]e (?:have |also )*(?:agreed|decided|resolved|pledged?|(?:stand|are) (?:\p{L}+ )?ready)/u;

/** Verbs that tell of the meeting, each heading a clause of its own, with what is promised in the future tense. */
function mainHits(
  text: string,
  all: readonly Hit[],
  quoted: (at: number) => boolean,
  context: OutcomeContext & { underDeal: boolean },
): Hit[] {
  const verbs = all.filter((hit) => !quoted(hit.verb) || VOW.test(text.slice(hit.start - 4, hit.end)));
  const told = verbs.map((hit, i) => isToldBy(text, verbs[i - 1], hit));
  const free = verbs.filter(
    (hit, i) =>
      (told[i] || !isSubordinate(text, verbs, i)) &&
      !told[i + 1] &&
      (hit.rule !== 'outcome.doing' || canPromise(text.slice(firstClause(text, hit.start), hit.start), context.people)),
  );
  const future = promisesIn(text, free, context)
    .filter((hit) => !quoted(hit.verb) || GIVES.test(text.slice(hit.verb, hit.verb + 40)))
    .map((hit) => ({ ...hit, rule: 'outcome.will' }));
  // "said it would give" under "agreed that": the verb that rules the clause has it
  const hits = [...free.filter((hit) => !future.some((f) => f.replaces === hit.verb)), ...future].sort(
    (a, b) => a.start - b.start,
  );
  // Documents signed together and told in one sentence are one.
  return hits.filter((hit, i) => hit.type !== 'signed' || hits[i - 1]?.type !== 'signed');
}

const FORMERLY = /[,(] ?(?:originally|initially|first|previously|earlier|long|once|already) $/;

function verbHits(text: string): Hit[] {
  const all: Hit[] = [];
  const lowered = withoutCapital(text);
  for (const [{ id, type, frame }, match] of verbRows().matches(lowered, matchesOf)) {
    const [verb, end] = [match.index, match.index + match[0].length];
    if (all.some((hit) => verb < hit.end && hit.verb < end)) continue;
    const group = verbGroup(text, verb);
    if (!headsClause(text, verb, end, group, frame)) continue;
    if (group.tense === 'ing' && isAside(id, text.slice(0, group.start))) continue;
    // "Having discussed migration, they …" tells of this meeting; "having agreed" tells how it came about
    if (type !== 'discussed' && /\bhaving\b/i.test(text.slice(group.start, verb))) continue;
    // "the agreement, originally promised for June, …" tells of what it was before
    if (FORMERLY.test(text.slice(Math.max(0, verb - 14), verb))) continue;
    all.push({ type, rule: id, start: frame === 'whole' ? verb : group.start, verb, end });
  }
  return all.sort((a, b) => a.verb - b.verb);
}

/** Made when the first article is read: what reads none need not wait for it. */
let ownVerbs: ByBeginning<VerbRow> | null = null;
/** The rows with those of a user's lexicon before them, made once for each lexicon. */
const withOwn = new WeakMap<readonly VerbRow[], ByBeginning<VerbRow>>();
function verbRows(): ByBeginning<VerbRow> {
  const { verbs } = userEntries();
  if (verbs.length === 0) {
    ownVerbs ??= new ByBeginning(VERBS);
    return ownVerbs;
  }
  const known = withOwn.get(verbs) ?? new ByBeginning([...verbs, ...VERBS]);
  withOwn.set(verbs, known);
  return known;
}

/** ", noting that trade had grown" after a main clause only goes on with it. */
const isAside = (rule: VerbRow['id'], before: string): boolean =>
  before.replace(MARKER, '').trim() !== '' &&
  /evaluate$|discuss$|announce$|topics/.test(rule) &&
  !/\b(?:and|after|by)\s$/i.test(before);

/** "The minister affirmed that the two sides agreed on …": he tells what was agreed, and that is the outcome. */
function isToldBy(text: string, before: Hit | undefined, hit: Hit): boolean {
  return (
    before !== undefined &&
    /^(?:agreed|signed)$/.test(hit.type) &&
    TELLS.test(text.slice(before.verb)) &&
    SIDES_AS_SUBJECT.test(text.slice(before.end, hit.start))
  );
}
const TELLS = /^(?:affirm|confirm|announc|stat|not|point|stress|underlin|highlight|emphasi|declar|indicat|recall|explain)/;
const SIDES_AS_SUBJECT =
  /^(?: out)? ?(?:that )?(?:the |both )?(?:(?:two|both) )?(?:sides|parties|ministers|delegations|governments|countries|leaders|they) (?:(?:have|had) )?(?:also )?$/;

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
    /^(?:decid|resolv|approv|consent)/i.test(predicate) &&
    !/\band\b|sides|both|council|commission|committee|parliament/i.test(subject)
  )
    return 'announced';
  return hit.type;
}

/** A person who was not there speaks for nobody in the room. */
const isOutsider = (subject: string, people: readonly Person[]): boolean => {
  if (
    /, who (?:stayed away|(?:did|does) not (?:attend|take part)|was (?:absent|not (?:there|present|at|in))|missed)\b/.test(
      subject,
    )
  )
    return true;
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

/** "France and the United States hailed the truce": states that had no part in it, where it is known who had. */
const isThird = (subject: string, { kind, represented }: OutcomeContext): boolean => {
  if (represented.size < 2 || kind === 'conference' || kind === 'summit') return false;
  const named = partiesIn(subject);
  const rest = named.reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), subject);
  return named.length > 0 && named.every(({ code }) => !represented.has(code)) && /^(?:[\s,]|and|the|both)*$/i.test(rest);
};

/** The outcome as two: up to `end`, and from `from` on. */
const partedAt = (outcome: FoundOutcome, end: number, from: number): FoundOutcome[] => {
  const words = outcome.text.slice(from);
  return [
    { ...outcome, text: outcome.text.slice(0, end), end: outcome.start + end },
    { ...outcome, text: words, start: outcome.start + from, form: 'phrase', topic: topicOf(words) },
  ];
};

/** "agreed to X and to Y": two commitments in one clause are two items. */
function coordinated(outcome: FoundOutcome): FoundOutcome[] {
  if (outcome.type === 'committed') {
    // "renewed their attachment to the river body and their determination to combat smuggling"
    const also =
      /,? and (?=(?:its|their|his|her) (?:[\p{L}-]+ )?(?:commitment|readiness|determination|resolve|willingness|support|adherence|attachment|intention) (?:to|for)\b)/u.exec(
        outcome.text,
      );
    if (also && also.index > 20) return partedAt(outcome, also.index, also.index + also[0].length);
  }
  if (outcome.type === 'announced' && !UNDERTAKES.test(outcome.text)) {
    // "would supply spare parts, besides reserving 30 places"
    const more = /,? (?:besides|as well as|in addition to) (?=\p{Ll}{2,}ing )/u.exec(outcome.text);
    if (!more || more.index < 20) return [outcome];
    return partedAt(outcome, more.index, more.index + more[0].length);
  }
  if (outcome.type !== 'agreed' && outcome.type !== 'announced') return [outcome];
  const cuts = cutsOf(outcome.text);
  if (cuts.length === 0) return [outcome];
  const ends = [...cuts.map(({ end }) => end), outcome.text.length];
  return [{ from: 0 }, ...cuts].map(({ from }, i) => {
    const words = outcome.text.slice(from, ends[i]);
    return i === 0
      ? { ...outcome, text: words, end: outcome.start + words.length }
      : {
          ...outcome,
          text: words,
          start: outcome.start + from,
          end: outcome.start + from + words.length,
          form: 'phrase' as const,
          topic: topicOf(words),
        };
  });
}

/** "undertook to send a team and to provide scholarships" */
const UNDERTAKES =
  /\b(?:undertook|undertakes|pledged|promised|offered|volunteered|intends?|plans?|planned) to \p{Ll}[^;]* and to \p{Ll}/u;
const DECIDES =
  /\b(?:undertook|undertakes|pledged|promised|offered|volunteered|intends?|plans?|planned) (to)\b|\bprovides? (for)\b|\b(?:(?:agreement|consensus|understanding|arrangement|compromise)(?: was)?(?: reached| found)?(?= (?:to|on)\b)|agreed|arranged|concurred|decided|resolved|consented|voted|approved|also|further|agrees?|decides?)\b[^,;:]*? (to|on|that)\b/iu;

/** Where one commitment ends and the next begins: before "and to", "; to", "(b)", ", as was". */
function cutsOf(text: string): { end: number; from: number }[] {
  const as = /, as (?:was|were) (?:also )?(?=(?:an?|the) )/u.exec(text);
  if (as) return [{ end: as.index, from: as.index + as[0].length }];
  // "agreed to: open a consulate; train forty nurses; and halve the fees"
  const colon = /\b(?:to|on|that|following|follows):\s/.exec(text);
  if (colon) {
    const from = colon.index + colon[0].length;
    const list = [...text.slice(from).matchAll(/(?:[;,]| and)?\s\(?(?:\d|[a-z]|[ivx]{1,4})\)\s|;\s(?:and\s)?/gu)];
    return list
      .filter(({ index }) => index > 0)
      .map((match) => ({ end: from + match.index, from: from + match.index + match[0].length }));
  }
  // "will set up a committee and intend to triple the number"
  const more = /,? and (?:also )?(?=(?:intend|plan|aim)s? to \p{Ll})/u.exec(text);
  if (more && hasFuture(text.slice(0, more.index))) return [{ end: more.index, from: more.index + more[0].length }];
  const word = DECIDES.exec(text)?.slice(1).find(Boolean);
  if (!word) return [];
  const begin = (DECIDES.exec(text)?.index ?? 0) + (DECIDES.exec(text)?.[0].length ?? 0);
  const joined = [
    ...text.matchAll(new RegExp(`(,? (?:and|as well as)(?: also| further)?|[;,]) (?=${word} \\p{Ll})`, 'gu')),
  ].filter(({ index }) => index >= begin);
  // ", to" alone may give a purpose; before "and to" it goes on with the list.
  const last = joined.findLastIndex((match) => /and|as well/.test(match[1] ?? ''));
  return joined.slice(0, last + 1).map((match) => ({ end: match.index, from: match.index + match[0].length }));
}
