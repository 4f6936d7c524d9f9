import { datesIn } from './dates';
import type { Found } from './found';
import type { Reading } from './normalise';
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

export function sourceOf(
  reading: Reading,
  head: readonly Sentence[],
  body: readonly Sentence[],
): { outlet: Found<string> | null; published: Found<string> | null } {
  const lead = body[0];
  const zone: { text: string; start: number }[] = [...head];
  if (lead)
    zone.push({ text: /^.{0,90}?(?:–|—|:|--|\s-\s)\s/u.exec(lead.text)?.[0] ?? lead.text.slice(0, 25), start: lead.start });
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
    const full = datesIn(reading.text, null).find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date.iso ?? ''));
    const short = lead ? /\b(\p{Lu}\p{L}{2,8})\.? (\d{1,2})\b/u.exec(lead.text.slice(0, 60)) : null;
    if (full?.iso && short && lead) {
      const [, , day] = full.iso.split('-');
      if (Number(day) === Number(short[2]))
        best = {
          value: full.iso,
          start: lead.start + short.index,
          end: lead.start + short.index + short[0].length,
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
