import { datesIn } from './dates';
import type { Found } from './found';
import type { Reading } from './normalise';
import { partiesIn } from './places';
import type { Sentence } from './sentences';

/** "ISLAMABAD:", "HANOI (VNA) –", "KATHMANDU, Feb 7:", "Brussels, 13 November 2026": the place a report was filed from. */
export function datelineOf(first: Sentence | null): { city: string; start: number; end: number } | null {
  if (!first) return null;
  const match =
    /^(?:\s*date \d{4}-\d{2}-\d{2}\s+)?(\p{Lu}[\p{Lu} .’'-]{2,30}?)(?:, \p{Lu}[\p{L} ]+?)?(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}+)(?:,? \d{4})?)?\s*(?:\([^)]{2,40}\))?\s*(?::|–|—|--?)\s/u.exec(
      first.text,
    );
  if (!match) return null;
  const words = match[1] ?? '';
  const start = first.start + first.text.indexOf(words);
  const city = words.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase());
  return { city, start, end: start + words.length };
}

/** Stands for the year that a dateline leaves out. */
const PROBE = '2000';

export function sourceOf(
  reading: Reading,
  head: readonly Sentence[],
  body: readonly Sentence[],
): { outlet: Found<string> | null; published: Found<string> | null } {
  const lead = body[0];
  const zone: { text: string; start: number }[] = [...head];
  if (lead)
    zone.push({ text: /^.{0,90}?(?:\s[–—-]|:|\s--)\s/u.exec(lead.text)?.[0] ?? lead.text.slice(0, 25), start: lead.start });
  let best: Found<string> | null = null;
  for (const { text, start } of zone) {
    for (const date of datesIn(text, null)) {
      if (!date.iso || date.iso.length < 10 || date.derivation) continue;
      const found: Found<string> = {
        value: date.iso,
        start: start + date.start,
        end: start + date.stop,
        rule: 'source.date',
        confidence: 0.9,
        derivation: null,
      };
      if (/\b(?:published|posted)\b/i.test(text.slice(0, date.start))) return { outlet: outlet(), published: found };
      best ??= found;
    }
  }
  if (!best) {
    // A dateline without a year takes it from the same day told in full ("this 28th day of November 2026").
    const short = lead
      ? datesIn(lead.text.slice(0, 70), `${PROBE}-12-31`).find((date) => date.iso?.startsWith(PROBE))
      : undefined;
    const full = short
      ? datesIn(reading.text, null).find((date) => date.iso?.length === 10 && date.iso.slice(5) === short.iso?.slice(5))
      : undefined;
    if (full?.iso && short && lead) {
      best = {
        value: full.iso,
        start: lead.start + short.start,
        end: lead.start + short.stop,
        rule: 'source.dateline',
        confidence: 0.7,
        derivation: `the year is that of “${full.words}”`,
      };
    }
  }
  return { outlet: outlet(), published: best };

  function outlet(): Found<string> | null {
    const agency = lead ? /^[^–—:]{2,60}\(([\p{L} ]{2,40})\)\s*(?:–|—|:|--|-)/u.exec(lead.text) : null;
    if (agency && lead) {
      const from = lead.start + lead.text.indexOf(`(${agency[1]})`) + 1;
      return {
        value: agency[1] ?? '',
        start: from,
        end: from + (agency[1] ?? '').length,
        rule: 'source.agency',
        confidence: 0.9,
        derivation: null,
      };
    }
    return null;
  }
}

/** The state whose letterhead a release stands under: "Global Affairs Canada", "Ottawa, Ontario", "Ministry of Foreign Affairs of Chile". */
export function letterheadState(head: readonly Sentence[]): string | null {
  for (const { text } of head) {
    const isLetterhead =
      /^from:/i.test(text) || datesIn(text, null).length > 0 || /^(?:(?:\p{Lu}[\p{L}’-]*|of|for|and|the)\s?)+$/u.test(text);
    if (!isLetterhead) continue;
    const mention = partiesIn(text).find((m) => m.form === 'name' || m.form === 'capital');
    if (mention && text.length < 120) return mention.code;
  }
  return null;
}
