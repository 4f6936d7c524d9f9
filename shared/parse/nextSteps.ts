import { datesIn } from './dates';
import type { FoundOutcome, FoundQuote, FoundStep } from './found';
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
    const inQuote = (at: number) => quotes.some((q) => !q.official && at >= q.start && at < q.end);
    const match = FUTURE.exec(sentence.text);
    if (
      match &&
      !inQuote(sentence.start + match.index) &&
      new RegExp(`(?<![\\p{L}])(?:${EVENT})s?(?![\\p{L}])`, 'iu').test(sentence.text)
    ) {
      found.push(step(sentence.text, sentence.start, 'step.future-event', published));
    }
  }
  for (const outcome of outcomes) {
    if (found.some((s) => s.start <= outcome.start && outcome.end <= s.end + 2)) continue;
    if (outcome.type !== 'agreed' && outcome.type !== 'announced') continue;
    const dates = datesIn(outcome.text, published, 'future').filter(
      (d) => isAhead(d.iso, published) && !/^from \d/.test(d.words),
    );
    const date = dates.find((d) => d.iso !== null) ?? dates[0];
    if (!date || /\bover the next\b/.test(outcome.text.slice(Math.max(0, date.start - 14), date.stop))) continue;
    found.push({ ...step(outcome.text, outcome.start, 'step.dated-commitment', published) });
  }
  return found;
}

const isAhead = (iso: string | null, published: string | null) =>
  iso === null || published === null || iso >= published.slice(0, iso.length);

function step(text: string, start: number, rule: string, published: string | null): FoundStep {
  const trimmed = text.replace(/[\s.,;:/”"]+$/, '');
  const dates = datesIn(trimmed, published, 'future').filter((d) => isAhead(d.iso, published));
  const date = dates[0] ?? null;
  const place = placeIn(trimmed, date ? { start: date.start, stop: date.stop } : null);
  return {
    what: what(trimmed),
    place,
    when: date ? (date.end ? date.iso : (date.iso ?? date.words.replace(/^(?:on |in )?/, ''))) : null,
    who: null,
    start,
    end: start + trimmed.length,
    text: trimmed,
    rule,
    confidence: rule === 'step.future-event' ? 0.9 : 0.75,
  };
}

function placeIn(text: string, date: { start: number; stop: number } | null): string | null {
  for (const match of text.matchAll(/\b(?:in|at|visit|to) (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:of |the )?\p{Lu}[\p{L}’'-]*)*)/gu)) {
    const at = match.index + match[0].length - (match[1] ?? '').length;
    if (date && at < date.stop && date.start < at + (match[1] ?? '').length) continue;
    if (
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/.test(
        match[1] ?? '',
      )
    )
      continue;
    if (/ (?:Centre|Ministry|Commission|Parliament)\b/.test(match[1] ?? '')) continue;
    return (match[0].includes(' the ') && match[1]?.startsWith('Hague') ? 'The ' : '') + (match[1] ?? '');
  }
  return null;
}

function what(text: string): string {
  const subject = /^(?:The |A |An )?(.{3,90}?)\s(?:will|would|shall|is|are|must|meets?|resumes?)\b/u.exec(text)?.[1];
  return subject ?? text.slice(0, 90);
}
