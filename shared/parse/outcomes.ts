import type { OutcomeType } from '../model/facts';
import type { FoundOutcome, FoundQuote, Person } from './found';
import { OUTSIDERS, VERBS } from './lexicon/verbs';
import { partiesIn } from './places';
import type { Sentence } from './sentences';
import { topicOf } from './topics';

type Hit = { type: OutcomeType; rule: string; start: number; end: number };

const NO_OUTCOME = /\b(?:failed to agree|could not agree|fell without a vote|was rejected|had agreed|has yet to)\b/i;

/** Where the verbs of outcomes stand in a piece of text, the longest first where two meet. */
function hits(text: string): Hit[] {
  const all: Hit[] = [];
  for (const { id, type, pattern } of VERBS) {
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (all.some((hit) => start < hit.end && hit.start < end)) continue;
      all.push({ type, rule: id, start, end });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Whether the verb heads a clause of its own rather than standing inside a noun phrase, a relative clause or the perfect. */
function headsClause(text: string, hit: Hit): boolean {
  const before = text.slice(0, hit.start);
  const last = /([\p{L}’'-]+)[\s,]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (
    ['had', 'not', 'never', 'been', 'when', 'if'].includes(last) &&
    !/(?:was|were|been)$/i.test(text.slice(hit.start, hit.end).split(' ')[0] ?? '')
  )
    return false;
  // "…, who asked businesses to invest": a relative clause that goes on telling
  if (/\p{L}, who\s$/u.test(before) && hit.type !== 'discussed' && hit.type !== 'signed') return true;
  if (
    /\b(?:which|that|who)\s(?:was|were|had|has|is|are|[\p{L}]+\s)?$/iu.test(before) &&
    !/\b(?:said|says|added|announced|stated|confirmed|noted|informed [^,]{2,40}) that\s(?:[\p{L}]+\s)?$/iu.test(before)
  )
    return false;
  if (/\b(?:to be|is|are|be|being|as|by|of|the|a|an|their|its|his|her|previously|being)$/i.test(last)) return false;
  // "…, Mr Aydoğmuş announced.": an attribution, whose object stands before it
  if (/^[\s.,;”"’»]*$/.test(text.slice(hit.end)) && !/^(?:was|were)\b/.test(text.slice(hit.start))) return false;
  if (/,\s(?:created|held|signed|issued)\s?$/i.test(before)) return false;
  return true;
}

/** Start of the clause that the verb belongs to: past the comma or conjunction before its subject. */
function clauseStart(text: string, from: number, verb: number): number {
  const part = text.slice(from, verb);
  const subject = '(?=(?:\\p{Lu}|the |both |it |they |he |she |two ))';
  // "Norway and the Philippines signed": before the first verb an "and" joins subjects, after it clauses.
  const joint = from === 0 ? '[,;:]\\s' : '[,;:]\\s|\\s(?:and|but|while)\\s';
  const cut = [...part.matchAll(new RegExp(`(?:${joint}|[“«"]|\\s[—–-]{1,2}\\s)${subject}`, 'gu'))].at(-1);
  return cut ? from + cut.index + cut[0].length : from === 0 ? 0 : verb;
}

export type OutcomeContext = {
  parties: string[];
  people: Person[];
  quotes: FoundQuote[];
  isBackground: (s: Sentence) => boolean;
};

export function findOutcomes(sentences: readonly Sentence[], context: OutcomeContext): FoundOutcome[] {
  const found: FoundOutcome[] = [];
  let lastSubject: FoundOutcome['by'] = { kind: 'sides', who: null };
  for (const sentence of sentences) {
    if (context.isBackground(sentence) || (NO_OUTCOME.test(sentence.text) && !/discussed/.test(sentence.text))) continue;
    const quotes = context.quotes.filter((quote) => quote.start < sentence.end && sentence.start < quote.end);
    const personal = quotes.filter((quote) => !quote.official);
    const list = hits(sentence.text).filter((hit) => {
      const at = sentence.start + hit.start;
      if (
        personal.some((quote) => at >= quote.start && at < quote.end) &&
        !/reaffirm|remains? committed/i.test(sentence.text.slice(hit.start, hit.end))
      )
        return false;
      return headsClause(sentence.text, hit);
    });
    const kept = list.filter((hit, i) => !subordinate(sentence.text, list, hit, i));
    kept.forEach((hit, i) => {
      const from = i === 0 ? 0 : (kept[i - 1]?.end ?? 0);
      // "… held the round at Chushul, and agreed to …": the second verb begins a predicate of its own.
      const joined = /\b(?:and|but)\s$/.test(sentence.text.slice(from, hit.start));
      const start = joined ? hit.start : clauseStart(sentence.text, from, hit.start);
      const next = kept[i + 1];
      let end = next ? clauseStart(sentence.text, hit.end, next.start) : sentence.text.length;
      const speech = personal.find(
        (quote) => quote.start > sentence.start + hit.end && quote.start - sentence.start < end && quote.end - quote.start > 40,
      );
      if (speech) end = speech.start - sentence.start;
      let text = sentence.text.slice(start, end);
      const tail =
        /(?:[,;]?\s+(?:and|but|while)(?:\s+(?:also|further))?|[,;:.\s”"’»]+|[,”»"]\s+the\s+\p{L}+|,?\s+(?:according to.*|(?:he|she|they|it)\s+(?:said|added))[.”"]*)+$/u.exec(
          text,
        );
      if (tail && tail[0].length < text.length) text = text.slice(0, text.length - tail[0].length);
      if (text.split(/\s+/).length < 3) return;
      const by = actor(sentence.text.slice(joined && i === 0 ? 0 : start, hit.start), lastSubject, context);
      if (by) lastSubject = by;
      if (OUTSIDERS.test(sentence.text.slice(start, hit.start))) return;
      const predicate = start === hit.start;
      found.push({
        type: retype(hit, text),
        start: sentence.start + start,
        end: sentence.start + start + text.length,
        text,
        rule: hit.rule,
        confidence: 0.85,
        by,
        form: predicate ? 'predicate' : 'clause',
        topic: topicOf(sentence.text.slice(hit.end, Math.max(hit.end, start + text.length))),
        others: [],
      });
    });
  }
  return withoutLead(merge(found.flatMap(coordinated)), sentences[0]?.paragraph ?? 0, sentences);
}

/**
 * A lead sums up what the report tells later: what it says in other words is the same outcome, told twice, and "reached a
 * deal" is no outcome beside what the deal holds.
 */
function withoutLead(list: FoundOutcome[], lead: number, sentences: readonly Sentence[]): FoundOutcome[] {
  const isLead = (outcome: FoundOutcome) =>
    sentences.some((s) => s.paragraph === lead && s.start <= outcome.start && outcome.start < s.end);
  const later = list.filter((outcome) => !isLead(outcome));
  return list.filter((outcome) => {
    if (!isLead(outcome)) return true;
    if (/\breached (?:an? )?(?:deal|agreement|understanding)\b/.test(outcome.text) && later.some((o) => o.type === 'agreed'))
      return false;
    const words = new Set([...content(outcome.text)].filter((word) => !VERB_WORDS.has(word)));
    const twin = later.find((other) => {
      const theirs = content(other.text);
      return words.size >= 3 && [...words].filter((word) => theirs.has(word)).length / words.size >= 0.6;
    });
    if (!twin) return true;
    twin.others.push({ start: outcome.start, end: outcome.end }, ...outcome.others);
    return false;
  });
}

const VERB_WORDS = new Set(
  'agreed agreement decided resolved reaffirmed reiterated pledged announced signed discussed expressed welcomed countries sides ties relations bilateral efforts'.split(
    ' ',
  ),
);

/** A verb inside the object of the one before it is no outcome of its own: "noted with satisfaction that trade had reached". */
function subordinate(text: string, list: Hit[], hit: Hit, i: number): boolean {
  const before = list[i - 1];
  if (!before) return false;
  const between = text.slice(before.end, hit.start);
  return (
    /\b(?:that|which|who|whom|whose|where|to|for|by|of)\s(?:[^,;]*)$/.test(between) &&
    !/(?:,|\band\b|;|\bbut\b|\bwhile\b)\s*(?:\p{Lu}|they|also|further|then|the|both|(?:[\p{L}]+\s){0,4})?$/u.test(
      between.slice(-40),
    )
  );
}

/** A promise to give is an announcement, whichever verb says it. */
function retype(hit: Hit, text: string): OutcomeType {
  if (
    hit.rule === 'outcome.pledge' &&
    /\bpledged to (?:train|provide|give|contribute|build|send|offer|donate|fund|finance|supply|deliver|double)\b/.test(text)
  )
    return 'announced';
  if (hit.rule === 'outcome.reaffirm' && /\breiterat\w+ (?:its|their|his|her) call\b/.test(text)) return 'position';
  if (
    hit.rule === 'outcome.evaluate' &&
    /^[^.]{0,30}\bnoted that [^.]*\b(?:had been|was|has been|were) (?:signed|exchanged)\b/.test(text)
  )
    return 'signed';
  if (hit.rule === 'outcome.agree' && /\bundertook to\b/.test(text)) return 'announced';
  return hit.type;
}

/** "agreed to X and to Y": two commitments in one clause are two items. */
function coordinated(outcome: FoundOutcome): FoundOutcome[] {
  if (outcome.type !== 'agreed' && outcome.type !== 'committed') return [outcome];
  const pattern = outcome.type === 'agreed' ? /,? and (?:to|on|that) (?=\p{Ll})/gu : /$^/gu;
  const cut = [...outcome.text.matchAll(pattern)].find((match) => {
    const left = outcome.text.slice(0, match.index);
    const word = /and (to|on|that)/.exec(match[0])?.[1] ?? 'to';
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

function actor(subject: string, last: FoundOutcome['by'], { people }: OutcomeContext): FoundOutcome['by'] {
  const words = subject.trim();
  if (!words || /^(?:they|it was|it)\b/i.test(words)) return last;
  if (
    /\b(?:both|two|three|the) (?:sides|countries|delegations|parties|ministers|leaders|co-chairs|commanders|nations|governments)\b|\bdelegates\b|\bparticipants\b|\bthe commission\b/i.test(
      words,
    )
  )
    return { kind: 'sides', who: null };
  const person = people.find((p) => words.includes(p.name.split(' ').at(-1) ?? p.name));
  if (person) return { kind: 'person', who: person.name };
  const mentioned = [...new Set(partiesIn(words).map((m) => m.code))];
  if (mentioned.length > 1) return { kind: 'sides', who: null };
  if (mentioned.length === 1) return { kind: 'party', who: mentioned[0] ?? null };
  return null;
}

const STOP = new Set(
  'the a an of to in on and for with at by from their its his her that this both two sides they it was were will would be as also further'.split(
    ' ',
  ),
);
const content = (text: string) => new Set((text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !STOP.has(word)));

/** The same commitment told twice is one item with two places. */
function merge(list: FoundOutcome[]): FoundOutcome[] {
  const kept: FoundOutcome[] = [];
  for (const outcome of list) {
    const words = content(outcome.text);
    const twin = kept.find((other) => {
      const theirs = content(other.text);
      const same = [...words].filter((word) => theirs.has(word)).length;
      return (
        other.type === outcome.type &&
        same / Math.max(1, Math.min(words.size, theirs.size)) >= 0.75 &&
        Math.min(words.size, theirs.size) >= 4
      );
    });
    if (!twin) {
      kept.push(outcome);
      continue;
    }
    if (outcome.text.length > twin.text.length) {
      twin.others.push({ start: twin.start, end: twin.end });
      Object.assign(twin, { start: outcome.start, end: outcome.end, text: outcome.text, form: outcome.form });
    } else twin.others.push({ start: outcome.start, end: outcome.end });
  }
  return kept;
}
