import { Crowd } from './crowd';
import type { FoundQuote, Person } from './found';
import { SAYING } from './lexicon/speech';
import { partiesIn } from './places';
import { type QuoteRange, quoteRanges } from './quoteMarks';
import { nearestSpeaker, speakerOf } from './speakers';

/** Nothing that tells whose words these are stands further off. */
const NEAR = 1500;
/** A quotation counts from five words on; fewer are scare quotes or names. */
const LEAST_WORDS = 5;
const SAID = new RegExp(`(?<!\\p{L})(?:${SAYING})(?!\\p{L})`, 'iu');
/** "…," A said. B retorted that "…": a sentence of its own, with a speaker of its own. */
const GOES_ON = /(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Amb|Hon|Sen|St|\p{Lu}))[.!?]\s+\p{Lu}[^.!?]*\p{L}/u;
const ATTRIBUTED = new RegExp(`^[,.\\s]*(?:(?:${SAYING})(?!\\p{L})|(?:[\\p{L}.’'-]+\\s){1,6}(?:${SAYING})(?!\\p{L}))`, 'iu');

/** "issued the following statement:" */
const ISSUED =
  /\b(?:issued|released|made|published|delivered) (?:the following|this) (?:[\p{L}-]+ )?(?:statement|communiqu[eé]|declaration|remarks)\b[^.]{0,40}:\s*$/u;
const ISSUED_WITHIN = 200;

/** Quotations of a paragraph with their speakers; two parts with one attribution between them are one. */
export function findQuotes(
  text: string,
  paragraphs: readonly { start: number; end: number }[],
  people: readonly Person[],
  host: string | null = null,
): FoundQuote[] {
  const found: FoundQuote[] = [];
  const crowd = new Crowd(people);
  /** The quotation that the paragraph before left open. */
  let open: FoundQuote | null = null;
  for (const [place, range] of paragraphs.entries()) {
    let last: FoundQuote | null = null;
    const marked = quoteRanges(text.slice(range.start, range.end));
    /** "“The lake,” said X, “does not care.”": what goes on behind the attribution of a few words, null where nothing does. */
    const restOf = (words: string, end: number, next: QuoteRange | undefined): { start: number; end: number } | null => {
      if (!next) return null;
      const [from, to] = [range.start + next.start, range.start + next.end];
      const [between, theirs] = [text.slice(end, from), text.slice(from, to)];
      const goesOn = (/[,.!?…]["”»“’]?$/.test(words) || between.startsWith(',')) && joins(between);
      if (!goesOn || isAttributed(theirs, text.slice(to, Math.min(range.end, to + NEAR)))) return null;
      return countWords(words + theirs) < LEAST_WORDS ? null : { start: from + 1, end: next.closed ? to - 1 : to };
    };
    for (const [i, raw] of marked.entries()) {
      const start = raw.start + range.start;
      const end = raw.end + range.start;
      const inner = { start: start + 1, end: raw.closed ? end - 1 : end };
      const words = text.slice(start, end);
      const before = text.slice(Math.max(range.start, start - NEAR), start);
      const after = text.slice(end, Math.min(range.end, end + NEAR));
      // Each paragraph of a long quotation opens with a mark; only the last closes it.
      if (open && raw.start === 0) {
        open.parts.push(inner);
        if (raw.closed) open = null;
        continue;
      }
      const between: string | null = last ? text.slice(Math.max(...last.parts.map((part) => part.end)), start) : null;
      // "…," X said. "…": one attribution, one quotation.
      if (last && between !== null && joins(between) && !isAttributed(words, after)) {
        last.parts.push(inner);
        if (!raw.closed) open = last;
        continue;
      }
      // Taken already, with the few words before its attribution.
      if (last?.parts.some((part) => part.start === inner.start)) {
        if (!raw.closed) open = last;
        continue;
      }
      const isShort = countWords(words) < LEAST_WORDS;
      const more = isShort ? restOf(words, end, marked[i + 1]) : null;
      if (isShort && !more) continue;
      const window = text.slice(Math.max(0, range.start - NEAR), range.start) + before + after;
      const here = crowd.near(window, [...new Set(partiesIn(before + after).map(({ code }) => code))]);
      const around = {
        before,
        after,
        earlier: text.slice(0, range.start),
        people: here,
        last: found.at(-1) ?? null,
        host,
        goesOn: /,["”»“’]$/.test(words),
      };
      const alone = /^\s*$/.test(before) || /[.!?:]\s*$/.test(before);
      const next = paragraphs[place + 1];
      const signed = alone && /^\s*$/.test(before + after) && next ? signature(text.slice(next.start, next.end), people) : null;
      const speaker = signed ?? speakerOf(around) ?? (alone && /[.!?…,]["”»“’]?$/.test(words) ? nearestSpeaker(around) : null);
      if (!speaker) {
        last = null;
        continue;
      }
      const main = more ?? inner;
      last = {
        ...main,
        text: text.slice(main.start, main.end),
        speaker: speaker.name,
        // A statement that is given in full is a text of the side's, whoever reads it.
        official: speaker.official || ISSUED.test(around.earlier.slice(-ISSUED_WITHIN) + before),
        rule: speaker.rule,
        confidence: speaker.rule === 'quote.nearest' ? 0.6 : 0.9,
        parts: more ? [more, inner] : [inner],
      };
      found.push(last);
      if (!raw.closed) open = last;
    }
    if (open && (open.parts.at(-1)?.end ?? 0) <= range.start) open = null;
  }
  return found;
}

const countWords = (words: string): number => (words.match(/[\p{L}\d’'-]+/gu) ?? []).length;

/** Whether the words between two quotations are one attribution of both. */
const joins = (between: string): boolean => between.length < 160 && SAID.test(between) && !GOES_ON.test(between);

/** A pull quote has its speaker on the line below: "Despina Kallinikou, Deputy Minister for European Affairs". */
function signature(line: string, people: readonly Person[]): { name: string; official: boolean; rule: string } | null {
  const words = line.replace(/^[\s—–-]+/, '').trim();
  if (words.length > 120 || /[.!?:]$/.test(words)) return null;
  const person = people.find((p) => p.name.includes(' ') && words.startsWith(p.name));
  return person ? { name: person.name, official: false, rule: 'quote.marks' } : null;
}

/** Whether an attribution of its own follows the quotation: "…," she added. A quotation that ends its sentence has none. */
function isAttributed(quoted: string, after: string): boolean {
  if (/[.!?…]["”»“’]$/.test(quoted) && /^\s+\p{Lu}/u.test(after)) return false;
  return ATTRIBUTED.test(after);
}
