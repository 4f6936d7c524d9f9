import type { FoundQuote, Person } from './found';
import { surnames } from './names';

const MARKS: [string, string][] = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
];
const SAID =
  'said|says|added|adds|told|remarked|stated|noted|explained|stressed|insisted|warned|joked|underlined|declared|wrote|recalls|recalled|read|reads|continued|observed|argued|commented|replied|announced|emphasi[sz]ed|underscored|quoted|concluded|confirmed|revealed|maintained|quipped|admitted|cautioned|asked|urged|recorded|tweeted|posted';
const OFFICIAL =
  /(?<!\p{L})(?:statement|communiqu[eé]|press release|minutes|ministry|foreign office|release|declaration|readout|press note|summary|note|press service|text)(?!\p{L})/iu;
/** A quotation counts from five words on; fewer are scare quotes or names. */
const LEAST_WORDS = 5;

/** Quotations of a paragraph with their speakers; two parts with one attribution between them are one. */
export function findQuotes(
  text: string,
  paragraphs: readonly { start: number; end: number }[],
  people: readonly Person[],
): FoundQuote[] {
  const found: FoundQuote[] = [];
  for (const range of paragraphs) {
    const raw = rawQuotes(text.slice(range.start, range.end)).map((q) => ({
      start: q.start + range.start,
      end: q.end + range.start,
    }));
    let last: FoundQuote | null = null;
    for (const { start, end } of raw) {
      const words = text.slice(start, end);
      const count = (words.match(/[\p{L}\d’'-]+/gu) ?? []).length;
      const before = text.slice(range.start, start);
      const after = text.slice(end, range.end);
      const between: string | null = last ? text.slice(last.parts.at(-1)?.end ?? last.end, start) : null;
      // "…," X said. "…": one attribution, one quotation.
      if (
        last &&
        between !== null &&
        between.length < 120 &&
        new RegExp(`\\b(?:${SAID})\\b`, 'i').test(between) &&
        !isAttributed(words, after)
      ) {
        last.parts.push({ start, end });
        continue;
      }
      if (count < LEAST_WORDS) continue;
      const speaker = speakerOf(before, after, people, text.slice(0, range.start), found.at(-1) ?? null);
      const quoted = { start: start + 1, end: end - 1 };
      last = {
        ...quoted,
        text: text.slice(quoted.start, quoted.end),
        speaker: speaker.name,
        official: speaker.official,
        rule: 'quote.marks',
        confidence: speaker.name ? 0.9 : 0.5,
        parts: [quoted],
      };
      if (speaker.name) found.push(last);
      else last = null;
    }
  }
  return found;
}

/** Whether an attribution of its own follows the quotation: "…," she added. A quotation that ends its sentence has none. */
function isAttributed(quoted: string, after: string): boolean {
  if (/[.!?…]["”»]$/.test(quoted) && /^\s+\p{Lu}/u.test(after)) return false;
  return new RegExp(`^[,.\\s]*(?:(?:${SAID})\\b|(?:[\\p{L}.’'-]+\\s){1,5}(?:${SAID})\\b)`, 'iu').test(after);
}

function rawQuotes(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let i = 0;
  while (i < text.length) {
    const pair = MARKS.find(([open]) => text[i] === open);
    const close = pair ? text.indexOf(pair[1], i + 1) : -1;
    if (!pair || close < 0) {
      i++;
      continue;
    }
    found.push({ start: i, end: close + 1 });
    i = close + 1;
  }
  return found;
}

function speakerOf(
  before: string,
  after: string,
  people: readonly Person[],
  earlier: string,
  last: FoundQuote | null,
): { name: string | null; official: boolean } {
  const lead = after.replace(/^[,.\s]+/, '');
  const clauseAfter = /^[^.“«"]{0,200}/u.exec(lead)?.[0] ?? '';
  const clauseBefore = /[^.”»"]{0,200}$/u.exec(before)?.[0] ?? '';
  const patternAfter = new RegExp(
    `^(?:(?:${SAID})\\s+(.+?)(?:$|,|\\s(?:told|when|after|at|on|in|who|by|to|of the talks)\\b)|(.+?)\\s(?:was quoted as\\s|also\\s|later\\s|in\\s\\S+\\s)?(?:${SAID}|adds)\\b)`,
    'iu',
  ).exec(clauseAfter);
  const words = patternAfter ? (patternAfter[1] ?? patternAfter[2] ?? '') : '';
  if (patternAfter && words) return name(words, people, before, earlier, last);
  const patternBefore = new RegExp(`(?:^|[,;]\\s|\\s(?:and|but)\\s)?([^,;]+?)(?:,[^,]*,)?\\s(?:${SAID})\\b[^.]*$`, 'iu').exec(
    clauseBefore,
  );
  if (patternBefore) return name(patternBefore[1] ?? '', people, before, earlier, last);
  return { name: null, official: false };
}

function name(
  words: string,
  people: readonly Person[],
  before: string,
  earlier: string,
  last: FoundQuote | null,
): { name: string | null; official: boolean } {
  const trimmed = words.trim().replace(/^(?:and|but|the|The|a|an)\s+/, '');
  const official = OFFICIAL.test(trimmed) && !/\bofficial of\b/i.test(trimmed);
  if (/^(?:he|she|they|who|it)$/i.test(trimmed)) return { name: antecedent(before, earlier, people, last), official: false };
  const full = people.find((p) => trimmed.includes(p.name));
  if (full) return { name: full.name, official: false };
  const byRole = people.find(
    (p) =>
      p.role !== null && (p.role.toLowerCase() === trimmed.toLowerCase() || p.honorific?.toLowerCase() === trimmed.toLowerCase()),
  );
  if (byRole) return { name: byRole.name, official: false };
  const names: string[] = trimmed.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const short = people.find((p) =>
    surnames(p.name).some((part) => names.includes(part) || trimmed.includes(` ${part}`) || trimmed === part),
  );
  if (short && names.length < 3) return { name: short.name, official: false };
  // "the minister": the nearest person who holds such an office
  const office = /^\p{Ll}+(?: \p{Ll}+)?$/u.test(trimmed)
    ? people.find(
        (p) =>
          p.participant &&
          p.role
            ?.toLowerCase()
            .split(/\s+/)
            .includes(trimmed.split(' ').at(-1) ?? ''),
      )
    : undefined;
  if (office && !official) return { name: office.name, official: false };
  return { name: trimmed || null, official };
}

/** A pronoun reaches back a few paragraphs at most. */
const NEAR = 1500;

/** Whom "he" or "she" means: the person named last, or who was quoted last if nobody was named since. */
function antecedent(before: string, earlier: string, people: readonly Person[], last: FoundQuote | null): string | null {
  const near = earlier.slice(-NEAR);
  const text = near + before;
  const named = people
    .flatMap((p) => [p.name, p.name.split(' ').at(-1) ?? ''].map((n) => ({ name: p.name, at: n ? text.lastIndexOf(n) : -1 })))
    .filter((hit) => hit.at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  const lastAt = last ? last.end - (earlier.length - near.length) : -1;
  if (last?.speaker && lastAt > (named?.at ?? 0)) return last.speaker;
  return named?.name ?? null;
}
