import type { FoundQuote, Person } from './found';

const MARKS: [string, string][] = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
];
const SAID =
  'said|says|added|adds|told|remarked|stated|noted|explained|stressed|insisted|warned|joked|underlined|declared|wrote|recalls|recalled|read|reads|continued|observed|argued|commented|replied|announced|emphasi[sz]ed|underscored|quoted|concluded|confirmed|revealed|maintained|quipped|admitted|cautioned|asked|urged|recorded|tweeted|posted';
const OFFICIAL =
  /\b(?:statement|communiqu[eé]|press release|minutes|ministry|foreign office|release|declaration|readout|press note|summary|note|press service|text)\b/i;
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
        !new RegExp(`^[^.]*\\b(?:${SAID})\\b`, 'i').test(after.slice(0, 80).split(/[“«"]/)[0] ?? '')
      ) {
        last.parts.push({ start, end });
        continue;
      }
      if (count < LEAST_WORDS) continue;
      const speaker = speakerOf(before, after, people, text.slice(0, range.start));
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
): { name: string | null; official: boolean } {
  const lead = after.replace(/^[,.\s]+/, '');
  const clauseAfter = /^[^.“«"]{0,200}/u.exec(lead)?.[0] ?? '';
  const clauseBefore = /[^.”»"]{0,200}$/u.exec(before)?.[0] ?? '';
  const patternAfter = new RegExp(
    `^(?:(?:${SAID})\\s+(.+?)(?:$|,|\\s(?:told|when|after|at|on|in|who|by|to|of the talks)\\b)|(.+?)\\s(?:was quoted as\\s|also\\s|later\\s|in\\s\\S+\\s)?(?:${SAID}|adds)\\b)`,
    'iu',
  ).exec(clauseAfter);
  const words = patternAfter ? (patternAfter[1] ?? patternAfter[2] ?? '') : '';
  if (patternAfter && words) return name(words, people, before, earlier);
  const patternBefore = new RegExp(`(?:^|[,;]\\s|\\s(?:and|but)\\s)?([^,;]+?)(?:,[^,]*,)?\\s(?:${SAID})\\b[^.]*$`, 'iu').exec(
    clauseBefore,
  );
  if (patternBefore) return name(patternBefore[1] ?? '', people, before, earlier);
  return { name: null, official: false };
}

function name(
  words: string,
  people: readonly Person[],
  before: string,
  earlier: string,
): { name: string | null; official: boolean } {
  const trimmed = words.trim().replace(/^(?:and|but|the|The|a|an)\s+/, '');
  const official = OFFICIAL.test(trimmed) && !/\bofficial of\b/i.test(trimmed);
  const direct = people.find(
    (p) =>
      trimmed.includes(p.name) ||
      p.name
        .split(' ')
        .some(
          (part) =>
            part.length > 2 && new RegExp(`(?<!\\p{L})${part.replace(/[.*+?^$()]/g, '\\$&')}(?!\\p{L})`, 'u').test(trimmed),
        ),
  );
  if (direct) return { name: direct.name, official: false };
  if (
    /^(?:he|she|they|who|it)$/i.test(trimmed) ||
    /^(?:minister|vice admiral|ambassador|president|general|envoy|high commissioner)$/i.test(trimmed)
  ) {
    const near = (text: string) =>
      people
        .flatMap((p) => [p.name, p.name.split(' ').at(-1) ?? ''].map((n) => ({ p, at: text.lastIndexOf(n) })))
        .filter((hit) => hit.at >= 0)
        .sort((a, b) => b.at - a.at)[0]?.p.name ?? null;
    const byRole = people.find(
      (p) => p.role?.toLowerCase().includes(trimmed.toLowerCase()) || p.honorific?.toLowerCase() === trimmed.toLowerCase(),
    );
    return { name: byRole?.name ?? near(before) ?? near(earlier), official: false };
  }
  return { name: trimmed || null, official };
}
