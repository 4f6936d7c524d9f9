import { datesIn, type FoundDate, weekdayNames } from './dates';
import type { FoundOutcome, FoundQuote, FoundStep } from './found';
import { partiesIn } from './places';
import { overlapping } from './ranges';
import type { Sentence } from './sentences';

const EVENT =
  'round|session|meeting|summit|dialogue|consultations|conference|talks|visit|mission|delegation|team|exhibition|trial|commanders|officials|experts|negotiations|exercise|vote|council|forum|edition|commission|committee|voyage';
const FUTURE = new RegExp(
  [
    `\\b(?:will|would|shall|is to|are to|is expected to|are expected to|is likely to|is due to|are due to|is scheduled to|is set to|is slated to|plans? to) (?:also )?(?:be (?:held|hosted|convened|organi[sz]ed|signed|voted|ratified)|take place|convene|meet|visit|arrive|travel|host|hold|run|vote|resume|pay|be voted|begin|start|open|come)\\b`,
    `\\b(?:is|are) (?:due|expected|planned|scheduled|slated|likely) (?:in|for|on|to)\\b`,
    `\\b(?:meets|meet|resumes?|convenes?) (?:again )?(?:in|on|at)\\b`,
    `\\bopens in\\b`,
    `\\bmust (?:still )?be (?:received|ratified|submitted|completed)\\b`,
    `\\baccepted (?:an|the) invitation to\\b`,
    `\\bhold the (?:next|\\p{Ll}+) (?:${EVENT})\\b`,
  ].join('|'),
  'iu',
);

const EVENT_WORD = new RegExp(`(?<![\\p{L}])(?:${EVENT})s?(?![\\p{L}])`, 'iu');

export type StepContext = {
  published: string | null;
  quotes: FoundQuote[];
  outcomes: FoundOutcome[];
  isBackground: (s: Sentence) => boolean;
};

export function findNextSteps(
  sentences: readonly Sentence[],
  { published, quotes, outcomes, isBackground }: StepContext,
): FoundStep[] {
  const found: FoundStep[] = [];
  for (const sentence of sentences) {
    if (isBackground(sentence)) continue;
    const inQuote = (at: number) => overlapping(quotes, at, at + 1).some((q) => !q.official);
    const match = FUTURE.exec(sentence.text);
    if (match && !inQuote(sentence.start + match.index) && (/^must/.test(match[0]) || EVENT_WORD.test(sentence.text))) {
      found.push(step(sentence.text, sentence.start, 'step.future-event', published));
    }
  }
  // Only whole sentences lie around an outcome; its own twins never do, since each is one item by now.
  const future = [...found];
  for (const outcome of outcomes) {
    if (overlapping(future, outcome.start, outcome.end).some((s) => s.start <= outcome.start && outcome.end <= s.end + 2))
      continue;
    if (outcome.type !== 'agreed' && outcome.type !== 'announced') continue;
    const dates = datesIn(outcome.text, published, 'future').filter(
      (d) => isAhead(d.iso, published) && !isBehind(outcome.text, d),
    );
    const date = dates.find((d) => d.iso !== null) ?? dates[0];
    if (!date || /\bover the next\b/.test(outcome.text.slice(Math.max(0, date.start - 14), date.stop))) continue;
    found.push({ ...step(outcome.text, outcome.start, 'step.dated-commitment', published) });
  }
  return found;
}

/** "on Tuesday" in a past sentence, "backdated to 1 January", "in 2025-2027": no date by which something is still to happen. */
function isBehind(text: string, { start, stop, words }: FoundDate): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (
    new RegExp(`^(?:last )?(?:${weekdayNames.join('|')})$`, 'i').test(words) &&
    !/\b(?:next|by|before|until|this coming)\s$/i.test(before)
  )
    return true;
  return /\b(?:backdated to|since|as of|issued (?:on|in))\s$/i.test(before) || /^\s?[-–]\s?\d/.test(text.slice(stop));
}

const isAhead = (iso: string | null, published: string | null) =>
  iso === null || published === null || iso >= published.slice(0, iso.length);

function step(text: string, start: number, rule: string, published: string | null): FoundStep {
  const trimmed = text.replace(/[\s.,;:/”"]+$/, '');
  const dates = datesIn(trimmed, published, 'future').filter((d) => isAhead(d.iso, published) && !isBehind(trimmed, d));
  const date = dates[0] ?? null;
  const place = placeIn(trimmed, date ? { start: date.start, stop: date.stop } : null);
  return {
    what: what(trimmed),
    place,
    when: date ? (date.end ? date.iso : (date.iso ?? date.words.replace(/^(?:on |in )?/, ''))) : null,
    who: ownerOf(trimmed),
    start,
    end: start + trimmed.length,
    text: trimmed,
    rule,
    confidence: rule === 'step.future-event' ? 0.9 : 0.75,
  };
}

/** Nouns for those who act; "the next round" and "the visit" do not. */
const AGENT =
  /\b(?:sides|ministers?|ministry|officials?|experts?|technical teams?|teams?|committees?|working groups?|task force|delegations?|leaders|negotiators|president|secretary|envoys?|representatives?|mission|union|company|members|authority|agency|board|secretariat|chiefs|commanders)\b/i;

/** Who is to do it, in the text's own words: the subject of an active verb, or who is named with "by". Null where the text does not say. */
function ownerOf(text: string): string | null {
  const by =
    /\b(?:hosted|organi[sz]ed|convened|chaired|led|submitted|prepared) by (?:the )?((?:\p{Lu}[\p{L}’'-]*|of|and|the)(?: (?:\p{Lu}[\p{L}’'-]*|of|and|the))*)/u.exec(
      text,
    );
  if (by) return by[1] ?? null;
  const verb =
    /\s(?:(?:will|would|shall|is to|are to|is expected to|are expected to|plans? to|is due to|are due to|is set to|are set to) (?:also )?(?!be\b|take place)\p{Ll}+|agreed to|undertook to|announced that|accepted|meets?|must)\b/u.exec(
      text,
    );
  if (!verb) return null;
  const subject = (/[^,;:]*$/.exec(text.slice(0, verb.index))?.[0] ?? '')
    .trim()
    .replace(/^(?:and|but|that|The|the|A|An|a|an)\s+/, '');
  const words = subject.split(/\s+/);
  if (words.length > 10 || /^(?:they|it|he|she|this|which|who)$/i.test(subject)) return null;
  return AGENT.test(subject) || (partiesIn(subject).length > 0 && words.length <= 4) ? subject || null : null;
}

/** Where it will be: after the verb that says so, else anywhere in the words. */
function placeIn(text: string, date: { start: number; stop: number } | null): string | null {
  const verb = FUTURE.exec(text);
  const host = /\bhosted by (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(text);
  return (verb ? placeFrom(text, verb.index, date) : null) ?? placeFrom(text, 0, date) ?? (host ? (host[1] ?? null) : null);
}

const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b| (?:Centre|Ministry|Commission|Parliament|Directorate|Department)\b/;

function placeFrom(text: string, from: number, date: { start: number; stop: number } | null): string | null {
  const pattern = /\b(?:in|at|visit|to) (the )?(\p{Lu}[\p{L}’'-]*(?: (?:of |the )?\p{Lu}[\p{L}’'-]*)*)/gu;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const words = match[2] ?? '';
    const at = match.index + match[0].length - words.length;
    if (date && at < date.stop && date.start < at + words.length) continue;
    if (NO_PLACE.test(words) || partiesIn(words).some((m) => m.start === 0 && m.form === 'adjective')) continue;
    return `${match[1] && words.startsWith('Hague') ? 'The ' : ''}${words}`;
  }
  return null;
}

function what(text: string): string {
  const subject = /^(?:The |A |An )?(.{3,90}?)\s(?:will|would|shall|is|are|must|meets?|resumes?)\b/u.exec(text)?.[1];
  return subject ?? text.slice(0, 90);
}
