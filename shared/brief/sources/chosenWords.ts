/** How a sentence of a source reads with a value that another source gives, and whether words give a value. */
import { asPattern } from '../../asPattern';
import type { NextStep } from '../../model/facts';
import { date } from '../formats';

const DAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
/** What can lead to a time. */
const LEAD = '(?:(?:on|in|at|by|around|during|before) (?:the )?)?';

/** A date as people write it, the fullest first; other values as they are. */
function forms(value: string): string[] {
  const full = plain(date(value));
  const [, day, month, year] = /^(?:(\d+) )?(\p{Lu}\p{L}+) (\d{4})$/u.exec(full) ?? [];
  if (!month) return [full];
  return day ? [full, `${month} ${day}, ${year}`, `${day} ${month}`, `${month} ${day}`] : [full, month];
}

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

/** The only place where the words stand, with what leads to them. */
function find(text: string, value: string, before: string): { start: number; end: number; lead: string } | null {
  for (const form of forms(value)) {
    const found = [
      ...plain(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(${before})${asPattern(form)}(?![\\p{L}\\p{N}]|,? \\d{4})`, 'gu')),
    ];
    const [only] = found;
    if (found.length === 1 && only) return { start: only.index, end: only.index + only[0].length, lead: only[1] ?? '' };
    if (found.length > 1) return null;
  }
  return null;
}

/** Whether the words give the value, a date also without its year. */
export const gives = (words: string, value: string): boolean =>
  forms(value).some((form) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${asPattern(form)}(?![\\p{L}\\p{N}]|,? \\d{4})`, 'iu').test(plain(words)),
  );

/**
 * The step with another place or time. Its sentence follows where it gives the old one in so many words: a place takes
 * the place of a place; a time comes with what leads to it where it was told, "in the first half of 2026".
 * @param all every step of the sources, among them the one that gives the value
 */
export function stepWith(step: NextStep, field: 'place' | 'when', value: string, all: readonly NextStep[]): NextStep {
  const was = step[field];
  const other = { ...step, [field]: value };
  const at = was === null || was === value ? null : find(step.text, was, field === 'when' ? LEAD + DAY : '');
  if (!at) return other;
  const words = field === 'when' ? time(value, at.lead, all) : value;
  return { ...other, text: step.text.slice(0, at.start) + words + step.text.slice(at.end) };
}

/** The time with "on", "in" or whatever else leads to it in its own source; bare where the sentence had it bare. */
function time(value: string, lead: string, all: readonly NextStep[]): string {
  const words = plain(date(value));
  if (!/\p{Ll}/u.test(lead.replace(new RegExp(DAY, 'u'), ''))) return words;
  for (const { text, when } of all) {
    const told = when === value ? find(text, value, LEAD + DAY) : null;
    const before = told?.lead.replace(new RegExp(`${DAY}$`, 'u'), '');
    if (before) return before + words;
  }
  // Its source does not say: "by May 2026" stays a term.
  const [term] = /^(?:by|around|during|before) /.exec(lead) ?? [];
  if (term) return term + words;
  return /^\d+ /.test(words) ? `on ${words}` : /^(?:\p{Lu}\p{L}+ )?\d{4}$/u.test(words) ? `in ${words}` : words;
}
